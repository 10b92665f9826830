//! Leaving the session or the program: once everything is saved, or where the same key is pressed once more.

use crate::{
    interview::{Effect, Verb, Walk},
    tui::{
        keys::{Action, Keymap, Scope},
        model::{Leaving, Model, Notice, Screen},
        words::{says, wording},
    },
};

use super::page::taking;

/// Leaves once everything is saved; says what is not safe where that takes long.
pub(in crate::tui) fn leave(model: &mut Model, leaving: Leaving) -> Vec<Effect> {
    let typed = model
        .editor
        .as_ref()
        .filter(|editor| editor.is_touched())
        .filter(|editor| editor.kept_as().is_some());
    let mut effects: Vec<Effect> = typed
        .map(|editor| Effect::KeepDraft(editor.draft()))
        .into_iter()
        .collect();
    if let Some(pending) = model.being_digested.first() {
        if model.leaving != Some(leaving) {
            let file = taking(model, pending);
            model.notice = Notice::Word(wording().saving(says::Saving::RecordedFirst(&file)));
            model.leaving = Some(leaving);
            return effects;
        }
        model.being_digested.clear();
        effects.push(Effect::StopDigests);
    }
    let Some(walk) = &model.walk else {
        effects.push(Effect::Quit);
        return effects;
    };
    if walk.pending.is_empty() || model.leaving == Some(leaving) && walk.trouble.is_some() {
        effects.extend(left(model, leaving));
        return effects;
    }
    if walk.trouble.is_some() {
        effects.push(Effect::Retry);
    }
    model.notice = not_yet(&model.keys, walk, leaving);
    model.leaving = Some(leaving);
    effects
}

/// The reason that keeps the user from leaving.
pub(in crate::tui) fn not_yet(keys: &Keymap, walk: &Walk, leaving: Leaving) -> Notice {
    let key = |action| keys.name(Scope::Interview, action);
    let same = match leaving {
        Leaving::Close => key(Action::Close),
        Leaving::Quit => key(Action::Quit),
    };
    match &walk.trouble {
        Some(why) => {
            let count = walk.pending.len();
            let retry = key(Action::Verb(Verb::Retry));
            let keys = [retry.as_str(), same.as_str()];
            // The start that opens the session next takes in what lies aside.
            Notice::Bad(wording().saving(match &walk.not_aside {
                None => says::Saving::KeptAside(count, keys, why),
                Some(beside) => says::Saving::Lost(count, keys, why, beside),
            }))
        }
        None => Notice::Word(wording().saving(says::Saving::Underway)),
    }
}

/// Cancels leaving on any key but the one that leaves or tries to save again.
pub(in crate::tui) fn stay(model: &mut Model, action: Option<Action>) {
    let trouble = model
        .walk
        .as_ref()
        .is_some_and(|walk| walk.trouble.is_some());
    if (trouble || !model.being_digested.is_empty())
        && !matches!(
            action,
            Some(Action::Quit | Action::Close | Action::Verb(Verb::Retry))
        )
    {
        model.leaving = None;
    }
}

/// The effects of leaving.
pub(in crate::tui) fn left(model: &mut Model, leaving: Leaving) -> Vec<Effect> {
    model.leaving = None;
    match leaving {
        Leaving::Quit => vec![Effect::Close, Effect::Quit],
        Leaving::Close => {
            if let Some(walk) = &model.walk {
                model.home.left = Some(walk.name.clone());
            }
            model.walk = None;
            model.editor = None;
            model.choice = None;
            model.screens = vec![Screen::Home];
            vec![Effect::Close, Effect::List]
        }
    }
}
