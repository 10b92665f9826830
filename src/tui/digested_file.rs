//! A file that is being taken as evidence, and how far its digest is.

use crate::session::LineKey;

/// A file whose digest is on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestedFile {
    /// Tells it from others.
    pub id: u64,
    /// The line that it is evidence for.
    pub line: LineKey,
    /// The name of the file, without control characters.
    pub name: String,
    /// How many bytes are read.
    pub done: u64,
    /// How many bytes the file has; 0 until that is known.
    pub total: u64,
}
