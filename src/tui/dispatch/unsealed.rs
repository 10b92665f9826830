//! A sealed session is changed: the reason is asked once, and what was asked for is done with it, as without the seal.

use crossterm::event::{KeyEvent, KeyModifiers};

use crate::{
    interview::{Access, Effect},
    tui::{
        keys::Scope,
        model::{Model, Notice, Refused},
        screen::{outcome::run, text},
    },
};

/// Keeps the key that a reason is asked for, where no command is kept: once it is given, the key does what it was
/// pressed for.
pub(super) fn keep(model: &mut Model, scope: Scope, key: KeyEvent) {
    if let (true, None, Some(walk)) = (text::is_reason(model), &model.refused, &model.walk) {
        model.refused = Some((walk.at.clone(), Refused::Key(scope, key)));
    }
}

/// Takes the reason for changing a sealed session; with it writing is allowed.
pub(super) fn unseal(model: &mut Model, reason: &str) -> Vec<Effect> {
    if reason.trim().is_empty() {
        model.refused = None;
        model.notice = Notice::Word(text::STAYS.into());
        return Vec::new();
    }
    model.held = model.refused.as_ref().map(|_| Vec::new());
    vec![Effect::Unseal(reason.trim().to_owned())]
}

/// Keeps a key until the refused request is carried out, because the key is meant for what opens then; says whether it
/// did. Ctrl and a letter are never kept, so that leaving stays possible.
pub(super) fn holds(model: &mut Model, key: KeyEvent) -> bool {
    let waits = !key.modifiers.contains(KeyModifiers::CONTROL);
    let held = model.held.as_mut().filter(|_| waits);
    held.map(|keys| keys.push(key)).is_some()
}

/// Carries out the refused request if writing is allowed now, then the keys that waited for it. None where nothing was
/// refused on this line.
pub(super) fn carry_on(model: &mut Model, was_sealed: bool) -> Option<Vec<Effect>> {
    let (line, refused) = model.refused.take()?;
    let held = model.held.take().unwrap_or_default();
    let walk = model.walk.as_ref()?;
    if !was_sealed || walk.access != Access::Writer || line != walk.at {
        return None;
    }
    let mut effects = match refused {
        Refused::Command(command) => run(model, command),
        Refused::Key(scope, key) if model.scope() == scope => super::answer_key(model, key),
        Refused::Key(..) => return None,
    };
    for key in held {
        effects.extend(super::pressed(model, key));
    }
    Some(effects)
}
