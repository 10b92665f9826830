//! A list with one row chosen, which scrolls as far as it must.

use ratatui::layout::{Position, Rect};

use crate::tui::keys::Action;

/// The chosen row of a list.
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

    /// Moves as a key says, within a list of `count` of which `page` rows are in sight. False if the key is no move.
    pub(in crate::tui) fn go(&mut self, action: Action, page: u16, count: usize) -> bool {
        let page = isize::try_from(page.max(1)).unwrap_or(10);
        let by = match action {
            Action::Down => 1,
            Action::Up => -1,
            Action::PageDown => page,
            Action::PageUp => -page,
            Action::First => isize::MIN,
            Action::Last => isize::MAX,
            _ => return false,
        };
        self.step(by, count);
        true
    }

    /// The row under this place, in a list of `count` rows that each take so many lines.
    pub(in crate::tui) fn row_at(
        self,
        place: Rect,
        each: u16,
        count: usize,
        (column, row): (u16, u16),
    ) -> Option<usize> {
        let within = place.contains(Position::new(column, row));
        let fit = usize::from(place.height / each).max(1);
        let offset = usize::from(row.checked_sub(place.y)? / each);
        let found = self.first(fit, count) + offset;
        (within && offset < fit && found < count).then_some(found)
    }

    /// The first row to draw, so that the chosen one is among the `rows` that fit.
    pub(in crate::tui) fn first(self, rows: usize, count: usize) -> usize {
        let centred = self.at.saturating_sub(rows / 2);
        centred.min(count.saturating_sub(rows))
    }
}
