//! A key of the table: its name, and when it counts as pressed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with Ctrl or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    code: KeyCode,
    ctrl: bool,
}

const fn k(character: char) -> Key {
    Key {
        code: KeyCode::Char(character),
        ctrl: false,
    }
}

pub(super) const fn c(character: char) -> Key {
    Key {
        code: KeyCode::Char(character),
        ctrl: true,
    }
}

pub(super) const fn n(code: KeyCode) -> Key {
    Key { code, ctrl: false }
}

impl Key {
    /// The key's name as the help shows it.
    #[must_use]
    pub fn name(self) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "Space".into(),
            KeyCode::Char(character) => character.to_string(),
            KeyCode::Up => "↑".into(),
            KeyCode::Down => "↓".into(),
            KeyCode::Left => "←".into(),
            KeyCode::Right => "→".into(),
            KeyCode::PageUp => "PgUp".into(),
            KeyCode::PageDown => "PgDn".into(),
            KeyCode::BackTab => "Shift-Tab".into(),
            KeyCode::F(number) => format!("F{number}"),
            other => format!("{other:?}"),
        };
        if self.ctrl {
            format!("Ctrl-{name}")
        } else {
            name
        }
    }

    /// The key's name without signs beyond ASCII: `Down` for the arrow.
    #[must_use]
    pub fn word(self) -> String {
        let held = if self.ctrl { "Ctrl-" } else { "" };
        match self.code {
            KeyCode::Up | KeyCode::Down | KeyCode::Left | KeyCode::Right => {
                format!("{held}{:?}", self.code)
            }
            _ => self.name(),
        }
    }

    /// The key that a person names: a letter or sign, `Ctrl-` and a letter, `F1` to `F12`, or one with a name, such as
    /// `Enter`. None for what no terminal sends, or sends for another key too.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let mut letters = name.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return match letter {
                '↑' => Some(n(KeyCode::Up)),
                '↓' => Some(n(KeyCode::Down)),
                '←' => Some(n(KeyCode::Left)),
                '→' => Some(n(KeyCode::Right)),
                // A letter that is drawn in one column and typed as itself.
                letter if letter != ' ' && crate::format::clean_line(name) == name => {
                    (crate::format::width(name) > 0).then(|| k(letter))
                }
                _ => None,
            };
        }
        let lower = name.to_ascii_lowercase();
        if let Some(letter) = lower.strip_prefix("ctrl-") {
            let held = [
                "up", "down", "left", "right", "↑", "↓", "←", "→", "home", "end", "pgup", "pgdn",
                "delete",
            ];
            if held.contains(&letter) {
                return Self::parse(letter).map(|key| Self { ctrl: true, ..key });
            }
            let mut letters = letter.chars();
            // A terminal sends Tab for Ctrl-i and Enter for Ctrl-m.
            return match (letters.next(), letters.next()) {
                (Some(letter @ ('a'..='h' | 'j'..='l' | 'n'..='z' | '_')), None) => Some(c(letter)),
                _ => None,
            };
        }
        if let Some(number) = lower.strip_prefix('f').and_then(|text| text.parse().ok()) {
            return (1..=12).contains(&number).then(|| n(KeyCode::F(number)));
        }
        Some(n(match lower.as_str() {
            "space" => KeyCode::Char(' '),
            "enter" => KeyCode::Enter,
            "esc" => KeyCode::Esc,
            "tab" => KeyCode::Tab,
            "shift-tab" => KeyCode::BackTab,
            "backspace" => KeyCode::Backspace,
            "delete" => KeyCode::Delete,
            "insert" => KeyCode::Insert,
            "home" => KeyCode::Home,
            "end" => KeyCode::End,
            "pgup" => KeyCode::PageUp,
            "pgdn" => KeyCode::PageDown,
            "up" => KeyCode::Up,
            "down" => KeyCode::Down,
            "left" => KeyCode::Left,
            "right" => KeyCode::Right,
            _ => return None,
        }))
    }

    /// Whether it types a letter where one types, or works on the text there.
    pub(super) fn types(self) -> bool {
        !self.ctrl && !matches!(self.code, KeyCode::F(_))
    }

    pub(super) fn is_letter(self) -> bool {
        !self.ctrl && matches!(self.code, KeyCode::Char(_))
    }

    /// The key that was pressed, where it has a name to call it by; none with Ctrl or Alt, and none for Esc, which a torn
    /// sequence may leave behind.
    pub(in crate::tui) fn from_event(pressed: &KeyEvent) -> Option<Self> {
        let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let named = matches!(
            pressed.code,
            KeyCode::Char(_)
                | KeyCode::F(_)
                | KeyCode::Enter
                | KeyCode::Tab
                | KeyCode::BackTab
                | KeyCode::Backspace
                | KeyCode::Delete
                | KeyCode::Insert
                | KeyCode::Home
                | KeyCode::End
                | KeyCode::PageUp
                | KeyCode::PageDown
                | KeyCode::Left
                | KeyCode::Right
                | KeyCode::Up
                | KeyCode::Down
        );
        (named && !pressed.modifiers.intersects(held)).then(|| n(pressed.code))
    }

    pub(super) fn is(self, pressed: &KeyEvent) -> bool {
        let ctrl = pressed.modifiers.contains(KeyModifiers::CONTROL);
        // A terminal sends one byte for Ctrl-_ and Ctrl-7.
        let code = match pressed.code {
            KeyCode::Char('7') if ctrl => KeyCode::Char('_'),
            code => code,
        };
        self.code == code && ctrl == self.ctrl && !pressed.modifiers.contains(KeyModifiers::ALT)
    }
}
