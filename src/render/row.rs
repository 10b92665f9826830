//! A row: the cells there become the cells wanted, in the fewest bytes of a few ways.

use std::rc::Rc;

use super::{
    ability::Ability,
    grid::width_at,
    output::Output,
    pen::Pen,
    tile::{Case, Tile},
};

/// The shortest sequence that erases has so many bytes.
const ERASE: usize = 3;

/// Turns the row that is shown into the one wanted.
pub(super) fn draw(output: &mut Output, row: u16, shown: &[Tile], wanted: &[Tile]) {
    let Some(first) = first(shown, wanted).map(usize::from) else {
        return;
    };
    let case = &*Rc::clone(&output.case);
    let ground = |blank: Tile| case.pen(blank).ground;
    let can_erase = |blank: Tile| output.erases(ground(blank));
    let tail = Tail::new(case, wanted).filter(|tail| can_erase(tail.blank));
    let mut best = output.attempt();
    patch(&mut best, row, shown, wanted, wanted.len());
    let erased =
        tail.filter(|tail| (tail.start..wanted.len()).any(|at| differs(shown, wanted, at)));
    if let Some(tail) = erased
        && ERASE + least(shown, wanted, 0..tail.start) < best.size()
    {
        let mut attempt = output.attempt_below(best.size());
        patch(&mut attempt, row, shown, wanted, tail.start);
        erase_tail(&mut attempt, row, shown, wanted, tail);
        best = best.or_shorter(attempt);
    }
    let blank = tail.map_or(Tile::BLANK, |tail| tail.blank);
    if can_erase(blank) {
        let before = blanked(shown, first..wanted.len(), blank);
        if ERASE + least(&before, wanted, first..wanted.len()) < best.size() {
            let mut attempt = output.attempt_below(best.size());
            attempt.go(row, column(first), wanted);
            attempt.take_up_for_blank(ground(blank), || next_pen(case, shown, wanted, first));
            attempt.send("\u{1b}[K");
            patch(&mut attempt, row, &before, wanted, wanted.len());
            best = best.or_shorter(attempt);
        }
    }
    if let Some((blank, end)) = head(case, wanted).filter(|(blank, end)| {
        output.can().has(Ability::ERASE_BEFORE) && can_erase(*blank) && *end > first + 5
    }) {
        let before = blanked(shown, 0..end, blank);
        let limit = erased.map_or(wanted.len(), |tail| tail.start);
        if ERASE + least(&before, wanted, 0..limit) < best.size() {
            let mut attempt = output.attempt_below(best.size());
            attempt.go(row, column(end - 1), &[]);
            attempt.take_up_for_blank(ground(blank), || next_pen(case, shown, wanted, end));
            attempt.send("\u{1b}[1K");
            patch(&mut attempt, row, &before, wanted, limit);
            if let Some(tail) = erased {
                erase_tail(&mut attempt, row, &before, wanted, tail);
            }
            best = best.or_shorter(attempt);
        }
    }
    output.adopt(best);
}

/// The first column that differs; none where the rows are the same.
pub(super) fn first(shown: &[Tile], wanted: &[Tile]) -> Option<u16> {
    let first = (0..wanted.len()).find(|&at| differs(shown, wanted, at));
    first.map(column)
}

/// So few bytes of writing turn the tiles that are shown there into those wanted: one for each run of the same tile.
pub(super) fn least(shown: &[Tile], wanted: &[Tile], range: std::ops::Range<usize>) -> usize {
    let mut before = None;
    let mut count = 0;
    for at in range {
        let tile = wanted.get(at).filter(|_| differs(shown, wanted, at));
        let is_new = tile.is_some_and(|tile| !tile.is_covered()) && tile != before;
        count += usize::from(is_new);
        before = tile;
    }
    count
}

/// The blanks at the end of a row.
#[derive(Debug, Clone, Copy)]
struct Tail {
    start: usize,
    blank: Tile,
}

impl Tail {
    fn new(case: &Case, row: &[Tile]) -> Option<Self> {
        let last = row.last().filter(|tile| case.is_blank(**tile))?;
        let same = row.iter().rev().take_while(|tile| *tile == last).count();
        Some(Self {
            start: row.len() - same,
            blank: *last,
        })
    }
}

/// The blank at the beginning of a row, and how many of it there are.
fn head(case: &Case, row: &[Tile]) -> Option<(Tile, usize)> {
    let first = row.first().filter(|tile| case.is_blank(**tile))?;
    let same = row.iter().take_while(|tile| *tile == first).count();
    Some((*first, same))
}

fn blanked(row: &[Tile], range: std::ops::Range<usize>, blank: Tile) -> Vec<Tile> {
    let mut row = row.to_vec();
    if let Some(tiles) = row.get_mut(range) {
        tiles.fill(blank);
    }
    row
}

