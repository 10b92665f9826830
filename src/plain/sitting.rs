//! An open session: the input it waits for, the texts already read, and the way it is left.

use crate::{
    format::line_words,
    interview::{Access, Effect, Sources, Walk},
    session::{Draft, LineKey},
};

use super::{
    already_read::{AlreadyRead, Listed, Read},
    asked::Ask,
    brought::Told,
    follow::Follow,
    reply::Reply,
    text::Typing,
    words,
};

/// An open session.
#[derive(Debug)]
pub(super) struct Sitting {
    pub(super) walk: Walk,
    pub(super) awaits: Awaits,
    /// The lines that the numbers of the last list mean.
    pub(super) listed: Vec<LineKey>,
    /// The changes that the numbers of the last history mean.
    pub(super) changes: Vec<Listed>,
    /// The conflict that was read last.
    pub(super) read: Option<Read>,
    /// The files that the numbers of the last list of them mean.
    pub(super) sources: Option<Sources>,
    /// The reply once a change is on disk.
    pub(super) follow: Follow,
    /// The texts read since the session was opened.
    pub(super) already_read: AlreadyRead,
    /// The text that undo brought back last.
    pub(super) brought_back: Option<Draft>,
}

/// The kinds of line that the session waits for.
#[derive(Debug, Default)]
pub(super) enum Awaits {
    /// A word.
    #[default]
    Word,
    /// A word; the one that leaves leaves now, though something is not saved.
    Leaving,
    /// A word; the one that seals seals now.
    Sealing,
    /// A word; the one that saves takes in what lies aside.
    TakingIn,
    /// Whether a file is brought in that was told.
    Bringing(Box<Told>),
    /// The session itself, opened again once a file was brought in.
    Reopening,
    /// An answer of the world, before a line is read: whether the session may be written now, or what was taken up.
    World,
    /// A line of a text.
    Text(Box<Typing>),
    /// The answer to a question.
    Question(Box<Ask>),
    /// No input is awaited: the user left.
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
            sources: None,
            follow: Follow::Nothing,
            already_read: AlreadyRead::default(),
            brought_back: None,
        }
    }

    /// Whether the next line is read as a word.
    pub(super) fn is_at_a_word(&self) -> bool {
        matches!(
            self.awaits,
            Awaits::Word | Awaits::Leaving | Awaits::Sealing | Awaits::TakingIn | Awaits::World
        )
    }

    pub(super) fn is_left(&self) -> bool {
        matches!(self.awaits, Awaits::Nothing)
    }

    /// Whether the session is to be opened again.
    pub(super) fn reopens(&self) -> bool {
        matches!(self.awaits, Awaits::Reopening)
    }

    /// What became of the file comes next.
    pub(super) fn awaits_word_of_it(&mut self) {
        self.awaits = Awaits::World;
    }

    pub(super) fn waits(&self) -> bool {
        let is_saving = !self.walk.pending.is_empty() && self.walk.trouble.is_none();
        is_saving || matches!(self.awaits, Awaits::World | Awaits::Reopening)
    }

    pub(super) fn prompt(&self) -> String {
        match &self.awaits {
            Awaits::Text(typing) => format!("{}> ", typing.purpose.word()),
            Awaits::Question(_) | Awaits::Bringing(_) => "answer> ".into(),
            _ => format!("{}> ", line_words(&self.walk.at)),
        }
    }

    pub(super) fn save(&mut self, reply: &mut Reply, _: &str) {
        if self.walk.pending.is_empty() {
            return self.take_in(reply);
        }
        self.walk.trouble = None;
        reply.does(Effect::Retry);
    }

    /// Takes in what lies aside since an earlier start; where a seal came after it, once it is said twice.
    fn take_in(&mut self, reply: &mut Reply) {
        let aside = self.walk.aside;
        if aside.changes == 0 {
            return reply.say(words::ALL_SAVED);
        }
        match &self.walk.access {
            Access::Sealed(how)
                if aside.lacks_reason && !matches!(self.awaits, Awaits::TakingIn) =>
            {
                let how = how.clone();
                reply.say(&words::wording().takes_in(aside.changes, &how));
                self.awaits = Awaits::TakingIn;
            }
            Access::Writer | Access::Sealed(_) => {
                self.awaits = Awaits::World;
                reply.does(Effect::TakeIn);
            }
            Access::Follower(_) | Access::ReadOnly(_) => {
                self.awaits = Awaits::World;
                reply.does(Effect::TakeLock);
            }
        }
    }

    /// Leaves the session; where something is not saved, only when it is said twice.
    pub(super) fn quit(&mut self, reply: &mut Reply, _: &str) {
        let pending = self.walk.pending.len();
        if pending == 0 || matches!(self.awaits, Awaits::Leaving) {
            return self.leave(reply);
        }
        reply.say(&words::wording().unsaved_at_leaving(pending, self.walk.not_aside.as_deref()));
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
            Awaits::Bringing(_) => {
                reply.say("The input ended before the answer: nothing was taken in.");
            }
            Awaits::Word
            | Awaits::Leaving
            | Awaits::Sealing
            | Awaits::TakingIn
            | Awaits::Reopening
            | Awaits::World
            | Awaits::Nothing => {}
        }
        let pending = self.walk.pending.len();
        if pending > 0 {
            reply.unsaved = pending;
            reply
                .say(&words::wording().unsaved_at_the_end(pending, self.walk.not_aside.as_deref()));
        }
        self.leave(reply);
    }
}
