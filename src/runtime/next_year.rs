//! A session made from an earlier one: which of its lines have a place in the new one, and in words which have not.

use std::{collections::HashSet, path::Path};

use serde_json::Value;

use crate::{
    assessment::roles_of,
    catalog::Catalog,
    format::{counted, line_words},
    session::{CarryOver, EVIDENCE, LineKey, Session, about, beginning, carry},
};

/// How many lines are named one by one.
const NAMED: usize = 5;

/// Carries an earlier session over into one that was just set up with these catalogs.
pub(super) fn carry_over(old: &Session, new: &Session, catalogs: &[Catalog]) -> CarryOver {
    let about = about(new);
    let mut asked: HashSet<(&str, &str)> = HashSet::new();
    let mut roles: HashSet<(&str, String)> = HashSet::new();
    for catalog in catalogs {
        let id = catalog.id.as_str();
        let in_force = catalog.requirements.iter().filter(|one| one.in_force());
        asked.extend(in_force.map(|one| (id, one.id.as_str())));
        let own = roles_of(catalogs, catalog, &about).into_iter();
        roles.extend(own.chain([String::new()]).map(|role| (id, role)));
    }
    let mut over = carry(old, |line| {
        let id = line.catalog.as_str();
        asked.contains(&(id, line.requirement.as_str()))
            && roles.contains(&(id, line.role.to_string()))
    });
    // Which copy of the earlier session is meant later, its newest events tell.
    if !over.changes.is_empty() {
        over.changes.extend(beginning(old));
    }
    over
}

/// A file named beside the earlier session is not beside the new one, where that lies in another folder: there its
/// whole path goes over.
pub(super) fn keep_files_found(over: &mut CarryOver, old: &Path, new: &Path) {
    let folder = |path: &Path| {
        let whole = std::path::absolute(path).ok()?;
        whole.parent().map(Path::to_owned)
    };
    let (Some(from), Some(to)) = (folder(old), folder(new)) else {
        return;
    };
    if from == to {
        return;
    }
    let evidence = over.changes.iter_mut();
    for change in evidence.filter(|change| change.field.starts_with(EVIDENCE)) {
        let Some(Value::String(path)) = change.to.pointer_mut("/file/path") else {
            continue;
        };
        let beside = from.join(&*path);
        if let (true, Some(whole)) = (
            Path::new(path).is_relative() && beside.exists(),
            beside.to_str(),
        ) {
            whole.clone_into(path);
        }
    }
}

/// The parts of an earlier session that did not go over, a sentence each.
#[must_use]
pub fn not_carried(over: &CarryOver) -> Vec<String> {
    let mut told = Vec::new();
    if !over.left.is_empty() {
        told.push(format!(
            "{} not carried over: the new session does not ask {}",
            counted(over.left.len(), "answer"),
            named(&over.left)
        ));
    }
    if !over.unsettled.is_empty() {
        told.push(format!(
            "{} had several values for a field: they are in the remarks of {}",
            counted(over.unsettled.len(), "answer"),
            named(&over.unsettled)
        ));
    }
    told
}

fn named(lines: &[LineKey]) -> String {
    let mut names: Vec<String> = lines.iter().take(NAMED).map(line_words).collect();
    if lines.len() > NAMED {
        names.push(format!("{} more", lines.len() - NAMED));
    }
    names.join(", ")
}
