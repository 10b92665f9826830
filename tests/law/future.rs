//! What a newer version wrote is kept as it is, and what is not ours is said.

use proptest::prelude::*;
use walkdown::{
    format::read_session,
    session::{Act, Level, LineKey, answer, undo_target},
};

use super::{
    history::{History, bytes, set},
    picture::picture,
    raw,
};

fn line() -> LineKey {
    LineKey::shared("iec-62443-2-4", "SP.01.01")
}

#[test]
fn unknown_fields_and_kinds_are_kept_raw() {
    let (header, header_line) = raw::close(
        r#"{"walkdown":1,"tenant":{"x":1},"session":"s","created":"","by":"","catalogs":[]"#,
    );
    let (first, first_line) = raw::level(1, &[header], "Ana", "3", &[]);
    let (noted, noted_line) = raw::close(&format!(
        r#"{{"n":2,"mood":"good","after":["{first}"],"do":"annotate","with":[1,2]"#
    ));
    let (_, set_line) = raw::close(&format!(
        r#"{{"n":3,"after":["{noted}"],"at":"","who":"Ana","run":"","do":"set","why":"","set":[{{"line":"iec-62443-2-4/SP.01.01//","field":"aura","to":"green","over":[]}},{{"line":7}},{{"line":"","field":"organization","to":"ACME"}}]"#
    ));
    let lines = [&header_line, &first_line, &noted_line, &set_line].map(String::as_str);
    let read = read_session(&bytes(&lines));
    assert!(read.damage.is_empty() && read.missing.is_empty() && read.read_only().is_none());
    let kept: Vec<&[u8]> = read.lines.iter().map(|(_, line)| &**line).collect();
    assert_eq!(kept, lines.map(str::as_bytes));
    let session = &read.session;
    assert_eq!(
        session.event(&noted).unwrap().act,
        Act::Other("annotate".into())
    );
    assert_eq!(answer(session, &line()).level, Some(Level::Maturity(3)));
    assert_eq!(session.standing(&line(), "aura")[0].value(), "green");
    assert_eq!(session.next_number(), 4);
}

#[test]
fn a_line_with_its_digest_is_kept_even_where_nothing_in_it_is_known() {
    let (header, header_line) = raw::header(1, "s");
    let (odd, odd_line) = raw::close(&format!(r#"{{"n":1,"after":["{header}"],"do":{{"set":1}}"#));
    let (_, last) = raw::level(2, &[odd], "Ana", "3", &[]);
    let read = read_session(&bytes(&[&header_line, &odd_line, &last]));
    assert_eq!(
        read.damage
            .iter()
            .map(|damage| damage.line)
            .collect::<Vec<_>>(),
        [2]
    );
    assert_eq!(read.lines.len(), 3);
    assert!(read.missing.is_empty());
}

#[test]
fn a_header_of_a_higher_format_opens_for_reading_only() {
    let (header, header_line) = raw::close(r#"{"walkdown":7,"shape":"new""#);
    let (_, first) = raw::level(1, &[header], "Ana", "3", &[]);
    for lines in [[&header_line, &first], [&first, &header_line]] {
        let read = read_session(&bytes(&lines.map(String::as_str)));
        assert_eq!(read.newer_format, Some(7));
        assert!(read.read_only().unwrap().contains("format 7"));
        assert_eq!(
            answer(&read.session, &line()).level,
            Some(Level::Maturity(3))
        );
    }
}

#[test]
fn of_two_sessions_in_one_file_the_same_one_counts_in_any_order() {
    let (ours, ours_line) = raw::header(1, "ours");
    let (theirs, theirs_line) = raw::header(1, "theirs");
    let (_, a) = raw::level(1, &[ours], "Ana", "3", &[]);
    let (_, b) = raw::level(1, &[ours], "Ben", "3", &[]);
    let (_, c) = raw::level(1, &[theirs], "Cy", "3", &[]);
    let lines = [&ours_line, &theirs_line, &a, &b, &c].map(String::as_str);
    let straight = read_session(&bytes(&lines));
    assert_eq!(straight.session.header().unwrap().session, "ours");
    assert_eq!(straight.strangers, [2]);
    let back: Vec<&str> = lines.into_iter().rev().collect();
    let back = read_session(&bytes(&back));
    assert_eq!(back.strangers, [4]);
    assert_eq!(picture(&back.session), picture(&straight.session));
    assert!(straight.read_only().is_some() && back.read_only().is_some());
    // With nothing but headers too.
    let one = read_session(&bytes(&[&ours_line, &theirs_line]));
    let other = read_session(&bytes(&[&theirs_line, &ours_line]));
    assert_eq!(one.session.header(), other.session.header());
}

#[test]
fn numbering_stops_at_the_largest_number_and_nothing_is_lost() {
    let largest = (1_u64 << 53) - 1;
    let (header, header_line) = raw::header(1, "s");
    let (far, far_line) = raw::level(largest, &[header], "Mallory", "1", &[]);
    let mut history = History::new(1);
    history.header = header_line.clone();
    let read = read_session(&bytes(&[&header_line, &far_line]));
    history.copies[0].1 = read.session;
    let ours = history.change(0, "Ana", set(&line(), 3)).unwrap();
    let again = history.change(0, "Ana", set(&line(), 4)).unwrap();
    let mut lines = history.lines();
    lines.insert(1, &far_line);
    let read = read_session(&bytes(&lines));
    assert!(read.damage.is_empty());
    for sum in [far, ours, again] {
        assert!(read.session.is_live(&sum));
    }
    assert_eq!(
        answer(&read.session, &line()).level,
        Some(Level::Maturity(4))
    );
    assert!(undo_target(&read.session, "Ana").is_some());
}

proptest! {
    #[test]
    fn the_place_of_the_header_does_not_matter(place in 0_usize..4) {
        let mut history = History::new(1);
        for level in 1..4 {
            history.change(0, "Ana", set(&line(), level));
        }
        let straight = read_session(&bytes(&history.lines()));
        let mut lines = history.lines();
        let header = lines.remove(0);
        lines.insert(place, header);
        let read = read_session(&bytes(&lines));
        prop_assert_eq!(picture(&read.session), picture(&straight.session));
    }
}
