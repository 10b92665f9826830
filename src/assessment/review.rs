//! The order of a review: which lines come first, what is overdue, and how many a second person has still to see.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::{catalog::Catalog, session::LineKey};

use super::{Line, State, gap::gaps};

/// The order of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// The gaps in their order, then what is unanswered.
    #[default]
    Gap,
    /// The order of the walk.
    Area,
    /// By the owner's name; then actions without an owner, then lines without an action.
    Owner,
    /// By the day due, the next first.
    Due,
}

impl Sort {
    /// The one after it, round to the first.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Gap => Self::Area,
            Self::Area => Self::Owner,
            Self::Owner => Self::Due,
            Self::Due => Self::Gap,
        }
    }

    /// The order in words: `by gap`.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Gap => "by gap",
            Self::Area => "by area",
            Self::Owner => "by owner",
            Self::Due => "by due date",
        }
    }
}

/// The places of the lines in the profile, sorted; what is equal stays in the order of the walk.
#[must_use]
pub fn review(catalogs: &[Catalog], lines: &[Line], sort: Sort) -> Vec<usize> {
    let inside = lines.iter().enumerate().filter(|(_, line)| !line.outside);
    let mut places: Vec<(usize, &Line)> = inside.collect();
    match sort {
        Sort::Gap => {
            let gaps = gaps(catalogs, lines).into_iter();
            let ranks: HashMap<&LineKey, usize> = gaps.map(|gap| &gap.line.key).zip(0..).collect();
            let rank = |line: &Line| ranks.get(&line.key).copied().unwrap_or(usize::MAX);
            places.sort_by_key(|(_, line)| (rank(line), by_gap(line)));
        }
        Sort::Area => {}
        Sort::Owner => places.sort_by_cached_key(|(_, line)| by_owner(line)),
        Sort::Due => places.sort_by_cached_key(|(_, line)| {
            let due = due(line);
            (due.is_none(), due, by_gap(line))
        }),
    }
    places.into_iter().map(|(place, _)| place).collect()
}

fn by_gap(line: &Line) -> (u8, u8) {
    match (line.below_target(), line.state()) {
        (Some(gap), _) => (0, u8::MAX - gap),
        (None, State::Unanswered) => (1, 0),
        (None, State::Answered(level)) => (2, level),
        (None, State::NotApplicable) => (3, 0),
        (None, State::NotEvaluated) => (4, 0),
    }
}

fn by_owner(line: &Line) -> (u8, String) {
    match &line.answer.action {
        Some(action) if !action.owner.is_empty() => (0, action.owner.to_lowercase()),
        Some(_) => (1, String::new()),
        None => (2, String::new()),
    }
}

fn due(line: &Line) -> Option<Date> {
    due_day(line)?.parse().ok()
}

/// The day on which something is due on a line: what is to be done, or what was promised of a parked line; of both the
/// one that comes first. The day of an action that is done stands only where nothing else does.
#[must_use]
pub fn due_day(line: &Line) -> Option<&str> {
    let answer = &line.answer;
    let open = answer.open_action().map(|action| action.due.as_str());
    let promised = answer.parked.as_ref().map(|parked| parked.due.as_str());
    let days = [open, promised].into_iter().flatten();
    let first = days.filter(|day| !day.is_empty()).min();
    first.or_else(|| answer.action.as_ref().map(|action| action.due.as_str()))
}

/// Whether what is to be done on a line is open and was due before this day, as `2026-03-14`.
#[must_use]
pub fn is_overdue(line: &Line, today: &str) -> bool {
    let action = line.answer.open_action();
    action.is_some_and(|action| is_before(&action.due, today))
}

/// Whether what is missing on a line was promised for a day before this one.
#[must_use]
pub fn is_promise_overdue(line: &Line, today: &str) -> bool {
    let parked = line.answer.parked.as_ref();
    parked.is_some_and(|parked| is_before(&parked.due, today))
}

/// Whether a day is before another; no text that is none is.
fn is_before(due: &str, today: &str) -> bool {
    let [due, today] = [due, today].map(|day| day.parse::<Date>().ok());
    due.zip(today).is_some_and(|(due, today)| due < today)
}

/// How many lines that were judged no second person has reviewed as they stand, where anybody reviews in this session at
/// all; else none.
#[must_use]
pub fn unreviewed(lines: &[Line]) -> usize {
    let reviews = |line: &Line| line.answer.review.is_some();
    if !lines.iter().any(reviews) {
        return 0;
    }
    let judged = lines.iter().filter(|line| line.is_evaluated());
    judged.filter(|line| !line.is_reviewed()).count()
}
