//! Whether a rung was answered after the level was given: then the level was set without knowing it.

use super::{answer::rung_field, field::LEVEL, fold::Session, line::LineKey, lineage::sources};

/// Whether a rung of a line that stands was answered after every level that stands there.
#[must_use]
pub fn has_newer_rung(session: &Session, line: &LineKey) -> bool {
    let sources = sources(session, line);
    let standing = |field: &str| {
        let all = sources.iter().map(|key| session.standing(key, field));
        all.into_iter().find(|writes| !writes.is_empty())
    };
    let levels = standing(LEVEL.name).unwrap_or_default();
    let rungs = (1..=4).filter_map(|rung| standing(&rung_field(rung)));
    let is_after = |rung: &&super::fold::Write| {
        let mut levels = levels.iter();
        levels.all(|level| session.is_before(&level.sum, &rung.sum))
    };
    rungs.flatten().any(|rung| is_after(&rung))
}
