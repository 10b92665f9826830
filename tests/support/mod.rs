//! What tests stand on.

use ratatui::style::Color;

pub(crate) mod keys;
pub(crate) mod lines;
pub(crate) mod room;
pub(crate) mod screens;
pub(crate) mod sealed;
pub(crate) mod seats;

/// Says on standard error what a test leaves out here, and why.
pub(crate) fn left_out(why: &str) {
    use std::io::Write;
    // Nobody misses a word that cannot be said.
    let _ = writeln!(std::io::stderr(), "left out: {why}");
}

/// The sixteen colours, as ANSI counts them.
pub(crate) const SIXTEEN: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];
