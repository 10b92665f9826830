//! Work that waits for a session: changes that no disk took, and drafts. It goes to the file that it was kept for;
//! where that may be another one, the user is asked.

use std::path::{Path, PathBuf};

use crate::{
    format::{Read, clean_line, counted, read_session, sealed_words},
    interview::{Aside, is_recorded},
    session::{Draft, EventId, Session, sealed},
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
                drafts: waiting_drafts(&local_state, &opened.session).len(),
            },
            unsure: self.unsure(opened),
        }
    }

    /// The changes for the file of an open session that it does not have yet.
    pub(super) fn aside(&self, opened: &Opened) -> Aside {
        let header = opened.session.header().map(|header| header.sum);
        let kept = self.local_state(opened).unsaved();
        let read = kept.iter().filter_map(|(_, kept)| read_ours(kept, header));
        let read: Vec<Read> = read.collect();
        let events = read.iter().flat_map(|read| read.session.events());
        let mut missing: Vec<(EventId, bool)> = events
            .filter(|event| opened.session.event(&event.sum).is_none())
            .map(|event| (event.sum, event.reason.is_empty()))
            .collect();
        missing.sort_unstable();
        missing.dedup();
        Aside {
            changes: missing.len(),
            lacks_reason: missing.iter().any(|(_, lacks)| *lacks),
        }
    }

    /// Opens a session that was found to be sealed, as this says, with what lies aside for it, and says it anew.
    pub(super) fn open_sealed(
        &self,
        path: &Path,
        how: String,
    ) -> (Result<Opened, WorldError>, String) {
        let opened = self.open(path).map(|mut opened| {
            // Where the disk still takes nothing, they wait on.
            let _ = self.take_in_reasoned(&mut opened);
            opened
        });
        let now = opened.as_ref().ok();
        let now = now.and_then(|opened| sealed(&opened.session));
        (opened, now.map_or(how, |sealed| sealed_words(&sealed)))
    }

    /// Writes what lies aside for a sealed session, where the reason of each change was given when it was made.
    fn take_in_reasoned(&self, opened: &mut Opened) -> Result<(), WorldError> {
        let aside = self.aside(opened);
        if aside.changes == 0 || aside.lacks_reason {
            return Ok(());
        }
        if let Some(read) = opened.store.lock(&self.holder())? {
            opened.session = read.session;
        }
        let taken = self.rescue(opened);
        opened.store.unlock();
        taken
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
            let new = events
                .filter(|event| opened.session.event(&event.sum).is_none())
                .count();
            opened.append(&read.lines)?;
            opened.rescued += new;
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

/// The drafts whose text is not in the session yet.
fn waiting_drafts(local_state: &LocalState, session: &Session) -> Vec<Draft> {
    let mut drafts = local_state.drafts();
    drafts.retain(|draft| !is_recorded(session, draft));
    drafts
}

/// The same where the session is opened: those whose text is in it are removed.
pub(super) fn drafts_left(local_state: &LocalState, session: &Session) -> Vec<Draft> {
    let mut drafts = local_state.drafts();
    drafts.retain(|draft| {
        let is_over = is_recorded(session, draft);
        // Where it cannot be removed it is found again, and found to be in the session already.
        let _ = is_over.then(|| local_state.drop_draft(&draft.line, &draft.field));
        !is_over
    });
    drafts
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
