//! The gaps: lines below target, those that matter most first, each with the question of the next level.

use std::collections::HashSet;

use crate::{
    assessment::Gap,
    format::{
        document::{Block, Link, List, ListKind, Purpose, Style, Text},
        failed_words,
        wording::{GapStep, Weight},
    },
    session::{LineKey, Verdict, field::CLASS},
};

use super::{boxes::boxes, content::Content, lists::heading, notes};

/// How many gaps stand first.
const MOST: usize = 5;

/// The gaps that weigh most, each with why it does.
pub(super) fn first(content: &Content<'_>) -> Vec<Block> {
    let order = notes::order_of_gaps(content).1;
    let most = content.gaps.iter().take(MOST);
    let items = most.map(|gap| one(content, gap, true)).collect();
    vec![
        Block::Paragraph(Purpose::Lead, order.into()),
        Block::List(List {
            kind: ListKind::Numbers,
            items,
        }),
    ]
}

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
    let mut blocks = vec![Block::Paragraph(Purpose::Lead, counted.into())];
    let most = content.gaps.iter().take(MOST);
    let most: HashSet<&LineKey> = most.map(|gap| &gap.line.key).collect();
    for area in &content.areas {
        let here = content.gaps.iter().filter(|gap| {
            let line = gap.line;
            (line.catalog, line.area) == (area.catalog, Some(area.place))
        });
        let items: Vec<Vec<Block>> = here
            .map(|gap| {
                if most.contains(&gap.line.key) {
                    vec![Block::Paragraph(Purpose::Body, told_first(content, gap))]
                } else {
                    one(content, gap, false)
                }
            })
            .collect();
        if !items.is_empty() {
            blocks.push(heading(Content::area_name(area.area)));
            let kind = ListKind::Bullets;
            blocks.push(Block::List(List { kind, items }));
        }
    }
    blocks
}

/// The maturity found on a line, and the target.
fn found(content: &Content<'_>, gap: &Gap<'_>) -> Text {
    let signs = boxes(gap.maturity, Some(gap.target));
    let link = content.link(Style::Strong, gap.line);
    Text::default()
        .with(Style::Sign, signs)
        .then(link)
        .and(format!(" {}: ", content.title(gap.line)))
        .and(content.words.gap(gap.maturity, gap.target))
}

/// The same for a gap that the report lists first, with a link to it there.
fn told_first(content: &Content<'_>, gap: &Gap<'_>) -> Text {
    let first = content.words.labels().report.told_first;
    let to = Link::To(first_anchor(content, gap));
    found(content, gap).and(" ").linked(Style::Soft, first, to)
}

/// Where links to a gap among the first lead.
fn first_anchor(content: &Content<'_>, gap: &Gap<'_>) -> String {
    format!("first-{}", content.anchor(gap.line))
}

/// A gap: what was found, what is missing, what to do about it, and what was agreed.
fn one(content: &Content<'_>, gap: &Gap<'_>, is_first: bool) -> Vec<Block> {
    let (words, labels) = (content.words, &content.words.labels().report);
    let class = gap.line.answer.word(&CLASS);
    let found = found(content, gap);
    let found = match class {
        Some(class) => found.and(" ").with(Style::Mark, class),
        None => found,
    };
    let mut texts = vec![(Purpose::Body, found)];
    let led = |begin: Text, rest: &str| (Purpose::Aside, begin.and(format!(" {rest}")));
    let said = |begin: &str, rest: &str| led(Text::default().with(Style::Lead, begin), rest);
    let here = |begin: &str, anchor: String| {
        Text::default().linked(Style::Lead, begin, Link::Here(anchor))
    };
    let failed = failed_words(gap);
    let step = match gap.failed_rung() {
        None if gap.is_verdict_alone() && content.options.is_for_client => {
            Some(GapStep::Verdict(gap.maturity))
        }
        _ if gap.is_verdict_alone() => Some(GapStep::Failed(&failed)),
        _ if gap.next_rung.is_empty() => None,
        _ if gap.is_unmet && gap.next_level > gap.maturity => {
            Some(GapStep::Unmet(gap.next_rung, gap.next_level))
        }
        _ => Some(GapStep::Next(gap.next_rung, gap.next_level)),
    };
    texts.extend(step.map(|step| {
        let (begin, rest) = words.gap_step(step);
        said(&begin, &rest)
    }));
    if is_first {
        let why = here(labels.why_first, first_anchor(content, gap));
        texts.insert(1, led(why, &weight(content, gap)));
    } else if let Some((_, last)) = texts.last_mut() {
        for mark in marks(content, gap) {
            *last = std::mem::take(last).and(" ").with(Style::Mark, mark);
        }
    }
    let action = gap.line.answer.action.as_ref();
    // A step that was agreed is said once, as what was agreed.
    let is_agreed = |step: &str| action.is_some_and(|action| is_same(&action.text, step));
    let step = gap.step.filter(|step| !is_agreed(step));
    texts.extend(step.map(|step| said(labels.to_do, step)));
    if let Some(action) = action {
        let more = words.action(&action.state, action.owner.trim(), action.due.trim());
        let agreed = here(labels.agreed, content.action_anchor(gap.line));
        let (purpose, text) = led(agreed, action.text.trim());
        let text = text.and(" ").with(Style::Soft, format!("({more})"));
        texts.push((purpose, text));
    }
    let blocks = texts.into_iter();
    blocks
        .map(|(purpose, text)| Block::Paragraph(purpose, text))
        .collect()
}

/// The reasons why a gap is heavy, in the order of the rule.
fn weight(content: &Content<'_>, gap: &Gap<'_>) -> String {
    content.words.weight(&Weight {
        has_failed: gap.line.answer.verdict == Some(Verdict::Fail),
        missing: gap.target.saturating_sub(gap.maturity),
        leaned_on: gap.leaned_on,
        is_flagged: content.shows_flag(gap.line),
    })
}

/// Whether two texts say the same but for blanks, letters and the stop at their end.
fn is_same(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        let text = text.trim().trim_end_matches('.').to_lowercase();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    words(one) == words(other)
}

/// Why a gap stands where it stands.
fn marks(content: &Content<'_>, gap: &Gap<'_>) -> Vec<String> {
    let (answer, labels) = (&gap.line.answer, &content.words.labels().report);
    let marks = [
        (answer.verdict == Some(Verdict::Fail)).then(|| labels.verdict_fail.to_owned()),
        (gap.leaned_on > 0).then(|| content.words.leaned_on(gap.leaned_on)),
        content
            .shows_flag(gap.line)
            .then(|| labels.flagged.to_owned()),
    ];
    marks.into_iter().flatten().collect()
}
