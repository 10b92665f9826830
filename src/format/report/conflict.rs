//! Values of fields in words: for conflicts, where both values are shown as they were meant.

use serde_json::Value;

use crate::{
    format::{capital, field_words as line_field_words},
    session::{
        Level, Rung,
        about_table::AREA_TARGETS,
        field::{Kind, field as row},
    },
};

/// The name of a field as a reader knows it.
pub(super) fn field_words(field: &str) -> String {
    capital(&line_field_words(field))
}

/// A value as a reader knows it.
pub(super) fn value_words(field: &str, value: &Value) -> String {
    match (field, value) {
        (_, Value::Null) => "(cleared)".into(),
        ("level", value) => match Level::from_value(value) {
            Some(Level::NotApplicable(reason)) => format!("not applicable: {reason}"),
            Some(level) => level.words(),
            None => value.to_string(),
        },
        ("declared" | "target", Value::Number(level)) => format!("ML{level}"),
        (field, Value::Number(level)) if AREA_TARGETS.has(field) => format!("ML{level}"),
        (field, value)
            if row(field).is_some_and(|row| row.kind == Kind::Rungs)
                && let Some(rung) = Rung::from_value(value) =>
        {
            rung.words().into()
        }
        (_, Value::String(text)) => text.clone(),
        (_, Value::Bool(yes)) => if *yes { "yes" } else { "no" }.into(),
        (_, Value::Object(parts)) => {
            let file = parts.get("file").and_then(|file| file.get("path"));
            let words: Vec<String> = parts
                .values()
                .chain(file)
                .filter_map(|part| match part {
                    Value::String(text) => Some(text.clone()),
                    Value::Number(number) => Some(number.to_string()),
                    _ => None,
                })
                .filter(|word| !word.is_empty())
                .collect();
            words.join(", ")
        }
        (_, value) => value.to_string(),
    }
}
