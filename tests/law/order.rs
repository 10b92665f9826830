//! The state is a function of the set of events alone.

use proptest::prelude::*;
use walkdown::{
    format::{Encoded, read_session},
    session::{Edit, Event, Level, LineKey, Session, answer},
};

use super::{
    cases,
    history::{History, bytes, set},
    picture::picture,
    steps::steps,
};

fn shuffled(history: &History) -> impl Strategy<Value = Vec<Encoded>> + use<> {
    Just(history.events.clone()).prop_shuffle()
}

fn histories(most: usize) -> impl Strategy<Value = (History, Vec<Encoded>)> {
    let histories =
        (1_usize..4, steps(most)).prop_map(|(copies, steps)| History::of(copies, &steps));
    histories.prop_flat_map(|history| {
        let order = shuffled(&history);
        (Just(history), order)
    })
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_order_repeats_and_crlf_give_the_same(
        (history, order) in histories(32),
        again in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
        header in any::<prop::sample::Index>(),
    ) {
        let straight = read_session(&bytes(&history.lines()));
        prop_assert!(straight.damage.is_empty() && straight.repeated.is_empty());
        prop_assert!(straight.missing.is_empty() && straight.torn.is_none() && !straight.unended);
        let mut lines: Vec<&str> = order.iter().map(|event| event.line.as_str()).collect();
        lines.insert(header.index(lines.len() + 1), &history.header);
        for line in again {
            lines.push(lines[line.index(lines.len())]);
        }
        let text = lines.join("\r\n") + "\r\n\r\n";
        let mixed = read_session(text.as_bytes());
        prop_assert!(mixed.damage.is_empty() && mixed.missing.is_empty() && mixed.read_only().is_none());
        prop_assert_eq!(mixed.lines.len(), straight.lines.len());
        prop_assert_eq!(picture(&mixed.session), picture(&straight.session));
    }

    #[test]
    fn one_by_one_is_all_at_once((history, order) in histories(32)) {
        let header = history.session(0).header().cloned();
        let mut grown = Session::fold(header.clone(), [], Vec::new());
        for (index, event) in order.iter().enumerate() {
            grown.apply(event.event.clone());
            grown.apply(order[index / 2].event.clone());
            let known = order[..=index].iter().map(|event| event.event.clone());
            let folded = Session::fold(header.clone(), known, Vec::new());
            prop_assert_eq!(picture(&grown), picture(&folded), "after {} events", index + 1);
        }
    }

    #[test]
    fn two_halves_are_the_whole((history, order) in histories(32), half in any::<prop::sample::Index>()) {
        let header = history.session(0).header().cloned();
        let events: Vec<Event> = order.into_iter().map(|event| event.event).collect();
        let half = half.index(events.len() + 1);
        let mut grown = Session::fold(header.clone(), events[..half].to_vec(), Vec::new());
        grown.apply_all(events[half / 2..].to_vec());
        prop_assert_eq!(picture(&grown), picture(&Session::fold(header, events, Vec::new())));
    }

    #[test]
    fn every_copy_is_what_its_lines_say(copies in 1_usize..4, steps in steps(40)) {
        let history = History::of(copies, &steps);
        for copy in 0..copies {
            let read = read_session(&bytes(&history.lines_of(copy)));
            prop_assert_eq!(picture(&read.session), picture(history.session(copy)));
        }
    }

    #[test]
    fn the_union_of_two_copies_is_their_join(steps in steps(40)) {
        let mut history = History::of(2, &steps);
        let (one, other) = (history.lines_of(0), history.lines_of(1));
        let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
        // As git joins them: what both have, then what each has of its own.
        let mut union = one.clone();
        union.extend(&other[same..]);
        let mut reverse = other.clone();
        reverse.extend(&one[same..]);
        let [union, reverse] = [union, reverse].map(|lines| read_session(&bytes(&lines)));
        history.join(0, 1);
        history.join(1, 0);
        let joined = picture(history.session(0));
        prop_assert_eq!(&joined, &picture(history.session(1)));
        prop_assert_eq!(&joined, &picture(&union.session));
        prop_assert_eq!(&joined, &picture(&reverse.session));
        prop_assert!(union.damage.is_empty() && union.missing.is_empty());
    }

    #[test]
    fn two_levels_said_apart_are_a_conflict_and_the_next_settles_it(one in 0_u8..=4, other in 0_u8..=4) {
        let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
        let mut history = History::new(2);
        history.change(0, "Ana", set(&line, one));
        history.change(1, "M. Roth", set(&line, other));
        history.join(0, 1);
        let now = answer(history.session(0), &line);
        prop_assert_eq!(now.conflicts.len(), usize::from(one != other));
        prop_assert_eq!(now.level, Some(Level::Maturity(one.min(other))));
        let written = history.edit(0, "Ana", &line, &Edit::Level(Some(Level::Maturity(one))));
        prop_assert_eq!(written.is_some(), one != other);
        let now = answer(history.session(0), &line);
        prop_assert!(now.conflicts.is_empty());
        prop_assert_eq!(now.level, Some(Level::Maturity(one)));
    }
}

#[test]
fn null_gives_way_to_any_value() {
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let mut history = History::new(2);
    history.change(0, "Ana", set(&line, 2));
    history.join(1, 0);
    history.edit(0, "Ana", &line, &Edit::Level(None));
    history.change(1, "M. Roth", set(&line, 3));
    for (into, from) in [(0, 1), (1, 0)] {
        history.join(into, from);
        let now = answer(history.session(into), &line);
        assert_eq!(
            (now.level, now.conflicts),
            (Some(Level::Maturity(3)), Vec::new())
        );
    }
    // Clearing then clears both, and nothing of it comes back.
    history.edit(0, "Ana", &line, &Edit::Level(None));
    assert_eq!(answer(history.session(0), &line).level, None);
    assert_eq!(history.session(0).all_standing(&line, "level").len(), 1);
}

#[test]
fn more_people_more_values_and_equal_ones_count_once() {
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let mut history = History::new(4);
    for (copy, level) in [3, 1, 3, 2].into_iter().enumerate() {
        history.change(copy, "Ana", set(&line, level));
    }
    for copy in 1..4 {
        history.join(0, copy);
    }
    let now = answer(history.session(0), &line);
    assert_eq!(now.conflicts[0].values.len(), 3);
    assert_eq!(now.level, Some(Level::Maturity(1)));
}
