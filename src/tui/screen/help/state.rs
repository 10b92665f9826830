//! The help on screen: the scope whose keys are shown, and the words that narrow them.

use crate::tui::{
    keys::{Group, Row, Scope},
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

    /// Whether a row has all of the words, in its keys, in what they do, or in its heading.
    pub(super) fn fits(&self, row: &Row) -> bool {
        let group = Group::for_action(self.of, row.action()).words();
        let text = format!("{} {} {group}", row.names(), row.help()).to_lowercase();
        let mut words = self.words.split_whitespace();
        words.all(|word| text.contains(&word.to_lowercase()))
    }
}
