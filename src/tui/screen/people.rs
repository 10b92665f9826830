//! The speaker: chosen once, and from then on noted with every answer in the same event.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    interview::Effect,
    tui::{editor::Purpose, model::Model},
};

use super::{choice::Choice, outcome::cannot_write, text};

/// `i`: the people to choose from; where no person is known yet, the box for a name.
pub(in crate::tui) fn begin(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let people = walk.judged.people();
    if people.is_empty() {
        return text::begin(model, Purpose::Speaker);
    }
    model.choice = Some(Choice::speaker(&people, walk.speaker()));
    Vec::new()
}

/// A letter that no row of the list has begins a new name.
pub(in crate::tui) fn typed_at_once(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    if !matches!(key.code, KeyCode::Char(letter) if letter.is_alphabetic()) {
        return Vec::new();
    }
    model.choice = None;
    let effects = text::begin(model, Purpose::Speaker);
    let Some(editor) = &mut model.editor else {
        return effects;
    };
    editor.press(key);
    text::typed(model)
}
