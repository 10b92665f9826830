//! The least that a change of the screen costs, by a model: a terminal that moves its cursor, writes, changes its
//! pen, erases to the end of a row and of the screen, and moves rows that are found again elsewhere as they were. It
//! knows no repetition, no tab, no erasing of so many cells and no move of rows that changed: who uses those may
//! come below it.

use vt100::{Color, Screen};

/// The bytes of the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Least {
    /// Without moving rows.
    pub(crate) still: usize,
    /// With it, where that is less.
    pub(crate) scrolled: usize,
}

/// To set a region, move what is in it and take the region back.
const SCROLL: usize = 13;
/// Rows are moved by no more than this.
const FARTHEST: isize = 20;

type Row = Vec<Place>;

#[derive(Debug, Clone, PartialEq)]
struct Place {
    text: String,
    pen: Pen,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Pen {
    ink: Color,
    ground: Color,
    marks: [bool; 5],
}

const PLAIN: Pen = Pen {
    ink: Color::Default,
    ground: Color::Default,
    marks: [false; 5],
};

/// The least from one screen to another.
pub(crate) fn least(before: &Screen, after: &Screen) -> Least {
    let (from, to) = (rows(before), rows(after));
    // Cleared first, as a whole.
    let blank = vec![vec![Place::blank(); to[0].len()]; to.len()];
    let cleared = 6 + change(before, after, &blank, &to);
    let still = change(before, after, &from, &to).min(cleared);
    let (mut scrolled, mut shown, mut paid) = (still, from, 0);
    // One move after the other, for as long as one makes it less.
    while let Some((cost, next)) = scrolls(&shown, &to)
        .map(|next| (paid + SCROLL + change(before, after, &next, &to), next))
        .min_by_key(|(cost, _)| *cost)
        .filter(|(cost, _)| *cost < scrolled)
    {
        paid += SCROLL;
        (scrolled, shown) = (cost, next);
    }
    Least { still, scrolled }
}

/// What is shown after each move of rows that brings any to where they are wanted.
fn scrolls(from: &[Row], to: &[Row]) -> impl Iterator<Item = Vec<Row>> {
    let ways = (-FARTHEST..=FARTHEST).filter(|by| *by != 0);
    ways.flat_map(move |by| {
        let regions = moved(from, to, by);
        regions.into_iter().map(move |(top, bottom)| {
            let mut shifted = from.to_vec();
            for row in top..=bottom {
                let source = row.checked_add_signed(-by);
                let source = source.filter(|source| (top..=bottom).contains(source));
                let blank = || vec![Place::blank(); from[row].len()];
                shifted[row] = source.map_or_else(blank, |source| from[source].clone());
            }
            shifted
        })
    })
}

/// The regions in which rows are found again so many rows away.
fn moved(from: &[Row], to: &[Row], by: isize) -> Vec<(usize, usize)> {
    let came = |row: usize| {
        let source = row.checked_add_signed(-by).and_then(|row| from.get(row));
        source.is_some_and(|source| *source == to[row] && from[row] != to[row])
    };
    let mut found = Vec::new();
    let mut row = 0;
    while row < to.len() {
        let last = (row..to.len()).take_while(|row| came(*row)).last();
        if let Some(last) = last {
            let (first, last) = (row, last);
            let region = if by > 0 {
                (first - by.unsigned_abs(), last)
            } else {
                (first, last + by.unsigned_abs())
            };
            found.push(region);
            row = last;
        }
        row += 1;
    }
    found
}

/// Row by row from the first that differs to the last, then the cursor to its place.
fn change(before: &Screen, after: &Screen, from: &[Row], to: &[Row]) -> usize {
    let mut state = State {
        at: before.cursor_position(),
        pen: pen_of(before),
        cost: 0,
    };
    let blank = |row: &Row| row.iter().all(|place| *place == Place::blank());
    let end = to
        .iter()
        .rposition(|row| !blank(row))
        .map_or(0, |last| last + 1);
    let left = (end..to.len()).filter(|row| from[*row] != to[*row]).count();
    for row in 0..to.len() {
        if row == end && left > 1 {
            state.go(row, 0);
            state.take_up(&Place::blank());
            state.cost += 3;
            break;
        }
        state.row(row, &from[row], &to[row]);
    }
    if before.hide_cursor() != after.hide_cursor() {
        state.cost += 6;
    }
    if !after.hide_cursor() {
        let (row, column) = after.cursor_position();
        let (row, column) = (usize::from(row), usize::from(column));
        state.along(row, column, &to[row]);
    }
    state.cost
}

#[derive(Clone)]
struct State {
    at: (u16, u16),
    pen: Pen,
    cost: usize,
}

impl State {
    fn row(&mut self, row: usize, from: &Row, to: &Row) {
        let Some(last) = (0..to.len()).rev().find(|at| from[*at] != to[*at]) else {
            return;
        };
        let same = to
            .iter()
            .rev()
            .take_while(|place| Some(*place) == to.last());
        let tail = to.len() - same.count();
        let ends_blank = to.last().is_some_and(Place::is_blank);
        let mut written = self.clone();
        written.cells(row, from, to, last + 1);
        if ends_blank && last >= tail {
            let mut erased = self.clone();
            erased.cells(row, from, to, tail);
            let first = (tail..=last)
                .find(|at| from[*at] != to[*at])
                .unwrap_or(tail);
            let here = usize::from(erased.at.1);
            let among = usize::from(erased.at.0) == row && (tail..=first).contains(&here);
            erased.go(row, if among { here } else { first });
            erased.take_up(&to[tail]);
            erased.cost += 3;
            if erased.cost < written.cost {
                written = erased;
            }
        }
        *self = written;
    }

