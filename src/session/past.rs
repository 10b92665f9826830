//! A session as it was: what was known when some of its events were the newest, and what stood at the end of a day.

use std::collections::{HashMap, HashSet};

use super::{
    event::{Event, EventId},
    fold::Session,
};

/// The fold of these events and of all that they come after. What was recorded apart from them is not in it.
#[must_use]
pub fn past(session: &Session, heads: &[EventId]) -> Session {
    let known = known_at(session, heads);
    let events = session.events().filter(|event| known.contains(&event.sum));
    Session::fold(session.header().cloned(), events.cloned(), Vec::new())
}

/// These events and all that they come after, as far as they are here. Where a line on the way is damaged or missing,
/// what may stand behind it counts as known too: see [`behind`].
pub(super) fn known_at(session: &Session, heads: &[EventId]) -> HashSet<EventId> {
    known_from(session, heads, None, heads)
}

/// The events that were known when this one was written, likewise.
pub(super) fn known_before(session: &Session, event: &Event) -> HashSet<EventId> {
    known_from(session, &event.after, Some(event.n), &[event.sum])
}

/// What these events, named by one with this number, come after, and they themselves; nothing after `ends` is behind
/// a hole.
fn known_from(
    session: &Session,
    heads: &[EventId],
    number: Option<u64>,
    ends: &[EventId],
) -> HashSet<EventId> {
    let header = session.header().map(|header| header.sum);
    let mut known = HashSet::new();
    // Each line that is not here, with the lowest number that names it.
    let mut holes: HashMap<EventId, u64> = HashMap::new();
    let mut open: Vec<(Option<u64>, &[EventId])> = vec![(number, heads)];
    while let Some((by, sums)) = open.pop() {
        for sum in sums {
            match (session.event(sum), by) {
                (Some(event), _) => {
                    if known.insert(event.sum) {
                        open.push((Some(event.n), &event.after));
                    }
                }
                (None, Some(by)) if header != Some(*sum) => {
                    let lowest = holes.entry(*sum).or_insert(by);
                    *lowest = by.min(*lowest);
                }
                (None, _) => {}
            }
        }
    }
    // A line has a higher number than all that it comes after: what is behind the hole is two below what names it.
    if let Some(highest) = holes.into_values().max().and_then(|by| by.checked_sub(2)) {
        known.extend(behind(session, highest, ends));
    }
    known
}

/// The events up to this number that come after none of these: what a line that is not here may have come after. Its
/// own word on that is lost with it, and nobody changed what was there before.
fn behind(session: &Session, highest: u64, ends: &[EventId]) -> Vec<EventId> {
    let mut next: HashMap<EventId, Vec<EventId>> = HashMap::new();
    for event in session.events() {
        for before in &event.after {
            next.entry(*before).or_default().push(event.sum);
        }
    }
    let mut later: HashSet<EventId> = ends.iter().copied().collect();
    let mut open = ends.to_vec();
    while let Some(sum) = open.pop() {
        let new = next.remove(&sum).unwrap_or_default();
        open.extend(new.into_iter().filter(|sum| later.insert(*sum)));
    }
    let events = session.events().take_while(|event| event.n <= highest);
    let sums = events.map(|event| event.sum);
    sums.filter(|sum| !later.contains(sum)).collect()
}

impl Session {
    /// The session as it stood at the end of this day, as days are written in it: what was recorded later is left out,
    /// and what was taken back later stands.
    #[must_use]
    pub fn at_end_of(&self, day: &str) -> Self {
        let is_in = |event: &&Event| event.at.get(..10).is_none_or(|at| at <= day);
        let events = self.events().filter(is_in).cloned();
        Self::fold(self.header().cloned(), events, Vec::new())
    }
}
