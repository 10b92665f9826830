//! Changes of what the session is about: all that is said at once becomes one event.

use crate::{
    catalog::find_id,
    session::{AboutEdit, Change, judge_about},
};

use super::{
    outcome::{Outcome, Refused},
    record::{ChangeTold, Record, Told},
    walk::Walk,
};

/// Changes what the session is about.
pub(super) fn change(walk: &mut Walk, edits: &[AboutEdit]) -> Outcome {
    match changes(walk, edits) {
        Err(refused) => Outcome::Refused(*refused),
        Ok(changes) => {
            let fields = changes.iter().map(|change| change.field.clone()).collect();
            let told = Told::of_session(ChangeTold::About(fields));
            if changes.is_empty() {
                Outcome::Stands(told)
            } else {
                Outcome::Record(Record::new(changes, told))
            }
        }
    }
}

pub(super) fn changes(walk: &Walk, edits: &[AboutEdit]) -> Result<Vec<Change>, Box<Refused>> {
    let mut changes: Vec<Change> = Vec::new();
    for edit in edits {
        let edit = with_known_area(walk, edit)?;
        let judged = judge_about(&walk.shown, &edit);
        changes.extend(judged.map_err(|refusal| Box::new(Refused::Judge(refusal, None)))?);
    }
    in_order(walk, &changes)?;
    Ok(changes)
}

/// A target is that of an area which a catalog of the session has, in whatever letters it is written.
fn with_known_area(walk: &Walk, edit: &AboutEdit) -> Result<AboutEdit, Box<Refused>> {
    let AboutEdit::AreaTarget(typed, target) = edit else {
        return Ok(edit.clone());
    };
    let areas = walk.catalogs.iter().flat_map(|catalog| &catalog.areas);
    let ids: Vec<&str> = areas.map(|area| area.id.as_str()).collect();
    match find_id(&ids, typed) {
        Some(id) => Ok(AboutEdit::AreaTarget(id.to_owned(), *target)),
        // The target of an area that the catalogs lost can still be removed.
        None if target.is_none() => Ok(edit.clone()),
        None => Err(Box::new(Refused::NoArea(
            typed.clone(),
            ids.into_iter().map(str::to_owned).collect(),
        ))),
    }
}

/// The last day is not before the first. Days are written year first: their texts are in the order of time.
fn in_order(walk: &Walk, changes: &[Change]) -> Result<(), Box<Refused>> {
    let about = &walk.judged.about;
    let day = |field: &str, stands: &str| {
        let change = changes.iter().rfind(|change| change.field == field);
        change.map_or(stands.to_owned(), |change| {
            change.to.as_str().unwrap_or_default().to_owned()
        })
    };
    let from = day("from_date", &about.from_date);
    let to = day("to_date", &about.to_date);
    if !from.is_empty() && !to.is_empty() && to < from {
        return Err(Box::new(Refused::DaysOrder { from, to }));
    }
    Ok(())
}
