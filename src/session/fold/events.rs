//! All events, found by their identity, and in their order. What was read at first is shared with a copy of the session.

use std::{
    hash::{BuildHasher, RandomState},
    sync::Arc,
};

use hashbrown::HashTable;

use crate::session::event::{Event, EventId};

/// Events, each once.
#[derive(Debug, Clone, Default)]
pub(super) struct Events {
    /// What came before the session was first copied: no copy adds to it.
    first: Arc<Lot>,
    later: Lot,
}

/// Events in the order in which they came.
#[derive(Debug, Clone, Default)]
struct Lot {
    all: Vec<Event>,
    /// Their places: identities stand in the events alone.
    places: HashTable<usize>,
    hasher: RandomState,
    /// Their places, by number, then identity.
    order: Vec<usize>,
}

impl Events {
    pub(super) fn get(&self, sum: &EventId) -> Option<&Event> {
        self.first.get(sum).or_else(|| self.later.get(sum))
    }

    pub(super) fn contains_key(&self, sum: &EventId) -> bool {
        self.get(sum).is_some()
    }

    /// In the order in which they came.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Event> {
        self.first.all.iter().chain(&self.later.all)
    }

    /// By number, then identity: all that were taken in before they were last put in order.
    pub(super) fn in_order(&self) -> InOrder<'_> {
        InOrder {
            first: self.first.in_order(),
            later: self.later.in_order(),
        }
    }

    /// Those with this number, in order.
    pub(super) fn with_number(&self, number: u64) -> InOrder<'_> {
        InOrder {
            first: self.first.in_order().with_number(number),
            later: self.later.in_order().with_number(number),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.first.all.len() + self.later.all.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes in an event that is not known. It has no place in the order until [`Events::put_in_order`].
    pub(super) fn push(&mut self, event: Event) {
        match Arc::get_mut(&mut self.first) {
            Some(first) if self.later.all.is_empty() => first.push(event),
            _ => self.later.push(event),
        }
    }

    /// Gives every event its place in the order.
    pub(super) fn put_in_order(&mut self) {
        if let Some(first) = Arc::get_mut(&mut self.first) {
            first.put_in_order();
        }
        self.later.put_in_order();
    }
}

impl Lot {
    fn get(&self, sum: &EventId) -> Option<&Event> {
        let is_it = |place: &usize| self.all.get(*place).is_some_and(|one| one.sum == *sum);
        let place = self.places.find(self.hasher.hash_one(sum), is_it)?;
        self.all.get(*place)
    }

    fn push(&mut self, event: Event) {
        let hash = |sum: &EventId| self.hasher.hash_one(sum);
        let again = |place: &usize| self.all.get(*place).map_or(0, |one| hash(&one.sum));
        self.places
            .insert_unique(hash(&event.sum), self.all.len(), again);
        self.all.push(event);
    }

    fn put_in_order(&mut self) {
        let (all, ordered) = (&self.all, self.order.len());
        let place = |at: &usize| all.get(*at).map(Event::place);
        self.order.extend(ordered..all.len());
        let new = self.order.get(ordered.saturating_sub(1)..);
        if !new.is_none_or(|new| new.is_sorted_by_key(place)) {
            self.order.sort_by_key(place);
        }
    }

    fn in_order(&self) -> Ordered<'_> {
        Ordered {
            all: &self.all,
            order: &self.order,
        }
    }
}

/// Events of one lot in order, each by its place.
#[derive(Clone, Copy)]
struct Ordered<'a> {
    all: &'a [Event],
    order: &'a [usize],
}

impl<'a> Ordered<'a> {
    fn at(self, place: Option<&usize>) -> Option<&'a Event> {
        place.and_then(|place| self.all.get(*place))
    }

    fn with_number(self, number: u64) -> Self {
        let is_below =
            |bound: u64| move |at: &usize| self.at(Some(at)).is_some_and(|one| one.n < bound);
        let start = self.order.partition_point(is_below(number));
        let rest = self.order.get(start..).unwrap_or_default();
        let end = match number.checked_add(1) {
            Some(next) => rest.partition_point(is_below(next)),
            None => rest.len(),
        };
        Self {
            order: rest.get(..end).unwrap_or_default(),
            ..self
        }
    }

    fn take_first(&mut self) -> Option<&'a Event> {
        let (place, rest) = self.order.split_first()?;
        self.order = rest;
        self.at(Some(place))
    }

    fn take_last(&mut self) -> Option<&'a Event> {
        let (place, rest) = self.order.split_last()?;
        self.order = rest;
        self.at(Some(place))
    }
}

/// Events by number, then identity, from both lots.
pub(super) struct InOrder<'a> {
    first: Ordered<'a>,
    later: Ordered<'a>,
}

impl<'a> Iterator for InOrder<'a> {
    type Item = &'a Event;

    fn next(&mut self) -> Option<&'a Event> {
        let (one, other) = (
            self.first.at(self.first.order.first()),
            self.later.at(self.later.order.first()),
        );
        match (one, other) {
            (Some(one), Some(other)) if one.place() > other.place() => self.later.take_first(),
            (None, _) => self.later.take_first(),
            _ => self.first.take_first(),
        }
    }
}

impl DoubleEndedIterator for InOrder<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let (one, other) = (
            self.first.at(self.first.order.last()),
            self.later.at(self.later.order.last()),
        );
        match (one, other) {
            (Some(one), Some(other)) if one.place() < other.place() => self.later.take_last(),
            (None, _) => self.later.take_last(),
            _ => self.first.take_last(),
        }
    }
}
