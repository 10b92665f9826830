//! `s`: a line of its own for each role, for a component, a zone or a provider, and back to one line.

use crate::{
    format::{clean_line, line_words},
    interview::{Command, Effect, Joining},
    session::{LineKey, PlaceKind},
    tui::{
        editor::Purpose,
        model::Model,
        words::{says, wording},
    },
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
const PLACES: [(char, PlaceKind, says::Choice<'_>); 3] = [
    ('c', PlaceKind::Component, says::Choice::Component),
    ('z', PlaceKind::Zone, says::Choice::Zone),
    ('p', PlaceKind::Provider, says::Choice::Provider),
];

fn offer(line: &LineKey, roles: &[String], joins: Option<PlaceKind>) -> Choice {
    let names = clean_line(&roles.join(" | "));
    let mut items = Vec::new();
    let mut item = |key, words: String, command| {
        items.push((key, words.into(), Taken::Command(command)));
    };
    if line.role.is_empty() && roles.len() > 1 {
        let words = wording().choice(says::Choice::SplitByRole(&names));
        item('r', words, Command::SplitByRole);
    }
    if !line.role.is_empty() {
        let words = wording().choice(says::Choice::OneForAllRoles(&names));
        item('r', words, Command::Join(Joining::Nearest));
    }
    if let Some(kind) = joins {
        let name = kind.named(line.place(kind));
        let words = wording().choice(says::Choice::BackToRest(&clean_line(&name)));
        item('b', words, Command::Join(Joining::Place));
    }
    items.extend(PLACES.map(|(key, kind, said)| {
        let write = Taken::Write(Purpose::Place(kind));
        (key, wording().choice(said).into(), write)
    }));
    let title = wording().choice(says::Choice::WhereTheyDiffer(&line_words(line)));
    Choice::new(title, items)
}
