//! Lines of their own: split off by role or by component where the answers differ, and joined again.

use serde_json::Value;

use super::{
    change::Change,
    event::Act,
    fold::Session,
    judge::{Edit, judge},
    kept_aside::{SPLIT, is_kept_aside},
    line::LineKey,
    lineage::sources,
};

/// The lines of a requirement that answer for one role each, for the component that this line is about.
#[must_use]
pub fn by_role(line: &LineKey, roles: &[String]) -> Vec<LineKey> {
    let of = |role: &String| LineKey {
        role: role.into(),
        ..line.clone()
    };
    roles.iter().map(of).collect()
}

/// Gives each of these lines a place of its own, where it inherits all that stands. Nothing for those that have one.
#[must_use]
pub fn split(session: &Session, lines: &[LineKey]) -> Vec<Change> {
    let mut changes = Vec::new();
    for line in lines.iter().filter(|line| !session.holds(line)) {
        changes.push(Change {
            line: line.clone(),
            field: SPLIT.into(),
            to: Value::Bool(true),
        });
        changes.extend(said_again(session, line));
    }
    changes
}

/// The changes that say again what joining cleared: a line that has its place again would otherwise hide what it
/// inherits. None for a line that has its place.
#[must_use]
pub fn said_again(session: &Session, line: &LineKey) -> Vec<Change> {
    if session.holds(line) {
        return Vec::new();
    }
    let others = sources(session, line);
    let stands = |field: &str| {
        let mut own = others.iter().filter(|key| *key != line);
        let writes =
            own.find_map(|key| Some(session.standing(key, field)).filter(|w| !w.is_empty()));
        writes?.last().map(|write| write.value().clone())
    };
    let cleared = session
        .fields(line)
        .filter(|field| *field != SPLIT && !session.standing(line, field).is_empty());
    let change = |field: &str| {
        Some(Change {
            line: line.clone(),
            field: field.to_owned(),
            to: stands(field).filter(|value| !value.is_null())?,
        })
    };
    cleared.filter_map(change).collect()
}

/// Adds to what is recorded on a line what has to be said again: one that was cleared once begins with what stands, as
/// one that is split off for the first time.
pub fn begin_again(session: &Session, line: &LineKey, changes: &mut Vec<Change>) {
    for change in said_again(session, line) {
        if changes.iter().all(|other| other.field != change.field) {
            changes.push(change);
        }
    }
}

/// Takes lines back into the one that serves the rest: all that they say themselves is cleared.
#[must_use]
pub fn join(session: &Session, lines: &[LineKey]) -> Vec<Change> {
    // Clearing is never refused.
    let cleared = |line| judge(session, line, &Edit::Clear).unwrap_or_default();
    lines.iter().flat_map(cleared).collect()
}

/// The values of a line itself, field by field: lost when it is joined.
#[must_use]
pub fn own_words<'a>(session: &'a Session, line: &'a LineKey) -> Vec<(&'a str, &'a Value)> {
    let told = |field: &&str| *field != SPLIT && !is_kept_aside(field);
    let standing = session.fields(line).filter(told).filter_map(|field| {
        let writes = session.standing(line, field);
        let value = writes.last()?.value();
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
        .map(|one| &*one.line)
}
