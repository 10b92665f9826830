//! Drafts and the place of the cursor are kept: after a while, and at once where the program leaves.

use std::time::{Duration, Instant};

use crate::{
    interview::Happened,
    runtime::{error::WorldError, input::LoopEvent},
    session::Draft,
};

use super::EffectRunner;

/// Text being typed is on disk at most so long after.
const DRAFT_DUE: Duration = Duration::from_millis(400);

impl EffectRunner {
    /// Keeps the draft if its time has come.
    pub(in crate::runtime) fn keep_due(&mut self) {
        if self
            .draft
            .as_ref()
            .is_some_and(|(_, since)| since.elapsed() >= DRAFT_DUE)
        {
            self.keep();
        }
    }

    /// A quiet moment: what is not urgent.
    pub(in crate::runtime) fn tick(&mut self) {
        self.keep();
    }

    /// Keeps a draft at once.
    pub(in crate::runtime) fn keep_draft(&mut self, draft: Draft) {
        self.draft = Some((draft, Instant::now()));
        self.keep();
    }

    /// Keeps draft and place.
    pub(in crate::runtime) fn keep(&mut self) {
        let new_form = self.new_form();
        let local_state = self.local_state.as_ref().unwrap_or(&new_form);
        let place = self.place.take();
        let kept = self
            .draft
            .take()
            .map_or(Ok(()), |(draft, _)| local_state.keep_draft(&draft))
            .and(place.map_or(Ok(()), |place| local_state.keep_place(&place)));
        self.tell_no_drafts(kept);
    }

    /// A state folder that cannot be written does not stand in the way of the interview: it is said once.
    pub(super) fn tell_no_drafts(&mut self, done: Result<(), WorldError>) {
        let Err(error) = done else { return };
        if self.told.is_none() {
            let said = format!("text being typed is not kept until it is saved: {error}");
            self.told = Some(said.clone());
            let _ = self.queue.send(LoopEvent::World(Happened::Failed(said)));
        }
    }
}
