//! A quick session: what it records, and how it goes deeper.

use super::said;
use crate::support::room::Room;

#[test]
fn a_quick_session_goes_deeper() {
    let room = Room::new();
    room.walkdown(["quick", "a", "--no-open"])
        .stdout("a.walkdown\n")
        .check();
    let text = said(&room, &["a"], "1\n3\nsummary\ndeeper\ndeeper\n");
    assert!(
        text.contains("The one gap, and what to do next:\n1. SP.01.01 "),
        "{text}"
    );
    assert!(
        text.contains("The session is guided from here on, 123 lines where it had 72: saved. It goes\non at SP.01.03. deeper again makes it a quick one again.\n"),
        "{text}"
    );
    assert!(
        text.contains("This session was a quick one before: the same again makes it one, and every\nanswer stays.\n"),
        "{text}"
    );
    let status = room.json(["status", "a", "--json"]);
    assert_eq!(
        (&status["mode"], &status["profile"]),
        (&"guided".into(), &"all".into())
    );
    assert_eq!(status["progress"]["total"], 123);
    // At the line on screen, which has no answer yet.
    assert!(said(&room, &["a"], "").contains("You stopped at SP.01.03 Own employees"));
}

/// All gaps are read, those that weigh most first, and the number of each is one to go to.
#[test]
fn gaps_reads_them_all_and_a_number_goes_to_one() {
    let room = Room::new();
    room.walkdown(["quick", "a", "--no-open"])
        .stdout("a.walkdown\n")
        .check();
    let text = said(&room, &["a"], "1\n1\n1\n1\n1\ngaps\nmore\ngo 5\n");
    let end = super::after(
        &text,
        "The gaps that weigh most, 3 of 5, and what to do next:\n1. ",
    );
    for wanted in [
        "\n3. ",
        "more reads the other gaps, go NUMBER goes to one,",
        "\n4. ",
        "\n5. ",
    ] {
        assert!(
            end.replace('\n', " ").contains(&wanted.replace('\n', " ")),
            "{wanted:?}\n{text}"
        );
    }
    let fifth = super::after(end, "\n5. ")
        .split_once(": ML1")
        .unwrap()
        .0
        .to_owned();
    let there = super::after(end, "\n5. ");
    assert!(
        there.contains(&format!("{}.", fifth.replace('\n', " "))),
        "{fifth}\n{text}"
    );
}

#[test]
fn quick_mode_records_no_rung_that_was_not_read() {
    let room = Room::new();
    room.walkdown(["quick", "a", "--no-open"])
        .stdout("a.walkdown\n")
        .check();
    let rungs = || room.json(["show", "a", "SP.01.01", "--json"])["lines"][0]["rungs"].clone();
    let events = || room.read("a.walkdown").lines().count();
    // A long rung carries it over two rows.
    let asks = |text: &str| {
        let text = text.replace('\n', " ");
        text.matches("Say yes or no.").count()
    };
    let before = events();
    let text = said(&room, &["a"], "yes\nnext\nprevious\nno\n");
    assert_eq!(text.matches("\nRung ML1: ").count(), 2, "{text}");
    assert_eq!(asks(&text), 2, "{text}");
    assert_eq!(events(), before, "{text}");
    // Once it was read it is answered, and the next one is read with that.
    let text = said(&room, &["a"], "y\nyes\nno\n");
    assert!(
        text.contains("SP.01.01 rung ML1 yes saved.\nRung ML2: "),
        "{text}"
    );
    assert!(text.contains("SP.01.01 rung ML2 no saved.\n"), "{text}");
    assert_eq!(asks(&text), 1, "{text}");
    assert_eq!(
        (&rungs()["1"], &rungs()["2"]),
        (&true.into(), &false.into())
    );
    // The ladder reads it too; by its number it is named.
    let text = said(&room, &["a"], "go SP.01.02\nladder\nyes\nnext\nrung 1 no\n");
    assert!(text.contains("SP.01.02 rung ML1 yes saved.\n"), "{text}");
    assert!(text.contains("SP.01.03 rung ML1 no saved.\n"), "{text}");
    assert_eq!(asks(&text), 0, "{text}");
}
