//! Since when something is owed, in words.

use crate::session::{LineKey, Session, parked_since};

use super::clean_line;

/// Since when a line is parked: `asked on 2026-11-20`, and `asked before 2026-11-20` where it was carried over that
/// day. None where it is not parked, or no day is known.
#[must_use]
pub fn asked_words(session: &Session, line: &LineKey) -> Option<String> {
    let since = parked_since(session, line)?;
    let word = if since.carried { "before" } else { "on" };
    Some(format!("asked {word} {}", clean_line(&since.day)))
}

/// Since when the first of these lines is parked, in short: `since 2026-11-20`, `since before 2026-11-20`.
#[must_use]
pub fn since_words<'a>(
    session: &Session,
    lines: impl IntoIterator<Item = &'a LineKey>,
) -> Option<String> {
    let lines = lines.into_iter();
    let first = lines
        .filter_map(|line| parked_since(session, line))
        // Within a day the carried-over answer is the older one.
        .min_by(|one, other| (&one.day, !one.carried).cmp(&(&other.day, !other.carried)))?;
    let word = if first.carried { "before " } else { "" };
    Some(format!("since {word}{}", clean_line(&first.day)))
}
