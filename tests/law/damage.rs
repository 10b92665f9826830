//! Cut anywhere, changed anywhere: what is sound counts, and what is not is named.

use proptest::prelude::*;
use walkdown::{
    format::read_session,
    session::{Edit, Level, LineKey, Session, answer},
};

use super::{
    cases,
    history::{History, bytes, set},
    picture::picture,
    raw,
    steps::steps,
};

/// A byte of a line, changed to another one; never to a line break.
#[derive(Debug, Clone)]
struct Flip {
    line: prop::sample::Index,
    byte: prop::sample::Index,
    by: u8,
}

fn flip() -> impl Strategy<Value = Flip> {
    let parts = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        1_u8..,
    );
    parts.prop_map(|(line, byte, by)| Flip { line, byte, by })
}

impl Flip {
    fn on(&self, line: &[u8]) -> Vec<u8> {
        let mut line = line.to_vec();
        let byte = self.byte.index(line.len());
        let changed = line[byte] ^ self.by;
        line[byte] = if changed == b'\n' {
            line[byte] ^ 1
        } else {
            changed
        };
        line
    }
}

fn join(lines: &[Vec<u8>]) -> Vec<u8> {
    lines
        .iter()
        .flat_map(|line| line.iter().copied().chain([b'\n']))
        .collect()
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_cut_at_any_byte_costs_only_the_line_it_cuts(steps in steps(12), crlf in any::<bool>()) {
        let history = History::of(1, &steps);
        let end = if crlf { "\r\n" } else { "\n" };
        let lines: Vec<String> = history.lines().iter().map(|line| format!("{line}{end}")).collect();
        let file = lines.concat();
        let from: usize = lines.iter().take(lines.len().saturating_sub(3)).map(String::len).sum();
        for cut in from..=file.len() {
            let read = read_session(&file.as_bytes()[..cut]);
            let (mut whole, mut start) = (0, 0);
            for line in &lines {
                if start + line.len() - end.len() <= cut {
                    whole += 1;
                    start += line.len();
                } else {
                    break;
                }
            }
            prop_assert_eq!(read.lines.len(), whole);
            prop_assert_eq!(read.session.len(), whole.saturating_sub(1));
            let torn = (start < cut).then_some(start..cut);
            prop_assert_eq!(&read.torn, &torn);
            let at_line_end = start == cut && cut > 0;
            prop_assert_eq!(read.unended, torn.is_none() && !at_line_end && cut > 0);
            prop_assert!(read.damage.is_empty() && read.missing.is_empty());
            prop_assert_eq!(read.read_only().is_some(), whole == 0);
        }
    }
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn a_changed_byte_is_named_by_its_line_and_costs_only_that_line(steps in steps(12), flip in flip()) {
        let history = History::of(1, &steps);
        let mut lines: Vec<Vec<u8>> = history.lines().iter().map(|line| line.as_bytes().to_vec()).collect();
        let place = flip.line.index(lines.len());
        lines[place] = flip.on(&lines[place]);
        let claims = flip.byte.index(lines[place].len()) < lines[place].len() - 66;
        let read = read_session(&join(&lines));
        let named: Vec<usize> = read.damage.iter().map(|damage| damage.line).collect();
        prop_assert_eq!(named, vec![place + 1]);
        prop_assert!(read.torn.is_none() && !read.unended && read.repeated.is_empty());
        // What still claims its digest is damaged, not missing too.
        prop_assert!(read.missing.is_empty() || !claims);
        for (index, event) in history.events.iter().enumerate() {
            let there = read.session.event(&event.event.sum);
            let expected = (index + 1 != place).then_some(&event.event);
            prop_assert_eq!(there, expected);
        }
        prop_assert_eq!(read.session.header().is_some(), place != 0);
    }

    #[test]
    fn a_line_torn_in_two_is_named_and_costs_only_that_line(steps in steps(12), flip in flip()) {
        let history = History::of(1, &steps);
        let mut lines: Vec<Vec<u8>> = history.lines().iter().map(|line| line.as_bytes().to_vec()).collect();
        let place = flip.line.index(lines.len());
        let byte = flip.byte.index(lines[place].len());
        lines[place][byte] = b'\n';
        let read = read_session(&join(&lines));
        prop_assert!(!read.damage.is_empty());
        prop_assert!(read.damage.iter().all(|damage| [place + 1, place + 2].contains(&damage.line)));
        prop_assert_eq!(read.lines.len(), lines.len() - 1);
    }

    #[test]
    fn damaged_lines_in_any_order_give_the_same_and_mended_ones_count_again(
        (history, order) in (1_usize..3, steps(24)).prop_flat_map(|(copies, steps)| {
            let history = History::of(copies, &steps);
            let order = Just((0..=history.events.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(history), order)
        }),
        flips in prop::collection::vec(flip(), 1..6),
    ) {
        let mut lines: Vec<Vec<u8>> = history.lines().iter().map(|line| line.as_bytes().to_vec()).collect();
        for flip in &flips {
            let place = flip.line.index(lines.len());
            if place > 0 {
                lines[place] = flip.on(&lines[place]);
            }
        }
        let straight = read_session(&join(&lines));
        let mixed: Vec<Vec<u8>> = order.iter().map(|place| lines[*place].clone()).collect();
        let mixed = read_session(&join(&mixed));
        prop_assert_eq!(picture(&mixed.session), picture(&straight.session));
        prop_assert_eq!(mixed.damage.len(), straight.damage.len());
        // The lines themselves come in again, one by one, from another copy.
        let mut mended = straight.session;
        for place in order.iter().filter(|place| **place > 0) {
            mended.apply(history.events[place - 1].event.clone());
        }
        let whole = read_session(&bytes(&history.lines()));
        prop_assert_eq!(picture(&mended), picture(&whole.session));
    }
}

#[test]
fn what_a_damaged_line_replaced_stays_replaced() {
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let mut history = History::new(1);
    for level in [1, 2, 3] {
        history.change(0, "Ana", set(&line, level));
    }
    let file = bytes(&history.lines());
    let file = String::from_utf8(file)
        .unwrap()
        .replace("\"to\":2", "\"to\":4");
    let read = read_session(file.as_bytes());
    assert_eq!(read.damage[0].line, 3);
    let now = answer(&read.session, &line);
    assert_eq!(
        (now.level, now.conflicts.len()),
        (Some(Level::Maturity(3)), 0)
    );
}

#[test]
fn two_damaged_lines_that_claim_one_digest_count_both() {
    let (header, header_line) = raw::header(1, "s");
    let (a, a_line) = raw::level(1, &[header], "Ana", "1", &[]);
    let (b, b_line) = raw::level(1, &[header], "Ben", "2", &[]);
    let (gone, _) = raw::level(2, &[a, b], "Ana", "3", &[a, b]);
    let (_, last) = raw::level(3, &[gone], "Ana", "4", &[gone]);
    let claims = [a, b].map(|over| {
        let (sum, line) = raw::level(2, &[a, b], "Ana", "3", &[over]);
        line.replace(&sum.to_string(), &gone.to_string())
    });
    for [one, other] in [[0, 1], [1, 0]] {
        let lines = [
            &header_line,
            &a_line,
            &b_line,
            &claims[one],
            &claims[other],
            &last,
        ];
        let lines: Vec<&str> = lines.map(String::as_str).to_vec();
        let read = read_session(&bytes(&lines));
        assert_eq!(read.damage.len(), 2);
        let now = answer(&read.session, &LineKey::shared("iec-62443-2-4", "SP.01.01"));
        assert_eq!(
            (now.level, now.conflicts.len()),
            (Some(Level::Maturity(4)), 0)
        );
    }
}

#[test]
fn a_damaged_copy_says_nothing_beside_the_line_itself() {
    let (header, first) = raw::header(1, "s");
    let (a, a_line) = raw::level(1, &[header], "Ana", "1", &[]);
    let (_, b_line) = raw::level(1, &[header], "Ben", "2", &[]);
    let (c, c_line) = raw::level(2, &[a], "Ana", "3", &[]);
    let (_, last) = raw::level(3, &[c], "Ana", "4", &[c]);
    // It claims to have replaced what the line itself left standing.
    let (forged, forged_line) = raw::level(2, &[a], "Ana", "3", &[a]);
    let forged = forged_line.replace(&forged.to_string(), &c.to_string());
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let standing = |session: &Session| session.standing(&line, "level").len();
    let lines = [&first, &a_line, &b_line, &forged, &last].map(String::as_str);
    let mut without = read_session(&bytes(&lines)).session;
    assert_eq!(standing(&without), 2);
    let both = read_session(&bytes(&[&first, &a_line, &b_line, &forged, &last, &c_line]));
    assert_eq!((both.damage.len(), standing(&both.session)), (1, 3));
    without.apply(both.session.event(&c).unwrap().clone());
    assert_eq!(picture(&without), picture(&both.session));
}

#[test]
fn of_two_values_for_one_field_in_one_event_the_last_one_counts() {
    let (header, first) = raw::header(1, "s");
    let set = ["1", "4", "2"].map(|level| {
        format!(r#"{{"line":"iec-62443-2-4/SP.01.01//","field":"level","to":{level},"over":[]}}"#)
    });
    let (_, event) = raw::close(&format!(
        r#"{{"n":1,"after":["{header}"],"who":"Ana","do":"set","set":[{}]"#,
        set.join(",")
    ));
    let read = read_session(&bytes(&[&first, &event]));
    let now = answer(&read.session, &LineKey::shared("iec-62443-2-4", "SP.01.01"));
    assert_eq!(
        (now.level, now.conflicts.len()),
        (Some(Level::Maturity(2)), 0)
    );
}

#[test]
fn a_dropped_line_is_missing_and_a_swapped_one_only_misplaced() {
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let mut history = History::new(1);
    for level in [1, 2, 3] {
        history.change(0, "Ana", set(&line, level));
    }
    let lines = history.lines();
    let dropped = read_session(&bytes(&[lines[0], lines[1], lines[3]]));
    assert_eq!(dropped.missing, [(3, history.events[1].event.sum)]);
    assert!(dropped.repeated.is_empty() && dropped.damage.is_empty());
    let swapped = read_session(&bytes(&[lines[0], lines[2], lines[1], lines[3], lines[1]]));
    assert_eq!(swapped.repeated, [2, 5]);
    assert!(swapped.missing.is_empty() && swapped.damage.is_empty());
}

#[test]
fn blanks_after_the_last_line_do_not_spoil_the_next() {
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let mut history = History::new(1);
    history.edit(0, "Ana", &line, &Edit::Flag(true));
    for tail in ["  ", "\t", "\r", "\n  "] {
        let mut file = bytes(&history.lines());
        file.extend(tail.bytes());
        let read = read_session(&file);
        assert!(
            read.unended && read.torn.is_none() && read.damage.is_empty(),
            "{tail:?}"
        );
        assert_eq!(read.session.len(), 1);
    }
}
