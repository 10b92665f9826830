//! The time.

mod zone;

use std::time::{SystemTime, UNIX_EPOCH};

use jiff::{Timestamp, Zoned, fmt::temporal::DateTimePrinter};

/// Now, as a session file writes it: RFC 3339 with milliseconds and the offset of this place.
#[must_use]
pub fn now() -> String {
    let now = at(SystemTime::now());
    let offset = Zoned::new(now, zone::of_this_place()).offset();
    DateTimePrinter::new()
        .precision(Some(3))
        .timestamp_with_offset_to_string(&now, offset)
}

/// Whether the clock of this machine was set back so far that the writer of workbooks, which asks for the time whether or
/// not it is written, ends the program.
#[must_use]
pub fn is_before_1970() -> bool {
    SystemTime::now() < UNIX_EPOCH
}

/// A time of the system; what lies beyond the years that can be written is the last of them, or the first.
fn at(time: SystemTime) -> Timestamp {
    let limit = if time < UNIX_EPOCH {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    };
    Timestamp::try_from(time).unwrap_or(limit)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use jiff::Timestamp;

    #[test]
    fn a_clock_that_is_far_off_is_a_time_all_the_same() {
        let far = Duration::from_hours(24 * 365 * 40_000);
        let times = [
            UNIX_EPOCH.checked_sub(Duration::from_hours(1)),
            UNIX_EPOCH.checked_add(far),
            UNIX_EPOCH.checked_sub(far),
        ];
        let wanted = [
            Timestamp::from_second(-3600).ok(),
            Some(Timestamp::MAX),
            Some(Timestamp::MIN),
        ];
        assert_eq!(times.map(|time| time.map(super::at)), wanted);
    }
}
