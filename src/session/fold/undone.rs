//! Live events: an event is live unless a live event undoes it.

use std::collections::{HashMap, HashSet};

use crate::session::event::{Act, EventId};

use super::events::Events;

/// The events that these affect: themselves, the ones they take back, and so on down.
pub(super) fn affected(events: &Events, start: &[EventId]) -> HashSet<EventId> {
    let mut open = start.to_vec();
    let mut reached: HashSet<EventId> = open.iter().copied().collect();
    while let Some(sum) = open.pop() {
        if let Some(Act::Undo(of)) = events.get(&sum).map(|event| &event.act) {
            open.extend(of.iter().copied().filter(|sum| reached.insert(*sum)));
        }
    }
    reached
}

/// The undone events among these; `taken_back` tells it of all others. Chains of undo and redo may be of any length, so
/// this does not recurse. An event cannot name a later one, since the names are digests; a circle could only be made in
/// memory, and ends here too.
pub(super) fn undone(
    open: &HashSet<EventId>,
    events: &Events,
    undone_by: &HashMap<EventId, Vec<EventId>>,
    taken_back: &HashSet<EventId>,
) -> HashSet<EventId> {
    let by = |sum: &EventId| {
        let known = undone_by.get(sum).into_iter().flatten();
        known.filter(|undoer| events.contains_key(undoer))
    };
    let mut entered: HashSet<EventId> = HashSet::new();
    let mut live: HashMap<EventId, bool> = HashMap::new();
    for start in open {
        let mut stack = vec![*start];
        while let Some(sum) = stack.last().copied() {
            if live.contains_key(&sum) {
                stack.pop();
            } else if entered.insert(sum) {
                let first = by(&sum).filter(|undoer| open.contains(undoer));
                stack.extend(first.filter(|undoer| !entered.contains(undoer)));
            } else {
                let is_live = |undoer: &EventId| {
                    live.get(undoer)
                        .copied()
                        .unwrap_or(!taken_back.contains(undoer))
                };
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

fn is_seal(events: &Events, sum: &EventId) -> bool {
    events
        .get(sum)
        .is_some_and(|event| matches!(event.act, Act::Seal(_)))
}
