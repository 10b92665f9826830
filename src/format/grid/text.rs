//! The rows of a text whose cells are parted by a comma, a semicolon or a tab, as spreadsheet programs of any country
//! save it. Where the cells cannot be told apart nothing is guessed.

use super::{
    Grid, GridError, Room, decode,
    decode::{GUESSED, NONE_OF_GUESSED},
    next_line, record_within,
};

/// The signs that part cells.
pub(in crate::format) const DELIMITERS: [(u8, &str); 3] =
    [(b',', "comma"), (b';', "semicolon"), (b'\t', "tab")];

/// The most rows read.
const ROWS: usize = 200_000;

/// A record has some cells, each with as many letters as a spreadsheet takes.
const LONGEST: usize = 4 << 20;

/// Reads a text. Which sign parts its cells, its first lines tell: `fits` says how many of a row's cells are known.
///
/// # Errors
/// A quotation mark is amiss, or there are too many rows.
pub(in crate::format) fn read_text(
    bytes: &[u8],
    fits: impl Fn(&[String]) -> usize,
) -> Result<Grid, GridError> {
    let (text, encoding) = decode(bytes);
    if encoding == GUESSED && text.contains(NONE_OF_GUESSED) {
        return Err(GridError::Letters);
    }
    let delimiter = delimiter(&text, fits);
    let mut grid = Grid {
        is_guessed: encoding == GUESSED || text.is_ascii(),
        ..Grid::default()
    };
    let mut room = Room::new();
    let (mut at, mut row) = (0, 0);
    while at < text.len() {
        let record = record_within(&text, at, delimiter, true, LONGEST);
        if let Some(flaw) = record.flaw {
            return Err(GridError::Torn {
                row: row + 1,
                why: flaw.words(),
            });
        }
        at = record.end;
        if !record.is_blank() {
            if grid.rows.len() >= ROWS {
                return Err(GridError::TooManyRows(ROWS));
            }
            let mut cells = record.cells;
            let last = cells.iter().rposition(|cell| !cell.is_empty());
            cells.truncate(last.map_or(0, |last| last + 1));
            cells.shrink_to_fit();
            room.take(cells.len())?;
            grid.rows.insert(row, cells);
        }
        row = row.saturating_add(1);
    }
    Ok(grid)
}

/// How many lines are looked at.
const LINES: usize = 20;

/// The sign with which most cells of one of the first lines are known.
fn delimiter(text: &str, fits: impl Fn(&[String]) -> usize) -> u8 {
    let mut best = (0, b',');
    let mut at = 0;
    for _ in 0..LINES {
        for (delimiter, _) in DELIMITERS {
            let record = record_within(text, at, delimiter, true, LONGEST);
            let known = fits(&record.cells);
            if known > best.0 {
                best = (known, delimiter);
            }
        }
        at = next_line(text, at);
    }
    best.1
}
