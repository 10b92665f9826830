//! The limits of an assessment: what was not seen, how the rest was, by which samples, and what a report is not.

use crate::{
    assessment::{Line, State},
    format::{
        document::{Block, Fact, Facts, FactsKind, Purpose, Style, Text},
        wording::SeenCounts,
        words::part_text,
    },
    session::field::{SAMPLE, SEEN},
};

use super::{content::Content, notes};

/// Levels that rest on more than a word: from here on a piece of evidence is looked for.
const WITH_EVIDENCE: u8 = 2;

pub(super) fn limits(content: &Content<'_>) -> Vec<Block> {
    let (words, labels) = (content.words, &content.words.labels().report);
    let mut facts = Vec::new();
    facts.push(Fact::new(
        labels.not_seen,
        words.not_seen(&content.progress),
    ));
    let answered = answered(content);
    if !answered.is_empty() {
        facts.push(Fact::new(labels.how_seen, words.seen(seen(&answered))));
    }
    let samples = samples(content, &answered);
    if !samples.is_empty() {
        facts.push(Fact::new(labels.samples, Text::join(samples, "; ")));
    }
    let bare = answered
        .iter()
        .filter(|line| line.maturity() >= Some(WITH_EVIDENCE) && line.answer.evidence.is_empty());
    let bare: Vec<&Line> = bare.copied().collect();
    if !bare.is_empty() {
        let text = Text::from(words.without_evidence(bare.len()));
        facts.push(Fact::new(
            labels.without_evidence,
            text.and(" ").then(content.links(&bare)),
        ));
    }
    let notes = notes::limits(content).into_iter();
    facts.extend(notes.map(|(word, text)| Fact::new(word, text)));
    let own = &content.report.assessment.about.limits;
    let own = (!own.trim().is_empty()).then(|| Block::Quote(own.clone()));
    let lead = Block::Paragraph(Purpose::Lead, labels.limits_lead.into());
    let facts = Block::Facts(Facts {
        kind: FactsKind::Notes,
        facts,
    });
    [lead].into_iter().chain(own).chain([facts]).collect()
}

fn answered<'a>(content: &Content<'a>) -> Vec<&'a Line> {
    let lines = content.report.assessment.lines.iter();
    lines
        .filter(|line| matches!(line.state(), State::Answered(_)))
        .collect()
}

/// On how many answered lines it is recorded how they were seen, each way by itself.
fn seen(answered: &[&Line]) -> SeenCounts {
    let mut counts = SeenCounts::default();
    for line in answered {
        let ways = line.answer.value(&SEEN);
        let has = |way: &str| {
            let said = ways.as_ref().and_then(|ways| ways.get(way));
            said.is_some_and(|said| !said.is_null())
        };
        let each = [has("interview"), has("examine"), has("test")];
        counts.interview += usize::from(each[0]);
        counts.examine += usize::from(each[1]);
        counts.test += usize::from(each[2]);
        counts.unsaid += usize::from(!each.contains(&true));
    }
    counts
}

/// Each line that rests on a sample, with how much of it was looked at.
fn samples(content: &Content<'_>, answered: &[&Line]) -> Vec<Text> {
    let samples = answered.iter().filter_map(|line| {
        let sample = line.answer.value(&SAMPLE)?;
        let part = |name: &str| part_text(&sample, name);
        let (of, looked_at, total) = (part("of"), part("looked_at"), part("total"));
        let told = content.words.sample(&of, &looked_at, &total);
        Some(
            content
                .link(Style::Name, line)
                .and(" ")
                .then(Text::said(&told)),
        )
    });
    samples.collect()
}
