//! Conflicts for people: the conflicting values, who said them, and when.

use serde_json::Value;

use crate::{
    assessment::Line,
    session::{Clash, Conflict, LineKey, Said, minute_of},
};

use super::{
    clean::clean_line,
    words::{field_words, line_words, value_words},
};

/// A conflict in one line: `SP.01.01 maturity: ML2 (Ana, 2026-11-21 18:04) or ML3 (Ben, 2026-11-22 09:00)`.
#[must_use]
pub fn conflict_words(clash: &Clash) -> String {
    let values = values(&clash.conflict).join(" or ");
    format!("{}: {values}", place(&clash.line, &clash.conflict.field))
}

/// What is still to be settled on a line, of the fields that are told: who said what differently, then the values that
/// people recorded differently. Empty where nothing is.
#[must_use]
pub(super) fn unsettled_words(line: &Line, is_told: impl Fn(&str) -> bool) -> String {
    let said = line.differing.iter().map(Clash::told);
    let recorded = line.answer.conflicts.iter();
    let recorded = recorded
        .filter(|conflict| is_told(&conflict.field))
        .map(|conflict| {
            let values = values(conflict).join(" or ");
            format!("{}: {values}", field_words(&conflict.field))
        });
    let all: Vec<String> = said.chain(recorded).collect();
    clean_line(&all.join("; "))
}

/// Says that a change settled a conflict, and between which values; none where there was no conflict.
#[must_use]
pub fn stood_words(field: &str, stood: &[Value]) -> Option<String> {
    let words: Vec<String> = stood
        .iter()
        .map(|value| value_words(field, value))
        .collect();
    (!words.is_empty()).then(|| format!("settles {}", words.join(" or ")))
}

/// The line and the field of a conflict, without its values.
#[must_use]
pub fn conflict_place(clash: &Clash) -> String {
    clean_line(&place(&clash.line, &clash.conflict.field))
}

/// A line and a field in words.
pub(super) fn place(line: &LineKey, field: &str) -> String {
    let words = [line_words(line), field_words(field)];
    let words = words.iter().filter(|words| !words.is_empty());
    words.cloned().collect::<Vec<_>>().join(" ")
}

fn values(conflict: &Conflict) -> Vec<String> {
    let values = conflict.values.iter();
    values.map(|one| value_by(&conflict.field, one)).collect()
}

fn value_by(field: &str, said: &Said) -> String {
    format!(
        "{} ({})",
        value_words(field, &said.value),
        clean_line(&format!("{}, {}", said.who, minute_of(&said.at)))
    )
}
