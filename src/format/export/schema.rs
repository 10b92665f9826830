//! The JSON Schemas of the lines that leave the program, made from the same tables as the lines.

use serde_json::{Map, Value, json};

use crate::format::json_text;

use super::{
    VERSION, changes,
    column::{Type, columns},
};

/// The schema of a line of `export --format jsonl`.
pub(in crate::format) fn answers_schema() -> String {
    let columns = columns();
    let names = columns.iter().map(|column| {
        (
            column.name.as_str(),
            Some(column.kind),
            column.may_lack,
            column.says.as_str(),
        )
    });
    schema("answers", "One line of a session's answers", names)
}

/// The schema of a line of `export --format jsonl --history`.
pub(in crate::format) fn changes_schema() -> String {
    schema(
        "changes",
        "One change in a session",
        changes::NAMES.iter().copied(),
    )
}

fn schema<'a>(
    name: &str,
    title: &str,
    names: impl Iterator<Item = (&'a str, Option<Type>, bool, &'a str)>,
) -> String {
    let mut properties = Map::new();
    for (name, kind, may_lack, says) in names {
        let mut property = match kind {
            Some(kind) => of_kind(kind, may_lack),
            None => json!({}),
        };
        property["description"] = json!(says);
        properties.insert(name.into(), property);
    }
    if let Some(version) = properties.values_mut().next() {
        version["const"] = json!(VERSION);
    }
    let required: Vec<&String> = properties.keys().collect();
    // Names may be added within a version: what reads these lines passes over names that it does not know.
    json_text(&json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:walkdown:schema:{name}:{VERSION}"),
        "title": title,
        "type": "object",
        "required": required,
        "properties": properties,
    }))
}

fn of_kind(kind: Type, may_lack: bool) -> Value {
    let word = match kind {
        Type::Text => "string",
        Type::Number => "integer",
        Type::Mark => "boolean",
        Type::Texts => return json!({ "type": "array", "items": { "type": ["string", "null"] } }),
    };
    if may_lack {
        json!({ "type": [word, "null"] })
    } else {
        json!({ "type": word })
    }
}
