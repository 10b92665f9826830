//! The door for answers to a catalog's requirement: the judge's, with what the level was asked with.

use crate::{
    catalog::Catalog,
    session::{Change, LineKey, Refusal, Session, Wish, about, asking, judge, touching},
};

use super::line::{role_alone, roles_of};

/// Judges a wish on a line of one of these catalogs. Gives what is to be set: nothing where all of it stands already
/// and was asked with the texts of now.
///
/// # Errors
/// The wish cannot be granted; the refusal says why.
pub fn judge_line(
    catalogs: &[Catalog],
    session: &Session,
    line: &LineKey,
    wish: &Wish,
) -> Result<Vec<Change>, Refusal> {
    let mut changes = judge(session, line, wish)?;
    let catalog = catalogs.iter().find(|catalog| catalog.id == line.catalog);
    let asked = catalog.and_then(|catalog| {
        let asked = catalog.requirement(&line.requirement)?;
        if asked.by_role.is_empty() {
            return Some(asked);
        }
        let roles = roles_of(catalogs, catalog, &about(session));
        Some(asked.worded_for(role_alone(&line.role, &roles)))
    });
    if let (Some(level), Some(asked)) = (wish.level(), asked) {
        asking(
            session,
            line,
            level.as_ref(),
            &asked.asked_with(),
            &mut changes,
        );
    }
    if let Some(asked) = asked {
        touching(session, line, wish, || asked.asked_with(), &mut changes);
    }
    Ok(changes)
}

/// Judges several wishes on a line, which are one change. Where they are about one field, the last one holds.
///
/// # Errors
/// One of them cannot be granted: its place, and why.
pub fn judge_all(
    catalogs: &[Catalog],
    session: &Session,
    line: &LineKey,
    wishes: &[Wish],
) -> Result<Vec<Change>, (usize, Refusal)> {
    let mut changes: Vec<Change> = Vec::new();
    for (place, wish) in wishes.iter().enumerate() {
        let judged = judge_line(catalogs, session, line, wish).map_err(|why| (place, why))?;
        for change in judged {
            changes.retain(|other| other.field != change.field);
            changes.push(change);
        }
    }
    Ok(changes)
}
