//! How long the oldest change on screen has been waiting for the disk. It is the oldest one's age that counts: with a
//! key held down a newer one comes before any of them is old.

use std::time::{Duration, Instant};

use crate::session::EventId;

/// An append that takes longer than this is shown as pending.
const NOTICED: Duration = Duration::from_millis(50);
/// An append that takes no longer than this is waited for before the frame is drawn: most disks are done by then, and
/// one frame with the word that it is saved costs less than one before it and one after it.
const SOON: Duration = Duration::from_millis(5);

/// The appends that are on their way, the oldest first.
#[derive(Debug, Default)]
pub(super) struct UnderWay {
    since: Vec<(EventId, Instant)>,
}

impl UnderWay {
    /// An append was handed to the writer.
    pub(super) fn begin(&mut self, sum: EventId, now: Instant) {
        self.since.push((sum, now));
    }

    /// Forgets those that are on disk: all but the ones that are pending.
    pub(super) fn keep_only(&mut self, is_pending: impl Fn(&EventId) -> bool) {
        self.since.retain(|(sum, _)| is_pending(sum));
    }

    /// How long the frame waits for what is under way; zero where nothing is, or the disk takes longer than that.
    pub(super) fn until_drawn(&self, now: Instant) -> Duration {
        self.until(SOON, now).unwrap_or_default()
    }

    /// How long until a person notices the oldest one; zero once they do, none where nothing is on its way.
    pub(super) fn until_noticed(&self, now: Instant) -> Option<Duration> {
        self.until(NOTICED, now)
    }

    /// How long until the oldest one is so old; none where nothing is under way.
    fn until(&self, age: Duration, now: Instant) -> Option<Duration> {
        let (_, since) = self.since.first()?;
        Some(age.saturating_sub(now.saturating_duration_since(*since)))
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::UnderWay;
    use crate::session::EventId;

    fn sum(number: u8) -> Option<EventId> {
        EventId::parse(&format!("{number:064x}"))
    }

    #[test]
    fn the_oldest_counts_however_many_come_after_it() {
        let start = Instant::now();
        let at = |ms| start + Duration::from_millis(ms);
        let mut under_way = UnderWay::default();
        assert_eq!(under_way.until_noticed(at(0)), None);
        assert_eq!(under_way.until_drawn(at(0)), Duration::ZERO);
        for number in 0..10_u8 {
            let Some(sum) = sum(number) else { continue };
            under_way.begin(sum, at(u64::from(number) * 30));
        }
        assert_eq!(
            under_way.until_noticed(at(20)),
            Some(Duration::from_millis(30))
        );
        assert_eq!(under_way.until_drawn(at(2)), Duration::from_millis(3));
        assert_eq!(under_way.until_drawn(at(20)), Duration::ZERO);
        assert_eq!(under_way.until_noticed(at(300)), Some(Duration::ZERO));
        // The first nine are on disk: the age is that of the tenth, which came at 270.
        under_way.keep_only(|pending| Some(*pending) == sum(9));
        assert_eq!(
            under_way.until_noticed(at(300)),
            Some(Duration::from_millis(20))
        );
        under_way.keep_only(|_| false);
        assert_eq!(under_way.until_noticed(at(900)), None);
    }
}
