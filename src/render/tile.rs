//! A place of the screen as a terminal shows it: a character with its pen, or the continuation of a wide one. It is two
//! numbers, so that thousands of places are compared for each frame in no time; the case tells what they stand for.

use std::{collections::HashMap, hash::Hash};

use compact_str::CompactString;
use foldhash::fast::FixedState;
use ratatui::{
    buffer::{Cell, CellWidth},
    style::Color,
};
use unicode_width::UnicodeWidthChar;

use super::{
    ability::{Abilities, Ability},
    link::Link,
    pen::Pen,
};

/// From here on are emoji, of which terminals do not agree how wide they are.
const EMOJI: char = '\u{1f000}';
/// After so many kinds of pens and joined characters those that were left behind are forgotten.
const MOST: usize = 10_000;

/// A place of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tile {
    glyph: Glyph,
    /// The number of its pen in the case.
    pen: u32,
}

/// The content of a place: the number of a single character, or one beyond those.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Glyph(u32);

impl Glyph {
    /// The wide one before goes on here.
    const COVERED: Self = Self(u32::MAX);
    /// From here on are those that several characters make up together.
    const JOINED: u32 = char::MAX as u32 + 1;

    fn one(letter: char) -> Self {
        Self(letter.into())
    }

    /// The character, where it is a single one.
    fn letter(self) -> Option<char> {
        char::from_u32(self.0)
    }
}

impl Tile {
    /// A blank with the plain pen.
    pub(super) const BLANK: Self = Self {
        glyph: Glyph(' ' as u32),
        pen: 0,
    };

    /// The place that the wide one before goes on to.
    pub(super) const COVERED: Self = Self {
        glyph: Glyph::COVERED,
        pen: 0,
    };

    /// Whether the wide one before goes on here.
    pub(super) fn is_covered(self) -> bool {
        self.glyph == Glyph::COVERED
    }

    /// The character, where it is a single one.
    pub(super) fn letter(self) -> Option<char> {
        self.glyph.letter()
    }

    /// Whether the other one is written with the same pen.
    pub(super) fn shares_pen(self, other: Self) -> bool {
        self.pen == other.pen
    }

    /// Whether every terminal of this kind gives it as many columns as expected.
    pub(super) fn is_sure(self, can: Abilities) -> bool {
        match self.letter() {
            Some(' '..='~') => true,
            // For private use: no font of a terminal has to agree.
            None | Some('\u{e000}'..='\u{f8ff}') => false,
            Some(letter) => match (letter.width(), letter.width_cjk()) {
                (Some(1), Some(1)) => true,
                (Some(1), _) => can.has(Ability::NARROW_AMBIGUOUS),
                (Some(2), _) => letter < EMOJI,
                _ => false,
            },
        }
    }
}

/// What the numbers of tiles stand for: the pens and the joined characters of all frames so far.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pens: Numbered<Pen>,
    joined: Numbered<CompactString>,
}

impl Default for Case {
    fn default() -> Self {
        let mut case = Self {
            pens: Numbered::default(),
            joined: Numbered::default(),
        };
        // The plain pen is the first one.
        case.pens.number(Pen::default());
        case
    }
}

impl Case {
    /// Whether it is time to begin anew: then no tile made before counts.
    pub(super) fn is_full(&self) -> bool {
        self.pens.values.len() + self.joined.values.len() >= MOST
    }

    /// A blank with this pen.
    fn blank(&mut self, pen: Pen) -> Tile {
        Tile {
            pen: self.pens.number(pen.on_blank()),
            ..Tile::BLANK
        }
    }

    /// A plain blank on this ground.
    pub(super) fn blank_on(&mut self, ground: Color) -> Tile {
        self.blank(Pen::on(ground))
    }

    /// A blank with the pen of a tile.
    pub(super) fn blanked(&mut self, tile: Tile) -> Tile {
        self.blank(self.pen(tile))
    }

