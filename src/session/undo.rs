//! Which events are live, and what undo and redo take next. An event is live unless a live event undoes it.

use std::collections::{HashMap, HashSet};

use super::{
    event::{Act, Event, Sum},
    fold::Session,
};

/// The events that are undone. Chains of undo and redo may be of any length, so this does not recurse.
pub(super) fn dead(events: &HashMap<Sum, Event>, undoers: &HashMap<Sum, Vec<Sum>>) -> HashSet<Sum> {
    let mut known: HashMap<Sum, bool> = HashMap::new();
    for start in undoers.keys() {
        let mut stack = vec![*start];
        while let Some(sum) = stack.last().copied() {
            if known.contains_key(&sum) {
                stack.pop();
                continue;
            }
            let by: Vec<Sum> = undoers
                .get(&sum)
                .into_iter()
                .flatten()
                .copied()
                .filter(|undoer| events.contains_key(undoer))
                .collect();
            let open: Vec<Sum> = by
                .iter()
                .copied()
                .filter(|undoer| !known.contains_key(undoer))
                .collect();
            if open.is_empty() {
                let live = !by
                    .iter()
                    .any(|undoer| known.get(undoer).copied().unwrap_or(true));
                known.insert(sum, live);
                stack.pop();
            } else {
                stack.extend(open);
            }
        }
    }
    known
        .into_iter()
        .filter(|(sum, live)| !live && events.contains_key(sum) && !is_seal(events, sum))
        .map(|(sum, _)| sum)
        .collect()
}

fn is_seal(events: &HashMap<Sum, Event>, sum: &Sum) -> bool {
    events.get(sum).is_some_and(|event| event.act == Act::Seal)
}

/// The newest live change of this person, which undo takes back.
#[must_use]
pub fn undo_target<'a>(session: &'a Session, who: &str) -> Option<&'a Event> {
    session.events().rev().find(|event| {
        event.who == who && matches!(event.act, Act::Set(_)) && session.is_live(&event.sum)
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
