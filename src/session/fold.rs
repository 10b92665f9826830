//! From events to what stands. The state is a function of the set of events alone: any order, repeats and
//! halves joined give the same.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde_json::Value;

use super::{
    event::{Act, Assignment, Event, Header, Sum},
    line::LineKey,
    standing::settle,
};

/// One value that was written to a field.
#[derive(Debug, Clone, PartialEq)]
pub struct Write {
    /// The event that wrote it.
    pub sum: Sum,
    /// That event's number.
    pub n: u64,
    /// The value.
    pub value: Value,
    /// What it replaces.
    pub over: Vec<Sum>,
    /// Whether its event is live; a damaged line is a link and never live.
    pub live: bool,
}

/// Everything ever written to one field of one line.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    pub(super) writes: Vec<Write>,
    /// Indices of the writes that stand, oldest first.
    pub(super) standing: Vec<usize>,
}

/// The fold of a session's events.
#[derive(Debug, Clone, Default)]
pub struct Session {
    header: Option<Header>,
    events: HashMap<Sum, Event>,
    dead: HashSet<Sum>,
    undoers: HashMap<Sum, Vec<Sum>>,
    order: BTreeSet<(u64, Sum)>,
    heads: BTreeSet<Sum>,
    named: HashSet<Sum>,
    cells: HashMap<LineKey, BTreeMap<String, Cell>>,
    splits: BTreeMap<(String, String), BTreeSet<LineKey>>,
}

impl Session {
    /// Folds a header and any number of events, in any order and with repeats. `links` are assignments of
    /// lines that are damaged: they carry no value, but what they replaced stays replaced.
    #[must_use]
    pub fn fold(
        header: Option<Header>,
        events: impl IntoIterator<Item = Event>,
        links: Vec<(Sum, Assignment)>,
    ) -> Self {
        let mut session = Self {
            header,
            ..Self::default()
        };
        for event in events {
            session.insert(event);
        }
        for (sum, assignment) in links
            .into_iter()
            .filter(|(sum, _)| !session.events.contains_key(sum))
            .collect::<Vec<_>>()
        {
            session
                .cell(&assignment.line, &assignment.field)
                .writes
                .push(Write {
                    sum,
                    n: 0,
                    value: Value::Null,
                    over: assignment.over,
                    live: false,
                });
        }
        session.settle_all();
        session
    }

    /// Takes in one more event. An event known already changes nothing.
    pub fn apply(&mut self, event: Event) {
        let act = event.act.clone();
        let sum = event.sum;
        if !self.insert(event) {
            return;
        }
        let mut waiting = vec![sum];
        if let Act::Undo(of) = act {
            waiting.extend(of);
        }
        while let Some(sum) = waiting.pop() {
            let before = self.is_live(&sum);
            let now = !self
                .undoers
                .get(&sum)
                .is_some_and(|by| by.iter().any(|undoer| self.is_live(undoer)));
            let changed = before != now;
            if now {
                self.dead.remove(&sum);
            } else if self.events.contains_key(&sum) {
                self.dead.insert(sum);
            }
            match self.events.get(&sum).map(|event| event.act.clone()) {
                Some(Act::Undo(of)) if changed => waiting.extend(of),
                Some(Act::Set(assignments)) => {
                    for assignment in assignments {
                        self.settle_cell(&assignment.line, &assignment.field);
                    }
                }
                _ => {}
            }
        }
    }

    /// The header, if a sound one was read.
    #[must_use]
    pub fn header(&self) -> Option<&Header> {
        self.header.as_ref()
    }

    /// The event with this identity.
    #[must_use]
    pub fn event(&self, sum: &Sum) -> Option<&Event> {
        self.events.get(sum)
    }

    /// Whether the event is known and not undone.
    #[must_use]
    pub fn is_live(&self, sum: &Sum) -> bool {
        self.events.contains_key(sum) && !self.dead.contains(sum)
    }

    /// All events in order: by number, then identity.
    #[must_use]
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &Event> {
        self.order
            .iter()
            .filter_map(|(_, sum)| self.events.get(sum))
    }

    /// How many events there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether nothing was recorded yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The events that no other event names: what the next one comes after.
    #[must_use]
    pub fn heads(&self) -> Vec<Sum> {
        if self.heads.is_empty() {
            return self.header.iter().map(|header| header.sum).collect();
        }
        self.heads.iter().copied().collect()
    }

    /// The number for the next event.
    #[must_use]
    pub fn next_number(&self) -> u64 {
        self.order.last().map_or(1, |(n, _)| n.saturating_add(1))
    }

