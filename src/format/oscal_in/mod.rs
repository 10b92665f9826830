//! A plan or results in OSCAL, back into a session: our own with the whole answer, those of others as far as they name
//! controls of a catalog that is known. All of it comes from strangers: each value goes through the judge, and what is
//! not taken is counted by kind. Knows no file: the text comes in as a value.

mod about;
mod answers;
mod evidence;
mod line;
mod other;
mod plain;
mod raw;

use crate::catalog::Catalog;

use super::{
    OscalError,
    clean::clean_line,
    oscal_out::{about::CATALOG, props::NAMESPACE},
};
pub use answers::{Answers, NO_VALUE};

use answers::{Lookup, ours};
use raw::{Document, File};

/// A plan or results, read.
pub struct Handover {
    document: Document,
}

impl std::fmt::Debug for Handover {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Handover").finish_non_exhaustive()
    }
}

/// Reads a plan or results.
///
/// # Errors
/// It is no OSCAL JSON, or holds neither.
pub fn read_handover(text: &str) -> Result<Handover, OscalError> {
    let file: File = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let document = file.assessment_results.or(file.assessment_plan);
    let document = document.ok_or(OscalError::Other("assessment plan or results"))?;
    Ok(Handover { document })
}

impl Handover {
    /// The catalogs that it names, where it is ours.
    #[must_use]
    pub fn catalogs(&self) -> Vec<String> {
        let props = ours(&self.document.metadata.props);
        let named = props.filter(|prop| prop.name == CATALOG);
        named.map(|prop| clean_line(prop.value.trim())).collect()
    }

    /// The answers that make a session with these catalogs.
    #[must_use]
    pub fn answers(&self, catalogs: &[Catalog]) -> Answers {
        let document = &self.document;
        let lookup = Lookup::new(catalogs, document);
        let mut answers = Answers::default();
        about::take(document, &lookup, &mut answers);
        line::take(document, &lookup, &mut answers);
        other::take(document, &lookup, &mut answers);
        let foreign = document.metadata.props.iter();
        answers.leave(
            "properties of others",
            foreign.filter(|prop| prop.ns != NAMESPACE).count(),
        );
        answers.leave("activities", document.local_definitions.activities.len());
        answers.leave("tasks", document.tasks.len());
        for result in &document.results {
            answers.leave("entries of the log", result.assessment_log.entries.len());
            answers.leave("attestations", result.attestations.len());
            answers.leave("risks", result.risks.len());
        }
        answers
    }
}
