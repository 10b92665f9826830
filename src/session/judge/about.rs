//! What is wanted of the session's own data becomes a checked change, or a reason why not.

use serde_json::{Value, json};

use crate::{
    catalog::Selection,
    session::{
        about::{
            AboutField, AboutKind, Mode, about,
            table::{ASSESSOR, FROM_DATE, ORGANIZATION, REPORT_NUMBER, SCOPE, TO_DATE},
        },
        change::Change,
        fold::Session,
        line::LineKey,
        refusal::{Refusal, limited},
    },
};

use super::{one_to_four, parts::day, short_id, some, stands, text_value};

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
    /// Any text or day, by its row of the table; an empty text clears it.
    Field(&'static AboutField, String),
}

/// Judges a wish about the session itself.
///
/// # Errors
/// The wish cannot be granted; the refusal says why.
pub fn judge_about(session: &Session, wish: &AboutWish) -> Result<Vec<Change>, Refusal> {
    let one = |field: &str, to: Value| vec![(field.to_owned(), to)];
    let set = |field: &AboutField, text: &String| Ok(one(field.name, typed(field, text)?));
    let changes = match wish {
        AboutWish::Organization(text) => set(&ORGANIZATION, text)?,
        AboutWish::Scope(text) => set(&SCOPE, text)?,
        AboutWish::Assessor(text) => set(&ASSESSOR, text)?,
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
        AboutWish::FromDate(text) => set(&FROM_DATE, text)?,
        AboutWish::ToDate(text) => set(&TO_DATE, text)?,
        AboutWish::ReportNumber(text) => set(&REPORT_NUMBER, text)?,
        AboutWish::Field(field, text) => set(field, text)?,
    };
    let line = LineKey::default();
    let changes = changes.into_iter().map(|(field, to)| Change {
        line: line.clone(),
        field,
        to,
    });
    Ok(changes.filter(|change| !stands(session, change)).collect())
}

/// A text or a day, judged by its kind; what needs a catalog has wishes of its own.
fn typed(field: &AboutField, text: &str) -> Result<Value, Refusal> {
    match (field.kind, text.trim()) {
        (AboutKind::Text, text) => text_value(text),
        (AboutKind::Day, "") => Ok(Value::Null),
        (AboutKind::Day, text) => Ok(json!(day(text)?)),
        _ => Err(Refusal::NoValue(field.label)),
    }
}

/// The id of the user's own profile that stands.
fn selected(session: &Session) -> Option<String> {
    about(session).selection.map(|selection| selection.id)
}

/// A person's field comes from the name, so that the same person added in two copies is one.
fn person_field(name: &str) -> String {
    format!("interviewee/{}", short_id(name.trim()))
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
