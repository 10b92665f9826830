//! One key of the table: what it is called, and when it is meant.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with Ctrl or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    code: KeyCode,
    ctrl: bool,
}

pub(super) const fn k(character: char) -> Key {
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

/// A named key with Ctrl.
pub(super) const fn cn(code: KeyCode) -> Key {
    Key { code, ctrl: true }
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

    pub(super) fn is(self, pressed: &KeyEvent) -> bool {
        let ctrl = pressed.modifiers.contains(KeyModifiers::CONTROL);
        self.code == pressed.code
            && ctrl == self.ctrl
            && !pressed.modifiers.contains(KeyModifiers::ALT)
    }
}
