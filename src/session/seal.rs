//! A seal: the state that somebody signed off, and what was changed since.

use std::collections::HashSet;

use super::{
    event::{Act, Event, Seal, Sum},
    fold::Session,
    past::known_at,
};

/// The newest seal of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Its identity: the digest that was printed.
    pub sum: Sum,
    /// Who sealed.
    pub who: String,
    /// When, as written.
    pub at: String,
    /// What the seal says.
    pub seal: Seal,
    /// What was changed since, in order.
    pub since: Vec<Since>,
}

/// A change after a seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// The event.
    pub sum: Sum,
    /// Who made it.
    pub who: String,
    /// When.
    pub at: String,
    /// Why; empty where nobody said, as with what another copy brought.
    pub reason: String,
}

/// The newest seal, if there is one. Changes since are all that were not known when it was made.
#[must_use]
pub fn sealed(session: &Session) -> Option<Sealed> {
    let (event, seal) = session.events().rev().find_map(|event| match &event.act {
        Act::Seal(seal) => Some((event, seal)),
        _ => None,
    })?;
    let known = before(session, event);
    let since = session
        .events()
        .filter(|other| !known.contains(&other.sum) && !matches!(other.act, Act::Seal(_)));
    Some(Sealed {
        sum: event.sum,
        who: event.who.to_string(),
        at: event.at.clone(),
        seal: seal.clone(),
        since: since
            .map(|other| Since {
                sum: other.sum,
                who: other.who.to_string(),
                at: other.at.clone(),
                reason: other.reason.to_string(),
            })
            .collect(),
    })
}

/// Every seal, with how many of the events that it comes after are here.
pub fn seals(session: &Session) -> impl Iterator<Item = (&Event, &Seal, usize)> {
    session.events().filter_map(|event| match &event.act {
        Act::Seal(seal) => Some((event, seal, before(session, event).len())),
        _ => None,
    })
}

/// The events that were known when this one was written, as far as they are here.
fn before(session: &Session, event: &Event) -> HashSet<Sum> {
    known_at(session, &event.after)
}
