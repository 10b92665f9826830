//! Copies of one session, joined: read, refused where they are none, and written into the first or into a new file. The
//! command and the screens join by it alike.

use std::path::{Path, PathBuf};

use crate::{
    format::{Merged, Read, merge, not_a_copy},
    session::Session,
};

use super::{
    error::WorldError, files::read_session_bytes, fresh::write_new_session, holder::Holder,
    store::Store,
};

/// Copies of one session that may be joined.
#[derive(Debug)]
pub struct Copies {
    first: PathBuf,
    store: Store,
    others: Vec<Read>,
}

impl Copies {
    /// Reads copies of a session; those that are not whole are told, with how many lines are not taken in.
    ///
    /// # Errors
    /// One cannot be read, is of another session, or nothing may be written to the first.
    pub fn read(
        first: &Path,
        others: &[PathBuf],
        mut not_whole: impl FnMut(&Path, usize),
    ) -> Result<Self, WorldError> {
        let (store, read) = Store::read(first)?;
        if let Some(why) = read.read_only() {
            return Err(refused(first, why));
        }
        let mut tell = |path: &Path, read: &Read| {
            let lines = read.unread();
            if lines > 0 {
                not_whole(path, lines);
            }
        };
        tell(first, &read);
        let mut kept = Vec::new();
        for path in others {
            let (_, mut other) = Store::read(path)?;
            if let Some(why) = not_a_copy(&read, &other) {
                return Err(refused(path, why));
            }
            tell(path, &other);
            // Its lines alone are joined; what stood in it may be large.
            other.session = Session::default();
            kept.push(other);
        }
        Ok(Self {
            first: first.to_owned(),
            store,
            others: kept,
        })
    }

    /// What they are together; nothing is written.
    ///
    /// # Errors
    /// The first cannot be read any more.
    pub fn joined(self) -> Result<Merged, WorldError> {
        let Self {
            first,
            store,
            others,
        } = self;
        // Its lines are not asked for, and may be large.
        drop(store);
        Ok(merge(&read_session_bytes(&first)?, &others))
    }

    /// Joins them in a new file.
    ///
    /// # Errors
    /// The file is there, or cannot be written.
    pub fn join_as(self, new: &Path, holder: &Holder) -> Result<Merged, WorldError> {
        let merged = self.joined()?;
        write_new_session(new, holder, &merged.bytes)?;
        Ok(merged)
    }

    /// Joins them in the first: its lines stay in place, what is missing is added as it stands.
    ///
    /// # Errors
    /// Somebody has it open, or it cannot be written.
    pub fn join(mut self, holder: &Holder) -> Result<Merged, WorldError> {
        self.store.lock(holder)?;
        let merged = merge(&read_session_bytes(&self.first)?, &self.others);
        self.store.append(&merged.given.concat())?;
        Ok(merged)
    }
}

fn refused(path: &Path, why: String) -> WorldError {
    WorldError::cannot(
        path.display().to_string(),
        why,
        "merge joins copies of one session; see what differs with: walkdown diff A B",
    )
}
