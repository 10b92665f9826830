//! Columns that a sheet shows and that are not taken back, such as the question: what was edited there is named.

use crate::{
    assessment::requirement,
    format::{
        export::{CellContent, cell, cell_text, is_cut},
        form::FormColumn,
    },
};

use super::row::RowIn;

/// How many such cells are named one by one: all of a column differ where another version wrote it.
pub(super) const NAMED: usize = 20;

/// Why what was edited is left.
const SHOWN_ONLY: &str = "this column is not taken back";

/// The same of the people who spoke: the column has all of them, each with the part that they gave.
const SPEAKERS: &str = "this column is not taken back; name who spoke in the session";

impl RowIn<'_> {
    /// Names a cell that is not what the export wrote there. Without the session of then nobody can say what that was.
    pub(super) fn name_edited(&mut self, column: &FormColumn, place: usize) {
        let number = u32::try_from(place).unwrap_or(u32::MAX);
        let three = self.three(column, place);
        let Some(then) = &three.then else { return };
        let is_written = |text: &str| three.sheet == text;
        let is_same = is_written(then)
            || is_written(&three.now)
            || self.is_official(column.what, &three.sheet)
            || is_cut(then)
            || self.table.grid.cover(self.row, number).is_some();
        if is_same {
            return;
        }
        let why = match column.what {
            CellContent::Speakers => SPEAKERS,
            _ => SHOWN_ONLY,
        };
        self.out.edited_in_vain += 1;
        if self.out.edited_in_vain <= NAMED {
            self.leave(column.what, place, why);
        }
    }

    /// Whether a text is the standard's wording, which an export writes where that was asked for.
    fn is_official(&self, what: CellContent, text: &str) -> bool {
        let asked = requirement(self.import.worded, self.texts.now.line);
        let official = asked.and_then(|asked| asked.official.as_ref());
        what == CellContent::Requirement
            && official.is_some_and(|own| cell_text(cell(&own.text).trim()).trim() == text)
    }
}
