//! The terminal under ratatui: what ratatui draws goes through the renderer, and a whole frame out in one write.

use std::{
    cell::{Cell as Held, RefCell},
    io::{self, Write},
    rc::Rc,
};

use ratatui::{
    backend::{Backend, ClearType, WindowSize},
    buffer::Cell,
    layout::{Position, Size},
};

use crate::render::{Abilities, Renderer, to_clipboard};

use super::window;

/// A part of a row that leads to an address, as a terminal takes it.
#[derive(Debug)]
pub(super) struct Led {
    pub(super) column: u16,
    pub(super) row: u16,
    pub(super) columns: u16,
    pub(super) address: String,
}

/// The links of the frame that is being drawn: ratatui's cells have no place for them.
pub(super) type Links = Rc<RefCell<Vec<Led>>>;

/// Standard output as a terminal.
#[derive(Debug)]
pub(super) struct Screen {
    renderer: Renderer,
    size: Held<Size>,
    place: Position,
    shows_cursor: bool,
    links: Links,
}

impl Screen {
    /// The screen of a terminal with these abilities.
    pub(super) fn new(can: Abilities) -> io::Result<Self> {
        let (columns, rows) = window::size()?;
        Ok(Self {
            renderer: Renderer::new(can, columns, rows),
            size: Held::new(Size::new(columns, rows)),
            place: Position::ORIGIN,
            shows_cursor: false,
            links: Links::default(),
        })
    }

    /// Marks long frames, so that the terminal shows each at once, or does not.
    pub(super) fn synchronize(&mut self, synchronizes: bool) {
        self.renderer.synchronize(synchronizes);
    }

    /// Where the links of a frame are put before it ends.
    pub(super) fn links(&self) -> Links {
        Rc::clone(&self.links)
    }

    /// Forgets what is shown: the next frame draws everything anew.
    pub(super) fn forget(&mut self) {
        self.renderer.forget();
    }
}

/// Puts a text into the terminal's clipboard, between two frames.
pub(super) fn copy(text: &str) -> io::Result<()> {
    write_at_once(to_clipboard(text).as_bytes())
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (column, row, cell) in content {
            self.renderer.put(column, row, cell);
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.shows_cursor = false;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.shows_cursor = true;
        Ok(())
    }

    /// As it was set: the terminal is not asked, its answer would be read as keys.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.place)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.place = position.into();
        Ok(())
    }

    /// Begins a frame; what is shown stays until it ends.
    fn clear(&mut self) -> io::Result<()> {
        let size = self.size.get();
        self.renderer.resize(size.width, size.height);
        self.renderer.blank();
        Ok(())
    }

    fn clear_region(&mut self, part: ClearType) -> io::Result<()> {
        match part {
            ClearType::All => self.clear(),
            _ => Err(io::ErrorKind::Unsupported.into()),
        }
    }

    fn size(&self) -> io::Result<Size> {
        let (width, height) = window::size()?;
        self.size.set(Size { width, height });
        Ok(self.size.get())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        let size = crossterm::terminal::window_size()?;
        Ok(WindowSize {
            columns_rows: Size::new(size.columns, size.rows),
            pixels: Size::new(size.width, size.height),
        })
    }

    /// Ends a frame.
    fn flush(&mut self) -> io::Result<()> {
        for led in self.links.take() {
            self.renderer
                .link(led.column, led.row, led.columns, &led.address);
        }
        let cursor = self.shows_cursor.then_some(self.place);
        let frame = self.renderer.frame(cursor);
        if frame.is_empty() {
            return Ok(());
        }
        write_at_once(frame)
    }
}

/// Past the buffer of standard output, which would part the bytes at the end of a line.
#[cfg(unix)]
fn write_at_once(mut bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout();
    out.flush()?;
    while !bytes.is_empty() {
        match rustix::io::write(&out, bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => bytes = bytes.get(count..).unwrap_or_default(),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn write_at_once(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(bytes)?;
    out.flush()
}
