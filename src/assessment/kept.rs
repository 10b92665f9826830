//! The answers that are kept and count nowhere.

use std::collections::HashSet;

use crate::session::{LineKey, Session};

use super::{Assessment, Line, finding::is_of_no_role};

impl Assessment {
    /// The answers to requirements that no catalog of the session asks any more, and those for roles that it does not
    /// assess: kept, shown, never counted.
    #[must_use]
    pub fn strays(&self, session: &Session) -> Vec<Line> {
        let asked: HashSet<_> = self.lines.iter().map(|line| named(&line.key)).collect();
        let left = session.lines().filter(|key| {
            let is_asked = || asked.contains(&named(key));
            !self.places.contains_key(*key)
                && session.holds(key)
                && (is_of_no_role(session, key) || !is_asked())
        });
        left.map(|key| Line::stray(session, key)).collect()
    }
}

/// The requirement that a line is of.
fn named(key: &LineKey) -> (&str, &str) {
    (&key.catalog, &key.requirement)
}
