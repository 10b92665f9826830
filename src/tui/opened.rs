//! A box opened right after a level that led on to the next line: it may be meant for the line just answered.

use crate::{interview::Verb, session::LineKey};

/// A box that may be meant for another line than the one on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The command that opened it.
    pub(super) verb: Verb,
    /// The line that it can be turned to.
    pub(super) other: LineKey,
    /// Whether that one was answered just before; else the one on screen was.
    pub(super) is_answered: bool,
}
