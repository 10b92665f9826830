//! A wish becomes a checked change, or a reason why not. Every front end goes through this door. What stands
//! already is not written again.

use std::collections::HashSet;

use serde_json::{Value, json};
use thiserror::Error;

use crate::catalog::Selection;

mod parts;

use super::{
    about::{Mode, about},
    answer::{Action, Answer, EvidenceFile, answer, rung_field},
    change::Change,
    field::{EVIDENCE, Field},
    fold::Session,
    level::{Level, Verdict},
    line::{LineKey, sources},
};

use parts::{action, compensating, day, parked, whole_action};

/// The longest text that a field takes, in bytes: some 300 pages.
pub const TEXT_LIMIT: usize = 1 << 20;

/// What a person wants recorded on a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// Set the judgement; none clears it.
    Level(Option<Level>),
    /// The level that the provider claims; none clears it.
    Declared(Option<u8>),
    /// Answer a rung (1 to 4); none clears it.
    Rung(u8, Option<bool>),
    /// Set a text; an empty one clears it.
    Text(TextField, String),
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
    /// Park: what is missing, who owes it; both empty clears it.
    Park(String, String),
    /// Set parts of the action; an empty text clears it.
    Action {
        /// What is to be done.
        text: Option<String>,
        /// Who does it.
        owner: Option<String>,
        /// By when, `2026-03-14`.
        due: Option<String>,
    },
    /// Make the action exactly this, its state too; an empty text clears it.
    WholeAction(Action),
    /// Set parts of the compensating measure; an empty measure clears it.
    Compensating {
        /// What is done instead.
        measure: Option<String>,
        /// The risk that remains.
        risk: Option<String>,
    },
    /// Flag or unflag.
    Flag(bool),
    /// Target of this line, 1 to 4; none clears it.
    Target(Option<u8>),
    /// Clear every field of the line.
    Clear,
}

/// The texts of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextField {
    /// Conformity statement.
    Statement,
    /// The assessor's remarks.
    Remarks,
    /// Who said it.
    SaidBy,
}

impl TextField {
    fn field(self) -> Field {
        match self {
            Self::Statement => Field::Statement,
            Self::Remarks => Field::Remarks,
            Self::SaidBy => Field::SaidBy,
        }
    }
}

/// Why a wish is not granted.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Not a level.
    #[error("maturity {0} does not exist: use 0 (not performed) or 1 to 4")]
    Maturity(u8),
    /// Not a level that can be claimed or aimed at.
    #[error("{what} {level} does not exist: use 1 to 4")]
    OneToFour {
        /// `target`, `declared level` or `rung`.
        what: &'static str,
        /// What was given.
        level: u8,
    },
    /// A claim needs its reason.
    #[error("not applicable needs a reason: say why the requirement cannot apply")]
    NoReason,
    /// Too long.
    #[error("the text has {0} bytes: a field takes at most {TEXT_LIMIT}")]
    TooLong(usize),
    /// No such piece of evidence.
    #[error("there is no evidence number {number}: the line has {have}")]
    NoSuchEvidence {
        /// What was asked for.
        number: usize,
        /// How many there are.
        have: usize,
    },
    /// Not a date.
    #[error("{0:?} is no date: write it as 2026-03-14")]
    Date(String),
    /// An action has a text.
    #[error("an action needs a text before an owner or a due date")]
    NoAction,
    /// A risk remains where something is done.
    #[error("the risk that remains needs its measure: say what is done instead")]
    NoMeasure,
    /// Nothing to owe.
    #[error("parking needs what is missing")]
    NothingMissing,
}

