//! The cursor's way from where it is to where it is to be, in the fewest bytes. Thousands of ways are weighed for one
//! frame: they are counted, and only the one taken is written.

use super::{ability::Ability, output::Output, tile::Tile};

/// Terminals have their tab stops so far apart.
const TAB: u16 = 8;
/// The shortest sequence that names a place has so many bytes.
const JUMP: usize = 3;
/// Not every terminal has them beyond this column.
const LAST_TAB: u16 = 160;

/// A part of a way.
#[derive(Debug, Clone, Copy)]
enum Step {
    Stay,
    /// A control sequence with these numbers; 0 stands for one left out.
    Sequence([u32; 2], u8),
    /// The same so many times.
    Times(&'static [u8], u16),
    /// What stands from this column to before that one, written again.
    Again(u16, u16),
}

impl Step {
    /// How many bytes it takes.
    fn size(self) -> usize {
        match self {
            Self::Stay => 0,
            Self::Sequence([one, other], _) => {
                3 + digits(one) + digits(other) + usize::from(other > 0)
            }
            Self::Times(bytes, count) => bytes.len() * usize::from(count),
            Self::Again(from, to) => usize::from(to - from),
        }
    }
}

/// A way: its steps one after the other.
#[derive(Debug, Clone, Copy)]
struct Way([Step; 4]);

impl Way {
    fn size(self) -> usize {
        self.0.into_iter().map(Step::size).sum()
    }
}

impl From<Step> for Way {
    fn from(step: Step) -> Self {
        Self([step, Step::Stay, Step::Stay, Step::Stay])
    }
}

impl Output {
    /// Brings the cursor to a place. `tiles` are those of its row, as they are shown as far as that place: where they
    /// can be written again in fewer bytes than a move takes, they are.
    #[inline]
    pub(super) fn go(&mut self, row: u16, column: u16, tiles: &[Tile]) {
        // Mostly it is there: one tile is written after the other.
        if (self.row, self.column) != (Some(row), Some(column)) {
            self.move_to(row, column, tiles);
        }
    }

    fn move_to(&mut self, row: u16, column: u16, tiles: &[Tile]) {
        for step in self.way(row, column, tiles).0 {
            self.step(step, tiles);
        }
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
        // A cursor that waits behind the last column is nowhere for sure.
        if self.column.is_some() && straight.size() <= place(row, 0).size() {
            self.step(straight, &[]);
            self.row = Some(row);
        } else {
            self.go(row, 0, &[]);
        }
    }

    fn step(&mut self, step: Step, tiles: &[Tile]) {
        match step {
            Step::Stay => {}
            Step::Sequence(numbers, letter) => {
                let given = numbers.iter().filter(|number| **number > 0);
                let numbers: Vec<String> = given.map(u32::to_string).collect();
                self.send(&format!(
                    "\u{1b}[{}{}",
                    numbers.join(";"),
                    char::from(letter)
                ));
            }
            Step::Times(bytes, count) => (0..count).for_each(|_| self.send_bytes(bytes)),
            Step::Again(from, to) => {
                let passed = tiles.get(usize::from(from)..usize::from(to));
                for tile in passed.unwrap_or_default() {
                    self.send_tile(*tile);
                }
            }
        }
    }

    fn way(&self, row: u16, column: u16, tiles: &[Tile]) -> Way {
        let Some(here) = self.row else {
            return place(row, column).into();
        };
        let vertical = self.up_or_down(here, row);
        let across = |first: Step, from: u16| {
            let [tabs, rest] = self.left_or_right(from, column, tiles);
            Way([first, vertical, tabs, rest])
        };
        let near = self.column.map(|from| across(Step::Stay, from));
        // The ways from elsewhere take no fewer bytes than this.
        let least = JUMP.min(1 + vertical.size() + usize::from(column > 0));
        if let Some(near) = near.filter(|near| near.size() <= least) {
            return near;
        }
        let names_column = self.can().has(Ability::COLUMNS) && here == row;
        let named = names_column.then(|| Step::Sequence([number(column), 0], b'G').into());
        let from_margin = across(Step::Times(b"\r", 1), 0);
        let ways = [near, Some(from_margin), named].into_iter().flatten();
        ways.fold(place(row, column).into(), |best: Way, way| {
            if way.size() < best.size() { way } else { best }
        })
    }

