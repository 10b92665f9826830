//! The help on screen: the scope whose keys are shown, and the words that narrow them.

use crate::{
    interview::{ELSEWHERE, mentions},
    tui::{
        keys::{Group, Row, Scope, words_for},
        widget::Cursor,
    },
};

/// How a row fits the words that narrow the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// Its keys, what they do, or its heading has them.
    Told,
    /// It is what people call it, which stands nowhere in the row.
    Called,
}

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

    /// How a row has all of the words.
    pub(super) fn fit(&self, row: &Row) -> Option<Fit> {
        let group = Group::for_action(self.of, row.action()).words();
        let told = format!("{} {} {group}", row.names(), row.help());
        let called = || format!("{told} {}", words_for(row.action()));
        if self.has(&told) {
            Some(Fit::Told)
        } else {
            self.has(&called()).then_some(Fit::Called)
        }
    }

    /// Whether people call it so: each of the words begins one of those that the row is found by.
    pub(super) fn calls(&self, row: &Row) -> bool {
        let called = words_for(row.action());
        let begins = |word: &str| called.split(' ').any(|own| own.starts_with(word));
        let typed = self.words.to_lowercase();
        let mut typed = typed.split_whitespace().peekable();
        typed.peek().is_some() && typed.all(begins)
    }

    /// The commands, and what is no matter of this program, that fit the words: each by its name, with what it does.
    pub(super) fn elsewhere(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let fitting = ELSEWHERE
            .into_iter()
            .filter(|(words, name, does)| self.has(&format!("{words} {name} {does}")));
        fitting.map(|(_, name, does)| (name, does))
    }

    fn has(&self, text: &str) -> bool {
        mentions(text, &self.words)
    }
}
