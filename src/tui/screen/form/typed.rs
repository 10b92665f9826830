//! The keys in the field of a form.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::tui::widget::press;

use super::{
    Form,
    field::{FormRow, Kind},
};

/// Whether a key only moves within a text.
pub(super) fn is_move(form: &Form, key: KeyEvent) -> bool {
    let is_text = form
        .fields
        .get(form.at)
        .is_some_and(|field| matches!(field.kind, Kind::Text(_)));
    let moves = [KeyCode::Left, KeyCode::Right, KeyCode::Home, KeyCode::End];
    is_text && moves.contains(&key.code)
}

/// Whether the key is a question mark in a field that holds no text yet.
pub(super) fn asks_for_help(form: &Form, key: KeyEvent) -> bool {
    let field = form.fields.get(form.at);
    let is_empty = field.is_some_and(|field| match &field.kind {
        Kind::Text(area) => area.is_empty(),
        Kind::Choice(..) => true,
    });
    let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
    is_empty && key.code == KeyCode::Char('?') && !key.modifiers.intersects(held)
}

pub(super) fn typed(form: &mut Form, key: KeyEvent) {
    let mut quick = None;
    let before = form.value(FormRow::Catalogs);
    if let Some(field) = form.fields.get_mut(form.at) {
        match &mut field.kind {
            Kind::Text(area) => {
                press(area, key);
            }
            Kind::Choice(values, at) => {
                let count = values.len().max(1);
                let held = key
                    .modifiers
                    .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
                match key.code {
                    _ if held => {}
                    KeyCode::Right | KeyCode::Char(' ') => *at = (*at + 1) % count,
                    KeyCode::Left => *at = (*at + count - 1) % count,
                    KeyCode::Char(character) => {
                        let begins = |(value, words): &(String, String)| {
                            value.starts_with(character) || words.starts_with(character)
                        };
                        *at = values.iter().position(begins).unwrap_or(*at);
                    }
                    _ => {}
                }
                if field.what == FormRow::Mode {
                    quick = values.get(*at).map(|(value, _)| value == "quick");
                }
            }
        }
    }
    if form.value(FormRow::Catalogs) != before {
        form.follow_catalogs();
    }
    if let Some(quick) = quick {
        form.follow_mode(quick);
    }
}
