//! The rows of one sheet of a workbook (xlsx). A workbook is a packed archive: before anything is built from it, it is
//! unpacked once into nothing, so that one made to burst is refused.

use std::{
    collections::BTreeSet,
    io::{self, Cursor, Read},
};

use calamine::{Data, DataRef, Reader, Xlsx};
use zip::ZipArchive;

use super::{Grid, GridError, Room, merged::Merged};

/// Parts that a workbook may have.
const PARTS: usize = 5_000;

/// The most cells with an error that are looked at.
const ERRORS: usize = 1 << 20;

/// How much of a workbook is read.
#[derive(Debug, Clone, Copy)]
pub(in crate::format) struct Limits {
    /// The most bytes to which the file may unpack.
    pub(in crate::format) unpacked: u64,
    /// Columns that are looked at.
    pub(in crate::format) columns: u32,
    /// Rows that are looked at.
    pub(in crate::format) rows: usize,
    /// Text that is taken from a sheet, in bytes: cells may share one long text.
    pub(in crate::format) text: usize,
}

/// A workbook of which sheets are read.
pub(in crate::format) struct Book<'a> {
    book: Xlsx<Cursor<&'a [u8]>>,
    limits: Limits,
}

impl<'a> Book<'a> {
    /// Opens a workbook that does not burst.
    pub(in crate::format) fn new(bytes: &'a [u8], limits: Limits) -> Result<Self, GridError> {
        unpack(bytes, limits.unpacked)?;
        let book = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
        Ok(Self { book, limits })
    }

    /// The names of its sheets.
    pub(in crate::format) fn sheets(&self) -> Vec<String> {
        self.book.sheet_names()
    }

    /// A sheet's rows, by their number from 0. Read cell by cell: a sheet whose cells lie far apart takes no more room.
    pub(in crate::format) fn sheet(&mut self, name: &str) -> Result<Grid, GridError> {
        let formulas = self.formulas(name)?;
        let limits = self.limits;
        let mut reader = self.book.worksheet_cells_reader(name).map_err(damaged)?;
        let mut grid = Grid {
            name: name.to_owned(),
            formulas,
            ..Grid::default()
        };
        let mut left = limits.text;
        let mut room = Room::new();
        while let Some(cell) = reader.next_cell().map_err(damaged)? {
            let (row, column) = cell.get_position();
            if let DataRef::Error(error) = cell.get_value()
                && column < limits.columns
                && grid.errors.len() < ERRORS
            {
                grid.errors.insert((row, column), error.to_string());
            }
            let text = text(cell.get_value());
            if text.is_empty() || column >= limits.columns {
                continue;
            }
            left = left
                .checked_sub(text.len())
                .ok_or(GridError::TooLarge(limits.text as u64))?;
            if grid.rows.len() >= limits.rows && !grid.rows.contains_key(&row) {
                return Err(GridError::TooManyRows(limits.rows));
            }
            let cells = grid.rows.entry(row).or_default();
            let place = usize::try_from(column).unwrap_or_default();
            if cells.len() <= place {
                room.take(place + 1 - cells.len())?;
                cells.resize(place + 1, String::new());
            }
            if let Some(cell) = cells.get_mut(place) {
                *cell = text;
            }
        }
        drop(reader);
        grid.merged = self.merged(name)?;
        Ok(grid)
    }

    /// The merged cells of a sheet.
    fn merged(&mut self, name: &str) -> Result<Merged, GridError> {
        let ranges = self.book.merge_cells_by_sheet_name(name);
        let ranges = ranges.map_err(damaged)?.into_iter();
        let ranges = ranges.map(|range| (range.start, range.end));
        Merged::new(ranges.collect(), self.limits.columns)
    }

    /// Where formulas stand.
    fn formulas(&mut self, name: &str) -> Result<BTreeSet<(u32, u32)>, GridError> {
        let mut reader = self.book.worksheet_cells_reader(name).map_err(damaged)?;
        let mut places = BTreeSet::new();
        while let Some(cell) = reader.next_formula().map_err(damaged)? {
            let (row, column) = cell.get_position();
            if !cell.get_value().is_empty() && column < self.limits.columns {
                places.insert((row, column));
            }
        }
        Ok(places)
    }
}

/// The number by which room is made for the texts that cells share.
const SHARED: &[u8] = b"uniqueCount";
/// A shared text takes so many bytes at least: `<si/>`.
const SHARED_LEAST: u64 = 5;

/// Unpacks every part, counting. A number of shared texts that the part cannot hold is refused: room would be made for
/// so many before any of them is read.
fn unpack(bytes: &[u8], most: u64) -> Result<(), GridError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > PARTS {
        return Err(GridError::Damaged(format!(
            "it has more than {PARTS} parts"
        )));
    }
    let mut left = most;
    for part in 0..archive.len() {
        let file = archive.by_index(part).map_err(damaged)?;
        let is_shared = file.name().map_or(true, |name| {
            name.to_ascii_lowercase().ends_with("sharedstrings.xml")
        });
        let mut file = file.take(left + 1);
        let unpacked = if is_shared {
            let mut text = Vec::new();
            file.read_to_end(&mut text).map_err(damaged)?;
            let fits = text.len() as u64 / SHARED_LEAST;
            if shared_counts(&text).any(|count| count > fits) {
                let why = "it says that it has more shared texts than it can hold";
                return Err(GridError::Damaged(why.into()));
            }
            text.len() as u64
        } else {
            io::copy(&mut file, &mut io::sink()).map_err(damaged)?
        };
        left = left
            .checked_sub(unpacked)
            .ok_or(GridError::TooLarge(most))?;
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

fn text(value: &DataRef<'_>) -> String {
    let text = match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{day:02}");
            match (hour, minute, second) {
                (0, 0, 0) => day,
                _ => format!("{day} {hour:02}:{minute:02}:{second:02}"),
            }
        }
        other => Data::from(other.clone()).to_string(),
    };
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn damaged(error: impl std::fmt::Display) -> GridError {
    let words = crate::format::clean_line(&error.to_string());
    GridError::Damaged(words.chars().take(120).collect())
}
