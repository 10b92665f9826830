//! Defaults of a new session: its target, its profile and its roles.

use crate::session::{About, Mode};

use super::offer::Offer;

/// The level aimed at by default: the standard's "Defined (Practiced)".
pub const FIRST_TARGET: u8 = 3;

/// The profile that goes with a mode.
#[must_use]
pub fn profile_of(mode: Mode) -> &'static str {
    match mode {
        Mode::Quick => "base",
        Mode::Guided => "all",
    }
}

/// The profile that goes with another mode of a session, where it has that of the mode before; one that was chosen
/// otherwise stays.
#[must_use]
pub fn profile_along(mode: Mode, about: &About) -> Option<&'static str> {
    let stays = about.selection.is_some() || about.mode == mode;
    (!stays && about.profile == profile_of(about.mode)).then(|| profile_of(mode))
}

/// The profile of a session on these catalogs: that of the session it goes on from, as long as they know it.
#[must_use]
pub fn first_profile(catalogs: &[Offer], mode: Mode, before: Option<&About>) -> String {
    let profiles = catalogs.iter().flat_map(|catalog| &catalog.profiles);
    let first = profiles.clone().next();
    let knows = |id: &str| profiles.clone().any(|profile| profile.id == id);
    let stays = |about: &&About| match &about.selection {
        Some(own) => catalogs.iter().any(|catalog| catalog.id == own.catalog),
        None => knows(&about.profile),
    };
    if let Some(about) = before.filter(stays) {
        return about.profile.clone();
    }
    let wanted = profile_of(mode);
    match first.filter(|_| !knows(wanted)) {
        Some(first) => first.id.clone(),
        None => wanted.to_owned(),
    }
}

/// The roles of a session on these catalogs: those of the session it goes on from which they know, else the first of each.
#[must_use]
pub fn first_roles(catalogs: &[Offer], before: &[String]) -> Vec<String> {
    let roles = || catalogs.iter().flat_map(|catalog| &catalog.roles);
    let stays = |role: &&String| roles().any(|(id, _)| id == *role);
    let stay: Vec<String> = before.iter().filter(stays).cloned().collect();
    if !stay.is_empty() {
        return stay;
    }
    let mut first: Vec<String> = Vec::new();
    for (id, _) in catalogs.iter().filter_map(|catalog| catalog.roles.first()) {
        if !first.contains(id) {
            first.push(id.clone());
        }
    }
    first
}
