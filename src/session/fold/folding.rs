//! Events taken in one by one as they are read, and settled once at the end.

use std::{collections::BTreeMap, sync::Arc};

use crate::session::event::{Assignment, Event, EventId, Header};

use super::{Session, standing::settle};

/// A session that is being read: nothing stands in it yet.
#[derive(Debug, Default)]
pub struct Folding(Session);

impl Folding {
    /// Takes in an event; one that is known changes nothing.
    pub fn take(&mut self, event: Event) {
        self.0.insert(event);
    }

    /// The events so far, in the order in which they came.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.0.events.iter()
    }

    /// Works out what stands. `links` are assignments of lines that are damaged: they carry no value, but what they
    /// replaced stays replaced.
    #[must_use]
    pub fn finish(self, header: Option<Header>, links: Vec<(EventId, Assignment)>) -> Session {
        let mut session = self.0;
        session.header = header;
        session.events.put_in_order();
        session.find_forks();
        for (sum, assignment) in links {
            let Assignment {
                line, field, over, ..
            } = assignment;
            if !session.events.contains_key(&sum) {
                session.cell(&line, &field).links.push((sum, over));
                session.links.entry(sum).or_default().push((line, field));
            }
        }
        let open = session.undone_by.keys().copied().collect();
        session.settle_undone(&open);
        let cells = session.cells.values_mut().map(Arc::make_mut);
        for cell in cells.flat_map(BTreeMap::values_mut) {
            cell.writes.shrink_to_fit();
            settle(cell, &session.taken_back);
        }
        session
    }
}
