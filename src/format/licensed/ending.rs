//! Whether a last row without a line end is whole: what can be told of its last cell.

use std::collections::BTreeMap;

use super::columns::{Column, Columns};

/// A value of a small set is no longer than this.
const LONGEST: usize = 40;

/// The rows that have to share a value before it counts as one of a set.
const OFTEN: usize = 2;

/// The values of the last column as far as they were read, where that column has a small set of them.
#[derive(Debug, Default)]
pub(super) struct Ending {
    values: BTreeMap<String, usize>,
}

impl Ending {
    /// Takes in a row that was read.
    pub(super) fn learn(&mut self, columns: &Columns, cells: &[String]) {
        let value = last(columns, cells);
        if is_of_a_set(columns) && !value.is_empty() && value.chars().count() <= LONGEST {
            *self.values.entry(value).or_default() += 1;
        }
    }

    /// Whether a row that the file ends in has all its cells whole: another cell begins after the last one, nothing is
    /// taken of the last one, or it is a value that rows above have and that none of theirs begins with.
    pub(super) fn is_whole(&self, columns: &Columns, cells: &[String]) -> bool {
        if cells.len() < columns.count {
            return false;
        }
        if cells.len() > columns.count || columns.at(columns.count - 1).is_none() {
            return true;
        }
        let value = last(columns, cells);
        let begins = |known: &String| *known != value && known.starts_with(&value);
        // `RE 1` may be the beginning of `RE 10`.
        let may_go_on = value.ends_with(|letter: char| letter.is_ascii_digit());
        is_of_a_set(columns)
            && !may_go_on
            && self.values.get(&value).is_some_and(|rows| *rows >= OFTEN)
            && !self.values.keys().any(begins)
    }
}

fn is_of_a_set(columns: &Columns) -> bool {
    let last = columns.at(columns.count - 1);
    matches!(last, Some(Column::Documentation | Column::Kind))
}

fn last(columns: &Columns, cells: &[String]) -> String {
    let cell = cells.get(columns.count - 1);
    cell.map_or_else(String::new, |cell| cell.trim().to_lowercase())
}
