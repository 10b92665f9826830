//! Frames by chance, each made of the one before: words, boxes, blanks, what moves up and down, wide characters.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Color, Modifier, Style},
};
use walkdown::render::{Abilities, Colours};

/// A row of numbers by chance, the same for the same seed.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below this one.
    pub(super) fn below(&mut self, limit: u16) -> u16 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u16::try_from((self.0 >> 16) % u64::from(limit.max(1))).unwrap()
    }

    pub(super) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::from(self.below(u16::try_from(of.len()).unwrap()))]
    }
}

const WORDS: &[&str] = &[
    "requirement",
    "a",
    "of the solution",
    "┌──────────┐",
    "│",
    "────────────────────────────────────────",
    "naïve ½ …",
    "==========",
    "漢字かな",
    "            ",
    "x                    y",
];
/// Of these terminals do not agree how wide they are.
const UNSURE: &[&str] = &[
    "e\u{301}te\u{301}",
    "👩\u{200d}🚀!",
    "❤\u{fe0f}",
    "😀 smile",
    "🇩🇪",
];

/// The frame after this one.
pub(super) fn next(chance: &mut Chance, before: &Buffer, can: Abilities, unsure: bool) -> Buffer {
    let mut frame = before.clone();
    for _ in 0..=chance.below(4) {
        change(chance, &mut frame, can, unsure);
    }
    frame
}

/// A place for the cursor, or none.
pub(super) fn cursor(chance: &mut Chance, frame: &Buffer) -> Option<Position> {
    let (columns, rows) = (frame.area.width, frame.area.height);
    (chance.below(3) > 0).then(|| Position::new(chance.below(columns), chance.below(rows)))
}

fn change(chance: &mut Chance, frame: &mut Buffer, can: Abilities, unsure: bool) {
    let (columns, rows) = (frame.area.width, frame.area.height);
    let (column, row) = (chance.below(columns), chance.below(rows));
    match chance.below(10) {
        0..=4 => {
            let words = if unsure && chance.below(4) == 0 {
                UNSURE
            } else {
                WORDS
            };
            let word = *chance.pick(words);
            tear(frame, row);
            frame.set_string(column, row, word, style(chance, can));
            tear(frame, row);
        }
        5 => shift(chance, frame),
        6 => {
            let area = area(chance, frame);
            for row in area.rows() {
                for place in row.positions() {
                    frame[place].reset();
                }
            }
            for row in 0..rows {
                tear(frame, row);
            }
        }
        7 => {
            let letter = *chance.pick(&['.', '─', ' ', '#']);
            let area = area(chance, frame);
            let style = style(chance, can);
            for place in area.positions() {
                frame[place].set_char(letter).set_style(style);
            }
            for row in 0..rows {
                tear(frame, row);
            }
        }
        8 => frame.set_style(area(chance, frame), style(chance, can)),
        _ if chance.below(6) == 0 => frame.reset(),
        _ => {}
    }
}

/// What is left of a wide character after something was written over its second half, or what it covers: blanks,
/// so that a frame is one that widgets draw.
fn tear(frame: &mut Buffer, row: u16) {
    use ratatui::buffer::CellWidth;
    let columns = frame.area.width;
    let mut column = 0;
    while column < columns {
        let width = frame[(column, row)].cell_width();
        if width > 1 {
            let fits = column + width <= columns;
            let free = (column + 1..(column + width).min(columns))
                .all(|covered| frame[(covered, row)].symbol() == " ");
            if !fits || !free {
                frame[(column, row)].set_symbol(" ");
                column += 1;
                continue;
            }
        }
        column += width.max(1);
    }
}

fn area(chance: &mut Chance, frame: &Buffer) -> Rect {
    let (columns, rows) = (frame.area.width, frame.area.height);
    let (column, row) = (chance.below(columns), chance.below(rows));
    let width = 1 + chance.below(columns - column);
    Rect::new(column, row, width, 1 + chance.below(rows - row))
}

/// Moves some rows up or down, whole or in a part of their columns.
fn shift(chance: &mut Chance, frame: &mut Buffer) {
    let mut area = area(chance, frame);
    if chance.below(2) == 0 {
        (area.x, area.width) = (0, frame.area.width);
    }
    let by = 1 + chance.below(3);
    let before = frame.clone();
    let up = chance.below(2) == 0;
    for place in area.positions() {
        let from = if up {
            place.y.checked_add(by).filter(|from| *from < area.bottom())
        } else {
            place.y.checked_sub(by).filter(|from| *from >= area.y)
        };
        frame[place] = from.map_or_else(Default::default, |from| before[(place.x, from)].clone());
    }
    for row in 0..frame.area.height {
        tear(frame, row);
    }
}

fn style(chance: &mut Chance, can: Abilities) -> Style {
    let mut style = Style::reset();
    let named = [
        Color::Red,
        Color::White,
        Color::DarkGray,
        Color::Black,
        Color::Blue,
    ];
    let many = [Color::Indexed(17), Color::Indexed(252), Color::Indexed(3)];
    let colour = |chance: &mut Chance| match (can.colours, chance.below(5)) {
        (Colours::None, _) | (_, 0) => Color::Reset,
        (Colours::True, 1) => Color::Rgb(1, 200, 30),
        (Colours::True | Colours::Many, 2) => *chance.pick(&many),
        _ => *chance.pick(&named),
    };
    if chance.below(2) == 0 {
        style = style.fg(colour(chance));
    }
    if chance.below(4) == 0 {
        style = style.bg(colour(chance));
    }
    let marks = [
        Modifier::BOLD,
        Modifier::DIM,
        Modifier::ITALIC,
        Modifier::UNDERLINED,
        Modifier::REVERSED,
        Modifier::BOLD | Modifier::REVERSED,
        Modifier::CROSSED_OUT,
    ];
    if chance.below(3) == 0 {
        style = style.add_modifier(*chance.pick(&marks));
    }
    style
}
