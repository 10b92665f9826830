//! The cursor's way from where it is to where it is to be, in the fewest bytes.

use compact_str::{CompactString, ToCompactString};

use super::{ability::Ability, output::Output, tile::Tile};

/// The bytes of a way. Thousands are held beside each other for one frame, and nearly all are short enough to take no
/// memory of their own.
type Way = CompactString;

/// Terminals have their tab stops so far apart.
const TAB: u16 = 8;
/// The shortest sequence that names a place has so many bytes.
const JUMP: usize = 3;
const BACK: Way = Way::const_new("\u{8}");
/// Not every terminal has them beyond this column.
const LAST_TAB: u16 = 160;

impl Output {
    /// Brings the cursor to a place. `tiles` are those of its row, as they are shown as far as that place: where they
    /// can be written again in fewer bytes than a move takes, they are.
    pub(super) fn go(&mut self, row: u16, column: u16, tiles: &[Tile]) {
        if (self.row, self.column) != (Some(row), Some(column)) {
            let way = self.way(row, column, tiles);
            self.send(&way);
            (self.row, self.column) = (Some(row), Some(column));
        }
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

    fn way(&self, row: u16, column: u16, tiles: &[Tile]) -> Way {
        let Some(here) = self.row else {
            return place(row, column);
        };
        let vertical = self.up_or_down(here, row);
        let near = self
            .column
            .map(|from| vertical.clone() + &self.left_or_right(from, column, tiles));
        // The ways from elsewhere take no fewer bytes than this.
        let least = JUMP.min(1 + vertical.len() + usize::from(column > 0));
        if let Some(near) = near.as_ref().filter(|near| near.len() <= least) {
            return near.clone();
        }
        let mut best = place(row, column);
        let mut offer = |way: Way| {
            if way.len() < best.len() {
                best = way;
            }
        };
        near.into_iter().for_each(&mut offer);
        offer(Way::const_new("\r") + &vertical + &self.left_or_right(0, column, tiles));
        if self.can().has(Ability::COLUMNS) && here == row {
            offer(sequence(&[number(column)], 'G'));
        }
        best
    }

    /// From row to row in the same column.
    fn up_or_down(&self, from: u16, to: u16) -> Way {
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
            best = Way::from(step).repeat(usize::from(count));
        }
        if self.can().has(Ability::COLUMNS) && count > 0 {
            let straight = sequence(&[number(to)], 'd');
            if straight.len() < best.len() {
                best = straight;
            }
        }
        best
    }

    /// From column to column in the same row.
    fn left_or_right(&self, from: u16, to: u16, tiles: &[Tile]) -> Way {
        if to <= from {
            let count = usize::from(from - to);
            let jump = by(from - to, 'D');
            return if count <= jump.len() {
                BACK.repeat(count)
            } else {
                jump
            };
        }
        let mut best = self.right(from, to, tiles);
        let next = (from / TAB + 1) * TAB;
        if !self.can().has(Ability::TABS) || to > LAST_TAB {
            return best;
        }
        let mut offer = |tabs: u16, rest: Way| {
            let tabs = usize::from(tabs);
            if tabs + rest.len() < best.len() {
                best = Way::const_new("\t").repeat(tabs) + &rest;
            }
        };
        if next <= to {
            let rest = self.right(to / TAB * TAB, to, tiles);
            offer(to / TAB - from / TAB, rest);
        }
        let beyond = (to / TAB + 1) * TAB;
        if beyond < self.columns() {
            let rest = BACK.repeat(usize::from(beyond - to));
            offer(beyond / TAB - from / TAB, rest);
        }
        best
    }

    /// To the right without tabs: by a jump, or by writing again what stands there.
    fn right(&self, from: u16, to: u16, tiles: &[Tile]) -> Way {
        let jump = by(to - from, 'C');
        if usize::from(to - from) >= jump.len() {
            return jump;
        }
        let passed = tiles.get(usize::from(from)..usize::from(to));
        let again = passed.and_then(|passed| passed.iter().map(|tile| self.again(*tile)).collect());
        again
            .filter(|again: &Way| again.len() < jump.len())
            .unwrap_or(jump)
    }

    /// A tile that the pen at hand writes as it is.
    fn again(&self, tile: Tile) -> Option<char> {
        let letter = tile.letter().filter(char::is_ascii)?;
        let (pen, own) = (self.pen()?, self.case.pen(tile));
        let fits = pen == own || self.case.is_blank(tile) && pen.leaves_blank(own.ground);
        fits.then_some(letter)
    }
}

/// To a place, wherever the cursor is.
fn place(row: u16, column: u16) -> Way {
    match (row, column) {
        (0, 0) => sequence(&[], 'H'),
        (row, 0) => sequence(&[number(row)], 'H'),
        (row, column) => sequence(&[number(row), number(column)], 'H'),
    }
}

/// The number of a row or a column, as terminals count them.
fn number(place: u16) -> u32 {
    u32::from(place) + 1
}

/// By so many rows or columns.
fn by(count: u16, letter: char) -> Way {
    match count {
        0 => Way::default(),
        1 => sequence(&[], letter),
        count => sequence(&[count.into()], letter),
    }
}

/// A control sequence with these numbers.
fn sequence(numbers: &[u32], letter: char) -> Way {
    let mut sequence = Way::const_new("\u{1b}[");
    for (place, number) in numbers.iter().enumerate() {
        if place > 0 {
            sequence.push(';');
        }
        sequence.push_str(&number.to_compact_string());
    }
    sequence.push(letter);
    sequence
}
