//! A sealed session is changed: a reason belongs to the line that is changed with it, from the first change that is
//! recorded. On any other line the session stays sealed, and asks anew. A change that is begun and cancelled takes the
//! reason along.

use crate::{
    format::sealed_words,
    interview::{access::Access, world::Effect},
    session::{Act, Event, LineKey, Session, sealed, touched},
};

use super::Walk;

/// The reason for changing a sealed session.
#[derive(Debug, Default)]
pub(super) struct Unsealing {
    /// The reason that was given last.
    reason: String,
    /// Whether the right to write with it is asked for, and not answered yet.
    is_asked: bool,
    /// Whether a first change may be recorded.
    first: Option<First>,
    /// The line that was changed with the reason, which holds there while the walk stands on it.
    changed: Option<Changed>,
    /// How many changes were made since the newest seal.
    since: usize,
}

impl Unsealing {
    pub(super) fn new(session: &Session) -> Self {
        Self {
            since: sealed(session).map_or(0, |sealed| sealed.since.len()),
            ..Self::default()
        }
    }

    /// Notes an event that comes to the session. A new seal takes in the changes before it, and another reason is for
    /// what follows it.
    pub(super) fn note(&mut self, event: &Event) {
        if matches!(event.act, Act::Seal(_)) {
            self.since = 0;
            self.reason.clear();
        } else {
            self.since += 1;
        }
    }
}

/// A first change that may be recorded.
#[derive(Debug)]
struct First {
    /// The seal, as it is told.
    how: String,
    /// Whether it was begun.
    is_begun: bool,
}

/// A line that was changed with the reason.
#[derive(Debug)]
struct Changed {
    line: LineKey,
    /// The seal, as it was told.
    how: String,
}

impl Walk {
    /// Gives the reason for changing the sealed session: the effect that asks for the right to write with it.
    pub fn give_reason(&mut self, reason: &str) -> Effect {
        reason.clone_into(&mut self.unsealing.reason);
        self.unsealing.is_asked = true;
        Effect::Unseal(reason.to_owned())
    }

    /// The reason that was given last in this sitting; empty where there is none.
    #[must_use]
    pub fn last_reason(&self) -> &str {
        &self.unsealing.reason
    }

    /// Whether the right to write with a reason is asked for, and not answered yet.
    #[must_use]
    pub fn awaits_right(&self) -> bool {
        self.unsealing.is_asked
    }

    /// Whether the session stays sealed until a first change is recorded with the reason.
    #[must_use]
    pub fn awaits_first_change(&self) -> bool {
        self.unsealing.first.is_some()
    }

    /// Whether the session is sealed, though the line on screen may be changed with the reason that was given.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        let holds = self.unsealing.first.is_some() || self.unsealing.changed.is_some();
        holds || matches!(self.access, Access::Sealed(_))
    }

    /// How many changes were made since the session was sealed, where it is.
    #[must_use]
    pub fn changes_since_seal(&self) -> usize {
        self.unsealing.since
    }

    /// Takes in a changed right to write. Gives the one before.
    pub fn turn(&mut self, access: Access) -> Access {
        let before = std::mem::replace(&mut self.access, access);
        self.unsealing.is_asked = false;
        let first = self.unsealing.first.take();
        let changed = self.unsealing.changed.take();
        match (&before, &self.access) {
            (Access::Sealed(how), Access::Writer) => {
                self.unsealing.first = Some(First {
                    how: how.clone(),
                    is_begun: false,
                });
            }
            (Access::Writer, Access::Writer) => {
                (self.unsealing.first, self.unsealing.changed) = (first, changed);
            }
            _ => {}
        }
        before
    }

    /// The change that the reason was given for is made now, or is asked about.
    pub fn begin_first_change(&mut self) {
        if let Some(first) = &mut self.unsealing.first {
            first.is_begun = true;
        }
    }

    /// Notes what came of a step: the effect that changes the session, and whether a change is still under way, as a text that is
    /// open. On another line than the one that was changed the session is sealed again. So it is where the first change
    /// was cancelled: gives the effect that says so.
    pub fn settle_reason(
        &mut self,
        records: Option<&Effect>,
        is_under_way: bool,
    ) -> Option<Effect> {
        if let Some(effect) = records {
            self.note_changed(effect);
        } else if is_under_way {
            self.begin_first_change();
        } else if let Some(first) = self.unsealing.first.take_if(|first| first.is_begun) {
            self.access = Access::Sealed(first.how);
            return Some(Effect::ForgetReason);
        } else if let Some(changed) =
            (self.unsealing.changed).take_if(|changed| changed.line != self.at)
        {
            // It is told with the changes since.
            let how = sealed(&self.shown).map_or(changed.how, |sealed| sealed_words(&sealed));
            self.access = Access::Sealed(how);
        }
        None
    }

    /// A change is recorded with the reason. One of several lines leaves none of them open, and what is of no line is of
    /// the one on screen.
    fn note_changed(&mut self, effect: &Effect) {
        let is_elsewhere = |line: &LineKey| !line.is_session() && *line != self.at;
        let elsewhere = match effect {
            Effect::Record(record) => {
                let mut lines = record.changes.iter().map(|change| &change.line);
                lines.find(|line| is_elsewhere(line)).cloned()
            }
            Effect::TakeBack(sum, _) => {
                let event = self.shown.event(sum);
                let fields = event.map(|event| touched(&self.shown, &event.act));
                let mut lines = fields.into_iter().flatten().map(|field| field.line);
                lines
                    .find(|line| is_elsewhere(line))
                    .map(|line| LineKey::clone(&line))
            }
            _ => None,
        };
        let line = elsewhere.unwrap_or_else(|| self.at.clone());
        let first = self.unsealing.first.take().map(|first| first.how);
        let before = self.unsealing.changed.take().map(|changed| changed.how);
        self.unsealing.changed = first.or(before).map(|how| Changed { line, how });
    }
}
