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
    /// The conflicts that there were when the queue was opened.
    opened: Vec<(LineKey, String)>,
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

    /// The queue of these.
    pub(super) fn of(all: &[Clash]) -> Self {
        Self {
            opened: all.iter().map(name).collect(),
            ..Self::default()
        }
    }

    /// How many were settled since it was opened, here or by what was recorded on the line, besides these that are left.
    /// Where a new value was said, who said the line may still be in conflict: that was counted with it, and is no more one
    /// of its own once it is settled too.
    pub(super) fn done(&self, all: &[Clash]) -> usize {
        let is_left = |known: &(LineKey, String)| all.iter().any(|clash| name(clash) == *known);
        let later = self.settled.iter();
        let later = later.filter(|settled| !self.opened.contains(settled));
        let gone = self.opened.iter().chain(later);
        let gone: Vec<_> = gone.filter(|known| !is_left(known)).collect();
        // Whether it is who said a line on which a value was settled that would have taken the name along.
        let went_along = |(line, field): &(LineKey, String)| {
            let mut gone = gone.iter();
            SAID_BY.has(field) && gone.any(|(other, value)| other == line && is_told(value))
        };
        let settled = gone.iter().filter(|known| !went_along(known)).count();
        let left = all.iter().map(name);
        let left = left.filter(|known| !self.opened.contains(known) && went_along(known));
        settled.saturating_sub(left.count())
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
