//! The agenda, to be sent: before the visit what to have at hand, by area and by person; later what each person still
//! owes, as text for a mail.
//!
//! Both are built as documents: [`visit`] and [`open`], with what is asked of people in [`owed`] and the naming of
//! lines in [`named`]. A licensed text never enters.

mod named;
mod open;
mod owed;
mod visit;

use crate::{
    assessment::{self, Agenda, AreaAgenda, Line},
    catalog::Requirement,
    session::parked_since,
};

use super::{
    Report, clean_line,
    document::{Block, Document, Heading, Purpose, Text, html, markdown},
    report::title,
    wording::{Wording, wording},
};

/// The purpose of an agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Before the visit: what to have at hand.
    Visit,
    /// Afterwards: what is still owed.
    Open,
}

/// The agenda of a session. The same values give the same bytes.
#[derive(Debug)]
pub struct AgendaPaper<'a> {
    report: Report<'a>,
    agenda: Agenda<'a>,
    occasion: Occasion,
    words: &'static dyn Wording,
    /// Whether a subject has no target, so that documents of every level are listed.
    open_ends: bool,
}

impl<'a> AgendaPaper<'a> {
    /// Works it out, from what a report is made from.
    #[must_use]
    pub fn new(report: Report<'a>, occasion: Occasion) -> Self {
        let agenda = Agenda::new(
            report.catalogs,
            report.assessment,
            occasion == Occasion::Open,
        );
        let open_ends = {
            let mut lines = agenda.areas.iter().flat_map(AreaAgenda::lines);
            lines.any(|line| line.target.is_none())
        };
        Self {
            report,
            agenda,
            occasion,
            words: wording(),
            open_ends,
        }
    }

    /// The agenda as a tree, for any writer.
    #[must_use]
    pub fn document(&self) -> Document {
        let labels = &self.words.labels().agenda;
        let (name, blocks) = match self.occasion {
            Occasion::Visit => (labels.kind_lower, self.visit()),
            Occasion::Open => (labels.open_kind_lower, self.open()),
        };
        let title = std::iter::once(self.title_block());
        let name = format!("{} – {name}", self.report.assessment.about.title());
        self.document_of(name, title.chain(blocks).collect())
    }

    /// The people whom a page of their own can be for: who is concerned by the visit, or who still owes something.
    #[must_use]
    pub fn recipients(&self) -> Vec<&str> {
        match self.occasion {
            Occasion::Visit => self.concerned().collect(),
            Occasion::Open => self.debtors().collect(),
        }
    }

    /// The page of one of these people.
    #[must_use]
    pub fn document_for(&self, name: &str) -> Option<Document> {
        match self.occasion {
            Occasion::Visit => self.visit_of(name),
            Occasion::Open => self.page_for(name),
        }
    }

    /// Why another person has no page, as the end of a sentence.
    #[must_use]
    pub fn why_not_for(&self) -> &'static str {
        match self.occasion {
            Occasion::Visit => "is named for nothing",
            Occasion::Open => "owes nothing that is recorded",
        }
    }

    fn document_of(&self, name: String, blocks: Vec<Block>) -> Document {
        Document {
            language: self.words.language(),
            program: self.report.program.to_owned(),
            name,
            blocks,
            ..Document::default()
        }
    }

    /// In Markdown that reads well as a mail.
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown(&self.document())
    }

    /// As one page of HTML that needs nothing else, to be printed on A4.
    #[must_use]
    pub fn html(&self) -> String {
        html(&self.document())
    }

    fn title_block(&self) -> Block {
        let labels = &self.words.labels().agenda;
        let kind = match self.occasion {
            Occasion::Visit => labels.kind,
            Occasion::Open => labels.open_kind,
        };
        Block::Title(title(&self.report, kind))
    }

    /// The requirement that a line judges.
    fn asked(&self, line: &Line) -> Option<&'a Requirement> {
        assessment::requirement(self.report.catalogs, line)
    }

    /// The title of what a line judges.
    fn title(&self, line: &Line) -> &'a str {
        self.asked(line).map_or("", |asked| asked.title.as_str())
    }

    /// Since when a line is parked, and whether it was so before that day already.
    fn parked_since(&self, line: &Line) -> Option<(String, bool)> {
        let since = parked_since(self.report.session, &line.key)?;
        Some((clean_line(&since.day), since.carried))
    }
}

/// A heading without a place that links lead to.
fn heading(level: u8, text: impl Into<Text>) -> Block {
    Block::Heading(Heading {
        level,
        text: text.into(),
        ..Heading::default()
    })
}

/// A paragraph.
fn paragraph(text: impl Into<Text>) -> Block {
    Block::Paragraph(Purpose::Body, text.into())
}

/// The sentence that a list stands under.
fn lead(text: impl Into<Text>) -> Block {
    Block::Paragraph(Purpose::Lead, text.into())
}
