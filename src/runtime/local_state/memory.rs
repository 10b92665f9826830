//! The lines that this machine has last seen in a session file: a tail that was cut off shows by the lines that the
//! file now lacks.

use std::path::PathBuf;

use serde_json::Value;

use crate::{
    runtime::files::{read_bytes, write_unsynced},
    session::EventId,
};

use super::{
    LocalState,
    folders::{folders, whose},
    whose::{Belongs, Whose},
};

/// The file in the folder of a local state that holds them.
const HEADS: &str = "heads.json";
/// The most lines that are remembered: those written last.
const MOST: usize = 64;

impl LocalState {
    /// Notes the newest lines of the file. Those noted before that it lacks stay: what was cut off once is told for as
    /// long as it is gone. Nothing waits for it: a memory that is lost in a crash is no loss of answers.
    pub fn remember(&self, heads: &[EventId], is_there: impl Fn(&EventId) -> bool) {
        let before = heads_in(&self.folder.join(HEADS));
        let lost = before.iter().filter(|sum| !is_there(sum)).copied();
        let mut now: Vec<EventId> = lost.chain(heads.iter().copied()).collect();
        now.dedup();
        let now = now.split_off(now.len().saturating_sub(MOST));
        if now == before || self.ready().is_err() {
            return;
        }
        let sums: Vec<String> = now.iter().map(ToString::to_string).collect();
        let text = serde_json::to_vec(&sums).unwrap_or_default();
        let _ = write_unsynced(&self.folder.join(HEADS), &text);
    }

    /// The lines that this machine has seen last in this file, in what lay at its place, and in copies that are gone.
    #[must_use]
    pub fn remembered(&self) -> Remembered {
        let mut all = Remembered::default();
        let Some(open) = self.file.as_deref().map(Whose::from_path) else {
            return all;
        };
        for folder in folders(&self.session) {
            let Some(kept) = whose(&folder) else { continue };
            let sums = heads_in(&folder.join(HEADS)).into_iter();
            match kept.belongs(&open) {
                Belongs::Elsewhere => {}
                // A copy goes its own way, and may be thrown away: that takes nothing from this file.
                Belongs::Unsure if kept.path() != open.path() => {
                    let path = kept.path();
                    all.of_copies.extend(sums.map(|sum| (sum, path.to_owned())));
                }
                Belongs::Here | Belongs::Unsure => all.here.extend(sums),
            }
        }
        all.here.sort_unstable();
        all.here.dedup();
        all.of_copies.sort_unstable();
        all
    }
}

/// Lines that this machine has seen, by where they were.
#[derive(Debug, Clone, Default)]
pub struct Remembered {
    /// Those of the file itself, or of one that lay at its place.
    pub here: Vec<EventId>,
    /// Those of copies at other places that are not there any more, each with its place.
    pub of_copies: Vec<(EventId, PathBuf)>,
}

fn heads_in(path: &std::path::Path) -> Vec<EventId> {
    let read = read_bytes(path)
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Vec<Value>>(&bytes).ok());
    read.into_iter()
        .flatten()
        .filter_map(|sum| EventId::parse(sum.as_str()?))
        .collect()
}
