//! The words of plain mode for a command's outcome, in sentences to be heard: the one place where it words it. It names
//! words to say, not keys, and has no signs.

mod english;
mod line;
mod told;
mod unrecorded;
mod wording;

use serde_json::Value;

use crate::{
    format::{clean_line, value_words},
    interview::Deliverable,
};

use super::reply::Reply;

pub(super) use line::{action_words, in_full, promised_words, standing, state_words};
pub(super) use told::changed;
pub(super) use unrecorded::{is_read_again, is_slip, no_date};
pub(super) use wording::wording;

/// Says that no line is meant after the last one.
pub(super) const AT_END: &str =
    "Nothing was recorded: every line is answered. Name the line first: go ID, recorded, or show.";

/// Says that the refused text is not lost.
pub(super) const KEPT_AS_DRAFT: &str = "It is kept as a draft: draft goes on with it.";

/// How a sealed session may be changed.
pub(super) const BECAUSE: &str =
    "because REASON lets you change it, and the reason is kept with each change.";

/// Says that a first change may be recorded with the reason.
pub(super) const UNSEALED: &str = "Nothing is recorded yet. Say the change again: it keeps the reason, and so does what else you change on this line. The next line asks again: because alone gives the same reason.";

/// Says that the change which the reason was given for is cancelled.
pub(super) const SEALED_AGAIN: &str = "Nothing was recorded, and the session is sealed as before: because alone gives the same reason again.";

/// Says that the word needs a reason.
pub(super) const NO_REASON: &str = "Nothing was done: say why, because REASON.";

/// Says that nothing waits to be saved.
pub(super) const ALL_SAVED: &str = "Everything is saved.";

/// Says that no reason is asked for.
pub(super) const NOT_SEALED: &str = "You may change this line, and no reason is asked for now.";

/// The question for the name of the person at an account that names nobody, with the prompt behind it.
#[must_use]
pub fn asks_name(account: &str) -> String {
    let account = clean_line(account);
    format!(
        "What is your name? It stands with every answer, from now on at each start.\n\
         An empty line leaves it: answers are recorded as {account} then, which names nobody.\n\
         your name> "
    )
}

/// A count with its word: `1 line`, `2 lines`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// A value of a field as it is heard.
pub(super) fn value(field: &str, value: &Value) -> String {
    unclipped(&value_words(field, value))
}

/// A text that may have been cut, without a sign for it.
pub(super) fn unclipped(text: &str) -> String {
    text.replace('…', "...")
}

/// A text as a sentence of its own.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '?', '!']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// Texts as sentences, one after the other.
pub(super) fn sentences(parts: &[String]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| sentence(part)).collect();
    parts.join(" ")
}

/// Says who spoke when the session was left.
pub(super) fn speaker(name: &str) -> String {
    format!("What follows is said by {name}. nobody ends that.")
}

/// Says that a deliverable was written, or why not.
pub(super) fn written(
    reply: &mut Reply,
    deliverable: Deliverable,
    written: Result<String, String>,
) {
    let word = deliverable.word();
    match written {
        Ok(path) => reply.say(&format!("The {word} is in {path}.")),
        Err(why) => reply.fail(&format!("No {word} was written: {why}.")),
    }
}
