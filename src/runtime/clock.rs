//! The time and what is drawn by lot.

mod zone;

use std::{
    hash::{BuildHasher, RandomState},
    time::{SystemTime, UNIX_EPOCH},
};

use jiff::{Timestamp, Zoned, fmt::temporal::DateTimePrinter};
use uuid::{Builder, Uuid};

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

/// An identity that nothing else has. It is drawn from what the standard library seeds its maps with: that needs no
/// device, so it is there in an empty root, too.
pub(super) fn lot() -> Uuid {
    let half = || u128::from(RandomState::new().hash_one(SystemTime::now()));
    let drawn = half() << 64 | half();
    Builder::from_random_bytes(drawn.to_be_bytes()).into_uuid()
}

/// Names one start of the program.
#[must_use]
pub fn run_id() -> String {
    lot().simple().to_string().chars().take(6).collect()
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
