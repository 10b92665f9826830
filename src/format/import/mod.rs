//! A sheet that people filled in or edited, taken back into its session: what each cell says is held against what it said
//! when it was exported and against what the session says now. What only the sheet changed is taken, through the judge;
//! what both changed is left and named; a cell that cannot be taken keeps all others out.

mod days;
mod evidence;
mod incoming;
mod letters;
mod level;
mod parts;
mod past;
mod row;
mod shown;
mod table;
mod three;
mod whose;
mod words;

use serde_json::Value;

use crate::{
    catalog::Catalog,
    format::{grid::cell_name, words::change_words},
    session::{Change, LineKey, Session},
};

pub use table::{NoTable, Tables};

use letters::Letters;
use table::Table;

/// An import: a sheet, the session that it is taken into, and how.
#[derive(Debug, Clone, Copy)]
pub struct Import<'a> {
    /// The session's catalogs.
    pub catalogs: &'a [Catalog],
    /// The same, in the standard's wording where a licensed copy was laid over.
    pub worded: &'a [Catalog],
    /// The session.
    pub session: &'a Session,
    /// Whether the sheet holds where both changed.
    pub overwrite: bool,
}

/// The result of reading a sheet.
#[derive(Debug, Clone, Default)]
pub struct Incoming {
    /// The changes to record, all of them as one event.
    pub changes: Vec<Change>,
    /// The same, a field each, as it is told.
    pub taken: Vec<Taken>,
    /// Cells that are left as the session has them.
    pub left: Vec<Left>,
    /// How many cells of columns that are not taken back were edited; of many only the first are among those left.
    edited_in_vain: usize,
    /// Cells that cannot be taken: nothing is, then.
    pub faults: Vec<Fault>,
    /// Cells that are as the form was handed out, where the session has no answer.
    pub untouched: Vec<Place>,
    /// Columns of our own sheet that are not read, by their headings.
    pub unread: Vec<String>,
    /// Sheets with a name of the form's that are not read, since they do not have its headings.
    pub passed_over: Vec<String>,
    /// Sheets that are not read and have the headings of the one that is.
    pub alike: Vec<String>,
    /// How many rows were read.
    pub rows: usize,
    letters: Letters,
}

/// Where something stands in a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The cell as spreadsheets name it, after the sheet's name where it has one.
    cell: String,
}

/// A change that comes from a cell.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Where it stands.
    pub place: Place,
    /// The line.
    pub line: LineKey,
    /// The field.
    pub field: String,
    /// The value that stands.
    pub from: Value,
    /// The value of the cell.
    pub to: Value,
}

impl Taken {
    /// The old and the new value, in words.
    #[must_use]
    pub fn words(&self) -> String {
        change_words(&self.line, &self.field, &self.from, &self.to)
    }
}

/// A cell that is left.
#[derive(Debug, Clone)]
pub struct Left {
    /// Where it stands.
    pub place: Place,
    /// The line that the cell is about.
    pub line: LineKey,
    /// The problem and its reason, in words.
    pub words: String,
    /// Whether it would be taken where the sheet holds.
    pub can_be_taken: bool,
}

/// A cell that cannot be taken.
#[derive(Debug, Clone)]
pub struct Fault {
    /// Where it stands.
    pub place: Place,
    /// Why.
    pub why: String,
    /// The values allowed.
    pub mend: String,
}

impl Incoming {
    /// How many cells of columns that are not taken back were edited, beyond those that are named.
    #[must_use]
    pub fn unnamed(&self) -> usize {
        self.edited_in_vain.saturating_sub(shown::NAMED)
    }
}

impl Place {
    fn new(sheet: &str, row: u32, column: usize) -> Self {
        let cell = cell_name(row, u32::try_from(column).unwrap_or(u32::MAX));
        let cell = match sheet {
            "" => cell,
            sheet => format!("{sheet}!{cell}"),
        };
        Self {
            cell: crate::format::clean_line(&cell),
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.cell)
    }
}
