//! The rows of the form and of texts.

use crossterm::event::KeyCode;

use super::{
    Action, NO_HINT, Own, Scope,
    Scope::{Form, OneLine, Questions, Text},
    b, hint,
    key::{c, cn, n},
};

const TYPED: &[Scope] = &[Text, OneLine];
const WRITTEN: &[Scope] = &[Text, OneLine, Questions];

/// The third part of the table.
pub(super) const ROWS: &[Own] = &[
    // The form.
    b(
        &[Form],
        &[n(KeyCode::Enter)],
        Action::Enter,
        hint("Enter", "next"),
        "the next field; from the last one start the session, or save what was changed",
    ),
    b(
        &[Form],
        // Ctrl-s is the usual key, but a serial line takes it for a stop of the flow.
        &[c('g')],
        Action::Start,
        hint("Ctrl-g", "start"),
        "start the session as the form stands, or save what was changed",
    ),
    b(
        &[Form],
        &[n(KeyCode::Tab)],
        Action::NextPane,
        NO_HINT,
        "the next field, round to the first",
    ),
    b(
        &[Form],
        &[n(KeyCode::BackTab)],
        Action::PreviousPane,
        NO_HINT,
        "the field before, round to the last",
    ),
    b(
        &[Form],
        &[n(KeyCode::Left)],
        Action::Left,
        hint("←→", "choose"),
        "the choice before; in a text: left",
    ),
    b(
        &[Form],
        &[n(KeyCode::Right)],
        Action::Right,
        NO_HINT,
        "the next choice; in a text: right",
    ),
    b(
        &[Form],
        &[c('x')],
        Action::Discard,
        hint("Ctrl-x", "discard"),
        "discard what was typed: the form says what stood before",
    ),
    // Text.
    b(
        &[OneLine],
        &[n(KeyCode::Enter), n(KeyCode::Esc)],
        Action::Back,
        hint("Enter/Esc", "save and close"),
        "save the text and close",
    ),
    b(
        &[Text],
        &[n(KeyCode::Esc)],
        Action::Back,
        hint("Esc", "save and close"),
        "save the text and close",
    ),
    b(
        &[Questions],
        &[n(KeyCode::Enter)],
        Action::Enter,
        hint("Enter", "next"),
        "the next question; after the last one save and close",
    ),
    b(
        &[Questions],
        &[n(KeyCode::Tab)],
        Action::NextPane,
        NO_HINT,
        "the next question, round to the first",
    ),
    b(
        &[Questions],
        &[n(KeyCode::BackTab)],
        Action::PreviousPane,
        NO_HINT,
        "the question before, round to the last",
    ),
    b(
        &[Questions],
        &[n(KeyCode::Down)],
        Action::Down,
        NO_HINT,
        "the next question; where a person is asked for, the next one known",
    ),
    b(
        &[Questions],
        &[n(KeyCode::Up)],
        Action::Up,
        NO_HINT,
        "the question before; where a person is asked for, the one before",
    ),
    b(
        &[Questions],
        &[n(KeyCode::Esc)],
        Action::Back,
        hint("Esc", "save and close"),
        "save what is there and close",
    ),
    b(
        &[Text, OneLine, Questions],
        &[c('x')],
        Action::Discard,
        hint("Ctrl-x", "discard"),
        "discard the text; undo brings it back",
    ),
    b(
        &[Text],
        &[c('o')],
        Action::External,
        hint("Ctrl-o", "editor"),
        "the text in your own editor ($VISUAL, $EDITOR); it comes back unsaved, Esc saves it",
    ),
    b(
        TYPED,
        &[cn(KeyCode::Left)],
        Action::Typing,
        NO_HINT,
        "a word to the left; Alt-b too",
    ),
    b(
        TYPED,
        &[cn(KeyCode::Right)],
        Action::Typing,
        NO_HINT,
        "a word to the right; Alt-f too",
    ),
    b(
        TYPED,
        &[n(KeyCode::Home), c('a')],
        Action::Typing,
        NO_HINT,
        "to the start of the line",
    ),
    b(
        TYPED,
        &[n(KeyCode::End), c('e')],
        Action::Typing,
        NO_HINT,
        "to the end of the line",
    ),
    b(
        &[Text],
        &[cn(KeyCode::Up)],
        Action::Typing,
        NO_HINT,
        "a paragraph up",
    ),
    b(
        &[Text],
        &[cn(KeyCode::Down)],
        Action::Typing,
        NO_HINT,
        "a paragraph down",
    ),
    b(
        &[Text],
        &[n(KeyCode::PageUp)],
        Action::Typing,
        NO_HINT,
        "a page up; Alt-< to the top",
    ),
    b(
        &[Text],
        &[n(KeyCode::PageDown)],
        Action::Typing,
        NO_HINT,
        "a page down; Alt-> to the bottom",
    ),
    b(
        TYPED,
        &[c('w')],
        Action::Typing,
        NO_HINT,
        "delete the word before; Alt-Backspace too",
    ),
    b(
        TYPED,
        &[cn(KeyCode::Delete)],
        Action::Typing,
        NO_HINT,
        "delete the word after; Alt-d too",
    ),
    b(
        TYPED,
        &[c('k')],
        Action::Typing,
        NO_HINT,
        "delete to the end of the line; there, the line break",
    ),
    b(
        WRITTEN,
        &[c('u')],
        Action::Typing,
        NO_HINT,
        "delete to the start of the line; Ctrl-j too",
    ),
    b(
        WRITTEN,
        &[c('_')],
        Action::Typing,
        NO_HINT,
        "take back within the text",
    ),
    b(
        TYPED,
        &[c('r')],
        Action::Typing,
        NO_HINT,
        "bring back within the text",
    ),
    b(
        TYPED,
        &[c('y')],
        Action::Typing,
        NO_HINT,
        "put in what was deleted or copied last; Shift and a move mark, Alt-w copies",
    ),
];
