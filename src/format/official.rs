//! The official wording with its headings, for whoever shows it. A requirement has it only where a licensed copy was
//! laid over its catalog.

use crate::catalog::Requirement;

use super::clean::clean_text;

/// The standard's own words where a licensed copy was laid over: each part with its heading.
#[must_use]
pub fn official_words(asked: &Requirement) -> Vec<(&'static str, String)> {
    let Some(official) = &asked.official else {
        return Vec::new();
    };
    let parts = [
        ("The standard's wording (licensed copy)", &official.text),
        (
            "The standard's rationale (licensed copy)",
            &official.rationale,
        ),
    ];
    parts
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(heading, text)| (heading, clean_text(text)))
        .collect()
}
