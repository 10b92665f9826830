//! Findings of a review: a line that was returned, and one reviewed only by people who recorded a part of it.

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
        Reviewed::Reviewed => {
            let part = review.own_part().filter(|_| !review.is_by_another())?;
            let message =
                format!("reviewed by {who}, who recorded {part}: somebody else has to look at it");
            Some((Code::OwnReview, message))
        }
        Reviewed::Changed => None,
    }
}
