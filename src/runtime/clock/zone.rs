//! The time zone that the system is set to.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use jiff::tz::TimeZone;

/// The time after which the zone is looked up again, for a user who travels.
const AGE: Duration = Duration::from_mins(5);

/// The zone that was found, and when: each change of a session has a time, and the zone hardly ever another.
static FOUND: Mutex<Option<(Instant, TimeZone)>> = Mutex::new(None);

/// The zone of this place. The file that tells it is read by itself: looking a zone up by its name goes through every
/// folder of all zones first.
pub(super) fn of_this_place() -> TimeZone {
    let mut found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
    match &*found {
        Some((since, zone)) if since.elapsed() < AGE => zone.clone(),
        _ => {
            let zone = zone_by_file().unwrap_or_else(TimeZone::system);
            *found = Some((Instant::now(), zone.clone()));
            zone
        }
    }
}

/// The zone by its file; none where its name has to be looked up, or is a rule and no name.
#[cfg(unix)]
fn zone_by_file() -> Option<TimeZone> {
    match std::env::var("TZ") {
        Err(std::env::VarError::NotPresent) => read("/etc/localtime"),
        Ok(name) if is_name(&name) => read(&format!("/usr/share/zoneinfo/{name}")),
        _ => None,
    }
}

#[cfg(not(unix))]
fn zone_by_file() -> Option<TimeZone> {
    None
}

#[cfg(unix)]
fn is_name(name: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "/_+-".contains(letter);
    name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(fits)
}

#[cfg(unix)]
fn read(path: &str) -> Option<TimeZone> {
    /// No sound zone is larger.
    const LARGEST: u64 = 1 << 20;
    let bytes = crate::runtime::files::read_up_to(path.as_ref(), LARGEST).ok()?;
    TimeZone::tzif(path, &bytes).ok()
}

#[cfg(all(test, unix))]
mod tests {
    use jiff::{Timestamp, tz::TimeZone};

    use super::{is_name, read};

    #[test]
    fn the_file_says_what_the_name_says() {
        for name in ["Europe/Berlin", "America/St_Johns", "UTC"] {
            assert!(is_name(name));
            // Where the system has no zones there is nothing to compare.
            let Some(read) = read(&format!("/usr/share/zoneinfo/{name}")) else {
                continue;
            };
            let named = TimeZone::get(name).ok();
            for second in [1_700_000_000, 1_720_000_000, 4_000_000_000] {
                let time = Timestamp::from_second(second).ok();
                let offset = |zone: &TimeZone| time.map(|time| zone.to_offset(time));
                assert_eq!(Some(offset(&read)), named.as_ref().map(offset));
            }
        }
        for other in ["", ":UTC", "/etc/passwd", "../shadow", "<+03>-3"] {
            assert!(!is_name(other), "{other:?}");
        }
    }
}
