//! What a report is made from.

use std::collections::HashSet;

use crate::{
    assessment::Assessment,
    catalog::Catalog,
    session::{Event, Session, day_of},
};

/// What a report is made from. The same values give the same bytes.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The catalogs that the session names, in its order.
    pub catalogs: &'a [Catalog],
    /// The session.
    pub session: &'a Session,
    /// What it amounts to.
    pub assessment: &'a Assessment,
    /// The program with its version: `walkdown 0.1.0`.
    pub program: &'a str,
}

impl Report<'_> {
    /// The day that the report speaks of: that of the newest event as it is written, else of the header.
    #[must_use]
    pub fn as_of(&self) -> String {
        let newest = self.session.events().next_back().map(|event| &event.at);
        let created = || self.session.header().map(|header| &header.created);
        newest
            .or_else(created)
            .map(|at| day_of(at))
            .unwrap_or_default()
    }

    /// Everyone who recorded something that stands, in the order of their first record.
    #[must_use]
    pub fn recorders(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        let mut seen = HashSet::new();
        for Event { who, sum, .. } in self.session.events() {
            if self.session.is_live(sum) && seen.insert(who.as_str()) {
                names.push(who);
            }
        }
        names
    }
}
