//! What is still open in the report: parked lines, what people said or recorded differently, what a second person gave
//! back, and what is unanswered.

use crate::{
    assessment::{Line, State},
    format::{
        answer_rows::mend_words,
        conflict_text::unsettled_words,
        document::{
            Block,
            ColumnKind::{Names, Number, Short, Text as Texts},
            Table, Text,
        },
    },
    session::names_words,
};

use super::{
    content::{Content, is_shown},
    lists::{heading, or_dash},
};

/// How much is still open.
pub(super) fn count(content: &Content<'_>) -> usize {
    let open = content.progress.unanswered + content.parked.len();
    open + unsettled(content).len() + returned(content).len()
}

/// Parked lines with what is missing, what is to be settled and to be mended, then everything unanswered, by area.
pub(super) fn open(content: &Content<'_>) -> Vec<Block> {
    let (words, progress) = (content.words, &content.progress);
    let labels = &words.labels().report;
    let mut blocks = Vec::new();
    if !content.parked.is_empty() {
        let parked = content.parked.iter();
        let parked = parked.filter_map(|line| Some((line, line.answer.parked.as_ref()?)));
        // Most are promised for no day: then the other columns have its room.
        let has_days = parked.clone().any(|(_, parked)| !parked.due.is_empty());
        let rows = parked.map(|(line, parked)| {
            let missing = Text::said(&parked.missing);
            let due = has_days.then(|| or_dash(&parked.due));
            let row = vec![content.named(line), missing, or_dash(&parked.owes)];
            row.into_iter().chain(due).collect()
        });
        let [named, missing, owes] = [labels.requirement, labels.missing, labels.who_owes];
        let columns = [(Texts, named), (Texts, missing), (Texts, owes)];
        let table = if has_days {
            let [named, missing, owes] = columns;
            Table::new([named, missing, owes, (Short, labels.due)])
        } else {
            Table::new(columns)
        };
        blocks.push(heading(words.parked(content.parked.len())));
        blocks.push(Block::Table(table.with_rows(rows)));
    }
    blocks.extend(differing(content));
    blocks.extend(mending(content));
    if progress.unanswered > 0 {
        let areas = content.areas.iter();
        let areas = areas.filter(|area| area.progress.unanswered > 0);
        let rows = areas.map(|area| {
            let open = content.unanswered(area);
            vec![
                Text::said(&Content::area_name(area.area)),
                open.len().to_string().into(),
                content.links(&open),
            ]
        });
        let columns = [
            (Texts, words.labels().common.area),
            (Number, labels.open_count),
            (Names, labels.requirements),
        ];
        blocks.push(heading(
            words.unanswered(progress.unanswered, progress.total),
        ));
        blocks.push(Block::Table(Table::new(columns).with_rows(rows)));
    }
    blocks
}

fn counted<'a>(content: &Content<'a>) -> impl Iterator<Item = &'a Line> {
    let lines = content.report.assessment.lines.iter();
    lines.filter(|line| line.state() != State::NotEvaluated)
}

/// The lines on which people said or recorded different things, each with what they did.
fn unsettled<'a>(content: &Content<'a>) -> Vec<(&'a Line, String)> {
    let told = counted(content).map(|line| {
        let words = unsettled_words(line, |field| is_shown(content.options, field));
        (line, words)
    });
    told.filter(|(_, words)| !words.is_empty()).collect()
}

/// The lines that a second person gave back; a review is for the assessors.
fn returned<'a>(content: &Content<'a>) -> Vec<&'a Line> {
    let lines = counted(content).filter(|line| line.is_returned());
    lines.filter(|_| !content.options.is_for_client).collect()
}

fn differing(content: &Content<'_>) -> Vec<Block> {
    let (words, labels) = (content.words, &content.words.labels().report);
    let lines = unsettled(content);
    if lines.is_empty() {
        return Vec::new();
    }
    let count = lines.len();
    let rows = lines.into_iter();
    let rows = rows.map(|(line, told)| vec![content.named(line), Text::said(&told)]);
    let columns = [(Texts, labels.requirement), (Texts, labels.differs)];
    vec![
        heading(words.unsettled(count)),
        Block::Table(Table::new(columns).with_rows(rows)),
    ]
}

fn mending(content: &Content<'_>) -> Vec<Block> {
    let (words, labels) = (content.words, &content.words.labels().report);
    let lines = returned(content);
    if lines.is_empty() {
        return Vec::new();
    }
    let rows = lines.iter().filter_map(|line| {
        let review = line.answer.review.as_ref()?;
        Some(vec![
            content.named(line),
            or_dash(&names_words(&review.recorded_by)),
            Text::said(&mend_words(review)),
        ])
    });
    let columns = [
        (Texts, labels.requirement),
        (Texts, labels.recorded_by),
        (Texts, labels.to_mend),
    ];
    vec![
        heading(words.returned(lines.len())),
        Block::Table(Table::new(columns).with_rows(rows)),
    ]
}
