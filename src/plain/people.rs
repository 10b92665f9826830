//! The people: who says what follows, and what each one owes.

use crate::{
    assessment::Line,
    format::asked_words,
    interview::{Command, Walk},
};

use super::{Deed, Plain, say::count};

impl Plain {
    /// Everybody who is named, interviewed or not.
    pub(super) fn people(&self) -> Vec<String> {
        let people = self.walk.iter().flat_map(|walk| walk.judged.people());
        people.map(str::to_owned).collect()
    }

    /// Who says what follows. Somebody new comes among the people; on a line that has an answer it is noted at once.
    pub(super) fn said_by(&mut self, rest: &str) -> Vec<Deed> {
        let people = self.people();
        if rest.is_empty() {
            let mut texts = numbered(&people);
            let speaker = self.walk.as_ref().and_then(|walk| walk.speaker());
            texts.push(match speaker {
                Some(name) => format!("What follows is said by {name}. nobody ends that."),
                None => "Say who: said by NAME, or said by NUMBER.".into(),
            });
            self.say_all(texts);
            return Vec::new();
        }
        if rest.eq_ignore_ascii_case("nobody") {
            return self.speak("");
        }
        self.speak(rest)
    }

    /// From now on this person speaks; nobody in particular, where the name is empty.
    pub(super) fn speak(&mut self, name: &str) -> Vec<Deed> {
        self.run(Command::Speak(name.to_owned()))
    }

    pub(super) fn add_person(&mut self, name: &str) -> Vec<Deed> {
        self.run(Command::AddPerson(name.to_owned()))
    }

    pub(super) fn remove_person(&mut self, name: &str) -> Vec<Deed> {
        self.run(Command::RemovePerson(name.to_owned()))
    }

    /// The people, each with what is owed.
    pub(super) fn tell_people(&mut self) {
        let Some(walk) = &self.walk else { return };
        let people = self.people();
        let inside = || {
            let lines = walk.judged.lines.iter();
            lines.filter(|line| !line.outside)
        };
        if people.is_empty() {
            self.say("Nobody is named yet: people add NAME, or said by NAME.");
            return;
        }
        let texts: Vec<String> = (1..)
            .zip(&people)
            .map(|(number, name)| {
                let lines = inside().filter(|line| owes(line, name));
                let labels: Vec<String> = lines.map(|line| owed_on(walk, line, name)).collect();
                let said = inside();
                let said = said.filter(|line| line.answer.said_by == *name).count();
                let owes = match labels.as_slice() {
                    [] => "owes nothing".to_owned(),
                    labels => format!("owes something on {}", labels.join(", ")),
                };
                format!(
                    "{number}. {name}: {}, {owes}.",
                    count(said, "answer", "answers")
                )
            })
            .collect();
        self.say_all(texts);
    }
}

/// Names with their numbers, a line each.
pub(super) fn numbered(people: &[String]) -> Vec<String> {
    let people = (1..).zip(people);
    let people = people.map(|(number, name)| format!("{number}. {name}"));
    people.collect()
}

/// The line that this person owes something on; since when, where something is missing there.
fn owed_on(walk: &Walk, line: &Line, name: &str) -> String {
    let asked = owes_missing(line, name).then(|| asked_words(&walk.shown, &line.key));
    match asked.flatten() {
        Some(asked) => format!("{} ({asked})", line.label()),
        None => line.label(),
    }
}

/// Whether this person owes what is missing on a parked line.
fn owes_missing(line: &Line, name: &str) -> bool {
    let parked = line.answer.parked.as_ref();
    parked.is_some_and(|parked| is_same(&parked.owes, name))
}

fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Whether this person owes something on the line, or has something to do.
fn owes(line: &Line, name: &str) -> bool {
    let action = line.answer.action.as_ref();
    owes_missing(line, name)
        || action.is_some_and(|action| is_same(&action.owner, name) && action.state != "done")
}
