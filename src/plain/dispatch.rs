//! Dispatch of all that comes in: a line goes to the text or the question that waits for it, a word to the function of
//! its row in the table, and an event of the world to where it is taken in.

use crate::interview::{Command, Effect};

use super::{
    effect::PlainEffect,
    home::{self, Home},
    input::PlainInput,
    read::{Typed, read, unknown},
    reply::Reply,
    sitting::{Awaits, Sitting},
    table::{Row, WhereTyped},
    words,
};

impl Sitting {
    /// Takes in what happened. Where another line is on screen then, its place is kept.
    pub(super) fn hear(&mut self, reply: &mut Reply, input: PlainInput) {
        let (from, before) = (self.walk.at.clone(), reply.effects().len());
        match input {
            PlainInput::Line(line) => self.line(reply, &line),
            PlainInput::Unreadable(why) => reply.fail(why),
            PlainInput::World(happened) => self.happened(reply, *happened),
            PlainInput::Attached(file) => self.attached(reply, file),
            PlainInput::Written(deliverable, written) => {
                words::written(reply, deliverable, written);
            }
            PlainInput::End => self.end(reply),
        }
        self.walk.settle();
        if self.walk.at != from {
            reply.does(Effect::KeepPlace(self.walk.at.to_string()));
        }
        self.settle_reason(reply, before);
        let mut new = reply.effects().iter().skip(before);
        if self.walk.at != from || new.any(PlainEffect::records) {
            self.forget_discarded();
        }
    }

    fn line(&mut self, reply: &mut Reply, line: &str) {
        match std::mem::take(&mut self.awaits) {
            Awaits::Text(typing) => self.text_line(reply, *typing, line),
            Awaits::Question(ask) => self.answered(reply, *ask, line),
            Awaits::Bringing(told) => self.bring_or_not(reply, *told, line),
            before => {
                self.awaits = before;
                if !line.trim().is_empty() {
                    self.word_line(reply, line);
                }
            }
        }
    }

    /// Takes a line as a word. A question that it does not answer is dropped, and that is said.
    pub(super) fn word_line(&mut self, reply: &mut Reply, line: &str) {
        let asked = self.walk.asked.clone();
        let waits = |awaits: &Awaits| match awaits {
            Awaits::Leaving => Some("leaving"),
            Awaits::Sealing => Some("sealing"),
            Awaits::TakingIn => Some("taking in"),
            _ => None,
        };
        let waited = waits(&self.awaits);
        let mut stays = self.what_stays();
        let effects = reply.effects().len();
        match read(WhereTyped::Session, line) {
            Typed::Word(row, _) if stays.is_some() && row.answers_rung() => {
                let stays = stays.unwrap_or_default();
                return reply.fail(&words::wording().no_answer(&stays, row.name()));
            }
            Typed::Word(row, rest) => {
                self.word(reply, &row, rest);
                stays = stays.filter(|_| !row.drops_question());
            }
            Typed::Unknown(near) => {
                if unknown(reply, WhereTyped::Session, line, near) {
                    self.remind(reply);
                }
            }
        }
        if waited.is_some() && waits(&self.awaits) == waited {
            self.awaits = Awaits::Word;
        }
        if asked.is_some() && self.walk.asked == asked {
            self.walk.asked = None;
        }
        let records = reply
            .effects()
            .iter()
            .skip(effects)
            .any(PlainEffect::records);
        if let Some(stays) = stays.filter(|_| self.walk.asked.is_none() && !records) {
            reply.say(&stays);
        }
    }

    /// What stays where the question is dropped whether another level is set; none without that question.
    fn what_stays(&self) -> Option<String> {
        let asks = matches!(self.walk.asked, Some(Command::Judge(_)));
        let line = self.walk.line().filter(|_| asks)?;
        Some(words::wording().stays(line))
    }

    fn word(&mut self, reply: &mut Reply, row: &Row, rest: &str) {
        if row.takes.is_empty() && !rest.is_empty() {
            return reply.fail(&words::wording().takes_nothing(row.name()));
        }
        if let Some(does) = row.in_session {
            does.run(self, reply, rest);
        }
        if row.is_elsewhere() {
            self.forget_discarded();
        }
    }
}

impl Home {
    /// Takes in what was typed.
    pub(super) fn hear(&mut self, reply: &mut Reply, input: PlainInput) {
        match input {
            PlainInput::Line(line) => self.line(reply, &line),
            PlainInput::Unreadable(why) => reply.fail(why),
            PlainInput::World(happened) => self.happened(reply, *happened),
            PlainInput::End => self.end(reply),
            // They are asked for in a session.
            PlainInput::Attached(_) | PlainInput::Written(..) => {}
        }
    }

    fn line(&mut self, reply: &mut Reply, line: &str) {
        match std::mem::take(&mut self.awaits) {
            home::Awaits::New(new) => return self.new_line(reply, *new, line),
            before => self.awaits = before,
        }
        if line.trim().is_empty() {
            return;
        }
        let was_asked = matches!(self.awaits, home::Awaits::Trash(_));
        let before = self.asked().cloned();
        match read(WhereTyped::Home, line) {
            Typed::Word(row, rest) if row.takes.is_empty() && !rest.is_empty() => {
                reply.fail(&words::wording().takes_nothing(row.name()));
            }
            Typed::Word(row, rest) => {
                if let Some(does) = row.at_home {
                    does(self, reply, rest);
                }
            }
            Typed::Unknown(near) => {
                unknown(reply, WhereTyped::Home, line, near);
            }
        }
        // A question that this does not answer is dropped.
        if was_asked && self.asked() == before.as_ref() {
            self.awaits = home::Awaits::Word;
        }
    }
}
