//! Keys as a test writes them: `3 e 'a text' Esc C-r "a paste"`.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use walkdown::tui::Message;

/// Keys as messages.
pub(crate) fn typed(keys: &str) -> Vec<Message> {
    let mut messages = Vec::new();
    let mut rest = keys.trim_start();
    while let Some(first) = rest.chars().next() {
        if first == '\'' || first == '"' {
            let (text, after) = rest[1..].split_once(first).expect("a closing quote");
            if first == '"' {
                messages.push(Message::Paste(text.replace("\\n", "\n")));
            } else {
                messages.extend(text.chars().map(|letter| press(KeyCode::Char(letter), "")));
            }
            rest = after.trim_start();
        } else {
            let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            messages.push(key(word));
            rest = after.trim_start();
        }
    }
    messages
}

fn key(word: &str) -> Message {
    let (held, name) = match word.split_once('-') {
        Some((held @ ("C" | "A" | "S"), name)) => (held, name),
        _ => ("", word),
    };
    let mut letters = name.chars();
    let code = match (letters.next(), letters.next()) {
        (Some(letter), None) => KeyCode::Char(letter),
        _ => match name {
            "Esc" => KeyCode::Esc,
            "Enter" => KeyCode::Enter,
            "Tab" => KeyCode::Tab,
            "BackTab" => KeyCode::BackTab,
            "Backspace" => KeyCode::Backspace,
            "Delete" => KeyCode::Delete,
            "Up" => KeyCode::Up,
            "Down" => KeyCode::Down,
            "Left" => KeyCode::Left,
            "Right" => KeyCode::Right,
            "PgUp" => KeyCode::PageUp,
            "PgDn" => KeyCode::PageDown,
            "Home" => KeyCode::Home,
            "End" => KeyCode::End,
            "Space" => KeyCode::Char(' '),
            other => match other.strip_prefix('F').map(str::parse) {
                Some(Ok(number)) => KeyCode::F(number),
                _ => panic!("no key is called {other}"),
            },
        },
    };
    press(code, held)
}

fn press(code: KeyCode, held: &str) -> Message {
    let modifiers = match held {
        "C" => KeyModifiers::CONTROL,
        "A" => KeyModifiers::ALT,
        "S" => KeyModifiers::SHIFT,
        _ => KeyModifiers::NONE,
    };
    Message::Key(KeyEvent::new(code, modifiers))
}
