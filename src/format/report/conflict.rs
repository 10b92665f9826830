//! Values of fields in words: for conflicts, where both values are shown as they were meant.

use serde_json::Value;

use crate::session::{EVIDENCE, Level};

/// The name of a field as a reader knows it.
pub(super) fn field_words(field: &str) -> String {
    if field.starts_with(EVIDENCE) {
        return "Evidence".into();
    }
    if let Some(level) = field.strip_prefix("rung/") {
        return format!("Rung ML{level}");
    }
    if let Some(area) = field.strip_prefix("target/") {
        return format!("Target of {area}");
    }
    if field.starts_with("interviewee/") {
        return "Interviewed".into();
    }
    match field {
        "level" => "Maturity",
        "declared" => "Declared level",
        "statement" => "Statement",
        "remarks" => "Remarks",
        "verdict" => "Verdict",
        "parked" => "Parked",
        "action" => "Action",
        "flag" => "Flag",
        "target" => "Target",
        "said_by" => "Said by",
        "compensating" => "Compensating measure",
        "from_date" => "First day",
        "to_date" => "Last day",
        "report_number" => "Report number",
        "organization" => "Organization",
        "scope" => "Scope",
        "assessor" => "Assessor",
        "profile" => "Profile",
        "mode" => "Mode",
        other => other,
    }
    .into()
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
        (field, Value::Number(level)) if field.starts_with("target/") => format!("ML{level}"),
        (_, Value::String(text)) => text.clone(),
        (_, Value::Bool(yes)) => if *yes { "yes" } else { "no" }.into(),
        (_, Value::Object(parts)) => {
            let file = parts.get("file").and_then(|file| file.get("path"));
            let words: Vec<&str> = parts
                .values()
                .chain(file)
                .filter_map(Value::as_str)
                .filter(|word| !word.is_empty())
                .collect();
            words.join(", ")
        }
        (_, value) => value.to_string(),
    }
}
