//! A wish on a line, as it is told once it is recorded.

use serde_json::Value;

use crate::session::{
    Wish,
    field::{REVIEW, RUNGS},
};

use super::{clean::clean_line, words::field_words};

/// A wish in words: `target ML3`, `statement`, `statement cleared`, `flagged`.
#[must_use]
pub fn wish_words(wish: &Wish) -> String {
    let Some(field) = wish.field() else {
        return "cleared".into();
    };
    if let Wish::Rung(level, answer) = wish {
        let field = field_words(&RUNGS.item(*level));
        let answer = answer.map_or("cleared", |answer| answer.words());
        return format!("{field} {answer}");
    }
    let label = field.label;
    if clears(wish) {
        return format!("{label} cleared");
    }
    match wish {
        Wish::Field(field, Value::Bool(true)) if *field == &REVIEW => "reviewed".into(),
        Wish::Field(field, Value::Object(_)) if *field == &REVIEW => "returned".into(),
        Wish::Level(Some(level)) => clean_line(&level.words()),
        Wish::Declared(Some(level)) | Wish::Target(Some(level)) => format!("{label} ML{level}"),
        Wish::Verdict(Some(verdict)) => format!("{label} {}", verdict.word()),
        Wish::Flag(true) => "flagged".into(),
        Wish::Flag(false) => "flag taken off".into(),
        Wish::Park(..) => "parked".into(),
        Wish::AddEvidenceFile(file) => format!("{label} {}", file_name(&file.path)),
        Wish::RemoveEvidence(number) => format!("{label} {number} removed"),
        Wish::Action {
            text: None,
            owner: Some(_),
            ..
        } => "owner".into(),
        Wish::Action { text: None, .. } => "due date".into(),
        _ => label.to_owned(),
    }
}

/// The line and the field of which a wish would leave nothing: `SP.01.01 statement`, the line alone for all of it.
#[must_use]
pub fn nothing_left(label: &str, wish: &Wish) -> String {
    match (wish, wish.field()) {
        (Wish::Rung(level, _), _) => format!("{label} {}", field_words(&RUNGS.item(*level))),
        (_, Some(field)) => format!("{label} {}", field.label),
        (_, None) => label.to_owned(),
    }
}

/// Whether a wish leaves nothing of its field, or of the line.
#[must_use]
pub fn clears(wish: &Wish) -> bool {
    match wish {
        Wish::Clear | Wish::Rung(_, None) => true,
        Wish::Level(level) => level.is_none(),
        Wish::Declared(level) | Wish::Target(level) => level.is_none(),
        Wish::Verdict(verdict) => verdict.is_none(),
        Wish::Text(_, text)
        | Wish::Action {
            text: Some(text), ..
        }
        | Wish::Compensating {
            measure: Some(text),
            ..
        } => text.is_empty(),
        Wish::Field(field, Value::Bool(false)) => *field == &REVIEW,
        Wish::Field(_, value) => *value == Value::Null,
        _ => false,
    }
}

/// The last part of a path, clean.
fn file_name(path: &str) -> String {
    clean_line(path.rsplit(['/', '\\']).next().unwrap_or(path))
}
