//! What a file brings into a session: a copy that somebody else worked on, or a sheet that was filled in. What it would
//! bring is looked at first, and told; then it is asked once.

use std::path::{Path, PathBuf};

use crate::format::clean_line;

use super::record::Changed;

/// What kind of file is brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bringing {
    /// A copy of the session that somebody else worked on.
    Copy,
    /// A sheet or a form that was filled in.
    Sheet,
}

impl Bringing {
    /// Whether a file may be of this kind by its name.
    #[must_use]
    pub fn suits(self, file: &Path) -> bool {
        let ending = file.extension().unwrap_or_default().to_ascii_lowercase();
        let known: &[&str] = match self {
            Self::Copy => &["walkdown"],
            Self::Sheet => &["xlsx", "xlsm", "csv"],
        };
        known.iter().any(|known| ending == *known)
    }
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

impl Sources {
    /// A file as it is listed: its name where it lies in the folder where one looks, else its whole path.
    #[must_use]
    pub fn shown(&self, path: &Path) -> String {
        let path = path.strip_prefix(&self.folder).unwrap_or(path);
        clean_line(&path.to_string_lossy())
    }

    /// The name of the session: that of its file, without the ending.
    #[must_use]
    pub fn session_name(&self) -> String {
        stem(&self.session)
    }

    /// The folder where one looks, in words.
    #[must_use]
    pub fn folder_words(&self) -> String {
        clean_line(&self.folder.to_string_lossy())
    }
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

impl Bring {
    /// The name of the file that is brought in.
    #[must_use]
    pub fn file_name(&self) -> String {
        clean_line(&self.file.file_name().unwrap_or_default().to_string_lossy())
    }

    /// The name of the session: that of its file, without the ending.
    #[must_use]
    pub fn session_name(&self) -> String {
        stem(&self.session)
    }
}

fn stem(session: &Path) -> String {
    clean_line(&session.file_stem().unwrap_or_default().to_string_lossy())
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
    /// How many of these lines are in conflict then.
    pub disputed: usize,
    /// Who made them.
    pub people: Vec<String>,
    /// The conflicts that are open then, in words.
    pub conflicts: Vec<String>,
    /// How many of these lines two people said differently then.
    pub differing: usize,
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
    /// The changes, each with its cell.
    pub changes: Vec<(String, Changed)>,
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

    /// Whether more of a sheet would be taken if it held where both changed.
    #[must_use]
    pub fn could_hold(&self) -> bool {
        matches!(self, Self::Sheet(sheet) if sheet.could_be_taken + sheet.untouched > 0)
    }
}
