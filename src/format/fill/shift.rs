//! Rows that are put into a sheet, and where that leaves the rows, ranges and formulas that were there. Rows count from 1
//! here, as they do in a sheet's own references.

use super::formula::{Name, Side, with_references};

/// The last row of a sheet.
pub(super) const LAST: u32 = 1_048_576;

/// How many rows are put in after which row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Shift {
    /// The rows, in order, none twice.
    after: Vec<(u32, u32)>,
}

/// The growth of a range that ends in the row after which rows are inserted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grows {
    /// The range takes the new rows in.
    Always,
    /// The range takes them in where it has several rows: a list, not a cell.
    AsList,
}

impl Shift {
    /// Inserts a row after this one.
    pub(super) fn add(&mut self, after: u32) {
        match self.after.binary_search_by_key(&after, |(row, _)| *row) {
            Ok(place) => {
                if let Some((_, count)) = self.after.get_mut(place) {
                    *count += 1;
                }
            }
            Err(place) => self.after.insert(place, (after, 1)),
        }
    }

    /// Whether no row is put in.
    pub(super) fn is_empty(&self) -> bool {
        self.after.is_empty()
    }

    /// How many rows are put in after this one.
    pub(super) fn after(&self, row: u32) -> u32 {
        let found = self.after.binary_search_by_key(&row, |(row, _)| *row);
        let found = found.ok().and_then(|place| self.after.get(place));
        found.map_or(0, |(_, count)| *count)
    }

    /// Where a row is now.
    pub(super) fn row(&self, row: u32) -> u32 {
        let before = self.after.iter().take_while(|(after, _)| *after < row);
        let more: u32 = before.map(|(_, count)| count).sum();
        row.saturating_add(more).min(LAST)
    }

    /// Where the last row of a range is now.
    fn end(&self, first: u32, last: u32, grows: Grows) -> u32 {
        let more = match grows {
            Grows::AsList if first == last => 0,
            _ => self.after(last),
        };
        self.row(last).saturating_add(more).min(LAST)
    }

    /// A list of ranges, parted by blanks, as it is now.
    pub(super) fn ranges(&self, list: &str, grows: Grows) -> String {
        let ranges = list.split_whitespace();
        let ranges: Vec<String> = ranges.map(|range| self.range(range, grows)).collect();
        ranges.join(" ")
    }

    fn range(&self, range: &str, grows: Grows) -> String {
        with_references(range, |_, sides| {
            let (first, last) = sides.rows()?;
            Some(sides.with_rows(
                self.row(first),
                self.end(first, last, grows),
                grows == Grows::Always,
            ))
        })
    }

    /// A formula as it is now. References without the name of a sheet are to `own`, the sheet that the formula stands in.
    pub(super) fn formula(&self, formula: &str, is_own: bool, sheet: &str) -> String {
        with_references(formula, |name, sides| {
            let is_ours = match name {
                Name::None => is_own,
                Name::Sheet(named) => named.to_lowercase() == sheet.to_lowercase(),
                Name::Elsewhere => false,
            };
            let (first, last) = sides.rows().filter(|_| is_ours)?;
            let end = self.end(first, last, Grows::AsList);
            Some(sides.with_rows(self.row(first), end, false))
        })
    }

    /// The formula of a cell in row `from`, for the same column of the row that is `to` now.
    pub(super) fn copied(&self, formula: &str, sheet: &str, from: u32, to: u32) -> String {
        let by = i64::from(to) - i64::from(self.row(from));
        let moved = |side: &Side| {
            let row = side.row?;
            let now = self.row(row);
            let down = u32::try_from(i64::from(now) + by)
                .unwrap_or(now)
                .clamp(1, LAST);
            Some(if side.is_row_fixed { now } else { down })
        };
        with_references(formula, |name, sides| {
            let is_ours = match name {
                Name::None => true,
                Name::Sheet(named) => named.to_lowercase() == sheet.to_lowercase(),
                Name::Elsewhere => false,
            };
            let first = moved(&sides.first).filter(|_| is_ours)?;
            let last = sides.last.as_ref().map_or(Some(first), moved)?;
            Some(sides.with_rows(first, last, false))
        })
    }
}

/// Whether a range has several rows.
pub(super) fn spans_rows(range: &str) -> bool {
    let mut spans = false;
    with_references(range, |_, sides| {
        spans |= sides.rows().is_none_or(|(first, last)| first != last);
        None
    });
    spans
}
