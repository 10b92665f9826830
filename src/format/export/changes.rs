//! A line of JSON for each change: the line and field set, by whom and when, in the one order that there is.

use serde_json::{Value, json};

use crate::{
    format::{json::json_line, shown_path::with_shown_paths},
    session::{Entry, LineKey, history},
};

use super::{Export, VERSION, column::Type};

/// The names of a line, with their kinds; whether null may stand there, and what each is.
pub(super) const NAMES: &[(&str, Option<Type>, bool, &str)] = &[
    (
        "walkdown_changes",
        Some(Type::Number),
        false,
        "The version of these lines",
    ),
    ("session", Some(Type::Text), true, "The session's id"),
    (
        "event",
        Some(Type::Text),
        false,
        "The event's identity, a SHA-256",
    ),
    ("number", Some(Type::Number), true, "The event's number"),
    ("when", Some(Type::Text), false, "When, as written"),
    ("who", Some(Type::Text), false, "Who recorded it"),
    ("act", Some(Type::Text), false, "set, undo or redo"),
    (
        "live",
        Some(Type::Mark),
        false,
        "Whether the event stands: nobody took it back",
    ),
    (
        "catalog",
        Some(Type::Text),
        false,
        "The catalog's id; empty where it is about the session itself",
    ),
    (
        "requirement",
        Some(Type::Text),
        false,
        "The requirement's id",
    ),
    (
        "role",
        Some(Type::Text),
        false,
        "The role; empty where the line serves all",
    ),
    (
        "component",
        Some(Type::Text),
        false,
        "The component; empty where the line serves all",
    ),
    (
        "zone",
        Some(Type::Text),
        false,
        "The zone, or part of the site; empty where the line serves all",
    ),
    (
        "provider",
        Some(Type::Text),
        false,
        "The provider; empty where the line serves all",
    ),
    (
        "field",
        Some(Type::Text),
        false,
        "The field's name in the session file",
    ),
    (
        "from",
        None,
        true,
        "The value before, as in the session file",
    ),
    ("to", None, true, "The value after, as in the session file"),
    (
        "reason",
        Some(Type::Text),
        false,
        "Why a sealed session was changed; empty where none was given",
    ),
];

impl Export<'_> {
    /// A line of JSON for each change of each field, those that were taken back too.
    #[must_use]
    pub fn changes_jsonl(&self) -> String {
        let own = LineKey::default();
        let keys = std::iter::once(&own).chain(self.session.lines());
        let mut changes: Vec<(&LineKey, Entry)> = Vec::new();
        for key in keys {
            changes.extend(
                history(self.session, key)
                    .into_iter()
                    .map(|entry| (key, entry)),
            );
        }
        // The order of events; within one that of the lines' names.
        changes.sort_by_key(|(_, entry)| {
            let number = self.session.event(&entry.sum).map(|event| event.n);
            (number, entry.sum)
        });
        changes
            .iter()
            .map(|(key, entry)| self.change(key, entry))
            .collect()
    }

    fn change(&self, key: &LineKey, entry: &Entry) -> String {
        let values = [
            json!(VERSION),
            json!(self.session.header().map(|header| &header.session)),
            json!(entry.sum.to_string()),
            json!(self.session.event(&entry.sum).map(|event| event.n)),
            json!(entry.at),
            json!(entry.who),
            json!(entry.act),
            json!(entry.live),
            json!(key.catalog),
            json!(key.requirement),
            json!(key.role),
            json!(key.component),
            json!(key.zone),
            json!(key.provider),
            json!(entry.field),
            with_shown_paths(entry.from.clone()),
            with_shown_paths(entry.to.clone()),
            json!(entry.reason),
        ];
        let names = NAMES.iter().map(|(name, ..)| (*name).to_owned());
        json_line(&Value::Object(names.zip(values).collect()))
    }
}
