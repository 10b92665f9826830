//! From events to what stands. The state is a function of the set of events alone: any order, repeats and
//! halves joined give the same.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use compact_str::CompactString;

mod apart;
mod causal;
mod cell;
mod events;
mod folding;
mod standing;
mod undone;

pub use cell::Write;
pub(super) use cell::{Cell, Cells};
pub use folding::Folding;

use super::{
    event::{Act, Assignment, Event, EventId, Header, LARGEST_NUMBER},
    line::LineKey,
    word::Word,
};
use events::Events;
use standing::settle;
use undone::{affected, undone};

/// The fold of a session's events.
#[derive(Debug, Clone, Default)]
pub struct Session {
    header: Option<Header>,
    events: Events,
    taken_back: HashSet<EventId>,
    undone_by: HashMap<EventId, Vec<EventId>>,
    /// Numbers at which the events are no chain: several have it, or the one comes after others than
    /// the only one before.
    forks: BTreeSet<u64>,
    heads: BTreeSet<EventId>,
    /// Identities that events name and that no event has.
    named: HashSet<EventId>,
    /// Shared with a copy of the session until one of the two is written to.
    cells: BTreeMap<Arc<LineKey>, Arc<Cells>>,
    links: HashMap<EventId, Vec<(Arc<LineKey>, Word)>>,
    splits: BTreeMap<(CompactString, CompactString), BTreeSet<LineKey>>,
}

impl Session {
    /// Folds a header and any number of events, in any order and with repeats. `links` are assignments of
    /// lines that are damaged: they carry no value, but what they replaced stays replaced.
    #[must_use]
    pub fn fold(
        header: Option<Header>,
        events: impl IntoIterator<Item = Event>,
        links: Vec<(EventId, Assignment)>,
    ) -> Self {
        let mut folding = Folding::default();
        for event in events {
            folding.take(event);
        }
        folding.finish(header, links)
    }

    /// Takes in one more event. Gives the lines on which what stands may be another now: none for an event known
    /// already.
    pub fn apply(&mut self, event: Event) -> BTreeSet<LineKey> {
        self.apply_all([event])
    }

    /// Takes in more events, in any order, and settles once. Gives the lines on which what stands may be another now.
    pub fn apply_all(&mut self, events: impl IntoIterator<Item = Event>) -> BTreeSet<LineKey> {
        let mut new: Vec<EventId> = Vec::new();
        let mut numbers: BTreeSet<u64> = BTreeSet::new();
        let mut touched: BTreeSet<(Arc<LineKey>, Word)> = BTreeSet::new();
        let was_whole = self.is_whole();
        for event in events {
            let (sum, n) = (event.sum, event.n);
            if !self.insert(event) {
                continue;
            }
            new.push(sum);
            numbers.insert(n);
            // The line itself came in: what its damaged copy said no longer counts.
            for (line, field) in self.links.remove(&sum).unwrap_or_default() {
                let cells = self.cells.get_mut(&line).map(Arc::make_mut);
                if let Some(cell) = cells.and_then(|cells| cells.get_mut(&*field)) {
                    cell.links.retain(|(link, _)| *link != sum);
                }
                touched.insert((line, field));
            }
        }
        self.events.put_in_order();
        for number in numbers {
            self.find_forks_at(number);
        }
        let open = affected(&self.events, &new);
        let changed = self.settle_undone(&open);
        let changed = changed.iter().chain(&new);
        for event in changed.filter_map(|sum| self.events.get(sum)) {
            if let Act::Set(assignments) = &event.act {
                let cells = assignments.iter();
                touched.extend(cells.map(|a| (Arc::clone(&a.line), a.field.clone())));
            }
        }
        for (line, field) in &touched {
            let fields = self.cells.get_mut(line).map(Arc::make_mut);
            if let Some(cell) = fields.and_then(|fields| fields.get_mut(&**field)) {
                settle(cell, &self.taken_back);
            }
        }
        let lines = touched.iter().map(|(line, _)| LineKey::clone(line));
        // With an event that was missing it can be told who knew what, on every line of one role.
        let all = (was_whole != self.is_whole()).then(|| self.cells.keys());
        let by_role = all.into_iter().flatten();
        let by_role = by_role.filter(|line| !line.role.is_empty());
        lines
            .chain(by_role.map(|line| LineKey::clone(line)))
            .collect()
    }

