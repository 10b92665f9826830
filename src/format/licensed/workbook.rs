//! The worksheet of the IECEE test report form (xlsx): the standard's table in one of its sheets.

use crate::format::grid::{Book, GridError, Limits};

use super::{columns::Columns, refusal::Refusal, rows::Licensed};

/// The sheet that holds the table.
const SHEET: &str = "TRF Worksheet";
/// The header is looked for in this many rows.
const ROWS_BEFORE: usize = 200;
const LIMITS: Limits = Limits {
    unpacked: 32 << 20,
    columns: 64,
    rows: 20_000,
    text: 16 << 20,
};

/// Reads the worksheet of a workbook.
///
/// # Errors
/// It is no sound workbook, has no such sheet, or the sheet holds another table.
pub fn read_worksheet(bytes: &[u8]) -> Result<Licensed, Refusal> {
    let mut book = Book::new(bytes, LIMITS)?;
    let there = book.sheets();
    let name = there
        .iter()
        .find(|name| name.trim().eq_ignore_ascii_case(SHEET));
    let Some(name) = name else {
        return Err(Refusal::NoSheet {
            wanted: SHEET,
            there: there.iter().take(10).cloned().collect(),
        });
    };
    let rows = book.sheet(name)?.rows;
    let head = rows
        .iter()
        .take(ROWS_BEFORE)
        .find_map(|(row, cells)| Columns::from_headings(cells).map(|columns| (*row, columns)));
    let (header, columns) = head.ok_or(Refusal::AnotherTable)?;
    let mut licensed = Licensed {
        form: format!("xlsx, sheet {SHEET}"),
        unit: "row",
        without: columns.missing(),
        ..Licensed::default()
    };
    for (row, cells) in rows.range(header + 1..) {
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            let place = usize::try_from(*row)
                .unwrap_or(usize::MAX)
                .saturating_add(1);
            licensed.take(&columns, place, cells)?;
        }
    }
    Ok(licensed)
}

impl From<GridError> for Refusal {
    fn from(error: GridError) -> Self {
        match error {
            GridError::TooLarge(most) => Self::TooLarge(most),
            GridError::TooManyRows(most) => Self::TooManyRows(most),
            other => Self::Damaged(other.to_string()),
        }
    }
}
