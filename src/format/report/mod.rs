//! The report: the deliverable, as a document and as JSON. Who, what and when; the picture; the gaps; what is open; the
//! evidence; every answer. Written so that a person who was not there can read it.
//!
//! [`content`] works out once what it says; each section is built as a tree from it, in the order of [`sections`].

mod about;
mod answers;
mod carried;
mod conflict;
mod content;
mod cover;
mod gaps;
mod json;
mod lists;
mod notes;
mod overview;
mod register;

use crate::{
    assessment::Assessment,
    catalog::Catalog,
    session::{Event, Session},
};

use super::{
    document::{Block, Document, Fact, Facts, FactsKind, Heading, html, markdown},
    wording::{ENGLISH, Wording},
};
use content::{Content, Extra, day};
pub(super) use cover::{stated_facts, title};

/// What a report is made from. The same values give the same bytes.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The catalogs that the session names, in its order.
    pub catalogs: &'a [Catalog],
    /// The session.
    pub session: &'a Session,
    /// What it amounts to.
    pub assessment: &'a Assessment,
    /// The program with its version: `walkdown 0.1.0`.
    pub program: &'a str,
}

impl Report<'_> {
    /// The report as a tree, for any writer.
    #[must_use]
    pub fn document(&self) -> Document {
        document(&Content::of(*self, &Extra::of(self), ENGLISH))
    }

    /// One page of HTML that needs nothing else: no network, no script, no font.
    #[must_use]
    pub fn html(&self) -> String {
        html(&self.document())
    }

    /// The same in Markdown (`CommonMark` with tables).
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown(&self.document())
    }

    /// The same as JSON, with every answer.
    #[must_use]
    pub fn json(&self) -> String {
        json::text(&Content::of(*self, &Extra::of(self), ENGLISH))
    }

    /// The day that the report speaks of: that of the newest event as it is written, else of the header.
    #[must_use]
    pub fn as_of(&self) -> String {
        let newest = self.session.events().next_back().map(|event| &event.at);
        let created = || self.session.header().map(|header| &header.created);
        newest
            .or_else(created)
            .map(|at| day(at))
            .unwrap_or_default()
    }

    /// Everyone who recorded something that stands, in the order of their first record.
    #[must_use]
    pub fn recorders(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for Event { who, sum, .. } in self.session.events() {
            if self.session.is_live(sum) && !names.contains(&who.as_str()) {
                names.push(who);
            }
        }
        names
    }
}

/// A section: its heading, its anchor, whether it begins a page, whether the report has it, and what makes it.
type Section = (
    &'static str,
    &'static str,
    bool,
    bool,
    fn(&Content<'_>) -> Vec<Block>,
);

/// The sections in order.
fn sections(content: &Content<'_>) -> [Section; 12] {
    let labels = &content.words.labels().report;
    let has = |list: usize| list > 0;
    let is_open = has(content.progress.unanswered + content.parked.len());
    [
        (labels.areas, "areas", true, true, overview::areas),
        (
            labels.groups,
            "groups",
            false,
            has(content.groups.len()),
            overview::groups,
        ),
        (labels.gaps, "gaps", true, true, gaps::gaps),
        (
            labels.compensating,
            "compensating",
            false,
            has(content.compensating.len()),
            lists::compensating,
        ),
        (
            labels.actions,
            "actions",
            false,
            has(content.actions.len()),
            lists::actions,
        ),
        (labels.open, "open", false, is_open, lists::open),
        (
            labels.not_applicable_section,
            "not-applicable",
            false,
            true,
            lists::not_applicable,
        ),
        (
            labels.conflicts,
            "conflicts",
            false,
            has(content.conflicts.len()),
            lists::conflicts,
        ),
        (
            labels.findings,
            "findings",
            false,
            has(content.report.assessment.findings.len()),
            lists::findings,
        ),
        (
            labels.evidence_section,
            "evidence",
            false,
            true,
            lists::evidence,
        ),
        (labels.answers, "answers", true, true, answers::answers),
        (labels.notes, "notes", false, true, |content| {
            let notes = notes::notes(content).into_iter();
            vec![Block::Facts(Facts {
                kind: FactsKind::Notes,
                facts: notes.map(|(word, text)| Fact::new(word, text)).collect(),
            })]
        }),
    ]
}

fn document(content: &Content<'_>) -> Document {
    let words: &dyn Wording = content.words;
    let mut blocks = cover::cover(content);
    for (title, anchor, is_new_page, _, build) in
        sections(content).into_iter().filter(|section| section.3)
    {
        blocks.extend(is_new_page.then_some(Block::PageBreak));
        blocks.push(Block::Heading(Heading {
            level: 2,
            text: title.into(),
            anchor: anchor.into(),
            ..Heading::default()
        }));
        blocks.extend(build(content));
    }
    blocks.push(Block::Facts(Facts {
        kind: FactsKind::Imprint,
        facts: notes::origin(content),
    }));
    let about = &content.report.assessment.about;
    Document {
        language: words.language(),
        program: content.report.program.to_owned(),
        name: format!("{} – {}", about.title(), words.labels().report.kind_lower),
        blocks,
    }
}

/// One box a level: filled up to what was found, hollow up to the target, dots above.
fn boxes(level: u8, target: Option<u8>) -> String {
    let boxes = (1..=4).map(|step| match step {
        step if step <= level => '■',
        step if target.is_some_and(|target| step <= target) => '□',
        _ => '·',
    });
    boxes.chain([' ']).collect()
}
