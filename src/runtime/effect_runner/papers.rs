//! The papers that are asked for on screen, and the draft of a session that is not started yet.

use std::path::Path;

use crate::interview::{Happened, Paper};

use super::{
    super::{
        local_state::LocalState,
        paper::{free_file, from_home, place_for, write_paper},
    },
    EffectRunner,
};

impl EffectRunner {
    /// Where a paper goes, and a name that is free there.
    pub(super) fn name_paper(&self, paper: Paper) -> Option<Happened> {
        let path = free_file(&self.workspace, self.path()?, paper);
        let text = |part: Option<&std::ffi::OsStr>| {
            part.unwrap_or_default().to_string_lossy().into_owned()
        };
        let folder = text(path.parent().map(Path::as_os_str));
        Some(Happened::PaperName(paper, folder, text(path.file_name())))
    }

    /// Writes a paper to a new file; a path that begins nowhere is taken from the folder that was named.
    pub(super) fn write_paper(&self, paper: Paper, typed: &Path) -> Option<Happened> {
        let session = self.path()?;
        let path = place_for(&self.workspace, session).join(from_home(typed.to_owned()));
        let paper = paper.meant(&path);
        let written = write_paper(&self.workspace, session, paper, &path);
        Some(Happened::Written(paper, written))
    }

    /// Where the form of a new session keeps what is typed.
    pub(super) fn new_form(&self) -> LocalState {
        LocalState::of_new(&self.workspace.places.state)
    }

    /// What was typed there and not taken.
    pub(super) fn new_draft(&self) -> Option<Happened> {
        self.new_form().drafts().pop().map(Happened::NewDraft)
    }
}
