//! An edit becomes a checked change, or a reason why not. Every front end goes through this door. What stands
//! already is not written again.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

mod about;
mod parts;
mod reviewed;

pub use about::{AboutEdit, judge_about};

use super::{
    answer::{Action, Answer, EvidenceFile, answer},
    change::Change,
    deed::is_of_review,
    field::{
        ACTION, COMPENSATING, DECLARED, EVIDENCE, EVIDENCE_ITEMS, FLAG, Field, Kind, LEVEL, PARKED,
        REVIEW, RUNGS, TARGET, VERDICT,
    },
    fold::Session,
    level::{Level, Rung, Verdict},
    line::LineKey,
    lineage::sources,
    refusal::{Refusal, limited},
};

use parts::with_parts;
pub use parts::{day, part_value};

/// An edit of a line: what a person wants recorded on it.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Set the judgement; none clears it.
    Level(Option<Level>),
    /// The level that the provider claims; none clears it.
    Declared(Option<u8>),
    /// Answer a rung (1 to 4); none clears it.
    Rung(u8, Option<Rung>),
    /// Set a field that is one text, or a day as it is typed; an empty one clears it.
    Text(&'static Field, String),
    /// Add a reference as evidence.
    AddEvidence(String),
    /// Add a file as evidence.
    AddEvidenceFile(EvidenceFile),
    /// Make the references these, one an item; files stay.
    References(Vec<String>),
    /// Remove the piece with this place in the list, from 1.
    RemoveEvidence(usize),
    /// Set the verdict; none clears it.
    Verdict(Option<Verdict>),
    /// Park: the missing piece, and the person who owes it; both empty clears it.
    Park(String, String),
    /// Set parts of the action; an empty text clears it.
    Action {
        /// The action to be done.
        text: Option<String>,
        /// The owner of the action.
        owner: Option<String>,
        /// The day by which it is due, `2026-03-14`.
        due: Option<String>,
    },
    /// Make the action exactly this, its state too; an empty text clears it.
    WholeAction(Action),
    /// Set parts of the compensating measure; an empty measure clears it.
    Compensating {
        /// The measure in place of what is asked.
        measure: Option<String>,
        /// The risk that remains.
        risk: Option<String>,
    },
    /// Flag or unflag.
    Flag(bool),
    /// Target of this line, 1 to 4; none clears it.
    Target(Option<u8>),
    /// Set any field, by its row, to a value in the form of the file; null clears it. Of parts those that are not
    /// named stay, of a list the items that are not named.
    Field(&'static Field, Value),
    /// Clear every field of the line.
    Clear,
}

impl Edit {
    /// Reviewed by a second person, or not.
    #[must_use]
    pub fn reviewed(is_so: bool) -> Self {
        Self::Field(&REVIEW, Value::Bool(is_so))
    }

    /// Given back by a second person, with this comment.
    #[must_use]
    pub fn returned(comment: &str) -> Self {
        Self::Field(&REVIEW, json!({ "comment": comment }))
    }

    /// Leaves nothing of a field.
    #[must_use]
    pub fn cleared(field: &'static Field) -> Self {
        if *field == REVIEW {
            return Self::reviewed(false);
        }
        Self::Field(field, Value::Null)
    }

    /// The judgement that it sets, none to clear it; none at all where it is about another field.
    #[must_use]
    pub fn level(&self) -> Option<Option<Level>> {
        match self {
            Self::Level(level) => Some(level.clone()),
            Self::Field(field, value) if *field == &LEVEL => Some(Level::from_value(value)),
            _ => None,
        }
    }

    /// The field that it is about; none where it is about all.
    #[must_use]
    pub fn field(&self) -> Option<&'static Field> {
        Some(match self {
            Self::Level(_) => &LEVEL,
            Self::Declared(_) => &DECLARED,
            Self::Rung(..) => &RUNGS,
            Self::AddEvidence(_)
            | Self::AddEvidenceFile(_)
            | Self::References(_)
            | Self::RemoveEvidence(_) => &EVIDENCE_ITEMS,
            Self::Verdict(_) => &VERDICT,
            Self::Park(..) => &PARKED,
            Self::Action { .. } | Self::WholeAction(_) => &ACTION,
            Self::Compensating { .. } => &COMPENSATING,
            Self::Flag(_) => &FLAG,
            Self::Target(_) => &TARGET,
            Self::Text(field, _) | Self::Field(field, _) => field,
            Self::Clear => return None,
        })
    }
}

