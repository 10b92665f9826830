//! Fields that are made of several parts: what is parked, a compensating measure, an action.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::session::answer::{Action, Answer};

use super::{Refusal, limited};

pub(super) fn parked(now: &Answer, missing: &str, owes: &str) -> Result<Value, Refusal> {
    let (missing, owes) = (limited(missing)?.trim(), limited(owes)?.trim());
    match (missing, owes) {
        ("", "") => Ok(Value::Null),
        ("", owes) => match &now.parked {
            Some(parked) => Ok(json!({ "missing": parked.missing, "owes": owes })),
            None => Err(Refusal::NothingMissing),
        },
        (missing, owes) => Ok(json!({ "missing": missing, "owes": owes })),
    }
}

pub(super) fn compensating(
    now: &Answer,
    measure: Option<&str>,
    risk: Option<&str>,
) -> Result<Value, Refusal> {
    let before = now.compensating.as_ref();
    let (old_measure, old_risk) = before.map_or(("", ""), |stands| (&stands.measure, &stands.risk));
    let measure = limited(measure.unwrap_or(old_measure))?.trim();
    let risk = limited(risk.unwrap_or(old_risk))?.trim();
    match (measure, risk) {
        ("", "") => Ok(Value::Null),
        ("", _) if before.is_some() => Ok(Value::Null),
        ("", _) => Err(Refusal::NoMeasure),
        (measure, risk) => Ok(json!({ "measure": measure, "risk": risk })),
    }
}

pub(super) fn action(
    now: &Answer,
    text: Option<&str>,
    owner: Option<&str>,
    due: Option<&str>,
) -> Result<Value, Refusal> {
    let before = now.action.as_ref();
    let kept = |new: Option<&str>, old: Option<&String>| {
        new.map(str::trim)
            .map_or_else(|| old.cloned().unwrap_or_default(), str::to_owned)
    };
    if text.is_some_and(|text| text.trim().is_empty()) {
        return Ok(Value::Null);
    }
    let text = limited(&kept(text, before.map(|action| &action.text)))?.to_owned();
    if text.is_empty() {
        return Err(Refusal::NoAction);
    }
    let due = match due.map(str::trim) {
        None => before.map_or_else(String::new, |action| action.due.clone()),
        Some("") => String::new(),
        Some(typed) => day(typed)?,
    };
    let owner = limited(&kept(owner, before.map(|action| &action.owner)))?.to_owned();
    let state = before.map_or("open", |action| action.state.as_str());
    Ok(json!({ "text": text, "owner": owner, "due": due, "state": state }))
}

/// A day as it is stored, `2026-03-14`. Taken too are `14.03.2026` and `14 March 2026`; with slashes nobody knows which
/// part is the month.
pub(super) fn day(text: &str) -> Result<String, Refusal> {
    let refused = || Refusal::Date(text.to_owned());
    if text.parse::<Date>().is_ok() {
        return Ok(text.to_owned());
    }
    let number = |part: &str, most: usize| {
        let digits = part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<i16>().ok().filter(|_| digits)
    };
    if let Some(day) = day_in_words(text) {
        return Ok(day);
    }
    let parts: Vec<&str> = text.split('.').collect();
    let [day, month, year] = parts.as_slice() else {
        return Err(refused());
    };
    let small = |part: &str| i8::try_from(number(part, 2)?).ok();
    let year = number(year, 4).filter(|_| year.len() == 4);
    year.zip(small(month))
        .zip(small(day))
        .and_then(|((year, month), day)| Date::new(year, month, day).ok())
        .map(|date| date.to_string())
        .ok_or_else(refused)
}

/// The months as they are said.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A day with its month as a word, whole or by its first three letters: `14 March 2026`, `14 Mar 2026`,
/// `March 14, 2026`. None where it is no such day.
fn day_in_words(text: &str) -> Option<String> {
    let mut words = text
        .split_whitespace()
        .map(|word| word.trim_end_matches(['.', ',']));
    let (first, second, year) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() {
        return None;
    }
    let month = |word: &str| {
        let word = word.to_lowercase();
        let is_short = |month: &str| month.get(..3) == Some(word.as_str());
        let place = MONTHS
            .iter()
            .position(|month| *month == word || is_short(month))?;
        i8::try_from(place + 1).ok()
    };
    let number = |word: &str, most: usize| {
        let digits = word.len() <= most && word.bytes().all(|byte| byte.is_ascii_digit());
        word.parse::<i16>().ok().filter(|_| digits)
    };
    let (month, day) = match month(second) {
        Some(month) => (month, first),
        None => (month(first)?, second),
    };
    let day = i8::try_from(number(day, 2)?).ok()?;
    let year = number(year, 4).filter(|_| year.len() == 4)?;
    Date::new(year, month, day)
        .ok()
        .map(|date| date.to_string())
}

/// The state of an action is one of two words.
pub(super) fn whole_action(now: &Answer, wanted: &Action) -> Result<Value, Refusal> {
    let (text, owner, due) = (&wanted.text, &wanted.owner, &wanted.due);
    let says_more = !owner.trim().is_empty() || !due.trim().is_empty();
    if text.trim().is_empty() && now.action.is_none() {
        return if says_more {
            Err(Refusal::NoAction)
        } else {
            Ok(Value::Null)
        };
    }
    let mut value = action(now, Some(text), Some(owner), Some(due))?;
    if let Some(fields) = value.as_object_mut() {
        let done = wanted.state.trim() == "done";
        fields.insert("state".into(), json!(if done { "done" } else { "open" }));
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::{Refusal, day};

    #[test]
    fn a_day_is_stored_in_one_form() {
        for (typed, stored) in [
            ("2026-03-14", "2026-03-14"),
            ("14.03.2026", "2026-03-14"),
            ("4.3.2026", "2026-03-04"),
            ("29.02.2028", "2028-02-29"),
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
            "14.03.26",
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
