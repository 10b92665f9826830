//! Edits of the session's own data: each becomes a checked change, or a reason why not.

use serde_json::{Value, json};

use crate::{
    catalog::Selection,
    session::{
        about::{AboutField, AboutKind, Mode, about},
        change::Change,
        fold::Session,
        line::LineKey,
        refusal::{Refusal, limited},
    },
};

use super::{one_to_four, parts::day, short_id, some, stands_already, text_value};

/// An edit of what the session is about: what a person wants recorded of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AboutEdit {
    /// A text or day, by its row of the table; an empty text clears it.
    Field(&'static AboutField, String),
    /// Exactly these people are interviewed.
    Interviewees(Vec<String>),
    /// Adds a person to those interviewed.
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
}

/// Judges an edit about the session itself.
///
/// # Errors
/// The edit cannot be made; the refusal says why.
pub fn judge_about(session: &Session, edit: &AboutEdit) -> Result<Vec<Change>, Refusal> {
    let one = |field: &str, to: Value| vec![(field.to_owned(), to)];
    let set = |field: &AboutField, text: &String| Ok(one(field.name, typed(field, text)?));
    let changes = match edit {
        AboutEdit::Interviewees(names) => {
            for name in names {
                limited(name)?;
            }
            let items = some(names).map(|name| (person_field(name), json!(name)));
            list(session, "interviewee/", items.collect())
        }
        AboutEdit::AddInterviewee(name) => match limited(name)?.trim() {
            "" => Vec::new(),
            name => one(&person_field(name), json!(name)),
        },
        AboutEdit::Roles(roles) => list(
            session,
            "role/",
            some(roles)
                .map(|role| (format!("role/{role}"), json!(true)))
                .collect(),
        ),
        // The id of the selection that stands is no other profile.
        AboutEdit::Profile(id) if selected(session).as_ref() == Some(id) => Vec::new(),
        AboutEdit::Profile(id) => one("profile", json!(id)),
        AboutEdit::Selection(selection) => {
            for note in selection.notes.values() {
                limited(note)?;
            }
            one("profile", json!(selection))
        }
        AboutEdit::Mode(mode) => one("mode", json!(mode.word())),
        AboutEdit::Target(level) => one("target", one_to_four("target", *level)?),
        AboutEdit::AreaTarget(area, level) => {
            one(&format!("target/{area}"), one_to_four("target", *level)?)
        }
        AboutEdit::Field(field, text) => set(field, text)?,
    };
    let line = LineKey::default();
    let changes = changes.into_iter().map(|(field, to)| Change {
        line: line.clone(),
        field,
        to,
    });
    Ok(changes
        .filter(|change| !stands_already(session, change))
        .collect())
}

/// A text or a day, judged by its kind; what needs a catalog has edits of its own.
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
