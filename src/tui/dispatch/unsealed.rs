//! A sealed session is changed: the reason is asked once a line, and what was asked for is done with it, as without the
//! seal. Where that is cancelled, the session is sealed as before.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    format::clean_line,
    interview::{Access, Command, Effect, Walk},
    session::Level,
    tui::{
        editor::{Editor, Remark},
        keys::{Action, Key, Scope},
        model::{Model, Notice, Refused, Screen},
        screen::{outcome::run, text},
        words::{says, wording},
    },
};

use super::chosen::write;

/// Keeps the key that a reason is asked for, where no command is kept: once it is given, the key does what it was
/// pressed for. The box says so.
pub(super) fn keep(model: &mut Model, scope: Scope, key: KeyEvent) {
    // In the box itself keys are typed, and what a list asks for is kept with the item.
    if matches!(scope, Scope::OneLine | Scope::Choice) || !text::is_reason(model) {
        return;
    }
    let Some(walk) = &model.walk else { return };
    let follows = follows(model, walk, scope, &key);
    if model.refused.is_none() {
        model.refused = Some((walk.at.clone(), Refused::Key(scope, key)));
    }
    if let (Some(editor), Some(follows)) = (&mut model.editor, follows) {
        editor.remark = Remark::Told(follows);
    }
}

/// Says in the box of a reason what was chosen in a list, and is done after it.
pub(super) fn say_chosen(model: &mut Model, key: KeyEvent, words: &str) {
    if !text::is_reason(model) {
        return;
    }
    let Some(walk) = &model.walk else { return };
    let label = clean_line(&walk.at.label());
    let name = Key::from_event(&key).map_or_else(String::new, |key| clean_line(&key.name()));
    let line = Some((label.as_str(), None)).filter(|_| matches!(model.screen(), Screen::Interview));
    let told = wording().news(says::News::Then(&name, line, words));
    if let Some(editor) = &mut model.editor {
        editor.remark = Remark::Told(told);
    }
}

/// What is done after the reason: `then 3, SP.01.01: ML3 Defined (Practiced)`; where that replaces another level, which:
/// `then 3, SP.01.01, now ML2: ML3 Defined (Practiced)`.
fn follows(model: &Model, walk: &Walk, scope: Scope, key: &KeyEvent) -> Option<String> {
    let action = model.keys.find(scope, key)?;
    let row = model.keys.rows(scope).find(|row| row.action() == action)?;
    let name = Key::from_event(key).map(|key| clean_line(&key.name()))?;
    let of_line = matches!(action, Action::Verb(verb) if verb.entry().is_about_line);
    let label = clean_line(&walk.at.label());
    let replaced = match &model.refused {
        Some((_, Refused::Command(command))) => walk.replaces(command).map(Level::words),
        _ => None,
    };
    let line = of_line.then_some((label.as_str(), replaced.as_deref()));
    Some(wording().news(says::News::Then(&name, line, row.help())))
}

/// Takes the reason for changing a sealed session; with it writing is allowed.
pub(super) fn unseal(model: &mut Model, editor: Editor) -> Vec<Effect> {
    let reason = editor.text();
    let reason = reason.as_str();
    // A level that was typed on is no reason: the box stays, and says so.
    if !reason.trim().is_empty() && !reason.chars().any(char::is_alphabetic) {
        model.editor = Some(editor);
        model.notice = Notice::Bad(wording().saving(says::Saving::ReasonInWords));
        return Vec::new();
    }
    if reason.trim().is_empty() {
        model.refused = None;
        model.notice = Notice::Word(wording().saving(says::Saving::StaysSealed));
        return Vec::new();
    }
    model.held = model.refused.as_ref().map(|_| Vec::new());
    let walk = model.walk.as_mut();
    let unseals = walk.map(|walk| walk.give_reason(reason.trim()));
    unseals.into_iter().collect()
}

/// Keeps a key until the refused request is carried out, because the key is meant for what opens then; says whether it
/// did. Ctrl and a letter are never kept, so that leaving stays possible.
pub(super) fn holds(model: &mut Model, key: KeyEvent) -> bool {
    let waits = !key.modifiers.contains(KeyModifiers::CONTROL);
    let held = model.held.as_mut().filter(|_| waits);
    held.map(|keys| keys.push(key)).is_some()
}

/// Whether the digit that a reason is asked for is pressed once more, before anything is typed: without the seal it would
/// agree to the level, and it is no part of the reason.
pub(super) fn repeats(model: &Model, key: KeyEvent) -> bool {
    let (Some((_, Refused::Command(Command::Judge(Level::Maturity(level))))), Some(walk)) =
        (&model.refused, &model.walk)
    else {
        return false;
    };
    let editor = model.editor.as_ref().filter(|_| text::is_reason(model));
    let is_untouched = editor.is_some_and(|editor| editor.text() == walk.last_reason());
    let again = char::from_digit(u32::from(*level), 10).map(KeyCode::Char);
    is_untouched && again == Some(key.code) && key.modifiers.is_empty()
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
        Refused::Command(command) => {
            // The box of the reason said what it replaces: one act is asked about once.
            if let Some(walk) = &mut model.walk {
                walk.agreed(&command);
            }
            run(model, command)
        }
        Refused::Text(purpose) => write(model, purpose),
        Refused::Key(scope, key) if model.scope() == scope => super::answer_key(model, key),
        Refused::Key(..) => return None,
    };
    if let Some(walk) = &mut model.walk {
        walk.begin_first_change();
    }
    settle(model, &mut effects);
    for key in held {
        let mut pressed = super::pressed(model, key);
        settle(model, &mut pressed);
        effects.extend(pressed);
    }
    Some(effects)
}

/// Seals the session again where the change that the reason was given for is cancelled, and on each further line.
pub(super) fn settle(model: &mut Model, effects: &mut Vec<Effect>) {
    let is_open = |screen: &Screen| {
        matches!(
            screen,
            Screen::Form(_) | Screen::Files(_) | Screen::Conflicts(_)
        )
    };
    let is_under_way = model.editor.is_some()
        || model.choice.is_some()
        || !model.being_digested.is_empty()
        || model.screens.iter().any(is_open);
    let Some(walk) = &mut model.walk else { return };
    let is_under_way = is_under_way || walk.asked.is_some();
    let records = effects.iter().find(|effect| effect.changes_session());
    let Some(forgets) = walk.settle_reason(records, is_under_way) else {
        return;
    };
    effects.push(forgets);
    if model.notice == Notice::None {
        model.notice = Notice::Word(wording().news(says::News::StaysSealed));
    }
}
