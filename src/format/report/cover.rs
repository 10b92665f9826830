//! The first page: who, what, when, what it comes to.

use std::collections::{BTreeSet, HashSet};

use crate::{
    assessment::{Progress, State},
    format::{
        document::{Block, Fact, Facts, FactsKind, Purpose, Style, Text, Title},
        sealed_words,
        wording::{Covered, Note, Standing, wording},
    },
    session::{Mode, names_words, person_named, person_told, sealed},
};

use super::{carried, content::Content, material::Report};

/// Title, facts, summary, figures, contents.
pub(super) fn cover(content: &Content<'_>) -> Vec<Block> {
    let words = content.words;
    let (is_interim, standing) = standing(content);
    vec![
        Block::Title(title(&content.report, words.labels().report.kind)),
        Block::Paragraph(Purpose::Standing(is_interim), standing.into()),
        Block::Facts(Facts {
            kind: FactsKind::Cover(words.labels().common.who_what_when),
            facts: facts(content),
        }),
        Block::Paragraph(Purpose::Summary, summary(content).into()),
        Block::Figures(figures(content)),
        Block::Contents(words.labels().report.contents),
    ]
}

/// The assessor's own conclusion; that there is none is said.
pub(super) fn conclusion(content: &Content<'_>) -> Vec<Block> {
    let conclusion = &content.report.assessment.about.conclusion;
    vec![if conclusion.trim().is_empty() {
        let none = content.words.labels().report.no_conclusion;
        Block::Paragraph(Purpose::Nothing, none.into())
    } else {
        Block::Quote(conclusion.clone())
    }]
}

/// The description of the system assessed, as it was written.
pub(super) fn system(content: &Content<'_>) -> Vec<Block> {
    let system = &content.report.assessment.about.system;
    vec![Block::Quote(system.clone())]
}

/// The name stands large, what was looked at below it; either alone where the other was not stated.
pub(in crate::format) fn title(report: &Report<'_>, kind: &str) -> Title {
    let about = &report.assessment.about;
    let (name, more) = match (about.organization.trim(), about.scope.trim()) {
        ("", _) | (_, "") => (about.title(), ""),
        (name, scope) => (name.to_owned(), scope),
    };
    let catalogs = report.catalogs.iter();
    Title {
        kind: kind.to_owned(),
        standards: catalogs.map(|catalog| catalog.title.clone()).collect(),
        name,
        more: more.to_owned(),
    }
}

/// Whether anything is unanswered, unconfirmed or parked, and how far the assessment is.
pub(super) fn standing(content: &Content<'_>) -> (bool, String) {
    let standing = Standing {
        progress: content.progress,
        carried: carried::counts(&content.report.assessment.lines).open,
        conflicts: content.conflicts.len(),
    };
    let Progress {
        unanswered, parked, ..
    } = standing.progress;
    let is_interim = unanswered > 0 || standing.carried > 0 || parked > 0;
    (is_interim, content.words.standing(&standing))
}

/// The result in a sentence.
pub(super) fn summary(content: &Content<'_>) -> String {
    let (words, maturity) = (content.words, &content.maturity);
    let lines = content.report.assessment.lines.iter();
    let covered: HashSet<(usize, usize)> = lines
        .filter(|line| line.state() != State::NotEvaluated)
        .map(|line| (line.catalog, line.requirement))
        .collect();
    let covered = Covered {
        requirements: covered.len(),
        progress: content.progress,
    };
    let sentences = [
        words.covers(&covered),
        words.found(maturity.lowest),
        words.against_target(targets(content), maturity.at_target, maturity.below_target),
    ];
    let sentences = sentences.into_iter().chain(carried::sentence(content));
    sentences.collect::<Vec<_>>().join(" ")
}

/// The lowest and the highest target of all lines that count.
fn targets(content: &Content<'_>) -> Option<(u8, u8)> {
    let targets = content.areas.iter().filter_map(|area| area.targets);
    let all: BTreeSet<u8> = targets.flat_map(|(low, high)| [low, high]).collect();
    all.first().copied().zip(all.last().copied())
}

fn figures(content: &Content<'_>) -> Vec<(String, String)> {
    let (progress, maturity) = (&content.progress, &content.maturity);
    let labels = &content.words.labels().report;
    let mut figures = vec![
        (
            progress.answered.to_string(),
            content.words.answered_of(progress.applicable),
        ),
        (
            content.words.level(maturity.lowest),
            labels.lowest_figure.to_owned(),
        ),
    ];
    let carried = carried::counts(&content.report.assessment.lines);
    let counts = [
        (maturity.at_target, labels.at_target_figure),
        (maturity.below_target, labels.below_target_figure),
        (progress.not_applicable, labels.not_applicable_figure),
        (carried.confirmed, labels.confirmed_figure),
        (carried.open, labels.carried_figure),
    ];
    let shown = if carried.any() { 5 } else { 3 };
    let counts = counts.into_iter().take(shown);
    figures.extend(counts.map(|(count, label)| (count.to_string(), label.to_owned())));
    if let Some(before) = &content.options.against {
        let then = before.figures(|level| content.words.level(level));
        for ((_, label), then) in figures.iter_mut().zip(then) {
            label.push_str(&content.words.was(&then));
        }
    }
    figures
}

