//! Lines of their own: split off by role or by component where the answers differ, and joined again.

use serde_json::Value;

use super::{
    asked::is_kept_aside,
    change::Change,
    event::Act,
    fold::Session,
    judge::{Wish, judge},
    line::LineKey,
};

/// The field that gives a line its place while it says nothing of its own yet. It holds `true`; whoever does not
/// know it keeps it, and finds the line by it all the same.
const SPLIT: &str = "split";

/// The lines of a requirement that answer for one role each, for the component that this line is about.
#[must_use]
pub fn by_role(line: &LineKey, roles: &[String]) -> Vec<LineKey> {
    let of = |role: &String| LineKey {
        role: role.clone(),
        ..line.clone()
    };
    roles.iter().map(of).collect()
}

/// Gives each of these lines a place of its own, where it inherits all that stands. Nothing for those that have one.
#[must_use]
pub fn split(session: &Session, lines: &[LineKey]) -> Vec<Change> {
    let new = lines.iter().filter(|line| !session.holds(line));
    new.map(|line| Change {
        line: line.clone(),
        field: SPLIT.into(),
        to: Value::Bool(true),
    })
    .collect()
}

/// Takes lines back into the one that serves the rest: all that they say themselves is cleared.
#[must_use]
pub fn join(session: &Session, lines: &[LineKey]) -> Vec<Change> {
    // Clearing is never refused.
    let cleared = |line| judge(session, line, &Wish::Clear).unwrap_or_default();
    lines.iter().flat_map(cleared).collect()
}

/// What a line says itself, field by field: lost when it is joined.
#[must_use]
pub fn own_words<'a>(session: &'a Session, line: &'a LineKey) -> Vec<(&'a str, &'a Value)> {
    let told = |field: &&str| *field != SPLIT && !is_kept_aside(field);
    let standing = session.fields(line).filter(told).filter_map(|field| {
        let writes = session.standing(line, field);
        let value = &writes.last()?.value;
        (!value.is_null()).then_some((field, value))
    });
    standing.collect()
}

/// The first line that an event gives a place of its own.
#[must_use]
pub fn split_off(act: &Act) -> Option<&LineKey> {
    let Act::Set(assignments) = act else {
        return None;
    };
    let mut first = assignments.iter();
    first
        .find(|one| one.field == SPLIT && one.to == Value::Bool(true))
        .map(|one| &one.line)
}
