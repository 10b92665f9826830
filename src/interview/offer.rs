//! A catalog that a session can be started with, as far as the form has to know it.

use crate::catalog::{BUILT_IN, Catalog, Selection, built_in, covers};

/// The choices that the form of a new session offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The catalog's id.
    pub id: String,
    /// The title of the catalog.
    pub title: String,
    /// The roles: id and title, the default first.
    pub roles: Vec<(String, String)>,
    /// The profiles.
    pub profiles: Vec<OfferedProfile>,
}

/// A profile as the form offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedProfile {
    /// `all`, `base` …
    pub id: String,
    /// The title that a person reads.
    pub title: String,
    /// How many requirements it covers.
    pub count: usize,
    /// The selection of requirements, where the profile is the user's own.
    pub selection: Option<Box<Selection>>,
}

impl Offer {
    /// The facts about a catalog that the form needs.
    #[must_use]
    pub fn new(catalog: &Catalog) -> Self {
        let covered = |profile| {
            let requirements = catalog.requirements.iter();
            requirements
                .filter(|requirement| covers(profile, requirement))
                .count()
        };
        Self {
            id: catalog.id.clone(),
            title: catalog.title.clone(),
            roles: catalog
                .roles
                .iter()
                .map(|role| (role.id.clone(), role.title.clone()))
                .collect(),
            profiles: catalog
                .profiles
                .iter()
                .map(|profile| OfferedProfile {
                    id: profile.id.clone(),
                    title: profile.title.clone(),
                    count: covered(profile),
                    selection: None,
                })
                .collect(),
        }
    }

    /// The same with profiles of the user's own.
    #[must_use]
    pub fn with(mut self, kept: Vec<Selection>) -> Self {
        let own = kept.into_iter().map(|selection| OfferedProfile {
            id: selection.id.clone(),
            title: selection.title.clone(),
            count: selection.include.len(),
            selection: Some(Box::new(selection)),
        });
        self.profiles.extend(own);
        self
    }

    /// How many requirements are asked of this catalog in a session with a profile; a user's own profile of another
    /// catalog leaves it whole.
    #[must_use]
    pub fn count(&self, profile: &str, is_own: bool) -> usize {
        let of = |id: &str| self.profiles.iter().find(|profile| profile.id == id);
        let whole = || of("all").filter(|_| is_own);
        of(profile).or_else(whole).map_or(0, |found| found.count)
    }

    /// The catalogs that come with the program, the default first.
    #[must_use]
    pub fn built_in() -> Vec<Self> {
        let known = BUILT_IN.iter().filter_map(|id| built_in(id).ok());
        known.map(|catalog| Self::new(&catalog)).collect()
    }
}
