//! A piece of evidence that was named on the wrong line goes to another one, as one change.

use crate::session::{Change, Edit, LineKey, begin_again, field::EVIDENCE_ITEMS};

use super::{
    outcome::{Nothing, Outcome, Refused},
    record::{ChangeTold, Record, Told},
    walk::Walk,
};

/// Moves a piece of the line on screen, by its number, to another line: what is known of it goes along. Where it stands
/// there already, it only goes from here.
pub(super) fn move_to(walk: &Walk, number: usize, to: &LineKey) -> Outcome {
    if *to == walk.at {
        return Outcome::Nothing(Nothing::EvidenceHere);
    }
    let mut changes = match walk.judge(&walk.at, &Edit::RemoveEvidence(number)) {
        Ok(changes) => changes,
        Err(refusal) => return Outcome::Refused(Refused::Judge(refusal, None)),
    };
    let there = walk.judged.line_at(&walk.catalogs, &walk.shown, to);
    let lineage = walk.at.lineage();
    let stands = |change: &Change| {
        let standing = |line| walk.shown.standing(line, &change.field);
        let mut standing = lineage.iter().map(standing);
        standing.find_map(|writes| Some(writes.last()?.value().clone()))
    };
    let is_there = |change: &Change| {
        let line = there.as_ref();
        let mut items = line.into_iter().flat_map(|line| &line.answer.evidence);
        items.any(|item| EVIDENCE_ITEMS.item(&item.id) == change.field)
    };
    let moved = changes.iter().filter(|change| !is_there(change));
    let mut moved: Vec<Change> = moved
        .filter_map(|change| {
            Some(Change {
                line: to.clone(),
                field: change.field.clone(),
                to: stands(change)?,
            })
        })
        .collect();
    if !moved.is_empty() {
        begin_again(&walk.shown, to, &mut moved);
    }
    changes.append(&mut moved);
    let told = Told::new(&walk.at, ChangeTold::EvidenceMoved(to.clone()));
    Outcome::Record(Record::new(changes, told))
}
