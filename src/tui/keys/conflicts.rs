//! The rows of the queue of conflicts.

use crossterm::event::KeyCode;

use super::{
    Action, Own,
    Scope::Conflicts,
    b, hint,
    key::{k, n},
};

/// A part of the table.
pub(super) const ROWS: &[Own] = &[
    b(
        &[Conflicts],
        &[
            k('1'),
            k('2'),
            k('3'),
            k('4'),
            k('5'),
            k('6'),
            k('7'),
            k('8'),
            k('9'),
        ],
        Action::TakeValue,
        hint("1-9", "take it"),
        "the value with this number holds, and the next conflict comes; of ten and more 9 asks which",
    ),
    b(
        &[Conflicts],
        &[k('m')],
        Action::TakeOwn,
        hint("m", "yours"),
        "the value that you set holds",
    ),
    b(
        &[Conflicts],
        &[k('t')],
        Action::TakeOther,
        hint("t", "theirs"),
        "where two values stand and one is yours: the other holds",
    ),
    b(
        &[Conflicts],
        &[k('e')],
        Action::NewValue,
        hint("e", "new value"),
        "a value that nobody has said yet holds; a text begins with those that stand, joined",
    ),
    b(
        &[Conflicts],
        &[k('+')],
        Action::JoinTexts,
        hint("+", "join"),
        "the texts hold, one below the other",
    ),
    b(
        &[Conflicts],
        &[n(KeyCode::Enter)],
        Action::Enter,
        hint("Enter", "go there"),
        "go to that line",
    ),
];
