//! All lines on one page, area by area; and the people in their parts.

use std::collections::{HashMap, HashSet};

use crate::{
    assessment::{Line, State},
    format::{
        document::{
            Block,
            ColumnKind::{Names, Text as Texts},
            Purpose, Style, Table, Text,
        },
        wording::PersonParts,
    },
    session::{Review, folded, person_told},
};

use super::content::Content;

/// A row an area: each of its lines with where it stands.
pub(super) fn glance(content: &Content<'_>) -> Vec<Block> {
    let labels = content.words.labels();
    let rows = content.areas.iter().filter_map(|area| {
        let lines = content.lines_of(area).iter();
        let lines = lines.filter(|line| !line.outside);
        let marks: Vec<Text> = lines.map(|line| mark(content, line)).collect();
        let name = Text::said(&Content::area_name(area.area));
        (!marks.is_empty()).then(|| vec![name, Text::join(marks, ", ")])
    });
    let columns = [
        (Texts, labels.common.area),
        (Names, labels.report.requirements),
    ];
    vec![
        Block::Paragraph(Purpose::Lead, labels.report.glance_lead.into()),
        Block::Table(Table::new(columns).with_rows(rows)),
    ]
}

/// A line with its level as a grade; a sign where it is below its target.
fn mark(content: &Content<'_>, line: &Line) -> Text {
    let grade = match line.state() {
        State::Answered(level) => Some(level),
        _ => None,
    };
    let words = content.words.grade(line.state(), line.answer.mark());
    let below = if line.below_target().is_some() {
        "▾"
    } else {
        ""
    };
    content
        .link(Style::Name, line)
        .and("\u{a0}")
        .with(Style::Grade(grade), words + below)
}

/// Everybody who is named, with their parts.
pub(super) fn people(content: &Content<'_>) -> Vec<Block> {
    let labels = &content.words.labels().report;
    let rows = content.people().into_iter().map(|(name, parts)| {
        let parts = content.words.parts(&parts);
        vec![Text::said(&person_told(name)), parts.into()]
    });
    let columns = [(Texts, labels.who), (Texts, labels.part)];
    vec![Block::Table(Table::new(columns).with_rows(rows))]
}

impl<'a> Content<'a> {
    /// The people in the order in which they are named, then those who only recorded.
    pub(super) fn people(&self) -> Vec<(&'a str, PersonParts)> {
        let assessment = self.report.assessment;
        let recorders = self.report.session.events().map(|event| event.who.as_str());
        let mut names = assessment.people();
        let about = &assessment.about;
        let all = |names: &mut dyn Iterator<Item = &str>| -> HashSet<String> {
            names.map(folded).collect()
        };
        let interviewed = all(&mut about.interviewees.iter().map(String::as_str));
        let recorded = all(&mut self.report.recorders().into_iter());
        let sealed = all(&mut self.report.signers().into_iter());
        let counts = |of: fn(&Line) -> Vec<&str>| {
            let lines = assessment.lines.iter().filter(|line| !line.outside);
            let mut counts: HashMap<String, usize> = HashMap::new();
            for name in lines.flat_map(of) {
                *counts.entry(folded(name)).or_default() += 1;
            }
            counts
        };
        // A word on a line without an answer is no answer.
        let answers = counts(|line| match line.state() {
            State::Answered(_) | State::NotApplicable => {
                line.voices.iter().map(String::as_str).collect()
            }
            State::Unanswered | State::NotEvaluated => Vec::new(),
        });
        let owes = counts(|line| {
            let parked = line.answer.parked.iter();
            parked.map(|parked| parked.owes.as_str()).collect()
        });
        let actions = counts(|line| {
            let action = line.answer.action.iter();
            action.map(|action| action.owner.as_str()).collect()
        });
        let reviewed = counts(|line| {
            let review = line.answer.review.as_ref();
            review.map(Review::seconds).unwrap_or_default()
        });
        // Who only wrote the session's own data has no part in it.
        let has_part = |name: &String| {
            recorded.contains(name) || sealed.contains(name) || reviewed.contains_key(name)
        };
        let mut seen: HashSet<String> = names.iter().map(|name| folded(name)).collect();
        for name in recorders {
            let folded = folded(name);
            if !name.trim().is_empty() && has_part(&folded) && seen.insert(folded) {
                names.push(name);
            }
        }
        let people = names.into_iter().map(|name| {
            let folded = folded(name);
            let of = |counts: &HashMap<String, usize>| counts.get(&folded).copied();
            let parts = PersonParts {
                is_interviewed: interviewed.contains(&folded),
                answers: of(&answers).unwrap_or_default(),
                owes: of(&owes).unwrap_or_default(),
                actions: of(&actions).unwrap_or_default(),
                has_recorded: recorded.contains(&folded),
                reviewed: of(&reviewed).unwrap_or_default(),
                // How much was reviewed is no matter of the client's.
                counts_reviewed: !self.options.is_for_client,
                has_sealed: sealed.contains(&folded),
            };
            (name, parts)
        });
        people.collect()
    }
}
