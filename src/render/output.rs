//! The output: bytes, and with them the place of the cursor and the pen of the terminal once it has taken them.

use std::rc::Rc;

use compact_str::CompactString;
use ratatui::style::Color;

use super::{
    ability::{Abilities, Ability},
    link::Links,
    pen::Pen,
    tile::{Case, Tile},
};

/// Bytes under way, and the state of the terminal once it has taken them.
#[derive(Debug, Clone)]
pub(super) struct Output {
    can: Abilities,
    columns: u16,
    rows: u16,
    /// Where the cursor is, as far as that is sure. After the last column of a row has been written, terminals
    /// differ in the column.
    pub(super) row: Option<u16>,
    pub(super) column: Option<u16>,
    pen: Option<Pen>,
    pub(super) links: Links,
    /// What the tiles stand for.
    pub(super) case: Rc<Case>,
    bytes: Vec<u8>,
    /// With so many bytes it is of no use any more.
    most: usize,
}

impl Output {
    pub(super) fn new(can: Abilities, columns: u16, rows: u16) -> Self {
        Self {
            can,
            columns,
            rows,
            row: None,
            column: None,
            pen: None,
            links: Links::default(),
            case: Rc::default(),
            bytes: Vec::new(),
            most: usize::MAX,
        }
    }

    pub(super) fn can(&self) -> Abilities {
        self.can
    }

    pub(super) fn columns(&self) -> u16 {
        self.columns
    }

    pub(super) fn rows(&self) -> u16 {
        self.rows
    }

    pub(super) fn pen(&self) -> Option<Pen> {
        self.pen
    }

    pub(super) fn resize(&mut self, columns: u16, rows: u16) {
        (self.columns, self.rows) = (columns, rows);
    }

    /// Forgets where cursor and pen are.
    pub(super) fn forget(&mut self) {
        (self.row, self.column, self.pen) = (None, None, None);
    }

    /// A copy to try a way of painting on: it begins with this state and without the bytes.
    pub(super) fn attempt(&self) -> Self {
        self.attempt_below(usize::MAX)
    }

    /// The same, of use only while it has fewer bytes than this: whoever paints on it may stop then.
    pub(super) fn attempt_below(&self, most: usize) -> Self {
        Self {
            bytes: Vec::new(),
            links: self.links.clone(),
            case: Rc::clone(&self.case),
            most,
            ..*self
        }
    }

    /// Whether an attempt is of no use any more.
    pub(super) fn is_too_long(&self) -> bool {
        self.size() >= self.most
    }

    /// This attempt, or the other where that has fewer bytes.
    pub(super) fn or_shorter(self, other: Self) -> Self {
        if other.size() < self.size() {
            other
        } else {
            self
        }
    }

    /// Takes an attempt over.
    pub(super) fn adopt(&mut self, mut attempt: Self) {
        self.bytes.append(&mut attempt.bytes);
        attempt.bytes = std::mem::take(&mut self.bytes);
        attempt.most = self.most;
        *self = attempt;
    }

    pub(super) fn size(&self) -> usize {
        self.bytes.len()
    }

    /// The bytes so far; there are none under way afterwards.
    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }

    /// Sends bytes that move no cursor and change no pen, or after which the caller sets those.
    pub(super) fn send(&mut self, bytes: &str) {
        self.send_bytes(bytes.as_bytes());
    }

    /// The same, of bytes.
    pub(super) fn send_bytes(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Sends the bytes of a tile, wherever they bring the cursor.
    pub(super) fn send_tile(&mut self, tile: Tile) {
        self.case.write(tile, &mut self.bytes);
    }

    /// Takes up this pen.
    pub(super) fn take_up(&mut self, pen: Pen) {
        if self.pen == Some(pen) {
            return;
        }
        let change = self.change_to(pen);
        self.send(&change);
        self.pen = Some(pen);
    }

    /// The sequences from the pen at hand to this one. A pen not known before is taken to lead nowhere.
    fn change_to(&self, pen: Pen) -> CompactString {
        let mut change = pen.after(self.pen, self.can);
        if pen.link != self.pen.and_then(|pen| pen.link) {
            change.push_str(&self.links.sequence(pen.link));
        }
        change
    }

    /// Lets nothing that comes after lead anywhere: others may write then.
    pub(super) fn end_link(&mut self) {
        if let Some(pen) = self.pen {
            self.take_up(pen.unlinked());
        }
    }

    /// Takes up a pen that leaves plain blanks on this ground: the one that serves the next letters too, where there is
    /// one and it does, else the one that is nearest.
    pub(super) fn take_up_for_blank(&mut self, ground: Color, next: impl FnOnce() -> Option<Pen>) {
        if self.pen.is_some_and(|pen| pen.leaves_blank(ground)) {
            return;
        }
        if let Some(next) = next().filter(|next| next.leaves_blank(ground)) {
            self.take_up(next);
            return;
        }
        let plain = Pen::on(ground);
        let stripped = self.pen.map_or(plain, |pen| pen.blanked(ground));
        let cost = |pen: Pen| self.change_to(pen).len();
        let pen = if cost(stripped) < cost(plain) {
            stripped
        } else {
            plain
        };
        self.take_up(pen);
    }

    /// Whether blanks on this ground come of erasing.
    pub(super) fn erases(&self, ground: Color) -> bool {
        ground == Color::Reset || self.can.has(Ability::ERASE_IN_COLOUR)
    }

    /// Writes a tile of so many columns where the cursor is, with the pen that is taken up.
    pub(super) fn write(&mut self, tile: Tile, width: usize) {
        self.send_tile(tile);
        if tile.is_sure(self.can) {
            self.advance(width);
        } else {
            (self.row, self.column) = (None, None);
        }
    }

    /// The cursor went on by so many columns.
    pub(super) fn advance(&mut self, width: usize) {
        let width = u16::try_from(width).unwrap_or(u16::MAX);
        let column = self.column.map(|column| column.saturating_add(width));
        self.column = column.filter(|column| *column < self.columns);
    }
}
