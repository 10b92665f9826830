//! Since when something is owed: the day on which the parking that stands was recorded. It is read from the event, so
//! it is the same on any machine and needs no field of its own.

use super::{
    carried::is_carry_over, field::PARKED, fold::Session, line::LineKey, lineage::sources,
};

/// Since when a line is parked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParkedSince {
    /// The day, as written: `2026-11-20`.
    pub day: String,
    /// Whether it was carried over on that day: it was asked in an earlier session.
    pub carried: bool,
}

/// The day on which the parking that stands on a line was recorded. None where it is not parked, or where the event
/// names no day.
#[must_use]
pub fn parked_since(session: &Session, line: &LineKey) -> Option<ParkedSince> {
    let sources = sources(session, line);
    let mut standing = sources.iter().map(|key| session.standing(key, PARKED.name));
    let writes = standing.find(|writes| !writes.is_empty())?;
    let newest = writes.last().filter(|write| write.value().is_object())?;
    let event = session.event(&newest.sum)?;
    let day = event.day();
    let is_day = |day: &str| day.parse::<jiff::civil::Date>().is_ok();
    is_day(&day).then(|| ParkedSince {
        day,
        carried: is_carry_over(event),
    })
}
