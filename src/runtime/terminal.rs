//! The terminal: taken for the screens, and given back on every way out, each step tried by itself.

use std::io::{self, IsTerminal, Write};

use crossterm::{
    cursor::Show,
    event::{
        DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste,
        EnableFocusChange,
    },
    execute, queue,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use ratatui::{Frame, Terminal, layout::Size};

use crate::{render::Ability, tui::Settings};

use super::{
    limits::is_survived,
    screen::{Led, Screen},
    synchrony::Synchrony,
    terminal_kind::abilities,
    window,
};

/// The terminal that the screens are drawn on.
#[derive(Debug)]
pub(super) struct Drawn(Terminal<Screen>);

impl Drawn {
    /// The size that the terminal reports, in cells.
    pub(super) fn size(&self) -> io::Result<Size> {
        self.0.size()
    }

    /// Draws a frame, which gives its links. The screen compares it with what it shows by itself, so it gets each frame
    /// whole.
    pub(super) fn draw(
        &mut self,
        frame: impl FnOnce(&mut Frame<'_>) -> Vec<Led>,
    ) -> io::Result<()> {
        self.0.clear()?;
        let links = self.0.backend().links();
        self.0
            .draw(|drawn| {
                let led = frame(drawn);
                links.replace(led);
            })
            .map(drop)
    }

    /// Marks long frames, so that the terminal shows each at once, or does not.
    pub(super) fn synchronize(&mut self, synchronizes: bool) {
        self.0.backend_mut().synchronize(synchronizes);
    }

    /// Draws everything anew with the next frame.
    pub(super) fn wipe(&mut self) {
        self.0.backend_mut().forget();
    }
}

/// Whether there is a terminal to talk to at both ends.
pub(super) fn is_there() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Whether what is printed goes to a terminal, and not into a file or another program.
#[must_use]
pub fn writes_to_terminal() -> bool {
    io::stdout().is_terminal()
}

/// How many columns the terminal has that is printed to; none where no terminal is.
#[must_use]
pub fn printed_columns() -> Option<usize> {
    let size = writes_to_terminal().then(window::size)?;
    size.ok().map(|(columns, _)| usize::from(columns))
}

/// Whether what is told beside the output goes to a terminal.
#[must_use]
pub fn tells_a_terminal() -> bool {
    io::stderr().is_terminal()
}

/// Takes the terminal, with its mouse or without, and asks it what no name tells; over a thin line nothing is asked.
pub(super) fn take(settings: &Settings) -> io::Result<(Drawn, Synchrony)> {
    give_back_on_panic();
    enter(settings.takes_mouse())?;
    let mut can = abilities();
    if settings.low_bandwidth {
        can = can.without(Ability::MODES | Ability::LINKS);
    }
    // Before the first frame, which clears away whatever a terminal prints that does not know the question.
    let synchrony = Synchrony::ask(can)?;
    let drawn = Terminal::new(Screen::new(can)?).map(Drawn)?;
    Ok((drawn, synchrony))
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
        if is_survived() {
            return;
        }
        give_back();
        before(info);
    }));
}
