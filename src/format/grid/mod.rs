//! Tables as people keep them: the rows of a workbook's sheet, or of a text whose cells are parted by a sign. Everything
//! is a text here; whose rows they are, and what a column means, others say.

mod decode;
mod merged;
mod record;
mod text;
mod workbook;

use std::collections::{BTreeMap, BTreeSet};

use merged::Merged;
use thiserror::Error;

pub(in crate::format) use decode::decode;
pub(in crate::format) use record::{Flaw, Record, breaks, next_line, record, record_within};
pub(in crate::format) use text::{DELIMITERS, read_text};
pub(in crate::format) use workbook::{Book, Limits};

/// The rows of a table have so many cells in all, each row up to its last one: as many rows as are read, 40 cells each.
const CELLS: usize = 8_000_000;

/// The rows of one table.
#[derive(Debug, Clone, Default)]
pub(in crate::format) struct Grid {
    /// The sheet's name; empty for a text.
    pub(in crate::format) name: String,
    /// The cells of each row that has some, by its number from 0.
    pub(in crate::format) rows: BTreeMap<u32, Vec<String>>,
    /// Whether the encoding of a text had to be guessed, or has no letters beyond ASCII: some may be lost.
    pub(in crate::format) is_guessed: bool,
    /// Cells with a formula: row and column.
    pub(in crate::format) formulas: BTreeSet<(u32, u32)>,
    /// Cells in which a formula came to an error, with its name.
    pub(in crate::format) errors: BTreeMap<(u32, u32), String>,
    /// Cells under another one with which they are merged, each with that one: nothing that stands there is seen.
    merged: Merged,
}

impl Grid {
    /// The text of a cell; empty where it has none.
    pub(in crate::format) fn cell(&self, row: u32, column: u32) -> &str {
        let place = usize::try_from(column).unwrap_or(usize::MAX);
        let cells = self.rows.get(&row);
        let cell = cells.and_then(|cells| cells.get(place));
        cell.map_or("", String::as_str)
    }

    /// The name of the cell that covers this one; none where it is not merged.
    pub(in crate::format) fn cover(&self, row: u32, column: u32) -> Option<String> {
        let (row, column) = self.merged.cover(row, column)?;
        Some(cell_name(row, column))
    }

    /// Whether a cell has a formula that no program worked out.
    pub(in crate::format) fn is_unvalued(&self, row: u32, column: u32) -> bool {
        self.formulas.contains(&(row, column)) && self.cell(row, column).is_empty()
    }
}

/// Why a table cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum GridError {
    /// A workbook that is none.
    #[error("{0}")]
    Damaged(String),
    /// A workbook that unpacks to more than is sound.
    #[error("it unpacks to more than {} MiB", .0 >> 20)]
    TooLarge(u64),
    /// More rows than are read.
    #[error("it has more than {0} rows")]
    TooManyRows(usize),
    /// More cells than are read.
    #[error("its rows have more than {0} cells up to the last one of each")]
    TooManyCells(usize),
    /// More merged cells than are looked at.
    #[error("it has more than {0} merged columns of cells")]
    TooManyMerged(usize),
    /// A text with signs that the encoding which has to be guessed does not have.
    #[error("its letters are in an encoding that is not known")]
    Letters,
    /// A text whose cells cannot be told apart from here on.
    #[error("row {row}: {why}")]
    Torn {
        /// The row, from 1.
        row: u32,
        /// Why.
        why: &'static str,
    },
}

impl GridError {
    /// The remedy for a table that is too large; none where another copy of the file may be sound.
    pub(in crate::format) fn mend(&self) -> Option<&'static str> {
        match self {
            Self::TooManyRows(_) | Self::TooManyCells(_) => {
                Some("delete the rows and columns beside the table, then name the file again")
            }
            Self::TooManyMerged(_) => Some(
                "take apart the cells that are merged beside the table, then name the file again",
            ),
            Self::Letters => {
                Some("save it as csv in UTF-8 or as a workbook (xlsx), then take in that file")
            }
            _ => None,
        }
    }
}

/// How many cells a table may still have.
struct Room(usize);

impl Room {
    fn new() -> Self {
        Self(CELLS)
    }

    /// Counts cells, empty ones too: each takes room.
    fn take(&mut self, cells: usize) -> Result<(), GridError> {
        let left = self.0.checked_sub(cells);
        self.0 = left.ok_or(GridError::TooManyCells(CELLS))?;
        Ok(())
    }
}

/// A cell as spreadsheets name it, from a row and a column that count from 0: `F5`.
#[must_use]
pub fn cell_name(row: u32, column: u32) -> String {
    format!("{}{}", column_name(column), u64::from(row) + 1)
}

/// A column as spreadsheets name it, counted from 0: `AB`.
pub(in crate::format) fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = u64::from(column) + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A heading by its letters and digits alone: line breaks, brackets and case tell none apart.
pub(in crate::format) fn heading_letters(heading: &str) -> String {
    let letters = heading.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).take(120).collect()
}