    /// Works out again which of these events are undone. Gives those for which that changed.
    fn settle_undone(&mut self, open: &HashSet<EventId>) -> Vec<EventId> {
        let undone = undone(open, &self.events, &self.undone_by, &self.taken_back);
        let changed = open
            .iter()
            .copied()
            .filter(|sum| undone.contains(sum) != self.taken_back.contains(sum))
            .collect();
        for sum in open {
            self.taken_back.remove(sum);
        }
        self.taken_back.extend(undone);
        changed
    }

    /// The header, if a sound one was read.
    #[must_use]
    pub fn header(&self) -> Option<&Header> {
        self.header.as_ref()
    }

    /// The event with this identity.
    #[must_use]
    pub fn event(&self, sum: &EventId) -> Option<&Event> {
        self.events.get(sum)
    }

    /// Whether the event is known and not undone.
    #[must_use]
    pub fn is_live(&self, sum: &EventId) -> bool {
        self.events.contains_key(sum) && !self.taken_back.contains(sum)
    }

    /// All events in order: by number, then identity.
    #[must_use]
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &Event> {
        self.events.in_order()
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
    pub fn heads(&self) -> Vec<EventId> {
        if self.heads.is_empty() {
            return self.header.iter().map(|header| header.sum).collect();
        }
        self.heads.iter().copied().collect()
    }

    /// The number for the next event.
    #[must_use]
    pub fn next_number(&self) -> u64 {
        let last = self.events.in_order().next_back();
        last.map_or(1, |event| event.n.saturating_add(1).min(LARGEST_NUMBER))
    }

    /// The writes that stand on one field of one line itself, without what it inherits; oldest first. Null
    /// gives way to any value, equal values count once (the newest): more than one left is a conflict. On the line of
    /// one role, what somebody said for all roles who knew nothing of it is among them.
    #[must_use]
    pub fn standing(&self, line: &LineKey, field: &str) -> Vec<&Write> {
        let cell = self.cell_of(line, field);
        cell.map(|cell| self.standing_in(line, field, cell))
            .unwrap_or_default()
    }

    /// Every write that stands on a field, nulls and repeats included: what the next write replaces.
    #[must_use]
    pub fn all_standing(&self, line: &LineKey, field: &str) -> Vec<&Write> {
        let cell = self.cell_of(line, field);
        cell.map(Cell::all_standing).unwrap_or_default()
    }

    /// Every write ever made to a field of a line, in order.
    #[must_use]
    pub fn writes(&self, line: &LineKey, field: &str) -> &[Write] {
        self.cell_of(line, field)
            .map_or(&[], |cell| cell.writes.as_slice())
    }

    /// The events that take this one back, or would.
    pub(super) fn undone_by(&self, sum: &EventId) -> &[EventId] {
        self.undone_by.get(sum).map_or(&[], Vec::as_slice)
    }

    /// All that was ever written on a line itself.
    pub(super) fn cells_of(&self, line: &LineKey) -> Option<&Cells> {
        self.cells.get(line).map(Arc::as_ref)
    }

    fn cell_of(&self, line: &LineKey, field: &str) -> Option<&Cell> {
        self.cells.get(line)?.get(field)
    }

    /// The write of an event to a field of a line.
    #[must_use]
    pub fn write_of(&self, line: &LineKey, field: &str, sum: &EventId) -> Option<&Write> {
        let place = self.events.get(sum)?.place();
        let writes = self.writes(line, field);
        let found = writes.binary_search_by_key(&place, |write| (write.n, write.sum));
        writes.get(found.ok()?)
    }

    /// Whether any value stands on a line itself.
    #[must_use]
    pub fn holds(&self, line: &LineKey) -> bool {
        let cells = self.cells_of(line).into_iter().flat_map(BTreeMap::values);
        cells
            .flat_map(|cell| cell.standing.iter().map(|index| cell.writes.get(*index)))
            .any(|write| write.is_some_and(|write| !write.value().is_null()))
    }

    /// Names of the fields that were ever written on a line itself.
    pub fn fields(&self, line: &LineKey) -> impl Iterator<Item = &str> {
        let cells = self.cells_of(line).into_iter().flatten();
        cells
            .filter(|(_, cell)| !cell.writes.is_empty())
            .map(|(field, _)| field.as_str())
    }

    /// Every line that was ever written to, in the order of their names, the session's own line not among them.
    pub fn lines(&self) -> impl Iterator<Item = &LineKey> {
        self.written().map(|(line, _)| line)
    }

    /// The same, with all that was ever written to each.
    pub(super) fn written(&self) -> impl Iterator<Item = (&LineKey, &Cells)> {
        let is_written = |cells: &Cells| cells.values().any(|cell| !cell.writes.is_empty());
        let lines = self.cells.iter();
        let lines = lines.map(|(line, cells)| (line.as_ref(), cells.as_ref()));
        lines.filter(move |(line, cells)| !line.is_session() && is_written(cells))
    }

    /// Lines of a requirement that were split off and still hold a value.
    pub fn split_lines(&self, catalog: &str, requirement: &str) -> impl Iterator<Item = &LineKey> {
        self.splits
            .get(&(catalog.into(), requirement.into()))
            .into_iter()
            .flatten()
            .filter(|line| self.holds(line))
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
                    .map(|a| &*a.line)
                    .rfind(|line| !line.is_session()),
                _ => None,
            })
    }

    /// Takes an event in without settling anything, and without its place in the order. False if it is known.
    fn insert(&mut self, event: Event) -> bool {
        if self.events.contains_key(&event.sum) {
            return false;
        }
        for parent in &event.after {
            self.heads.remove(parent);
            if !self.events.contains_key(parent) {
                self.named.insert(*parent);
            }
        }
        if !self.named.remove(&event.sum) {
            self.heads.insert(event.sum);
        }
        match &event.act {
            Act::Set(assignments) => {
                let mut items = 0..;
                // One event mostly writes on one line: that is looked up once.
                for on_line in assignments.chunk_by(|one, next| one.line == next.line) {
                    let Some(first) = on_line.first() else {
                        continue;
                    };
                    let cells = self.cells_to_write(&first.line);
                    for (assignment, item) in on_line.iter().zip(&mut items) {
                        let cell = cells.entry(assignment.field.clone()).or_default();
                        if cell.writes.is_empty() {
                            // Most fields are written once.
                            cell.writes.reserve_exact(1);
                        }
                        cell.writes.push(Write {
                            sum: event.sum,
                            n: event.n,
                            item,
                            live: true,
                            set: Arc::clone(assignments),
                        });
                    }
                }
            }
            Act::Undo(of) => {
                for target in of {
                    self.undone_by.entry(*target).or_default().push(event.sum);
                }
            }
            Act::Seal(_) | Act::Other(_) => {}
        }
        self.events.push(event);
        true
    }

    fn cell(&mut self, line: &Arc<LineKey>, field: &Word) -> &mut Cell {
        let cells = self.cells_to_write(line);
        cells.entry(field.clone()).or_default()
    }

    /// All that was written on a line, to add to it.
    fn cells_to_write(&mut self, line: &Arc<LineKey>) -> &mut Cells {
        if line.is_apart() && !line.is_session() {
            let requirement = (line.catalog.clone(), line.requirement.clone());
            let lines = self.splits.entry(requirement).or_default();
            if !lines.contains(line) {
                lines.insert(LineKey::clone(line));
            }
        }
        Arc::make_mut(self.cells.entry(Arc::clone(line)).or_default())
    }
}
