//! An index for every change, made ready once, so that a change costs the same however long the catalogs are: the
//! requirements that an answer bears on, those new in a catalog, and the lines on which something is due one day.

use std::collections::{BTreeSet, HashMap, HashSet};

use compact_str::CompactString;

use crate::{
    catalog::{Catalog, Text},
    session::{LineKey, Session, known},
};

use super::line::Line;

/// The place of a catalog, and the id of a requirement in it.
type Named = (usize, Text);

/// An index of which requirements bear on which, with these catalogs and what the session knew of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Bearing {
    /// The places of requirements in their catalogs.
    places: HashMap<Named, usize>,
    /// By a requirement, the places of those that name it: as their base, or as what they lean on.
    naming: HashMap<Named, Vec<usize>>,
    /// The sets of those that stand or fall together, and in which of them a requirement is.
    together: Vec<Vec<usize>>,
    in_sets: HashMap<Named, Vec<usize>>,
    /// Requirements that the session did not know when it began, by the ids of their catalogs.
    gained: HashSet<(CompactString, CompactString)>,
    due: BTreeSet<LineKey>,
}

impl Bearing {
    pub(super) fn new(catalogs: &[Catalog], session: &Session, lines: &[Line]) -> Self {
        let mut bearing = Self::default();
        for (place, catalog) in catalogs.iter().enumerate() {
            bearing.take_in(place, catalog);
            let Some(known) = known(session, &catalog.id) else {
                continue;
            };
            let ids = catalog.requirements.iter().map(|asked| &asked.id);
            let new = ids.filter(|id| !known.contains(id.as_str()));
            bearing
                .gained
                .extend(new.map(|id| (catalog.id.as_str().into(), id.as_str().into())));
        }
        for line in lines {
            bearing.note_due(line);
        }
        bearing
    }

    fn take_in(&mut self, place: usize, catalog: &Catalog) {
        let mut at: HashMap<&str, Vec<usize>> = HashMap::new();
        self.places.reserve(catalog.requirements.len());
        for (index, asked) in catalog.requirements.iter().enumerate() {
            let named = (place, asked.id.clone());
            self.places.entry(named).or_insert(index);
            if !catalog.without.is_empty() {
                at.entry(&asked.id).or_default().push(index);
            }
            for id in asked.base.iter().chain(&asked.leans_on) {
                let naming = self.naming.entry((place, id.clone())).or_default();
                naming.push(index);
            }
        }
        for set in &catalog.without {
            let members = set.requirements.iter();
            let indices = members.filter_map(|id| at.get(id.as_str()));
            let number = self.together.len();
            self.together.push(indices.flatten().copied().collect());
            for id in &set.requirements {
                let sets = self.in_sets.entry((place, id.clone().into())).or_default();
                sets.push(number);
            }
        }
    }

    /// The place of a requirement in its catalog.
    pub(super) fn place(&self, catalog: usize, id: &str) -> Option<usize> {
        self.places.get(&(catalog, id.to_owned().into())).copied()
    }

    /// The places of the requirements on which an answer to this one bears, in the same catalog.
    pub(super) fn on(&self, catalog: usize, id: &str) -> BTreeSet<usize> {
        let named = (catalog, id.to_owned().into());
        let sets = self.in_sets.get(&named).into_iter().flatten();
        let together = sets.filter_map(|set| self.together.get(*set));
        let naming = self.naming.get(&named).into_iter();
        naming.chain(together).flatten().copied().collect()
    }

    /// Whether the session did not know the requirement of one of these lines when it began.
    pub(super) fn is_any_gained(&self, lines: &BTreeSet<LineKey>) -> bool {
        let named = |key: &LineKey| (key.catalog.clone(), key.requirement.clone());
        !self.gained.is_empty() && lines.iter().any(|key| self.gained.contains(&named(key)))
    }

    /// Notes whether something is due on a line one day.
    pub(super) fn note_due(&mut self, line: &Line) {
        let stands = line.answer.compensating.as_ref();
        if stands.is_some_and(|stands| !stands.review_on.is_empty()) {
            self.due.insert(line.key.clone());
        } else if !self.due.is_empty() {
            self.due.remove(&line.key);
        }
    }

    /// The lines on which something is due one day, and maybe some that are gone.
    pub(super) fn due(&self) -> impl Iterator<Item = &LineKey> {
        self.due.iter()
    }
}
