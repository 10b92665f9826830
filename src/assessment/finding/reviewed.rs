//! What is noticed of a review: a line that was returned, and one that only who recorded it has looked at.

use crate::session::{Answer, Reviewed};

use super::code::Code;

/// What is noticed of the review of an answer.
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
