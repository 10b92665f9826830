//! Taking back: one's own newest change at once, another's only after a question that names them.

use crate::{
    format::{clean_line, field_words, line_words, value_words},
    interview::walk::Walk,
    session::{
        Act, Entry, Event, LineKey, Sum, is_set_up, others_target, told as told_of, undo_target,
        whole_history,
    },
};

use super::recorded::with;

/// What is taken back next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Newest {
    /// This person's newest change, at once.
    Own,
    /// The newest change of somebody else: nothing of one's own is left.
    Others(Sum),
    /// Nothing is left.
    Nothing,
}

/// What is taken back next, for this person.
#[must_use]
pub fn newest(walk: &Walk, who: &str) -> Newest {
    if undo_target(&walk.shown, who).is_some() {
        return Newest::Own;
    }
    let others = others_target(&walk.shown, who);
    others.map_or(Newest::Nothing, |event| Newest::Others(event.sum))
}

/// What becomes of a change that is to be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakingBack {
    /// It goes, with these words.
    Now(String),
    /// It is asked about first, with this sentence; whether it is about many lines.
    Asks(String, bool),
    /// It stays: why.
    Never(String),
}

/// Whether a change goes at once. What somebody else set, or what many lines were set by, is asked about first;
/// `asked` says that it was. None where there is no such change.
#[must_use]
pub fn take_back(walk: &Walk, who: &str, sum: Sum, asked: bool) -> Option<TakingBack> {
    let event = walk.shown.event(&sum)?;
    let own = event.who == who;
    let who = clean_line(&event.who);
    if is_set_up(event) {
        let why = format!("{who} set the session up with this: it stays");
        return Some(TakingBack::Never(why));
    }
    let lines = lines_of(event);
    if asked || own && lines.len() <= 1 {
        return Some(TakingBack::Now(if own {
            "undone".into()
        } else {
            format!("undone, set by {who}")
        }));
    }
    let at = when(&event.at);
    let many = lines.len() > 1;
    let question = if many {
        format!(
            "{who} changed {} lines at once ({at}), {} first",
            lines.len(),
            lines
                .first()
                .map(|line| line_words(line))
                .unwrap_or_default()
        )
    } else {
        format!("{who} set {} ({at})", set(event))
    };
    Some(TakingBack::Asks(question, many))
}

/// The changes of a line, the oldest first, each with the line that it was made on; among them those of the lines that
/// it was split off from, as long as it had nothing of its own.
#[must_use]
pub fn told(walk: &Walk, line: &LineKey) -> Vec<(LineKey, Entry)> {
    whole_history(&walk.shown, line)
}

/// Day and time as written, to the minute: `2026-11-21 18:04`.
#[must_use]
pub fn when(at: &str) -> String {
    let at = clean_line(&at.replace('T', " "));
    at.chars().take(16).collect()
}

/// The lines that an event sets, each once.
fn lines_of(event: &Event) -> Vec<&LineKey> {
    let Act::Set(assignments) = &event.act else {
        return Vec::new();
    };
    let mut lines: Vec<&LineKey> = Vec::new();
    for one in told_of(assignments) {
        if lines.last() != Some(&&one.line) {
            lines.push(&one.line);
        }
    }
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// What an event set, in words: `SP.01.02 maturity ML3, with statement and evidence`; on many lines `…; and 2 more`. Who
/// said it is not counted.
#[must_use]
pub fn set(event: &Event) -> String {
    let Act::Set(assignments) = &event.act else {
        return String::new();
    };
    let all: Vec<_> = told_of(assignments).collect();
    let Some(first) = all.first() else {
        return "something that the program keeps for itself".into();
    };
    let label = match line_words(&first.line) {
        label if label.is_empty() => label,
        label => label + " ",
    };
    if first.field == "asked" || first.field == "carried" && first.to.is_null() {
        return format!("{label}confirmed");
    }
    let others = all.iter().skip(1);
    let others: Vec<_> = others.filter(|one| one.field != "said_by").collect();
    let more = if others.iter().all(|one| one.line == first.line) {
        with(others.iter().map(|one| one.field.as_str()))
    } else {
        format!("; and {} more", others.len())
    };
    format!(
        "{label}{} {}{more}",
        field_words(&first.field),
        value_words(&first.field, &first.to)
    )
}
