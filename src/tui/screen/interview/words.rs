//! Words for an answer, in one row each: the missing piece, and the action.

use crate::{
    assessment::{Line, is_overdue, is_promise_overdue},
    format::clean_line,
    session::{Action, Parked},
    tui::{
        model::Model,
        words::{says, wording},
    },
};

/// The missing piece, who owes it and by when, in one row. Name and day come first: what is cut is the text.
pub(super) fn parked_words(parked: &Parked) -> String {
    let owes = match parked.owes.as_str() {
        "" => String::new(),
        owes => wording().answer(says::Answer::OwedBy(owes)),
    };
    joined(&[&owes, &due_words(&parked.due), &parked.missing])
}

fn due_words(due: &str) -> String {
    match due {
        "" => String::new(),
        due => wording().answer(says::Answer::Due(due)),
    }
}

/// Whether this is the name of something that was due and is still open.
pub(super) fn is_late(name: &str) -> bool {
    [says::Answer::ActionIsLate, says::Answer::PromiseIsLate]
        .into_iter()
        .any(|late| name == wording().answer(late))
}

/// The name of the missing piece of a line.
pub(super) fn parked_name(model: &Model, line: &Line) -> String {
    let today = model.walk.as_ref().map_or("", |walk| walk.today.as_str());
    if is_promise_overdue(line, today) {
        return wording().answer(says::Answer::PromiseIsLate);
    }
    wording().part(says::Part::Parked).to_owned()
}

/// The name of the action of a line, with its state.
pub(super) fn action_name(model: &Model, line: &Line, action: &Action) -> String {
    let today = model.walk.as_ref().map_or("", |walk| walk.today.as_str());
    if is_overdue(line, today) {
        return wording().answer(says::Answer::ActionIsLate);
    }
    wording().answer(says::Answer::ActionIs(&clean_line(&action.state)))
}

/// The action, its owner and day, in one row. Owner and day come first: what is cut is the text.
pub(super) fn action_words(action: &Action) -> String {
    let due = due_words(&action.due);
    let owner = match action.owner.as_str() {
        "" => String::new(),
        owner => wording().answer(says::Answer::Owner(owner)),
    };
    joined(&[&owner, &due, &action.text])
}

fn joined(parts: &[&str]) -> String {
    let parts = parts.iter().map(|text| clean_line(text));
    let parts = parts.filter(|text| !text.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}
