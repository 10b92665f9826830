//! The material of a report.

use std::collections::HashSet;

use crate::{
    assessment::Assessment,
    catalog::Catalog,
    session::{Act, Deed, Event, Review, Session, day_of, deed, folded},
};

/// The material of a report. The same values give the same bytes.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The catalogs that the session names, in its order.
    pub catalogs: &'a [Catalog],
    /// The session.
    pub session: &'a Session,
    /// The assessment of the session.
    pub assessment: &'a Assessment,
    /// How many lines of the session's file are not taken in.
    pub unread: usize,
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

    /// Everyone who recorded answers that stand, in the order of their first record, each once however the name is
    /// written. Who only wrote the session's own
    /// data, reviewed it or signed it off is not among them.
    #[must_use]
    pub fn recorders(&self) -> Vec<&str> {
        self.who_did(|event| {
            // An undo alone leaves nothing that stands.
            matches!(event.act, Act::Set(_)) && deed(self.session, event) == Deed::Recorded
        })
    }

    /// Everyone who looked at a line as a second person, in the order of the walk.
    #[must_use]
    pub fn reviewers(&self) -> Vec<&str> {
        let lines = self.assessment.lines.iter().filter(|line| !line.outside);
        let reviews = lines.filter_map(|line| line.answer.review.as_ref());
        let mut seen = HashSet::new();
        let all = reviews.flat_map(Review::seconds);
        all.filter(|name| seen.insert(folded(name))).collect()
    }

    /// Everyone who signed the session off.
    #[must_use]
    pub fn signers(&self) -> Vec<&str> {
        self.who_did(|event| deed(self.session, event) == Deed::Sealed)
    }

    fn who_did(&self, is_wanted: impl Fn(&Event) -> bool) -> Vec<&str> {
        let live = self.session.events();
        let live = live.filter(|event| self.session.is_live(&event.sum));
        let mut names: Vec<&str> = Vec::new();
        let mut seen = HashSet::new();
        for event in live.filter(|event| is_wanted(event)) {
            if seen.insert(folded(&event.who)) {
                names.push(&event.who);
            }
        }
        names
    }
}
