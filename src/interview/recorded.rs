//! What is recorded is taken in: what was taken back is told in words, what speaks against a level is said with it.

use std::collections::HashSet;

use serde_json::Value;

use crate::{
    assessment::Code,
    format::{field_words, line_words},
    interview::walk::Walk,
    session::{Act, Assignment, Event, LineKey, Session, split_off, told},
};

use super::saying::lines_words;

/// A change in words: its line and field, from what to what.
pub type ChangeWords = fn(&LineKey, &str, &Value, &Value) -> String;

/// Takes in an event of this program. Gives the line that is to be looked at now, if it is another: what was taken back,
/// or what was split off.
pub fn recorded(
    walk: &mut Walk,
    event: Event,
    words: String,
    draft: Option<(String, String)>,
    change: ChangeWords,
) -> Option<LineKey> {
    let taken_back = matches!(event.act, Act::Undo(_));
    let fields = touched(&walk.shown, &event.act);
    let own = split_off(&event.act).cloned();
    let before = values(&walk.shown, &fields);
    walk.recorded(event, words, draft);
    let after = values(&walk.shown, &fields);
    if taken_back
        && let Some(pending) = walk.pending.last_mut()
        && let (Some(field), Some(from), Some(to)) = (fields.first(), before.first(), after.first())
    {
        let lines: HashSet<&LineKey> = fields
            .iter()
            .map(|field| &field.line)
            .filter(|line| !line.is_session())
            .collect();
        let more = match (lines.len(), fields.len()) {
            (lines @ 2.., _) => format!(" and {} besides", lines_words(lines - 1)),
            (_, 2..) => with(fields.iter().skip(1).map(|one| one.field.as_str())),
            _ => String::new(),
        };
        pending.words = if before == after {
            let label = line_words(&field.line);
            format!(
                "{}: {label} stays as it is, by a later change",
                pending.words
            )
        } else {
            format!(
                "{}: {}{more}",
                pending.words,
                change(&field.line, &field.field, from, to)
            )
        };
    }
    if !taken_back {
        tell_doubts(walk, &fields);
    }
    let field = fields.iter().find(|field| !field.line.is_session())?;
    walk.last = Some(field.line.clone());
    let looked_at = own.or_else(|| taken_back.then(|| field.line.clone()));
    let there = looked_at.and_then(|line| walk.serving(&line));
    there.filter(|line| walk.at != *line)
}

/// Further fields by their names: `, with statement and evidence (2)`. Who said it is not counted.
pub(super) fn with<'a>(fields: impl Iterator<Item = &'a str>) -> String {
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

/// What speaks against a level is said with it: the line itself is out of sight by then.
fn tell_doubts(walk: &mut Walk, fields: &[Assignment]) {
    let mut levels = fields.iter().filter(|field| field.field == "level");
    let (Some(level), None) = (levels.next(), levels.next()) else {
        return;
    };
    let against = [Code::AboveBase, Code::AboveRungs, Code::BelowRungs];
    let mut findings = walk.judged.findings.iter();
    let doubt = findings
        .find(|finding| finding.key == level.line && against.contains(&finding.code))
        .map(|finding| format!("{} {}", level.line.label(), finding.message));
    let line = walk
        .judged
        .place(&level.line)
        .and_then(|place| walk.judged.lines.get(place));
    let parked = line.is_some_and(|line| line.answer.parked.is_some());
    if let Some(pending) = walk.pending.last_mut() {
        if let Some(doubt) = doubt {
            pending.words = doubt;
        }
        if parked {
            pending.words.push_str(", still parked");
        }
    }
}

/// The fields that an event sets, takes back or brings back.
fn touched(session: &Session, act: &Act) -> Vec<Assignment> {
    match act {
        Act::Set(assignments) => told(assignments).cloned().collect(),
        Act::Undo(of) => of
            .iter()
            .filter_map(|sum| session.event(sum))
            .flat_map(|event| touched(session, &event.act))
            .collect(),
        Act::Seal(_) | Act::Other(_) => Vec::new(),
    }
}

fn values(session: &Session, fields: &[Assignment]) -> Vec<Value> {
    let value = |field: &Assignment| {
        session
            .standing(&field.line, &field.field)
            .last()
            .map_or(Value::Null, |write| write.value.clone())
    };
    fields.iter().map(value).collect()
}
