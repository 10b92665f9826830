//! A session that is open: what the next line is read as, the words of the table, and how it is left.

use crate::{
    format::line_words,
    interview::{Effect, Walk},
    session::{Draft, LineKey},
};

use super::{
    PlainEffect, PlainInput,
    ask::Ask,
    conflicts::Read,
    events::Follow,
    read::{Typed, read, unknown},
    reading::Heard,
    reply::Reply,
    table::{Level, Row},
    typing::Typing,
    undo::Listed,
    words,
};

/// An open session.
#[derive(Debug)]
pub(super) struct Sitting {
    pub(super) walk: Walk,
    pub(super) awaits: Awaits,
    /// What the numbers of the last list mean.
    pub(super) listed: Vec<LineKey>,
    /// What the numbers of the last history mean.
    pub(super) changes: Vec<Listed>,
    /// The conflict that was read last.
    pub(super) read: Option<Read>,
    /// What is said once what was recorded is on disk.
    pub(super) follow: Follow,
    /// What was read since the session was opened.
    pub(super) heard: Heard,
    /// The text that undo brought back last.
    pub(super) brought_back: Option<Draft>,
}

/// What the session waits for.
#[derive(Debug, Default)]
pub(super) enum Awaits {
    /// A word.
    #[default]
    Word,
    /// A word; the one that leaves leaves now, though something is not saved.
    Leaving,
    /// An answer of the world, before a line is read: whether the session may be written now, or what was taken up.
    World,
    /// A line of a text.
    Text(Box<Typing>),
    /// The answer to a question.
    Question(Box<Ask>),
    /// Nothing more: the user left.
    Nothing,
}

impl Awaits {
    /// The world has answered; false where it was not waited for.
    pub(super) fn answered(&mut self) -> bool {
        let waited = matches!(self, Self::World);
        if waited {
            *self = Self::Word;
        }
        waited
    }
}

impl Sitting {
    pub(super) fn new(walk: Walk) -> Self {
        Self {
            walk,
            awaits: Awaits::Word,
            listed: Vec::new(),
            changes: Vec::new(),
            read: None,
            follow: Follow::Nothing,
            heard: Heard::default(),
            brought_back: None,
        }
    }

    /// Whether the next line is read as a word.
    pub(super) fn is_at_a_word(&self) -> bool {
        matches!(self.awaits, Awaits::Word | Awaits::Leaving | Awaits::World)
    }

    pub(super) fn is_left(&self) -> bool {
        matches!(self.awaits, Awaits::Nothing)
    }

    pub(super) fn waits(&self) -> bool {
        let is_saving = !self.walk.pending.is_empty() && self.walk.trouble.is_none();
        is_saving || matches!(self.awaits, Awaits::World)
    }

    pub(super) fn prompt(&self) -> String {
        match &self.awaits {
            Awaits::Text(typing) => format!("{}> ", typing.purpose.word()),
            Awaits::Question(_) => "answer> ".into(),
            _ => format!("{}> ", line_words(&self.walk.at)),
        }
    }

    /// Takes in what happened. Where another line is on screen then, its place is kept.
    pub(super) fn hear(&mut self, reply: &mut Reply, input: PlainInput) {
        let (from, before) = (self.walk.at.clone(), reply.effects().len());
        match input {
            PlainInput::Line(line) => self.line(reply, &line),
            PlainInput::Unreadable(why) => reply.fail(why),
            PlainInput::World(happened) => self.happened(reply, *happened),
            PlainInput::Attached(file) => self.attached(reply, file),
            PlainInput::Written(paper, written) => words::written(reply, paper, written),
            PlainInput::End => self.end(reply),
        }
        self.walk.settle();
        if self.walk.at != from {
            reply.does(Effect::KeepPlace(self.walk.at.to_string()));
        }
        let mut new = reply.effects().iter().skip(before);
        if self.walk.at != from || new.any(records) {
            self.forget_discarded();
        }
    }

    fn line(&mut self, reply: &mut Reply, line: &str) {
        match std::mem::take(&mut self.awaits) {
            Awaits::Text(typing) => self.text_line(reply, *typing, line),
            Awaits::Question(ask) => self.answered(reply, *ask, line),
            before => {
                self.awaits = before;
                if !line.trim().is_empty() {
                    self.word_line(reply, line);
                }
            }
        }
    }

    /// Takes a line as a word. A question that it does not answer is dropped.
    pub(super) fn word_line(&mut self, reply: &mut Reply, line: &str) {
        let asked = self.walk.asked.clone();
        let was_leaving = matches!(self.awaits, Awaits::Leaving);
        match read(Level::Session, line) {
            Typed::Word(row, rest) => self.word(reply, &row, rest),
            Typed::Unknown(near) => {
                if unknown(reply, Level::Session, line, near) {
                    self.remind(reply);
                }
            }
        }
        if was_leaving && matches!(self.awaits, Awaits::Leaving) {
            self.awaits = Awaits::Word;
        }
        if asked.is_some() && self.walk.asked == asked {
            self.walk.asked = None;
        }
    }

    fn word(&mut self, reply: &mut Reply, row: &Row, rest: &str) {
        if row.takes.is_empty() && !rest.is_empty() {
            return reply.fail(&words::takes_nothing(row.name()));
        }
        if let Some(does) = row.in_session {
            does(self, reply, rest);
        }
        if row.is_elsewhere() {
            self.forget_discarded();
        }
    }

    pub(super) fn save(&mut self, reply: &mut Reply, _: &str) {
        if self.walk.pending.is_empty() {
            return reply.say("Everything is saved.");
        }
        self.walk.trouble = None;
        reply.does(Effect::Retry);
    }

    /// Leaves the session; where something is not saved, only when it is said twice.
    pub(super) fn quit(&mut self, reply: &mut Reply, _: &str) {
        let pending = self.walk.pending.len();
        if pending == 0 || matches!(self.awaits, Awaits::Leaving) {
            return self.leave(reply);
        }
        reply.say(&words::unsaved_at_leaving(pending));
        self.awaits = Awaits::Leaving;
    }

    fn leave(&mut self, reply: &mut Reply) {
        reply.say(&format!("{}: {}.", self.title(), self.progress()));
        self.awaits = Awaits::Nothing;
    }

    /// The input has ended: what was half typed is kept where it can be.
    pub(super) fn end(&mut self, reply: &mut Reply) {
        match std::mem::take(&mut self.awaits) {
            Awaits::Text(typing) => {
                reply.say(&format!(
                    "The input ended before the {} did. It is kept as a draft, not saved; draft goes on with it.",
                    typing.purpose.word()
                ));
                reply.does(Effect::KeepDraft(typing.draft()));
            }
            Awaits::Question(ask) => match ask.draft() {
                Some(draft) => {
                    reply.say("The input ended before the answer did. What was said is kept as a draft, not saved; draft goes on with it.");
                    reply.does(Effect::KeepDraft(draft));
                }
                None => reply.say("The input ended before the answer: nothing of it was recorded."),
            },
            Awaits::Word | Awaits::Leaving | Awaits::World | Awaits::Nothing => {}
        }
        let pending = self.walk.pending.len();
        if pending > 0 {
            reply.unsaved = pending;
            reply.say(&words::unsaved_at_the_end(pending));
        }
        self.leave(reply);
    }
}

fn records(effect: &PlainEffect) -> bool {
    matches!(effect, PlainEffect::World(effect) if effect.changes_session())
}
