//! The lines that a requirement has, and those that a line's fields come from, as they stand in the fold.

use std::borrow::Cow;

use super::{
    fold::Session,
    line::{LineKey, PlaceKind},
};

/// The lines that a line's fields come from, nearest first, itself first of all. One that was joined again has no
/// say: what was cleared there hides nothing.
pub(super) fn sources<'a>(session: &Session, line: &'a LineKey) -> Cow<'a, [LineKey]> {
    let mut keys = line.lineage();
    // A line that was not split off has itself alone.
    if let Cow::Owned(keys) = &mut keys {
        keys.retain(|key| key == line || session.holds(key));
    }
    keys
}

/// The roles, of those given, that a line answers for: its own role; for a line without one, all roles that have no
/// line of their own for the same zone, provider and component. None where no role is left for it.
#[must_use]
pub fn roles_served(session: &Session, line: &LineKey, roles: &[String]) -> Vec<String> {
    if !line.role.is_empty() {
        return vec![line.role.to_string()];
    }
    let split: Vec<&LineKey> = session
        .split_lines(&line.catalog, &line.requirement)
        .filter(|other| other.has_places_of(line))
        .collect();
    let mut left = roles.to_vec();
    left.retain(|role| !split.iter().any(|other| other.role == *role));
    left
}

/// The lines that a requirement has: one that serves all, and those split off. Where every role of the
/// session has a line of its own, the one that served them all is gone, of a component's lines too.
#[must_use]
pub fn split_lines(
    session: &Session,
    catalog: &str,
    requirement: &str,
    roles: &[String],
) -> Vec<LineKey> {
    let mut lines: Vec<LineKey> = session
        .split_lines(catalog, requirement)
        .filter(|key| key.role.is_empty() || roles.iter().any(|role| *role == key.role))
        .cloned()
        .collect();
    let is_whole = |line: &LineKey| line.places().next().is_none();
    let served = roles.iter().all(|role| {
        lines
            .iter()
            .any(|line| line.role == *role && is_whole(line))
    });
    if !served || roles.is_empty() {
        lines.push(LineKey::shared(catalog, requirement));
    }
    // So it is with the line that serves all roles of one component.
    let apart: Vec<LineKey> = lines
        .iter()
        .filter(|line| line.role.is_empty() && !is_whole(line))
        .filter(|line| {
            let own = |role: &String| {
                let of = |other: &LineKey| other.role == role && other.has_places_of(line);
                lines.iter().any(of)
            };
            !roles.is_empty() && roles.iter().all(own)
        })
        .cloned()
        .collect();
    lines.retain(|line| !apart.contains(line));
    lines.sort_by_cached_key(|line| {
        (
            PlaceKind::ALL.map(|kind| line.place(kind).to_owned()),
            roles.iter().position(|role| line.role == **role),
            line.role.clone(),
        )
    });
    lines.dedup();
    lines
}
