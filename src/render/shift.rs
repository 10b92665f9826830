//! The shifts of a frame: rows that moved up or down, found by their content, and the sequences that move them.

use std::collections::BTreeMap;

use ratatui::style::Color;

use super::{
    ability::{Abilities, Ability},
    grid::Grid,
    output::Output,
    tile::Tile,
};

/// About how many bytes it takes to make a shift.
const COST: i64 = 12;
/// More ways than this to move are not tried.
const WAYS: usize = 6;
/// The most shifts for one frame.
const SHIFTS: usize = 3;

/// Rows that move together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    pub(super) top: u16,
    pub(super) bottom: u16,
    /// By so many rows: down, or up where it is negative.
    pub(super) by: i32,
}

impl Shift {
    /// The shifts that save the most, one after the other; none where the terminal can make none, or none saves
    /// more than it costs.
    pub(super) fn find(shown: &Grid, wanted: &Grid, can: Abilities) -> Vec<Self> {
        let mut found = Vec::new();
        if !can.has(Ability::REGIONS) && !can.has(Ability::LINES) {
            return found;
        }
        let mut shown = shown.clone();
        while found.len() < SHIFTS {
            let all = ways(&shown, wanted).into_iter();
            let best = all
                .filter_map(|by| best_by(&shown, wanted, by))
                .max_by_key(|(saved, _)| *saved)
                .filter(|(saved, _)| *saved > COST);
            let Some((_, best)) = best else { break };
            shown.shift(best.top, best.bottom, best.by);
            found.push(best);
        }
        found
    }

    /// Makes the terminal move them in this way, or in the one that it has.
    pub(super) fn make(self, output: &mut Output, way: Ability) {
        output.take_up_for_blank(Color::Reset, || None);
        let other = if way == Ability::LINES {
            Ability::REGIONS
        } else {
            Ability::LINES
        };
        let way = if output.can().has(way) { way } else { other };
        if way == Ability::LINES {
            self.by_lines(output);
        } else {
            self.by_region(output);
        }
    }

    fn count(self) -> u16 {
        u16::try_from(self.by.unsigned_abs()).unwrap_or(u16::MAX)
    }

    /// By deleting lines at one end and inserting them at the other.
    fn by_lines(self, output: &mut Output) {
        let count = self.count();
        let reaches_end = self.bottom + 1 == output.rows();
        let low = (self.bottom + 1).saturating_sub(count);
        let (delete, insert) = if self.by < 0 {
            (self.top, (!reaches_end).then_some(low))
        } else {
            (low, Some(self.top))
        };
        if self.by < 0 || !reaches_end {
            lines(output, delete, count, 'M');
        }
        if let Some(insert) = insert {
            lines(output, insert, count, 'L');
        }
    }

    /// By a scrolling region.
    fn by_region(self, output: &mut Output) {
        let whole = self.top == 0 && self.bottom + 1 == output.rows();
        if !whole {
            output.send(&format!("\u{1b}[{};{}r", self.top + 1, self.bottom + 1));
            // Most terminals go to the corner of the screen, some to that of the region.
            (output.row, output.column) = (None, None);
        }
        let count = usize::from(self.count());
        let (edge, step, pan) = if self.by < 0 {
            (self.bottom, "\n", 'S')
        } else {
            (self.top, "\u{1b}M", 'T')
        };
        let mut stepwise = output.attempt();
        stepwise.go_to_row(edge);
        stepwise.send(&step.repeat(count));
        if !output.can().has(Ability::FEED) {
            stepwise.column = None;
        }
        if output.can().has(Ability::PAN) {
            let mut panned = output.attempt();
            panned.send(&format!("\u{1b}[{}{pan}", number(count)));
            if panned.size() < stepwise.size() {
                stepwise = panned;
            }
        }
        output.adopt(stepwise);
        if !whole {
            output.send("\u{1b}[r");
            (output.row, output.column) = (Some(0), Some(0));
        }
    }
}

/// Deletes or inserts lines at a row. Terminals differ in the column where the cursor is then.
fn lines(output: &mut Output, row: u16, count: u16, letter: char) {
    output.go_to_row(row);
    output.send(&format!("\u{1b}[{}{letter}", number(usize::from(count))));
    output.column = None;
}

/// A count as a parameter: 1 is what is meant without.
fn number(count: usize) -> String {
    if count == 1 {
        String::new()
    } else {
        count.to_string()
    }
}

/// By how many rows rows may have moved: as most of those did that are found elsewhere and only there, and by one.
fn ways(shown: &Grid, wanted: &Grid) -> Vec<i32> {
    let mut votes = BTreeMap::from([(-1, 0), (1, 0)]);
    for row in (0..wanted.rows()).filter(|row| shown.row(*row) != wanted.row(*row)) {
        let moved = wanted.row(row);
        if moved.iter().all(|tile| *tile == Tile::BLANK) {
            continue;
        }
        let mut places = (0..shown.rows()).filter(|place| shown.row(*place) == moved);
        if let (Some(from), None) = (places.next(), places.next()) {
            *votes.entry(i32::from(row) - i32::from(from)).or_insert(0) += 1;
        }
    }
    let mut ways: Vec<(i32, i32)> = votes.into_iter().filter(|(by, _)| *by != 0).collect();
    ways.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    ways.into_iter().take(WAYS).map(|(by, _)| by).collect()
}

/// The rows for which a move by so many saves the most.
fn best_by(shown: &Grid, wanted: &Grid, by: i32) -> Option<(i64, Shift)> {
    let rows = i32::from(wanted.rows());
    let row_at = |row: i32| u16::try_from(row).ok().map(|row| shown.row(row));
    // How much each row gains where another one moves to it, and where it comes in blank; each with the sum before.
    let (mut moved, mut fresh) = (vec![0], vec![0]);
    let (mut moved_sum, mut fresh_sum) = (0, 0);
    for row in 0..wanted.rows() {
        let (wanted, from) = (wanted.row(row), i32::from(row) - by);
        let now = apart(wanted, shown.row(row));
        moved_sum += now - apart(wanted, row_at(from).unwrap_or_default());
        fresh_sum += now - apart(wanted, &[]);
        moved.push(moved_sum);
        fresh.push(fresh_sum);
    }
    let between = |sums: &[i64], from: i32, to: i32| -> i64 {
        let at = |place: i32| {
            usize::try_from(place)
                .ok()
                .and_then(|place| sums.get(place))
        };
        at(to).copied().unwrap_or(0) - at(from).copied().unwrap_or(0)
    };
    let mut best: Option<(i64, i32, i32)> = None;
    for top in 0..rows {
        for bottom in top + by.abs()..rows {
            let saved = if by > 0 {
                between(&fresh, top, top + by) + between(&moved, top + by, bottom + 1)
            } else {
                let low = bottom + 1 + by;
                between(&moved, top, low) + between(&fresh, low, bottom + 1)
            };
            if best.is_none_or(|(most, ..)| saved > most) {
                best = Some((saved, top, bottom));
            }
        }
    }
    let (saved, top, bottom) = best?;
    let (top, bottom) = (u16::try_from(top).ok()?, u16::try_from(bottom).ok()?);
    Some((saved, Shift { top, bottom, by }))
}

/// In how many places a row differs from another one. Beyond the screen there are no tiles, and a row is blank.
fn apart(row: &[Tile], other: &[Tile]) -> i64 {
    if other.is_empty() {
        row.iter().map(|tile| i64::from(*tile != Tile::BLANK)).sum()
    } else {
        let places = row.iter().zip(other);
        places.map(|(one, other)| i64::from(one != other)).sum()
    }
}
