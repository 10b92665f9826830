//! What plain mode says of a command's outcome, in sentences to be heard: the one place where it words it. It names
//! words to say, not keys, and has no signs.

mod line;
mod told;
mod unrecorded;

use serde_json::Value;

use crate::{
    format::{counted, line_words, value_words},
    interview::{Moved, Paper, Speaks, Walk},
};

use super::reply::Reply;

pub(super) use line::{action_words, in_full, stands as standing, state_words};
pub(super) use told::{level_words, saved, stands};
pub(super) use unrecorded::{is_read_again, is_slip, no_date, nothing, question, refused, stays};

/// That no line is meant after the last one.
pub(super) const AT_END: &str =
    "Nothing was recorded: every line is answered. Name the line first: go ID, recorded, or show.";

/// That what was refused is not lost.
pub(super) const KEPT_AS_DRAFT: &str = "It is kept as a draft: draft goes on with it.";

/// How a sealed session may be changed.
pub(super) const BECAUSE: &str =
    "because REASON lets you change it, and the reason is kept with each change.";

/// That a word came without the reason it is for.
pub(super) const NO_REASON: &str = "Nothing was done: say why, because REASON.";

/// That a reason is not asked for.
pub(super) const NOT_SEALED: &str = "You may change this session without a reason.";

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

/// What is said where another line is on screen, before its question; nothing where that says it.
pub(super) fn moved(walk: &Walk, moved: &Moved) -> Option<String> {
    match moved {
        Moved::By(_) | Moved::There | Moved::ToPlace => None,
        Moved::Aside(aside) => aside
            .away
            .then(|| format!("related goes back to {}.", aside.from.label())),
        Moved::ToConfirm(from) => Some(format!(
            "{}: nothing is to be confirmed. {} is: confirm again confirms it.",
            from.label(),
            walk.at.label()
        )),
        Moved::Narrowed => walk.narrowed().map(|(filter, lines)| {
            format!(
                "{} {}: next, previous and open keep to them. filter off takes that off.",
                count(lines, "line is", "lines are"),
                filter.words()
            )
        }),
    }
}

/// Who says what follows, and who said the line on screen where it stays so.
pub(super) fn speaks(walk: &Walk, speaks: &Speaks) -> Vec<String> {
    let follows = match speaks.name.as_str() {
        "" => "What follows is said by nobody in particular.".to_owned(),
        name => format!("What follows is said by {name}, until you say otherwise."),
    };
    let stays = speaks.stays_with.as_ref().map(|by| {
        let label = line_words(&walk.at);
        format!("{label} stays with {by}: the same again changes it.")
    });
    std::iter::once(follows).chain(stays).collect()
}

/// Who spoke when the session was left.
pub(super) fn speaker(name: &str) -> String {
    format!("What follows is said by {name}. nobody ends that.")
}

/// That a paper was written, or why not.
pub(super) fn written(reply: &mut Reply, paper: Paper, written: Result<String, String>) {
    let word = paper.word();
    match written {
        Ok(path) => reply.say(&format!("The {word} is in {path}.")),
        Err(why) => reply.fail(&format!("No {word} was written: {why}.")),
    }
}

/// That nothing follows a word.
pub(super) fn takes_nothing(name: &str) -> String {
    format!("Nothing was done: nothing follows the word {name}. Type it alone, or help.")
}

/// That changes are on no disk, while the session is open.
pub(super) fn unsaved(changes: usize, why: &str) -> String {
    format!(
        "NOT SAVED, {}: {why}. It is tried again by itself; save tries at once.",
        counted(changes, "change")
    )
}

/// That changes are on no disk, where the user leaves.
pub(super) fn unsaved_at_leaving(changes: usize) -> String {
    format!(
        "NOT SAVED, {}. quit again leaves all the same, save tries again.",
        counted(changes, "change")
    )
}

/// That changes are on no disk, where the input has ended.
pub(super) fn unsaved_at_the_end(changes: usize) -> String {
    format!(
        "NOT SAVED, {}: what no disk took is kept aside, and taken in when the session is opened next.",
        counted(changes, "change")
    )
}
