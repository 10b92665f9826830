//! The register of evidence as a document of its own: to be checked off, or asked for.

use crate::format::{
    document::{Block, Document, Facts, FactsKind},
    wording::wording,
};

use super::{
    Report, ReportOptions,
    content::{Content, Extra},
    cover, lists, notes,
    redact::Redaction,
    title,
};

impl Report<'_> {
    /// The register of evidence as a tree, for any writer.
    #[must_use]
    pub fn evidence(&self, options: &ReportOptions) -> Document {
        let extra = Extra::new(self);
        let content = Content::new(*self, &extra, options, wording());
        let document = document(&content);
        if options.has_numbers_for_names {
            let names = Redaction::new(&content);
            return document.map_texts(&|text| names.redact(text));
        }
        document
    }
}

fn document(content: &Content<'_>) -> Document {
    let (report, words) = (&content.report, content.words);
    let kind = words.labels().report.evidence_section;
    let mut blocks = vec![Block::Title(title(report, kind))];
    blocks.extend(lists::evidence_alone(content));
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
