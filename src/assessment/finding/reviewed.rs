//! Findings of a review: a line that was returned, and one reviewed only by the person who recorded it.

use crate::session::{Answer, Reviewed};

use super::code::Code;

/// The finding of an answer's review, if there is one.
pub(super) fn found(answer: &Answer) -> Option<(Code, String)> {
    let review = answer.review.as_ref()?;
    let (who, _) = review.last();
    match review.state {
        Reviewed::Returned => {
            let message = format!("returned by {who}: {}", review.comment);
            Some((Code::Returned, message))
        }
        Reviewed::Reviewed if !review.is_by_another() && !review.recorded_by.is_empty() => {
            let message =
                format!("reviewed by {who}, who recorded it: somebody else has to look at it");
            Some((Code::OwnReview, message))
        }
        Reviewed::Reviewed | Reviewed::Changed => None,
    }
}
