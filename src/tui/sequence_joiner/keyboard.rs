//! The bytes of a terminal, turned into keys, clicks, pastes and answers.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::SequenceJoiner;

/// Turns the bytes of a terminal into events, however they are torn apart.
#[derive(Debug, Default)]
pub struct Keyboard {
    joiner: SequenceJoiner,
    /// The bytes of a character that is not whole yet.
    begun: Vec<u8>,
}

impl Keyboard {
    /// Takes in bytes. Gives what has become whole by them.
    pub fn hear(&mut self, bytes: &[u8]) -> Vec<Event> {
        let mut events = Vec::new();
        for &byte in bytes {
            if self.joiner.takes_bytes() {
                events.extend(self.joiner.feed(pressed(char::from(byte))));
                continue;
            }
            self.begun.push(byte);
            let Some(letter) = self.letter(byte) else {
                continue;
            };
            // Within a paste or a sequence it is what it is.
            match second_of_two(letter).filter(|_| self.joiner.wait().is_none()) {
                Some(second) => {
                    events.extend(self.joiner.feed(pressed('\u{1b}')));
                    events.extend(self.joiner.feed(pressed(second)));
                }
                None => events.extend(self.joiner.feed(pressed(letter))),
            }
        }
        events
    }

    /// How long to wait for the next bytes before [`Self::timeout`]; none without a sequence under way.
    #[must_use]
    pub fn wait(&self) -> Option<Duration> {
        self.joiner.wait()
    }

    /// The time is over: gives what stands by itself now.
    pub fn timeout(&mut self) -> Option<Event> {
        self.joiner.timeout()
    }

    /// Whether the terminal was asked if it has synchronized output, and may answer now.
    pub fn expect_answer(&mut self, expects: bool) {
        self.joiner.expect_answer(expects);
    }

    /// The answer of the terminal, once.
    pub fn take_answer(&mut self) -> Option<bool> {
        self.joiner.take_answer()
    }

    /// The character that is whole with this byte. What is none is passed over.
    fn letter(&mut self, byte: u8) -> Option<char> {
        match std::str::from_utf8(&self.begun) {
            Ok(text) => {
                let letter = text.chars().next();
                self.begun.clear();
                letter
            }
            Err(error) if error.error_len().is_none() => None,
            Err(_) => {
                let begins_anew = self.begun.len() > 1;
                self.begun.clear();
                if begins_anew {
                    self.begun.push(byte);
                    return self.letter(byte);
                }
                let alone = char::from(byte);
                second_of_two(alone).map(|_| alone)
            }
        }
    }
}

/// The character after the Esc that most terminals send where one of eight bits sends a single character to begin a
/// sequence, as an older one on a serial line does. None for any other.
fn second_of_two(letter: char) -> Option<char> {
    let begins = matches!(
        letter,
        '\u{8f}' | '\u{90}' | '\u{98}' | '\u{9b}' | '\u{9d}'..='\u{9f}'
    );
    begins.then(|| char::from_u32(u32::from(letter) - 0x40))?
}

/// The key that a character stands for: terminals send those with Ctrl as control characters.
pub(super) fn pressed(letter: char) -> Event {
    let held = |letter: u32| {
        let letter = char::from_u32(letter).unwrap_or(' ');
        (KeyCode::Char(letter), KeyModifiers::CONTROL)
    };
    let (code, modifiers) = match letter {
        '\u{1b}' => (KeyCode::Esc, KeyModifiers::NONE),
        '\r' => (KeyCode::Enter, KeyModifiers::NONE),
        '\t' => (KeyCode::Tab, KeyModifiers::NONE),
        '\u{7f}' => (KeyCode::Backspace, KeyModifiers::NONE),
        '\0' => (KeyCode::Char(' '), KeyModifiers::CONTROL),
        '\u{1}'..='\u{1a}' => held(u32::from(letter) + u32::from('a') - 1),
        '\u{1c}'..='\u{1f}' => held(u32::from(letter) + u32::from('4') - 0x1c),
        letter if letter.is_uppercase() => (KeyCode::Char(letter), KeyModifiers::SHIFT),
        letter => (KeyCode::Char(letter), KeyModifiers::NONE),
    };
    Event::Key(KeyEvent::new(code, modifiers))
}
