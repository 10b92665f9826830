//! Taking back: one's own newest change, one that is chosen from the history, and what somebody else set after a question.

use crate::{
    format::{field_words, line_words, value_words},
    interview::{self, Effect, Newest, TakingBack},
    session::{LineKey, Sum},
};

use super::{Deed, Over, Plain};

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
    pub(super) fn undo(&mut self, rest: &str, over: Option<&Over>) -> Vec<Deed> {
        if let Some(Over::Level(line, _)) = over.filter(|_| rest.is_empty()) {
            // Who is asked about another level and says this means no.
            let line = line.clone();
            return self.keep_level(&line);
        }
        if rest.is_empty() && self.bring_back() {
            return self.keep_place();
        }
        if let Some(deeds) = self.cannot_write() {
            return deeds;
        }
        if !rest.is_empty() {
            return self.undo_chosen(rest, over);
        }
        let Some(walk) = &self.walk else {
            return Vec::new();
        };
        match interview::newest(walk, &self.who) {
            Newest::Own => vec![Deed::World(Effect::Undo)],
            Newest::Others(sum) => self.take_back(sum, over),
            Newest::Nothing => {
                self.fail("Nothing is left to undo: what the session is about is changed with set.")
            }
        }
    }

    /// The question about another level is dropped.
    fn keep_level(&mut self, line: &LineKey) -> Vec<Deed> {
        let place = self.walk.as_ref().and_then(|walk| walk.judged.place(line));
        let lines = self.walk.as_ref().map(|walk| &walk.judged.lines);
        let line = lines.zip(place).and_then(|(lines, place)| lines.get(place));
        let Some(line) = line else { return Vec::new() };
        let mut conflicts = line.answer.conflicts.iter();
        let stays = match &line.answer.level {
            _ if conflicts.any(|conflict| conflict.field == "level") => "in conflict".into(),
            Some(level) => level.words(),
            None => "as it is".into(),
        };
        let label = line.label();
        self.refuse(&format!(
            "{label} stays {stays}. undo again takes back your newest change."
        ))
    }

    fn undo_chosen(&mut self, number: &str, over: Option<&Over>) -> Vec<Deed> {
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
        self.take_back(listed.sum, over)
    }

    /// Takes back one change. What somebody else set, or what many lines were set by, is asked about first.
    fn take_back(&mut self, sum: Sum, over: Option<&Over>) -> Vec<Deed> {
        let asked = Over::Undo(sum);
        let walk = self.walk.as_ref();
        let taking =
            walk.and_then(|walk| interview::take_back(walk, &self.who, sum, over == Some(&asked)));
        match taking {
            Some(TakingBack::Now(words)) => vec![Deed::World(Effect::TakeBack(sum, words))],
            Some(TakingBack::Asks(question, many)) => {
                self.over = Some(asked);
                let all = if many { "all of it" } else { "it" };
                let question = question.replace('…', "...");
                self.refuse(&format!(
                    "{question}. Type the same again to take {all} back."
                ))
            }
            Some(TakingBack::Never(why)) => self.fail(&format!("{why}, and set changes it.")),
            None => Vec::new(),
        }
    }

    /// How the answer came to be, the newest first, with numbers.
    pub(super) fn history(&mut self) {
        let Some(walk) = &self.walk else { return };
        let words = |field: &str, value| value_words(field, value).replace('…', "...");
        let told = interview::told(walk, &walk.at);
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
