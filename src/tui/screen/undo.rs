//! Taking back: one's own newest change at once, another's only after a question that names them.

use crate::{
    interview::{self, Effect, Newest, TakingBack},
    session::Sum,
    tui::{
        keys::{Action, Scope},
        model::{Model, Notice},
    },
};

/// Takes back one's own newest change; where nothing of one's own is left, asks about the newest of anybody.
pub(super) fn newest(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    match interview::newest(walk, &model.who) {
        Newest::Own => {
            model.asked_undo = None;
            return vec![Effect::Undo];
        }
        Newest::Others(sum) => return take_back(model, sum),
        Newest::Nothing => {}
    }
    let about = model.keys.name(Scope::Interview, Action::About);
    model.notice = Notice::Word(format!(
        "Nothing is left to undo: what the session is about is changed with {about}"
    ));
    Vec::new()
}

/// Takes back one change. What somebody else set, or what many lines were set by, is asked about first.
pub(super) fn take_back(model: &mut Model, sum: Sum) -> Vec<Effect> {
    let asked = model.asked_undo.take() == Some(sum);
    let walk = model.walk.as_ref();
    match walk.and_then(|walk| interview::take_back(walk, &model.who, sum, asked)) {
        Some(TakingBack::Now(words)) => return vec![Effect::TakeBack(sum, words)],
        Some(TakingBack::Asks(question, many)) => {
            let all = if many { "all of it" } else { "it" };
            let undo = model.keys.name(model.scope(), Action::Undo);
            model.notice = Notice::Word(format!("{undo} again takes {all} back: {question}"));
            model.asked_undo = Some(sum);
        }
        Some(TakingBack::Never(why)) => {
            let about = model.keys.name(Scope::Interview, Action::About);
            model.notice = Notice::Word(format!("{why}, and {about} changes it"));
        }
        None => {}
    }
    Vec::new()
}
