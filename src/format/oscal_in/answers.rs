//! The lookup that a document is read against, with the catalogs of the session and its own resources, and the answers
//! found in it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    catalog::{Catalog, Requirement},
    format::{
        clean::clean_line,
        oscal_out::{ids::Tokens, props::NAMESPACE},
    },
    session::{AboutEdit, Edit, LineKey},
};

use super::{
    plain::plain,
    raw::{Document, Prop, Resource},
};

/// The name of values that a field cannot have.
pub const NO_VALUE: &str = "values that cannot be";

/// The parts of a document that become a session.
#[derive(Debug, Default)]
pub struct Answers {
    /// The facts of the session.
    pub about: Vec<AboutEdit>,
    /// The edits of each line, in the order of the document.
    pub lines: Vec<(LineKey, Vec<Edit>)>,
    /// The parts left out, counted by kind.
    pub left: BTreeMap<&'static str, usize>,
    /// Names of controls and lines that no catalog of the session has.
    pub unknown: BTreeSet<String>,
}

impl Answers {
    /// Counts what is not taken.
    pub(super) fn leave(&mut self, what: &'static str, count: usize) {
        if count > 0 {
            *self.left.entry(what).or_default() += count;
        }
    }
}

/// Our own properties.
pub(super) fn ours(props: &[Prop]) -> impl Iterator<Item = &Prop> {
    props.iter().filter(|prop| prop.ns == NAMESPACE)
}

/// A text of a property: the whole of it stands in its remarks where it does not fit on its line.
pub(super) fn text_of(prop: &Prop) -> String {
    if prop.remarks.is_empty() {
        clean_line(&prop.value)
    } else {
        plain(&prop.remarks)
    }
}

/// The catalogs of the session and the resources of the document, ready to be looked up.
pub(super) struct Lookup<'a> {
    /// The catalogs of the session.
    pub(super) catalogs: &'a [Catalog],
    by_token: HashMap<String, (&'a str, &'a str)>,
    /// The document's resources, by their ids.
    pub(super) resources: HashMap<&'a str, &'a Resource>,
}

impl<'a> Lookup<'a> {
    pub(super) fn new(catalogs: &'a [Catalog], document: &'a Document) -> Self {
        let tokens = Tokens::new(catalogs);
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

    pub(super) fn catalog(&self, id: &str) -> Option<&'a Catalog> {
        self.catalogs.iter().find(|catalog| catalog.id == id)
    }

    /// A requirement in force by its catalog and its id.
    pub(super) fn requirement(&self, catalog: &str, id: &str) -> Option<&'a Requirement> {
        let asked = self.catalog(catalog)?.requirement(id)?;
        asked.in_force().then_some(asked)
    }

    /// The requirement that a control, or a part of one, is called by: `ac-2_smt.a` is of `ac-2`.
    pub(super) fn control(&self, token: &str) -> Option<(&'a str, &'a str)> {
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
