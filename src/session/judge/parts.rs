//! Fields that are made of named parts: what is parked, a compensating measure, an action, a sample.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::session::{
    day_form::written,
    field::{Field, Part, PartKind},
    refusal::{Refusal, limited},
};

/// The value that stands with these parts set: parts that are not named stay. Without the first part nothing stands;
/// where nothing stood, the others need it.
pub(super) fn with_parts(
    field: &Field,
    before: Option<&Value>,
    wanted: &Map<String, Value>,
) -> Result<Value, Refusal> {
    let old = |part: &Part| before.and_then(|before| before.get(part.name));
    let mut value = Map::new();
    let mut says_more = false;
    for (place, part) in field.kind.parts().iter().enumerate() {
        let new = wanted.get(part.name).filter(|new| !new.is_null());
        let to = match new {
            Some(new) => Some(part_value(field, part, new)?),
            None => old(part).cloned(),
        };
        let is_default = matches!(part.kind, PartKind::Word(_));
        let to = to.filter(|to| !is_empty(to));
        says_more |= place > 0 && !is_default && to.is_some();
        match to {
            Some(to) => {
                value.insert(part.name.into(), to);
            }
            None if part.always => {
                value.insert(part.name.into(), json!(empty(part)));
            }
            None => {}
        }
    }
    let first = field
        .kind
        .parts()
        .first()
        .and_then(|part| value.get(part.name));
    match first {
        Some(first) if !is_empty(first) => Ok(Value::Object(value)),
        _ if says_more && before.is_none() => Err(Refusal::part_missing(field)),
        _ => Ok(Value::Null),
    }
}

/// Checks a part of a field by its kind. Typed values come as texts.
///
/// # Errors
/// It is not of its kind.
pub fn part_value(field: &Field, part: &Part, value: &Value) -> Result<Value, Refusal> {
    let text = match value {
        Value::String(text) => limited(text)?.trim(),
        value if part.kind == PartKind::Count && value.is_u64() => return Ok(value.clone()),
        _ => return Err(Refusal::NoValue(field.label)),
    };
    if text.is_empty() {
        return Ok(json!(empty(part)));
    }
    Ok(match part.kind {
        PartKind::Text | PartKind::Person => json!(text),
        PartKind::Date => json!(day(text)?),
        PartKind::Count => {
            let count: u64 = text.parse().map_err(|_| Refusal::Count(text.into()))?;
            json!(count)
        }
        PartKind::Word(words) if words.contains(&text) => json!(text),
        PartKind::Word(_) => json!(empty(part)),
    })
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_str() == Some("")
}

/// The value of a part that was not given.
fn empty(part: &Part) -> &'static str {
    match part.kind {
        PartKind::Word([first, ..]) => first,
        _ => "",
    }
}

/// A day as it is stored, `2026-03-14`. Taken too are `14.03.2026`, `14.03.26` and `14 March 2026`, and a day with its time,
/// as other programs write it; with slashes it cannot be told which part is the month.
///
/// # Errors
/// It is no day.
pub fn day(text: &str) -> Result<String, Refusal> {
    if let Ok(date) = text.parse::<Date>() {
        return Ok(date.to_string());
    }
    written(text)
        .and_then(|(year, month, day)| Date::new(year, month, day).ok())
        .map(|date| date.to_string())
        .ok_or_else(|| Refusal::Date(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{Refusal, day};

    #[test]
    fn a_day_is_stored_in_one_form() {
        for (typed, stored) in [
            ("2026-03-14", "2026-03-14"),
            ("2026-03-14 00:00:00", "2026-03-14"),
            ("2026-03-14T23:59", "2026-03-14"),
            ("20260314", "2026-03-14"),
            ("+002026-03-14", "2026-03-14"),
            ("14.03.2026", "2026-03-14"),
            ("4.3.2026", "2026-03-04"),
            ("29.02.2028", "2028-02-29"),
            ("14.3.26", "2026-03-14"),
            ("15.01.27", "2027-01-15"),
            ("15 Jan 2027", "2027-01-15"),
            ("15 January 2027", "2027-01-15"),
            ("5. may  2027", "2027-05-05"),
            ("1 Sep. 2027", "2027-09-01"),
            ("December 31, 2027", "2027-12-31"),
        ] {
            assert_eq!(day(typed), Ok(stored.to_owned()), "{typed}");
        }
        for typed in [
            "14/03/2026",
            "03.14.2026",
            "29.02.2026",
            "14.03.126",
            "14.3",
            "+4.3.2026",
            "14.03.2026.",
            "tomorrow",
            "mid January",
            "January 2027",
            "15 Jan",
            "15 Jan 27",
            "15 Janu 2027",
            "31 April 2027",
            "15 Januar 2027",
            "the 15 Jan 2027",
            "15 01 2027",
            "..",
        ] {
            assert_eq!(day(typed), Err(Refusal::Date(typed.to_owned())), "{typed}");
        }
    }
}
