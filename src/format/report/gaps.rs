//! What is below target, what matters most first, each with what the next level asks.

use crate::{
    assessment::Gap,
    format::{
        document::{Block, List, ListKind, Purpose, Style, Text},
        failed_words,
        wording::GapStep,
    },
    session::Verdict,
};

use super::content::Content;

pub(super) fn gaps(content: &Content<'_>) -> Vec<Block> {
    let words = content.words;
    if content.gaps.is_empty() {
        let has_targets = content.areas.iter().any(|area| area.targets.is_some());
        let none = words.no_gaps(has_targets, content.progress.unanswered > 0);
        return vec![Block::Paragraph(Purpose::Nothing, none.into())];
    }
    let below = content.gaps.iter();
    let below = below
        .filter(|gap| gap.line.below_target().is_some())
        .count();
    let counted = words.gaps(below, content.gaps.len() - below);
    let gaps = content.gaps.iter();
    vec![
        Block::Paragraph(Purpose::Lead, counted.into()),
        Block::List(List {
            kind: ListKind::Numbers,
            items: gaps.map(|gap| one(content, gap)).collect(),
        }),
    ]
}

fn one(content: &Content<'_>, gap: &Gap<'_>) -> Vec<Block> {
    let words = content.words;
    let what = content
        .link(Style::Strong, gap.line)
        .and(format!(" {}: ", content.title(gap.line)))
        .and(words.gap(gap.maturity, gap.target));
    let signs = super::boxes(gap.maturity, Some(gap.target));
    let failed = failed_words(gap);
    let step = if gap.is_verdict_alone() {
        Some(GapStep::Failed(&failed))
    } else if gap.next_rung.is_empty() {
        None
    } else if gap.is_unmet && gap.next_level > gap.maturity {
        Some(GapStep::Unmet(gap.next_rung, gap.next_level))
    } else {
        Some(GapStep::Next(gap.next_rung, gap.next_level))
    };
    let mut texts = vec![(
        Purpose::Body,
        Text::default().with(Style::Sign, signs).then(what),
    )];
    texts.extend(step.map(|step| {
        let (begin, rest) = words.gap_step(step);
        let text = Text::default().with(Style::Lead, begin);
        (Purpose::Aside, text.and(format!(" {rest}")))
    }));
    if let Some((_, last)) = texts.last_mut() {
        for mark in marks(content, gap) {
            *last = std::mem::take(last).and(" ").with(Style::Mark, mark);
        }
    }
    let blocks = texts.into_iter();
    blocks
        .map(|(purpose, text)| Block::Paragraph(purpose, text))
        .collect()
}

/// Why a gap stands where it stands.
fn marks(content: &Content<'_>, gap: &Gap<'_>) -> Vec<String> {
    let (answer, labels) = (&gap.line.answer, &content.words.labels().report);
    let marks = [
        (answer.verdict == Some(Verdict::Fail)).then(|| labels.verdict_fail.to_owned()),
        (gap.leaned_on > 0).then(|| content.words.leaned_on(gap.leaned_on)),
        answer.flagged.then(|| labels.flagged.to_owned()),
    ];
    marks.into_iter().flatten().collect()
}
