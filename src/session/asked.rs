//! The texts that a session was asked with: beside each level a digest of the texts (`asked`), and from the start the
//! ids of each catalog's requirements (`known/CATALOG`). Both tell of a catalog that changed since; neither is an
//! answer.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{
    change::Change,
    field::LEVEL,
    fold::{Cell, Cells, Session},
    kept_aside::{ASKED, CARRIED, KNOWN},
    level::Level,
    line::LineKey,
    lineage::sources,
};

/// Whether a change confirms an answer that stands: one asked with other texts, or one carried over.
#[must_use]
pub fn is_confirmation(change: &Change) -> bool {
    change.field == ASKED || change.field == CARRIED && change.to.is_null()
}

/// The ids of a catalog's requirements, to be kept with a new session.
#[must_use]
pub fn knowing<'a>(catalog: &str, ids: impl Iterator<Item = &'a str>) -> Change {
    Change {
        line: LineKey::default(),
        field: format!("{KNOWN}{catalog}"),
        to: json!(ids.collect::<Vec<_>>()),
    }
}

/// The ids that the session knew of a catalog; none where it does not say.
#[must_use]
pub fn known<'a>(session: &'a Session, catalog: &str) -> Option<BTreeSet<&'a str>> {
    let field = format!("{KNOWN}{catalog}");
    let standing = session.standing(&LineKey::default(), &field);
    let ids = standing.last()?.value().as_array()?;
    Some(ids.iter().filter_map(Value::as_str).collect())
}

/// Whether the level that stands on a line was asked with other texts than these. Where no digest was kept this cannot
/// be told; of several people's answers one with these texts is enough.
#[must_use]
pub fn asked_otherwise(session: &Session, line: &LineKey, now: impl FnOnce() -> String) -> bool {
    let Some((_, cells)) = holding(session, &sources(session, line)) else {
        return false;
    };
    let standing = cells
        .get(ASKED)
        .map(Cell::standing_writes)
        .unwrap_or_default();
    let mut with = standing
        .iter()
        .filter_map(|write| write.value().as_str())
        .peekable();
    if with.peek().is_none() {
        return false;
    }
    let now = now();
    !with.any(|with| with == now)
}

/// The line that a level comes from: a line that was split off inherits it.
pub(super) fn holder(session: &Session, line: &LineKey) -> Option<LineKey> {
    let lineage = sources(session, line);
    let (holder, _) = holding(session, &lineage)?;
    Some(holder.clone())
}

/// The line among these that has a level, with all that was written there.
fn holding<'a, 'k>(
    session: &'a Session,
    lineage: &'k [LineKey],
) -> Option<(&'k LineKey, &'a Cells)> {
    lineage
        .iter()
        .find_map(|key| {
            let cells = session.cells_of(key)?;
            let stands = cells.get(LEVEL.name).map(Cell::standing_writes)?;
            let some_value = stands.iter().any(|write| !write.value().is_null());
            (!stands.is_empty()).then_some((key, cells, some_value))
        })
        .and_then(|(key, cells, some_value)| some_value.then_some((key, cells)))
}

/// Adds to the changes of an edit for a level what it was asked with. Where the level stands and was asked otherwise,
/// this confirms it; a level that is cleared takes it along.
pub fn asking(
    session: &Session,
    line: &LineKey,
    level: Option<&Level>,
    now: &str,
    changes: &mut Vec<Change>,
) {
    let change = |field: &str, to: Value| Change {
        line: line.clone(),
        field: field.to_owned(),
        to,
    };
    let own = session.standing(line, ASKED);
    let Some(level) = level else {
        if own.iter().any(|write| !write.value().is_null()) {
            changes.push(change(ASKED, Value::Null));
        }
        return;
    };
    if changes.is_empty() {
        if !asked_otherwise(session, line, || now.to_owned()) {
            return;
        }
        if holder(session, line).as_ref() != Some(line) {
            changes.push(change(LEVEL.name, level.to_value()));
        }
    }
    let stands = matches!(own.as_slice(), [only] if *only.value() == json!(now));
    if !stands {
        changes.push(change(ASKED, json!(now)));
    }
}
