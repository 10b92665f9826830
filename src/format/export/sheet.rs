//! The columns of the worksheet: those of the table of fields among what names a line and what a client is to do about it.
//! Csv and xlsx have the same cells.

use crate::session::{
    FIELDS,
    field::{Column, Kind},
};

use super::{
    Row,
    cell_content::{CellContent, OWN, cell},
};

/// The name of the sheet.
pub(in crate::format) const SHEET: &str = "Assessment";

/// The order of the columns by name: first as forms have it, then what a client is to do.
const ORDER: [&str; 25] = [
    "group",
    "id",
    "requirement",
    "role",
    "declared",
    "statement",
    "component",
    "evidence",
    "remarks",
    "verdict",
    "maturity",
    "not_applicable",
    "class",
    "target",
    "gap",
    "step",
    "action.text",
    "action.owner",
    "action.due",
    OTHERS,
    "who_said_it",
    "question",
    "to_ask_for",
    "catalog",
    "revision",
];

/// The place of every column that the order does not name.
const OTHERS: &str = "";

/// A column, and what stands in it.
pub(in crate::format) struct SheetColumn {
    pub(in crate::format) column: Column,
    pub(in crate::format) what: CellContent,
}

/// The columns in order: the sheet's own, and those of the table of fields.
pub(in crate::format) fn columns() -> Vec<SheetColumn> {
    let own = OWN.iter().map(|(what, column)| SheetColumn {
        column: *column,
        what: *what,
    });
    let fields = FIELDS.iter().flat_map(|field| field.columns);
    let fields = fields.filter_map(|column| {
        Some(SheetColumn {
            column: *column,
            what: CellContent::named(column.name)?,
        })
    });
    let mut all: Vec<SheetColumn> = own.chain(fields).collect();
    let place = |name: &str| ORDER.iter().position(|known| *known == name);
    all.sort_by_key(|own| place(own.column.name).or_else(|| place(OTHERS)));
    all
}

/// The headings of the columns that are taken back in, in order.
#[must_use]
pub fn taken_headings() -> Vec<&'static str> {
    let columns = columns().into_iter();
    let taken = columns.filter(|own| own.what.is_recorded());
    taken.map(|own| own.column.heading).collect()
}

impl SheetColumn {
    /// Whether it is coloured by the level in it.
    pub(super) fn is_coloured(&self) -> bool {
        matches!(self.what, CellContent::Field(field) if matches!(field.kind, Kind::Level | Kind::OneToFour))
    }

    /// The text of a row's cell; the revision is that of all rows.
    pub(super) fn cell(&self, row: &Row<'_>, revision: &str) -> String {
        match self.what {
            CellContent::Revision => revision.to_owned(),
            what => cell(&what.text(row)),
        }
    }
}
