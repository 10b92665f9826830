//! Which of the values written to a field stand: a value stands if its event is live and no live event
//! reaches it through `over`, followed through events that are not live too.

use std::collections::{HashMap, HashSet};

use super::{event::Sum, fold::Cell};

/// Works out again what stands in a cell.
pub(super) fn settle(cell: &mut Cell, is_live: impl Fn(&Sum) -> bool) {
    for write in &mut cell.writes {
        write.live = is_live(&write.sum);
    }
    let links: HashMap<Sum, &[Sum]> = cell
        .writes
        .iter()
        .map(|write| (write.sum, write.over.as_slice()))
        .collect();
    let mut replaced: HashSet<Sum> = HashSet::new();
    let mut open: Vec<Sum> = Vec::new();
    for write in cell.writes.iter().filter(|write| write.live) {
        open.extend(write.over.iter().copied().filter(|sum| *sum != write.sum));
    }
    while let Some(sum) = open.pop() {
        if replaced.insert(sum) {
            open.extend(
                links
                    .get(&sum)
                    .into_iter()
                    .flat_map(|over| over.iter().copied()),
            );
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
