//! The speaker: a change recorded while a person speaks is said by that person.

use std::collections::HashSet;

use crate::session::{Change, LineKey, is_told};

use super::{people::said_by, walk::Walk};

/// Notes the speaker with the changes to one line, in the same event; among changes to many lines, only on the lines of
/// `said_of_each`. Other changes to many lines were not said by anyone on each of them.
#[must_use]
pub(super) fn with_speaker(
    walk: &Walk,
    mut changes: Vec<Change>,
    said_of_each: bool,
) -> Vec<Change> {
    let Some(name) = walk.speaker() else {
        return changes;
    };
    let mut seen: HashSet<&LineKey> = HashSet::new();
    let answers = changes.iter().filter(|change| is_answer(change));
    let lines = answers.map(|change| &change.line);
    let lines: Vec<&LineKey> = lines.filter(|line| seen.insert(line)).collect();
    if lines.len() > 1 && !said_of_each {
        return changes;
    }
    let said = lines.into_iter().flat_map(|line| {
        // A name that was taken once is taken again.
        said_by(walk, line, name).unwrap_or_default()
    });
    let said: Vec<Change> = said.collect();
    changes.extend(said);
    changes
}

/// Whether a change tells what people said: not what the assessor decides alone, and nothing that is cleared.
fn is_answer(change: &Change) -> bool {
    is_told(&change.field)
        && !change.line.is_session()
        && !change.to.is_null()
        && change.to.as_str() != Some("ne")
}
