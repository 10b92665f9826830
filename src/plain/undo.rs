//! Taking back: one's own newest change, a change chosen from the history, and, after a question, a change by another
//! person.

use crate::{
    format::{SEAL_STAYS, because_words, change_from_to, field_words, line_words, stood_words},
    interview::{Command, line_changes},
    session::{Entry, Event, EventId, LineKey, SEALED},
};

use super::{
    already_read::Listed,
    reply::Reply,
    sitting::Sitting,
    words::{self, unclipped},
};

impl Sitting {
    /// Takes back the newest change, or the one with this number in the history; a text that was discarded after it
    /// comes back first. To a question about another level it is no.
    pub(super) fn undo(&mut self, reply: &mut Reply, rest: &str) {
        if !rest.is_empty() {
            return self.undo_chosen(reply, rest);
        }
        if let Some(Command::Judge(_)) = self.walk.asked
            && let Some(line) = self.walk.line()
        {
            reply.say(&words::wording().stays_for_now(line));
            self.walk.asked = None;
        } else if !self.bring_back(reply) {
            self.run(reply, Command::Undo);
        }
    }

    fn undo_chosen(&mut self, reply: &mut Reply, number: &str) {
        if self.cannot_write(reply) {
            return;
        }
        let place = number.parse().ok();
        let listed = place.and_then(|number: usize| self.changes.get(number.checked_sub(1)?));
        match listed.copied() {
            None => reply.fail("Say which: undo NUMBER, after history has read the numbers."),
            Some(Listed { sum, .. }) if self.is_seal(&sum) => reply.fail(SEAL_STAYS),
            Some(Listed { sets: false, .. }) => reply
                .fail("This took back or brought back another change: choose that one, or redo."),
            Some(Listed { sum, .. }) if !self.walk.shown.is_live(&sum) => {
                reply.fail("This is taken back already: redo brings back the last one.");
            }
            Some(Listed { sum, .. }) => self.run(reply, Command::TakeBack(sum)),
        }
    }

    fn is_seal(&self, sum: &EventId) -> bool {
        self.walk.shown.event(sum).is_some_and(Event::is_seal)
    }

    /// Reads the history of the answer, the newest change first, with numbers.
    pub(super) fn history(&mut self, reply: &mut Reply, _: &str) {
        let told = line_changes(&self.walk, &self.walk.at);
        let told = told.iter().rev();
        self.changes = told
            .clone()
            .map(|(_, entry)| Listed {
                sum: entry.sum,
                sets: entry.act == "set",
            })
            .collect();
        let at = &self.walk.at;
        let told = (1..).zip(told);
        let mut texts: Vec<String> = told
            .map(|(number, (line, entry))| change(number, (line != at).then_some(line), entry))
            .collect();
        texts.push(match self.changes.as_slice() {
            [] => "Nothing was recorded on this line yet.".into(),
            _ => "undo NUMBER takes one back.".into(),
        });
        reply.say_all(texts);
    }
}

/// A change of the history; the line that it was made on, where that is another one.
fn change(number: usize, on: Option<&LineKey>, entry: &Entry) -> String {
    let at: String = entry.at.replace('T', " at ").chars().take(19).collect();
    if entry.act == SEALED {
        let (who, what) = (&entry.who, change_from_to(entry));
        return format!("{number}. {at}, {who}: {SEALED}, {what}.");
    }
    let act = match entry.act {
        "set" => String::new(),
        act => format!("{act} "),
    };
    let on = on.map_or_else(String::new, |line| format!(" on {}", line_words(line)));
    let gone = if entry.live { "" } else { ", taken back" };
    let settled = stood_words(&entry.field, &entry.settled);
    let settled = settled.map_or_else(String::new, |words| format!(", {}", unclipped(&words)));
    let reason =
        because_words(&entry.reason).map_or_else(String::new, |words| format!("; {words}"));
    let [from, to] = [&entry.from, &entry.to].map(|value| words::value(&entry.field, value));
    let what = if entry.from == entry.to && !entry.settled.is_empty() {
        format!("settled, {to} kept")
    } else {
        format!("from {from} to {to}")
    };
    let (who, field) = (&entry.who, field_words(&entry.field));
    format!("{number}. {at}, {who}: {act}{field}{on} {what}{settled}{gone}{reason}.")
}
