//! The order of events: they are a graph, as commits are in git, and the author of an event knew only the events that
//! it comes after.

use std::collections::HashSet;

use crate::session::event::{Event, EventId};

use super::Session;

impl Session {
    /// Whether one event was known when the other was written. In a history without parallel work this takes no time,
    /// however much lies between; else it looks through the parallel part.
    #[must_use]
    pub fn is_before(&self, first: &EventId, later: &EventId) -> bool {
        let (Some(first), Some(later)) = (self.events.get(first), self.events.get(later)) else {
            return false;
        };
        let mut seen = HashSet::from([later.sum]);
        let mut open = vec![later];
        while let Some(mut event) = open.pop() {
            if event.n > first.n {
                let fork = self.forks.range(first.n + 1..=event.n).next_back();
                let Some(fork) = fork else {
                    return true;
                };
                // From here down to the fork each number has one event, and names the one before.
                if *fork < event.n {
                    let Some(at) = self.events.with_number(*fork).next() else {
                        continue;
                    };
                    event = at;
                }
            }
            for parent in &event.after {
                if *parent == first.sum {
                    return true;
                }
                let known = self.events.get(parent).filter(|one| one.n >= first.n);
                open.extend(known.filter(|one| seen.insert(one.sum)));
            }
        }
        false
    }

    /// Looks at all numbers for those at which the events are no chain.
    pub(super) fn find_forks(&mut self) {
        let mut events = self.events.in_order().peekable();
        let mut before = None;
        while let Some(event) = events.next() {
            let mut alone = Some(event);
            while events.next_if(|one| one.n == event.n).is_some() {
                alone = None;
            }
            if !alone.is_some_and(|event| follows(before, event)) {
                self.forks.insert(event.n);
            }
            before = alone;
        }
    }

    /// Looks at a number again, and at the next one, after an event came in there.
    pub(super) fn find_forks_at(&mut self, number: u64) {
        for n in [Some(number), number.checked_add(1)].into_iter().flatten() {
            if self.events.with_number(n).next().is_none() {
                continue;
            }
            let before = n.checked_sub(1).and_then(|before| self.alone(before));
            if self.alone(n).is_some_and(|event| follows(before, event)) {
                self.forks.remove(&n);
            } else {
                self.forks.insert(n);
            }
        }
    }

    /// The event with this number, where it is the only one.
    fn alone(&self, number: u64) -> Option<&Event> {
        let mut same = self.events.with_number(number);
        same.next().filter(|_| same.next().is_none())
    }
}

/// Whether an event comes right after the only one that could, and after nothing else: one that joins what was done
/// apart is no chain.
fn follows(before: Option<&Event>, event: &Event) -> bool {
    before.is_some_and(|one| one.n.checked_add(1) == Some(event.n) && event.after == [one.sum])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::session::event::{Act, Event, Seal};

    /// Events as copies write them that part and join; each with all that was known when it was written.
    fn written(steps: &[(usize, Option<usize>)]) -> Vec<(Event, BTreeSet<EventId>)> {
        let mut copies = vec![(Session::default(), BTreeSet::new()); 3];
        let mut all: Vec<(Event, BTreeSet<EventId>)> = Vec::new();
        for (count, (copy, join)) in (0_u8..).zip(steps) {
            if let Some(from) = join {
                let other: BTreeSet<EventId> = copies[*from].1.clone();
                let events = all.iter().map(|(event, _)| event.clone());
                copies[*copy]
                    .0
                    .apply_all(events.filter(|event| other.contains(&event.sum)));
                copies[*copy].1.extend(other);
                continue;
            }
            let (session, known) = &mut copies[*copy];
            // Identities in no order of their own.
            let mut bytes = [count.wrapping_mul(89); 32];
            bytes[31] = 1;
            let event = Event {
                n: session.next_number(),
                after: session.heads(),
                at: String::new(),
                who: "".into(),
                run: "".into(),
                reason: "".into(),
                act: Act::Seal(Seal::default()),
                sum: EventId(bytes),
            };
            session.apply(event.clone());
            all.push((event.clone(), known.clone()));
            known.insert(event.sum);
        }
        all
    }

    fn steps() -> impl Strategy<Value = Vec<(usize, Option<usize>)>> {
        let step = prop_oneof![
            5 => (0_usize..3).prop_map(|copy| (copy, None)),
            1 => (0_usize..3, 0_usize..3).prop_map(|(copy, from)| (copy, Some(from))),
        ];
        prop::collection::vec(step, 1..60)
    }

    proptest! {
        #[test]
        fn before_is_what_was_known(
            written in steps().prop_map(|steps| written(&steps)),
            turn in any::<prop::sample::Index>(),
        ) {
            let mut events: Vec<Event> = written.iter().map(|(event, _)| event.clone()).collect();
            let folded = Session::fold(None, events.clone(), Vec::new());
            let half = turn.index(events.len() + 1);
            events.rotate_left(half);
            let (mut grown, mut copy) = (Session::default(), Session::default());
            for (count, event) in events.into_iter().enumerate() {
                if count == half {
                    // From here on the two share what came before.
                    copy = grown.clone();
                }
                grown.apply(event);
            }
            prop_assert_eq!(copy.len(), half.min(copy.len()));
            prop_assert_eq!(&folded.forks, &grown.forks);
            prop_assert!(folded.events().eq(grown.events()));
            prop_assert!(folded.events().rev().eq(grown.events().rev()));
            for (later, known) in &written {
                for (first, _) in &written {
                    let is_before = folded.is_before(&first.sum, &later.sum);
                    prop_assert_eq!(is_before, known.contains(&first.sum));
                }
            }
        }

        #[test]
        fn where_an_event_is_lost_nothing_is_made_up(
            written in steps().prop_map(|steps| written(&steps)),
            lost in any::<prop::sample::Index>(),
        ) {
            prop_assume!(!written.is_empty());
            let lost = lost.get(&written).0.sum;
            let events = written.iter().map(|(event, _)| event.clone());
            let session = Session::fold(None, events.filter(|event| event.sum != lost), Vec::new());
            for (later, known) in &written {
                for (first, _) in &written {
                    let is_before = session.is_before(&first.sum, &later.sum);
                    prop_assert!(!is_before || known.contains(&first.sum));
                }
            }
        }
    }
}
