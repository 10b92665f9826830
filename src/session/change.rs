//! From a judged change to an event that can be written: what it comes after and what it replaces.

use serde_json::Value;

use super::{
    event::{Act, Assignment, Event, EventId, Seal},
    fold::Session,
    line::LineKey,
};

/// A field to be set.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The line.
    pub line: LineKey,
    /// The name of the field.
    pub field: String,
    /// The new value; null clears.
    pub to: Value,
}

/// When, who, and which start of the program: given by the runtime.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// RFC 3339 with milliseconds and offset.
    pub at: String,
    /// The author.
    pub who: String,
    /// The start of the program that recorded it.
    pub run: String,
}

/// An event before it has bytes and so an identity.
#[derive(Debug, Clone, PartialEq)]
pub struct Prepared {
    /// The number of the event.
    pub n: u64,
    /// The events that it comes after.
    pub after: Vec<EventId>,
    /// When, who, which run.
    pub stamp: Stamp,
    /// Why, where a sealed session is changed; else empty.
    pub reason: String,
    /// The act.
    pub act: Act,
}

impl Prepared {
    /// The same with why it is done.
    #[must_use]
    pub fn because(self, reason: &str) -> Self {
        Self {
            reason: reason.trim().to_owned(),
            ..self
        }
    }

    /// The same as a decision between what two people said one after another: it replaces the earlier value too, though
    /// that stands no more.
    #[must_use]
    pub fn deciding(mut self, line: &LineKey, field: &str, earlier: &[EventId]) -> Self {
        if let Act::Set(assignments) = &self.act {
            let is_own = |one: &Assignment| *one.line == *line && one.field.as_str() == field;
            let decided = assignments.iter().cloned().map(|mut one| {
                if is_own(&one) {
                    one.over.extend(earlier);
                }
                one
            });
            self.act = Act::Set(decided.collect());
        }
        self
    }

    /// The event, once its bytes are known.
    #[must_use]
    pub fn with_sum(self, sum: EventId) -> Event {
        let Stamp { at, who, run } = self.stamp;
        Event {
            n: self.n,
            after: self.after,
            at,
            who: who.into(),
            run: run.into(),
            reason: self.reason.into(),
            act: self.act,
            sum,
        }
    }
}

/// Makes an event of one edit's changes, however many lines they touch.
#[must_use]
pub fn prepare(session: &Session, changes: Vec<Change>, stamp: Stamp) -> Prepared {
    let assignments = changes
        .into_iter()
        .map(|change| Assignment {
            over: session.replaced(&change.line, &change.field),
            line: change.line.into(),
            field: change.field.into(),
            to: change.to,
        })
        .collect();
    next(session, Act::Set(assignments), stamp)
}

/// Makes an event that takes back another.
#[must_use]
pub fn prepare_undo(session: &Session, target: EventId, stamp: Stamp) -> Prepared {
    next(session, Act::Undo(vec![target]), stamp)
}

/// Makes an event that signs the session off.
#[must_use]
pub fn prepare_seal(session: &Session, seal: Seal, stamp: Stamp) -> Prepared {
    next(session, Act::Seal(seal), stamp)
}

fn next(session: &Session, act: Act, stamp: Stamp) -> Prepared {
    Prepared {
        n: session.next_number(),
        after: session.heads(),
        stamp,
        reason: String::new(),
        act,
    }
}
