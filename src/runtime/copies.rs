//! Copies of one session: files that begin with the same header. They are counted among those that are known, and in the
//! folders of these, where a colleague's copy comes to lie.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::{Path, PathBuf},
};

use crate::{format::read_session, session::EventId};

use super::{
    entries::entries,
    files::first_line,
    known_sessions::Listed,
    places::{folder_of, is_session_file},
};

/// The header that a session file begins with.
pub(super) fn header_of(path: &Path) -> Option<EventId> {
    let read = read_session(&first_line(path));
    read.session.header().map(|header| header.sum)
}

/// The copies met so far, by the header of their session.
#[derive(Debug, Default)]
pub(super) struct CopiesBeside {
    known: BTreeMap<PathBuf, EventId>,
}

impl CopiesBeside {
    /// Takes note of a session that is listed.
    pub(super) fn meet(&mut self, listed: &Listed) {
        let header = listed.read.as_ref().ok();
        let header = header.and_then(|read| Some(read.session.header()?.sum));
        if let Some(sum) = header {
            self.known.insert(listed.path.clone(), sum);
        }
    }

    /// How many other copies each of the listed ones has: among them, and in their folders.
    pub(super) fn counts(&self) -> HashMap<PathBuf, usize> {
        let folders: BTreeSet<PathBuf> = self.known.keys().map(|path| folder_of(path)).collect();
        let lying = folders.iter().filter_map(|folder| entries(folder).ok());
        let lying = lying.flatten().flatten();
        let unknown = lying.filter(|path| is_session_file(path) && !self.known.contains_key(path));
        let mut all: HashMap<EventId, usize> = HashMap::new();
        let listed = self.known.values().copied();
        for header in listed.chain(unknown.filter_map(|path| header_of(&path))) {
            *all.entry(header).or_default() += 1;
        }
        let others = |sum| all.get(sum).copied().unwrap_or_default().saturating_sub(1);
        let known = self.known.iter();
        known
            .map(|(path, sum)| (path.clone(), others(sum)))
            .collect()
    }
}
