//! The terminal: taken for the screens, and given back on every way out, each step tried by itself.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use crossterm::{
    cursor::Show,
    event::{
        DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste,
        EnableFocusChange,
    },
    execute, queue,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use ratatui::{Terminal, backend::CrosstermBackend};

/// What the screens are drawn on. Buffered, so that a frame goes out in one piece.
pub(super) type Drawn = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Whether there is a terminal to talk to at both ends.
pub(super) fn is_there() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Whether what is printed goes to a terminal, and not into a file or another program.
#[must_use]
pub fn writes_to_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Takes the terminal, with its mouse or without.
pub(super) fn take(mouse: bool) -> io::Result<Drawn> {
    give_back_on_panic();
    enter(mouse)?;
    Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(
        1 << 16,
        io::stdout(),
    )))
}

/// Switches to our screen, also after a suspension.
pub(super) fn enter(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        EnableFocusChange
    )?;
    if mouse { take_mouse() } else { Ok(()) }
}

/// Clicks and the wheel alone, in the form that no key looks like: a line that is slow does not carry each move.
#[cfg(unix)]
fn take_mouse() -> io::Result<()> {
    execute!(
        io::stdout(),
        crossterm::style::Print("\u{1b}[?1000h\u{1b}[?1006h")
    )
}

#[cfg(not(unix))]
fn take_mouse() -> io::Result<()> {
    execute!(io::stdout(), crossterm::event::EnableMouseCapture)
}

/// Clears the screen, so that the next frame draws everything anew. Not by `clear`: that asks the terminal where its
/// cursor is, and the answer would be read as keys.
pub(super) fn wipe(drawn: &mut Drawn) -> io::Result<()> {
    let size = drawn.size()?;
    drawn.resize(size.into())
}

/// Gives the terminal back. Every step is tried: the terminal may be dead.
pub(super) fn give_back() {
    let mut out = io::stdout();
    let _ = queue!(out, DisableMouseCapture);
    let _ = queue!(out, DisableFocusChange);
    let _ = queue!(out, DisableBracketedPaste);
    let _ = queue!(out, LeaveAlternateScreen);
    let _ = queue!(out, Show);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

fn give_back_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        give_back();
        before(info);
    }));
}
