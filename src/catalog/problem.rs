//! What is not right in a catalog, with its place and what to do.

use std::fmt;

use super::source::FILES;

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Severity {
    /// The catalog does not pass.
    #[default]
    Error,
    /// Worth a look; the catalog passes.
    Remark,
}

/// Something that is not right in a catalog.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// Error or remark.
    pub severity: Severity,
    /// File within the catalog's folder.
    pub file: String,
    /// Row as a spreadsheet counts (the header is row 1); a line number for JSON.
    pub row: Option<usize>,
    /// Column, where one is meant.
    pub column: String,
    /// Requirement's id, where one is known.
    pub id: String,
    /// What is wrong.
    pub reason: String,
    /// What to do.
    pub mend: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(row) = self.row {
            let word = if self.file == FILES[0] { "line" } else { "row" };
            write!(f, ", {word} {row}")?;
        }
        if !self.id.is_empty() {
            write!(f, " ({})", self.id)?;
        }
        if !self.column.is_empty() {
            write!(f, ", {}", self.column)?;
        }
        write!(f, ": {}; {}", self.reason, self.mend)
    }
}
