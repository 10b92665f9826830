//! A terminal that refuses what a terminal of its kind cannot do; what it takes, it does as the crate `vt100` does.

use std::num::NonZero;

use ratatui::{
    buffer::{Buffer, Cell, CellWidth},
    layout::Position,
    style::{Color, Modifier},
};
use vt100::Parser;
use walkdown::render::{Abilities, Ability, Colours};

use crate::support::SIXTEEN;

pub(super) struct Strict {
    can: Abilities,
    screen: Parser,
    /// What was written just before, and can be repeated.
    printed: Option<char>,
    /// Where each place leads: the same bytes, but with the number of an address for the ink.
    links: Parser,
    addresses: Vec<String>,
}

impl Strict {
    pub(super) fn new(can: Abilities, columns: u16, rows: u16) -> Self {
        let size = |count| NonZero::new(count).unwrap();
        Self {
            can,
            screen: Parser::new(size(rows), size(columns), 0),
            printed: None,
            links: Parser::new(size(rows), size(columns), 0),
            addresses: Vec::new(),
        }
    }

    pub(super) fn resize(&mut self, columns: u16, rows: u16) {
        let size = |count| NonZero::new(count).unwrap();
        for terminal in [&mut self.screen, &mut self.links] {
            terminal.screen_mut().set_size(size(rows), size(columns));
        }
    }

    /// What it shows.
    pub(super) fn screen(&self) -> &vt100::Screen {
        self.screen.screen()
    }

    /// Scribbles over the screen, as another program does.
    pub(super) fn scribble(&mut self) {
        if self.can.has(Ability::REGIONS) {
            self.screen.process(b"\x1b[2;5r");
        }
        self.screen
            .process(b"\x1b[5;3H\x1b[1;33;44mother words\r\n\n\n\n\nand more\x1b[K");
    }

    /// Takes bytes in, one sequence at a time.
    pub(super) fn take(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while !rest.is_empty() {
            let length = length(rest);
            let (sequence, after) = rest.split_at(length);
            self.check(sequence);
            self.screen.process(sequence);
            self.lead(sequence);
            rest = after;
        }
    }

    fn lead(&mut self, sequence: &[u8]) {
        match sequence {
            [0x1b, b']', b'8', b';', b';', address @ .., 7] => {
                let address = std::str::from_utf8(address).unwrap();
                let ink = if address.is_empty() {
                    "\x1b[39m".to_owned()
                } else {
                    self.addresses.push(address.to_owned());
                    let number = self.addresses.len();
                    format!("\x1b[38;2;0;{};{}m", number / 256, number % 256)
                };
                self.links.process(ink.as_bytes());
            }
            [0x1b, b'[', .., b'm'] => {}
            sequence => self.links.process(sequence),
        }
    }

