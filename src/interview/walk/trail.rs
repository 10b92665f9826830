//! The trail: the lines that were left, to go back to; and beside it those that a jump led away from.

use crate::session::LineKey;

use super::Walk;

/// How far back it leads.
const LONGEST: usize = 200;

/// The lines that were left, the newest last.
#[derive(Debug, Clone, Default)]
pub(super) struct Trail {
    places: Vec<LineKey>,
    /// Whether the last move was to a neighbour: steps in a row are one stretch of the way.
    stepping: bool,
    /// The lines that jumps led away from, the newest last.
    jumps: Vec<LineKey>,
}

impl Trail {
    /// Notes that a line was left for another, by a step to a neighbour or by a jump. To and fro between two lines, as
    /// when a text is for the line before, is one place of the way each.
    fn leave(&mut self, from: LineKey, to: &LineKey, by_step: bool) {
        let goes_on = std::mem::replace(&mut self.stepping, by_step) && by_step;
        if goes_on || self.places.last() == Some(&from) {
            return;
        }
        if let [.., before, last] = self.places.as_slice()
            && (before, last) == (&from, to)
        {
            self.places.pop();
            return;
        }
        if self.places.len() >= LONGEST {
            self.places.remove(0);
        }
        self.places.push(from);
    }
}

impl Walk {
    /// Notes that a line was left for the one on screen, by a step to a neighbour or by a jump.
    pub(in crate::interview) fn leave(&mut self, from: LineKey, by_step: bool) {
        self.trail.leave(from, &self.at, by_step);
    }

    /// Notes that a jump led away from a line.
    pub(in crate::interview) fn jumped(&mut self, from: LineKey) {
        let jumps = &mut self.trail.jumps;
        if jumps.len() >= LONGEST {
            jumps.remove(0);
        }
        jumps.push(from);
    }

    /// The line before the last jump; none where no jump led away, or where the user walked back.
    #[must_use]
    pub fn before_jump(&self) -> Option<&LineKey> {
        self.trail.jumps.last().filter(|from| **from != self.at)
    }

    /// Goes back to the line before the last jump, of several to one after the other; false where no jump led away.
    pub(in crate::interview) fn jump_back(&mut self) -> bool {
        while let Some(key) = self.trail.jumps.pop() {
            if key != self.at && self.judged.place(&key).is_some() {
                self.at = key;
                return true;
            }
        }
        false
    }

    /// Stands on the line that a text is for, wherever the walk went meanwhile: that line is meant from here on.
    pub fn stand_on(&mut self, line: &LineKey) {
        let from = std::mem::replace(&mut self.at, line.clone());
        if self.at != from {
            self.leave(from, false);
        }
        self.is_at_end = false;
    }

    /// Goes back to the line that was left last; false where the way begins. Lines that are gone are passed over.
    pub fn retrace(&mut self) -> bool {
        self.trail.stepping = false;
        while let Some(key) = self.trail.places.pop() {
            if key != self.at && self.judged.place(&key).is_some() {
                self.at = key;
                return true;
            }
        }
        false
    }
}
