//! Values of options whose form can be judged without a session. What a form lacks is said with what to do.

use crate::{
    assessment::Filter,
    session::{EventId, Objection, field, is_written_as_day},
};

/// A value that an empty text clears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clearable<T>(pub(crate) Option<T>);

/// An area and its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AreaTarget {
    /// The area as typed.
    pub(crate) area: String,
    /// 1 to 4, or cleared.
    pub(crate) target: Option<u8>,
}

/// The digest of a line.
pub(super) fn digest(text: &str) -> Result<EventId, Objection> {
    let whole = EventId::parse(&text.trim().to_lowercase());
    whole.ok_or_else(|| Objection::new("it is no digest", "64 hex digits, the \"sum\" of a line"))
}

pub(super) fn one_to_four(text: &str) -> Result<Clearable<u8>, Objection> {
    field::one_to_four(text).map(Clearable)
}

pub(super) fn area_target(text: &str) -> Result<AreaTarget, Objection> {
    let (area, target) = text
        .split_once('=')
        .ok_or_else(|| Objection::new("it is no area with its target", "write it as SP.03=2"))?;
    Ok(AreaTarget {
        area: area.trim().to_owned(),
        target: one_to_four(target)?.0,
    })
}

/// A day, as it is stored.
pub(super) fn day(text: &str) -> Result<String, Objection> {
    let text = text.trim();
    crate::session::day(text).map_err(|_| {
        if is_written_as_day(text) {
            Objection::new(
                "there is no such day",
                "name one that there is, as in 2026-03-14",
            )
        } else {
            Objection::new("it is no day", "use 2026-03-14 or 14.3.26")
        }
    })
}

pub(super) fn number(text: &str) -> Result<usize, Objection> {
    text.trim().parse().map_err(|_| {
        Objection::new(
            "it is no number",
            "use the one that show puts before the piece",
        )
    })
}

/// Reads which lines are meant.
pub(super) fn filter(text: &str) -> Result<Filter, Objection> {
    let word = |filter: &Filter| filter.typed().replace(' ', "-");
    let found = Filter::STATES
        .into_iter()
        .find(|filter| word(filter).eq_ignore_ascii_case(text.trim()));
    let named = text.split_once('=').and_then(|(word, name)| {
        let name = name.trim().to_owned();
        match word.to_ascii_lowercase().as_str() {
            "open-for" => Some(Filter::OpenFor(name)),
            "to-review-by" => Some(Filter::ToReviewBy(name)),
            "recorded-by" => Some(Filter::RecordedBy(name)),
            _ => None,
        }
    });
    found.or(named).ok_or_else(|| {
        let words: Vec<String> = Filter::STATES.iter().map(word).collect();
        Objection::new(
            "there is no such state of a line",
            format!(
                "use {}, to-review-by=NAME, recorded-by=NAME or open-for=NAME",
                words.join(", ")
            ),
        )
    })
}

/// Reads a reason: some words.
pub(super) fn reason(text: &str) -> Result<String, Objection> {
    match text.trim() {
        "" => Err(Objection::new("it is empty", "say why in a few words")),
        words => Ok(words.to_owned()),
    }
}
