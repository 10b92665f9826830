//! Words for an answer, in one row each: the missing piece, and the action.

use crate::{
    format::clean_line,
    session::{Action, Parked},
    tui::words::{says, wording},
};

/// The missing piece, and who owes it, in one row. The name comes first: what is cut is the text.
pub(super) fn parked_words(parked: &Parked) -> String {
    let owes = match parked.owes.as_str() {
        "" => String::new(),
        owes => wording().answer(says::Answer::OwedBy(owes)),
    };
    joined(&[&owes, &parked.missing])
}

/// The action, its owner and day, in one row. Owner and day come first: what is cut is the text.
pub(super) fn action_words(action: &Action) -> String {
    let due = match action.due.as_str() {
        "" => String::new(),
        due => wording().answer(says::Answer::Due(due)),
    };
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