/// Judges an edit on a line. Gives what is to be set: nothing where all of it stands already.
///
/// # Errors
/// The edit cannot be made; the refusal says why.
pub fn judge(session: &Session, line: &LineKey, edit: &Edit) -> Result<Vec<Change>, Refusal> {
    let now = || answer(session, line);
    let changes = match edit {
        Edit::Level(level) => set(now, &LEVEL, &json!(level.as_ref().map(Level::to_value)))?,
        Edit::Declared(level) => set(now, &DECLARED, &json!(level))?,
        Edit::Rung(rung, answer) => {
            let answer = answer.map(Rung::to_value);
            set(now, &RUNGS, &json!({ rung.to_string(): answer }))?
        }
        Edit::Text(field, to) => set(now, field, &json!(to))?,
        Edit::AddEvidence(text) => reference(text)?.into_iter().collect(),
        Edit::AddEvidenceFile(file) => {
            vec![(
                evidence_id(&file.path, &file.sha256),
                json!({ "text": "", "file": file }),
            )]
        }
        Edit::References(texts) => references(&now(), texts)?,
        Edit::RemoveEvidence(number) => removed(&now(), *number)?,
        Edit::Verdict(verdict) => set(now, &VERDICT, &json!(verdict.map(Verdict::word)))?,
        Edit::Park(missing, owes) if missing.trim().is_empty() && !owes.trim().is_empty() => {
            set(now, &PARKED, &json!({ "owes": owes }))?
        }
        Edit::Park(missing, owes) => {
            set(now, &PARKED, &json!({ "missing": missing, "owes": owes }))?
        }
        Edit::Action { text, owner, due } => set(
            now,
            &ACTION,
            &json!({ "text": text, "owner": owner, "due": due }),
        )?,
        Edit::WholeAction(wanted) => set(now, &ACTION, &json!(wanted))?,
        Edit::Compensating { measure, risk } => set(
            now,
            &COMPENSATING,
            &json!({ "measure": measure, "risk": risk }),
        )?,
        Edit::Flag(flag) => set(now, &FLAG, &json!(flag))?,
        Edit::Target(level) => set(now, &TARGET, &json!(level))?,
        Edit::Field(field, to) if *field == &REVIEW => reviewed::judged(session, line, to)?,
        Edit::Field(field, to) => set(now, field, to)?,
        Edit::Clear => session
            .fields(line)
            .filter(|field| {
                let standing = session.standing(line, field);
                standing.iter().any(|write| !write.value().is_null())
            })
            .map(|field| (field.to_owned(), Value::Null))
            .collect(),
    };
    let changes = changes.into_iter().map(|(field, to)| Change {
        line: line.clone(),
        field,
        to,
    });
    let is_new = |change: &Change| is_of_review(&change.field) || !stands_already(session, change);
    Ok(changes.filter(is_new).collect())
}

/// Whether the value is what stands on the line, all by itself.
fn stands_already(session: &Session, change: &Change) -> bool {
    for line in sources(session, &change.line).iter() {
        let standing = session.standing(line, &change.field);
        match standing.as_slice() {
            [] => {}
            [only] => return *only.value() == change.to,
            _ => return false,
        }
    }
    change.to.is_null()
}

/// The changes that setting a field makes, judged by its kind; `now` is the answer that stands.
fn set(
    now: impl FnOnce() -> Answer,
    field: &Field,
    to: &Value,
) -> Result<Vec<(String, Value)>, Refusal> {
    let no_value = || Refusal::NoValue(field.label);
    let object = || match to {
        Value::Object(items) => Ok(items.clone()),
        _ => Err(no_value()),
    };
    let value = match field.kind {
        _ if to.is_null() && field.kind.is_list() => return Ok(cleared(&now(), field)),
        _ if to.is_null() => Value::Null,
        Kind::Level => level_value(&Level::from_value(to).ok_or_else(|| match level_of(to) {
            Some(level) => Refusal::Maturity(level),
            None => no_value(),
        })?)?,
        Kind::OneToFour => one_to_four(field.label, Some(level_of(to).ok_or_else(no_value)?))?,
        Kind::Text => text_value(to.as_str().ok_or_else(no_value)?)?,
        Kind::Flag => {
            let is_set = to.as_bool().ok_or_else(no_value)?;
            if is_set { json!(true) } else { Value::Null }
        }
        Kind::Date => match to.as_str().ok_or_else(no_value)?.trim() {
            "" => Value::Null,
            typed => json!(day(typed)?),
        },
        Kind::Word(words) => one_of(field.label, words, to.as_str().ok_or_else(no_value)?)?,
        Kind::Parts { .. } => with_parts(field, now().value(field).as_ref(), &object()?)?,
        Kind::Rungs => return rungs(field, object()?),
        Kind::Ways(ways) => return seen(field, ways, object()?),
        Kind::Evidence => {
            let texts: Vec<String> = serde_json::from_value(to.clone()).map_err(|_| no_value())?;
            return references(&now(), &texts);
        }
    };
    Ok(vec![(field.name.to_owned(), value)])
}

