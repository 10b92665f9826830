//! A seal: a state that was signed off, and the changes since.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use serde_json::Value;

use super::{
    event::{Act, Assignment, Event, EventId, Seal},
    fold::Session,
    history::{Entry, value_before},
    kept_aside::told_assignments,
    line::LineKey,
    past::{known_at, known_before},
    settle::settled_with,
    word::Word,
};

/// The newest seal of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Sealed {
    /// The identity: the digest that was printed.
    pub sum: EventId,
    /// The person who sealed.
    pub who: String,
    /// When, as written.
    pub at: String,
    /// The seal.
    pub seal: Seal,
    /// Whether another seal was made before it.
    pub anew: bool,
    /// The changes since, in order.
    pub since: Vec<Since>,
}

/// A change after a seal.
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// The event.
    pub sum: EventId,
    /// The author.
    pub who: String,
    /// When.
    pub at: String,
    /// The reason; empty where none was given, as with what another copy brought.
    pub reason: String,
    /// The changed lines with their fields, in their order; the session's own data is the line of no requirement.
    pub changed: Vec<(LineKey, Vec<Moved>)>,
}

/// A field that a change changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// The field.
    pub field: String,
    /// The value before.
    pub from: Value,
    /// The value after.
    pub to: Value,
    /// The conflict that this settled or brought back, if any.
    pub conflict: Option<Stood>,
}

/// Values that stood against each other, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub enum Stood {
    /// Before the change, which settled it.
    Before(Vec<Value>),
    /// After it: the settling was taken back.
    Again(Vec<Value>),
}

/// The newest seal, if there is one. Changes since are all that were not known when it was made.
#[must_use]
pub fn sealed(session: &Session) -> Option<Sealed> {
    let mut seals = session.events().rev().filter_map(|event| match &event.act {
        Act::Seal(seal) => Some((event, seal)),
        _ => None,
    });
    let (event, seal) = seals.next()?;
    Some(Sealed {
        sum: event.sum,
        who: event.who.to_string(),
        at: event.at.clone(),
        seal: seal.clone(),
        anew: seals.next().is_some(),
        since: beyond(session, &known_before(session, event)),
    })
}

/// The changes that were not known when the event or header with this digest was the newest; seals are left out, as
/// they change nothing. None where the digest is not here.
#[must_use]
pub fn changes_since(session: &Session, digest: &EventId) -> Option<Vec<Since>> {
    let is_header = session.header().is_some_and(|header| header.sum == *digest);
    let is_here = is_header || session.event(digest).is_some();
    is_here.then(|| beyond(session, &known_at(session, &[*digest])))
}

/// The first seal of a session, with what was changed since.
#[must_use]
pub fn first_sealed(session: &Session) -> Option<(&Event, Vec<Since>)> {
    let mut events = session.events();
    let first = events.find(|event| event.is_seal())?;
    Some((first, beyond(session, &known_before(session, first))))
}

/// The changes by events other than these, in order.
fn beyond(session: &Session, known: &HashSet<EventId>) -> Vec<Since> {
    let events = session.events();
    let new = events.filter(|event| !known.contains(&event.sum));
    let changes = new.filter(|event| !event.is_seal());
    changes
        .map(|event| Since {
            sum: event.sum,
            who: event.who.to_string(),
            at: event.at.clone(),
            reason: event.reason.to_string(),
            changed: changed(session, event),
        })
        .collect()
}

/// The fields that an event changed, line by line; a field changed twice counts from the first value to the last.
fn changed(session: &Session, event: &Event) -> Vec<(LineKey, Vec<Moved>)> {
    let mut lines: Vec<(LineKey, Vec<Moved>)> = Vec::new();
    let mut places: HashMap<Arc<LineKey>, usize> = HashMap::new();
    let mut fields: HashMap<(usize, Word), usize> = HashMap::new();
    for (set, from, to, conflict) in moves(session, event) {
        let place = *places.entry(Arc::clone(&set.line)).or_insert_with(|| {
            lines.push((LineKey::clone(&set.line), Vec::new()));
            lines.len() - 1
        });
        let Some((_, moved)) = lines.get_mut(place) else {
            continue;
        };
        let known = fields.entry((place, set.field.clone()));
        let at = *known.or_insert(moved.len());
        if let Some(one) = moved.get_mut(at) {
            one.to = to;
        } else {
            moved.push(Moved {
                field: set.field.to_string(),
                from,
                to,
                conflict,
            });
        }
    }
    lines
}

/// A field that is set: with its value before and after, and the conflict that this ends or brings back.
type Move = (Assignment, Value, Value, Option<Stood>);

/// Each field that an event sets, takes back or brings back.
fn moves(session: &Session, event: &Event) -> Vec<Move> {
    let Act::Undo(of) = &event.act else {
        return sets(session, event, Stood::Before);
    };
    let (mut seen, mut brought) = (HashSet::new(), HashSet::new());
    let mut all = Vec::new();
    let targets = of.iter().filter_map(|sum| session.event(sum));
    for target in targets.filter(|target| seen.insert(target.sum)) {
        if let Act::Undo(first) = &target.act {
            let again = first.iter().filter(|sum| brought.insert(**sum));
            let again = again.filter_map(|sum| session.event(sum));
            all.extend(again.flat_map(|event| sets(session, event, Stood::Before)));
        } else {
            let back = sets(session, target, Stood::Again).into_iter();
            all.extend(back.map(|(set, from, to, stood)| (set, to, from, stood)));
        }
    }
    all
}

/// Each field that an event sets.
fn sets(session: &Session, event: &Event, stood: fn(Vec<Value>) -> Stood) -> Vec<Move> {
    let Act::Set(sets) = &event.act else {
        return Vec::new();
    };
    let told = told_assignments(sets).map(|set| {
        let before = value_before(session, set);
        let values = settled_with(session, event, set);
        let conflict = (!values.is_empty()).then(|| stood(values));
        (set.clone(), before, set.to.clone(), conflict)
    });
    told.collect()
}

/// What a seal says in the history of a line.
pub const SEALED: &str = "sealed";

/// The changes of a line, oldest first, with the seals among them: what stood when the session was signed off is told
/// apart from what came later. Where nothing was changed there is nothing to tell apart.
#[must_use]
pub fn with_seals(
    session: &Session,
    line: &LineKey,
    mut changes: Vec<(LineKey, Entry)>,
) -> Vec<(LineKey, Entry)> {
    if changes.is_empty() {
        return changes;
    }
    let all: Vec<&Event> = session.events().filter(|event| !event.is_seal()).collect();
    let sealings = session.events().filter(|event| event.is_seal());
    changes.extend(sealings.map(|event| {
        let known = known_before(session, event);
        let covers = all.iter().filter(|one| known.contains(&one.sum)).count();
        let entry = Entry {
            sum: event.sum,
            at: event.at.clone(),
            who: event.who.to_string(),
            reason: String::new(),
            field: String::new(),
            from: covers.into(),
            to: (all.len() - covers).into(),
            act: SEALED,
            live: true,
            settled: Vec::new(),
        };
        (line.clone(), entry)
    }));
    changes.sort_by_cached_key(|(_, entry)| session.event(&entry.sum).map(Event::place));
    changes
}

/// Every seal, with how many of the events that it comes after are here.
pub fn seals(session: &Session) -> impl Iterator<Item = (&Event, &Seal, usize)> {
    session.events().filter_map(|event| match &event.act {
        Act::Seal(seal) => Some((event, seal, known_before(session, event).len())),
        _ => None,
    })
}
