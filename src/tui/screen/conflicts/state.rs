//! The place in the queue of conflicts.

use crate::session::{Clash, LineKey, field::SAID_BY, is_told};

/// The place in the queue of conflicts.
#[derive(Debug, Clone, Default)]
pub struct Conflicts {
    /// Line and field of the conflict on screen: it stays there when others come or go.
    pub(super) of: Option<(LineKey, String)>,
    /// The place of the conflict among all, from 0: once it is settled the next one takes that place.
    pub(super) at: usize,
    /// The first row in sight.
    pub(super) top: usize,
    /// The conflicts that were settled here, the last one last.
    pub(super) settled: Vec<(LineKey, String)>,
    /// Those of them that were taken back, the last one last.
    pub(super) undone: Vec<(LineKey, String)>,
}

impl Conflicts {
    /// The place of the conflict on screen among these.
    pub(super) fn place(&self, all: &[Clash]) -> usize {
        let mut places = all.iter();
        let stays = places.position(|clash| self.of.as_ref() == Some(&name(clash)));
        stays.unwrap_or(self.at.min(all.len().saturating_sub(1)))
    }

    /// How many were settled here, besides these. Where a new value was said, who said the line may still be in conflict:
    /// that was counted with it, and is no more one of its own once it is settled too.
    pub(super) fn done(&self, all: &[Clash]) -> usize {
        let settled = self.settled.iter();
        let settled = settled.filter(|(line, field)| !self.went_along(line, field));
        let left = all.iter();
        let left = left.filter(|clash| self.went_along(&clash.line, &clash.conflict.field));
        settled.count() - left.count()
    }

    /// Whether it is who said a line on which a value was settled that would have taken the name along.
    fn went_along(&self, line: &LineKey, field: &str) -> bool {
        let mut settled = self.settled.iter();
        SAID_BY.has(field) && settled.any(|(other, value)| other == line && is_told(value))
    }

    /// Puts another conflict on screen, from its first row.
    pub(super) fn stand(&mut self, all: &[Clash], place: usize) {
        let place = place.min(all.len().saturating_sub(1));
        (self.at, self.top) = (place, 0);
        self.of = all.get(place).map(name);
    }
}

/// The name that tells a conflict from the others.
pub(super) fn name(clash: &Clash) -> (LineKey, String) {
    (clash.line.clone(), clash.conflict.field.clone())
}
