//! A box opened right after a level that led on to the next line: it may be meant for the line just answered.

use crate::{format::clean_line, interview::Verb, session::LineKey};

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

impl Opened {
    /// Says which line the box is for, and which key turns it to the other line.
    pub(super) fn words(&self, here: &LineKey, key: &str) -> String {
        let (here, other) = (clean_line(&here.label()), clean_line(&self.other.label()));
        if self.is_answered {
            format!("for {here}, the next line · {key}: for {other}, just answered")
        } else {
            format!("for {here}, just answered · {key}: for {other}, the next line")
        }
    }
}
