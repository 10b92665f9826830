//! A bar of progress in text.

/// A bar of so many columns, filled in proportion; full only when all is done, empty only
/// when nothing is.
pub(in crate::tui) fn bar(done: usize, total: usize, columns: usize) -> String {
    let filled = (done.min(total) * columns)
        .checked_div(total)
        .unwrap_or(0)
        .max(usize::from(done > 0));
    "█".repeat(filled) + &"░".repeat(columns - filled)
}