/// Judges a wish on a line. Gives what is to be set: nothing where all of it stands already.
///
/// # Errors
/// The wish cannot be granted; the refusal says why.
pub fn judge(session: &Session, line: &LineKey, wish: &Wish) -> Result<Vec<Change>, Refusal> {
    let now = answer(session, line);
    let changes = match wish {
        Wish::Level(level) => vec![(Field::Level.name().to_owned(), level_value(level.as_ref())?)],
        Wish::Declared(level) => vec![(
            Field::Declared.name().to_owned(),
            one_to_four("declared level", *level)?,
        )],
        Wish::Rung(rung, yes) => {
            one_to_four("rung", Some(*rung))?;
            vec![(rung_field(*rung), json!(yes))]
        }
        Wish::Text(field, text) => vec![(field.field().name().to_owned(), text_value(text)?)],
        Wish::AddEvidence(text) => reference(text)?.into_iter().collect(),
        Wish::AddEvidenceFile(file) => {
            vec![(
                evidence_id(&file.path, &file.sha256),
                json!({ "text": "", "file": file }),
            )]
        }
        Wish::References(texts) => references(&now, texts)?,
        Wish::RemoveEvidence(number) => {
            let item = number
                .checked_sub(1)
                .and_then(|index| now.evidence.get(index));
            let item = item.ok_or(Refusal::NoSuchEvidence {
                number: *number,
                have: now.evidence.len(),
            })?;
            vec![(format!("{EVIDENCE}{}", item.id), Value::Null)]
        }
        Wish::Verdict(verdict) => vec![(
            Field::Verdict.name().to_owned(),
            json!(verdict.map(Verdict::word)),
        )],
        Wish::Park(missing, owes) => vec![(
            Field::Parked.name().to_owned(),
            parked(&now, missing, owes)?,
        )],
        Wish::Action { text, owner, due } => {
            vec![(
                Field::Action.name().to_owned(),
                action(&now, text.as_deref(), owner.as_deref(), due.as_deref())?,
            )]
        }
        Wish::WholeAction(wanted) => {
            vec![(Field::Action.name().to_owned(), whole_action(&now, wanted)?)]
        }
        Wish::Compensating { measure, risk } => {
            vec![(
                Field::Compensating.name().to_owned(),
                compensating(&now, measure.as_deref(), risk.as_deref())?,
            )]
        }
        Wish::Flag(flag) => vec![(
            Field::Flag.name().to_owned(),
            if *flag { json!(true) } else { Value::Null },
        )],
        Wish::Target(level) => vec![(
            Field::Target.name().to_owned(),
            one_to_four("target", *level)?,
        )],
        Wish::Clear => session
            .fields(line)
            .filter(|field| {
                let standing = session.standing(line, field);
                standing.iter().any(|write| !write.value.is_null())
            })
            .map(|field| (field.to_owned(), Value::Null))
            .collect(),
    };
    let changes = changes.into_iter().map(|(field, to)| Change {
        line: line.clone(),
        field,
        to,
    });
    Ok(changes.filter(|change| !stands(session, change)).collect())
}

/// Whether the value is what stands on the line, all by itself.
fn stands(session: &Session, change: &Change) -> bool {
    for line in sources(session, &change.line) {
        let standing = session.standing(&line, &change.field);
        match standing.as_slice() {
            [] => {}
            [only] => return only.value == change.to,
            _ => return false,
        }
    }
    change.to.is_null()
}

fn level_value(level: Option<&Level>) -> Result<Value, Refusal> {
    match level {
        None => Ok(Value::Null),
        Some(Level::Maturity(level)) if *level > 4 => Err(Refusal::Maturity(*level)),
        Some(Level::NotApplicable(reason)) if reason.trim().is_empty() => Err(Refusal::NoReason),
        Some(Level::NotApplicable(reason)) => {
            Ok(Level::NotApplicable(limited(reason)?.trim().to_owned()).to_value())
        }
        Some(level) => Ok(level.to_value()),
    }
}

fn one_to_four(what: &'static str, level: Option<u8>) -> Result<Value, Refusal> {
    match level {
        Some(level) if !(1..=4).contains(&level) => Err(Refusal::OneToFour { what, level }),
        level => Ok(json!(level)),
    }
}

