//! Which events are live, and what undo and redo take next. An event is live unless a live event undoes it.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{
    asked::{is_set_up, told},
    event::{Act, Assignment, Event, Sum},
    fold::{Events, Session},
};

/// What events bear on: themselves, what they take back, and so on down.
pub(super) fn reach(events: &Events, start: &[Sum]) -> HashSet<Sum> {
    let mut open = start.to_vec();
    let mut reached: HashSet<Sum> = open.iter().copied().collect();
    while let Some(sum) = open.pop() {
        if let Some(Act::Undo(of)) = events.get(&sum).map(|event| &event.act) {
            open.extend(of.iter().copied().filter(|sum| reached.insert(*sum)));
        }
    }
    reached
}

/// Which of these events are undone; of all others `dead` says so. Chains of undo and redo may be of any
/// length, so this does not recurse. An event cannot name one that comes after it, since the names are
/// digests; a circle could only be made in memory, and ends here too.
pub(super) fn undone(
    open: &HashSet<Sum>,
    events: &Events,
    undoers: &HashMap<Sum, Vec<Sum>>,
    dead: &HashSet<Sum>,
) -> HashSet<Sum> {
    let by = |sum: &Sum| {
        let known = undoers.get(sum).into_iter().flatten();
        known.filter(|undoer| events.contains_key(undoer))
    };
    let mut entered: HashSet<Sum> = HashSet::new();
    let mut live: HashMap<Sum, bool> = HashMap::new();
    for start in open {
        let mut stack = vec![*start];
        while let Some(sum) = stack.last().copied() {
            if live.contains_key(&sum) {
                stack.pop();
            } else if entered.insert(sum) {
                let first = by(&sum).filter(|undoer| open.contains(undoer));
                stack.extend(first.filter(|undoer| !entered.contains(undoer)));
            } else {
                let is_live =
                    |undoer: &Sum| live.get(undoer).copied().unwrap_or(!dead.contains(undoer));
                let undone = by(&sum).any(is_live) && !is_seal(events, &sum);
                live.insert(sum, !undone);
                stack.pop();
            }
        }
    }
    live.into_iter()
        .filter(|(sum, live)| !live && events.contains_key(sum))
        .map(|(sum, _)| sum)
        .collect()
}

fn is_seal(events: &Events, sum: &Sum) -> bool {
    events
        .get(sum)
        .is_some_and(|event| matches!(event.act, Act::Seal(_)))
}

/// The newest live change of this person, which undo takes back. What set the session up stays: without it there is
/// no session.
#[must_use]
pub fn undo_target<'a>(session: &'a Session, who: &str) -> Option<&'a Event> {
    target(session, |event| event.who == who)
}

/// The newest live change of anybody else: undo takes it back after a question.
#[must_use]
pub fn others_target<'a>(session: &'a Session, who: &str) -> Option<&'a Event> {
    target(session, |event| event.who != who)
}

fn target(session: &Session, whose: impl Fn(&Event) -> bool) -> Option<&Event> {
    session.events().rev().find(|event| {
        whose(event)
            && matches!(event.act, Act::Set(_))
            && session.is_live(&event.sum)
            && !is_set_up(event)
    })
}

/// The newest undo of this person that redo takes back: none after that person's next change.
#[must_use]
pub fn redo_target<'a>(session: &'a Session, who: &str) -> Option<&'a Event> {
    session
        .events()
        .rev()
        .filter(|event| event.who == who)
        .take_while(|event| matches!(event.act, Act::Undo(_) | Act::Other(_)))
        .find(|event| session.is_live(&event.sum) && takes_back_changes(session, event))
}

/// An undo of changes, not of other undos.
fn takes_back_changes(session: &Session, event: &Event) -> bool {
    match &event.act {
        Act::Undo(of) => of.iter().any(|sum| {
            session
                .event(sum)
                .is_some_and(|target| matches!(target.act, Act::Set(_)))
        }),
        _ => false,
    }
}

/// The fields that an act sets, takes back or brings back, but those that the program keeps for itself.
#[must_use]
pub fn touched(session: &Session, act: &Act) -> Vec<Assignment> {
    let mut fields = Vec::new();
    let mut open = vec![act];
    while let Some(act) = open.pop() {
        match act {
            Act::Set(assignments) => fields.extend(told(assignments).cloned()),
            Act::Undo(of) => {
                let targets = of.iter().rev().filter_map(|sum| session.event(sum));
                open.extend(targets.map(|target| &target.act));
            }
            Act::Seal(_) | Act::Other(_) => {}
        }
    }
    fields
}

/// The values that stand in these fields: of several in conflict the newest.
#[must_use]
pub fn standing_values(session: &Session, fields: &[Assignment]) -> Vec<Value> {
    let value = |field: &Assignment| {
        let standing = session.standing(&field.line, &field.field);
        standing
            .last()
            .map_or(Value::Null, |write| write.value().clone())
    };
    fields.iter().map(value).collect()
}
