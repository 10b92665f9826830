//! Findings of a catalog that changed since the session was asked: other texts, requirements gained and lost; and of
//! roles that the session has not.

use std::collections::{HashMap, HashSet};

use crate::{
    catalog::Catalog,
    session::{LineKey, Session, known, own_words},
};

use super::{
    super::line::{Line, State},
    code::{Code, Finding, finding},
};

/// The level of this line was asked with other texts, or carried over.
pub(super) fn to_reconfirm(line: &Line) -> Option<(Code, String)> {
    let level = line.answer.level.as_ref();
    let level = level.filter(|_| line.is_to_reconfirm())?;
    let changed = line
        .reconfirm
        .then_some("its texts changed since it was asked");
    let carried = line.answer.carried.as_ref();
    let carried = carried.map(|carried| format!("carried over from {}", carried.day()));
    let why: Vec<String> = carried
        .into_iter()
        .chain(changed.map(str::to_owned))
        .collect();
    // The important part comes first: the rest may be cut.
    let message = format!(
        "{} stands, {}: the same level again reconfirms it",
        level.words(),
        why.join(", and ")
    );
    Some((Code::ToReconfirm, message))
}

/// Requirements that the session did not know when it began, and that are not answered yet.
pub(super) fn gained(catalogs: &[Catalog], session: &Session, lines: &[Line]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (place, catalog) in catalogs.iter().enumerate() {
        let Some(known) = known(session, &catalog.id) else {
            continue;
        };
        let open = lines.iter().filter(|line| {
            line.catalog == place
                && line.state() == State::Unanswered
                && !known.contains(line.key.requirement.as_str())
        });
        found.extend(open.map(|line| {
            let message = format!("{} has gained it since this session began", catalog.id);
            finding(&line.key, Code::NewRequirement, message)
        }));
    }
    found
}

/// Requirements that the session knew, that the catalog has no more, and that were never answered.
pub(super) fn lost(catalogs: &[Catalog], session: &Session) -> Vec<Finding> {
    let mut found = Vec::new();
    for catalog in catalogs {
        let here: HashSet<&str> = catalog
            .requirements
            .iter()
            .map(|asked| asked.id.as_str())
            .collect();
        let known = known(session, &catalog.id).unwrap_or_default();
        let gone = known.into_iter().filter(|id| !here.contains(id));
        let gone: Vec<&str> = gone.collect();
        if gone.is_empty() {
            continue;
        }
        let held = session.lines();
        let held: HashSet<&str> = held
            .filter(|key| key.catalog == catalog.id && session.holds(key))
            .map(|key| key.requirement.as_str())
            .collect();
        let gone = gone.into_iter().filter(|id| !held.contains(id));
        found.extend(gone.map(|id| {
            let message = format!(
                "the catalog {} has no such requirement any more; nothing was answered to it",
                catalog.id
            );
            let key = LineKey::shared(&catalog.id, id);
            finding(&key, Code::UnknownRequirement, message)
        }));
    }
    found
}

/// The answers for roles that the session does not assess, or not any more, to what it asks.
pub(super) fn of_no_role(
    session: &Session,
    lines: &[Line],
    places: &HashMap<LineKey, usize>,
) -> Vec<Finding> {
    let is_left = |key: &&LineKey| !places.contains_key(*key) && is_of_no_role(session, key);
    let mut left: Vec<&LineKey> = session.lines().filter(is_left).collect();
    left.retain(|key| {
        let is_asked = |line: &Line| {
            line.key.catalog == key.catalog && line.key.requirement == key.requirement
        };
        lines.iter().any(is_asked)
    });
    left.sort_unstable();
    let told = left.into_iter().map(|key| {
        let message = format!(
            "the session does not assess the role {}; the answer is kept",
            key.role
        );
        finding(key, Code::UnknownRole, message)
    });
    told.collect()
}

/// Whether something is answered for one role alone, on a line that is none of those the session asks.
pub(in crate::assessment) fn is_of_no_role(session: &Session, key: &LineKey) -> bool {
    !key.role.is_empty() && session.holds(key) && !own_words(session, key).is_empty()
}
