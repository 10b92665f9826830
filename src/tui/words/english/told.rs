//! The words on a change, in the notice: `SP.01.02 ML3`, `SP.01.02 parked (owed by M. Roth)`.

use serde_json::Value;

use crate::{
    assessment::Line,
    format::{
        change_words, clean_line, clears, counted, edit_words, field_words, line_words,
        nothing_left, outside_words, own_review_words, parked_words, past_due_words, value_words,
    },
    interview::{
        ChangeTold, Told, Verb, named_again_words, not_returned_words, said_anew_words,
        unnamed_words,
    },
    session::{Edit, LineKey, field::STATEMENT, names_words},
    tui::keys::{Keymap, Scope},
};

/// Says that a change was taken back.
pub(super) const UNDONE: &str = "undone";
/// Says that a change was brought back.
pub(super) const REDONE: &str = "redone";

/// The most fields of the session's own data that are named.
const FEW: usize = 3;

/// A change as it is told once it is on its way to the disk.
pub(super) fn told(told: &Told) -> String {
    let parked = if told.still_parked {
        ", still parked"
    } else {
        ""
    };
    let own = own_review(told);
    if let Some(doubt) = &told.doubt {
        let names = unnamed_words(told) + &not_returned_words(told);
        return format!("{} {}{parked}{names}", label(told), clean_line(doubt));
    }
    let past = past_due_words(told.past_due.as_deref());
    let names = unnamed_words(told) + &named_again_words(told) + &not_returned_words(told);
    format!("{}{past}{parked}{own}{names}", change(told))
}

/// Says that a review is by a person who recorded a part of the line.
fn own_review(told: &Told) -> String {
    let of = match told.what {
        ChangeTold::EditedMany(count, _) => count,
        _ => 1,
    };
    own_review_words(&told.own_reviews, of)
}

fn label(told: &Told) -> String {
    clean_line(&told.line.label())
}

fn change(told: &Told) -> String {
    let label = label(told);
    match &told.what {
        ChangeTold::Judged {
            level,
            again,
            left,
            stays,
        } => {
            let words = clean_line(&level.words());
            let left = left.map_or_else(String::new, |left| match left {
                0 => ", the last one".into(),
                left => format!(", {left} to reconfirm"),
            });
            if *again {
                format!("{label}: {words} reconfirmed{left}")
            } else {
                let stays = if *stays { ", still on this line" } else { "" };
                format!("{label} {words}{stays}")
            }
        }
        ChangeTold::BackIn => format!("{label} back in the assessment"),
        ChangeTold::Edited(edit) => format!("{label} {}", edit_words(edit)),
        ChangeTold::Parked { owes, due } => {
            let due = if told.past_due.is_some() { "" } else { due };
            format!(
                "{label} parked{}",
                parked_words(&clean_line(owes), &clean_line(due))
            )
        }
        ChangeTold::EvidenceMoved(to) => format!("{label} evidence moved to {}", line_words(to)),
        ChangeTold::Unparked => format!("{label} no longer parked"),
        ChangeTold::Planned { owner, due } => {
            let due = if told.past_due.is_some() { "" } else { due };
            let known = [owner, due].into_iter().filter(|text| !text.is_empty());
            match names_words(&known.map(clean_line).collect::<Vec<_>>()) {
                none if none.is_empty() => format!("{label} action"),
                known => format!("{label} action ({known})"),
            }
        }
        ChangeTold::ActionGone => format!("{label} action taken off"),
        ChangeTold::ActionState(state) => format!("{label} action {state}"),
        ChangeTold::EditedMany(count, edit) => of_many(*count, edit),
        ChangeTold::ActionStateOfMany(count, state) => {
            format!("{} action {state}", counted(*count, "line"))
        }
        ChangeTold::NotApplicable {
            label,
            lines: count,
            outside,
        } => format!(
            "{label}: {} not applicable{}",
            counted(*count, "line"),
            outside_words(*outside)
        ),
        ChangeTold::SaidBy(name) if name.is_empty() => format!("{label} said by nobody"),
        ChangeTold::SaidBy(name) => format!("{label} said by {}", clean_line(name)),
        ChangeTold::NewPerson(name) => format!("interviewee {}", clean_line(name)),
        ChangeTold::PersonGone(name) => format!("{} is no interviewee any more", clean_line(name)),
        ChangeTold::SplitByRole(_) => format!("{} split by role", line_words(&told.line)),
        ChangeTold::SplitPlace => format!("{} has a line of its own:", line_words(&told.line)),
        ChangeTold::Joined => format!("{} joined again", line_words(&told.line)),
        ChangeTold::About(fields) => about(fields),
        ChangeTold::Settled {
            field, to, left, ..
        } => settled(told, field, to, *left),
        ChangeTold::Guided { lines, at } => guided(*lines, at),
        ChangeTold::QuickAgain => "quick again".into(),
        ChangeTold::Undone(None) => back(UNDONE, told),
        ChangeTold::Undone(Some(who)) => {
            back(&format!("{UNDONE}, set by {}", clean_line(who)), told)
        }
        ChangeTold::Redone => back(REDONE, told),
    }
}

