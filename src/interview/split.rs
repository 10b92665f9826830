//! What goes with a split when the lines are one again.

use crate::{
    format::{field_words, line_words, value_words},
    session::{LineKey, Session, own_words},
};

/// What a line says itself: `[maintenance] maturity ML1, statement "…"`.
#[must_use]
pub fn said_apart(session: &Session, line: &LineKey) -> Option<String> {
    let words: Vec<String> = own_words(session, line)
        .into_iter()
        .map(|(field, value)| format!("{} {}", field_words(field), value_words(field, value)))
        .collect();
    (!words.is_empty()).then(|| {
        let label = line_words(line);
        let part = label.find('[').and_then(|at| label.get(at..));
        format!("{} {}", part.unwrap_or(&label), words.join(", "))
    })
}
