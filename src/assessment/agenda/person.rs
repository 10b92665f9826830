//! The people named on lines, and the items that each of them owes.

use std::collections::HashMap;

use crate::{
    assessment::line::{Line, State},
    session::Action,
};

use super::subject::is_subject;

/// The items that a person owes.
#[derive(Debug, Clone, Default)]
pub struct Owed<'a> {
    /// Parked lines: something is missing on them; by the day that it is promised for, those without one last.
    pub parked: Vec<&'a Line>,
    /// Lines with a maturity of 2 or more that nothing shows yet; not those where the same person owes what is missing.
    pub unshown: Vec<&'a Line>,
    /// Lines with an open action, by due date, those without one last; not those that stand among the parked ones,
    /// since the same person owes both.
    pub actions: Vec<&'a Line>,
    /// Lines that a second person gave back to who recorded them.
    pub returned: Vec<&'a Line>,
}

impl Owed<'_> {
    /// Whether nothing is owed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many things are owed.
    #[must_use]
    pub fn count(&self) -> usize {
        let lists = [&self.parked, &self.unshown, &self.actions, &self.returned];
        lists.iter().map(|lines| lines.len()).sum()
    }

    fn sort(&mut self) {
        self.parked.sort_by_key(|line| {
            let due = line.answer.parked.as_ref();
            let due = due.map(|parked| parked.due.as_str());
            due.map(|due| (due.is_empty(), due))
        });
        self.actions.sort_by_key(|line| {
            let due = line
                .answer
                .action
                .as_ref()
                .map(|action| action.due.as_str());
            due.map(|due| (due.is_empty(), due))
        });
    }
}

/// A person who is named.
#[derive(Debug, Clone, Default)]
pub struct Person<'a> {
    /// The name, as it was spelled first.
    pub name: String,
    /// Lines to be talked about on which the person is named.
    pub subjects: Vec<&'a Line>,
    /// The items that the person owes.
    pub owed: Owed<'a>,
}

/// The people, interviewees first, and the items owed by no named person; what was given back by a second person is
/// among them where that is asked for.
pub(super) fn people<'a>(
    interviewees: &[String],
    has_returned: bool,
    lines: impl Iterator<Item = &'a Line>,
) -> (Vec<Person<'a>>, Owed<'a>) {
    let mut people = People::default();
    let mut nobody = Owed::default();
    for name in interviewees {
        people.named(name);
    }
    for line in lines {
        if line.answer.parked.is_some() {
            let owes = owes(line);
            people.owed_by(&mut nobody, owes).parked.push(line);
        }
        if is_unshown(line) && !is_promised(line) {
            let asserted_by = &line.asserted_by;
            people.owed_by(&mut nobody, asserted_by).unshown.push(line);
        }
        if let Some(action) = line.answer.open_action()
            && agreed_on_parked(line).is_none()
        {
            let owner = &action.owner;
            people.owed_by(&mut nobody, owner).actions.push(line);
        }
        let review = line.answer.review.as_ref();
        if let Some(review) = review.filter(|_| has_returned && line.is_returned()) {
            for who in &review.recorded_by {
                people.owed_by(&mut nobody, who).returned.push(line);
            }
        }
        if is_subject(line) {
            for name in names(line) {
                if let Some(person) = people.named(name) {
                    person.subjects.push(line);
                }
            }
        }
    }
    let mut all = people.all;
    for person in &mut all {
        person.owed.sort();
    }
    nobody.sort();
    (all, nobody)
}

/// Every person named on a line, once: the speaker, the one who owes what is missing, the owner of the action.
pub(super) fn names(line: &Line) -> Vec<&str> {
    let owner = line
        .answer
        .open_action()
        .map_or("", |action| action.owner.as_str());
    let mut names: Vec<&str> = Vec::new();
    let voices = line.voices.iter().map(String::as_str);
    for name in voices.chain([owes(line), owner]) {
        let known = names.iter().any(|known| same(known) == same(name));
        if !same(name).is_empty() && !known {
            names.push(name);
        }
    }
    names
}

fn owes(line: &Line) -> &str {
    let parked = line.answer.parked.as_ref();
    parked.map_or("", |parked| parked.owes.as_str())
}

/// The open action of a parked line, where its owner also owes what is missing: both are asked for at once.
#[must_use]
pub fn agreed_on_parked(line: &Line) -> Option<&Action> {
    let parked = line.answer.parked.as_ref()?;
    let open = line.answer.open_action();
    open.filter(|action| same(&action.owner) == same(&parked.owes))
}

/// Whether who would show the level owes what is missing on the line: that is asked for already.
fn is_promised(line: &Line) -> bool {
    line.answer.parked.is_some() && same(owes(line)) == same(&line.asserted_by)
}

/// From ML2 on a level needs something that shows it.
fn is_unshown(line: &Line) -> bool {
    matches!(line.state(), State::Answered(level) if level >= 2) && line.answer.evidence.is_empty()
}

/// People as they come to be named, found by their names.
#[derive(Default)]
struct People<'a> {
    all: Vec<Person<'a>>,
    places: HashMap<String, usize>,
}

impl<'a> People<'a> {
    fn owed_by<'p>(&'p mut self, nobody: &'p mut Owed<'a>, name: &str) -> &'p mut Owed<'a> {
        match self.named(name) {
            Some(person) => &mut person.owed,
            None => nobody,
        }
    }

    /// The person of this name, known or new; none for an empty name.
    fn named(&mut self, name: &str) -> Option<&mut Person<'a>> {
        let wanted = same(name);
        if wanted.is_empty() {
            return None;
        }
        let place = *self.places.entry(wanted).or_insert(self.all.len());
        if place == self.all.len() {
            let words: Vec<&str> = name.split_whitespace().collect();
            self.all.push(Person {
                name: words.join(" "),
                ..Person::default()
            });
        }
        self.all.get_mut(place)
    }
}

/// A name without regard to case and blanks.
fn same(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
