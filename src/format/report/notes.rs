//! How to read the report, and what it was made from.

use std::collections::BTreeMap;

use crate::{
    assessment::has_verdicts,
    catalog::{Author, Catalog, TextKind, is_standard},
    format::{
        document::{Block, Fact, Facts, FactsKind, Text},
        wording::Note,
    },
    session::person_told,
};

use super::content::Content;

/// The notes: a catchword and what there is to say.
pub(super) fn notes(content: &Content<'_>) -> Vec<(&'static str, String)> {
    let catalogs = content.report.catalogs;
    let asked = || catalogs.iter().flat_map(|catalog| &catalog.requirements);
    let mut notes = vec![
        Note::Maturity(scale(content)),
        Note::LowestAndMean,
        Note::NotApplicable,
        Note::Passed(content.passed),
        Note::Dates,
    ];
    if asked().any(|asked| !asked.see_also.is_empty() && asked.names_own_matches()) {
        notes.push(Note::SeeAlso);
    }
    if asked().any(|asked| asked.official.is_some()) {
        notes.push(Note::Official);
    }
    notes.iter().map(|note| content.words.note(note)).collect()
}

/// In which order the gaps stand: said where those that weigh most do.
pub(super) fn order_of_gaps(content: &Content<'_>) -> (&'static str, String) {
    content.words.note(&Note::OrderOfGaps {
        has_verdicts: has_verdicts(&content.report.assessment.lines),
        has_flags: !content.options.is_for_client,
    })
}

/// The limits of the report as a whole.
pub(super) fn limits(content: &Content<'_>) -> Vec<(&'static str, String)> {
    let catalogs = content.report.catalogs;
    let asked = || catalogs.iter().flat_map(|catalog| &catalog.requirements);
    let mut notes = vec![Note::WhoseWords(whose_words(content)), Note::Evidence];
    if content.report.unread > 0 {
        notes.push(Note::Unread(content.report.unread));
    }
    let mut unsure: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for asked in asked() {
        for field in &asked.unverified {
            unsure.entry(field).or_default().push(&asked.id);
        }
    }
    if !unsure.is_empty() {
        notes.push(Note::Unconfirmed(unsure, asked().count()));
    }
    notes.push(Note::NoCertificate);
    notes.iter().map(|note| content.words.note(note)).collect()
}

/// The notes as a section.
pub(super) fn section(content: &Content<'_>) -> Vec<Block> {
    let notes = notes(content).into_iter();
    vec![Block::Facts(Facts {
        kind: FactsKind::Notes,
        facts: notes.map(|(word, text)| Fact::new(word, text)).collect(),
    })]
}

/// The standard whose scale this is: both have the same one.
fn scale(content: &Content<'_>) -> &'static str {
    let owner = "IEC 62443-2-1";
    match content.report.catalogs {
        [catalog] if is_standard(catalog, owner) => owner,
        _ => "IEC 62443-2-4",
    }
}

/// Each catalog says it of itself.
fn whose_words(content: &Content<'_>) -> String {
    let catalogs = content.report.catalogs;
    let told = catalogs.iter().map(|catalog| match catalogs {
        [_] => catalog.whose_words(),
        _ => format!("{}: {}", catalog.id, catalog.whose_words()),
    });
    let mut told: Vec<String> = told.collect();
    let is_asked_otherwise =
        |catalog: &Catalog| catalog.author(TextKind::Question) != Author::Published;
    if catalogs.iter().any(is_asked_otherwise) {
        told.push("What is required stands in the standard alone.".into());
    }
    told.join(" ")
}
/// The sources of the report: for a reader who wants to make it again.
pub(super) fn origin(content: &Content<'_>) -> Vec<Fact> {
    let (report, words) = (&content.report, content.words);
    let labels = &words.labels().report;
    let mut origin = vec![(labels.program, report.program.to_owned())];
    if let Some(header) = report.session.header() {
        origin.push((labels.session, header.session.clone()));
        origin.push((
            labels.begun,
            words.who_when(&header.created, &person_told(&header.by)),
        ));
    }
    origin.push((labels.records, report.session.len().to_string()));
    let catalogs = report.catalogs.iter();
    origin.extend(catalogs.map(|catalog| {
        let digest = words.digest(&catalog.id, &catalog.digest());
        (labels.catalog, digest)
    }));
    let facts = origin.into_iter();
    facts
        .map(|(name, value)| Fact::new(name, Text::said(&value)))
        .collect()
}