    /// From row to row in the same column.
    fn up_or_down(&self, from: u16, to: u16) -> Step {
        let count = from.abs_diff(to);
        let (can_step, step, letter): (_, &[u8], _) = if to > from {
            (Ability::FEED, b"\n", b'B')
        } else {
            (Ability::REGIONS, b"\x1bM", b'A')
        };
        let stepwise = Step::Times(step, count);
        let straight = Step::Sequence([number(to), 0], b'd');
        let ways = [
            self.can().has(can_step).then_some(stepwise),
            (self.can().has(Ability::COLUMNS) && count > 0).then_some(straight),
        ];
        let ways = ways.into_iter().flatten();
        ways.fold(by(count, letter), |best, way| {
            if way.size() < best.size() { way } else { best }
        })
    }

    /// From column to column in the same row: by tabs, where they come first, and on from there.
    fn left_or_right(&self, from: u16, to: u16, tiles: &[Tile]) -> [Step; 2] {
        if to <= from {
            let (back, jump) = (Step::Times(b"\x08", from - to), by(from - to, b'D'));
            let shorter = if back.size() <= jump.size() {
                back
            } else {
                jump
            };
            return [Step::Stay, shorter];
        }
        let mut best = [Step::Stay, self.right(from, to, tiles)];
        if !self.can().has(Ability::TABS) || to > LAST_TAB {
            return best;
        }
        let size = |steps: [Step; 2]| steps.map(Step::size).iter().sum::<usize>();
        let mut offer = |tabs: u16, rest: Step| {
            let way = [Step::Times(b"\t", tabs), rest];
            if size(way) < size(best) {
                best = way;
            }
        };
        if (from / TAB + 1) * TAB <= to {
            let rest = self.right(to / TAB * TAB, to, tiles);
            offer(to / TAB - from / TAB, rest);
        }
        let beyond = (to / TAB + 1) * TAB;
        if beyond < self.columns() {
            let rest = Step::Times(b"\x08", beyond - to);
            offer(beyond / TAB - from / TAB, rest);
        }
        best
    }

    /// To the right without tabs: by a jump, or by writing again what stands there.
    fn right(&self, from: u16, to: u16, tiles: &[Tile]) -> Step {
        let (jump, again) = (by(to - from, b'C'), Step::Again(from, to));
        if again.size() >= jump.size() {
            return jump;
        }
        let passed = tiles.get(usize::from(from)..usize::from(to));
        let fits = passed.is_some_and(|passed| passed.iter().all(|tile| self.writes_again(*tile)));
        if fits { again } else { jump }
    }

    /// Whether the pen at hand writes the tile as it is, in one byte.
    fn writes_again(&self, tile: Tile) -> bool {
        let (Some(pen), own) = (self.pen(), self.case.pen(tile)) else {
            return false;
        };
        let fits = pen == own || self.case.is_blank(tile) && pen.leaves_blank(own.ground);
        fits && tile.letter().is_some_and(|letter| letter.is_ascii())
    }
}

/// To a place, wherever the cursor is.
fn place(row: u16, column: u16) -> Step {
    let numbers = match (row, column) {
        (0, 0) => [0, 0],
        (row, 0) => [number(row), 0],
        (row, column) => [number(row), number(column)],
    };
    Step::Sequence(numbers, b'H')
}

/// The number of a row or a column, as terminals count them.
fn number(place: u16) -> u32 {
    u32::from(place) + 1
}

/// By so many rows or columns.
fn by(count: u16, letter: u8) -> Step {
    match count {
        0 => Step::Stay,
        1 => Step::Sequence([0, 0], letter),
        count => Step::Sequence([count.into(), 0], letter),
    }
}

/// How many digits a number has; none where it is left out.
fn digits(number: u32) -> usize {
    number.checked_ilog10().map_or(0, |log| log as usize + 1)
}
