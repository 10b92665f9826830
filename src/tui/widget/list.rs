//! A list with one row chosen, that scrolls so far as it must.

/// Which row is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    /// The chosen row, from 0.
    pub at: usize,
}

impl Cursor {
    /// Moves by so many rows within a list of `count`.
    pub(in crate::tui) fn step(&mut self, by: isize, count: usize) {
        self.at = self
            .at
            .saturating_add_signed(by)
            .min(count.saturating_sub(1));
    }

    /// The first row to draw, so that the chosen one is among the `rows` that fit.
    pub(in crate::tui) fn first(self, rows: usize, count: usize) -> usize {
        let centred = self.at.saturating_sub(rows / 2);
        centred.min(count.saturating_sub(rows))
    }
}
