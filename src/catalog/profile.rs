//! A profile: the subset of a catalog that a session covers. Source: IEC 62443-2-4 clause 4.1.4 (a profile
//! selects requirements, it adds none and changes none).

use super::requirement::{Kind, Requirement};

/// A named subset of a catalog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// `all`, `base` …
    pub id: String,
    /// The name that the form shows.
    pub title: String,
    /// Kinds of requirements it covers.
    pub kinds: Vec<Kind>,
}

/// Whether the profile covers the requirement.
#[must_use]
pub fn covers(profile: &Profile, requirement: &Requirement) -> bool {
    profile.kinds.contains(&requirement.kind())
}
