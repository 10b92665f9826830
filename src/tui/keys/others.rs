//! The rows of lists, and of what works everywhere.

use crossterm::event::KeyCode;

use crate::interview::Verb;

use super::{
    Action, NO_HINT, Own, Scope,
    Scope::{
        Brief, Choice, Conflicts, Files, Find, Findings, Form, Help, HelpWords, History, Home,
        Interview, OneLine, Overview, Path, Questions, Review, Summary, Text,
    },
    b, hint,
    key::{c, k, n},
};

const LISTS: &[Scope] = &[
    Home, Overview, Findings, Summary, Conflicts, Files, Review, History, Help, Choice,
];
const ALL: &[Scope] = &Scope::ALL;

/// The fourth part of the table.
pub(super) const ROWS: &[Own] = &[
    // Lists.
    b(
        LISTS,
        &[k('j'), n(KeyCode::Down)],
        Action::Down,
        NO_HINT,
        "down",
    ),
    b(LISTS, &[k('k'), n(KeyCode::Up)], Action::Up, NO_HINT, "up"),
    b(
        &[Find, Path, Form, HelpWords],
        &[n(KeyCode::Down)],
        Action::Down,
        NO_HINT,
        "down",
    ),
    b(
        &[Find, Path, Form, HelpWords],
        &[n(KeyCode::Up)],
        Action::Up,
        NO_HINT,
        "up",
    ),
    b(
        &[
            Home, Overview, Findings, Summary, Conflicts, Files, Path, Review, History, Help, Find,
            HelpWords,
        ],
        &[n(KeyCode::PageDown)],
        Action::PageDown,
        NO_HINT,
        "a page down",
    ),
    b(
        &[
            Home, Overview, Findings, Summary, Conflicts, Files, Path, Review, History, Help, Find,
            HelpWords,
        ],
        &[n(KeyCode::PageUp)],
        Action::PageUp,
        NO_HINT,
        "a page up",
    ),
    b(
        &[
            Home, Overview, Findings, Summary, Conflicts, Files, Review, History, Help,
        ],
        &[k('g'), n(KeyCode::Home)],
        Action::First,
        NO_HINT,
        "the first",
    ),
    b(
        &[
            Home, Overview, Findings, Summary, Conflicts, Files, Review, History, Help,
        ],
        &[k('G'), n(KeyCode::End)],
        Action::Last,
        NO_HINT,
        "the last",
    ),
    b(
        &[Home],
        &[n(KeyCode::Enter)],
        Action::Enter,
        hint("Enter", "open"),
        "open the session",
    ),
    b(
        &[Overview],
        &[n(KeyCode::Enter)],
        Action::Enter,
        hint("Enter", "go there"),
        "go to the area's first unanswered line",
    ),
    b(
        &[Find, Summary, Review],
        &[n(KeyCode::Enter)],
        Action::Enter,
        hint("Enter", "go there"),
        "go to that line",
    ),
    b(
        &[Findings],
        &[n(KeyCode::Enter)],
        Action::Enter,
        hint("Enter", "go there"),
        "go to that line; on a heading fold its findings, or show them",
    ),
    b(
        &[Choice],
        &[n(KeyCode::Enter)],
        Action::Enter,
        hint("Enter", "take it"),
        "take what is chosen",
    ),
    b(
        &[Brief],
        &[n(KeyCode::Enter)],
        Action::Enter,
        hint("Enter", "go on"),
        "on with the interview",
    ),
    b(
        &[Brief],
        &[n(KeyCode::Esc)],
        Action::Back,
        NO_HINT,
        "on with the interview, as Enter",
    ),
    // The help.
    b(
        &[Help],
        &[k('/')],
        Action::Find,
        hint("/", "narrow"),
        "narrow the keys by words",
    ),
    b(
        &[HelpWords],
        &[n(KeyCode::Enter)],
        Action::Enter,
        hint("Enter", "keep"),
        "the keys that fit stay, and the letters are keys again",
    ),
    b(
        &[HelpWords],
        &[n(KeyCode::Esc)],
        Action::Back,
        hint("Esc", "all keys"),
        "all keys again",
    ),
    // The history.
    b(
        &[History],
        &[k('u')],
        Action::Verb(Verb::Undo),
        hint("u", "undo it"),
        "take back the chosen change; another's after a question",
    ),
    b(
        &[History],
        &[c('r')],
        Action::Verb(Verb::Redo),
        NO_HINT,
        "bring back what was taken back",
    ),
    // Home.
    b(
        &[Home],
        &[k('n')],
        Action::New,
        hint("n", "new"),
        "a new session",
    ),
    b(
        &[Home],
        &[k('Q')],
        Action::Quick,
        hint("Q", "quick"),
        "a new session, the quick way: the base requirements, one key an answer",
    ),
    b(
        &[Home],
        &[k('N')],
        Action::NextYear,
        hint("N", "next year"),
        "a new session from this one: its answers are carried over, each to be reconfirmed",
    ),
    b(
        &[Home],
        &[k('r')],
        Action::Rename,
        hint("r", "rename"),
        "give the session another name",
    ),
    b(
        &[Home],
        &[k('c')],
        Action::Copy,
        hint("c", "copy"),
        "copy the session beside itself",
    ),
    b(
        &[Home],
        &[k('d')],
        Action::Trash,
        hint("d", "trash"),
        "move the session to the trash folder",
    ),
    b(
        &[Home],
        &[k('/')],
        Action::Find,
        hint("/", "find"),
        "find a session by its name",
    ),
    // Everywhere.
    b(
        &[Form],
        &[n(KeyCode::Esc)],
        Action::Back,
        hint("Esc", "cancel"),
        "back: of a session's own data what was typed is kept as a draft; a new session is not begun",
    ),
    b(
        &[Choice],
        &[n(KeyCode::Esc)],
        Action::Back,
        hint("Esc", "cancel"),
        "cancel",
    ),
    b(
        &[Find],
        &[n(KeyCode::Esc)],
        Action::Back,
        hint("Esc", "back"),
        "back to where you were",
    ),
    b(
        &[
            Overview, Findings, Summary, Conflicts, Files, Review, History, Help,
        ],
        &[n(KeyCode::Esc), k('q')],
        Action::Back,
        hint("Esc", "back"),
        "back to where you were",
    ),
    b(
        &[
            Home, Interview, Overview, Findings, Summary, Conflicts, Files, Review, History, Brief,
        ],
        &[k('?'), n(KeyCode::F(1))],
        Action::Help,
        hint("?", "keys"),
        "every key of this screen",
    ),
    b(
        &[Form, Find, Path, Text, OneLine, Questions, Choice],
        &[n(KeyCode::F(1))],
        Action::Help,
        hint("F1", "keys"),
        "every key of this screen",
    ),
    b(
        &[Help],
        &[k('?'), n(KeyCode::F(1))],
        Action::Help,
        NO_HINT,
        "back to the screen whose keys these are",
    ),
    b(
        &[HelpWords],
        &[n(KeyCode::F(1))],
        Action::Help,
        NO_HINT,
        "back to the screen whose keys these are",
    ),
    b(
        &[Interview, Brief],
        &[k('q')],
        Action::Close,
        hint("q", "leave"),
        "leave the session; everything is saved already",
    ),
    b(
        &[Home],
        &[k('q')],
        Action::Quit,
        hint("q", "leave"),
        "leave; everything is saved already",
    ),
    b(
        ALL,
        &[c('c')],
        Action::Quit,
        NO_HINT,
        "leave the program; a text being typed is kept as a draft",
    ),
    b(
        ALL,
        &[c('t')],
        Action::Theme,
        NO_HINT,
        "the next theme; it is remembered",
    ),
    b(
        ALL,
        &[c('l')],
        Action::Redraw,
        NO_HINT,
        "draw the screen anew",
    ),
    b(
        ALL,
        &[c('z')],
        Action::Suspend,
        NO_HINT,
        "to the shell; fg comes back",
    ),
];
