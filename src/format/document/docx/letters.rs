//! Letters: what XML cannot hold, and in which direction a text is written.

use std::fmt::Write;

use crate::format::clean_line;

/// A text of one line as XML can hold it: forbidden characters become `_x001B_`, as every reader shows them, and those
/// that hide or turn a text are shown. A text that merely looks like that stays, since nothing in a document reads it
/// as a number.
pub(super) fn allowed(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\t' | '\n' | '\r' => written.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                // Writing to a String cannot fail.
                let _ = write!(written, "_x{:04X}_", u32::from(letter));
            }
            other => written.push(other),
        }
    }
    clean_line(&written)
}

/// Whether a letter is written from right to left; none where it says nothing of it.
fn is_leftward(letter: char) -> Option<bool> {
    let is_leftward = matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    letter.is_alphabetic().then_some(is_leftward)
}

/// Whether a text is written from right to left: its first letter says so.
pub(super) fn is_right_to_left(text: &str) -> bool {
    text.chars().find_map(is_leftward).unwrap_or_default()
}

/// A text in pieces of one direction each; what has none stays with what stands before it.
pub(super) fn by_direction(text: &str) -> Vec<(bool, String)> {
    let mut pieces: Vec<(bool, String)> = Vec::new();
    for letter in text.chars() {
        match (pieces.last_mut(), is_leftward(letter)) {
            (Some((is_leftward, piece)), other)
                if other.is_none_or(|other| other == *is_leftward) =>
            {
                piece.push(letter);
            }
            (_, is_leftward) => pieces.push((is_leftward.unwrap_or_default(), letter.to_string())),
        }
    }
    pieces
}
