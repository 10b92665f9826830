//! The input of plain mode.

use crate::{
    interview::{Deliverable, Happened},
    session::EvidenceFile,
};

/// An input.
#[derive(Debug)]
pub enum PlainInput {
    /// A line was typed, without its end.
    Line(String),
    /// A line that is no text: why.
    Unreadable(&'static str),
    /// A report of the world.
    World(Box<Happened>),
    /// A file was looked at as evidence, or why not.
    Attached(Result<EvidenceFile, String>),
    /// A deliverable was written: where, or why not.
    Written(Deliverable, Result<String, String>),
    /// The input has ended.
    End,
}
