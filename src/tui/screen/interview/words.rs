//! Words for an answer, in one row each: the missing piece, and the action.

use crate::{
    format::clean_line,
    session::{Action, Parked},
};

/// The missing piece, and who owes it, in one row.
pub(super) fn parked_words(parked: &Parked) -> String {
    let missing = clean_line(&parked.missing);
    match clean_line(&parked.owes) {
        owes if owes.is_empty() => missing,
        owes => format!("{missing} (owed by {owes})"),
    }
}

/// The action, its owner and day, in one row.
pub(super) fn action_words(action: &Action) -> String {
    let due = match action.due.as_str() {
        "" => String::new(),
        due => format!("due {due}"),
    };
    let owner = match action.owner.as_str() {
        "" => String::new(),
        owner => format!("owner {owner}"),
    };
    let parts = [&action.text, &owner, &due].map(|text| clean_line(text));
    let parts = parts.iter().filter(|text| !text.is_empty());
    parts.map(String::as_str).collect::<Vec<_>>().join(" · ")
}
