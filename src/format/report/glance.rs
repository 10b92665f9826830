//! All lines on one page, area by area; and the people in their parts.

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
        vec![Text::said(name), parts.into()]
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
        for name in recorders {
            if !names.iter().any(|known| is_same(known, name)) && !name.trim().is_empty() {
                names.push(name);
            }
        }
        let about = &assessment.about;
        let recorded = self.report.recorders();
        let people = names.into_iter().map(|name| {
            let count = |of: fn(&Line) -> Option<&str>| {
                let lines = assessment.lines.iter().filter(|line| !line.outside);
                let theirs = lines.filter_map(of).filter(|other| is_same(other, name));
                theirs.count()
            };
            let parts = PersonParts {
                is_interviewed: about.interviewees.iter().any(|other| is_same(other, name)),
                answers: count(|line| Some(&line.answer.said_by)),
                owes: count(|line| Some(&line.answer.parked.as_ref()?.owes)),
                actions: count(|line| Some(&line.answer.action.as_ref()?.owner)),
                has_recorded: recorded.iter().any(|other| is_same(other, name)),
            };
            (name, parts)
        });
        people.collect()
    }
}

/// Whether two names are the same person's: the case of letters and blanks around them say nothing.
fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
