//! A session as it was: what was known when some of its events were the newest.

use std::collections::HashSet;

use super::{event::Sum, fold::Session};

/// The fold of these events and of all that they come after. What was recorded apart from them is not in it.
#[must_use]
pub fn past(session: &Session, heads: &[Sum]) -> Session {
    let known = known_at(session, heads);
    let events = session.events().filter(|event| known.contains(&event.sum));
    Session::fold(session.header().cloned(), events.cloned(), Vec::new())
}

/// These events and all that they come after, as far as they are here.
pub(super) fn known_at(session: &Session, heads: &[Sum]) -> HashSet<Sum> {
    let mut known = HashSet::new();
    let mut open: Vec<&[Sum]> = vec![heads];
    while let Some(sums) = open.pop() {
        for event in sums.iter().filter_map(|sum| session.event(sum)) {
            if known.insert(event.sum) {
                open.push(&event.after);
            }
        }
    }
    known
}
