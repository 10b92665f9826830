//! The events that undo and redo take next, and their subjects.

use std::collections::HashSet;

use serde_json::Value;

use super::{
    event::{Act, Assignment, Event, EventId},
    fold::Session,
    kept_aside::{is_set_up, told_assignments},
};

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

/// Whether there is a change that can be taken back, whoever made it.
#[must_use]
pub fn is_undoable(session: &Session) -> bool {
    target(session, |_| true).is_some()
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

/// Whether this person took something back that redo brings back no more, because of their next change.
#[must_use]
pub fn is_redo_past(session: &Session, who: &str) -> bool {
    let mut own = session.events().rev().filter(|event| event.who == who);
    redo_target(session, who).is_none()
        && own.any(|event| session.is_live(&event.sum) && takes_back_changes(session, event))
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

/// The fields that an act sets, takes back or brings back, but those that the program keeps for itself. What is reached
/// by several ways counts once: a file may hold undos that each take back two undos before them.
#[must_use]
pub fn touched(session: &Session, act: &Act) -> Vec<Assignment> {
    let mut fields = Vec::new();
    let mut open = vec![act];
    let mut seen: HashSet<EventId> = HashSet::new();
    while let Some(act) = open.pop() {
        match act {
            Act::Set(assignments) => fields.extend(told_assignments(assignments).cloned()),
            Act::Undo(of) => {
                let new = of.iter().rev().filter(|sum| seen.insert(**sum));
                let targets = new.filter_map(|sum| session.event(sum));
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
