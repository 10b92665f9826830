//! What is still to be talked about, in one line an area.

use std::collections::{HashMap, HashSet};

use crate::{
    assessment::{AreaAgenda, Line, Person, State},
    format::report::words::counted,
    session::LineKey,
};

use super::AgendaPaper;

/// From how many lines on a row is named by its ends.
const A_ROW: usize = 3;

impl<'a> AgendaPaper<'a> {
    /// By area what nobody was asked yet, counted and named: `SP.03 Architecture` and `14 subjects (SP.03.01 to
    /// SP.03.08 RE(3), SP.03.10)`.
    pub(super) fn talk(&self) -> Vec<(String, String)> {
        self.named(self.to_talk_about())
    }

    /// By area what is to be talked about with one person, counted and named.
    pub(super) fn talk_with(&self, person: &Person<'a>) -> Vec<(String, String)> {
        let subjects = person.subjects.iter();
        let theirs: HashSet<&LineKey> = subjects.map(|line| &line.key).collect();
        let areas = self.agenda.areas.iter();
        let areas = areas.map(|area| {
            let lines = area.lines().filter(|line| theirs.contains(&line.key));
            (area, lines.collect::<Vec<_>>())
        });
        self.named(areas.filter(|(_, lines)| !lines.is_empty()).collect())
    }

    fn named(&self, areas: Vec<(&AreaAgenda<'a>, Vec<&'a Line>)>) -> Vec<(String, String)> {
        let counting = self.report.assessment.lines.iter();
        let counting = counting.filter(|line| line.state() != State::NotEvaluated);
        let places: HashMap<&LineKey, usize> = counting
            .enumerate()
            .map(|(place, line)| (&line.key, place))
            .collect();
        let areas = areas.into_iter();
        areas
            .map(|(area, lines)| {
                let count = counted(lines.len(), "subject");
                let named = rows(&lines, &places);
                (self.area_name(area), format!("{count} ({named})"))
            })
            .collect()
    }
}

/// Lines by name; those that follow each other in the walk by the first and the last of them.
fn rows(lines: &[&Line], places: &HashMap<&LineKey, usize>) -> String {
    let place = |line: &Line| places.get(&line.key).copied().unwrap_or_default();
    let mut words = Vec::new();
    for row in lines.chunk_by(|one, next| place(one) + 1 == place(next)) {
        match row {
            [first, .., last] if row.len() >= A_ROW => {
                words.push(format!("{} to {}", first.label(), last.label()));
            }
            row => words.extend(row.iter().map(|line| line.label())),
        }
    }
    words.join(", ")
}
