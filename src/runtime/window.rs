//! How large the terminal is. One that does not know its size, as some serial consoles, says that it has no columns or
//! no rows: then the environment tells, and where it does not the terminal is taken for one of 80 by 24. Of one that says
//! it is larger than any screen the upper left part is used.

use std::{env, io};

/// The size that a terminal has which tells none.
const USUAL: (u16, u16) = (80, 24);

/// Each cell takes memory: what a terminal says of itself is no reason to take all there is.
const LARGEST: (u16, u16) = (1000, 500);

/// Columns and rows of the terminal.
///
/// # Errors
/// There is no terminal to ask.
pub(super) fn size() -> io::Result<(u16, u16)> {
    // Asked for each frame: one call, where the other way opens the terminal anew.
    #[cfg(unix)]
    if let Ok(size) = rustix::termios::tcgetwinsize(io::stdout()) {
        return Ok(or_usual((size.ws_col, size.ws_row)));
    }
    crossterm::terminal::size().map(or_usual)
}

/// A size that the terminal said, with what it does not know made up for.
pub(super) fn or_usual((columns, rows): (u16, u16)) -> (u16, u16) {
    let (columns, rows) = if columns > 0 && rows > 0 {
        (columns, rows)
    } else {
        by_environment()
    };
    (columns.min(LARGEST.0), rows.min(LARGEST.1))
}

fn by_environment() -> (u16, u16) {
    let told = |name: &str, usual: u16| {
        let told = env::var(name)
            .ok()
            .and_then(|text| text.trim().parse().ok());
        told.filter(|count| *count > 0).unwrap_or(usual)
    };
    (told("COLUMNS", USUAL.0), told("LINES", USUAL.1))
}
