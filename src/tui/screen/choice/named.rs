//! A list in which a person is found by name: what is printed as a key is one, any other letter begins a name, and so
//! does `/` before whatever letter. The letters behind those never run on as keys.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    interview::sign,
    tui::{
        widget::Cursor,
        words::{says, wording},
    },
};

use super::state::{Choice, Item, Taken};

/// The names that may be typed, and what is typed of one.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::tui) struct ByName {
    /// Whether a name was begun, be it without a letter.
    is_begun: bool,
    typed: String,
    /// Every item, while only some are shown.
    whole: Vec<Item>,
}

impl Choice {
    /// The same list, in which names may be typed.
    pub(in crate::tui) fn by_name(mut self) -> Self {
        self.by_name = Some(ByName {
            is_begun: false,
            typed: String::new(),
            whole: Vec::new(),
        });
        self
    }

    /// Whether the list is one in which a name is typed.
    pub(in crate::tui) fn finds_names(&self) -> bool {
        self.by_name.is_some()
    }

    /// What is typed of a name; empty where nothing is.
    pub(in crate::tui) fn typed(&self) -> &str {
        let by_name = self.by_name.as_ref();
        by_name.map_or("", |by_name| by_name.typed.as_str())
    }

    /// Takes a key that belongs to a name. False where it is none.
    pub(super) fn types(&mut self, key: KeyEvent) -> bool {
        let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
        if key.modifiers.intersects(held) || !self.finds_names() {
            return false;
        }
        let mut typed = self.typed().to_owned();
        match key.code {
            KeyCode::Backspace if self.is_begun() => _ = typed.pop(),
            KeyCode::Char('/') if !self.is_begun() => {}
            KeyCode::Char(letter) if self.is_of_name(letter) => typed.push(letter),
            _ => return false,
        }
        let is_taken_back = key.code == KeyCode::Backspace && typed.is_empty();
        self.narrow(typed, !is_taken_back);
        true
    }

    fn is_begun(&self) -> bool {
        let by_name = self.by_name.as_ref();
        by_name.is_some_and(|by_name| by_name.is_begun)
    }

    /// Types a text that came all at once.
    pub(in crate::tui) fn paste(&mut self, text: &str) {
        let first = text.lines().next().unwrap_or_default();
        self.narrow(format!("{}{first}", self.typed()), true);
    }

    /// Whether a letter is one of a name: the next of one that was begun, or one that no item has.
    fn is_of_name(&self, letter: char) -> bool {
        let Some(by_name) = &self.by_name else {
            return false;
        };
        if letter.is_ascii_digit() {
            let longer = format!("{}{letter}", by_name.typed);
            return by_name.is_begun && self.items.iter().any(|item| fits(item, &longer));
        }
        by_name.is_begun
            || letter.is_alphabetic() && self.items.iter().all(|(own, ..)| *own != letter)
    }

    /// Shows only the items that what is typed fits; all of them where nothing is.
    fn narrow(&mut self, typed: String, is_begun: bool) {
        let Some(by_name) = &mut self.by_name else {
            return;
        };
        if !by_name.is_begun {
            by_name.whole = std::mem::take(&mut self.items);
        }
        by_name.is_begun = is_begun;
        let fitting = by_name.whole.iter();
        self.items = fitting.filter(|item| fits(item, &typed)).cloned().collect();
        by_name.typed = typed;
        self.cursor = Cursor::default();
    }

    /// What is read above the items: the texts of the list, and what is typed.
    pub(super) fn told(&self) -> Vec<String> {
        let mut told = self.said.clone();
        if self.is_begun() {
            told.push(format!("/ {}{}", self.typed(), sign::AT_HAND.shown));
            if self.items.is_empty() {
                told.push(wording().choice(says::Choice::NoSuchName));
            }
        }
        told
    }
}

/// Whether an item has this key, or words in which one begins so; one letter is a key, or begins a name.
fn fits((key, words, taken): &Item, typed: &str) -> bool {
    let typed = typed.trim_start().to_lowercase();
    let name = match taken {
        Taken::Filter(Some(filter)) if typed.chars().count() < 2 => {
            filter.name().unwrap_or_default()
        }
        _ => words.name.as_str(),
    };
    typed.chars().eq([*key]) || begins_a_word(&name.to_lowercase(), &typed)
}

/// Whether a word of the text, or more of them, begins so.
fn begins_a_word(text: &str, typed: &str) -> bool {
    let mut found = text.match_indices(typed);
    found.any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|before| !before.is_alphanumeric())
    })
}
