//! The time and what is drawn by lot.

use jiff::{Timestamp, Zoned, fmt::temporal::DateTimePrinter, tz::TimeZone};

/// Now, as a session file writes it: RFC 3339 with milliseconds and the offset of this place.
#[must_use]
pub fn now() -> String {
    let now = Timestamp::now();
    let offset = Zoned::new(now, TimeZone::system()).offset();
    DateTimePrinter::new()
        .precision(Some(3))
        .timestamp_with_offset_to_string(&now, offset)
}

/// Names one start of the program.
#[must_use]
pub fn run_id() -> String {
    uuid::Uuid::new_v4()
        .simple()
        .to_string()
        .chars()
        .take(6)
        .collect()
}
