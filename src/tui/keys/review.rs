//! The rows of the review, of the summary, and of the choice of a file.

use crossterm::event::KeyCode;

use crate::interview::Verb;

use super::{
    Action, NO_HINT, Own,
    Scope::{Files, Path, Review, Summary},
    b, hint,
    key::{k, n},
};

/// The first part of the table, so that the footer begins with what these screens are for.
pub(super) const ROWS: &[Own] = &[
    // The choice of a file.
    b(
        &[Files],
        &[n(KeyCode::Enter), n(KeyCode::Right)],
        Action::Enter,
        hint("Enter", "take it or go in"),
        "take the file, or go into the folder",
    ),
    b(
        &[Files],
        &[k('h'), n(KeyCode::Left)],
        Action::FolderUp,
        hint("h", "up"),
        "the folder above",
    ),
    b(
        &[Files],
        &[n(KeyCode::Backspace)],
        Action::FolderUp,
        NO_HINT,
        "the folder above this one",
    ),
    b(
        &[Files],
        &[k('/')],
        Action::Find,
        hint("/", "filter or path"),
        "narrow the list by words, or type or paste a path",
    ),
    b(
        &[Files],
        &[k('.')],
        Action::Hidden,
        hint(".", "hidden"),
        "show hidden entries, or hide them",
    ),
    b(
        &[Path],
        &[n(KeyCode::Enter)],
        Action::Enter,
        hint("Enter", "take it or go there"),
        "take or go to what is chosen, or to the path that is typed",
    ),
    b(
        &[Path],
        &[n(KeyCode::Esc)],
        Action::Back,
        hint("Esc", "whole list"),
        "back to the whole list",
    ),
    // The summary.
    b(
        &[Summary],
        &[k('a')],
        Action::PlanText,
        hint("a", "action"),
        "to the chosen gap's line, with the box for what is to be done, by whom, by when",
    ),
    // The review.
    b(
        &[Review],
        &[k('s')],
        Action::Sort,
        hint("s", "sort"),
        "sort by gap, area, owner or due date, in turn",
    ),
    b(
        &[Review],
        &[k('a')],
        Action::PlanText,
        hint("a", "action"),
        "what is to be done, on the chosen line or on all that are marked",
    ),
    b(
        &[Review],
        &[k('+')],
        Action::Verb(Verb::TakeStep),
        hint("+", "step"),
        "the catalog's step to the next level as the action, where none stands; each its own for all that are marked",
    ),
    b(
        &[Review],
        &[k('o')],
        Action::PlanOwner,
        hint("o", "owner"),
        "who does it; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k('d')],
        Action::PlanDue,
        hint("d", "due"),
        "until when; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k('x')],
        Action::PlanState,
        NO_HINT,
        "the action is done, or open again; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k('t')],
        Action::Verb(Verb::Verdict),
        hint("t", "verdict"),
        "choose the verdict; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k('C')],
        Action::Verb(Verb::SecondPerson),
        NO_HINT,
        "as a second person: reviewed, or returned with a comment; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k('f')],
        Action::Verb(Verb::Flag),
        NO_HINT,
        "flag, or take the flag off; the same for all that are marked",
    ),
    b(
        &[Review],
        &[k(' ')],
        Action::Mark,
        hint("Space", "mark"),
        "mark the line, or take its mark off",
    ),
    b(
        &[Review],
        &[k('*')],
        Action::MarkAll,
        NO_HINT,
        "mark all lines, or none",
    ),
];
