//! The whole screen: patched row by row, with what moved shifted first, or cleared first, whichever is shortest.

use std::rc::Rc;

use ratatui::style::Color;

use super::{ability::Ability, grid::Grid, output::Output, row, shift::Shift, tile::Tile};

/// A frame that takes no more bytes than this is not tried in other ways.
const SMALL: usize = 24;

/// Clears a screen of which nothing is known: it is blank then.
pub(super) fn wipe(output: &mut Output) {
    if output.can().has(Ability::REGIONS) {
        output.send("\u{1b}[r");
    }
    clear(output, Color::Reset);
}

/// Turns the screen that is shown into the one wanted.
pub(super) fn draw(output: &mut Output, shown: &Grid, wanted: &Grid) {
    if shown == wanted {
        return;
    }
    let ground = ground(output, wanted);
    let blank = Rc::make_mut(&mut output.case).blank_on(ground);
    let mut best = output.attempt();
    patch(&mut best, shown, wanted);
    if best.size() > SMALL {
        let is_blank = shown.is_blank();
        let shifts = if is_blank {
            Vec::new()
        } else {
            Shift::find(shown, wanted, output.can())
        };
        if !shifts.is_empty() {
            let attempt = output.attempt_below(best.size());
            best = best.or_shorter(shifted(attempt, shown, wanted, &shifts));
        }
        // A blank screen is cleared already, but for another ground.
        if !is_blank || ground != Color::Reset {
            let blank = Grid::filled(wanted.columns(), wanted.rows(), blank);
            if least(&blank, wanted) < best.size() {
                let attempt = output.attempt_below(best.size());
                best = best.or_shorter(cleared(attempt, &blank, wanted, ground));
            }
        }
    }
    output.adopt(best);
}

/// Row by row; rows below the last one that is not blank are erased at once.
fn patch(output: &mut Output, shown: &Grid, wanted: &Grid) {
    let is_blank = |row: u16| wanted.row(row).iter().all(|tile| *tile == Tile::BLANK);
    let end = (0..wanted.rows()).rev().find(|row| !is_blank(*row));
    let end = end.map_or(0, |last| last + 1);
    let left = (end..wanted.rows()).filter(|row| shown.row(*row) != wanted.row(*row));
    let erases = left.count() > 1;
    for at in 0..wanted.rows() {
        if erases && at == end {
            output.go(at, 0, &[]);
            output.take_up_for_blank(Color::Reset, || None);
            output.send("\u{1b}[J");
            return;
        }
        row::draw(output, at, shown.row(at), wanted.row(at));
        if output.is_too_long() {
            return;
        }
    }
}

/// With what moved shifted first, in the way after which fewer bytes bring the cursor to what is written next.
fn shifted(mut attempt: Output, shown: &Grid, wanted: &Grid, shifts: &[Shift]) -> Output {
    let mut shown = shown.clone();
    for shift in shifts {
        shown.shift(shift.top, shift.bottom, shift.by);
    }
    let mut rows = 0..wanted.rows();
    let next = rows.find_map(|row| Some((row, row::first(shown.row(row), wanted.row(row))?)));
    let ways = [Ability::LINES, Ability::REGIONS].map(|way| {
        let mut attempt = attempt.attempt();
        for shift in shifts {
            shift.make(&mut attempt, way);
        }
        let mut on = attempt.clone();
        if let Some((row, column)) = next {
            on.go(row, column, wanted.row(row));
        }
        (on.size(), attempt)
    });
    if let Some((_, shorter)) = ways.into_iter().min_by_key(|(size, _)| *size) {
        attempt.adopt(shorter);
    }
    patch(&mut attempt, &shown, wanted);
    attempt
}

/// So few bytes of writing turn the screen that is shown into the one wanted.
fn least(shown: &Grid, wanted: &Grid) -> usize {
    let columns = 0..usize::from(wanted.columns());
    let of_row = |row| row::least(shown.row(row), wanted.row(row), columns.clone());
    (0..wanted.rows()).map(of_row).sum()
}

/// With all of it cleared to this ground first.
fn cleared(mut attempt: Output, blank: &Grid, wanted: &Grid, ground: Color) -> Output {
    clear(&mut attempt, ground);
    patch(&mut attempt, blank, wanted);
    attempt
}

/// The ground of the last place, where the terminal erases to it.
fn ground(output: &Output, wanted: &Grid) -> Color {
    let last = wanted.row(wanted.rows().saturating_sub(1)).last();
    let ground = last.map(|last| output.case.pen(*last).ground);
    let ground = ground.filter(|ground| output.erases(*ground));
    ground.unwrap_or(Color::Reset)
}

fn clear(output: &mut Output, ground: Color) {
    output.take_up_for_blank(ground, || None);
    output.go(0, 0, &[]);
    output.send("\u{1b}[J");
}
