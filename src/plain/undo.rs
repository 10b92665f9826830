//! Taking back: one's own newest change, one that is chosen from the history, and what somebody else set after a question.

use crate::{
    format::{field_words, line_words, value_words},
    interview::{Command, told},
    session::Sum,
};

use super::{Deed, Plain, words};

/// A change as the history numbered it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Listed {
    sum: Sum,
    /// Whether it set something: what took back another change is no choice.
    sets: bool,
}

impl Plain {
    /// Takes back the newest change, or the one with this number in the history; a text that was discarded after it
    /// comes back first.
    pub(super) fn undo(&mut self, rest: &str) -> Vec<Deed> {
        let asked = self.walk.as_ref().and_then(|walk| walk.asked.as_ref());
        if let (true, Some(Command::Judge(_))) = (rest.is_empty(), asked) {
            // Who is asked about another level and says this means no.
            if let Some(walk) = &mut self.walk {
                walk.asked = None;
            }
            let stays = self.answer_now().map(words::stays);
            return self.refuse(&stays.unwrap_or_default());
        }
        if rest.is_empty() && self.bring_back() {
            return self.keep_place();
        }
        if rest.is_empty() {
            return self.run(Command::Undo);
        }
        self.undo_chosen(rest)
    }

    fn undo_chosen(&mut self, number: &str) -> Vec<Deed> {
        let place = number.parse::<usize>().ok();
        let listed = place.and_then(|number| self.changes.get(number.checked_sub(1)?));
        let (Some(listed), Some(walk)) = (listed.copied(), &self.walk) else {
            return self.fail("Say which: undo NUMBER, after history has read the numbers.");
        };
        if !listed.sets {
            return self
                .fail("This took back or brought back another change: choose that one, or redo.");
        }
        if !walk.shown.is_live(&listed.sum) {
            return self.fail("This is taken back already: redo brings back the last one.");
        }
        self.run(Command::TakeBack(listed.sum))
    }

    /// How the answer came to be, the newest first, with numbers.
    pub(super) fn history(&mut self) {
        let Some(walk) = &self.walk else { return };
        let words = |field: &str, value| value_words(field, value).replace('…', "...");
        let told = told(walk, &walk.at);
        let mut changes = Vec::new();
        let mut texts: Vec<String> = Vec::new();
        for (number, (source, entry)) in (1..).zip(told.iter().rev()) {
            let at: String = entry.at.replace('T', " at ").chars().take(19).collect();
            let act = if entry.act == "set" {
                String::new()
            } else {
                format!("{} ", entry.act)
            };
            let on = if *source == walk.at {
                String::new()
            } else {
                format!(" on {}", line_words(source))
            };
            let gone = if entry.live { "" } else { ", taken back" };
            texts.push(format!(
                "{number}. {at}, {}: {act}{}{on} from {} to {}{gone}.",
                entry.who,
                field_words(&entry.field),
                words(&entry.field, &entry.from),
                words(&entry.field, &entry.to)
            ));
            changes.push(Listed {
                sum: entry.sum,
                sets: entry.act == "set",
            });
        }
        texts.push(
            if changes.is_empty() {
                "Nothing was recorded on this line yet."
            } else {
                "undo NUMBER takes one back."
            }
            .into(),
        );
        self.changes = changes;
        self.say_all(texts);
    }
}
