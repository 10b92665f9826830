//! Taking back: one's own newest change at once, another's only after a question that names them.

use crate::{
    format::{clean_line, field_words, line_words, value_words},
    session::{Act, Event, LineKey, Sum, is_set_up, others_target, told, undo_target},
    tui::{
        keys::{Action, Scope},
        message::Effect,
        model::{Model, Notice},
    },
};

/// Takes back one's own newest change; where nothing of one's own is left, asks about the newest of anybody.
pub(super) fn newest(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    if undo_target(&walk.shown, &model.who).is_some() {
        model.asked_undo = None;
        return vec![Effect::Undo];
    }
    let others = others_target(&walk.shown, &model.who).map(|event| event.sum);
    if let Some(sum) = others {
        return take_back(model, sum);
    }
    let about = model.keys.name(Scope::Interview, Action::About);
    model.notice = Notice::Word(format!(
        "Nothing is left to undo: what the session is about is changed with {about}"
    ));
    Vec::new()
}

/// Takes back one change. What somebody else set, or what many lines were set by, is asked about first.
pub(super) fn take_back(model: &mut Model, sum: Sum) -> Vec<Effect> {
    let asked = model.asked_undo.take() == Some(sum);
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let Some(event) = walk.shown.event(&sum) else {
        return Vec::new();
    };
    let own = event.who == model.who;
    let who = clean_line(&event.who);
    if is_set_up(event) {
        let about = model.keys.name(Scope::Interview, Action::About);
        model.notice = Notice::Word(format!(
            "{who} set the session up with this: it stays, and {about} changes it"
        ));
        return Vec::new();
    }
    let lines = lines_of(event);
    if asked || own && lines.len() <= 1 {
        let words = if own {
            "undone".into()
        } else {
            format!("undone, set by {who}")
        };
        return vec![Effect::TakeBack(sum, words)];
    }
    let at = when(&event.at);
    let undo = model.keys.name(model.scope(), Action::Undo);
    let question = if lines.len() > 1 {
        format!(
            "{who} changed {} lines at once ({at}), {} first. {undo} again takes all of it back",
            lines.len(),
            lines
                .first()
                .map(|line| line_words(line))
                .unwrap_or_default()
        )
    } else {
        format!(
            "{who} set {} ({at}). {undo} again takes it back",
            set(event)
        )
    };
    model.notice = Notice::Word(question);
    model.asked_undo = Some(sum);
    Vec::new()
}

/// Day and time as written, to the minute: `2026-11-21 18:04`.
pub(super) fn when(at: &str) -> String {
    let at = clean_line(&at.replace('T', " "));
    at.chars().take(16).collect()
}

/// The lines that an event sets, each once.
fn lines_of(event: &Event) -> Vec<&LineKey> {
    let Act::Set(assignments) = &event.act else {
        return Vec::new();
    };
    let mut lines: Vec<&LineKey> = Vec::new();
    for one in told(assignments) {
        if lines.last() != Some(&&one.line) {
            lines.push(&one.line);
        }
    }
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// What an event set, in words: `SP.01.02 maturity ML3; and 2 more`. Who said it is not counted.
pub(super) fn set(event: &Event) -> String {
    let Act::Set(assignments) = &event.act else {
        return String::new();
    };
    let all: Vec<_> = told(assignments).collect();
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
    let more = match others.filter(|one| one.field != "said_by").count() {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    format!(
        "{label}{} {}{more}",
        field_words(&first.field),
        value_words(&first.field, &first.to)
    )
}
