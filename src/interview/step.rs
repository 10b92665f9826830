//! The catalog's step to the next level, taken as the action of a line that has none.

use crate::{
    assessment::suggested_step,
    session::{Edit, LineKey},
};

use super::{
    answering::record_many,
    outcome::{Nothing, Outcome},
    record::What,
    walk::Walk,
};

impl Walk {
    /// The action that the catalog suggests for a line: none where an action stands, or where no level is missing.
    #[must_use]
    pub fn suggested_step(&self, line: &LineKey) -> Option<&str> {
        suggested_step(&self.catalogs, self.judged.line(line)?)
    }
}

/// Makes the suggested steps the actions of those of these lines that have one suggested, as one change.
pub(super) fn take(walk: &mut Walk, lines: &[LineKey]) -> Outcome {
    let edits: Vec<(&LineKey, Edit)> = lines
        .iter()
        .filter_map(|line| Some((line, to_do(walk.suggested_step(line)?))))
        .collect();
    let Some((_, first)) = edits.first() else {
        return Outcome::Nothing(Nothing::NoStep);
    };
    let first = first.clone();
    let of_many = |count| What::EditedMany(count, first.clone());
    record_many(walk, edits, of_many, What::Edited(first.clone()))
}

/// The edit that makes a step the action; owner and day are left open.
fn to_do(step: &str) -> Edit {
    Edit::Action {
        text: Some(step.to_owned()),
        owner: None,
        due: None,
    }
}
