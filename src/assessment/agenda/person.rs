//! The people named on lines, and the items that each of them owes.

use std::collections::HashMap;

use crate::{
    assessment::{
        line::Line,
        owed::{Debt, debts},
    },
    session::folded,
};

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
    /// Lines that this person gave back, and that were changed since: to be reviewed again.
    pub to_review: Vec<&'a Line>,
}

impl<'a> Owed<'a> {
    /// Whether nothing is owed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many things are owed.
    #[must_use]
    pub fn count(&self) -> usize {
        self.lists().iter().map(|lines| lines.len()).sum()
    }

    /// Every kind of it, in the order in which it is asked for.
    #[must_use]
    pub fn lists(&self) -> [&[&'a Line]; 5] {
        [
            &self.parked,
            &self.unshown,
            &self.actions,
            &self.returned,
            &self.to_review,
        ]
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
        for (debt, who) in debts(line) {
            if debt == Debt::Answer {
                if let Some(person) = people.named(who) {
                    person.subjects.push(line);
                }
                continue;
            }
            if matches!(debt, Debt::Mending | Debt::ReviewAgain) && !has_returned {
                continue;
            }
            let owed = people.owed_by(&mut nobody, who);
            match debt {
                Debt::Missing => owed.parked.push(line),
                Debt::Evidence => owed.unshown.push(line),
                Debt::Action => owed.actions.push(line),
                Debt::Mending => owed.returned.push(line),
                Debt::ReviewAgain => owed.to_review.push(line),
                Debt::Answer => {}
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
        let wanted = folded(name);
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
