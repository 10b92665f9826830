//! Lines and areas by name.

use std::collections::{HashMap, HashSet};

use crate::{
    assessment::{AreaAgenda, Line, Person, State},
    format::document::{Block, List, ListKind, Style, Text},
    session::LineKey,
};

use super::AgendaPaper;

/// From how many lines on a row is named by its ends.
const A_ROW: usize = 3;

/// Areas, each with those of its lines that are meant.
type Areas<'p, 'a> = Vec<(&'p AreaAgenda<'a>, Vec<&'a Line>)>;

/// The labels of lines in a row.
pub(super) fn labels(lines: &[&Line]) -> String {
    let labels: Vec<String> = lines.iter().map(|line| line.label()).collect();
    labels.join(", ")
}

impl<'a> AgendaPaper<'a> {
    /// The area's name: `SP.01 Solution staffing`; with several standards, with that of its own.
    pub(super) fn area_name(&self, area: &AreaAgenda<'_>) -> String {
        let name = format!("{} {}", area.area.id, area.area.title);
        match self.report.catalogs.get(area.catalog) {
            Some(catalog) if self.report.catalogs.len() > 1 => format!("{name} ({})", catalog.id),
            _ => name,
        }
    }

    /// The lines not asked about yet, by area: parked lines stand elsewhere.
    pub(super) fn to_talk_about(&self) -> Areas<'_, 'a> {
        let areas = self.agenda.areas.iter();
        let areas = areas.map(|area| {
            let lines = area.lines().filter(|line| line.answer.parked.is_none());
            (area, lines.collect::<Vec<_>>())
        });
        areas.filter(|(_, lines)| !lines.is_empty()).collect()
    }

    /// The lines to be talked about with one person, by area.
    pub(super) fn to_talk_with(&self, person: &Person<'a>) -> Areas<'_, 'a> {
        let subjects = person.subjects.iter();
        let theirs: HashSet<&LineKey> = subjects.map(|line| &line.key).collect();
        let areas = self.agenda.areas.iter().map(|area| {
            let lines = area.lines().filter(|line| theirs.contains(&line.key));
            (area, lines.collect::<Vec<_>>())
        });
        areas.filter(|(_, lines)| !lines.is_empty()).collect()
    }

    /// An area a line, its lines counted and named: `SP.03 Architecture: 14 subjects (SP.03.01 to SP.03.08 RE(3),
    /// SP.03.10)`.
    pub(super) fn in_short(&self, areas: &Areas<'_, 'a>) -> Block {
        let counting = self.report.assessment.lines.iter();
        let counting = counting.filter(|line| line.state() != State::NotEvaluated);
        let places: HashMap<&LineKey, usize> = counting
            .enumerate()
            .map(|(place, line)| (&line.key, place))
            .collect();
        let items = areas.iter().map(|(area, lines)| {
            let named = self.rows(lines, &places);
            Text::default()
                .with(Style::Lead, self.area_name(area))
                .and(": ")
                .and(self.words.named_subjects(lines.len(), &named))
        });
        Block::List(List::new(ListKind::Bullets, items))
    }

    /// Lines by name; those that follow each other in the walk by the first and the last of them.
    fn rows(&self, lines: &[&Line], places: &HashMap<&LineKey, usize>) -> String {
        let place = |line: &Line| places.get(&line.key).copied().unwrap_or_default();
        let mut words = Vec::new();
        for row in lines.chunk_by(|one, next| place(one) + 1 == place(next)) {
            match row {
                [first, .., last] if row.len() >= A_ROW => {
                    words.push(self.words.row(&first.label(), &last.label()));
                }
                row => words.extend(row.iter().map(|line| line.label())),
            }
        }
        words.join(", ")
    }

    /// People to whom this applies, in a sentence that begins so; none where there are none.
    pub(super) fn people_where(
        &self,
        begin: &str,
        applies: impl Fn(&Person<'_>) -> bool,
    ) -> Option<String> {
        let people = self.agenda.people.iter();
        let names: Vec<String> = people
            .filter(|person| applies(person))
            .map(|person| person.name.clone())
            .collect();
        (!names.is_empty()).then(|| self.words.people(begin, &names))
    }
}
