//! What is asked back, what people say for a word, and what leads on.

use crate::support::room::Room;

use super::{after, frozen, said};

#[test]
fn a_word_where_a_text_is_asked_for_is_asked_about_once() {
    let room = frozen();
    let asked = "park is also a word: type it again to take it as text, or cancel.\n";
    let before = room.read("a.walkdown");
    let text = said(
        &room,
        &["a"],
        "park\npark\ncancel\nna\nnext topic\ncancel\n",
    );
    assert!(text.contains(asked), "{text}");
    assert!(text.contains("next topic is also a word: "), "{text}");
    assert_eq!(room.read("a.walkdown"), before);
    let text = room
        .walkdown(["a"])
        .stdin("park\npark\npark\nquit\nquit\n")
        .status(0)
        .text();
    assert_eq!(text.matches(asked).count(), 1, "{text}");
    let parked = || room.json(["show", "a", "SP.01.01", "--json"])["lines"][0]["parked"].clone();
    assert_eq!(parked()["missing"], "park");
    assert_eq!(parked()["owes"], "quit");
    // Another text is taken, and the exit code tells that the word was not done.
    room.walkdown(["a"])
        .stdin("go SP.01.01\npark\nundo\nthe list\nAnna\n")
        .status(1)
        .text();
    assert_eq!(parked()["missing"], "the list");
    assert_eq!(parked()["owes"], "Anna");
}

#[test]
fn the_verdict_is_taken_with_its_word_too() {
    let room = frozen();
    let text = said(&room, &["a"], "verdict\nverdict pass\n");
    assert!(text.contains("SP.01.01 verdict pass saved.\n"), "{text}");
}

#[test]
fn only_a_bad_date_is_asked_for_again() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "action\nbuy a lock\nBo\n31/3/2027\n2027-02-30\n2027-03-31\n",
    );
    let asked = "Not recorded yet: \"31/3/2027\" is no date: write it as 2026-03-14. Only the\ndate is asked again; an empty line leaves it as it stands.\n";
    assert!(text.contains(asked), "{text}");
    assert_eq!(text.matches("Not recorded yet: ").count(), 2, "{text}");
    let action = &room.json(["show", "a", "SP.01.01", "--json"])["lines"][0]["action"];
    assert_eq!(
        (&action["text"], &action["owner"], &action["due"]),
        (&"buy a lock".into(), &"Bo".into(), &"2027-03-31".into())
    );
    let text = said(&room, &["a"], "action\n\n\nnone\n");
    assert!(text.contains("So far: 2027-03-31."), "{text}");
    let action = &room.json(["show", "a", "SP.01.01", "--json"])["lines"][0]["action"];
    assert_eq!(
        (&action["owner"], &action["due"]),
        (&"Bo".into(), &"".into())
    );
}

#[test]
fn who_speaks_owes_what_is_missing_where_nobody_else_is_named() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "said by Anna\npark\nthe list\n\npark\nthe key\nnone\n",
    );
    assert!(
        text.contains("Who owes it? So far: Anna. An empty line keeps it, none clears it.\n"),
        "{text}"
    );
    let owes = |id| room.json(["show", "a", id, "--json"])["lines"][0]["parked"]["owes"].clone();
    assert_eq!(owes("SP.01.01"), "Anna");
    assert_eq!(owes("SP.01.01 RE(1)"), "");
}

#[test]
fn what_people_say_for_a_word_is_done() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "skip\nrepeat\nnot applicable no such thing\nsearch briefed\nexit\nnext\n",
    );
    assert_eq!(text.matches("Number 2 of 39.").count(), 2, "{text}");
    assert!(
        text.contains("SP.01.01 RE(1) not applicable saved.\n"),
        "{text}"
    );
    assert!(text.contains("go NUMBER goes there.\n"), "{text}");
    assert!(!text.contains("is no word here"), "{text}");
    assert!(text.ends_with("unanswered, 1 not applicable.\n"), "{text}");
}

#[test]
fn more_reads_on_after_what_was_found() {
    let room = Room::with_session();
    let text = said(&room, &["a"], "find security\nmore\ngo 11\n");
    let first = after(&text, "\n1. ");
    let (first, rest) = first
        .split_once(" more fit: more reads them, another word finds fewer. go NUMBER goes there.\n")
        .unwrap_or_else(|| panic!("{text}"));
    assert!(
        first.contains("\n10. ") && !first.contains("\n11. "),
        "{text}"
    );
    assert!(rest.starts_with("11. "), "{text}");
    let id = rest.split_whitespace().nth(1).unwrap();
    assert!(rest.contains(&format!("\n{id} ")), "{text}");
}

#[test]
fn what_begins_a_word_is_found_first() {
    let room = Room::with_session();
    let text = said(
        &room,
        &["a"],
        "go SP.01.02\nna no Zeppelin here\nfind SIS\nfind zeppelin\n",
    );
    let found = after(&text, "\n1. ");
    assert!(found.starts_with("SP.05.01 "), "{text}");
    assert!(text.contains("\n1. SP.01.02 "), "{text}");
}

#[test]
fn undo_after_the_last_answer_names_the_line_and_judging_goes_on() {
    let room = frozen();
    let all = "3\n".repeat(39);
    let text = said(&room, &["a"], format!("{all}undo\n2\n"));
    let text = after(&text, "Every line is answered.");
    assert!(text.contains("Undone: "), "{text}");
    assert!(text.contains(" now: "), "{text}");
    assert!(text.contains(" ML2 Managed saved.\n"), "{text}");
}

#[test]
fn a_session_is_opened_by_its_name_or_by_how_it_begins() {
    let room = Room::new();
    for name in ["north", "north-b", "south"] {
        room.walkdown(["new", name, "--no-open", "--organization", name])
            .stdout(&format!("{name}.walkdown\n"))
            .check();
    }
    let text = said(
        &room,
        &[],
        "open SOU\nquit\nresume north\nquit\nopen nor\nopen west\n",
    );
    assert!(text.contains("\nsouth. 0 of 123 answered"), "{text}");
    assert!(text.contains("\nnorth. 0 of 123 answered"), "{text}");
    assert!(text.contains("Several sessions begin so: north"), "{text}");
    assert!(text.contains("there is no such file"), "{text}");
    assert_eq!(
        text.matches("Back at the list of sessions; quit again leaves the program.\n")
            .count(),
        2
    );
    assert_eq!(text.matches("Sessions, the newest").count(), 1, "{text}");
}

#[test]
fn what_is_recalled_from_memory_is_said_to_be_so() {
    let room = Room::with_session();
    let text = said(
        &room,
        &["a"],
        "guidance\nmore\n".to_owned() + &"next\nguidance\nmore\n".repeat(12),
    );
    let text = text.replace('\n', " ");
    assert!(
        text.contains("Recalled from memory, check your copy of the standard: "),
        "{text}"
    );
}
