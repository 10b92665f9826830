//! The question before something is done: the same key again does it.

use crate::{
    format::{clean_line, counted, line_words},
    interview::{Question, Walk, lines_of, set, when},
    session::{EventId, Level},
};

/// The question in words; `again` is the key that does it.
pub(super) fn question(walk: &Walk, question: &Question, again: &str) -> String {
    match question {
        Question::Level { line, stands, to } => {
            let stands = stands.as_ref();
            let stands = stands.map_or_else(|| "in conflict".into(), Level::words);
            format!(
                "{}: {} → {}? The same key again sets it",
                clean_line(&line.label()),
                clean_line(&stands),
                clean_line(&to.words())
            )
        }
        Question::Many {
            label,
            lines: count,
            answered,
        } => format!(
            "{label}: {}, {answered} answered. The same again sets all of them",
            counted(*count, "line")
        ),
        Question::Join { into, .. } => {
            format!("{}: this goes with the split", line_words(into))
        }
        Question::TakeBack(sum) => take_back(walk, *sum, again),
    }
}

fn take_back(walk: &Walk, sum: EventId, again: &str) -> String {
    let Some(event) = walk.shown.event(&sum) else {
        return String::new();
    };
    let (who, at) = (clean_line(&event.who), when(&event.at));
    match lines_of(event).as_slice() {
        many @ [first, _, ..] => format!(
            "{again} again takes all of it back: {who} changed {} at once ({at}), {} first",
            counted(many.len(), "line"),
            line_words(first)
        ),
        _ => format!(
            "{again} again takes it back: {who} set {} ({at})",
            set(event)
        ),
    }
}
