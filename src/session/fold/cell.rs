//! Everything ever written to one field of one line, and what of it stands.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use serde_json::Value;

use crate::session::{
    event::{Assignment, EventId},
    word::Word,
};

/// A value that was written to a field. The value itself lies in the event and is not kept twice.
#[derive(Debug, Clone, PartialEq)]
pub struct Write {
    /// The event that wrote it.
    pub sum: EventId,
    /// The number of the event.
    pub n: u64,
    /// The place of the value among those that the event sets.
    pub item: usize,
    /// Whether its event is live.
    pub live: bool,
    /// All that the event sets.
    pub(super) set: Arc<[Assignment]>,
}

impl Write {
    /// The value.
    #[must_use]
    pub fn value(&self) -> &Value {
        self.assignment().map_or(&Value::Null, |one| &one.to)
    }

    pub(in crate::session) fn assignment(&self) -> Option<&Assignment> {
        self.set.get(self.item)
    }

    /// The events that it replaces.
    #[must_use]
    pub fn over(&self) -> &[EventId] {
        self.assignment().map_or(&[], |one| &one.over)
    }
}

/// Everything ever written to one field of one line.
#[derive(Debug, Clone, Default)]
pub(in crate::session) struct Cell {
    pub(in crate::session) writes: Vec<Write>,
    /// The events that damaged lines claim to have replaced, by the identity that they claim.
    pub(in crate::session) links: Vec<(EventId, Vec<EventId>)>,
    /// Indices of the writes that stand, oldest first.
    pub(in crate::session) standing: Vec<usize>,
}

/// Everything ever written to one line, by field.
pub(in crate::session) type Cells = BTreeMap<Word, Cell>;

impl Cell {
    /// The writes that stand, without what gives way: see [`super::Session::standing`].
    pub(in crate::session) fn standing_writes(&self) -> Vec<&Write> {
        distinct(self.all_standing())
    }

    pub(in crate::session) fn all_standing(&self) -> Vec<&Write> {
        self.standing().collect()
    }

    /// The newest of the writes that stand; of no value only where none has one.
    pub(in crate::session) fn newest(&self) -> Option<&Write> {
        let mut newest_first = self.standing().rev();
        let with_value = newest_first.find(|write| !write.value().is_null());
        with_value.or_else(|| self.standing().next_back())
    }

    /// Every write that stands, oldest first.
    fn standing(&self) -> impl DoubleEndedIterator<Item = &Write> {
        let indices = self.standing.iter();
        indices.filter_map(|index| self.writes.get(*index))
    }
}

/// Of writes that stand, oldest first, those that stand against each other: null gives way to any value, of equal ones
/// the newest is left.
pub(super) fn distinct(writes: Vec<&Write>) -> Vec<&Write> {
    if writes.len() < 2 {
        return writes;
    }
    let some_value = writes.iter().any(|write| !write.value().is_null());
    let mut seen: HashSet<&Value> = HashSet::new();
    let newest_first = writes.into_iter().rev();
    let mut kept: Vec<&Write> = newest_first
        .filter(|write| !(write.value().is_null() && some_value))
        .filter(|write| seen.insert(write.value()))
        .collect();
    kept.reverse();
    kept
}