/// Erases to the end of the row from where the blanks begin, or the cursor is among them.
fn erase_tail(output: &mut Output, row: u16, shown: &[Tile], wanted: &[Tile], tail: Tail) {
    let Some(changed) = (tail.start..wanted.len()).find(|&at| differs(shown, wanted, at)) else {
        return;
    };
    let here = output
        .column
        .map(usize::from)
        .filter(|here| output.row == Some(row) && (tail.start..=changed).contains(here));
    output.go(row, column(here.unwrap_or(changed)), wanted);
    output.take_up_for_blank(output.case.pen(tail.blank).ground, || None);
    output.send("\u{1b}[K");
}

/// Writes what differs before a column, from left to right.
fn patch(output: &mut Output, row: u16, shown: &[Tile], wanted: &[Tile], limit: usize) {
    let case = &*Rc::clone(&output.case);
    let mut at = 0;
    // One that was written with the pen at hand.
    let mut before: Option<Tile> = None;
    // A character wider than expected may have overwritten the cells before this column.
    let mut spoiled = 0;
    while at < limit && !output.is_too_long() {
        let Some(&tile) = wanted.get(at) else { return };
        let width = width_at(wanted, at);
        let same = (at..at + width).all(|at| !differs(shown, wanted, at));
        if tile.is_covered() || same && at >= spoiled {
            at += width;
            continue;
        }
        output.go(row, column(at), wanted);
        if !tile.is_sure(output.can()) {
            output.take_up(case.pen(tile));
            before = Some(tile);
            if width > 1 {
                // A terminal that gives it fewer columns shows blanks in the others.
                output.send(&" ".repeat(width));
                output.advance(width);
                output.go(row, column(at), &[]);
            }
            output.write(tile, width);
            spoiled = at + usize::from(case.spread(tile));
            at += width;
            continue;
        }
        if case.is_blank(tile) {
            let ground = case.pen(tile).ground;
            output.take_up_for_blank(ground, || next_pen(case, shown, wanted, at));
            before = None;
        } else if before.is_none_or(|before| !before.shares_pen(tile)) {
            output.take_up(case.pen(tile));
            before = Some(tile);
        }
        let repeats = width == 1 && spoiled <= at && wanted.get(at + 1) == Some(&tile);
        let run = repeats.then(|| Run::new(case, shown, wanted.get(..limit).unwrap_or(wanted), at));
        at += if let Some(run) = run.filter(|run| run.length > 3) {
            run.write(output, tile, shown, wanted)
        } else {
            output.write(tile, width);
            width
        };
    }
}

/// A run of the same tile, as far as the last one in it that differs.
struct Run {
    start: usize,
    length: usize,
    /// About how many bytes it takes one by one.
    singly: usize,
}

impl Run {
    fn new(case: &Case, shown: &[Tile], wanted: &[Tile], start: usize) -> Self {
        let mut run = Self {
            start,
            length: 0,
            singly: 0,
        };
        let Some(&tile) = wanted.get(start) else {
            return run;
        };
        let (mut gap, size) = (0, case.size(tile));
        for at in start..wanted.len() {
            if wanted.get(at) != Some(&tile) {
                break;
            }
            if differs(shown, wanted, at) {
                run.singly += size + (gap * size).min(4);
                run.length = at + 1 - start;
                gap = 0;
            } else {
                gap += 1;
            }
        }
        run
    }

    /// Writes it whole by a repetition or by erasing, or its first tile alone; gives how many columns are done.
    fn write(&self, output: &mut Output, tile: Tile, shown: &[Tile], wanted: &[Tile]) -> usize {
        let (can, size) = (output.can(), output.case.size(tile));
        let digits = |count: usize| count.to_string().len();
        let end = self.start + self.length;
        let more = (end..wanted.len()).any(|at| differs(shown, wanted, at));
        let repeats = can.has(Ability::REPEAT) && (size == 1 || can.has(Ability::REPEAT_ANY));
        let repeated = repeats.then(|| size + 3 + digits(self.length - 1));
        let is_erasable = output.case.is_blank(tile) && output.erases(output.case.pen(tile).ground);
        let erased = (is_erasable && can.has(Ability::ERASE_CELLS)).then(|| {
            let on = if more { 3 + digits(self.length) } else { 0 };
            3 + digits(self.length) + on
        });
        let least = [repeated, erased].into_iter().flatten().min();
        match least.filter(|least| *least < self.singly) {
            None => {
                output.write(tile, 1);
                1
            }
            least if least == erased => {
                output.send(&format!("\u{1b}[{}X", self.length));
                self.length
            }
            _ => {
                output.write(tile, 1);
                output.send(&format!("\u{1b}[{}b", self.length - 1));
                output.advance(self.length - 1);
                self.length
            }
        }
    }
}

/// The pen of the next tile to be written that is no blank.
fn next_pen(case: &Case, shown: &[Tile], wanted: &[Tile], from: usize) -> Option<Pen> {
    let changed = (from..wanted.len()).filter(|&at| differs(shown, wanted, at));
    let mut tiles = changed.filter_map(|at| wanted.get(at));
    let next = tiles.find(|tile| !case.is_blank(**tile))?;
    Some(case.pen(*next))
}

fn differs(shown: &[Tile], wanted: &[Tile], at: usize) -> bool {
    shown.get(at) != wanted.get(at)
}

fn column(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}
