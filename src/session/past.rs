//! A session as it was: what was known when some of its events were the newest, and what stood at the end of a day.

use std::collections::HashSet;

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

/// These events and all that they come after, as far as they are here.
pub(super) fn known_at(session: &Session, heads: &[EventId]) -> HashSet<EventId> {
    let mut known = HashSet::new();
    let mut open: Vec<&[EventId]> = vec![heads];
    while let Some(sums) = open.pop() {
        for event in sums.iter().filter_map(|sum| session.event(sum)) {
            if known.insert(event.sum) {
                open.push(&event.after);
            }
        }
    }
    known
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
