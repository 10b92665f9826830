//! The register of evidence as a document of its own: to be checked off, or asked for.

use crate::format::document::Document;

use super::{Report, ReportOptions, beside, lists};

impl Report<'_> {
    /// The register of evidence as a tree, for any writer.
    #[must_use]
    pub fn evidence(&self, options: &ReportOptions) -> Document {
        self.written(options, |content| {
            let kind = content.words.labels().report.evidence_section;
            beside(content, kind, lists::evidence_alone(content))
        })
    }
}
