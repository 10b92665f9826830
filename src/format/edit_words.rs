//! An edit on a line, as it is told once it is recorded.

use serde_json::Value;

use crate::{
    assessment::{Debt, Line, debts},
    session::{
        Edit,
        field::{Kind, REVIEW, RUNGS},
        is_same_person,
    },
};

use super::{clean::clean_line, words::field_words};

/// An edit in words: `target ML3`, `statement`, `statement cleared`, `flagged`.
#[must_use]
pub fn edit_words(edit: &Edit) -> String {
    let Some(field) = edit.field() else {
        return "cleared".into();
    };
    if let Edit::Rung(level, answer) = edit {
        let field = field_words(&RUNGS.item(*level));
        let answer = answer.map_or("cleared", |answer| answer.words());
        return format!("{field} {answer}");
    }
    let label = field.label;
    if clears(edit) {
        return format!("{label} cleared");
    }
    match edit {
        Edit::Field(field, Value::Bool(true)) if *field == &REVIEW => "reviewed".into(),
        Edit::Field(field, Value::Object(_)) if *field == &REVIEW => "returned".into(),
        Edit::Level(Some(level)) => clean_line(&level.words()),
        Edit::Declared(Some(level)) | Edit::Target(Some(level)) => format!("{label} ML{level}"),
        Edit::Verdict(Some(verdict)) => format!("{label} {}", verdict.word()),
        Edit::Field(field, Value::String(word)) if matches!(field.kind, Kind::Word(_)) => {
            format!("{label} {}", clean_line(word))
        }
        Edit::Flag(true) => "flagged".into(),
        Edit::Flag(false) => "flag taken off".into(),
        Edit::Park(..) => "parked".into(),
        Edit::AddEvidenceFile(file) => format!("{label} {}", file_name(&file.path)),
        Edit::RemoveEvidence(number) => format!("{label} {number} removed"),
        Edit::Action {
            text: None,
            owner: Some(_),
            ..
        } => "owner".into(),
        Edit::Action { text: None, .. } => "due date".into(),
        _ => label.to_owned(),
    }
}

/// The part that stands for a whole answer: its level was recorded by the same person.
const WHOLE: &str = "it";

/// Says before a review of `of` lines what of some of them the reviewer alone recorded, `it` or `its statement`; none where
/// there is none.
#[must_use]
pub fn no_review_words(own: &[String], of: usize) -> Option<String> {
    const COUNTS: &str = "only a second person's review counts";
    match own {
        [] => None,
        own if own.len() < of => {
            let (count, whose) = (own.len(), own_words(own));
            Some(format!("{count} of them are {whose}: {COUNTS} there"))
        }
        [part] if part == WHOLE => Some(format!("It is your own answer: {COUNTS}")),
        [part] => Some(format!("You recorded {part}: {COUNTS}")),
        own => Some(format!("They are {} answers: {COUNTS}", own_words(own))),
    }
}

/// The remark on what the reviewer alone recorded of `of` lines that are reviewed or returned; empty for nothing.
#[must_use]
pub fn own_review_words(own: &[String], of: usize) -> String {
    const DUE: &str = "a second person's review is still due";
    match own {
        [] => String::new(),
        own if own.len() < of => {
            let (count, whose) = (own.len(), own_words(own));
            format!(", but {count} of them are {whose}: {DUE} there")
        }
        [part] if part == WHOLE => format!(", but it is your own answer: {DUE}"),
        [part] => format!(", but you recorded {part}: {DUE}"),
        own => format!(", but they are {}: {DUE}", own_words(own)),
    }
}

/// Whose several lines are, the reviewer's own as a whole or in part.
fn own_words(parts: &[String]) -> &'static str {
    if parts.iter().all(|part| part == WHOLE) {
        "your own"
    } else {
        "in part your own"
    }
}

/// What a parked line is told with: ` (owed by M. Roth, due 2026-03-14)`; empty where neither is known.
#[must_use]
pub fn parked_words(owes: &str, due: &str) -> String {
    match owed_words(owes, due) {
        none if none.is_empty() => none,
        some => format!(" ({some})"),
    }
}

/// By whom something is owed, and by when: `owed by M. Roth, due 2026-03-14`; empty where neither is known.
pub(in crate::format) fn owed_words(owes: &str, due: &str) -> String {
    let parts = [("owed by", owes), ("due", due)].into_iter();
    let parts = parts.filter(|(_, text)| !text.is_empty());
    let parts: Vec<String> = parts.map(|(word, text)| format!("{word} {text}")).collect();
    parts.join(", ")
}

/// The remark that a due date is past already: `, due 2026-03-14, which is past`; empty where it is not.
#[must_use]
pub fn past_due_words(due: Option<&str>) -> String {
    due.map_or_else(String::new, |due| format!(", due {due}, which is past"))
}

/// The line and the field of which an edit would leave nothing: `SP.01.01 statement`, the line alone for all of it.
#[must_use]
pub fn nothing_left(label: &str, edit: &Edit) -> String {
    match (edit, edit.field()) {
        (Edit::Rung(level, _), _) => format!("{label} {}", field_words(&RUNGS.item(*level))),
        (_, Some(field)) => format!("{label} {}", field.label),
        (_, None) => label.to_owned(),
    }
}

/// Whether an edit leaves nothing of its field, or of the line.
#[must_use]
pub fn clears(edit: &Edit) -> bool {
    match edit {
        Edit::Clear | Edit::Rung(_, None) => true,
        Edit::Level(level) => level.is_none(),
        Edit::Declared(level) | Edit::Target(level) => level.is_none(),
        Edit::Verdict(verdict) => verdict.is_none(),
        Edit::Text(_, text)
        | Edit::Action {
            text: Some(text), ..
        }
        | Edit::Compensating {
            measure: Some(text),
            ..
        } => text.is_empty(),
        Edit::Field(field, Value::Bool(false)) => *field == &REVIEW,
        Edit::Field(_, value) => *value == Value::Null,
        _ => false,
    }
}

/// The last part of a path, clean.
fn file_name(path: &str) -> String {
    clean_line(path.rsplit(['/', '\\']).next().unwrap_or(path))
}

/// What a person owes on a line: `M. Roth owes evidence, an answer`; empty where that is nothing.
#[must_use]
pub fn owes_words(line: &Line, name: &str) -> String {
    let own = debts(line).into_iter();
    let own = own.filter(|(_, who)| is_same_person(who, name));
    let things: Vec<&str> = own.map(|(debt, _)| debt_word(debt)).collect();
    match things.join(", ") {
        nothing if nothing.is_empty() => nothing,
        things => format!("{} owes {things}", clean_line(name)),
    }
}

fn debt_word(debt: Debt) -> &'static str {
    match debt {
        Debt::Missing => "what is missing",
        Debt::Evidence => "evidence",
        Debt::Action => "the action",
        Debt::Mending => "what was returned",
        Debt::ReviewAgain => "a review",
        Debt::Answer => "an answer",
    }
}
