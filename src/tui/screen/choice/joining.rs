//! The question before lines are joined, which names the texts that will be lost.

use serde_json::Value;

use crate::{
    format::{clean_line, field_words, value_words},
    interview::Command,
    session::LineKey,
    tui::words::{says, wording},
};

use super::state::{Choice, Taken};

impl Choice {
    /// Asks before what was said apart goes.
    pub(in crate::tui) fn join(
        title: String,
        lost: &[(LineKey, Vec<(String, Value)>)],
        undo: &str,
        command: Command,
    ) -> Self {
        let yes = wording().choice(says::Choice::JoinYes(undo));
        let mut choice = Self::yes_no(title, yes, Taken::Confirmed(command));
        choice.said = lost.iter().map(lost_words).collect();
        choice
    }
}

/// The answers that a line has of its own: `[maintenance] maturity ML1, statement "…"`.
fn lost_words((line, own): &(LineKey, Vec<(String, Value)>)) -> String {
    let words: Vec<String> = own
        .iter()
        .map(|(field, value)| format!("{} {}", field_words(field), value_words(field, value)))
        .collect();
    format!("[{}] {}", clean_line(&line.part_label()), words.join(", "))
}
