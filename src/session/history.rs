//! How an answer came to be: every change of a line, in order.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::{
    event::{Act, Assignment, Event, EventId},
    fold::Session,
    kept_aside::without_own,
    line::LineKey,
    settle::settled_with,
};

/// A change of a field.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The event.
    pub sum: EventId,
    /// When, as written.
    pub at: String,
    /// The author.
    pub who: String,
    /// Why, where a sealed session was changed; else empty.
    pub reason: String,
    /// The field.
    pub field: String,
    /// Value before.
    pub from: Value,
    /// Value after.
    pub to: Value,
    /// `set`, `undo` or `redo`.
    pub act: &'static str,
    /// Whether it is live: not taken back.
    pub live: bool,
    /// The values that stood against each other, oldest first, where setting this settled a conflict; else empty.
    pub settled: Vec<Value>,
}

/// The assignments to a line, by event.
type Sets<'a> = HashMap<EventId, Vec<&'a Assignment>>;

/// Every change of a line, oldest first. Only the events that touched the line are looked at, so that the histories of
/// many lines take no longer than that of one which has them all.
#[must_use]
pub fn history(session: &Session, line: &LineKey) -> Vec<Entry> {
    let sets = session.sets_on(line);
    let mut events: BTreeMap<(u64, EventId), &Event> = BTreeMap::new();
    for sum in sets.keys() {
        // What set it, what takes that back, and what brings it back.
        let back = session.undone_by(sum);
        let again = back.iter().flat_map(|sum| session.undone_by(sum));
        let all = std::iter::once(sum).chain(back).chain(again);
        let all = all.filter_map(|sum| session.event(sum));
        events.extend(all.map(|event| (event.place(), event)));
    }
    let mut entries = Vec::new();
    for event in events.into_values() {
        match &event.act {
            Act::Set(_) => {
                let set = changes(session, &sets, &event.sum);
                entries.extend(set.map(|(one, from)| Entry {
                    settled: settled_with(session, event, one),
                    ..entry(session, event, "set", one, from, one.to.clone())
                }));
            }
            Act::Undo(of) => {
                for target in of {
                    entries.extend(taken_back(session, &sets, event, target));
                }
            }
            Act::Seal(_) | Act::Other(_) => {}
        }
    }
    entries
}

fn taken_back(session: &Session, sets: &Sets<'_>, event: &Event, target: &EventId) -> Vec<Entry> {
    let Some(target) = session.event(target) else {
        return Vec::new();
    };
    match &target.act {
        Act::Set(_) => changes(session, sets, &target.sum)
            .map(|(one, from)| entry(session, event, "undo", one, one.to.clone(), from))
            .collect(),
        Act::Undo(of) => of
            .iter()
            .flat_map(|first| changes(session, sets, first))
            .map(|(one, from)| entry(session, event, "redo", one, from, one.to.clone()))
            .collect(),
        Act::Seal(_) | Act::Other(_) => Vec::new(),
    }
}

fn entry(
    session: &Session,
    event: &Event,
    act: &'static str,
    one: &Assignment,
    from: Value,
    to: Value,
) -> Entry {
    Entry {
        sum: event.sum,
        at: event.at.clone(),
        who: event.who.to_string(),
        reason: event.reason.to_string(),
        field: one.field.to_string(),
        from,
        to,
        act,
        live: session.is_live(&event.sum),
        settled: Vec::new(),
    }
}

/// The changes that a set event made on the line, with the value before.
fn changes<'a>(
    session: &'a Session,
    sets: &Sets<'a>,
    event: &EventId,
) -> impl Iterator<Item = (&'a Assignment, Value)> + use<'a> {
    let set = sets.get(event).cloned().unwrap_or_default();
    without_own(set).map(|assignment| (assignment, value_before(session, assignment)))
}

/// The value that an assignment replaced; of several the newest.
#[must_use]
pub fn value_before(session: &Session, set: &Assignment) -> Value {
    let over = set.over.iter();
    let replaced = over.filter_map(|sum| session.write_of(&set.line, &set.field, sum));
    replaced
        .max_by_key(|write| (write.n, write.sum))
        .map_or(Value::Null, |write| write.value().clone())
}

impl Session {
    /// The assignments of each event to a line, in the order in which it made them.
    fn sets_on(&self, line: &LineKey) -> Sets<'_> {
        let cells = self.cells_of(line).into_iter().flatten();
        let writes = cells.flat_map(|(_, cell)| &cell.writes);
        let mut by_event: HashMap<EventId, Vec<(usize, &Assignment)>> = HashMap::new();
        for write in writes {
            let set = by_event.entry(write.sum).or_default();
            set.extend(write.assignment().map(|one| (write.item, one)));
        }
        let sets = by_event.into_iter().map(|(sum, mut set)| {
            set.sort_by_key(|(item, _)| *item);
            (sum, set.into_iter().map(|(_, one)| one).collect())
        });
        sets.collect()
    }
}
