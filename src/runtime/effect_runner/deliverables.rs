//! The papers that are asked for on screen, and the draft of a session that is not started yet.

use std::path::{Path, PathBuf};

use crate::interview::{Happened, Taken, ToWrite};

use super::{
    super::{
        deliverable::{free_file, from_home, place_for, taken_before, write_deliverable},
        error::plain,
        folder::changed,
        local_state::LocalState,
        signature::SigningKey,
        verify::{verified, verify_aside},
    },
    EffectRunner,
};

impl EffectRunner {
    /// Where a deliverable goes, and a name that is free there with each ending, the usual one first.
    pub(super) fn name_deliverable(&self, wanted: ToWrite) -> Option<Happened> {
        let session = self.path()?;
        let text = |part: Option<&std::ffi::OsStr>| {
            part.unwrap_or_default().to_string_lossy().into_owned()
        };
        let paths = wanted.what.all_endings().into_iter();
        let paths = paths.map(|ending| free_file(&self.workspace, session, &wanted, ending));
        let paths: Vec<PathBuf> = paths.collect();
        let folder = text(paths.first()?.parent().map(Path::as_os_str));
        let taken = taken_before(&self.workspace, session, &wanted).map(|path| Taken {
            name: text(path.file_name()),
            changed: changed(&path),
        });
        let names = paths.iter().map(|path| text(path.file_name()));
        Some(Happened::DeliverableName(
            wanted,
            folder,
            names.collect(),
            taken,
        ))
    }

    /// Writes a deliverable to a new file; a path that begins nowhere is taken from the folder that was named.
    pub(super) fn write_deliverable(&self, mut wanted: ToWrite, typed: &Path) -> Option<Happened> {
        let session = self.path()?;
        let path = place_for(&self.workspace, session).join(from_home(typed.to_owned()));
        wanted.what = wanted.what.meant(&path);
        let written = write_deliverable(&self.workspace, session, &wanted, &path);
        Some(Happened::Written(wanted.what, written))
    }

    /// Signs the session off, with a key if one is named. Changes from then on need a reason of their own.
    pub(super) fn seal(&mut self, key: Option<PathBuf>) {
        let key = key.map(|path| SigningKey {
            path: from_home(path),
            may_ask: false,
        });
        let (holder, stamp) = (self.workspace.holder(), self.workspace.stamp());
        self.tell_writer(|writer| writer.seal(holder, stamp, key));
        self.workspace.reason = None;
    }

    /// Checks the session's file; on the screens while answers go on.
    pub(super) fn verify(&self) -> Option<Happened> {
        let path = self.path()?;
        if self.one_by_one {
            return Some(verified(&self.workspace, path));
        }
        let (workspace, path) = (self.workspace.clone(), path.to_owned());
        let started = verify_aside(workspace, path, self.queue.clone());
        started.err().map(|error| Happened::Failed(plain(&error)))
    }

    /// Where the form of a new session keeps what is typed.
    pub(super) fn new_form(&self) -> LocalState {
        LocalState::of_new(&self.workspace.places.state)
    }

    /// The draft of the form for a new session, where the user typed something and left.
    pub(super) fn new_draft(&self) -> Option<Happened> {
        self.new_form().drafts().pop().map(Happened::NewDraft)
    }
}
