//! Typed values: the text after a word, as values and commands.

use std::num::ParseIntError;

use crate::{
    interview::Command,
    session::{Edit, Level, Verdict},
};

/// Why a word is no verdict.
const NO_VERDICT: &str = "Nothing was recorded: the verdicts are pass, fail, n/a, n/e, and none.";

/// The line cannot apply, for this reason.
pub(super) fn not_applicable(reason: &str) -> Command {
    let level = Level::NotApplicable(reason.to_owned());
    Command::Edit(Edit::Level(Some(level)))
}

/// Parks, by what is missing, who owes it and by when.
pub(super) fn park(texts: &[String]) -> Command {
    Command::Park {
        missing: text(texts, 0),
        owes: text(texts, 1),
        due: given(texts, 2),
    }
}

/// The compensating measure that the answers say.
pub(super) fn whole_measure(texts: &[String]) -> Command {
    Command::Edit(Edit::Compensating {
        measure: Some(text(texts, 0)),
        risk: Some(text(texts, 1)),
    })
}

/// The edit of an action: a part that is not given stays.
pub(super) fn action_edit(parts: &[String]) -> Edit {
    Edit::Action {
        text: given(parts, 0),
        owner: given(parts, 1),
        due: given(parts, 2),
    }
}

/// The verdict that a word means, where `none` clears it; else why it is none.
pub(super) fn verdict_of(word: &str) -> Result<Option<Verdict>, &'static str> {
    let word = word.trim().to_lowercase();
    match word.trim_start_matches("verdict ").trim() {
        "none" => Ok(None),
        // As the list on screen has them.
        "p" => Ok(Some(Verdict::Pass)),
        "f" => Ok(Some(Verdict::Fail)),
        word => Verdict::parse(word).map(Some).ok_or(NO_VERDICT),
    }
}

/// A level as it is typed, `3` or `ML3`; `none` is none.
pub(super) fn level_of(typed: &str) -> Result<Option<u8>, ParseIntError> {
    match typed.to_lowercase().trim_start_matches("ml") {
        "none" => Ok(None),
        number => number.parse().map(Some),
    }
}

/// The parts of a text, parted by a stroke with blanks around it; before one at its beginning the first part is empty.
pub(super) fn parts(text: &str, most: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = format!(" {text}");
    while parts.len() + 1 < most
        && let Some((part, after)) = rest.split_once(" / ")
    {
        parts.push(part.trim().to_owned());
        // The blank stands around the next stroke too: `/ / 2026-03-14`.
        rest = format!(" {after}");
    }
    parts.push(rest.trim().to_owned());
    parts
}

/// A part that is there and says something.
pub(super) fn given(parts: &[String], index: usize) -> Option<String> {
    parts.get(index).filter(|text| !text.is_empty()).cloned()
}

/// The text at this place; empty where none was said.
pub(super) fn text(texts: &[String], index: usize) -> String {
    texts.get(index).cloned().unwrap_or_default()
}

/// The id that is meant, in any case.
pub(super) fn one_of(ids: &[&str], typed: &str, word: &str) -> Result<String, String> {
    let wanted = typed.trim();
    let found = ids.iter().find(|id| id.eq_ignore_ascii_case(wanted));
    found.map(|id| (*id).to_owned()).ok_or_else(|| {
        let mut known: Vec<&str> = Vec::new();
        for id in ids {
            if !known.contains(id) {
                known.push(id);
            }
        }
        format!(
            "Nothing was recorded: there is no {word} {wanted:?}. There are {}.",
            known.join(", ")
        )
    })
}

/// The ids that are meant, parted by blanks or commas.
pub(super) fn some_of(ids: &[&str], typed: &str, word: &str) -> Result<Vec<String>, String> {
    let words = typed.split([' ', ',']);
    let words = words.filter(|word| !word.is_empty() && *word != "and");
    words.map(|typed| one_of(ids, typed, word)).collect()
}
