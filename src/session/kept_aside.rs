//! The fields that the program keeps for itself, beside what people say: what was asked with each level, what a review
//! looked at, where an answer was carried from, which session this one began from, what the catalogs had then.

use std::collections::HashSet;

use super::{
    event::{Act, Assignment, Event},
    field::LEVEL,
    line::LineKey,
};

/// The field beside a level.
pub const ASKED: &str = "asked";

/// The field beside a review: a digest of what was looked at.
pub(super) const REVIEW_OF: &str = "review_of";

/// The field that says where an answer was carried from.
pub const CARRIED: &str = "carried";

/// The field of the session's own line that says which session it began from, and how far that was then.
pub(super) const BEGAN_FROM: &str = "began_from";

/// The prefix of the fields of the session's own line; the rest is the catalog's id.
pub(super) const KNOWN: &str = "known/";

/// The field that gives a line its place while it says nothing of its own yet. It holds `true`; whoever does not
/// know it keeps it, and finds the line by it all the same.
pub const SPLIT: &str = "split";

/// Whether a field is kept by the program for itself.
#[must_use]
pub fn is_kept_aside(field: &str) -> bool {
    [ASKED, CARRIED, REVIEW_OF, BEGAN_FROM].contains(&field) || field.starts_with(KNOWN)
}

/// Whether an event set the session up: only there stands what the catalogs had then. Undo stops at it.
#[must_use]
pub fn is_set_up(event: &Event) -> bool {
    let Act::Set(assignments) = &event.act else {
        return false;
    };
    let mut own = assignments.iter().filter(|one| one.line.is_session());
    own.any(|one| one.field.starts_with(KNOWN))
}

/// The assignments of an event that a person is told: all but what the program keeps for itself. A digest that comes
/// without a level is told: it confirmed a level that stood. So is the end of a mark of what was carried over, where
/// nothing else is said.
pub fn told_assignments(assignments: &[Assignment]) -> impl Iterator<Item = &Assignment> {
    without_own(assignments.iter().collect())
}

/// The same of all that an event sets on some of its lines.
pub(super) fn without_own(assignments: Vec<&Assignment>) -> impl Iterator<Item = &Assignment> {
    let mut says: HashSet<&LineKey> = HashSet::new();
    let mut marks: HashSet<&LineKey> = HashSet::new();
    let mut levels: HashSet<&LineKey> = HashSet::new();
    for one in &assignments {
        match one.field.as_str() {
            ASKED | REVIEW_OF | BEGAN_FROM => false,
            CARRIED => marks.insert(&*one.line),
            field if field == LEVEL.name => says.insert(&*one.line) | levels.insert(&*one.line),
            _ => says.insert(&*one.line),
        };
    }
    assignments
        .into_iter()
        .filter(move |one| match one.field.as_str() {
            ASKED => !levels.contains(&*one.line) && !marks.contains(&*one.line),
            CARRIED => !one.to.is_null() || !says.contains(&*one.line),
            REVIEW_OF | BEGAN_FROM => false,
            field => !field.starts_with(KNOWN),
        })
}
