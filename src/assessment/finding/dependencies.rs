//! The answers that a line depends on and that may speak against its level: its base, those it leans on, those it
//! stands or falls with.

use crate::{
    catalog::{Catalog, Text},
    session::LineKey,
};

use super::{
    super::{
        line::{Line, State},
        requirement,
    },
    code::Code,
};

/// The answers beside a line, by the requirement's id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::assessment) struct Dependencies {
    /// Maturity of what it enhances.
    base: Option<(String, u8)>,
    /// Maturities of what it leans on.
    leaned_on: Vec<(String, u8)>,
    /// The requirement that it stands or falls with and that does not apply, and why that may be.
    missing: Option<(String, String)>,
}

impl Dependencies {
    /// Looks them up: each for the same role and component where it has such a line.
    pub(in crate::assessment) fn new<'a>(
        catalogs: &[Catalog],
        line: &Line,
        named: &dyn Fn(&LineKey) -> Option<&'a Line>,
    ) -> Self {
        let (Some(asked), Some(catalog)) =
            (requirement(catalogs, line), catalogs.get(line.catalog))
        else {
            return Self::default();
        };
        let other = |id: &str| {
            named(&LineKey {
                requirement: id.into(),
                ..line.key.clone()
            })
        };
        let level = |id: &Text| Some((id.to_string(), other(id)?.maturity()?));
        let sets = catalog.without.iter();
        let mut sets = sets.filter(|set| set.requirements.iter().any(|id| *id == asked.id));
        let missing = sets.find_map(|set| {
            let is_none =
                |id: &&String| other(id).is_some_and(|one| one.state() == State::NotApplicable);
            let id = set.requirements.iter().find(is_none)?;
            Some((id.clone(), set.because.clone()))
        });
        let base = asked.base.as_ref();
        let others = asked.leans_on.iter().filter(|id| Some(*id) != base);
        Self {
            base: base.and_then(level),
            // What speaks against it as its base need not be said again.
            leaned_on: others.filter_map(level).collect(),
            missing,
        }
    }

    /// The dependencies that speak against this maturity.
    pub(super) fn against(&self, level: u8) -> Vec<(Code, String)> {
        let mut found = Vec::new();
        if let Some((base, below)) = self.base.as_ref().filter(|(_, below)| *below < level) {
            let words = format!("ML{level}, but its base {base} has ML{below}");
            found.push((Code::AboveBase, words));
        }
        for (id, below) in self.leaned_on.iter().filter(|(_, below)| *below < level) {
            let words = format!("ML{level}, but leans on {id} at ML{below}");
            found.push((Code::AboveLeanedOn, words));
        }
        if let Some((id, because)) = self.missing.as_ref().filter(|_| level > 0) {
            let words =
                format!("ML{level}, but {id} is not applicable, as both are where {because}");
            found.push((Code::AppliesInPart, words));
        }
        found
    }
}
