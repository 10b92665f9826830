//! The filters of a walk: lines in one state, those that wait for one person, or those that another one recorded.

use std::collections::BTreeMap;

use crate::session::{LineKey, PlaceKind, Reviewed, field::REMARKS, folded, is_same_person};

use super::{
    line::{Line, State},
    owed::{debts, is_owed_by},
};

/// The lines that a walk is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// Lines that apply and have no level yet.
    Unanswered,
    /// Lines to come back to.
    Parked,
    /// Lines marked for attention.
    Flagged,
    /// Lines below their target.
    BelowTarget,
    /// Lines with a maturity of 2 or more, and no evidence named.
    NoEvidence,
    /// Lines on which the assessor wrote remarks.
    WithRemarks,
    /// Lines whose level is to be confirmed.
    ToReconfirm,
    /// Lines on which two people's values differ.
    InConflict,
    /// Lines on which two people said different things, one after the other.
    SaidDifferently,
    /// Lines that a second person has still to review.
    ToReview,
    /// Lines that were changed since a second person reviewed them, and are to review again.
    PastReview,
    /// Lines that a second person has returned.
    Returned,
    /// Lines that wait for this person, who owes something on them.
    OpenFor(String),
    /// Lines that this person has still to review, as a second one: another recorded them.
    ToReviewBy(String),
    /// Lines that this person recorded.
    RecordedBy(String),
    /// These lines, which others changed since the person at the keyboard was here last.
    ChangedByOthers(Vec<LineKey>),
    /// Lines that are for this zone, provider or component alone.
    At(PlaceKind, String),
}

impl Filter {
    /// All but those for one person, one place or certain lines, in the order they are offered.
    pub const STATES: [Self; 12] = [
        Self::Unanswered,
        Self::Parked,
        Self::Flagged,
        Self::BelowTarget,
        Self::NoEvidence,
        Self::WithRemarks,
        Self::ToReconfirm,
        Self::InConflict,
        Self::SaidDifferently,
        Self::ToReview,
        Self::PastReview,
        Self::Returned,
    ];

    /// The words for such a line: `parked`, `waiting for M. Roth`.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Unanswered => "unanswered",
            Self::Parked => "parked",
            Self::Flagged => "flagged",
            Self::BelowTarget => "below target",
            Self::NoEvidence => "at ML2+ without evidence",
            Self::WithRemarks => "with remarks",
            Self::ToReconfirm => "to reconfirm",
            Self::InConflict => "in conflict",
            Self::SaidDifferently => "said differently",
            Self::ToReview => "to review",
            Self::PastReview => "changed since the review",
            Self::Returned => "returned",
            Self::OpenFor(name) => return format!("waiting for {name}"),
            Self::ToReviewBy(name) => return format!("to review by {name}"),
            Self::RecordedBy(name) => return format!("recorded by {name}"),
            Self::ChangedByOthers(_) => "changed since by others",
            Self::At(kind, name) => return format!("for {} {name}", kind.word()),
        }
        .into()
    }

    /// The words by which it is named outside the screen, in a command or a script: they stay as they are.
    #[must_use]
    pub fn typed(&self) -> String {
        match self {
            Self::NoEvidence => "without evidence".into(),
            other => other.words(),
        }
    }

    /// The person, or the place, that it is about.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::OpenFor(name)
            | Self::ToReviewBy(name)
            | Self::RecordedBy(name)
            | Self::At(_, name) => Some(name),
            _ => None,
        }
    }

    /// Whether it is for a review, which goes on from line to line.
    #[must_use]
    pub fn is_to_review(&self) -> bool {
        matches!(
            self,
            Self::ToReview | Self::PastReview | Self::ToReviewBy(_)
        )
    }

    /// Whether a line is one of them. Lines that are left out are only where it is asked who left them out.
    #[must_use]
    pub fn fits(&self, line: &Line) -> bool {
        let answer = &line.answer;
        let is_of_who = matches!(self, Self::RecordedBy(_) | Self::ChangedByOthers(_));
        let is_left_out = line.outside || !is_of_who && line.state() == State::NotEvaluated;
        !is_left_out
            && match self {
                Self::Unanswered => line.state() == State::Unanswered,
                Self::Parked => answer.parked.is_some(),
                Self::Flagged => answer.flagged,
                Self::BelowTarget => line.below_target().is_some(),
                Self::NoEvidence => lacks_evidence(line),
                Self::WithRemarks => has_remarks(line),
                Self::ToReconfirm => line.is_to_reconfirm(),
                Self::InConflict => !answer.conflicts.is_empty(),
                Self::SaidDifferently => !line.differing.is_empty(),
                Self::ToReview => line.is_to_review(),
                Self::PastReview => is_past_review(line),
                Self::Returned => line.is_returned(),
                Self::OpenFor(name) => is_owed_by(line, name),
                Self::ToReviewBy(name) => line.is_to_review_by(name),
                Self::RecordedBy(name) => {
                    line.recorded_by.iter().any(|by| is_same_person(by, name))
                }
                Self::ChangedByOthers(lines) => lines.contains(&line.key),
                Self::At(kind, name) => line.key.place(*kind) == name,
            }
    }
}

/// Whether a line was reviewed, was changed since and is to review again.
fn is_past_review(line: &Line) -> bool {
    let review = line.answer.review.as_ref();
    review.is_some_and(|review| review.state == Reviewed::Changed) && line.is_to_review()
}

/// The people that lines wait for, in the order of their names, each with how many.
#[must_use]
pub fn awaited(lines: &[Line]) -> Vec<(String, usize)> {
    let mut people: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for line in lines.iter().filter(|line| !line.outside) {
        let mut names: Vec<(String, &str)> = debts(line)
            .into_iter()
            .map(|(_, who)| (folded(who), who))
            .filter(|(folded, _)| !folded.is_empty())
            .collect();
        names.sort_unstable();
        names.dedup_by(|one, other| one.0 == other.0);
        for (folded, name) in names {
            let known = people.entry(folded).or_insert((name.to_owned(), 0));
            known.1 += 1;
        }
    }
    people.into_values().collect()
}

/// The people who recorded lines, in the order of their names, each once however the name is written.
#[must_use]
pub fn recording(lines: &[Line]) -> Vec<&str> {
    let inside = lines.iter().filter(|line| !line.outside);
    let mut people: BTreeMap<String, &str> = BTreeMap::new();
    for name in inside.flat_map(|line| &line.recorded_by) {
        people.entry(folded(name)).or_insert(name);
    }
    people.into_values().collect()
}

/// The zones, providers and components that lines are split off for, as filters, each with how many.
#[must_use]
pub fn apart(lines: &[Line]) -> Vec<(Filter, usize)> {
    let counted = lines
        .iter()
        .filter(|line| line.state() != State::NotEvaluated);
    let mut places = BTreeMap::new();
    for (kind, name) in counted.flat_map(|line| line.key.places()) {
        *places.entry((kind, name.to_owned())).or_insert(0) += 1;
    }
    let places = places.into_iter();
    places
        .map(|((kind, name), count)| (Filter::At(kind, name), count))
        .collect()
}

fn lacks_evidence(line: &Line) -> bool {
    line.maturity().is_some_and(|level| level >= 2) && line.answer.evidence.is_empty()
}

/// Whether remarks stand on a line, or several that are in conflict.
fn has_remarks(line: &Line) -> bool {
    let mut disputed = line.answer.conflicts.iter();
    !line.answer.remarks.trim().is_empty() || disputed.any(|own| own.field == REMARKS.name)
}
