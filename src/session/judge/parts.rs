//! Fields that are made of several parts: what is parked, a compensating measure, an action.

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
    let due = kept(due, before.map(|action| &action.due));
    if !due.is_empty() && due.parse::<jiff::civil::Date>().is_err() {
        return Err(Refusal::Date(due));
    }
    let owner = limited(&kept(owner, before.map(|action| &action.owner)))?.to_owned();
    let state = before.map_or("open", |action| action.state.as_str());
    Ok(json!({ "text": text, "owner": owner, "due": due, "state": state }))
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
