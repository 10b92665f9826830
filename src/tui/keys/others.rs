//! The rows of lists, forms and texts, and of what works everywhere.

use crossterm::event::KeyCode;

use super::{
    Action, Binding, Scope,
    Scope::{
        Choice, Find, Findings, Form, Help, History, Home, Interview, OneLine, Overview, Text,
    },
    b,
    key::{c, k, n},
};

const LISTS: &[Scope] = &[Home, Interview, Overview, Findings, History, Help, Choice];
const ALL: &[Scope] = &Scope::ALL;

/// The second part of the table.
pub(super) const ROWS: &[Binding] = &[
    // Lists.
    b(LISTS, &[k('j'), n(KeyCode::Down)], Action::Down, "", "down"),
    b(LISTS, &[k('k'), n(KeyCode::Up)], Action::Up, "", "up"),
    b(&[Find, Form], &[n(KeyCode::Down)], Action::Down, "", "down"),
    b(&[Find, Form], &[n(KeyCode::Up)], Action::Up, "", "up"),
    b(
        &[Home, Overview, Findings, History, Help, Find],
        &[n(KeyCode::PageDown)],
        Action::NextArea,
        "",
        "a page down",
    ),
    b(
        &[Home, Overview, Findings, History, Help, Find],
        &[n(KeyCode::PageUp)],
        Action::PreviousArea,
        "",
        "a page up",
    ),
    b(
        &[Interview, Home, Overview, Findings, History, Help],
        &[k('g'), n(KeyCode::Home)],
        Action::First,
        "",
        "the first",
    ),
    b(
        &[Interview, Home, Overview, Findings, History, Help],
        &[k('G'), n(KeyCode::End)],
        Action::Last,
        "",
        "the last",
    ),
    b(
        &[Home],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter open",
        "open the session",
    ),
    b(
        &[Overview],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter go there",
        "go to the area's first unanswered line",
    ),
    b(
        &[Findings, Find],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter go there",
        "go to that line",
    ),
    b(
        &[Choice],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter take it",
        "take what is chosen",
    ),
    b(
        &[Form],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter start or save",
        "start the session, or save what was changed",
    ),
    // Home.
    b(&[Home], &[k('n')], Action::New, "n new", "a new session"),
    b(
        &[Home],
        &[k('r')],
        Action::Rename,
        "r rename",
        "give the session another name",
    ),
    b(
        &[Home],
        &[k('c')],
        Action::Copy,
        "c copy",
        "copy the session beside itself",
    ),
    b(
        &[Home],
        &[k('d')],
        Action::Trash,
        "d trash",
        "move the session to the trash folder",
    ),
    b(
        &[Interview, Overview, Findings],
        &[k('/')],
        Action::Find,
        "/ find",
        "find by id or words",
    ),
    b(
        &[Home],
        &[k('/')],
        Action::Find,
        "/ find",
        "find a session by its name",
    ),
    // The form.
    b(
        &[Form],
        &[n(KeyCode::Tab)],
        Action::NextPane,
        "Tab next",
        "the next field",
    ),
    b(
        &[Form],
        &[n(KeyCode::BackTab)],
        Action::PreviousPane,
        "",
        "the field before",
    ),
    b(
        &[Form],
        &[n(KeyCode::Left)],
        Action::Left,
        "←→ choose",
        "the choice before; in a text: left",
    ),
    b(
        &[Form],
        &[n(KeyCode::Right)],
        Action::Right,
        "",
        "the next choice; in a text: right",
    ),
    // Text.
    b(
        &[OneLine],
        &[n(KeyCode::Enter), n(KeyCode::Esc)],
        Action::Back,
        "Enter save and close",
        "save the text and close; an empty one changes nothing",
    ),
    b(
        &[Text],
        &[n(KeyCode::Esc)],
        Action::Back,
        "Esc save and close",
        "save the text and close",
    ),
    b(
        &[Text, OneLine],
        &[c('x')],
        Action::Discard,
        "Ctrl-x discard",
        "discard the text; undo brings it back",
    ),
    // Everywhere.
    b(
        &[Form, Choice],
        &[n(KeyCode::Esc)],
        Action::Back,
        "Esc cancel",
        "cancel",
    ),
    b(
        &[Find],
        &[n(KeyCode::Esc)],
        Action::Back,
        "Esc back",
        "back to where you were",
    ),
    b(
        &[Overview, Findings, History, Help],
        &[n(KeyCode::Esc), k('q')],
        Action::Back,
        "Esc back",
        "back to where you were",
    ),
    b(
        &[Home, Interview, Overview, Findings, History],
        &[k('?'), n(KeyCode::F(1))],
        Action::Help,
        "? keys",
        "every key of this screen",
    ),
    b(
        &[Form, Find, Text, OneLine, Choice],
        &[n(KeyCode::F(1))],
        Action::Help,
        "F1 keys",
        "every key of this screen",
    ),
    b(
        &[Help],
        &[k('?'), n(KeyCode::F(1))],
        Action::Help,
        "",
        "back to the screen whose keys these are",
    ),
    b(
        &[Interview],
        &[k('q')],
        Action::Close,
        "q leave",
        "leave the session; everything is saved already",
    ),
    b(
        &[Home],
        &[k('q')],
        Action::Quit,
        "q leave",
        "leave; everything is saved already",
    ),
    b(
        ALL,
        &[c('c')],
        Action::Quit,
        "",
        "leave the program; a text being typed is kept as a draft",
    ),
    b(
        ALL,
        &[c('t')],
        Action::Theme,
        "",
        "the next theme; it is remembered",
    ),
    b(ALL, &[c('l')], Action::Redraw, "", "draw the screen anew"),
    b(
        ALL,
        &[c('z')],
        Action::Suspend,
        "",
        "to the shell; fg comes back",
    ),
];
