//! How many of a thing there are, in words.

/// `1 change`, `2 changes`: the plural of a regular English noun.
#[must_use]
pub fn counted(count: usize, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{plural}")
}
