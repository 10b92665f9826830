//! A change in the words of the bar: `SP.01.02 ML3`, `SP.01.02 parked (owed by M. Roth)`.

use crate::{
    assessment::Line,
    format::{change_words, clean_line, line_words},
    interview::{Back, More, Told, What, with},
    session::{TextField, Verdict, Wish},
};

use super::lines;

/// A change as it is told once it is on its way to the disk.
pub(in crate::tui) fn told(told: &Told) -> String {
    if let Some(doubt) = &told.doubt {
        let parked = if told.still_parked {
            ", still parked"
        } else {
            ""
        };
        return format!("{} {}{parked}", label(told), clean_line(doubt));
    }
    let parked = if told.still_parked {
        ", still parked"
    } else {
        ""
    };
    format!("{}{parked}", change(told))
}

fn label(told: &Told) -> String {
    clean_line(&told.line.label())
}

fn change(told: &Told) -> String {
    let label = label(told);
    match &told.what {
        What::Judged { level, again, left } => {
            let words = clean_line(&level.words());
            let left = left.map_or_else(String::new, |left| match left {
                0 => ", the last one".into(),
                left => format!(", {left} to reconfirm"),
            });
            if *again {
                format!("{label}: {words} reconfirmed{left}")
            } else {
                format!("{label} {words}")
            }
        }
        What::BackIn => format!("{label} back in the assessment"),
        What::Edited(wish) => format!("{label} {}", edited(wish)),
        What::Parked(owes) if owes.is_empty() => format!("{label} parked"),
        What::Parked(owes) => format!("{label} parked (owed by {})", clean_line(owes)),
        What::Unparked => format!("{label} no longer parked"),
        What::Planned { .. } => format!("{label} action"),
        What::ActionGone => format!("{label} action taken off"),
        What::ActionState(state) => format!("{label} action {state}"),
        What::EditedMany(count, wish) => of_many(*count, wish),
        What::ActionStateOfMany(count, state) => format!("{} action {state}", lines(*count)),
        What::NotApplicable {
            label,
            lines: count,
        } => format!("{label}: {} not applicable", lines(*count)),
        What::SaidBy(name) if name.is_empty() => format!("{label} said by nobody"),
        What::SaidBy(name) => format!("{label} said by {}", clean_line(name)),
        What::NewPerson(name) => format!("interviewee {}", clean_line(name)),
        What::PersonGone(name) => format!("{} is no interviewee any more", clean_line(name)),
        What::SplitByRole(_) => format!("{} split by role", line_words(&told.line)),
        What::SplitComponent => format!("{} has a line of its own:", line_words(&told.line)),
        What::Joined => format!("{} joined again", line_words(&told.line)),
        What::About(_) => "the session's own data".into(),
        What::Guided { all: true } => "guided from here on, all requirements".into(),
        What::Guided { all: false } => "guided from here on".into(),
        What::Undone(None) => back("undone", told),
        What::Undone(Some(who)) => back(&format!("undone, set by {}", clean_line(who)), told),
        What::Redone => back("redone", told),
    }
}

/// What taking back, or bringing back, came to.
fn back(word: &str, told: &Told) -> String {
    let Some(back) = &told.back else {
        return word.to_owned();
    };
    if back.stays {
        let label = line_words(&told.line);
        return format!("{word}: {label} stays as it is, by a later change");
    }
    let change = change_words(&told.line, &back.field, &back.from, &back.to);
    format!("{word}: {change}{}", more(back))
}

fn more(back: &Back) -> String {
    match &back.more {
        More::Nothing => String::new(),
        More::Lines(count) => format!(" and {} besides", lines(*count)),
        More::Fields(fields) => with(fields.iter().map(String::as_str)),
    }
}

/// Whether a change is told in a sentence of its own: `saved` stands apart from it then.
pub(in crate::tui) fn is_sentence(told: &Told) -> bool {
    let again = matches!(told.what, What::Judged { again: true, .. });
    let is_back = told.back.as_ref().is_some_and(|back| !back.stays);
    again || is_back || told.doubt.is_some()
}

/// What is said where a change stands already.
pub(in crate::tui) fn stands(told: &Told) -> String {
    let label = label(told);
    match &told.what {
        What::Edited(Wish::Verdict(None)) => format!("{label} has no verdict: nothing changed"),
        What::Edited(Wish::Target(None)) => {
            format!("{label} has the session's own target already: nothing changed")
        }
        What::NotApplicable { .. } => "this stands already: nothing changed".into(),
        _ => format!("{}: it stands already", change(told)),
    }
}

/// That another level was not set: `SP.01.02 stays ML3`.
pub(in crate::tui) fn stays(line: &Line) -> String {
    let level = line.answer.level.as_ref();
    let level = level.map_or_else(String::new, |level| clean_line(&level.words()));
    format!("{} stays {level}", clean_line(&line.label()))
}

/// A wish on one line.
fn edited(wish: &Wish) -> String {
    match wish {
        Wish::Rung(rung, Some(answer)) => format!("rung ML{rung} {}", answer.words()),
        Wish::Rung(rung, None) => format!("rung ML{rung} cleared"),
        Wish::Verdict(verdict) => verdict_words(*verdict),
        Wish::Flag(true) => "flagged".into(),
        Wish::Flag(false) => "flag taken off".into(),
        Wish::Target(Some(level)) => format!("target ML{level}"),
        Wish::Target(None) => "target cleared".into(),
        Wish::Declared(Some(level)) => format!("declared ML{level}"),
        Wish::Declared(None) => "declared cleared".into(),
        Wish::Text(TextField::Statement, text) if text.is_empty() => "statement cleared".into(),
        Wish::Text(TextField::Remarks, text) if text.is_empty() => "remarks cleared".into(),
        Wish::Text(TextField::SaidBy, text) if text.is_empty() => "said by nobody".into(),
        Wish::Text(TextField::Statement, _) => "statement".into(),
        Wish::Text(TextField::Remarks, _) => "remarks".into(),
        Wish::Text(TextField::SaidBy, _) => "said by".into(),
        Wish::AddEvidence(_) | Wish::References(_) => "evidence".into(),
        Wish::AddEvidenceFile(file) => format!("evidence {}", file_name(&file.path)),
        Wish::RemoveEvidence(number) => format!("evidence {number} removed"),
        Wish::Compensating { .. } => "compensating measure".into(),
        Wish::Action { .. } | Wish::WholeAction(_) => planned(wish).into(),
        Wish::Park(..) => "parked".into(),
        Wish::Level(Some(level)) => clean_line(&level.words()),
        Wish::Level(None) => "level cleared".into(),
        Wish::Field(field, value) if value.is_null() => format!("{} cleared", field.label),
        Wish::Field(field, _) => field.label.to_owned(),
        Wish::Clear => "cleared".into(),
    }
}

/// A verdict as it is recorded: `verdict pass`.
fn verdict_words(verdict: Option<Verdict>) -> String {
    verdict.map_or("verdict cleared".into(), |verdict| {
        format!("verdict {}", verdict.word())
    })
}

/// The last part of a path, clean.
fn file_name(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    clean_line(name)
}

fn of_many(count: usize, wish: &Wish) -> String {
    let lines = lines(count);
    match wish {
        Wish::Action { .. } => format!("{} of {lines}", planned(wish)),
        wish => format!("{lines} {}", edited(wish)),
    }
}

/// Which part of an action a wish sets.
fn planned(wish: &Wish) -> &'static str {
    match wish {
        Wish::Action {
            text: None,
            owner: Some(_),
            ..
        } => "owner",
        Wish::Action { text: None, .. } => "due date",
        _ => "action",
    }
}
