//! A question that a key does not answer: it is dropped with a word on what stays, or asked on where the key looks like an
//! answer to it.

use crossterm::event::KeyEvent;

use crate::{
    interview::{Command, Effect, Verb},
    tui::{
        keys::{Action, Key, Scope},
        model::{Model, Notice},
        words::{says, wording},
    },
};

/// A question that waits for the same key again.
pub(super) struct Asked {
    command: Command,
    /// What is said where it is dropped.
    stays: String,
}

/// The question that waits, if any.
pub(super) fn waiting(model: &Model) -> Option<Asked> {
    let walk = model.walk.as_ref()?;
    let command = walk.asked.clone()?;
    let stays = match command {
        Command::Judge(_) => wording().stays(walk.line()?),
        Command::Undo | Command::TakeBack(_) => wording().news(says::News::NothingTakenBack),
        // What is asked in a box is answered there.
        _ => return None,
    };
    Some(Asked { command, stays })
}

/// Whether the question goes on: `y` would answer a rung instead, and nobody means that here.
pub(super) fn goes_on(model: &mut Model, asked: &Asked, pressed: &KeyEvent) -> bool {
    let scope = model.scope();
    let action = model.keys.find(scope, pressed);
    let means_answer = matches!(
        action,
        Some(Action::Verb(Verb::Yes | Verb::No | Verb::NoneYet))
    );
    let Command::Judge(level) = &asked.command else {
        return false;
    };
    let Some(key) = Key::from_event(pressed).filter(|_| scope == Scope::Interview && means_answer)
    else {
        return false;
    };
    let said = says::News::NoAnswer(&asked.stays, &key.name(), &level.words());
    model.notice = Notice::Word(wording().news(said));
    true
}

/// Says that the question was dropped, before what the key itself has to say. What was recorded says more.
pub(super) fn tell(model: &mut Model, asked: Asked, effects: &[Effect]) {
    let still = model.walk.as_ref().and_then(|walk| walk.asked.as_ref());
    if still.is_some() || effects.iter().any(Effect::changes_session) {
        return;
    }
    match &mut model.notice {
        Notice::Word(text) if *text != asked.stays => *text = format!("{}; {text}", asked.stays),
        notice @ Notice::None => *notice = Notice::Word(asked.stays),
        _ => {}
    }
}
