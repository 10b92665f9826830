//! A paste that the terminal does not mark as one: many letters that come in one breath.

use std::collections::HashSet;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// The fewest letters that come at once in a paste: people do not type so far ahead.
const LETTERS: usize = 24;
/// The fewest blanks and line ends in a paste.
const BLANKS: usize = 3;
/// The fewest different letters in a paste: a key that is held down is none.
const DIFFERENT: usize = 6;

/// The keys of what came at once, where it may be a paste: letters, blanks and ends of lines alone, words among them.
#[must_use]
pub fn unmarked_paste(events: &[Event]) -> Option<Vec<KeyEvent>> {
    let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
    let mut keys = Vec::with_capacity(events.len());
    let mut letters = HashSet::new();
    let (mut count, mut blanks) = (0, 0);
    let mut ends_in_return = false;
    for event in events {
        let Event::Key(pressed) = event else {
            return None;
        };
        let (after_return, key) = (ends_in_return, line_end(*pressed));
        ends_in_return = pressed.code == KeyCode::Enter;
        match key.code {
            // A line that ends in a return and a line feed ends once.
            KeyCode::Enter if after_return && !ends_in_return => continue,
            _ if key.modifiers.intersects(held) => return None,
            KeyCode::Char(' ') | KeyCode::Enter | KeyCode::Tab => blanks += 1,
            KeyCode::Char(letter) => {
                count += 1;
                letters.insert(letter);
            }
            _ => return None,
        }
        keys.push(key);
    }
    let is_paste = count >= LETTERS && letters.len() >= DIFFERENT && blanks >= BLANKS;
    is_paste.then_some(keys)
}

/// The key itself; Enter for Ctrl-j, which is how a terminal tells a line feed.
#[must_use]
pub(in crate::tui) fn line_end(key: KeyEvent) -> KeyEvent {
    match (key.code, key.modifiers) {
        (KeyCode::Char('j'), KeyModifiers::CONTROL) => {
            KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE)
        }
        _ => key,
    }
}
