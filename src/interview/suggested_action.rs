//! The catalog's step to the next level, taken as the action of a line that has none.

use serde_json::{Value, json};

use crate::{
    assessment::{Assessment, suggested_step},
    format::encode,
    session::{Change, Edit, LineKey, Stamp, field::ACTION, prepare},
};

use super::{
    answering::{self, record_many},
    outcome::{Nothing, Outcome},
    record::ChangeTold,
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
    let of_many = |count| ChangeTold::EditedMany(count, first.clone());
    record_many(walk, edits, of_many, ChangeTold::Edited(first.clone()))
}

/// Records all that is said of the line on screen, with the step that is suggested for it afterwards.
pub(super) fn answer(walk: &mut Walk, edits: &[Edit]) -> Outcome {
    let is_action = |edit: &&Edit| matches!(edit, Edit::Field(field, _) if **field == ACTION);
    let others: Vec<Edit> = edits
        .iter()
        .filter(|edit| !is_action(edit))
        .cloned()
        .collect();
    let changes = match answering::answer(walk, &others) {
        Outcome::Record(record) => record.changes,
        Outcome::Refused(why) => return Outcome::Refused(why),
        _ => Vec::new(),
    };
    let Some(step) = step_after(walk, changes) else {
        return Outcome::Nothing(Nothing::NoStep);
    };
    let mut edits = edits.to_vec();
    let named = edits.iter_mut().find_map(|edit| match edit {
        Edit::Field(field, Value::Object(parts)) if **field == ACTION => Some(parts),
        _ => None,
    });
    match named {
        Some(parts) => {
            parts.insert("text".into(), Value::String(step));
        }
        None => edits.push(Edit::Field(&ACTION, json!({ "text": step }))),
    }
    answering::answer(walk, &edits)
}

/// The step of the line on screen once these changes stand. The event that they make here is never written.
fn step_after(walk: &Walk, changes: Vec<Change>) -> Option<String> {
    if changes.is_empty() {
        return walk.suggested_step(&walk.at).map(str::to_owned);
    }
    let stamp = Stamp {
        at: String::new(),
        who: walk.who.clone(),
        run: String::new(),
    };
    let mut after = walk.shown.clone();
    after.apply(encode(prepare(&after, changes, stamp)).event);
    let judged = Assessment::new(&walk.catalogs, &after);
    suggested_step(&walk.catalogs, judged.line(&walk.at)?).map(str::to_owned)
}

/// The edit that makes a step the action; owner and day are left open.
fn to_do(step: &str) -> Edit {
    Edit::Action {
        text: Some(step.to_owned()),
        owner: None,
        due: None,
    }
}
