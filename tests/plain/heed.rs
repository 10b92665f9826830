//! What is asked back, what people say for a word, and what leads on.

use crate::support::room::Room;

use super::{after, frozen, said};

#[test]
fn a_number_as_it_is_spoken_goes_to_its_line_or_names_several() {
    let room = Room::new();
    let new = |name: &str, catalog: &str| {
        let args = ["new", name, "--catalog", catalog, "--organization", "N"];
        room.walkdown(args).text();
    };
    new("a", "iec-62443-2-4");
    new("b", "iec-62443-2-1");
    let text = said(&room, &["a"], "go 7.4\ngo 3.8.1\nfind 7.4\ngo 7.99\n");
    for wanted in ["\nSP.07.04 ", "\nSP.03.08 RE(1) ", "\n1. SP.07.04 "] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    let none = "There is no requirement 7.99: find looks for words.\n";
    assert!(text.contains(none), "{text}");
    let text = said(&room, &["b"], "go 1.4\ngo COMP 1.1\n");
    let several = "Several have the numbers 1.4. Say which: go ORG 1.4, go CM 1.4, go NET 1.4, go DATA 1.4, \
                   go USER 1.4, go EVENT 1.4. ";
    assert!(text.replace('\n', " ").contains(several), "{text}");
}

#[test]
fn a_promise_has_its_day_and_needs_none() {
    let room = frozen();
    let parked = |id: &str| room.json(["show", "a", id, "--json"])["lines"][0]["parked"].clone();
    let text = said(
        &room,
        &["a"],
        "park the list / Bo / 15.1.2099\npark the whole list / Bo\nanswer\nnext\npark\nthe plan\nBo\nnext\npark the key / Bo / 2020-01-02\nbrief\n",
    );
    // A day that is not named again stays.
    assert_eq!(
        parked("SP.01.01"),
        serde_json::json!({ "missing": "the whole list", "owes": "Bo", "due": "2099-01-15" }),
        "{text}"
    );
    assert!(text.contains("owed by Bo, due 2099-01-15"), "{text}");
    assert_eq!(
        parked("SP.01.01 RE(1)"),
        serde_json::json!({ "missing": "the plan", "owes": "Bo" }),
        "{text}"
    );
    assert_eq!(parked("SP.01.02")["due"], "2020-01-02", "{text}");
    assert!(
        text.replace('\n', " ").contains("overdue since 2020-01-02"),
        "{text}"
    );
}

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
    let asked = "Not recorded yet: \"31/3/2027\" is no date: use 2026-03-14, 14.3.26, tomorrow,\nFriday, +14 or +2w. Only the date is asked again; an empty line leaves it as\nit stands.\n";
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
fn a_bad_date_does_not_cost_what_was_said_before_it() {
    let room = frozen();
    let action = || room.json(["show", "a", "SP.01.01", "--json"])["lines"][0]["action"].clone();
    let text = said(
        &room,
        &["a"],
        "people add Karin Holm\naction Write the list / 1 / mid January\nsoon\n15 Jan 2027\n",
    );
    let asked = "Not recorded yet: \"mid January\" is no date: use 2026-03-14, 14.3.26, tomorrow,\nFriday, +14 or +2w. Only the date is asked again.\nBy when, as in 2026-03-14, tomorrow, Friday, +14 or +2w? An empty line leaves\nit open.\n";
    assert!(text.contains(asked), "{text}");
    assert!(
        text.contains("SP.01.01 action, owner Karin Holm, due 2027-01-15, saved.\n"),
        "{text}"
    );
    assert_eq!(action()["text"], "Write the list");
    assert_eq!(action()["owner"], "Karin Holm");
    // What stands is kept where nothing was said for it, and read back.
    let text = said(&room, &["a"], "action / / next May\n1 May 2027\n");
    assert!(text.contains("So far: 2027-01-15."), "{text}");
    assert!(
        text.contains("owner Karin Holm, due 2027-05-01, saved.\n"),
        "{text}"
    );
    assert_eq!(action()["text"], "Write the list");
    // A word is done, and the sentence is a draft.
    let text = said(
        &room,
        &["a"],
        "action Burn it / Bo / soon\nnext\ndraft\n\n\n2027-06-01\n",
    );
    assert!(
        text.contains("The action is kept as a draft: draft goes on with it.\nSP.01.01 RE(1) "),
        "{text}"
    );
    assert!(
        text.contains("SP.01.01 action, owner Bo, due 2027-06-01, saved.\n"),
        "{text}"
    );
    assert_eq!(action()["text"], "Burn it");
    let text = said(
        &room,
        &["a"],
        "go SP.01.01\naction Burn it / Bo / 1 June 2027\n",
    );
    assert!(
        text.contains("SP.01.01 action: it stands already.\n"),
        "{text}"
    );
}

#[test]
fn a_last_day_in_words_is_not_before_the_first() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "set from 2026-11-01\nset to 15 Jan 2027\nset to 15 Jan 2026\nset to soon\nset\n",
    );
    assert!(text.contains("to: 2027-01-15\n"), "{text}");
    assert!(
        text.replace('\n', " ")
            .contains("the last day, 2026-01-15, is before the first, 2026-11-01."),
        "{text}"
    );
    assert!(
        text.contains("Nothing was recorded: \"soon\" is no date"),
        "{text}"
    );
}

#[test]
fn who_speaks_owes_what_is_missing_where_nobody_else_is_named() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "said by Anna\npark\nthe list\n\nopen\npark\nthe key\nnone\n",
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
fn what_is_left_and_who_owes_it_is_told_in_the_words_people_say() {
    let room = frozen();
    said(&room, &["a"], "park the list / Anna\n");
    let told = |line: &str| {
        let text = said(&room, &["a"], format!("{line}\n"));
        after(&text, "brief, help.\n").to_owned()
    };
    let (status, brief, owed) = (told("status"), told("brief"), told("agenda open"));
    assert!(
        status.contains("\n0 of 39 answered, 39 unanswered, 1 parked.\n"),
        "{status}"
    );
    assert!(
        brief.contains("Parked, number 1: SP.01.01, owed by Anna"),
        "{brief}"
    );
    assert!(
        owed.contains("\nStill open: Nordwerk\n") || owed.starts_with("Still open: "),
        "{owed}"
    );
    for (words, same) in [
        (
            &["left", "What is left?", "what's left", "unanswered"][..],
            &status,
        ),
        (&["parked", "what is parked ?"], &brief),
        (&["owed", "who owes what", "Who owes what?", "mail"], &owed),
    ] {
        for word in words {
            assert_eq!(told(word), *same, "{word}");
        }
    }
    // More than that is not what they stand for.
    let text = told("left over");
    assert!(text.starts_with("\"left over\" is no word here."), "{text}");
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
