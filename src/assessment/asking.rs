//! The door for answers to a catalog's requirement: the judge's, with what the level was asked with.

use crate::{
    catalog::{Catalog, Requirement},
    session::{Change, Edit, LineKey, Refusal, Session, asking, judge, touching},
};

use super::{
    Assessment,
    line::{role_alone, roles_of},
};

impl Assessment {
    /// Judges an edit on a line of one of these catalogs, with which the session was judged. Gives what is to be set:
    /// nothing where all of it stands already and was asked with the texts of now.
    ///
    /// # Errors
    /// The edit cannot be made; the refusal says why.
    pub fn judge(
        &self,
        catalogs: &[Catalog],
        session: &Session,
        line: &LineKey,
        edit: &Edit,
    ) -> Result<Vec<Change>, Refusal> {
        let mut changes = judge(session, line, edit)?;
        let Some(asked) = self.asked(catalogs, line) else {
            return Ok(changes);
        };
        let asked_with = || asked.asked_with();
        if let Some(level) = edit.level() {
            asking(session, line, level.as_ref(), &asked_with(), &mut changes);
        }
        touching(session, line, edit, asked_with, &mut changes);
        Ok(changes)
    }

    /// Judges several edits on a line, which are one change. Where they are about one field, the last one holds.
    ///
    /// # Errors
    /// One of them cannot be granted: its place, and why.
    pub fn judge_all(
        &self,
        catalogs: &[Catalog],
        session: &Session,
        line: &LineKey,
        edits: &[Edit],
    ) -> Result<Vec<Change>, (usize, Refusal)> {
        let mut changes: Vec<Change> = Vec::new();
        for (place, edit) in edits.iter().enumerate() {
            let judged = self.judge(catalogs, session, line, edit);
            for change in judged.map_err(|why| (place, why))? {
                changes.retain(|other| other.field != change.field);
                changes.push(change);
            }
        }
        Ok(changes)
    }

    /// The requirement that a line of this name judges, in the words for the role that the line answers for alone.
    fn asked<'a>(&self, catalogs: &'a [Catalog], line: &LineKey) -> Option<&'a Requirement> {
        let (place, index) = self.requirement_place(catalogs, line)?;
        let catalog = catalogs.get(place)?;
        let asked = catalog.requirements.get(index)?;
        if asked.by_role.is_empty() {
            return Some(asked);
        }
        let roles = roles_of(catalogs, catalog, &self.about);
        Some(asked.worded_for(role_alone(&line.role, &roles)))
    }
}
