//! The cursor's way from where it is to where it is to be, in the fewest bytes.

use super::{
    ability::Ability,
    output::Output,
    tile::{Glyph, Tile},
};

/// Terminals have their tab stops so far apart.
const TAB: u16 = 8;
/// Not every terminal has them beyond this column.
const LAST_TAB: u16 = 160;

impl Output {
    /// Brings the cursor to a place. `tiles` are those of its row, as they are shown as far as that place: where they
    /// can be written again in fewer bytes than a move takes, they are.
    pub(super) fn go(&mut self, row: u16, column: u16, tiles: &[Tile]) {
        let way = self.way(row, column, tiles);
        self.send(&way);
        (self.row, self.column) = (Some(row), Some(column));
    }

    /// Brings the cursor to a row, to whatever column.
    pub(super) fn go_to_row(&mut self, row: u16) {
        let Some(here) = self.row else {
            return self.go(row, 0, &[]);
        };
        if here == row {
            return;
        }
        let straight = self.up_or_down(here, row);
        let to_margin = place(row, 0);
        // A cursor that waits behind the last column is nowhere for sure.
        if self.column.is_some() && straight.len() <= to_margin.len() {
            self.send(&straight);
            self.row = Some(row);
        } else {
            self.go(row, 0, &[]);
        }
    }

    fn way(&self, row: u16, column: u16, tiles: &[Tile]) -> String {
        if (self.row, self.column) == (Some(row), Some(column)) {
            return String::new();
        }
        let mut best = place(row, column);
        let mut offer = |way: String| {
            if way.len() < best.len() {
                best = way;
            }
        };
        let Some(here) = self.row else { return best };
        let vertical = self.up_or_down(here, row);
        if let Some(from) = self.column {
            offer(format!(
                "{vertical}{}",
                self.left_or_right(from, column, tiles)
            ));
        }
        offer(format!(
            "\r{vertical}{}",
            self.left_or_right(0, column, tiles)
        ));
        if self.can().has(Ability::COLUMNS) && here == row {
            offer(format!("\u{1b}[{}G", u32::from(column) + 1));
        }
        best
    }

    /// From row to row in the same column.
    fn up_or_down(&self, from: u16, to: u16) -> String {
        let count = from.abs_diff(to);
        let (step, letter) = if to > from {
            let steps = self.can().has(Ability::FEED);
            (steps.then_some("\n"), 'B')
        } else {
            let steps = self.can().has(Ability::REGIONS);
            (steps.then_some("\u{1b}M"), 'A')
        };
        let mut best = by(count, letter);
        if let Some(step) = step.filter(|step| step.len() * usize::from(count) < best.len()) {
            best = step.repeat(usize::from(count));
        }
        if self.can().has(Ability::COLUMNS) && count > 0 {
            let straight = format!("\u{1b}[{}d", u32::from(to) + 1);
            if straight.len() < best.len() {
                best = straight;
            }
        }
        best
    }

    /// From column to column in the same row.
    fn left_or_right(&self, from: u16, to: u16, tiles: &[Tile]) -> String {
        if to <= from {
            let count = usize::from(from - to);
            let jump = by(from - to, 'D');
            return if count <= jump.len() {
                "\u{8}".repeat(count)
            } else {
                jump
            };
        }
        let mut best = self.right(from, to, tiles);
        let next = (from / TAB + 1) * TAB;
        if !self.can().has(Ability::TABS) || to > LAST_TAB {
            return best;
        }
        let mut offer = |way: String| {
            if way.len() < best.len() {
                best = way;
            }
        };
        if next <= to {
            let tabs = usize::from(to / TAB - from / TAB);
            let rest = self.right(to / TAB * TAB, to, tiles);
            offer("\t".repeat(tabs) + &rest);
        }
        let beyond = (to / TAB + 1) * TAB;
        if beyond < self.columns() {
            let tabs = usize::from(beyond / TAB - from / TAB);
            offer("\t".repeat(tabs) + &"\u{8}".repeat(usize::from(beyond - to)));
        }
        best
    }

    /// To the right without tabs: by a jump, or by writing again what stands there.
    fn right(&self, from: u16, to: u16, tiles: &[Tile]) -> String {
        let jump = by(to - from, 'C');
        if usize::from(to - from) >= jump.len() {
            return jump;
        }
        let passed = tiles.get(usize::from(from)..usize::from(to));
        let again = passed.and_then(|passed| passed.iter().map(|tile| self.again(tile)).collect());
        again
            .filter(|again: &String| again.len() < jump.len())
            .unwrap_or(jump)
    }

    /// A tile that the pen at hand writes as it is.
    fn again(&self, tile: &Tile) -> Option<char> {
        let pen = self.pen()?;
        let fits = pen == tile.pen || tile.is_blank() && pen.leaves_blank(tile.pen.ground);
        match tile.glyph {
            Glyph::One(letter) if fits && letter.is_ascii() => Some(letter),
            _ => None,
        }
    }
}

/// To a place, wherever the cursor is.
fn place(row: u16, column: u16) -> String {
    let (row, column) = (u32::from(row) + 1, u32::from(column) + 1);
    match (row, column) {
        (1, 1) => "\u{1b}[H".to_owned(),
        (row, 1) => format!("\u{1b}[{row}H"),
        (row, column) => format!("\u{1b}[{row};{column}H"),
    }
}

/// By so many rows or columns.
fn by(count: u16, letter: char) -> String {
    match count {
        0 => String::new(),
        1 => format!("\u{1b}[{letter}"),
        count => format!("\u{1b}[{count}{letter}"),
    }
}
