//! Reviews by a person who recorded a part of the line, and so is no second one for it.

use serde_json::Value;

use crate::session::{Edit, LineKey, Review, field::REVIEW, own_review};

use super::walk::Walk;

/// Whether an edit is a review by who recorded a part of the line, where a second person has reviewed it: that review
/// stays, and one's own would take its place.
pub(super) fn is_in_vain(walk: &Walk, line: &LineKey, edit: &Edit) -> bool {
    let line = walk.judged.line(line);
    let review = line.and_then(|line| line.answer.review.as_ref());
    let stays = |review: &Review| review.is_by_another() && !review.is_second(&walk.who);
    *edit == Edit::reviewed(true) && review.is_some_and(stays)
}

/// Of each of these lines that is reviewed or returned here by a person who alone recorded a part of it, and reviewed by
/// nobody else, that part.
pub(super) fn own_reviews<'a>(
    walk: &Walk,
    edits: impl Iterator<Item = (&'a LineKey, &'a Edit)>,
) -> Vec<String> {
    let reviewed = edits.filter(|(_, edit)| reviews(edit));
    let lines: Vec<LineKey> = reviewed.map(|(line, _)| line.clone()).collect();
    walk.own_among(&lines)
}

impl Walk {
    /// Of each of these lines for which the person at the keyboard is no second person, what that person alone recorded, in
    /// words: `it`, `its statement`.
    #[must_use]
    pub fn own_among(&self, lines: &[LineKey]) -> Vec<String> {
        let own = |line: &LineKey| own_review(&self.shown, line, &self.who);
        lines.iter().filter_map(own).collect()
    }
}

/// Whether an edit says what a second person would: reviewed, or returned.
pub(super) fn reviews(edit: &Edit) -> bool {
    match edit {
        Edit::Field(field, to) => *field == &REVIEW && *to != Value::Bool(false),
        _ => false,
    }
}
