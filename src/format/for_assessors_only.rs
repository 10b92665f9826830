//! What the assessors keep among themselves: their remarks, their flags, the reviews by a second person, and how they
//! settled where they differed. A client reads none of it, in a report, in a sheet or in OSCAL.

use std::sync::Arc;

use crate::{
    assessment::{Assessment, Line, Progress},
    session::{
        Field,
        field::{ACTION, CLASS, FLAG, LEVEL, REMARKS, REVIEW, VERDICT},
    },
};

/// The fields of an answer that only the assessors see.
const FOR_ASSESSORS_ONLY: [&Field; 3] = [&REMARKS, &FLAG, &REVIEW];

/// Whether a field is one that only the assessors see.
pub(super) fn is_for_assessors_only(field: &str) -> bool {
    FOR_ASSESSORS_ONLY.iter().any(|own| own.name == field)
}

/// The fields that are found or agreed by the assessors: who fills a worksheet in is not asked for them.
const FOUND: [&Field; 4] = [&LEVEL, &VERDICT, &CLASS, &ACTION];

/// Whether a field has no place in a worksheet that a client fills in.
pub(super) fn is_found(field: &Field) -> bool {
    FOUND.iter().any(|found| **found == *field)
}

/// The counts that a client is told.
pub(super) fn counts_for_client(progress: Progress) -> Progress {
    Progress {
        flagged: 0,
        said_differently: 0,
        reviewed: 0,
        returned: 0,
        ..progress
    }
}

/// An assessment without what only the assessors see.
#[must_use]
pub fn assessment_for_client(assessment: &Assessment) -> Assessment {
    let mut assessment = assessment.clone();
    for line in &mut assessment.lines {
        *line = for_client(line);
    }
    assessment
}

/// A line without what only the assessors see.
pub(super) fn for_client(line: &Line) -> Line {
    let mut line = line.clone();
    line.differing.clear();
    let answer = Arc::make_mut(&mut line.answer);
    answer.remarks.clear();
    answer.flagged = false;
    answer
        .others
        .retain(|(field, _)| !is_for_assessors_only(field.name));
    answer
        .conflicts
        .retain(|conflict| !is_for_assessors_only(&conflict.field));
    line
}
