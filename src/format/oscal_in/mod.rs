//! A plan or results in OSCAL, back into a session: our own with the whole answer, those of others as far as they name
//! controls of a catalog that is known. All of it comes from strangers: each value goes through the judge, and what is
//! not taken is counted by kind. Knows no file: the text comes in as a value.

mod about;
mod evidence;
mod line;
mod other;
mod plain;
mod raw;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    catalog::{Catalog, Requirement},
    session::{AboutWish, LineKey, Wish},
};

use super::{
    OscalError,
    clean::clean_line,
    oscal_out::{about::CATALOG, ids::Tokens, props::NAMESPACE},
};
use raw::{Document, File, Prop, Resource};

/// What is left of a value that a field cannot have.
pub const NO_VALUE: &str = "values that cannot be";

/// A plan or results, read.
pub struct Handover {
    document: Document,
}

impl std::fmt::Debug for Handover {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Handover").finish_non_exhaustive()
    }
}

/// What of it becomes a session.
#[derive(Debug, Default)]
pub struct Answers {
    /// What the session is about.
    pub about: Vec<AboutWish>,
    /// What is recorded on each line, in the order of the document.
    pub lines: Vec<(LineKey, Vec<Wish>)>,
    /// What is not taken, counted by kind.
    pub left: BTreeMap<&'static str, usize>,
    /// Names of controls and lines that no catalog of the session has.
    pub unknown: BTreeSet<String>,
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

    /// What of it becomes a session with these catalogs.
    #[must_use]
    pub fn answers(&self, catalogs: &[Catalog]) -> Answers {
        let document = &self.document;
        let known = Known::of(catalogs, document);
        let mut answers = Answers::default();
        about::take(document, &known, &mut answers);
        line::take(document, &known, &mut answers);
        other::take(document, &known, &mut answers);
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

impl Answers {
    fn leave(&mut self, what: &'static str, count: usize) {
        if count > 0 {
            *self.left.entry(what).or_default() += count;
        }
    }
}

/// Our own properties.
fn ours(props: &[Prop]) -> impl Iterator<Item = &Prop> {
    props.iter().filter(|prop| prop.ns == NAMESPACE)
}

/// A text of a property: the whole of it stands in its remarks where it does not fit on its line.
fn text_of(prop: &Prop) -> String {
    if prop.remarks.is_empty() {
        clean_line(&prop.value)
    } else {
        plain::plain(&prop.remarks)
    }
}

/// The catalogs of the session and the resources of the document, ready to be looked up.
struct Known<'a> {
    catalogs: &'a [Catalog],
    by_token: HashMap<String, (&'a str, &'a str)>,
    resources: HashMap<&'a str, &'a Resource>,
}

impl<'a> Known<'a> {
    fn of(catalogs: &'a [Catalog], document: &'a Document) -> Self {
        let tokens = Tokens::of(catalogs);
        let by_token = tokens
            .all()
            .map(|(token, place)| (token.to_lowercase(), place));
        let resources = document.back_matter.resources.iter();
        let resources = resources.map(|one| (one.uuid.as_str(), one));
        Self {
            catalogs,
            by_token: by_token.collect(),
            resources: resources.collect(),
        }
    }

    fn catalog(&self, id: &str) -> Option<&'a Catalog> {
        self.catalogs.iter().find(|catalog| catalog.id == id)
    }

    /// A requirement in force by its catalog and its id.
    fn requirement(&self, catalog: &str, id: &str) -> Option<&'a Requirement> {
        let asked = self.catalog(catalog)?.requirement(id)?;
        asked.in_force().then_some(asked)
    }

    /// The requirement that a control, or a part of one, is called by: `ac-2_smt.a` is of `ac-2`.
    fn control(&self, token: &str) -> Option<(&'a str, &'a str)> {
        let mut token = token.trim();
        loop {
            if let Some(place) = self.by_token.get(&token.to_lowercase()) {
                let (catalog, id) = *place;
                return self.requirement(catalog, id).map(|_| (catalog, id));
            }
            (token, _) = token.rsplit_once('_')?;
        }
    }
}