fn limited(text: &str) -> Result<&str, Refusal> {
    if text.len() > TEXT_LIMIT {
        Err(Refusal::TooLong(text.len()))
    } else {
        Ok(text)
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
    let name = uuid::Uuid::new_v5(
        &uuid::Uuid::NAMESPACE_OID,
        format!("{text}\0{digest}").as_bytes(),
    );
    let id: String = name.simple().to_string().chars().take(12).collect();
    format!("{EVIDENCE}{id}")
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

/// What a person wants to say about the session itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AboutWish {
    /// Who is assessed.
    Organization(String),
    /// What it covers.
    Scope(String),
    /// Who assesses.
    Assessor(String),
    /// Exactly these people are interviewed.
    Interviewees(Vec<String>),
    /// One more person is interviewed.
    AddInterviewee(String),
    /// Exactly these roles are assessed.
    Roles(Vec<String>),
    /// Profile id.
    Profile(String),
    /// A profile of the user's own, with what it selects.
    Selection(Box<Selection>),
    /// Guided or quick.
    Mode(Mode),
    /// Target of the session.
    Target(Option<u8>),
    /// Target of an area.
    AreaTarget(String, Option<u8>),
    /// First day.
    FromDate(String),
    /// Last day.
    ToDate(String),
    /// Number of the report.
    ReportNumber(String),
}

/// Judges a wish about the session itself.
///
/// # Errors
/// The wish cannot be granted; the refusal says why.
pub fn judge_about(session: &Session, wish: &AboutWish) -> Result<Vec<Change>, Refusal> {
    let one = |field: &str, to: Value| vec![(field.to_owned(), to)];
    let date = |text: &String| match text.trim() {
        "" => Ok(Value::Null),
        typed => day(typed).map(|day| json!(day)),
    };
    let changes = match wish {
        AboutWish::Organization(text) => one("organization", text_value(text.trim())?),
        AboutWish::Scope(text) => one("scope", text_value(text.trim())?),
        AboutWish::Assessor(text) => one("assessor", text_value(text.trim())?),
        AboutWish::Interviewees(names) => {
            for name in names {
                limited(name)?;
            }
            let items = some(names).map(|name| (person_field(name), json!(name)));
            list(session, "interviewee/", items.collect())
        }
        AboutWish::AddInterviewee(name) => match limited(name)?.trim() {
            "" => Vec::new(),
            name => one(&person_field(name), json!(name)),
        },
        AboutWish::Roles(roles) => list(
            session,
            "role/",
            some(roles)
                .map(|role| (format!("role/{role}"), json!(true)))
                .collect(),
        ),
        // The id of the selection that stands is no other profile.
        AboutWish::Profile(id) if selected(session).as_ref() == Some(id) => Vec::new(),
        AboutWish::Profile(id) => one("profile", json!(id)),
        AboutWish::Selection(selection) => {
            for note in selection.notes.values() {
                limited(note)?;
            }
            one("profile", json!(selection))
        }
        AboutWish::Mode(mode) => one("mode", json!(mode.word())),
        AboutWish::Target(level) => one("target", one_to_four("target", *level)?),
        AboutWish::AreaTarget(area, level) => {
            one(&format!("target/{area}"), one_to_four("target", *level)?)
        }
        AboutWish::FromDate(text) => one("from_date", date(text)?),
        AboutWish::ToDate(text) => one("to_date", date(text)?),
        AboutWish::ReportNumber(text) => one("report_number", text_value(text.trim())?),
    };
    let line = LineKey::default();
    let changes = changes.into_iter().map(|(field, to)| Change {
        line: line.clone(),
        field,
        to,
    });
    Ok(changes.filter(|change| !stands(session, change)).collect())
}

/// The id of the user's own profile that stands.
fn selected(session: &Session) -> Option<String> {
    about(session).selection.map(|selection| selection.id)
}

/// The items that say something, each once.
fn some(texts: &[String]) -> impl Iterator<Item = &str> {
    let mut seen = HashSet::new();
    let texts = texts.iter().map(|text| text.trim());
    texts.filter(move |text| !text.is_empty() && seen.insert(*text))
}

/// A person's field comes from the name, so that the same person added in two copies is one.
fn person_field(name: &str) -> String {
    let id: String = uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, name.trim().as_bytes())
        .simple()
        .to_string();
    format!("interviewee/{}", id.chars().take(12).collect::<String>())
}

/// Makes a list hold exactly these items.
fn list(session: &Session, prefix: &str, wanted: Vec<(String, Value)>) -> Vec<(String, Value)> {
    let gone = session
        .fields(&LineKey::default())
        .filter(|field| field.starts_with(prefix) && !wanted.iter().any(|(name, _)| name == field))
        .map(|field| (field.to_owned(), Value::Null))
        .collect::<Vec<_>>();
    gone.into_iter().chain(wanted).collect()
}
