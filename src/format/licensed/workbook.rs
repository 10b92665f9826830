//! The worksheet of the IECEE test report form (xlsx). A workbook is a packed archive: before anything is built from
//! it, it is unpacked once into nothing, so that one made to burst is refused.

use std::{
    collections::BTreeMap,
    io::{self, Cursor, Read},
};

use calamine::{Data, DataRef, Reader, Xlsx};
use zip::ZipArchive;

use super::{columns::Columns, refusal::Refusal, rows::Licensed};

/// The sheet that holds the table.
const SHEET: &str = "TRF Worksheet";
/// A workbook may unpack to so many bytes.
const UNPACKED: u64 = 32 << 20;
/// Parts that a workbook may have.
const PARTS: usize = 5_000;
/// Columns that are looked at.
const COLUMNS: u32 = 64;
/// Rows that are looked at.
const ROWS: usize = 20_000;
/// The header is looked for in this many rows.
const ROWS_BEFORE: usize = 200;
/// Text that is taken from a sheet, in bytes: cells may share one long text.
const TEXT: usize = 16 << 20;

/// Reads the worksheet of a workbook.
///
/// # Errors
/// It is no sound workbook, has no such sheet, or the sheet holds another table.
pub fn read_worksheet(bytes: &[u8]) -> Result<Licensed, Refusal> {
    unpack(bytes)?;
    let rows = sheet(bytes)?;
    let head = rows
        .iter()
        .take(ROWS_BEFORE)
        .find_map(|(row, cells)| Columns::of(cells).map(|columns| (*row, columns)));
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

/// The number by which room is made for the texts that cells share.
const SHARED: &[u8] = b"uniqueCount";
/// A shared text takes so many bytes at least: `<si/>`.
const SHARED_LEAST: u64 = 5;

/// Unpacks every part, counting. A number of shared texts that the part cannot hold is refused: room would be made for
/// so many before any of them is read.
fn unpack(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > PARTS {
        return Err(Refusal::Damaged(format!("it has more than {PARTS} parts")));
    }
    let mut left = UNPACKED;
    for part in 0..archive.len() {
        let file = archive.by_index(part).map_err(damaged)?;
        let is_shared = file.name().map_or(true, |name| {
            name.to_ascii_lowercase().ends_with("sharedstrings.xml")
        });
        let mut file = file.take(left + 1);
        let unpacked = if is_shared {
            let mut text = Vec::new();
            file.read_to_end(&mut text).map_err(damaged)?;
            let most = text.len() as u64 / SHARED_LEAST;
            if shared_counts(&text).any(|count| count > most) {
                let why = "it says that it has more shared texts than it can hold";
                return Err(Refusal::Damaged(why.into()));
            }
            text.len() as u64
        } else {
            io::copy(&mut file, &mut io::sink()).map_err(damaged)?
        };
        left = left
            .checked_sub(unpacked)
            .ok_or(Refusal::TooLarge(UNPACKED))?;
    }
    Ok(())
}

/// Every number of shared texts that a part states, wherever it stands and in whatever width its letters are.
fn shared_counts(part: &[u8]) -> impl Iterator<Item = u64> {
    let text: Vec<u8> = part.iter().copied().filter(|byte| *byte != 0).collect();
    let mut counts = Vec::new();
    let mut rest = text.as_slice();
    while let Some(at) = rest
        .windows(SHARED.len())
        .position(|window| window == SHARED)
    {
        rest = rest.get(at + SHARED.len()..).unwrap_or_default();
        let between = |byte: &u8| byte.is_ascii_whitespace() || b"=\"'+".contains(byte);
        let digits = rest.iter().skip_while(|byte| between(byte));
        let digits = digits.take_while(|byte| byte.is_ascii_digit());
        counts.push(digits.fold(0_u64, |count, digit| {
            count
                .saturating_mul(10)
                .saturating_add(u64::from(digit - b'0'))
        }));
    }
    counts.into_iter()
}

/// The sheet's rows, by their number from 0. Read cell by cell: a sheet whose cells lie far apart takes no more room.
fn sheet(bytes: &[u8]) -> Result<BTreeMap<u32, Vec<String>>, Refusal> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let there = book.sheet_names();
    let Some(name) = there
        .iter()
        .find(|name| name.trim().eq_ignore_ascii_case(SHEET))
    else {
        return Err(Refusal::NoSheet {
            wanted: SHEET,
            there: there.iter().take(10).cloned().collect(),
        });
    };
    let mut reader = book.worksheet_cells_reader(name).map_err(damaged)?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut left = TEXT;
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let text = text(cell.get_value());
        if text.is_empty() || column >= COLUMNS {
            continue;
        }
        left = left
            .checked_sub(text.len())
            .ok_or(Refusal::TooLarge(TEXT as u64))?;
        if rows.len() >= ROWS && !rows.contains_key(&row) {
            return Err(Refusal::TooManyRows(ROWS));
        }
        let cells = rows.entry(row).or_default();
        let place = usize::try_from(column).unwrap_or_default();
        if cells.len() <= place {
            cells.resize(place + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(place) {
            *cell = text;
        }
    }
    Ok(rows)
}

fn text(value: &DataRef<'_>) -> String {
    let text = match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Empty | DataRef::Error(_) => String::new(),
        other => Data::from(other.clone()).to_string(),
    };
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn damaged(error: impl std::fmt::Display) -> Refusal {
    let words = crate::format::clean_line(&error.to_string());
    Refusal::Damaged(words.chars().take(120).collect())
}
