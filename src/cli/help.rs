//! `help`: the program, one of its commands, or a topic.

use std::collections::HashSet;

use crate::interview::{ELSEWHERE, Sign, mentions};

use super::{
    args::definition,
    done::Done,
    failure::Failure,
    topics::{topic, topics_about},
    usage::{nearest, no_command},
};

/// The help of what is named: nothing for the program, else a command or a topic.
pub(super) fn help(named: &[String]) -> Result<Done, Failure> {
    if let [name] = named
        && let Some(text) = topic(if Sign::are_all_meant(name) {
            "signs"
        } else {
            name
        })
    {
        return Ok(Done::text(text));
    }
    if let [name] = named
        && let Some(sign) = Sign::drawn(name)
    {
        return Ok(Done::text(format!("{}  {}\n", sign.shown, sign.words())));
    }
    let mut command = definition();
    command.build();
    let mut found = &mut command;
    for name in named {
        found = found
            .find_subcommand_mut(name)
            .ok_or_else(|| nothing_called(named, name))?;
    }
    Ok(Done::text(found.render_long_help().to_string()))
}

/// The most places that are named.
const PLACES: usize = 5;

/// What was looked for is called otherwise: names where it is told of, else the command that is nearest in spelling.
fn nothing_called(named: &[String], name: &str) -> Failure {
    let words = named.join(" ");
    // So few letters are in everything.
    if !nearest(name).is_empty() || words.chars().count() < 3 {
        return no_command(name);
    }
    let called = ELSEWHERE.iter();
    let called = called
        .filter(|(called, place, does)| mentions(&format!("{called} {place} {does}"), &words));
    let mut places: Vec<String> = called.map(|(_, place, _)| (*place).to_owned()).collect();
    places.extend(topics_about(&words).map(|topic| format!("walkdown help {topic}")));
    let mut seen = HashSet::new();
    places.retain(|place| seen.insert(place.clone()));
    if places.is_empty() {
        return no_command(name);
    }
    places.truncate(PLACES);
    let mend = format!("about it: {}", places.join("; "));
    Failure::usage(words, "there is no such command or topic", mend)
}
