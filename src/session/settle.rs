//! Conflicts: where the values of two people stand against each other, what settles them, and who settled what.

use std::collections::HashSet;

use serde_json::Value;

use super::{
    answer::{Conflict, Said},
    asked::is_kept_aside,
    change::Change,
    event::{Act, Assignment, Event},
    fold::{Session, Write},
    line::LineKey,
};

/// A conflict, on the line on which it was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// The line; the session's own for what the session is about.
    pub line: LineKey,
    /// The field, and the values that stand, oldest first.
    pub conflict: Conflict,
}

/// A conflict that somebody settled.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    /// The line.
    pub line: LineKey,
    /// The field, and the values that stood.
    pub conflict: Conflict,
    /// The value that holds since, who set it, and when.
    pub by: Said,
}

/// How a conflict is settled.
#[derive(Debug, Clone, PartialEq)]
pub enum Settling {
    /// The value with this place among those that stand.
    Standing(usize),
    /// A value that nobody has said yet.
    New(Value),
    /// All texts, one below the other, in the order in which they were said.
    Joined,
}

/// Every conflict of a session, in the order of the lines' names, the session's own first.
#[must_use]
pub fn conflicts(session: &Session) -> Vec<Clash> {
    let own = LineKey::default();
    let mut found = Vec::new();
    for line in std::iter::once(&own).chain(session.lines()) {
        let fields = session.fields(line).filter(|field| !is_kept_aside(field));
        found.extend(fields.filter_map(|field| {
            let standing = session.standing(line, field);
            (standing.len() > 1).then(|| Clash {
                line: line.clone(),
                conflict: conflict(session, field, &standing),
            })
        }));
    }
    found
}

/// What settles a conflict: the change to be written; none where the conflict has no such value, or its values are no
/// texts that could be joined.
#[must_use]
pub fn settle(clash: &Clash, how: Settling) -> Option<Change> {
    let values = &clash.conflict.values;
    let to = match how {
        Settling::Standing(place) => values.get(place)?.value.clone(),
        Settling::New(value) => value,
        Settling::Joined => {
            let texts: Option<Vec<&str>> = values.iter().map(|said| said.value.as_str()).collect();
            let plain = matches!(
                clash.conflict.field.as_str(),
                "statement" | "remarks" | "scope"
            );
            Value::String(texts.filter(|_| plain)?.join("\n\n"))
        }
    };
    Some(Change {
        line: clash.line.clone(),
        field: clash.conflict.field.clone(),
        to,
    })
}

/// Every conflict that was settled, in order: a live change that replaced several values. One that was set anew since is
/// among them.
#[must_use]
pub fn settled(session: &Session) -> Vec<Settled> {
    let live = session.events().filter(|event| session.is_live(&event.sum));
    let mut found = Vec::new();
    for event in live {
        if let Act::Set(assignments) = &event.act {
            let told = assignments.iter().filter(|one| !is_kept_aside(&one.field));
            found.extend(told.filter_map(|one| settled_by(session, event, one)));
        }
    }
    found
}

fn settled_by(session: &Session, event: &Event, one: &Assignment) -> Option<Settled> {
    if one.over.len() < 2 {
        return None;
    }
    let mut seen: HashSet<&Value> = HashSet::new();
    let mut replaced: Vec<&Write> = one
        .over
        .iter()
        .filter_map(|sum| session.write_of(&one.line, &one.field, sum))
        .filter(|write| !write.value().is_null() && seen.insert(write.value()))
        .collect();
    replaced.sort_by_key(|write| (write.n, write.sum));
    (replaced.len() > 1).then(|| Settled {
        line: LineKey::clone(&one.line),
        conflict: conflict(session, &one.field, &replaced),
        by: Said {
            value: one.to.clone(),
            who: event.who.to_string(),
            at: event.at.clone(),
        },
    })
}

/// The values that stand against each other in a field, with who set them and when.
pub(super) fn conflict(session: &Session, field: &str, writes: &[&Write]) -> Conflict {
    let said = |write: &&Write| {
        let event = session.event(&write.sum);
        Said {
            value: write.value().clone(),
            who: event.map(|event| event.who.to_string()).unwrap_or_default(),
            at: event.map(|event| event.at.clone()).unwrap_or_default(),
        }
    };
    Conflict {
        field: field.to_owned(),
        values: writes.iter().map(said).collect(),
    }
}
