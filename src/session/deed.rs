//! The kinds of deeds among the events: recording an answer, reviewing it as a second person, or signing the session
//! off.

use super::{
    event::{Act, Assignment, Event},
    field::REVIEW,
    fold::Session,
    kept_aside::REVIEW_OF,
    undo::touched,
};

/// The kinds of deeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The event changes answers or the session's own data.
    Recorded,
    /// The event changes nothing but a second person's review.
    Reviewed,
    /// The event signs the session off.
    Sealed,
}

/// The kind of deed that an event is.
#[must_use]
pub fn deed(session: &Session, event: &Event) -> Deed {
    let all_of_review = |all: &[Assignment]| {
        let mut all_of = all.iter().map(|one| is_of_review(&one.field));
        !all.is_empty() && all_of.all(|is_so| is_so)
    };
    let reviews = match &event.act {
        Act::Seal(_) => return Deed::Sealed,
        Act::Set(assignments) => all_of_review(assignments),
        Act::Undo(_) | Act::Other(_) => all_of_review(&touched(session, &event.act)),
    };
    if reviews {
        Deed::Reviewed
    } else {
        Deed::Recorded
    }
}

/// Whether a field is what a second person says, or what was looked at for it.
#[must_use]
pub fn is_of_review(field: &str) -> bool {
    field == REVIEW.name || field == REVIEW_OF
}
