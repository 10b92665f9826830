//! A text for the terminal's clipboard, as the sequence that carries it (OSC 52).

use base64::{Engine, engine::general_purpose::STANDARD};

/// The sequence: it moves no cursor and changes no pen, so that it may go out between two frames.
#[must_use]
pub fn to_clipboard(text: &str) -> String {
    format!("\u{1b}]52;c;{}\u{1b}\\", STANDARD.encode(text))
}
