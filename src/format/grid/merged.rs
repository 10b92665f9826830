//! The cells of a sheet under another one with which they are merged. Each column keeps stretches of rows: that takes as much
//! room as there are merged ranges, however many cells those cover.

use std::collections::BTreeMap;

use super::GridError;

/// The most ranges kept, each counted once for every column that it covers.
const MOST: usize = 1 << 21;

/// The merged cells of a sheet.
#[derive(Debug, Clone, Default)]
pub(in crate::format) struct Merged {
    /// By column, in the order of their rows: each ends below the one before.
    columns: BTreeMap<u32, Vec<Stretch>>,
}

/// Rows of a column that one range covers.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    first: u32,
    last: u32,
    cover: (u32, u32),
}

/// A merged range: its first cell, and its last one.
pub(super) type Range = ((u32, u32), (u32, u32));

impl Merged {
    /// Reads the merged ranges of a sheet of which so many columns are looked at.
    pub(super) fn new(mut ranges: Vec<Range>, columns: u32) -> Result<Self, GridError> {
        ranges.sort_unstable();
        let mut merged = Self::default();
        let mut left = MOST;
        for (cover, end) in ranges {
            let last = end.0.max(cover.0);
            for column in cover.1..=end.1.min(columns) {
                left = left.checked_sub(1).ok_or(GridError::TooManyMerged(MOST))?;
                let stretches = merged.columns.entry(column).or_default();
                // Sound ranges do not overlap; of others the one that reaches farther down covers.
                if stretches.last().is_none_or(|before| before.last < last) {
                    stretches.push(Stretch {
                        first: cover.0,
                        last,
                        cover,
                    });
                }
            }
        }
        Ok(merged)
    }

    /// The cell that covers this one, where another does.
    pub(super) fn cover(&self, row: u32, column: u32) -> Option<(u32, u32)> {
        let stretches = self.columns.get(&column)?;
        let begun = stretches.partition_point(|stretch| stretch.first <= row);
        let stretch = stretches.get(begun.checked_sub(1)?)?;
        (stretch.last >= row && stretch.cover != (row, column)).then_some(stretch.cover)
    }
}
