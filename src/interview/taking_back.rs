//! Taking back: the user's own newest change at once; another person's, or one on many lines, only once it was asked
//! about.

use crate::session::{EventId, is_redo_past, is_set_up, others_target, redo_target, undo_target};

use super::{
    outcome::{Nothing, Outcome, Question, Refused},
    record::{ChangeTold, Told},
    undo::lines_of,
    walk::Walk,
    world::Effect,
};

/// Takes back this person's newest change; where nothing of it is left, the newest of anybody.
pub(super) fn newest_change(walk: &mut Walk, asked: bool) -> Outcome {
    if let Some(own) = undo_target(&walk.shown, &walk.who) {
        return taken_back(own.sum, ChangeTold::Undone(None));
    }
    match others_target(&walk.shown, &walk.who).map(|event| event.sum) {
        Some(sum) => one(walk, sum, asked),
        None => Outcome::Nothing(Nothing::NothingToUndo),
    }
}

/// Takes back one change.
pub(super) fn one(walk: &mut Walk, sum: EventId, asked: bool) -> Outcome {
    let Some(event) = walk.shown.event(&sum) else {
        return Outcome::Nothing(Nothing::NothingToUndo);
    };
    if is_set_up(event) {
        return Outcome::Refused(Refused::SetUp(event.who.to_string()));
    }
    let is_own = event.who == walk.who;
    if asked || is_own && lines_of(event).len() <= 1 {
        let by = (!is_own).then(|| event.who.to_string());
        return taken_back(sum, ChangeTold::Undone(by));
    }
    Outcome::Asks(Question::TakeBack(sum))
}

/// Brings back what this person took back last.
pub(super) fn bring_back(walk: &Walk) -> Outcome {
    if let Some(undo) = redo_target(&walk.shown, &walk.who) {
        return taken_back(undo.sum, ChangeTold::Redone);
    }
    let past = is_redo_past(&walk.shown, &walk.who);
    Outcome::Nothing(Nothing::NothingToRedo { past })
}

fn taken_back(sum: EventId, what: ChangeTold) -> Outcome {
    Outcome::World(Effect::TakeBack(sum, Box::new(Told::of_session(what))))
}
