//! The rows of lists, and of what works everywhere.

use crossterm::event::KeyCode;

use crate::interview::Verb;

use super::{
    Action, Own, Scope,
    Scope::{
        Brief, Choice, Conflicts, Files, Find, Findings, Form, Help, History, Home, Interview,
        Narrow, OneLine, Overview, Path, Questions, Review, Summary, Text,
    },
    b,
    key::{c, k, n},
};

const LISTS: &[Scope] = &[
    Home, Overview, Findings, Summary, Conflicts, Files, Review, History, Help, Choice,
];
const ALL: &[Scope] = &Scope::ALL;

/// The fourth part of the table.
pub(super) const ROWS: &[Own] = &[
    // Lists.
    b(LISTS, &[k('j'), n(KeyCode::Down)], Action::Down, "", "down"),
    b(LISTS, &[k('k'), n(KeyCode::Up)], Action::Up, "", "up"),
    b(
        &[Find, Path, Form, Narrow],
        &[n(KeyCode::Down)],
        Action::Down,
        "",
        "down",
    ),
    b(
        &[Find, Path, Form, Narrow],
        &[n(KeyCode::Up)],
        Action::Up,
        "",
        "up",
    ),
    b(
        &[
            Home, Overview, Findings, Conflicts, Files, Path, Review, History, Help, Find, Narrow,
        ],
        &[n(KeyCode::PageDown)],
        Action::PageDown,
        "",
        "a page down",
    ),
    b(
        &[
            Home, Overview, Findings, Conflicts, Files, Path, Review, History, Help, Find, Narrow,
        ],
        &[n(KeyCode::PageUp)],
        Action::PageUp,
        "",
        "a page up",
    ),
    b(
        &[
            Home, Overview, Findings, Conflicts, Files, Review, History, Help,
        ],
        &[k('g'), n(KeyCode::Home)],
        Action::First,
        "",
        "the first",
    ),
    b(
        &[
            Home, Overview, Findings, Conflicts, Files, Review, History, Help,
        ],
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
        &[Find, Summary, Review],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter go there",
        "go to that line",
    ),
    b(
        &[Findings],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter go there",
        "go to that line; on a heading fold its findings, or show them",
    ),
    b(
        &[Choice],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter take it",
        "take what is chosen",
    ),
    b(
        &[Brief],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter go on",
        "on with the interview",
    ),
    b(
        &[Brief],
        &[n(KeyCode::Esc)],
        Action::Back,
        "",
        "on with the interview, as Enter",
    ),
    b(
        &[Brief],
        &[k('=')],
        Action::Verb(Verb::Conflicts),
        "",
        "the conflicts, settled one after another",
    ),
    // The help.
    b(
        &[Help],
        &[k('/')],
        Action::Find,
        "/ narrow",
        "narrow the keys by words",
    ),
    b(
        &[Narrow],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter keep",
        "the keys that fit stay, and the letters are keys again",
    ),
    b(
        &[Narrow],
        &[n(KeyCode::Esc)],
        Action::Back,
        "Esc all keys",
        "all keys again",
    ),
    // The history.
    b(
        &[History],
        &[k('u')],
        Action::Verb(Verb::Undo),
        "u undo it",
        "take back the chosen change; another's after a question",
    ),
    b(
        &[History],
        &[c('r')],
        Action::Verb(Verb::Redo),
        "",
        "bring back what was taken back",
    ),
    // Home.
    b(&[Home], &[k('n')], Action::New, "n new", "a new session"),
    b(
        &[Home],
        &[k('Q')],
        Action::Quick,
        "Q quick",
        "a new session, the quick way: the base requirements, one key an answer",
    ),
    b(
        &[Home],
        &[k('N')],
        Action::NextYear,
        "N next year",
        "a new session from this one: its answers are carried over, each to be reconfirmed",
    ),
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
        &[Home],
        &[k('/')],
        Action::Find,
        "/ find",
        "find a session by its name",
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
        &[
            Overview, Findings, Summary, Conflicts, Files, Review, History, Help,
        ],
        &[n(KeyCode::Esc), k('q')],
        Action::Back,
        "Esc back",
        "back to where you were",
    ),
    b(
        &[
            Home, Interview, Overview, Findings, Summary, Conflicts, Files, Review, History, Brief,
        ],
        &[k('?'), n(KeyCode::F(1))],
        Action::Help,
        "? keys",
        "every key of this screen",
    ),
    b(
        &[Form, Find, Path, Text, OneLine, Questions, Choice],
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
        &[Narrow],
        &[n(KeyCode::F(1))],
        Action::Help,
        "",
        "back to the screen whose keys these are",
    ),
    b(
        &[Interview, Brief],
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
