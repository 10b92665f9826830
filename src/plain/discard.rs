//! A text that was discarded: undo brings it back as long as nothing else was done, as on screen.

use crate::session::Draft;

use super::{reply::Reply, sitting::Sitting};

impl Sitting {
    /// The text goes, and undo brings it back; not once more where it was brought back and is as it was.
    pub(super) fn discard(&mut self, reply: &mut Reply, draft: Draft) {
        let is_same = |other: &Draft| {
            (&other.line, &other.field, &other.text) == (&draft.line, &draft.field, &draft.text)
        };
        if self.brought_back.take().as_ref().is_some_and(is_same) {
            return reply.say("Discarded.");
        }
        self.walk.discarded.push((draft, self.walk.made));
        reply.say("Discarded; undo brings it back.");
    }

    /// Brings back the text that was discarded last, if undo still does.
    pub(super) fn bring_back(&mut self, reply: &mut Reply) -> bool {
        let made = self.walk.made;
        let newest = self.walk.discarded.pop_if(|(_, then)| *then >= made);
        let Some((draft, _)) = newest else {
            return false;
        };
        self.resume(reply, &draft);
        self.brought_back = Some(draft);
        true
    }

    /// Forgets discarded texts, on a move to another line, a change, or a word that is a screen of its own elsewhere.
    pub(super) fn forget_discarded(&mut self) {
        self.walk.discarded.clear();
        self.brought_back = None;
    }
}
