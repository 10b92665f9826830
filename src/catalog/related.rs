//! The requirements of one catalog that match those of another. Source: `see_also`, our own subject match and not a
//! list of either standard; an item reads `IEC 62443-2-4: SP.01.04, SP.01.05`.

use std::collections::{BTreeMap, HashMap};

use super::{id::find_requirement, model::Catalog, requirement::Requirement};

/// A requirement as two places: that of its catalog, and its own in there.
pub type Place = (usize, usize);

/// The matches between several catalogs, both ways.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Related {
    pairs: BTreeMap<Place, Vec<Place>>,
}

impl Related {
    /// Reads what the catalogs say of each other.
    #[must_use]
    pub fn new(catalogs: &[Catalog]) -> Self {
        let mut related = Self::default();
        if catalogs.len() < 2 {
            return related;
        }
        let ids: Vec<HashMap<&str, usize>> = catalogs.iter().map(places).collect();
        for (place, catalog) in catalogs.iter().enumerate() {
            for (index, requirement) in catalog.requirements.iter().enumerate() {
                for other in named(catalogs, &ids, place, requirement) {
                    related.join((place, index), other);
                    related.join(other, (place, index));
                }
            }
        }
        for places in related.pairs.values_mut() {
            places.sort_unstable();
        }
        related
    }

    /// The places related to a requirement, in the order of the catalogs.
    #[must_use]
    pub fn to(&self, catalog: usize, requirement: usize) -> &[Place] {
        self.pairs
            .get(&(catalog, requirement))
            .map_or(&[], Vec::as_slice)
    }

    fn join(&mut self, from: Place, to: Place) {
        let places = self.pairs.entry(from).or_default();
        if !places.contains(&to) {
            places.push(to);
        }
    }
}

/// Where the requirements of a catalog stand, by id.
fn places(catalog: &Catalog) -> HashMap<&str, usize> {
    let mut places = HashMap::new();
    for (index, asked) in catalog.requirements.iter().enumerate() {
        places.entry(asked.id.as_str()).or_insert(index);
    }
    places
}

/// The requirements of other catalogs that one names.
fn named(
    catalogs: &[Catalog],
    places_of: &[HashMap<&str, usize>],
    own: usize,
    requirement: &Requirement,
) -> Vec<Place> {
    let items = requirement.see_also.iter();
    let items = items.filter_map(|item| item.split_once(':'));
    let mut places = Vec::new();
    for (standard, ids) in items {
        let others = catalogs.iter().enumerate();
        for (place, catalog) in
            others.filter(|(place, catalog)| *place != own && is_standard(catalog, standard))
        {
            for id in ids.split(',') {
                let known = |id: &str| places_of.get(place)?.get(id).copied();
                let found = known(id.trim()).or_else(|| known(&find_requirement(catalog, id)?.id));
                places.extend(found.map(|index| (place, index)));
            }
        }
    }
    places
}

/// Whether a catalog is of this standard: its title begins with the standard's name, or that is its id.
#[must_use]
pub fn is_standard(catalog: &Catalog, name: &str) -> bool {
    let name = name.trim();
    let rest = catalog.title.strip_prefix(name);
    let whole = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '-');
    !name.is_empty() && (rest.is_some_and(whole) || catalog.id == name)
}

#[cfg(test)]
mod tests {
    use super::{Related, is_standard};
    use crate::catalog::{Catalog, built_in};

    fn both() -> Vec<Catalog> {
        ["iec-62443-2-4", "iec-62443-2-1"]
            .into_iter()
            .filter_map(|id| built_in(id).ok())
            .collect()
    }

    fn ids(catalogs: &[Catalog], from: usize, id: &str) -> Vec<String> {
        let related = Related::new(catalogs);
        let all = |place: usize| catalogs.get(place).map(|catalog| &catalog.requirements);
        let at = all(from).and_then(|all| all.iter().position(|asked| asked.id == id));
        related
            .to(from, at.unwrap_or(usize::MAX))
            .iter()
            .filter_map(|(place, index)| Some(all(*place)?.get(*index)?.id.to_string()))
            .collect()
    }

    #[test]
    fn a_match_holds_both_ways() {
        let catalogs = both();
        assert_eq!(ids(&catalogs, 1, "ORG 1.3"), ["SP.01.05", "SP.01.06"]);
        assert_eq!(ids(&catalogs, 0, "SP.01.06"), ["ORG 1.3", "ORG 1.5"]);
        // `BR` behind an id is a spelling of it.
        assert_eq!(
            ids(&catalogs, 1, "COMP 2.1"),
            ["SP.10.05", "SP.10.05 RE(2)"]
        );
        assert_eq!(ids(&catalogs, 1, "ORG 1.1"), [""; 0]);
        assert_eq!(
            ids(catalogs.get(1..).unwrap_or_default(), 0, "ORG 1.3"),
            [""; 0]
        );
    }

    #[test]
    fn every_id_that_ours_name_is_there() {
        let catalogs = both();
        let owner = catalogs.last().map(|catalog| &catalog.requirements);
        let related = Related::new(&catalogs);
        let (mut named, mut found) = (0, 0);
        for (index, asked) in owner.into_iter().flatten().enumerate() {
            let items = asked.see_also.iter();
            let ids = items.filter_map(|item| item.strip_prefix("IEC 62443-2-4:"));
            named += ids.map(|ids| ids.split(',').count()).sum::<usize>();
            found += related.to(1, index).len();
        }
        assert_eq!((named, found), (found, named));
        assert!(named > 80, "{named}");
    }

    #[test]
    fn a_standard_is_known_by_its_whole_name() {
        let catalogs = both();
        let is = |at: usize, name| catalogs.get(at).is_some_and(|one| is_standard(one, name));
        assert!(is(0, "IEC 62443-2-4") && is(0, "iec-62443-2-4"));
        assert!(!is(0, "IEC 62443-2-1") && !is(0, "IEC 62443-2") && !is(0, ""));
    }
}
