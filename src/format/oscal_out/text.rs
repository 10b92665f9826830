//! Texts and times as OSCAL has them: strings without blanks at their ends, Markdown in which what people wrote stays
//! text, times in UTC.

use jiff::{Timestamp, civil::Date};
use serde_json::Value;

use crate::format::{
    clean_line,
    document::{escaped_line, escaped_lines},
};

/// Stands for a time that nothing tells.
pub(super) const UNDATED: &str = "1970-01-01T00:00:00Z";

/// A text as a string of OSCAL; none where nothing is in it.
pub(super) fn string(text: &str) -> Option<String> {
    let text = clean_line(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A text as a line of Markdown; a dash where nothing is in it.
pub(super) fn line(text: &str) -> String {
    string(text).map_or_else(|| "–".into(), |text| escaped_line(&text))
}

/// A text as paragraphs of Markdown.
pub(super) fn prose(text: &str) -> String {
    let kept = text.lines().filter(|line| !line.trim().is_empty());
    let kept: Vec<&str> = kept.map(str::trim_end).collect();
    escaped_lines(&kept.join("\n"), "\n\n")
}

/// A recorded time in UTC; none where it is no time that OSCAL can hold.
pub(super) fn time(text: &str) -> Option<String> {
    let time: Timestamp = text.parse().ok()?;
    fits(time.to_string())
}

/// The beginning of a day as a time; none where the text is no day.
pub(super) fn day(text: &str) -> Option<String> {
    let text = text.trim();
    let date = text
        .parse::<Date>()
        .or_else(|_| Date::strptime("%d.%m.%Y", text));
    fits(format!("{}T00:00:00Z", date.ok()?))
}

/// OSCAL has the years 1900 to 2999.
fn fits(time: String) -> Option<String> {
    let is_held = time.starts_with("19") || time.starts_with('2');
    let has_four = time.find('-') == Some(4);
    (is_held && has_four).then_some(time)
}

/// Puts a value into an object; nothing where it is null, empty text or an empty list.
pub(super) fn put(object: &mut Value, key: &str, value: impl Into<Value>) {
    let value = value.into();
    let is_nothing = match &value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    };
    if let (Some(fields), false) = (object.as_object_mut(), is_nothing) {
        fields.insert(key.into(), value);
    }
}