    /// Whether each place leads where these say, the last one of those that cover it, and all others nowhere.
    pub(super) fn leads(&self, wanted: &[(u16, u16, u16, &str)]) -> Result<(), String> {
        let screen = self.links.screen();
        if screen.fgcolor() != vt100::Color::Default {
            return Err("what comes after the frame leads somewhere".into());
        }
        let (rows, columns) = screen.size();
        for (row, column) in
            (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |column| (row, column)))
        {
            let cell = screen.cell(row, column).unwrap();
            let found = match cell.fgcolor() {
                vt100::Color::Rgb(_, high, low) => {
                    let number = usize::from(high) * 256 + usize::from(low);
                    Some(self.addresses[number - 1].as_str())
                }
                _ => None,
            };
            let covers = |place: &&(u16, u16, u16, &str)| {
                place.1 == row && (place.0..place.0 + place.2).contains(&column)
            };
            let wanted = wanted.iter().rev().find(covers).map(|place| place.3);
            // The second half of a wide one is as the first.
            if found != wanted && !cell.is_wide_continuation() {
                return Err(format!("{column},{row} leads to {found:?}, not {wanted:?}"));
            }
        }
        Ok(())
    }

    /// Reads a picture of a screen that another terminal made.
    pub(super) fn read(&mut self, picture: &str) {
        self.screen.process(picture.as_bytes());
    }

    fn check(&mut self, sequence: &[u8]) {
        let printed = std::mem::take(&mut self.printed);
        let needs = |ability: Ability| {
            let shown = String::from_utf8_lossy(sequence);
            assert!(self.can.has(ability), "{shown:?} needs {ability:?}");
        };
        match sequence {
            [0x1b, b'M'] => needs(Ability::REGIONS),
            [0x1b, b']', b'8', b';', b';', address @ .., 7] => {
                needs(Ability::LINKS);
                assert!(address.iter().all(u8::is_ascii_graphic));
            }
            [0x1b, b'[', b'?', b'2', b'5', b'h' | b'l'] => needs(Ability::HIDE_CURSOR),
            [0x1b, b'[', middle @ .., last] => {
                match last {
                    b'H' | b'A' | b'B' | b'C' | b'D' => {}
                    b'G' | b'd' => needs(Ability::COLUMNS),
                    b'J' => self.check_ground(),
                    b'K' if middle.is_empty() => self.check_ground(),
                    b'K' => {
                        assert_eq!(middle, b"1");
                        needs(Ability::ERASE_BEFORE);
                        self.check_ground();
                    }
                    b'X' => {
                        needs(Ability::ERASE_CELLS);
                        self.check_ground();
                    }
                    b'b' => {
                        needs(Ability::REPEAT);
                        if !printed.expect("something to repeat").is_ascii() {
                            needs(Ability::REPEAT_ANY);
                        }
                    }
                    b'L' | b'M' => needs(Ability::LINES),
                    b'S' | b'T' => needs(Ability::PAN),
                    b'r' => needs(Ability::REGIONS),
                    b'm' => self.check_pen(std::str::from_utf8(middle).unwrap()),
                    other => panic!("unknown: {}", char::from(*other)),
                }
                // What comes in by a scroll is blank on the terminal's own ground everywhere only if the pen is.
                if matches!(last, b'L' | b'M' | b'S' | b'T') {
                    assert_eq!(self.screen.screen().bgcolor(), vt100::Color::Default);
                }
            }
            [b'\t'] => needs(Ability::TABS),
            [b'\r' | b'\n' | 8] => {}
            _ => {
                let text = std::str::from_utf8(sequence).unwrap();
                assert!(!text.contains(char::is_control), "{text:?}");
                self.printed = text.chars().next();
            }
        }
    }

    /// What is erased has the ground of the pen, and no attribute that some terminals show on blanks.
    fn check_ground(&self) {
        let screen = self.screen.screen();
        assert!(!screen.inverse() && !screen.underline());
        if !self.can.has(Ability::ERASE_IN_COLOUR) {
            assert_eq!(screen.bgcolor(), vt100::Color::Default);
        }
    }

    fn check_pen(&self, numbers: &str) {
        let single = self.can.has(Ability::SINGLE_OFF);
        let mut numbers = numbers.split(';').peekable();
        while let Some(number) = numbers.next() {
            if number.is_empty() {
                assert!(single || numbers.peek().is_none(), "an empty parameter");
                continue;
            }
            let colours = match number.parse::<u16>().unwrap() {
                0 => Colours::None,
                number @ 1..=9 => {
                    let marks = [
                        Modifier::BOLD,
                        Modifier::DIM,
                        Modifier::ITALIC,
                        Modifier::UNDERLINED,
                        Modifier::SLOW_BLINK,
                        Modifier::RAPID_BLINK,
                        Modifier::REVERSED,
                        Modifier::HIDDEN,
                        Modifier::CROSSED_OUT,
                    ];
                    assert!(self.can.marks.contains(marks[usize::from(number) - 1]));
                    Colours::None
                }
                22..=29 => {
                    assert!(single, "{number}");
                    Colours::None
                }
                30..=37 | 39..=47 | 49 | 90..=97 | 100..=107 => Colours::Sixteen,
                38 | 48 => {
                    if numbers.next() == Some("5") {
                        numbers.next();
                        Colours::Many
                    } else {
                        numbers.nth(2);
                        Colours::True
                    }
                }
                58 => {
                    assert!(self.can.has(Ability::LINE_COLOUR));
                    let is_number = numbers.next() == Some("5");
                    numbers.nth(if is_number { 0 } else { 2 });
                    Colours::None
                }
                59 => {
                    assert!(self.can.has(Ability::LINE_COLOUR));
                    Colours::None
                }
                other => panic!("unknown attribute {other}"),
            };
            assert!(colours <= self.can.colours, "{number}");
        }
    }

    /// Whether it shows these cells, and its cursor there.
    pub(super) fn shows(&self, wanted: &Buffer, cursor: Option<Position>) -> Result<(), String> {
        self.shows_cells(wanted)?;
        let screen = self.screen.screen();
        if self.can.has(Ability::HIDE_CURSOR) && screen.hide_cursor() != cursor.is_none() {
            return Err(format!("the cursor is hidden: {}", screen.hide_cursor()));
        }
        let place = screen.cursor_position();
        match cursor {
            Some(wanted) if place != (wanted.y, wanted.x) => {
                Err(format!("the cursor is at {place:?}, not at {wanted:?}"))
            }
            _ => Ok(()),
        }
    }

    /// Whether it shows these cells.
    pub(super) fn shows_cells(&self, wanted: &Buffer) -> Result<(), String> {
        let screen = self.screen.screen();
        for row in 0..wanted.area.height {
            let mut covered = 0;
            for column in 0..wanted.area.width {
                if covered > 0 {
                    covered -= 1;
                    continue;
                }
                let cell = &wanted[(column, row)];
                covered = cell.cell_width().saturating_sub(1);
                let found = screen.cell(row, column).unwrap();
                if !self.looks_like(found, cell) {
                    return Err(format!("{column},{row}: {cell:?} is shown as {found:?}"));
                }
            }
        }
        Ok(())
    }

    fn looks_like(&self, found: &vt100::Cell, cell: &Cell) -> bool {
        let marks = cell.modifier & self.can.marks;
        let has = |mark| marks.contains(mark);
        let text = Some(found.contents()).filter(|text| !text.is_empty());
        let text = text.unwrap_or(" ");
        // Terminals do not agree on what is one character; the first one is what counts.
        if text.chars().next() != cell.symbol().chars().next() {
            return false;
        }
        let blank = text == " ";
        let ground = found.bgcolor() == colour(cell.bg)
            && found.inverse() == has(Modifier::REVERSED)
            && found.underline() == has(Modifier::UNDERLINED);
        let seen = !blank || has(Modifier::REVERSED);
        // The model knows but one of the two.
        let both = has(Modifier::BOLD) && has(Modifier::DIM);
        let ink = found.fgcolor() == colour(cell.fg)
            && (both || found.bold() == has(Modifier::BOLD))
            && (both || found.dim() == has(Modifier::DIM))
            && found.italic() == has(Modifier::ITALIC);
        ground && (!seen || ink)
    }
}

/// How long the sequence is that begins here.
fn length(bytes: &[u8]) -> usize {
    match bytes {
        [0x1b, b'[', rest @ ..] => {
            let end = rest.iter().position(|byte| (0x40..0x7f).contains(byte));
            3 + end.expect("a whole sequence")
        }
        [0x1b, b']', ..] => {
            let end = bytes.iter().position(|byte| *byte == 7);
            1 + end.expect("a whole sequence")
        }
        [0x1b, ..] => 2,
        [first, ..] if *first < 0x20 => 1,
        _ => {
            let end = bytes.iter().skip(1).position(|byte| byte & 0xc0 != 0x80);
            end.map_or(bytes.len(), |end| end + 1)
        }
    }
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Reset => vt100::Color::Default,
        Color::Indexed(number) => vt100::Color::Idx(number),
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
        named_one => {
            let place = SIXTEEN.iter().position(|one| *one == named_one).unwrap();
            vt100::Color::Idx(u8::try_from(place).unwrap())
        }
    }
}
