//! Drafts, the place of the cursor and who speaks are kept: a draft after a while, and at once where the program leaves.

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

    /// Takes in a draft, to be kept when its time has come: counted from its first letter that is not kept.
    pub(super) fn take_draft(&mut self, draft: Draft) {
        let before = self.draft.take();
        let since = before.map_or_else(Instant::now, |(_, since)| since);
        self.draft = Some((draft, since));
    }

    /// Drops a draft whose text is on disk as a change, or is not wanted any more.
    pub(super) fn drop_draft(&mut self, line: &str, field: &str) {
        self.draft
            .take_if(|(draft, _)| draft.line == line && draft.field == field);
        let local_state = self.local_state.clone().unwrap_or_else(|| self.new_form());
        let dropped = local_state.drop_draft(line, field);
        self.tell_no_drafts(dropped);
    }

    /// Keeps who speaks, for the next time that the session is opened here.
    pub(super) fn keep_speaker(&mut self, name: &str) {
        if let Some(local_state) = &self.local_state {
            let kept = local_state.keep_speaker(name, &self.workspace.who);
            self.tell_no_drafts(kept);
        }
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
        let (place, who) = (self.place.take(), &self.workspace.who);
        let kept = self
            .draft
            .take()
            .map_or(Ok(()), |(draft, _)| local_state.keep_draft(&draft))
            .and(place.map_or(Ok(()), |line| local_state.keep_place(&line, who)));
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
