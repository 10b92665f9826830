//! Undo: the user's own newest change at once, another person's only after a question that names them.

use serde_json::Value;

use crate::{
    format::{clean_line, counted, field_words, line_words, value_words},
    interview::{
        record::{ChangeTold, Changed, More, Told},
        walk::Walk,
    },
    session::{
        ASKED, Act, Assignment, CARRIED, Entry, Event, LineKey, Session, field::EVIDENCE_ITEMS,
        minute_of, names_words, told_assignments, value_before, whole_history, with_seals,
    },
};

/// The changes of a line, the oldest first, each with the line that it was made on; among them those of the lines that
/// it was split off from, as long as it had nothing of its own, and the seals.
#[must_use]
pub fn line_changes(walk: &Walk, line: &LineKey) -> Vec<(LineKey, Entry)> {
    with_seals(&walk.shown, line, whole_history(&walk.shown, line))
}

/// The lines that an event sets, each once.
#[must_use]
pub fn lines_of(event: &Event) -> Vec<&LineKey> {
    let Act::Set(assignments) = &event.act else {
        return Vec::new();
    };
    let mut lines: Vec<&LineKey> = Vec::new();
    for one in told_assignments(assignments) {
        if lines.last() != Some(&&*one.line) {
            lines.push(&*one.line);
        }
    }
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// Day and time as written, to the minute: `2026-11-21 18:04`.
#[must_use]
pub fn when(at: &str) -> String {
    minute_of(&clean_line(at))
}

/// The changes of an event in words: `SP.01.02 maturity ML3, with statement and evidence`; on many lines `…; and 2
/// more`. The attribution is not counted.
#[must_use]
pub fn set(session: &Session, event: &Event) -> String {
    let Act::Set(assignments) = &event.act else {
        return String::new();
    };
    let all: Vec<_> = told_assignments(assignments).collect();
    let Some(first) = all.first() else {
        return "something that the program keeps for itself".into();
    };
    let label = match line_words(&first.line) {
        label if label.is_empty() => label,
        label => label + " ",
    };
    if first.field == ASKED || first.field == CARRIED && first.to.is_null() {
        return format!("{label}confirmed");
    }
    let others = all.iter().skip(1);
    let mut others: Vec<_> = others.filter(|one| one.field != "said_by").collect();
    let value = value_now(session, first, &mut others);
    let more = if others.iter().all(|one| one.line == first.line) {
        with(others.iter().map(|one| one.field.as_str()))
    } else {
        format!("; and {} more", others.len())
    };
    // How a review went is said by its value alone.
    let told = if first.field == "review" && !first.to.is_null() {
        value
    } else {
        format!("{} {value}", field_words(&first.field))
    };
    format!("{label}{told}{more}")
}

/// The value of a field as an event sets it, in words. Of evidence that was put right or taken off, what it was too: the
/// piece that is named instead is taken out of the others.
fn value_now(session: &Session, first: &Assignment, others: &mut Vec<&&Assignment>) -> String {
    let field = first.field.as_str();
    if !EVIDENCE_ITEMS.has(field) || !first.to.is_null() {
        return value_words(field, &first.to);
    }
    let is_evidence = |one: &&&Assignment| EVIDENCE_ITEMS.has(&one.field) && one.line == first.line;
    let to = match others
        .iter()
        .filter(|one| is_evidence(one))
        .collect::<Vec<_>>()[..]
    {
        [only] if !only.to.is_null() => only.to.clone(),
        _ => Value::Null,
    };
    let before = value_words(field, &value_before(session, first));
    if to.is_null() {
        return format!("{before} taken off");
    }
    others.retain(|one| !is_evidence(one));
    format!("{} instead of {before}", value_words(field, &to))
}

impl More {
    /// The rest of what a change is about, after its first part: ` and 3 lines besides`.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Lines(count) => format!(" and {} besides", counted(*count, "line")),
            Self::Fields(fields) => with(fields.iter().map(String::as_str)),
        }
    }
}

impl Changed {
    /// Says that a conflict is back, or gone: `SP.02.03 maturity is in conflict again`; none where the change is one
    /// from a value to another. Where several values stand none of them is told as the one.
    #[must_use]
    pub fn conflict_words(&self) -> Option<String> {
        let stands = if self.clashes {
            "again"
        } else if self.from == self.to {
            "no more"
        } else {
            return None;
        };
        let (label, field) = (line_words(&self.line), field_words(&self.field));
        let words = format!("{label} {field} is in conflict {stands}");
        Some(words.trim_start().to_owned())
    }
}

/// Says that nobody is named with the level from now on, and who was: `, its level said by nobody; it was Ama Osei`.
#[must_use]
pub fn unnamed_words(told: &Told) -> String {
    let name = told.unnamed.as_deref().map(clean_line);
    name.map_or_else(String::new, |name| {
        format!(", its level said by nobody; it was {name}")
    })
}

/// Says to whom the line is not returned any more: `, no longer returned to Ama Osei`.
#[must_use]
pub fn not_returned_words(told: &Told) -> String {
    match names_words(&told.not_returned) {
        names if names.is_empty() => names,
        names => format!(", no longer returned to {}", clean_line(&names)),
    }
}

/// Says who says the new value that settled a conflict: `, said by Ama Osei`; that nobody does too, where it is not told
/// who was named before.
#[must_use]
pub fn said_anew_words(told: &Told) -> String {
    let ChangeTold::Settled { by: Some(by), .. } = &told.what else {
        return String::new();
    };
    match clean_line(by) {
        by if !by.is_empty() => format!(", said by {by}"),
        _ if told.unnamed.is_some() => String::new(),
        _ => ", said by nobody".into(),
    }
}

/// Says who is named on the line again by a settled conflict: `, and the line names Ama Osei too`.
#[must_use]
pub fn named_again_words(told: &Told) -> String {
    match names_words(&told.named_again) {
        names if names.is_empty() => names,
        names => format!(", and the line names {} too", clean_line(&names)),
    }
}

/// Further fields by their names: `, with statement and evidence (2)`. The attribution is not counted.
fn with<'a>(fields: impl Iterator<Item = &'a str>) -> String {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for name in fields.filter(|field| *field != "said_by").map(field_words) {
        match counts.iter_mut().find(|(other, _)| *other == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    let in_words = |(name, count)| match count {
        1 => name,
        count => format!("{name} ({count})"),
    };
    let mut names: Vec<String> = counts.into_iter().map(in_words).collect();
    match (names.pop(), names.as_slice()) {
        (None, _) => String::new(),
        (Some(only), []) => format!(", with {only}"),
        (Some(last), before) => format!(", with {} and {last}", before.join(", ")),
    }
}
