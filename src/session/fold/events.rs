//! All events, found by their identity.

use std::hash::{BuildHasher, RandomState};

use hashbrown::HashTable;

use crate::session::event::{Event, EventId};

/// Events in the order in which they came, each once.
#[derive(Debug, Clone, Default)]
pub(super) struct Events {
    all: Vec<Event>,
    /// Their places: identities stand in the events alone.
    places: HashTable<usize>,
    hasher: RandomState,
}

impl Events {
    pub(super) fn get(&self, sum: &EventId) -> Option<&Event> {
        let is_it = |place: &usize| self.all.get(*place).is_some_and(|one| one.sum == *sum);
        let place = self.places.find(self.hasher.hash_one(sum), is_it)?;
        self.all.get(*place)
    }

    pub(super) fn contains_key(&self, sum: &EventId) -> bool {
        self.get(sum).is_some()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Event> {
        self.all.iter()
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Takes in an event that is not known.
    pub(super) fn push(&mut self, event: Event) {
        let hash = |sum: &EventId| self.hasher.hash_one(sum);
        let again = |place: &usize| self.all.get(*place).map_or(0, |one| hash(&one.sum));
        self.places
            .insert_unique(hash(&event.sum), self.all.len(), again);
        self.all.push(event);
    }
}
