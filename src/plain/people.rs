//! The people: the one who speaks, and the debts of each.

use crate::{
    assessment::{Debt, Line, debts, is_owed_by},
    format::{asked_words, counted},
    interview::{Command, Walk},
    session::is_same_person,
};

use super::{reply::Reply, sitting::Sitting, words};

impl Sitting {
    /// Sets the person who speaks from here on; alone it reads the people with their numbers.
    pub(super) fn said_by(&mut self, reply: &mut Reply, rest: &str) {
        if !rest.is_empty() {
            return self.run(reply, Command::Speak(speaker(rest)));
        }
        let mut texts = numbered(&self.walk.judged.people());
        texts.push(match self.walk.speaker() {
            Some(name) => words::speaker(name),
            None => "Say who: said by NAME, or said by NUMBER.".into(),
        });
        reply.say_all(texts);
    }

    /// The people, each with what is owed.
    pub(super) fn tell_people(&mut self, reply: &mut Reply, _: &str) {
        let people = self.walk.judged.people();
        if people.is_empty() {
            return reply.say("Nobody is named yet: people add NAME, or said by NAME.");
        }
        let people = (1..).zip(people);
        let people = people.map(|(number, name)| person(&self.walk, number, name));
        reply.say_list([], people.collect());
    }
}

/// The speaker that was typed; an empty name for nobody in particular.
pub(super) fn speaker(typed: &str) -> String {
    if typed.eq_ignore_ascii_case("nobody") {
        return String::new();
    }
    typed.to_owned()
}

/// Names with their numbers, a line each.
pub(super) fn numbered(people: &[&str]) -> Vec<String> {
    let people = (1..).zip(people);
    let people = people.map(|(number, name)| format!("{number}. {name}"));
    people.collect()
}

/// A person: how much they said, and what they owe.
fn person(walk: &Walk, number: usize, name: &str) -> String {
    let lines = walk.judged.lines.iter().filter(|line| !line.outside);
    let said = lines
        .clone()
        .filter(|line| line.voices.iter().any(|by| is_same_person(by, name)));
    let owed = lines.filter(|line| is_owed_by(line, name));
    let owed: Vec<String> = owed.map(|line| owed_on(walk, line, name)).collect();
    let owed = match owed.as_slice() {
        [] => "owes nothing".to_owned(),
        owed => format!("owes something on {}", owed.join(", ")),
    };
    let said = counted(said.count(), "answer");
    format!("{number}. {name}: {said}, {owed}.")
}

/// The line that this person owes something on; since when and by when, where something is missing there.
fn owed_on(walk: &Walk, line: &Line, name: &str) -> String {
    if !owes_missing(line, name) {
        return line.label();
    }
    let asked = asked_words(&walk.shown, &line.key).into_iter();
    let days: Vec<String> = asked
        .chain(words::promised_words(line, &walk.today))
        .collect();
    match days.join(", ") {
        days if days.is_empty() => line.label(),
        days => format!("{} ({days})", line.label()),
    }
}

/// Whether this person owes what is missing on a parked line.
fn owes_missing(line: &Line, name: &str) -> bool {
    let mut debts = debts(line).into_iter();
    debts.any(|(debt, who)| debt == Debt::Missing && is_same_person(who, name))
}
