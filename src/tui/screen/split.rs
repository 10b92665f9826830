//! `s`: a line of its own for each role, for a component, a zone or a provider, and back to one line.

use crate::{
    format::{clean_line, line_words},
    interview::{Command, Effect, Joining},
    session::{LineKey, PlaceKind},
    tui::{editor::Purpose, model::Model},
};

use super::{
    choice::{Choice, Taken},
    outcome::cannot_write,
};

/// Offers what can be done with the line on screen.
pub(in crate::tui) fn begin(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    if walk.line().is_some() {
        model.choice = Some(offer(&walk.at, &walk.roles(), walk.place_to_join()));
    }
    Vec::new()
}

/// The things, besides a role, that a line can be split off for: the key, the kind, and the item's text.
const PLACES: [(char, PlaceKind, &str); 3] = [
    ('c', PlaceKind::Component, "a component of its own …"),
    (
        'z',
        PlaceKind::Zone,
        "a zone, or a part of the site, of its own …",
    ),
    ('p', PlaceKind::Provider, "a provider of its own …"),
];

fn offer(line: &LineKey, roles: &[String], joins: Option<PlaceKind>) -> Choice {
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
    if let Some(kind) = joins {
        let name = kind.named(line.place(kind));
        let words = format!("{} back to the rest", clean_line(&name));
        item('b', words, Command::Join(Joining::Place));
    }
    items.extend(PLACES.map(|(key, kind, words)| {
        let write = Taken::Write(Purpose::Place(kind));
        (key, words.into(), write)
    }));
    Choice::new(
        format!("{}: where the answers differ", line_words(line)),
        items,
    )
}
