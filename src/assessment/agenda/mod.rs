//! The agenda: the subjects still to be talked about, the documents to have at hand for them, and the items owed by
//! each person, before the visit and after it.

mod document;
mod person;
mod subject;

pub use document::{Document, evidence_up_to};
pub use person::{Owed, Person};
pub use subject::Subject;

use std::collections::HashSet;

use crate::{
    catalog::{Area, Catalog},
    session::LineKey,
};

use super::{
    Assessment,
    line::{Line, State},
    owed::names,
    requirement,
};

use document::Documents;

/// A session from the side of the people who are asked.
#[derive(Debug, Clone)]
pub struct Agenda<'a> {
    /// The areas in which something is to be talked about, in the order of the walk.
    pub areas: Vec<AreaAgenda<'a>>,
    /// The documents to have at hand, each once, in the order of the walk.
    pub documents: Vec<Document<'a>>,
    /// The interviewees, then every other person named on a line, in the order of the walk.
    pub people: Vec<Person<'a>>,
    /// The items owed for which no person is named.
    pub nobody: Owed<'a>,
    /// Lines that count and are settled: with a maturity that needs no confirmation.
    pub answered: usize,
    /// Lines that are claimed not to apply.
    pub not_applicable: Vec<&'a Line>,
}

/// The subjects of an area.
#[derive(Debug, Clone)]
pub struct AreaAgenda<'a> {
    /// Place of the catalog in the session's catalogs.
    pub catalog: usize,
    /// The area.
    pub area: &'a Area,
    /// The topics, in the order of the walk.
    pub topics: Vec<TopicAgenda<'a>>,
}

/// The subjects under one heading.
#[derive(Debug, Clone)]
pub struct TopicAgenda<'a> {
    /// The heading as it is asked, whatever a licensed copy calls it; may be empty.
    pub title: &'a str,
    /// The subjects.
    pub subjects: Vec<Subject<'a>>,
}

impl<'a> AreaAgenda<'a> {
    /// The lines, in the order of the walk.
    pub fn lines(&self) -> impl Iterator<Item = &'a Line> {
        self.subjects().map(|subject| subject.line)
    }

    /// How many documents stand under its lines.
    #[must_use]
    pub fn documents(&self) -> usize {
        self.subjects().map(|subject| subject.documents.len()).sum()
    }

    fn subjects(&self) -> impl Iterator<Item = &Subject<'a>> {
        self.topics.iter().flat_map(|topic| &topic.subjects)
    }
}

impl<'a> Agenda<'a> {
    /// Works out the agenda of a session; afterwards those who recorded lines owe what a second person gave back. Who is
    /// visited hears nothing of that.
    #[must_use]
    pub fn new(catalogs: &'a [Catalog], assessment: &'a Assessment, is_afterwards: bool) -> Self {
        let counted = || {
            let lines = assessment.lines.iter();
            lines.filter(|line| line.state() != State::NotEvaluated)
        };
        let mut documents = Documents::default();
        let areas = areas(
            catalogs,
            counted().filter(|line| line.is_subject()),
            &mut documents,
        );
        let (people, nobody) =
            person::people(&assessment.about.interviewees, is_afterwards, counted());
        let settled = |line: &&Line| line.maturity().is_some() && !line.is_to_reconfirm();
        Self {
            areas,
            documents: documents.all,
            people,
            nobody,
            answered: counted().filter(settled).count(),
            not_applicable: counted()
                .filter(|line| line.state() == State::NotApplicable && !line.is_subject())
                .collect(),
        }
    }

    /// How many lines are to be talked about.
    #[must_use]
    pub fn subjects(&self) -> usize {
        self.areas.iter().map(|area| area.lines().count()).sum()
    }

    /// The number of them that belong to no named person.
    #[must_use]
    pub fn of_nobody(&self) -> usize {
        let lines = self.areas.iter().flat_map(AreaAgenda::lines);
        lines.filter(|line| names(line).is_empty()).count()
    }

    /// The people of an area's lines, with those lines, in the order of the people.
    #[must_use]
    pub fn in_the_room(&self, area: &AreaAgenda<'a>) -> Vec<(&str, Vec<&'a Line>)> {
        let here: HashSet<&LineKey> = area.lines().map(|line| &line.key).collect();
        let own = |person: &Person<'a>| -> Vec<&'a Line> {
            let theirs = person.subjects.iter().copied();
            theirs.filter(|line| here.contains(&line.key)).collect()
        };
        let people = self.people.iter();
        people
            .map(|person| (person.name.as_str(), own(person)))
            .filter(|(_, lines)| !lines.is_empty())
            .collect()
    }
}

fn areas<'a>(
    catalogs: &'a [Catalog],
    lines: impl Iterator<Item = &'a Line>,
    documents: &mut Documents<'a>,
) -> Vec<AreaAgenda<'a>> {
    let mut areas: Vec<AreaAgenda<'a>> = Vec::new();
    for line in lines {
        let Some(asked) = requirement(catalogs, line) else {
            continue;
        };
        let same =
            |area: &AreaAgenda<'a>| area.catalog == line.catalog && area.area.id == asked.area;
        let known = areas.iter().position(same);
        if known.is_none() {
            let catalog = catalogs.get(line.catalog);
            areas.extend(
                catalog
                    .and_then(|catalog| catalog.area(&asked.area))
                    .map(|area| AreaAgenda {
                        catalog: line.catalog,
                        area,
                        topics: Vec::new(),
                    }),
            );
        }
        let place = known.unwrap_or(areas.len().saturating_sub(1));
        let Some(area) = areas.get_mut(place).filter(|area| same(area)) else {
            continue;
        };
        let title = asked.topic_asked();
        if area.topics.last().is_none_or(|topic| topic.title != title) {
            area.topics.push(TopicAgenda {
                title,
                subjects: Vec::new(),
            });
        }
        if let Some(topic) = area.topics.last_mut() {
            topic.subjects.push(documents.take(asked, line));
        }
    }
    areas
}
