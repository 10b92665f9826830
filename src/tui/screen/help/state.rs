//! The help on screen: the scope whose keys are shown, and the words that narrow them.

use crate::tui::{
    keys::{ELSEWHERE, Group, Row, Scope, words_for},
    widget::Cursor,
};

/// The keys of which screen, narrowed by which words, and how far it is scrolled.
#[derive(Debug, Clone)]
pub struct Help {
    pub(super) of: Scope,
    pub(super) cursor: Cursor,
    pub(super) words: String,
    pub(super) is_typing: bool,
}

impl Help {
    /// The keys of this screen.
    #[must_use]
    pub fn new(scope: Scope) -> Self {
        Self {
            of: scope,
            cursor: Cursor::default(),
            words: String::new(),
            is_typing: false,
        }
    }

    /// The scope in which a key would be pressed now.
    pub(in crate::tui) fn scope(&self) -> Scope {
        if self.is_typing {
            Scope::HelpWords
        } else {
            Scope::Help
        }
    }

    /// Whether a row has all of the words, in its keys, in what they do, in its heading, or in what people call it.
    pub(super) fn fits(&self, row: &Row) -> bool {
        let group = Group::for_action(self.of, row.action()).words();
        let also = words_for(row.action());
        self.has(&format!("{} {} {group} {also}", row.names(), row.help()))
    }

    /// The commands, and what is no matter of this program, that fit the words: each by its name, with what it does.
    pub(super) fn elsewhere(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let fitting = ELSEWHERE
            .into_iter()
            .filter(|(words, name, does)| self.has(&format!("{words} {name} {does}")));
        fitting.map(|(_, name, does)| (name, does))
    }

    fn has(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let mut words = self.words.split_whitespace();
        words.all(|word| text.contains(&word.to_lowercase()))
    }
}
