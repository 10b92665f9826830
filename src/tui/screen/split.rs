//! `s`: a line of its own for each role or for a component, and back to one line.

use serde_json::Value;

use crate::{
    format::{clean_line, field_words, line_words, value_words},
    interview::{Command, Effect, Joining},
    session::LineKey,
    tui::{editor::Purpose, model::Model},
};

use super::{
    choice::{Choice, Taken},
    outcome::cannot_write,
};

/// Offers what can be done with the line on screen.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    if walk.line().is_some() {
        model.choice = Some(offer(&walk.at, &walk.roles()));
    }
    Vec::new()
}

fn offer(line: &LineKey, roles: &[String]) -> Choice {
    let names = clean_line(&roles.join(" | "));
    let mut items = Vec::new();
    let mut item = |key, words: String, command| {
        items.push((key, words.into(), Taken::Command(command)));
    };
    if line.role.is_empty() && roles.len() > 1 {
        item('r', format!("split by role: {names}"), Command::SplitByRole);
    }
    if !line.role.is_empty() {
        let words = format!("one line for all roles again: {names}");
        item('r', words, Command::Join(Joining::Nearest));
    }
    if !line.component.is_empty() {
        let words = format!("{} back to the rest", clean_line(&line.component));
        item('b', words, Command::Join(Joining::Component));
    }
    items.push((
        'c',
        "a component of its own …".into(),
        Taken::Write(Purpose::Component),
    ));
    Choice::of(
        format!("{}: where the answers differ", line_words(line)),
        items,
    )
}

/// Asks before what was said apart goes.
pub(super) fn ask(
    title: String,
    lost: &[(LineKey, Vec<(String, Value)>)],
    undo: &str,
    command: Command,
) -> Choice {
    let yes = format!("join; {undo} brings it back");
    let mut choice = Choice::yes_no(title, &yes, Taken::Confirmed(command));
    choice.said = lost.iter().map(lost_words).collect();
    choice
}

/// What a line says itself: `[maintenance] maturity ML1, statement "…"`.
fn lost_words((line, own): &(LineKey, Vec<(String, Value)>)) -> String {
    let words: Vec<String> = own
        .iter()
        .map(|(field, value)| format!("{} {}", field_words(field), value_words(field, value)))
        .collect();
    format!("[{}] {}", clean_line(&line.part()), words.join(", "))
}
