//! The keys that only the interview's screen has: its panes.

use crossterm::event::KeyCode;

use crate::interview::Verb;

use super::{
    Action, NO_HINT, Own,
    Scope::{Findings, Interview},
    b, hint,
    key::{k, n},
};

/// The second part of the table.
pub(super) const ROWS: &[Own] = &[
    b(
        &[Interview],
        &[n(KeyCode::Tab)],
        Action::NextPane,
        hint("Tab", "panes"),
        "the next pane: ladder, guidance, answer, tree",
    ),
    b(
        &[Interview],
        &[n(KeyCode::BackTab)],
        Action::PreviousPane,
        NO_HINT,
        "the pane before",
    ),
    b(
        &[Interview],
        &[n(KeyCode::Enter)],
        Action::Enter,
        NO_HINT,
        "take the maturity that the rungs support; in the tree: go there",
    ),
    b(
        &[Interview],
        &[n(KeyCode::Esc)],
        Action::Back,
        NO_HINT,
        "back to the question; take back a half-made choice; cancel a file that is being taken",
    ),
    b(
        &[Findings],
        &[k('+')],
        Action::Verb(Verb::TakeStep),
        NO_HINT,
        "go to that line, with the catalog's step to the next level as its action, to be changed or saved",
    ),
];
