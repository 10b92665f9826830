//! Texts and times as OSCAL has them: strings without blanks at their ends, Markdown in which what people wrote stays
//! text, times in UTC.

use jiff::{Timestamp, civil::Date};
use serde_json::Value;

use crate::format::{clean_line, clean_text, document::escaped_line};

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

/// A text as Markdown that reads as the same text again: line breaks, blank lines and indents stay.
pub(super) fn prose(text: &str) -> String {
    let text = clean_text(text);
    let mut written = String::with_capacity(text.len());
    let mut blank = 0_usize;
    for line in text.trim_end().lines() {
        let start = line.trim_start_matches(' ');
        if start.is_empty() {
            blank += 1;
            continue;
        }
        if !written.is_empty() {
            written.push_str(if blank == 0 { "\\\n" } else { "\n\n" });
            // A blank line parts paragraphs; each further one is a line with a fixed blank.
            let further = "\u{a0}\\\n".repeat(blank.saturating_sub(1));
            written.push_str(&further);
        }
        blank = 0;
        written.push_str(&"\u{a0}".repeat(line.len() - start.len()));
        written.push_str(&escaped_line(start.trim_end()));
    }
    written
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

/// Bytes in Base64 (RFC 4648), as OSCAL holds files.
pub(super) fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut written = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |place: usize| three.get(place).map_or(0, |byte| u32::from(*byte));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let sign = SIGNS.get((bits >> (18 - 6 * place) & 63) as usize);
            let sign = sign.filter(|_| place <= three.len());
            written.push(sign.map_or('=', |sign| char::from(*sign)));
        }
    }
    written
}
