//! What somebody did with an event: recorded what is said of the session, reviewed it as a second person, or signed it off.

use super::{
    event::{Act, Assignment, Event},
    field::REVIEW,
    fold::Session,
    kept_aside::REVIEW_OF,
    undo::touched,
};

/// What an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// It changes what is said of the session.
    Recorded,
    /// It says what a second person thinks of that, and nothing else; or takes such a word back.
    Reviewed,
    /// It signs the session off.
    Sealed,
}

/// What somebody did with an event.
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