    /// The writes that stand on one field of one line itself, without what it inherits; oldest first. Null
    /// gives way to any value, equal values count once (the newest): more than one left is a conflict.
    #[must_use]
    pub fn standing(&self, line: &LineKey, field: &str) -> Vec<&Write> {
        let writes = self.all_standing(line, field);
        let mut kept: Vec<&Write> = Vec::new();
        let some_value = writes.iter().any(|write| !write.value.is_null());
        for write in writes.into_iter().rev() {
            let gives_way = write.value.is_null() && some_value;
            if !gives_way && !kept.iter().any(|other| other.value == write.value) {
                kept.push(write);
            }
        }
        kept.reverse();
        kept
    }

    /// Every write that stands on a field, nulls and repeats included: what the next write replaces.
    #[must_use]
    pub fn all_standing(&self, line: &LineKey, field: &str) -> Vec<&Write> {
        self.cells
            .get(line)
            .and_then(|fields| fields.get(field))
            .map(|cell| {
                cell.standing
                    .iter()
                    .filter_map(|index| cell.writes.get(*index))
                    .collect()
            })
            .unwrap_or_default()
    }

    /// Every write ever made to a field of a line, in order.
    #[must_use]
    pub fn writes(&self, line: &LineKey, field: &str) -> &[Write] {
        self.cells
            .get(line)
            .and_then(|fields| fields.get(field))
            .map_or(&[], |cell| cell.writes.as_slice())
    }

    /// Names of the fields that were ever written on a line itself.
    pub fn fields(&self, line: &LineKey) -> impl Iterator<Item = &str> {
        self.cells
            .get(line)
            .into_iter()
            .flat_map(|fields| fields.keys().map(String::as_str))
    }

    /// Every line that was ever written to, the session's own line not among them.
    pub fn lines(&self) -> impl Iterator<Item = &LineKey> {
        self.cells.keys().filter(|line| !line.is_session())
    }

    /// Lines of a requirement that were split off and still hold a value.
    pub fn split_lines(&self, catalog: &str, requirement: &str) -> impl Iterator<Item = &LineKey> {
        self.splits
            .get(&(catalog.to_owned(), requirement.to_owned()))
            .into_iter()
            .flatten()
            .filter(|line| {
                self.fields(line).any(|field| {
                    self.standing(line, field)
                        .iter()
                        .any(|w| !w.value.is_null())
                })
            })
    }

    /// The requirement line that the newest live event touched.
    #[must_use]
    pub fn last_touched(&self) -> Option<&LineKey> {
        self.events()
            .rev()
            .filter(|event| self.is_live(&event.sum))
            .find_map(|event| match &event.act {
                Act::Set(assignments) => assignments
                    .iter()
                    .map(|a| &a.line)
                    .rfind(|line| !line.is_session()),
                _ => None,
            })
    }

    fn insert(&mut self, event: Event) -> bool {
        if self.events.contains_key(&event.sum) {
            return false;
        }
        for parent in &event.after {
            self.heads.remove(parent);
            self.named.insert(*parent);
        }
        if !self.named.contains(&event.sum) {
            self.heads.insert(event.sum);
        }
        self.order.insert(event.place());
        match &event.act {
            Act::Set(assignments) => {
                for assignment in assignments {
                    let write = Write {
                        sum: event.sum,
                        n: event.n,
                        value: assignment.to.clone(),
                        over: assignment.over.clone(),
                        live: true,
                    };
                    let writes = &mut self.cell(&assignment.line, &assignment.field).writes;
                    // One event says one thing about a field: the last one said.
                    writes.retain(|other| other.sum != event.sum);
                    let place =
                        writes.partition_point(|other| (other.n, other.sum) < (write.n, write.sum));
                    writes.insert(place, write);
                }
            }
            Act::Undo(of) => {
                for target in of {
                    self.undoers.entry(*target).or_default().push(event.sum);
                }
            }
            Act::Seal | Act::Other(_) => {}
        }
        self.events.insert(event.sum, event);
        true
    }

    fn cell(&mut self, line: &LineKey, field: &str) -> &mut Cell {
        let split = !line.role.is_empty() || !line.component.is_empty();
        if split && !line.is_session() {
            let requirement = (line.catalog.clone(), line.requirement.clone());
            let lines = self.splits.entry(requirement).or_default();
            if !lines.contains(line) {
                lines.insert(line.clone());
            }
        }
        self.cells
            .entry(line.clone())
            .or_default()
            .entry(field.to_owned())
            .or_default()
    }

    fn settle_all(&mut self) {
        self.dead = super::undo::dead(&self.events, &self.undoers);
        for fields in self.cells.values_mut() {
            for cell in fields.values_mut() {
                settle(cell, |sum| {
                    self.events.contains_key(sum) && !self.dead.contains(sum)
                });
            }
        }
    }

    fn settle_cell(&mut self, line: &LineKey, field: &str) {
        if let Some(cell) = self
            .cells
            .get_mut(line)
            .and_then(|fields| fields.get_mut(field))
        {
            settle(cell, |sum| {
                self.events.contains_key(sum) && !self.dead.contains(sum)
            });
        }
    }
}
