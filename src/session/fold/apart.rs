//! What one person said for all roles while another, apart, gave each role a line of its own: joined, the line that
//! served them all is gone, and what was said on it must not go with it.

use compact_str::CompactString;

use crate::session::{event::EventId, line::LineKey};

use super::{
    Session,
    cell::{Cell, Write, distinct},
};

impl Session {
    /// The writes that stand on a field of a line, as [`Session::standing`] gives them, where what was written there is
    /// at hand.
    pub(in crate::session) fn standing_in<'a>(
        &'a self,
        line: &LineKey,
        field: &str,
        cell: &'a Cell,
    ) -> Vec<&'a Write> {
        let own = cell.standing_writes();
        if line.role.is_empty() || own.is_empty() {
            return own;
        }
        let Some(for_all) = self.cell_of(&for_all_roles(line), field) else {
            return own;
        };
        let mut both = cell.all_standing();
        let beside = for_all.all_standing().into_iter();
        let beside: Vec<_> = beside
            .filter(|write| !write.value().is_null() && self.is_apart_from(write, &both))
            .collect();
        if beside.is_empty() {
            return own;
        }
        both.extend(beside);
        both.sort_by_key(|write| (write.n, write.sum));
        distinct(both)
    }

    /// What the next write to a field replaces: every write that stands on the line, nulls and repeats included, and
    /// what stands beside them.
    pub(in crate::session) fn replaced(&self, line: &LineKey, field: &str) -> Vec<EventId> {
        let mut all = self.all_standing(line, field);
        let beside = self.standing(line, field).into_iter();
        let beside = beside.filter(|write| all.iter().all(|own| own.sum != write.sum));
        let beside: Vec<_> = beside.collect();
        all.extend(beside);
        all.iter().map(|write| write.sum).collect()
    }

    /// The write of an event to a field of a line, or, on the line of one role, of what stood beside it.
    pub(in crate::session) fn write_beside(
        &self,
        line: &LineKey,
        field: &str,
        sum: &EventId,
    ) -> Option<&Write> {
        let own = self.write_of(line, field, sum);
        own.or_else(|| self.write_of(&for_all_roles(line), field, sum))
    }

    /// Whether whoever wrote this knew nothing of these writes, nor did those who made them know of this one. Where
    /// events are lost nobody can tell, and nothing is made up.
    fn is_apart_from(&self, write: &Write, own: &[&Write]) -> bool {
        let knows = |one: &Write, other: &Write| {
            one.sum == other.sum || self.is_before(&other.sum, &one.sum)
        };
        let apart = |own: &&Write| !knows(own, write) && !knows(write, own);
        self.is_whole() && own.iter().all(apart)
    }

    /// Whether every event is here that another one names.
    pub(super) fn is_whole(&self) -> bool {
        let header = self.header.as_ref().map(|header| header.sum);
        self.named.iter().all(|name| Some(*name) == header)
    }
}

/// The line that serves all roles where this one serves one.
fn for_all_roles(line: &LineKey) -> LineKey {
    LineKey {
        role: CompactString::default(),
        ..line.clone()
    }
}
