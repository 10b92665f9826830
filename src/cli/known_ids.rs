//! The ids that catalogs have, as somebody types them: those of profiles and roles.

use crate::{catalog::Catalog, runtime::Workspace};

use super::failure::Failure;

/// The id of a profile that the catalogs have.
pub(super) fn profile(
    workspace: &Workspace,
    catalogs: &[Catalog],
    typed: &str,
) -> Result<String, Failure> {
    let kept = workspace.library().profile_ids();
    let ids = catalogs
        .iter()
        .flat_map(|catalog| catalog.profiles.iter().map(|profile| profile.id.as_str()))
        .chain(kept.iter().map(String::as_str));
    one_of(ids.collect(), typed, "profile", "profiles")
}

/// The ids of roles that the catalogs have, each once.
pub(super) fn roles(catalogs: &[Catalog], typed: &[String]) -> Result<Vec<String>, Failure> {
    let mut roles: Vec<String> = Vec::new();
    for typed in typed {
        let role = role(catalogs, typed)?;
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    Ok(roles)
}

/// The id of a role that the catalogs have.
pub(super) fn role(catalogs: &[Catalog], typed: &str) -> Result<String, Failure> {
    let ids = catalogs
        .iter()
        .flat_map(|catalog| catalog.roles.iter().map(|role| role.id.as_str()));
    one_of(ids.collect(), typed, "role", "roles")
}

fn one_of(mut ids: Vec<&str>, typed: &str, word: &str, words: &str) -> Result<String, Failure> {
    let wanted = typed.trim();
    if let Some(id) = ids.iter().find(|id| id.eq_ignore_ascii_case(wanted)) {
        return Ok((*id).to_owned());
    }
    ids.dedup();
    Err(Failure::cannot(
        format!("{typed:?}"),
        format!("there is no such {word}"),
        format!("the {words} are {}", ids.join(", ")),
    ))
}
