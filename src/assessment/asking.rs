//! The door for answers to a catalog's requirement: the judge's, with what the level was asked with.

use crate::{
    catalog::Catalog,
    session::{Change, Edit, LineKey, Refusal, Session, about, asking, judge, touching},
};

use super::line::{role_alone, roles_of};

/// Judges an edit on a line of one of these catalogs. Gives what is to be set: nothing where all of it stands already
/// and was asked with the texts of now.
///
/// # Errors
/// The edit cannot be made; the refusal says why.
pub fn judge_line(
    catalogs: &[Catalog],
    session: &Session,
    line: &LineKey,
    edit: &Edit,
) -> Result<Vec<Change>, Refusal> {
    let mut changes = judge(session, line, edit)?;
    let catalog = catalogs.iter().find(|catalog| catalog.id == line.catalog);
    let asked = catalog.and_then(|catalog| {
        let asked = catalog.requirement(&line.requirement)?;
        if asked.by_role.is_empty() {
            return Some(asked);
        }
        let roles = roles_of(catalogs, catalog, &about(session));
        Some(asked.worded_for(role_alone(&line.role, &roles)))
    });
    if let (Some(level), Some(asked)) = (edit.level(), asked) {
        asking(
            session,
            line,
            level.as_ref(),
            &asked.asked_with(),
            &mut changes,
        );
    }
    if let Some(asked) = asked {
        touching(session, line, edit, || asked.asked_with(), &mut changes);
    }
    Ok(changes)
}

/// Judges several edits on a line, which are one change. Where they are about one field, the last one holds.
///
/// # Errors
/// One of them cannot be granted: its place, and why.
pub fn judge_all(
    catalogs: &[Catalog],
    session: &Session,
    line: &LineKey,
    edits: &[Edit],
) -> Result<Vec<Change>, (usize, Refusal)> {
    let mut changes: Vec<Change> = Vec::new();
    for (place, edit) in edits.iter().enumerate() {
        let judged = judge_line(catalogs, session, line, edit).map_err(|why| (place, why))?;
        for change in judged {
            changes.retain(|other| other.field != change.field);
            changes.push(change);
        }
    }
    Ok(changes)
}
