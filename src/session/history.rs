//! How an answer came to be: every change of a line, in order.

use serde_json::Value;

use super::{
    asked::told,
    event::{Act, Event, Sum},
    fold::Session,
    line::LineKey,
};

/// One change of one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The event.
    pub sum: Sum,
    /// When, as written.
    pub at: String,
    /// Who.
    pub who: String,
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
}

/// Every change of a line, oldest first.
#[must_use]
pub fn history(session: &Session, line: &LineKey) -> Vec<Entry> {
    let mut entries = Vec::new();
    for event in session.events() {
        match &event.act {
            Act::Set(_) => entries.extend(
                changes(session, line, event)
                    .map(|(field, from, to)| entry(session, event, "set", field, from, to)),
            ),
            Act::Undo(of) => {
                for target in of {
                    entries.extend(taken_back(session, line, event, target));
                }
            }
            Act::Seal(_) | Act::Other(_) => {}
        }
    }
    entries
}

fn taken_back(session: &Session, line: &LineKey, event: &Event, target: &Sum) -> Vec<Entry> {
    let Some(target) = session.event(target) else {
        return Vec::new();
    };
    match &target.act {
        Act::Set(_) => changes(session, line, target)
            .map(|(field, from, to)| entry(session, event, "undo", field, to, from))
            .collect(),
        Act::Undo(of) => of
            .iter()
            .filter_map(|sum| session.event(sum))
            .flat_map(|first| changes(session, line, first))
            .map(|(field, from, to)| entry(session, event, "redo", field, from, to))
            .collect(),
        Act::Seal(_) | Act::Other(_) => Vec::new(),
    }
}

fn entry(
    session: &Session,
    event: &Event,
    act: &'static str,
    field: String,
    from: Value,
    to: Value,
) -> Entry {
    Entry {
        sum: event.sum,
        at: event.at.clone(),
        who: event.who.to_string(),
        field,
        from,
        to,
        act,
        live: session.is_live(&event.sum),
    }
}

/// What a set event changed on the line: field, before, after.
fn changes<'a>(
    session: &'a Session,
    line: &'a LineKey,
    event: &'a Event,
) -> impl Iterator<Item = (String, Value, Value)> + 'a {
    let assignments = match &event.act {
        Act::Set(assignments) => &**assignments,
        _ => &[],
    };
    told(assignments)
        .filter(move |assignment| *assignment.line == *line)
        .map(move |assignment| {
            let replaced = assignment
                .over
                .iter()
                .filter_map(|sum| session.write_of(line, &assignment.field, sum));
            let before = replaced
                .max_by_key(|write| (write.n, write.sum))
                .map_or(Value::Null, |write| write.value().clone());
            (assignment.field.to_string(), before, assignment.to.clone())
        })
}
