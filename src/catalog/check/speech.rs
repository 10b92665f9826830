//! How a text speaks, told by pattern: where its sentences end.

/// Counts sentence ends: a stop, question or exclamation mark before a blank or the end.
pub(super) fn sentences(text: &str) -> usize {
    let mut after = text.chars().skip(1).chain([' ']);
    text.chars()
        .filter(|c| {
            after
                .next()
                .is_some_and(|next| matches!(c, '.' | '!' | '?') && next.is_whitespace())
        })
        .count()
}
