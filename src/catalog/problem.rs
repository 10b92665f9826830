//! Problems of a catalog, each with its place and its remedy.

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

/// A problem of a catalog.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// Error or remark.
    pub severity: Severity,
    /// File within the catalog's folder.
    pub file: String,
    /// Row as a spreadsheet counts (the header is row 1); a line number for JSON.
    pub row: Option<usize>,
    /// The column; empty where the problem is not in one.
    pub column: String,
    /// The requirement's id; empty where none is known.
    pub id: String,
    /// The reason why it is a problem.
    pub reason: String,
    /// The remedy.
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