/// A mean as it is printed: two decimals.
pub(super) fn mean(mean: Option<f64>) -> String {
    mean.map_or_else(|| "–".into(), |mean| format!("{mean:.2}"))
}

/// The facts of the cover by names, for a form with places for them; empty where nothing was stated.
pub(super) fn places(content: &Content<'_>) -> Vec<(&'static str, String)> {
    let (report, about) = (&content.report, &content.report.assessment.about);
    let words = content.words;
    vec![
        ("title", title(report, "").name),
        ("organization", about.organization.clone()),
        ("scope", about.scope.clone()),
        ("roles", report.roles(words)),
        ("standards", report.standards(words)),
        ("profile", report.profile()),
        ("target", report.targets(words)),
        ("assessor", person_named(&about.assessor).to_owned()),
        ("interviewees", names_words(&about.interviewees)),
        ("recorders", people(&report.recorders())),
        ("period", report.period(words)),
        ("date", content.as_of()),
        ("number", about.report_number.clone()),
        ("version", about.report_version.clone()),
        ("classification", about.classification.clone()),
        ("distribution", about.distribution.clone()),
        ("standing", standing(content).1),
        ("program", report.program.to_owned()),
    ]
}

/// Who, what, when. What was not stated is said to be so, or left out where it is optional.
fn facts(content: &Content<'_>) -> Vec<Fact> {
    let (report, about) = (&content.report, &content.report.assessment.about);
    let (common, labels) = (
        &content.words.labels().common,
        &content.words.labels().report,
    );
    let stated = |text: &str| match text.trim() {
        "" => labels.not_stated.to_owned(),
        text => text.to_owned(),
    };
    let mode = mode_words(about.mode);
    let words = content.words;
    let not_read = match report.unread {
        0 => Default::default(),
        lines => (words.note(&Note::Unread(lines)).0, words.not_read(lines)),
    };
    let as_of = match content.options.until.as_str() {
        "" => report.as_of(),
        until => words.end_of(until),
    };
    let facts = [
        (common.assessed, stated(&about.organization)),
        (common.scope, stated(&about.scope)),
        (common.assessed_as, stated(&report.roles(words))),
        (common.against, report.standards(words)),
        (common.profile, report.profile()),
        (common.target, report.targets(words)),
        (common.assessor, stated(person_named(&about.assessor))),
        (
            common.interviewed,
            stated(&names_words(&about.interviewees)),
        ),
        (labels.recorded_by, stated(&people(&report.recorders()))),
        (labels.reviewed_by, people(&report.reviewers())),
        (labels.period, report.period(words)),
        (common.as_of, as_of),
        (labels.report_number, about.report_number.clone()),
        (labels.report_version, about.report_version.clone()),
        (labels.classification, about.classification.clone()),
        (labels.distribution_list, about.distribution.clone()),
        (labels.held_as, mode.to_owned()),
        not_read,
        (
            labels.seal,
            sealed(report.session).map_or_else(
                || labels.not_sealed.to_owned(),
                |sealed| sealed_words(&sealed),
            ),
        ),
    ];
    let mut facts = stated_facts(&facts);
    // A digest kept apart from the file proves the seal, and the report is the paper that is handed over.
    facts.extend(sealed(report.session).map(|sealed| {
        let digest = Text::default().with(Style::Code, sealed.sum.to_string());
        Fact::new(labels.seal_digest, digest)
    }));
    facts
}

/// People as documents call them.
fn people(names: &[&str]) -> String {
    let names = names.iter().copied().map(person_told);
    names_words(&names.collect::<Vec<_>>())
}

/// The facts that have a value.
pub(in crate::format) fn stated_facts(facts: &[(&str, String)]) -> Vec<Fact> {
    let facts = facts.iter().filter(|(_, value)| !value.is_empty());
    facts
        .map(|(name, value)| Fact::new(*name, Text::said(value)))
        .collect()
}

/// How a session is held, in words.
#[must_use]
pub fn mode_words(mode: Mode) -> &'static str {
    let labels = &wording().labels().report;
    match mode {
        Mode::Guided => labels.guided,
        Mode::Quick => labels.quick,
    }
}
