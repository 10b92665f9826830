//! Work that waits for a session: changes that no disk took, and drafts. It goes to the file that it was kept for;
//! where that may be another one, the user is asked.

use std::path::PathBuf;

use crate::{
    format::{Read, clean_line, counted, read_session},
    session::EventId,
};

use super::{
    error::WorldError,
    local_state::{Kept, LocalState},
    workspace::{Opened, Workspace},
};

/// How much waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// Changes that no disk took.
    pub changes: usize,
    /// Texts that were left half typed.
    pub drafts: usize,
}

impl Waiting {
    /// Whether nothing waits.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// `2 changes and 1 draft`.
    #[must_use]
    pub fn words(self) -> String {
        let count = |count: usize, thing: &str| (count > 0).then(|| counted(count, thing));
        let parts = [count(self.changes, "change"), count(self.drafts, "draft")];
        parts
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" and ")
    }
}

/// The work that waits for a file, and what may be for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AllWaiting {
    /// For this file.
    pub own: Waiting,
    /// For a file that may be this one: how much, and where that file lay, if that was noted.
    pub unsure: Vec<(Waiting, Option<PathBuf>)>,
}

impl Workspace {
    /// The work for a file that may be that of an open session: how much, and where that file lay, if that was noted.
    #[must_use]
    pub fn unsure(&self, opened: &Opened) -> Vec<(Waiting, Option<PathBuf>)> {
        let header = opened.session.header().map(|header| header.sum);
        let is_known = |sum: &EventId| opened.session.event(sum).is_some();
        let unsure = unsure(&self.local_state(opened), header, &is_known).into_iter();
        unsure.map(|(kept, waiting)| (waiting, kept.path)).collect()
    }

    /// The work that waits for an open session.
    #[must_use]
    pub fn waiting(&self, opened: &Opened) -> AllWaiting {
        let local_state = self.local_state(opened);
        let header = opened.session.header().map(|header| header.sum);
        let is_known = |sum: &EventId| opened.session.event(sum).is_some();
        AllWaiting {
            own: Waiting {
                changes: lacking(&local_state.unsaved(), header, &is_known),
                drafts: local_state.drafts().len(),
            },
            unsure: self.unsure(opened),
        }
    }

    /// Writes what an earlier start could only put into the local state of this file. Lines under another header
    /// are not this session's.
    pub(super) fn rescue(&self, opened: &mut Opened) -> Result<(), WorldError> {
        let ours = opened.session.header().map(|header| header.sum);
        for (path, bytes) in self.local_state(opened).unsaved() {
            let Some(read) = read_ours(&bytes, ours) else {
                continue;
            };
            let events = read.session.events();
            opened.rescued += events
                .filter(|event| opened.session.event(&event.sum).is_none())
                .count();
            opened.append(&read.lines)?;
            opened.session.apply_all(read.session.events().cloned());
            // Where it cannot be removed it is found again, and found to be in the file already.
            let _ = std::fs::remove_file(path);
        }
        Ok(())
    }
}

/// The work kept for a file that may be this one, where it has something that this one lacks.
pub(super) fn unsure(
    local_state: &LocalState,
    header: Option<EventId>,
    is_known: &dyn Fn(&EventId) -> bool,
) -> Vec<(Kept, Waiting)> {
    let all = local_state.unsure().into_iter().map(|kept| {
        let waiting = Waiting {
            changes: lacking(&kept.unsaved(), header, is_known),
            drafts: kept.drafts().len(),
        };
        (kept, waiting)
    });
    all.filter(|(_, waiting)| !waiting.is_empty()).collect()
}

/// One question for each piece of kept work: how much it is, and for which file it was kept.
pub(super) fn questions(unsure: &[(Kept, Waiting)], local_state: &LocalState) -> Vec<String> {
    let question = |(kept, waiting): &(Kept, Waiting)| {
        let whose = whose_words(kept.path.as_deref(), local_state.whole_path().as_deref());
        format!("{}, kept {whose}", waiting.words())
    };
    unsure.iter().map(question).collect()
}

/// For which file it was kept, in words.
#[must_use]
pub fn whose_words(kept: Option<&std::path::Path>, open: Option<&std::path::Path>) -> String {
    match kept {
        None => "by an earlier version, which did not note for which copy".into(),
        Some(path) if Some(path) == open => "for the file that lay here before".into(),
        Some(path) => format!(
            "for {}, which is not there any more",
            clean_line(&path.to_string_lossy())
        ),
    }
}

/// Lines that were kept, if they are of this session.
pub(super) fn read_ours(bytes: &[u8], header: Option<EventId>) -> Option<Read> {
    let read = read_session(bytes);
    let is_ours = read.session.header().map(|header| header.sum) == header;
    (is_ours && read.read_only().is_none()).then_some(read)
}

/// How many of the changes that were kept the session does not have.
fn lacking(
    kept: &[(PathBuf, Vec<u8>)],
    header: Option<EventId>,
    is_known: &dyn Fn(&EventId) -> bool,
) -> usize {
    let read = kept
        .iter()
        .filter_map(|(_, bytes)| read_ours(bytes, header));
    let mut sums: Vec<EventId> = read
        .flat_map(|read| {
            let events = read.session.events().map(|event| event.sum);
            events.collect::<Vec<_>>()
        })
        .filter(|sum| !is_known(sum))
        .collect();
    sums.sort_unstable();
    sums.dedup();
    sums.len()
}
