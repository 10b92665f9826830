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
    /// The event changes answers.
    Recorded,
    /// The event changes nothing but the session's own data.
    Prepared,
    /// The event changes nothing but a second person's review.
    Reviewed,
    /// The event signs the session off.
    Sealed,
}

/// The kind of deed that an event is.
#[must_use]
pub fn deed(session: &Session, event: &Event) -> Deed {
    let of_changes = |all: &[Assignment]| {
        if all.is_empty() {
            Deed::Recorded
        } else if all.iter().all(|one| is_of_review(&one.field)) {
            Deed::Reviewed
        } else if all.iter().all(|one| one.line.is_session()) {
            Deed::Prepared
        } else {
            Deed::Recorded
        }
    };
    match &event.act {
        Act::Seal(_) => Deed::Sealed,
        Act::Set(assignments) => of_changes(assignments),
        Act::Undo(_) | Act::Other(_) => of_changes(&touched(session, &event.act)),
    }
}

/// Whether a field is what a second person says, or what was looked at for it.
#[must_use]
pub fn is_of_review(field: &str) -> bool {
    field == REVIEW.name || field == REVIEW_OF
}
