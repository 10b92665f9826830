//! The standing values of a field: a value stands if its event is live and no live event reaches it through `over`,
//! followed through events that are not live too.

use std::collections::{HashMap, HashSet};

use crate::session::event::EventId;

use super::cell::{Cell, Write};

/// Works out again what stands in a cell.
pub(super) fn settle(cell: &mut Cell, taken_back: &HashSet<EventId>) {
    order(&mut cell.writes);
    for write in &mut cell.writes {
        write.live = !taken_back.contains(&write.sum);
    }
    // So it is with most fields: what was written once is replaced by nothing.
    if let ([only], []) = (cell.writes.as_slice(), cell.links.as_slice()) {
        cell.standing = only.live.then_some(0).into_iter().collect();
        return;
    }
    let mut over: HashMap<EventId, Vec<&[EventId]>> = HashMap::new();
    let writes = cell.writes.iter().map(|write| (write.sum, write.over()));
    let links = cell.links.iter().map(|(sum, over)| (*sum, over.as_slice()));
    for (sum, replaced) in writes.chain(links) {
        over.entry(sum).or_default().push(replaced);
    }
    let replaced_by = |sum: &EventId| over.get(sum).into_iter().flatten().copied().flatten();
    let mut replaced: HashSet<EventId> = HashSet::new();
    let mut open: Vec<EventId> = Vec::new();
    for write in cell.writes.iter().filter(|write| write.live) {
        open.extend(write.over().iter().filter(|sum| **sum != write.sum));
    }
    while let Some(sum) = open.pop() {
        if replaced.insert(sum) {
            open.extend(replaced_by(&sum));
        }
    }
    cell.standing = cell
        .writes
        .iter()
        .enumerate()
        .filter(|(_, write)| write.live && !replaced.contains(&write.sum))
        .map(|(index, _)| index)
        .collect();
}

/// By number, then identity. One event says one thing about a field: the last one said.
fn order(writes: &mut Vec<Write>) {
    writes.sort_by_key(|write| (write.n, write.sum));
    writes.dedup_by(|later, kept| {
        let same = later.sum == kept.sum;
        if same {
            std::mem::swap(later, kept);
        }
        same
    });
}
