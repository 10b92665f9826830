//! The columns of the worksheet in which the field writes an assessment down, and of what a client is to do about it.
//! Csv and xlsx have the same cells.

use crate::session::field::Kind;

use super::{
    Row,
    what::{What, cell},
};

/// The name of the sheet.
pub(in crate::format) const SHEET: &str = "Assessment";

/// Every column, in order: its heading, its width on screen in letters, and what stands in it by the names of [`What`].
pub(in crate::format) const COLUMNS: [(&str, u8, &str); 22] = [
    ("Summary Level", 22, "group"),
    ("ID", 16, "id"),
    ("Requirement", 40, "requirement"),
    ("Role(s)", 14, "role"),
    ("Declared", 9, "declared"),
    ("Statement", 50, "statement"),
    ("Component", 16, "component"),
    ("Evidence", 40, "evidence"),
    ("Remarks", 40, "remarks"),
    ("Verdict", 9, "verdict"),
    ("Maturity", 9, "maturity"),
    ("Why not applicable", 30, "not_applicable"),
    ("Class", 12, "class"),
    ("Target", 8, "target"),
    ("Gap", 6, "gap"),
    ("Step to take", 40, "step"),
    ("Action", 40, "action.text"),
    ("Owner", 16, "action.owner"),
    ("Due", 12, "action.due"),
    ("Evidence to ask for", 50, "to_ask_for"),
    ("Catalog", 14, "catalog"),
    ("Revision", 14, "revision"),
];

/// One column.
pub(super) struct Column {
    pub(super) heading: &'static str,
    pub(super) width: u8,
    pub(super) what: What,
}

/// The columns, in order.
pub(super) fn columns() -> Vec<Column> {
    let known = |(heading, width, name)| {
        Some(Column {
            heading,
            width,
            what: What::named(name)?,
        })
    };
    COLUMNS.into_iter().filter_map(known).collect()
}

impl Column {
    /// Whether it is coloured by the level in it.
    pub(super) fn is_coloured(&self) -> bool {
        matches!(self.what, What::Field(field) if matches!(field.kind, Kind::Level | Kind::OneToFour))
    }

    /// What stands in a row's cell; the revision is that of all rows.
    pub(super) fn cell(&self, row: &Row<'_>, revision: &str) -> String {
        match self.what {
            What::Revision => revision.to_owned(),
            what => cell(&what.text(row)),
        }
    }
}