/// A session that is a guided one now, how many lines it has, and where the walk goes on: `guided from here, 60 → 111
/// lines, on at SP.01.05`.
fn guided([before, now]: [usize; 2], at: &LineKey) -> String {
    let lines = if before == now {
        String::new()
    } else {
        format!(", {before} → {now} lines")
    };
    format!("guided from here{lines}, on at {}", clean_line(&at.label()))
}

/// The session's own data by name, where it is little: `conclusion`.
fn about(fields: &[String]) -> String {
    let mut names: Vec<String> = fields.iter().map(|field| field_words(field)).collect();
    names.dedup();
    match names.len() {
        1..=FEW => names.join(", "),
        _ => "the session's own data".into(),
    }
}

/// A conflict that is one no more: `SP.01.02 maturity settled: ML3, 2 left to settle`.
fn settled(told: &Told, field: &str, to: &Value, left: usize) -> String {
    let (label, by) = (label(told), said_anew_words(told));
    let left = match left {
        0 => "nothing left to settle".to_owned(),
        left => format!("{left} left to settle"),
    };
    let (field, value) = (field_words(field), value_words(field, to));
    let words = format!("{label} {field} settled: {value}{by}, {left}");
    words.trim_start().to_owned()
}

/// The fields that taking back, or bringing back, changed, in one line.
fn back(word: &str, told: &Told) -> String {
    let Some(back) = &told.back else {
        return word.to_owned();
    };
    let mut lines = back_lines(word, told);
    lines.truncate(1);
    lines.concat() + &back.more().words()
}

/// The fields that taking back, or bringing back, changed, in one line for each.
pub(super) fn back_lines(word: &str, told: &Told) -> Vec<String> {
    let changed = told.back.iter().flat_map(|back| &back.changed);
    let lines = changed.map(|changed| {
        let change = changed.conflict_words().unwrap_or_else(|| {
            change_words(&changed.line, &changed.field, &changed.from, &changed.to)
        });
        format!("{word}: {change}")
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        let label = line_words(&told.line);
        let again = told.back.iter().flat_map(|back| &back.differing);
        let again = again.map(|(line, field)| {
            let (label, field) = (line_words(line), field_words(field));
            format!("{word}: {label} {field} said differently again")
        });
        let again: Vec<String> = again.collect();
        let stays = || vec![format!("{word}: {label} stays as it is, by a later change")];
        return if again.is_empty() { stays() } else { again };
    }
    lines
}

/// Whether a change is told in a sentence of its own: `saved` stands apart from it then.
pub(super) fn is_sentence(told: &Told) -> bool {
    let again = matches!(told.what, ChangeTold::Judged { again: true, .. });
    let is_back = told
        .back
        .as_ref()
        .is_some_and(|back| !back.changed.is_empty());
    let is_settled = matches!(told.what, ChangeTold::Settled { .. });
    again
        || is_settled
        || is_back
        || told.doubt.is_some()
        || told.past_due.is_some()
        || !told.own_reviews.is_empty()
        || told.unnamed.is_some()
        || !told.not_returned.is_empty()
}

/// Says that the value is set already, so that nothing changed.
pub(super) fn stands_already(keys: &Keymap, told: &Told) -> String {
    let label = label(told);
    if let (Some([by, speaker]), ChangeTold::Judged { level, .. }) = (&told.agrees, &told.what) {
        let key = keys.name(Scope::Interview, Verb::writing(&STATEMENT));
        let [by, speaker] = [by, speaker].map(|name| clean_line(name));
        let level = level.words();
        return format!("{level} stands already, said by {by}; {key} adds what {speaker} says");
    }
    match &told.what {
        ChangeTold::Edited(Edit::Verdict(None)) => {
            format!("{label} has no verdict: nothing changed")
        }
        ChangeTold::Edited(Edit::Target(None)) => {
            format!("{label} has the session's own target already: nothing changed")
        }
        ChangeTold::Edited(edit) if clears(edit) => {
            format!("{}: nothing to clear", nothing_left(&label, edit))
        }
        ChangeTold::NotApplicable { .. } => "this stands already: nothing changed".into(),
        _ => format!("{}: it stands already", change(told)),
    }
}

/// Says that the level was not changed: `SP.01.02 stays ML3`.
pub(super) fn stays(line: &Line) -> String {
    let stays = match &line.answer.level {
        _ if line.is_in_conflict() => "in conflict".into(),
        Some(level) => clean_line(&level.words()),
        None => "as it is".into(),
    };
    format!("{} stays {stays}", clean_line(&line.label()))
}

fn of_many(count: usize, edit: &Edit) -> String {
    let lines = counted(count, "line");
    match edit {
        Edit::Action { .. } => format!("{} of {lines}", edit_words(edit)),
        edit => format!("{lines} {}", edit_words(edit)),
    }
}
