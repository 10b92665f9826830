//! A seal: the state that somebody signed off, and what was changed since.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use super::{
    event::{Act, Event, EventId, Seal},
    fold::Session,
    line::LineKey,
    past::known_at,
    undo::touched,
};

/// The newest seal of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Its identity: the digest that was printed.
    pub sum: EventId,
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
    pub sum: EventId,
    /// Who made it.
    pub who: String,
    /// When.
    pub at: String,
    /// Why; empty where nobody said, as with what another copy brought.
    pub reason: String,
    /// What it changed: each line with its fields, in their order; the session's own data is the line of no requirement.
    pub changed: Vec<(LineKey, Vec<String>)>,
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
                changed: changed(session, other),
            })
            .collect(),
    })
}

/// What an event changed, line by line.
fn changed(session: &Session, event: &Event) -> Vec<(LineKey, Vec<String>)> {
    let mut lines: Vec<(LineKey, Vec<String>)> = Vec::new();
    let mut places: HashMap<Arc<LineKey>, usize> = HashMap::new();
    for assignment in touched(session, &event.act) {
        let place = *places
            .entry(Arc::clone(&assignment.line))
            .or_insert_with(|| {
                lines.push((LineKey::clone(&assignment.line), Vec::new()));
                lines.len() - 1
            });
        let field = assignment.field.to_string();
        if let Some((_, fields)) = lines
            .get_mut(place)
            .filter(|(_, all)| !all.contains(&field))
        {
            fields.push(field);
        }
    }
    lines
}

/// Every seal, with how many of the events that it comes after are here.
pub fn seals(session: &Session) -> impl Iterator<Item = (&Event, &Seal, usize)> {
    session.events().filter_map(|event| match &event.act {
        Act::Seal(seal) => Some((event, seal, before(session, event).len())),
        _ => None,
    })
}

/// The events that were known when this one was written, as far as they are here.
fn before(session: &Session, event: &Event) -> HashSet<EventId> {
    known_at(session, &event.after)
}