    fn cells(&mut self, row: usize, from: &Row, to: &Row, end: usize) {
        for at in 0..end {
            if from[at] == to[at] || to[at].text.is_empty() && at > 0 && wide(&to[at - 1]) {
                continue;
            }
            self.along(row, at, to);
            self.take_up(&to[at]);
            self.cost += to[at].text.len().max(1);
            let width = if wide(&to[at]) { 2 } else { 1 };
            self.at.1 = u16::try_from(at + width).unwrap();
        }
    }

    /// To a place in a row, by writing again what is passed where that is least.
    fn along(&mut self, row: usize, to: usize, places: &Row) {
        let here = usize::from(self.at.1);
        if usize::from(self.at.0) == row && here < to {
            let passed = &places[here..to];
            let same = passed
                .iter()
                .all(|place| place.pen == self.pen || place.is_blank() && self.leaves(place));
            let size: usize = passed.iter().map(|place| place.text.len().max(1)).sum();
            if same && size < 4 {
                self.cost += size;
                self.at.1 = u16::try_from(to).unwrap();
                return;
            }
        }
        self.go(row, to);
    }

    fn go(&mut self, row: usize, column: usize) {
        let (from_row, from_column) = (usize::from(self.at.0), usize::from(self.at.1));
        if (row, column) == (from_row, from_column) {
            return;
        }
        let count = |number: usize| if number == 1 { 3 } else { 3 + digits(number) };
        let place = if (row, column) == (0, 0) {
            3
        } else if column == 0 {
            3 + digits(row + 1)
        } else {
            4 + digits(row + 1) + digits(column + 1)
        };
        let vertical = match row.abs_diff(from_row) {
            0 => 0,
            rows if row > from_row => rows.min(count(rows)),
            rows => (2 * rows).min(count(rows)),
        };
        let across = |from: usize| match column.abs_diff(from) {
            0 => 0,
            columns if column < from => columns.min(count(columns)),
            columns => count(columns),
        };
        let relative = vertical + across(from_column).min(1 + across(0));
        self.cost += place.min(relative);
        self.at = (u16::try_from(row).unwrap(), u16::try_from(column).unwrap());
    }

    /// Whether the pen leaves a blank as this one is.
    fn leaves(&self, place: &Place) -> bool {
        self.pen.ground == place.pen.ground && !self.pen.marks[3] && !self.pen.marks[4]
    }

    fn take_up(&mut self, place: &Place) {
        if self.pen == place.pen || place.is_blank() && self.leaves(place) {
            return;
        }
        let anew = steps(PLAIN, place.pen).map_or(3, |anew| anew + 4);
        let on = steps(self.pen, place.pen).map_or(0, |steps| steps + 3);
        self.cost += anew.min(on);
        self.pen = place.pen;
    }
}

/// The numbers from pen to pen with what parts them; none where they are the same.
fn steps(from: Pen, to: Pen) -> Option<usize> {
    let mut steps = 0;
    for mark in 0..5 {
        match (from.marks[mark], to.marks[mark]) {
            (false, true) => steps += 2,
            (true, false) => steps += 3,
            _ => {}
        }
    }
    for (from, to) in [(from.ink, to.ink), (from.ground, to.ground)] {
        if from != to {
            steps += match to {
                Color::Default | Color::Idx(..16) => 3,
                Color::Idx(number) => 6 + digits(usize::from(number)),
                Color::Rgb(..) => 16,
            };
        }
    }
    // The first one has nothing before it.
    (steps > 0).then(|| steps - 1)
}

impl Place {
    fn blank() -> Self {
        Self {
            text: String::new(),
            pen: PLAIN,
        }
    }

    fn is_blank(&self) -> bool {
        self.text.is_empty() && !self.pen.marks[3] && !self.pen.marks[4]
    }
}

fn wide(place: &Place) -> bool {
    walkdown::format::width(&place.text) > 1
}

fn rows(screen: &Screen) -> Vec<Row> {
    let (rows, columns) = screen.size();
    let place = |row, column| {
        let cell = screen.cell(row, column).unwrap();
        let text = cell.contents().trim_end().to_owned();
        let mut pen = Pen {
            ink: cell.fgcolor(),
            ground: cell.bgcolor(),
            marks: [
                cell.bold(),
                cell.dim(),
                cell.italic(),
                cell.underline(),
                cell.inverse(),
            ],
        };
        if text.is_empty() && !pen.marks[3] && !pen.marks[4] {
            pen = Pen {
                ground: pen.ground,
                ..PLAIN
            };
        }
        Place { text, pen }
    };
    let row = |row| {
        (0..columns.get())
            .map(|column| place(row, column))
            .collect()
    };
    (0..rows.get()).map(row).collect()
}

fn pen_of(screen: &Screen) -> Pen {
    Pen {
        ink: screen.fgcolor(),
        ground: screen.bgcolor(),
        marks: [
            screen.bold(),
            screen.dim(),
            screen.italic(),
            screen.underline(),
            screen.inverse(),
        ],
    }
}

fn digits(number: usize) -> usize {
    number.to_string().len()
}
