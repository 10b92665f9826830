//! The differences between two sessions, field by field.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::session::{LineKey, Session, is_kept_aside};

/// A field that is not the same in two sessions.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The line; the session's own for what the session is about.
    pub line: LineKey,
    /// The field.
    pub field: String,
    /// The value of the first; null where it has none.
    pub from: Value,
    /// The value of the second.
    pub to: Value,
}

/// Every field that differs, by line. Of values in conflict the newest counts.
#[must_use]
pub fn differences(one: &Session, other: &Session) -> Vec<Difference> {
    let own = LineKey::default();
    let both = [one, other];
    let lines = both.iter().flat_map(|session| session.lines());
    let lines: BTreeSet<&LineKey> = lines.chain([&own]).collect();
    let mut found = Vec::new();
    for line in lines {
        let fields = both.iter().flat_map(|session| session.fields(line));
        let fields: BTreeSet<&str> = fields.filter(|field| !is_kept_aside(field)).collect();
        for field in fields {
            let [from, to] = both.map(|session| value(session, line, field));
            if from != to {
                found.push(Difference {
                    line: line.clone(),
                    field: field.to_owned(),
                    from,
                    to,
                });
            }
        }
    }
    found
}

fn value(session: &Session, line: &LineKey, field: &str) -> Value {
    let standing = session.standing(line, field);
    standing
        .last()
        .map_or(Value::Null, |write| write.value().clone())
}
