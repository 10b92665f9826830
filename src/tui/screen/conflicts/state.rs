//! The place in the queue of conflicts.

use crate::session::{Clash, LineKey};

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