/// Every item of a list that stands, cleared.
fn cleared(now: &Answer, field: &Field) -> Vec<(String, Value)> {
    if field.kind == Kind::Evidence {
        let items = now.evidence.iter();
        return items
            .map(|item| (field.item(&item.id), Value::Null))
            .collect();
    }
    let items = now.value(field);
    let items = items.as_ref().and_then(Value::as_object);
    let names = items.into_iter().flat_map(Map::keys);
    names.map(|name| (field.item(name), Value::Null)).collect()
}

fn rungs(field: &Field, items: Map<String, Value>) -> Result<Vec<(String, Value)>, Refusal> {
    let rungs = items.into_iter().map(|(name, answer)| {
        let level: u8 = name.parse().map_err(|_| Refusal::NoValue(field.label))?;
        one_to_four(field.label, Some(level))?;
        if !answer.is_null() && Rung::from_value(&answer).is_none() {
            return Err(Refusal::NoValue(field.label));
        }
        Ok((field.item(level), answer))
    });
    rungs.collect()
}

/// Ways in which a thing was seen, each with the people it was done by.
fn seen(
    field: &Field,
    ways: &[&str],
    items: Map<String, Value>,
) -> Result<Vec<(String, Value)>, Refusal> {
    let items = items.into_iter().map(|(way, seen)| {
        one_of(field.label, ways, &way)?;
        let by = seen.get("by").and_then(Value::as_str).unwrap_or_default();
        let by = limited(by)?.trim();
        let value = if seen.is_null() {
            Value::Null
        } else {
            json!({ "by": by })
        };
        Ok((field.item(&way), value))
    });
    items.collect()
}

fn one_of(label: &'static str, words: &[&str], text: &str) -> Result<Value, Refusal> {
    if text.is_empty() {
        return Ok(Value::Null);
    }
    if words.contains(&text) {
        return Ok(json!(text));
    }
    Err(Refusal::Word {
        typed: text.into(),
        label,
        words: words.join(", ").into(),
    })
}

fn removed(now: &Answer, number: usize) -> Result<Vec<(String, Value)>, Refusal> {
    let item = number
        .checked_sub(1)
        .and_then(|index| now.evidence.get(index));
    let item = item.ok_or(Refusal::NoSuchEvidence {
        number,
        have: now.evidence.len(),
    })?;
    Ok(vec![(EVIDENCE_ITEMS.item(&item.id), Value::Null)])
}

fn level_of(value: &Value) -> Option<u8> {
    value.as_u64().and_then(|level| u8::try_from(level).ok())
}

fn level_value(level: &Level) -> Result<Value, Refusal> {
    match level {
        Level::NotApplicable(reason) if reason.trim().is_empty() => Err(Refusal::NoReason),
        Level::NotApplicable(reason) => {
            Ok(Level::NotApplicable(limited(reason)?.trim().to_owned()).to_value())
        }
        level => Ok(level.to_value()),
    }
}

fn one_to_four(what: &'static str, level: Option<u8>) -> Result<Value, Refusal> {
    match level {
        Some(level) if !(1..=4).contains(&level) => Err(Refusal::OneToFour { what, level }),
        level => Ok(json!(level)),
    }
}

fn text_value(text: &str) -> Result<Value, Refusal> {
    let text = limited(text)?;
    Ok(if text.trim().is_empty() {
        Value::Null
    } else {
        json!(text)
    })
}

fn reference(text: &str) -> Result<Option<(String, Value)>, Refusal> {
    let text = limited(text)?.trim();
    Ok((!text.is_empty()).then(|| (evidence_id(text, ""), json!({ "text": text }))))
}

/// The id comes from what is named, so that the same reference added in two copies is one.
fn evidence_id(text: &str, digest: &str) -> String {
    format!("{EVIDENCE}{}", short_id(&format!("{text}\0{digest}")))
}

/// An id that follows from a name: enough of its UUID to tell the items of one list apart.
fn short_id(name: &str) -> String {
    let id = uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, name.as_bytes());
    id.simple().to_string().chars().take(12).collect()
}

fn references(now: &Answer, texts: &[String]) -> Result<Vec<(String, Value)>, Refusal> {
    let wanted: Vec<(String, Value)> = some(texts)
        .map(reference)
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .collect();
    let gone = now
        .evidence
        .iter()
        .filter(|item| item.file.is_none() && !texts.iter().any(|text| text.trim() == item.text))
        .map(|item| (format!("{EVIDENCE}{}", item.id), Value::Null));
    let new = wanted.into_iter().filter(|(_, value)| {
        !now.evidence.iter().any(|item| {
            item.file.is_none() && value.get("text").and_then(Value::as_str) == Some(&item.text)
        })
    });
    Ok(gone.chain(new).collect())
}

/// The items that say something, each once.
fn some(texts: &[String]) -> impl Iterator<Item = &str> {
    let mut seen = HashSet::new();
    let texts = texts.iter().map(|text| text.trim());
    texts.filter(move |text| !text.is_empty() && seen.insert(*text))
}
