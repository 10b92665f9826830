//! The rows of the review and of the choice of a file.

use super::{Action, Binding, Scope::Review, b, key::k};

/// The first part of the table, so that the footer begins with what these screens are for.
pub(super) const ROWS: &[Binding] = &[
    // The review.
    b(
        &[Review],
        &[k('s')],
        Action::Sort,
        "s sort",
        "sort by gap, area, owner or due date, in turn",
    ),
    b(
        &[Review],
        &[k('a')],
        Action::PlanText,
        "a action",
        "what is to be done, on the chosen line or on all that are marked",
    ),
    b(
        &[Review],
        &[k('o')],
        Action::PlanOwner,
        "o owner",
        "who does it; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k('d')],
        Action::PlanDue,
        "d due",
        "until when; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k(' ')],
        Action::Mark,
        "Space mark",
        "mark the line, or take its mark off",
    ),
    b(
        &[Review],
        &[k('*')],
        Action::MarkAll,
        "",
        "mark all lines, or none",
    ),
];
