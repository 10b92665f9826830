//! The report: the deliverable, as a document and as JSON. Who, what and when; the picture; the gaps; what is open; the
//! evidence; every answer. Written so that a person who was not there can read it.
//!
//! [`content`] works out once what it says; each section is built as a tree from it, in the order of [`sections`].

mod about;
mod after_seal;
mod answers;
mod boxes;
mod carried;
mod conflict;
mod content;
mod cover;
mod earlier;
mod evidence_page;
mod gaps;
mod glance;
mod json;
mod limits;
mod lists;
mod material;
mod notes;
mod open;
mod options;
mod overview;
mod phases;
mod plan;
mod redact;
mod register;
mod since;

use super::{
    document::{Block, Document, Facts, FactsKind, Heading},
    wording::{Wording, wording},
};
use content::{Content, Extra};
pub use cover::mode_words;
pub use earlier::Before;
pub use material::Report;
pub use options::ReportOptions;

pub(super) use cover::{stated_facts, title};
use redact::Redaction;

impl Report<'_> {
    /// The report as a tree, for any writer.
    #[must_use]
    pub fn document(&self, options: &ReportOptions) -> Document {
        self.written(options, document)
    }

    /// What stands in a document, with numbers for names where these are wanted.
    fn written(
        &self,
        options: &ReportOptions,
        document: impl FnOnce(&Content<'_>) -> Document,
    ) -> Document {
        let extra = Extra::new(self);
        let content = Content::new(*self, &extra, options, wording());
        let document = document(&content);
        if options.has_numbers_for_names {
            let names = Redaction::new(&content);
            return document.map_texts(&|text| names.redact(text));
        }
        document
    }

    /// The report as JSON, with every answer.
    #[must_use]
    pub fn json(&self) -> String {
        self.data(&ReportOptions::default())
    }

    /// The same as JSON, as of the day that was named.
    #[must_use]
    pub fn data(&self, options: &ReportOptions) -> String {
        let extra = Extra::new(self);
        json::text(&Content::new(*self, &extra, options, wording()))
    }
}

/// A document of its own beside the report: its title, what stands in it, and where it comes from.
fn beside(content: &Content<'_>, kind: &str, mut blocks: Vec<Block>) -> Document {
    let (report, words) = (&content.report, content.words);
    blocks.insert(0, Block::Title(title(report, kind)));
    blocks.push(Block::Facts(Facts {
        kind: FactsKind::Imprint,
        facts: notes::origin(content),
    }));
    Document {
        language: words.language(),
        program: report.program.to_owned(),
        name: format!("{} – {kind}", report.assessment.about.title()),
        blocks,
        places: cover::places(content),
    }
}

/// A section of the report.
struct Section {
    title: &'static str,
    anchor: &'static str,
    build: fn(&Content<'_>) -> Vec<Block>,
}

/// The sections that begin a new page.
const NEW_PAGES: [&str; 3] = ["first", "glance", "areas"];

/// The sections that are looked up rather than read through.
const LONG: [&str; 3] = ["gaps", "evidence", "answers"];

/// The sections in order: title, anchor, how much there is to say, and what says it. Where that is nothing, the section
/// is left out.
fn sections(content: &Content<'_>) -> Vec<Section> {
    type Build = fn(&Content<'_>) -> Vec<Block>;
    let labels = &content.words.labels().report;
    let relate = &content.words.labels().relate;
    // The program's findings are for the assessor.
    let findings = if content.options.is_for_client {
        0
    } else {
        content.report.assessment.findings.len()
    };
    let against = usize::from(content.options.against.is_some());
    let after_seal = usize::from(content.after_seal.is_some());
    let system = usize::from(!content.report.assessment.about.system.trim().is_empty());
    #[rustfmt::skip]
    let all: [(&str, &str, usize, Build); 23] = [
        (labels.conclusion, "conclusion", 1, cover::conclusion),
        (labels.first, "first", content.gaps.len(), gaps::first),
        (labels.phases, "phases", phases::count(content), phases::phases),
        (labels.glance, "glance", 1, glance::glance),
        (labels.areas, "areas", 1, overview::areas),
        (labels.since, "since", against, since::since),
        (labels.groups, "groups", content.groups.len(), overview::groups),
        (labels.gaps, "gaps", 1, gaps::gaps),
        (relate.chapter, "relate", content.leanings.len(), overview::relate),
        (labels.compensating, "compensating", content.compensating.len(), lists::compensating),
        (labels.actions, "actions", content.actions.len(), lists::actions),
        (labels.system, "system", system, cover::system),
        (labels.applicability, "not-applicable", 1, lists::not_applicable),
        (labels.open, "open", open::count(content), open::open),
        (labels.conflicts, "conflicts", content.conflicts.len(), lists::conflicts),
        (labels.settled, "settled", content.settled.len(), lists::settled),
        (labels.after_seal, "after-seal", after_seal, after_seal::section),
        (labels.findings, "findings", findings, lists::findings),
        (labels.evidence_section, "evidence", 1, lists::evidence),
        (labels.people, "people", content.people().len(), glance::people),
        (labels.limits, "limits", 1, limits::limits),
        (labels.answers, "answers", 1, answers::answers),
        (labels.notes, "notes", 1, notes::section),
    ];
    let there = all.into_iter().filter(|(_, _, count, _)| *count > 0);
    let section = |(title, anchor, _, build)| Section {
        title,
        anchor,
        build,
    };
    there.map(section).collect()
}

fn document(content: &Content<'_>) -> Document {
    let words: &dyn Wording = content.words;
    let mut blocks = cover::cover(content);
    for section in sections(content) {
        let is_new_page = NEW_PAGES.contains(&section.anchor);
        blocks.extend(is_new_page.then_some(Block::PageBreak));
        blocks.push(Block::Heading(Heading {
            level: 2,
            text: section.title.into(),
            anchor: section.anchor.into(),
            is_long: LONG.contains(&section.anchor),
            ..Heading::default()
        }));
        blocks.extend((section.build)(content));
    }
    blocks.push(Block::Facts(Facts {
        kind: FactsKind::Imprint,
        facts: notes::origin(content),
    }));
    let about = &content.report.assessment.about;
    let (title, classification) = (about.title(), about.classification.trim());
    let name = [&title, words.labels().report.kind_lower, classification];
    let name = name.map(str::to_owned).into_iter();
    let name: Vec<String> = name.filter(|part| !part.is_empty()).collect();
    Document {
        language: words.language(),
        program: content.report.program.to_owned(),
        name: name.join(" – "),
        blocks,
        places: cover::places(content),
    }
}
