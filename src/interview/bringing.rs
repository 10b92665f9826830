//! What a file brings into a session: a copy that somebody else worked on, or a sheet that was filled in. What it would
//! bring is looked at first, and told; then it is asked once.

use std::path::PathBuf;

/// What kind of file is brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bringing {
    /// A copy of the session that somebody else worked on.
    Copy,
    /// A sheet or a form that was filled in.
    Sheet,
}

/// The files that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sources {
    /// What is looked for.
    pub what: Bringing,
    /// The file of the session that it is brought into.
    pub session: PathBuf,
    /// The folder where one looks on.
    pub folder: PathBuf,
    /// The files that were found.
    pub found: Vec<Source>,
}

/// A file that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where it lies.
    pub path: PathBuf,
    /// Day and time of its last change, in the zone of this place.
    pub changed: String,
}

/// A file that is to be brought into a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bring {
    /// What it is.
    pub what: Bringing,
    /// The file of the session.
    pub session: PathBuf,
    /// The file that is brought in.
    pub file: PathBuf,
    /// Whether it holds where both changed, as only a sheet may.
    pub overwrite: bool,
}

/// What a file brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brings {
    /// A copy does.
    Copy(CopyBrings),
    /// A sheet does.
    Sheet(SheetBrings),
    /// Nothing: why not, and for a sheet the first cells that cannot be taken.
    Refused(String, Vec<String>),
}

/// What a copy brings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CopyBrings {
    /// How many changes are not here yet.
    pub changes: usize,
    /// On how many lines they are.
    pub lines: usize,
    /// Who made them.
    pub people: Vec<String>,
    /// The conflicts that are open then, in words.
    pub conflicts: Vec<String>,
    /// How many changes after the seal have no reason then.
    pub unexplained: usize,
    /// How many lines of the copy are not sound, and so left out.
    pub unread: usize,
}

/// What a sheet brings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetBrings {
    /// How many rows were read.
    pub rows: usize,
    /// The changes, in words.
    pub changes: Vec<String>,
    /// The cells that are left as the session has them, in words.
    pub left: Vec<String>,
    /// How many of these are taken where the sheet holds.
    pub could_be_taken: usize,
    /// How many cells are as the form was handed out, with no answer in the session.
    pub untouched: usize,
    /// What was not read: columns and sheets.
    pub not_read: Vec<String>,
}

impl Brings {
    /// Whether there is anything to take.
    #[must_use]
    pub fn is_anything(&self) -> bool {
        match self {
            Self::Copy(brings) => brings.changes > 0,
            Self::Sheet(brings) => !brings.changes.is_empty(),
            Self::Refused(..) => false,
        }
    }
}
