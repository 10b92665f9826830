//! A renderer: cells and a terminal's abilities go in, the fewest bytes that turn the screen before into the screen
//! wanted come out. It knows nothing of files, of a terminal's device, or of this program; it could be a crate.
//!
//! It remembers the cells that the terminal shows, where its cursor is and with which pen it writes. A frame is painted
//! in several ways (patched, shifted first, cleared first), and the shortest one is sent.

mod ability;
mod clipboard;
mod colour;
mod grid;
mod link;
mod motion;
mod output;
mod pen;
mod row;
mod screen;
mod shift;
mod tile;

use std::{mem::replace, rc::Rc};

use ratatui::{buffer::Cell, layout::Position};

pub use ability::{Abilities, Ability};
pub use clipboard::to_clipboard;
pub use colour::Colours;

use grid::Grid;
use link::Links;
use output::Output;

/// Turns frames into bytes for one terminal.
#[derive(Debug)]
pub struct Renderer {
    wanted: Grid,
    /// The cells that the terminal shows; none where they are not known.
    shown: Option<Grid>,
    output: Output,
    /// Whether the terminal shows its cursor, as far as that is known.
    cursor: Option<bool>,
    synchronizes: bool,
    frame: Vec<u8>,
}

/// Frames of no more bytes than this arrive at once anyway.
const SHORT: usize = 300;

impl Renderer {
    /// A renderer for a terminal with these abilities and this many columns and rows. Nothing is known of what the
    /// terminal shows.
    #[must_use]
    pub fn new(can: Abilities, columns: u16, rows: u16) -> Self {
        Self {
            wanted: Grid::new(columns, rows),
            shown: None,
            output: Output::new(can, columns, rows),
            cursor: None,
            synchronizes: false,
            frame: Vec::new(),
        }
    }

    /// Marks where long frames begin and end, so that the terminal shows each at once (mode 2026). Only for one that said
    /// that it has that mode.
    pub fn synchronize(&mut self, synchronizes: bool) {
        self.synchronizes = synchronizes;
    }

    /// Takes up the terminal's size. Where it changed, nothing that was shown counts any more.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        if (self.wanted.columns(), self.wanted.rows()) != (columns, rows) {
            self.wanted = Grid::new(columns, rows);
            self.output.resize(columns, rows);
            self.forget();
        }
    }

    /// Forgets what the terminal shows: the next frame draws everything anew.
    pub fn forget(&mut self) {
        self.shown = None;
        self.cursor = None;
        self.output.forget();
    }

    /// Begins a frame: all of it is blank.
    pub fn blank(&mut self) {
        if self.output.links.is_full() || self.output.case.is_full() {
            self.output.links = Links::default();
            self.output.case = Rc::default();
            self.forget();
        }
        self.wanted.blank();
    }

    /// Puts a cell into the frame. A cell that a wide one covers, or beyond the edge, changes nothing.
    pub fn put(&mut self, column: u16, row: u16, cell: &Cell) {
        let can = self.output.can();
        let case = Rc::make_mut(&mut self.output.case);
        self.wanted.put(column, row, cell, can, case);
    }

    /// Makes cells that were put lead to an address, which a click opens: so many columns of a row. Of an address that
    /// could steer the terminal, and of a terminal that takes none, nothing comes.
    pub fn link(&mut self, column: u16, row: u16, columns: u16, address: &str) {
        if !self.output.can().has(Ability::LINKS) {
            return;
        }
        if let Some(link) = self.output.links.to(address) {
            let case = Rc::make_mut(&mut self.output.case);
            self.wanted.link(column, row, columns, link, case);
        }
    }

    /// Ends a frame: the bytes that bring the terminal there, with its cursor at this place, or hidden. They are
    /// empty where nothing changed.
    pub fn frame(&mut self, cursor: Option<Position>) -> &[u8] {
        let hides = self.output.can().has(Ability::HIDE_CURSOR);
        if cursor.is_none() && hides && self.cursor != Some(false) {
            self.output.send("\u{1b}[?25l");
            self.cursor = Some(false);
        }
        let (columns, rows) = (self.wanted.columns(), self.wanted.rows());
        let shown = self.shown.take().unwrap_or_else(|| {
            screen::wipe(&mut self.output);
            Grid::new(columns, rows)
        });
        screen::draw(&mut self.output, &shown, &self.wanted);
        self.output.end_link();
        if let Some(place) = cursor {
            let column = place.x.min(self.wanted.columns().saturating_sub(1));
            let row = place.y.min(self.wanted.rows().saturating_sub(1));
            self.output.go(row, column, self.wanted.row(row));
            if hides && self.cursor != Some(true) {
                self.output.send("\u{1b}[?25h");
                self.cursor = Some(true);
            }
        }
        // The next frame begins as a blank one, whatever is left in there.
        self.shown = Some(replace(&mut self.wanted, shown));
        self.frame = self.output.take();
        if self.synchronizes && self.frame.len() > SHORT {
            self.frame.splice(..0, *b"\x1b[?2026h");
            self.frame.extend(b"\x1b[?2026l");
        }
        &self.frame
    }
}
