//! Whatever comes in, what is printed stays harmless, and what is stored is what was typed.

use proptest::prelude::*;
use walkdown::{
    format::width,
    plain::{PlainInput, all},
};

use super::{frozen, said};
use crate::support::{lines::Lines, screens::World};

#[test]
fn escape_sequences_are_stored_as_typed_and_shown_as_pictures() {
    let room = frozen();
    let typed = "\u{1b}[2J\u{9b}31mred\u{7}\u{202e}tfel\u{0}";
    let text = said(
        &room,
        &["a"],
        format!(
            "statement {typed}\nanswer\npark {typed} / {typed}\nshow\nsaid by {typed}\npeople\nset scope {typed}\n{typed}\nhistory\nfind {typed}\ngo {typed}\n"
        ),
    );
    assert!(text.contains("␛[2J"), "{text}");
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    assert_eq!(shown["lines"][0]["statement"], typed);
    said(&room, &["a"], "brief\nset\npeople\nanswer\n");
    said(&room, &[], "");
}

#[test]
fn what_is_not_utf_8_or_too_long_is_refused_and_the_rest_is_taken() {
    let room = frozen();
    let mut lines = b"statement caf\xe9\n".to_vec();
    lines.extend(b"remarks ");
    lines.extend(vec![b'x'; 3 << 20]);
    lines.extend(b"\n2\n");
    let text = said(&room, &["a"], lines);
    assert!(
        text.contains("Nothing was done: the line is not UTF-8. Send it in UTF-8.\n"),
        "{text}"
    );
    assert!(
        text.contains("Nothing was done: the line is longer than any field takes."),
        "{text}"
    );
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    let line = &shown["lines"][0];
    assert_eq!(
        (&line["statement"], &line["remarks"]),
        (&"".into(), &"".into())
    );
    assert_eq!(line["maturity"], 2);
}

#[test]
fn a_text_of_more_than_a_field_takes_stays_a_draft() {
    let room = frozen();
    let lines = ["x".repeat(900 << 10), "y".repeat(900 << 10)].join("\n");
    let text = said(&room, &["a"], format!("statement\n{lines}\n.\n"));
    assert!(text.contains("a field takes at most"), "{text}");
    assert!(text.contains("It is kept as a draft"), "{text}");
    let text = said(&room, &["a"], "");
    assert!(text.contains("A draft is not saved yet"), "{text}");
}

#[test]
fn lines_may_end_as_on_windows() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "\u{feff}statement\r\none\r\ntwo\r\n.\r\n3\r\n",
    );
    assert!(
        text.contains("SP.01.01 ML3 Defined (Practiced) saved.\n"),
        "{text}"
    );
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    assert_eq!(shown["lines"][0]["statement"], "one\ntwo");
}

#[test]
fn wide_and_joined_letters_keep_to_the_columns() {
    let room = frozen();
    let typed = "日本語の記録、".repeat(30) + &"e\u{301}".repeat(100) + " سجل";
    said(&room, &["a"], format!("statement {typed}\nanswer\n"));
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    assert_eq!(shown["lines"][0]["statement"], typed);
}

/// A line that somebody may send: a word, a word with something after it, or anything.
fn any_line() -> impl Strategy<Value = String> {
    let names: Vec<&str> = all().flat_map(|row| row.names.iter().copied()).collect();
    let name = prop::sample::select(names);
    prop_oneof![
        4 => name.clone().prop_map(str::to_owned),
        4 => (name, any::<String>()).prop_map(|(name, rest)| format!("{name} {rest}")),
        2 => prop::sample::select(vec![".", "cancel", "help", "", "1", "none", "SP.03.05", "person x", "/"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_what_is_printed_is_harmless(
        typed in proptest::collection::vec(any_line(), 1..60),
    ) {
        let world = World::of("all");
        let mut lines = Lines::on(&world);
        for line in typed {
            lines.hear(PlainInput::Line(line));
        }
        lines.hear(PlainInput::End);
        for line in lines.text.lines() {
            prop_assert!(width(line) <= 78, "{line:?}");
            prop_assert!(!line.chars().any(char::is_control), "{line:?}");
        }
    }
}
