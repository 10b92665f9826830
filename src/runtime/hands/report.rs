//! The report that is asked for on screen, and the draft of a session that is not started yet.

use std::path::Path;

use crate::interview::Happened;

use super::{
    super::{
        paper::{beside, write_report},
        scratch::Scratch,
    },
    Hands,
};

impl Hands {
    /// A name for the report that is free beside the session.
    pub(super) fn name_report(&self) -> Option<Happened> {
        let path = beside(self.path()?, ".report.html");
        let name = path.file_name().unwrap_or_default();
        Some(Happened::ReportName(name.to_string_lossy().into_owned()))
    }

    /// Writes the report to a new file.
    pub(super) fn report(&self, path: &Path) -> Option<Happened> {
        let written = write_report(&self.desk, self.path()?, path);
        Some(Happened::Reported(written))
    }

    /// Where the form of a new session keeps what is typed.
    pub(super) fn new_form(&self) -> Scratch {
        Scratch::of_new(&self.desk.places.state)
    }

    /// What was typed there and not taken.
    pub(super) fn new_draft(&self) -> Option<Happened> {
        self.new_form().drafts().pop().map(Happened::NewDraft)
    }
}
