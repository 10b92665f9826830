//! A text that was discarded: undo brings it back as long as nothing else was done, as on screen.

use crate::session::{Draft, LineKey};

use super::{Deed, Plain, word::Word};

impl Plain {
    /// The text goes, and undo brings it back; not once more where it was brought back and is as it was.
    pub(super) fn discard(&mut self, draft: Draft) {
        let Some(walk) = &mut self.walk else { return };
        let is_same = |other: &Draft| {
            (&other.line, &other.field, &other.text) == (&draft.line, &draft.field, &draft.text)
        };
        if self.brought_back.take().as_ref().is_some_and(is_same) {
            self.say("Discarded.");
            return;
        }
        walk.discarded.push((draft, walk.made));
        self.say("Discarded; undo brings it back.");
    }

    /// Brings back the text that was discarded last, if undo still does.
    pub(super) fn bring_back(&mut self) -> bool {
        let newest = self
            .walk
            .as_mut()
            .and_then(|walk| walk.discarded.pop_if(|(_, made)| *made >= walk.made));
        let Some((draft, _)) = newest else {
            return false;
        };
        self.resume(&draft);
        self.brought_back = Some(draft);
        true
    }

    /// Another line, a change, or what is a screen of its own elsewhere: discarded texts are gone.
    pub(super) fn forget_discarded(&mut self, from: Option<&LineKey>, deeds: &[Deed]) {
        let Some(walk) = &mut self.walk else { return };
        if self.elsewhere || from != Some(&walk.at) || deeds.iter().any(records) {
            walk.discarded.clear();
            self.brought_back = None;
        }
        self.elsewhere = false;
    }
}

fn records(deed: &Deed) -> bool {
    matches!(deed, Deed::World(effect) if effect.changes_session())
}

/// Whether a word reads what is a screen of its own where there are screens.
pub(super) fn is_elsewhere(word: Word) -> bool {
    matches!(
        word,
        Word::History
            | Word::Overview
            | Word::Findings
            | Word::Review
            | Word::Summary
            | Word::Brief
            | Word::Find
            | Word::Set
    )
}