    /// A cell as this terminal can show it, and how many columns it takes. What would steer the terminal, or has no
    /// width of its own, is a blank.
    pub(super) fn tile(&mut self, cell: &Cell, can: Abilities) -> (Tile, u16) {
        let pen = Pen::from_cell(cell, can);
        let text = cell.symbol();
        let mut letters = text.chars();
        let (first, more) = (letters.next(), letters.next().is_some());
        let glyph = match first {
            None => return (self.blank(pen), 1),
            Some(' ') if !more => return (self.blank(pen), 1),
            Some(_) if text.chars().any(char::is_control) => return (self.blank(pen), 1),
            Some(letter) if !more => Glyph::one(letter),
            Some(_) => Glyph(Glyph::JOINED + self.joined.number(text.into())),
        };
        match text.cell_width() {
            0 => (self.blank(pen), 1),
            width => {
                let pen = self.pens.number(pen);
                (Tile { glyph, pen }, width)
            }
        }
    }

    /// The tile leading somewhere.
    pub(super) fn linked(&mut self, tile: Tile, link: Link) -> Tile {
        let pen = self.pen(tile).linked(link);
        Tile {
            pen: self.pens.number(pen),
            ..tile
        }
    }

    /// The first part of it alone, and how many columns that takes.
    pub(super) fn first_part(&mut self, tile: Tile) -> (Tile, u16) {
        let first = self.joined(tile).and_then(|text| text.chars().next());
        let width = first.and_then(UnicodeWidthChar::width).unwrap_or(0);
        match (first, u16::try_from(width)) {
            (Some(letter), Ok(width @ 1..)) => {
                let glyph = Glyph::one(letter);
                (Tile { glyph, ..tile }, width)
            }
            _ => (self.blanked(tile), 1),
        }
    }

    /// The pen that a tile is written with.
    pub(super) fn pen(&self, tile: Tile) -> Pen {
        self.pens.get(tile.pen).copied().unwrap_or_default()
    }

    /// The characters of a tile that several make up together.
    fn joined(&self, tile: Tile) -> Option<&str> {
        let number = tile.glyph.0.checked_sub(Glyph::JOINED)?;
        self.joined.get(number).map(CompactString::as_str)
    }

    /// Whether it is a blank on which no attribute is seen.
    pub(super) fn is_blank(&self, tile: Tile) -> bool {
        tile.glyph == Tile::BLANK.glyph && !self.pen(tile).shows_on_blank()
    }

    /// How many columns a terminal may give it at most.
    pub(super) fn spread(&self, tile: Tile) -> u16 {
        if tile.letter().is_some() {
            return 2;
        }
        let letters = self.joined(tile).unwrap_or_default().chars();
        let columns = letters.map(|letter| letter.width().unwrap_or(1).max(1));
        u16::try_from(columns.sum::<usize>()).unwrap_or(u16::MAX)
    }

    /// How many columns it takes on a terminal that joins nothing: more than its own where it is of several parts.
    pub(super) fn unjoined(&self, tile: Tile) -> u16 {
        let letters = self.joined(tile).unwrap_or_default().chars();
        let columns = letters.filter_map(UnicodeWidthChar::width);
        u16::try_from(columns.sum::<usize>()).unwrap_or(u16::MAX)
    }

    /// Writes the bytes of the tile.
    pub(super) fn write(&self, tile: Tile, bytes: &mut Vec<u8>) {
        match tile.letter() {
            Some(letter) => bytes.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
            None => bytes.extend_from_slice(self.joined(tile).unwrap_or_default().as_bytes()),
        }
    }

    /// How many bytes it has.
    pub(super) fn size(&self, tile: Tile) -> usize {
        let letter = tile.letter().map(char::len_utf8);
        letter.unwrap_or_else(|| self.joined(tile).map_or(0, str::len))
    }
}

/// Values that are known by a number, each once.
#[derive(Debug, Clone)]
struct Numbered<T> {
    values: Vec<T>,
    numbers: HashMap<T, u32, FixedState>,
    /// The one asked for last: mostly it is asked for again.
    last: u32,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            numbers: HashMap::default(),
            last: 0,
        }
    }
}

impl<T: Clone + Eq + Hash> Numbered<T> {
    fn get(&self, number: u32) -> Option<&T> {
        self.values.get(usize::try_from(number).ok()?)
    }

    /// The number of a value, which is taken in where it is new.
    fn number(&mut self, value: T) -> u32 {
        if self.get(self.last) != Some(&value) {
            let next = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
            self.last = *self.numbers.entry(value.clone()).or_insert(next);
            if self.last == next {
                self.values.push(value);
            }
        }
        self.last
    }
}
