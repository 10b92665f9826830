//! Where a form's columns stand in a sheet: the row of its headings is looked for among the first ones.

use crate::{
    format::{
        export::{CellContent, Row},
        grid::{Grid, heading_letters},
    },
    session::field::{LEVEL, REMARKS, VERDICT},
};

use super::{Form, FormColumn};

/// The headings are looked for in so many rows.
const ROWS_BEFORE: usize = 200;

/// The columns of a form in a sheet.
#[derive(Debug, Clone)]
pub(in crate::format) struct Head<'a> {
    /// The form.
    pub(in crate::format) form: &'a Form,
    /// The row of the headings, from 0.
    pub(in crate::format) row: u32,
    /// The columns that are there, each with its place from 0.
    pub(in crate::format) columns: Vec<(&'a FormColumn, usize)>,
}

impl<'a> Head<'a> {
    /// Reads a row of headings; none where the id or every field of an answer is missing.
    fn from_cells(form: &'a Form, row: u32, cells: &[String]) -> Option<Self> {
        let letters: Vec<String> = cells.iter().map(|cell| heading_letters(cell)).collect();
        let columns = form.columns.iter().filter_map(|column| {
            let place = letters.iter().position(|own| column.is_headed(own))?;
            Some((column, place))
        });
        let columns: Vec<(&FormColumn, usize)> = columns.collect();
        let has =
            |fits: fn(CellContent) -> bool| columns.iter().any(|(column, _)| fits(column.what));
        let is_head = has(|what| what == CellContent::Id) && has(CellContent::is_recorded);
        is_head.then_some(Self { form, row, columns })
    }

    /// How many columns of one of these forms a row of headings has.
    pub(in crate::format) fn count_known(forms: &[Form], cells: &[String]) -> usize {
        let heads = forms
            .iter()
            .filter_map(|form| Head::from_cells(form, 0, cells));
        heads
            .map(|head| head.columns.len())
            .max()
            .unwrap_or_default()
    }

    /// The column that holds this, where the sheet has one.
    pub(in crate::format) fn column(&self, what: CellContent) -> Option<&'a FormColumn> {
        let mut columns = self.columns.iter();
        let (column, _) = columns.find(|(column, _)| column.what == what)?;
        Some(column)
    }

    /// What stands, in our words, in a column of which the line has nothing: where the form asks for a verdict alone, that
    /// of a line which is not applicable or not evaluated, and its reason among the remarks. Empty in all other columns.
    pub(in crate::format) fn stand_in(&self, what: CellContent, row: &Row<'_>) -> String {
        let verdict = self.column(CellContent::Field(&VERDICT));
        let level = CellContent::Field(&LEVEL).text(row);
        let has_word = verdict.is_some_and(|column| !column.theirs(&level).is_empty());
        let is_out = matches!(level.as_str(), "n/a" | "n/e");
        let says_so = [CellContent::Field(&LEVEL), CellContent::Reason];
        let has_column = says_so.iter().any(|what| self.column(*what).is_some());
        if has_column || !has_word || !is_out || !what.text(row).is_empty() {
            return String::new();
        }
        match what {
            CellContent::Field(field) if *field == VERDICT => level,
            CellContent::Field(field) if *field == REMARKS => CellContent::Reason.text(row),
            _ => String::new(),
        }
    }

    /// The columns that the sheet does not have.
    pub(in crate::format) fn missing(&self) -> Vec<&'a FormColumn> {
        let has = |column: &&FormColumn| self.columns.iter().any(|(own, _)| own == column);
        let all = self.form.columns.iter();
        all.filter(|column| !has(column)).collect()
    }
}

/// The head of a sheet by the form of which it has most columns; one whose sheet has this name goes first.
pub(in crate::format) fn heads<'a>(forms: &'a [Form], grid: &Grid) -> Option<Head<'a>> {
    let rows = grid.rows.iter().take(ROWS_BEFORE);
    let found = rows.flat_map(|(row, cells)| {
        forms
            .iter()
            .filter_map(|form| Head::from_cells(form, *row, cells))
    });
    // Among equals the first counts.
    let found: Vec<Head<'_>> = found.collect();
    let weight = |head: &Head<'_>| (head.form.is_named(&grid.name), head.columns.len());
    found.into_iter().rev().max_by_key(weight)
}
