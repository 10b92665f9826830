//! The texts read since the session was opened, and the meaning of their numbers.

use crate::{
    catalog::Text,
    session::{Clash, EventId, LineKey},
};

/// The texts read since the session was opened.
#[derive(Debug, Default)]
pub(super) struct AlreadyRead {
    /// Area and topic as said last.
    pub(super) place: (Text, Text),
    /// The rung that was read last, and its line.
    pub(super) rung: Option<(LineKey, u8)>,
    /// The everyday words.
    pub(super) words: bool,
    /// The meaning of the levels of quick mode.
    pub(super) levels: bool,
}

/// The conflict that was read last, and its place among all, from 0.
#[derive(Debug, Clone)]
pub(super) struct Read {
    /// The place among all, from 0.
    pub(super) at: usize,
    /// The conflict.
    pub(super) clash: Clash,
}

/// A change as the history numbered it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Listed {
    /// The event of the change.
    pub(super) sum: EventId,
    /// Whether the change set something: one that took back another change cannot be chosen.
    pub(super) sets: bool,
}
