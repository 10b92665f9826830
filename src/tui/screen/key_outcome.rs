//! The outcome of a key on a screen. A screen knows no other one: work that needs others is left to the dispatch.

use crate::interview::{Effect, Verb};

use super::choice::Taken;

/// The outcome of a key.
#[derive(Debug)]
pub(in crate::tui) enum KeyOutcome {
    /// The key is handled, but for these effects in the world.
    Done(Vec<Effect>),
    /// A command of the table, which is the same on every screen.
    Verb(Verb),
    /// The text that is typed is to be saved.
    Save,
    /// The text that is typed is to be discarded.
    Discard,
    /// An item of a list was chosen, with its words.
    Taken(Taken, String),
    /// A letter that no item of a list has begins a name.
    Typed,
}

impl KeyOutcome {
    /// Nothing is left to do.
    pub(in crate::tui) const NOTHING: Self = Self::Done(Vec::new());
}

impl From<Vec<Effect>> for KeyOutcome {
    fn from(effects: Vec<Effect>) -> Self {
        Self::Done(effects)
    }
}
