//! A place of the screen as a terminal shows it: a character with its pen, or the continuation of a wide one.

use compact_str::CompactString;
use ratatui::buffer::{Cell, CellWidth};
use unicode_width::UnicodeWidthChar;

use super::{
    ability::{Abilities, Ability},
    pen::Pen,
};

/// From here on are emoji, of which terminals do not agree how wide they are.
const EMOJI: char = '\u{1f000}';

/// The content of a place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Glyph {
    /// A single character.
    One(char),
    /// Several that make up one; they are seldom, so a place has room for where they lie alone.
    Many(Box<CompactString>),
    /// The wide one before goes on here.
    Covered,
}

/// A place of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Tile {
    pub(super) glyph: Glyph,
    pub(super) pen: Pen,
}

impl Tile {
    /// A blank with this pen.
    pub(super) fn blank(pen: Pen) -> Self {
        Self {
            glyph: Glyph::One(' '),
            pen: pen.on_blank(),
        }
    }

    /// A cell as this terminal can show it, and how many columns it takes. What would steer the terminal, or has no
    /// width of its own, is a blank.
    pub(super) fn new(cell: &Cell, can: Abilities) -> (Self, u16) {
        let pen = Pen::from_cell(cell, can);
        let text = cell.symbol();
        let mut letters = text.chars();
        let (first, more) = (letters.next(), letters.next().is_some());
        let glyph = match first {
            None => return (Self::blank(pen), 1),
            Some(' ') if !more => return (Self::blank(pen), 1),
            Some(_) if text.chars().any(char::is_control) => return (Self::blank(pen), 1),
            Some(letter) if !more => Glyph::One(letter),
            Some(_) => Glyph::Many(Box::new(text.into())),
        };
        match text.cell_width() {
            0 => (Self::blank(pen), 1),
            width => (Self { glyph, pen }, width),
        }
    }

    /// Whether it is a blank on which no attribute is seen.
    pub(super) fn is_blank(&self) -> bool {
        self.glyph == Glyph::One(' ') && !self.pen.shows_on_blank()
    }

    /// Whether every terminal of this kind gives it as many columns as expected.
    pub(super) fn is_sure(&self, can: Abilities) -> bool {
        match self.glyph {
            Glyph::One(' '..='~') => true,
            // For private use: no font of a terminal has to agree.
            Glyph::Many(_) | Glyph::Covered | Glyph::One('\u{e000}'..='\u{f8ff}') => false,
            Glyph::One(letter) => match (letter.width(), letter.width_cjk()) {
                (Some(1), Some(1)) => true,
                (Some(1), _) => can.has(Ability::NARROW_AMBIGUOUS),
                (Some(2), _) => letter < EMOJI,
                _ => false,
            },
        }
    }

    /// How many columns a terminal may give it at most.
    pub(super) fn spread(&self) -> u16 {
        match &self.glyph {
            Glyph::One(_) => 2,
            Glyph::Many(text) => {
                let columns = text
                    .chars()
                    .map(|letter| letter.width().unwrap_or(1).max(1));
                u16::try_from(columns.sum::<usize>()).unwrap_or(u16::MAX)
            }
            Glyph::Covered => 0,
        }
    }

    /// How many columns it takes on a terminal that joins nothing: more than its own where it is of several parts.
    pub(super) fn unjoined(&self) -> u16 {
        match &self.glyph {
            Glyph::Many(text) => {
                let columns = text.chars().filter_map(UnicodeWidthChar::width);
                u16::try_from(columns.sum::<usize>()).unwrap_or(u16::MAX)
            }
            Glyph::One(_) | Glyph::Covered => 0,
        }
    }

    /// The first part of it alone, and how many columns that takes.
    pub(super) fn first_part(self) -> (Self, u16) {
        let first = match &self.glyph {
            Glyph::Many(text) => text.chars().next(),
            Glyph::One(_) | Glyph::Covered => None,
        };
        let width = first.and_then(UnicodeWidthChar::width).unwrap_or(0);
        match (first, u16::try_from(width)) {
            (Some(letter), Ok(width @ 1..)) => {
                let glyph = Glyph::One(letter);
                (Self { glyph, ..self }, width)
            }
            _ => (Self::blank(self.pen), 1),
        }
    }

    /// Writes the bytes of the tile.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        match &self.glyph {
            Glyph::One(letter) => {
                bytes.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
            }
            Glyph::Many(text) => bytes.extend_from_slice(text.as_bytes()),
            Glyph::Covered => {}
        }
    }

    /// How many bytes it has.
    pub(super) fn size(&self) -> usize {
        match &self.glyph {
            Glyph::One(letter) => letter.len_utf8(),
            Glyph::Many(text) => text.len(),
            Glyph::Covered => 0,
        }
    }
}
