//! The rows of the review and of the choice of a file.

use crossterm::event::KeyCode;

use crate::interview::Verb;

use super::{
    Action, Own,
    Scope::{Files, Path, Review},
    b,
    key::{k, n},
};

/// The first part of the table, so that the footer begins with what these screens are for.
pub(super) const ROWS: &[Own] = &[
    // The choice of a file.
    b(
        &[Files],
        &[n(KeyCode::Enter), n(KeyCode::Right)],
        Action::Enter,
        "Enter take it or go in",
        "take the file, or go into the folder",
    ),
    b(
        &[Files],
        &[k('h'), n(KeyCode::Left)],
        Action::FolderUp,
        "h up",
        "the folder above",
    ),
    b(
        &[Files],
        &[n(KeyCode::Backspace)],
        Action::FolderUp,
        "",
        "the folder above this one",
    ),
    b(
        &[Files],
        &[k('/')],
        Action::Find,
        "/ filter or path",
        "narrow the list by words, or type or paste a path",
    ),
    b(
        &[Files],
        &[k('.')],
        Action::Hidden,
        ". hidden",
        "show hidden entries, or hide them",
    ),
    b(
        &[Path],
        &[n(KeyCode::Enter)],
        Action::Enter,
        "Enter take it or go there",
        "take or go to what is chosen, or to the path that is typed",
    ),
    b(
        &[Path],
        &[n(KeyCode::Esc)],
        Action::Back,
        "Esc whole list",
        "back to the whole list",
    ),
    // The review.
    b(
        &[Review],
        &[k('s')],
        Action::Sort,
        "s sort",
        "sort by gap, area, owner or due date, in turn",
    ),
    b(
        &[Review],
        &[k('a')],
        Action::PlanText,
        "a action",
        "what is to be done, on the chosen line or on all that are marked",
    ),
    b(
        &[Review],
        &[k('+')],
        Action::Verb(Verb::TakeStep),
        "+ step",
        "the catalog's step to the next level as the action, where none stands; each its own for all that are marked",
    ),
    b(
        &[Review],
        &[k('o')],
        Action::PlanOwner,
        "o owner",
        "who does it; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k('d')],
        Action::PlanDue,
        "d due",
        "until when; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k('x')],
        Action::PlanState,
        "",
        "the action is done, or open again; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k('t')],
        Action::Verb(Verb::Verdict),
        "t verdict",
        "choose the verdict; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k('C')],
        Action::Verb(Verb::SecondPerson),
        "",
        "as a second person: reviewed, or returned with a comment; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k('f')],
        Action::Verb(Verb::Flag),
        "",
        "flag, or take the flag off; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k(' ')],
        Action::Mark,
        "Space mark",
        "mark the line, or take its mark off",
    ),
    b(
        &[Review],
        &[k('*')],
        Action::MarkAll,
        "",
        "mark all lines, or none",
    ),
];
