//! The columns that a character covers on a terminal, where they are fewer than a frame kept free for it.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, CellDiffOption};

use super::widget::width;

/// The halfwidth sound marks of Japanese are given a column more than terminals take for them: that column is sent as
/// the blank it is, so that nothing older stays in it.
pub(super) fn free_columns(frame: &mut Buffer) {
    for cell in &mut frame.content {
        let symbol = cell.symbol();
        if symbol.is_ascii() {
            continue;
        }
        let marks = symbol.chars().filter(|c| matches!(c, 'ﾞ' | 'ﾟ')).count();
        if marks == 0 {
            continue;
        }
        let covered = width(symbol).saturating_sub(marks).max(1);
        if let Some(covered) = u16::try_from(covered).ok().and_then(NonZeroU16::new) {
            cell.set_diff_option(CellDiffOption::ForcedWidth(covered));
        }
    }
}
