//! What the assessors keep among themselves: their remarks, their flags, the reviews by a second person, and how they
//! settled where they differed. A client reads none of it, in a report, in a sheet or in OSCAL.

use std::sync::Arc;

use crate::{
    assessment::{Assessment, Line, Progress},
    session::{
        Field,
        field::{FLAG, REMARKS, REVIEW},
    },
};

/// The fields of an answer that only the assessors see.
const INSIDE: [&Field; 3] = [&REMARKS, &FLAG, &REVIEW];

/// Whether a field is one that only the assessors see.
pub(super) fn is_inside(field: &str) -> bool {
    INSIDE.iter().any(|inside| inside.name == field)
}

/// A line without what only the assessors see.
pub(super) fn for_client(line: &Line) -> Line {
    let mut line = line.clone();
    let answer = Arc::make_mut(&mut line.answer);
    answer.remarks.clear();
    answer.flagged = false;
    answer.others.retain(|(field, _)| !is_inside(field.name));
    answer
        .conflicts
        .retain(|conflict| !is_inside(&conflict.field));
    line
}
