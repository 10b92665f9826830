//! Other days and other people: who speaks, what the brief says, whose change is taken back, next year's session.

use walkdown::{
    interview::{FileChange, Happened},
    plain::PlainInput,
};

use super::{after, frozen, said, without_days};
use crate::support::{lines::Lines, room::Room, screens::World};

fn line(room: &Room, name: &str, id: &str) -> serde_json::Value {
    room.json(["show", name, id, "--json"])["lines"][0].clone()
}

fn answered(room: &Room, who: &str, id: &str, options: &[&str]) {
    let args = ["answer", "a", id, "--as", who];
    room.walkdown(args.into_iter().chain(options.iter().copied()))
        .text();
}

#[test]
fn who_speaks_outlasts_a_restart() {
    let room = frozen();
    said(&room, &["a"], "said by Anna\n3\n");
    let text = said(&room, &["a"], "brief\n2\nnobody\n");
    let brief = "\nSpeaking: Anna, until said by NAME or nobody changes it.\n";
    assert!(text.contains(brief), "{text}");
    assert!(
        text.contains("What follows is said by Anna. nobody ends that.\n"),
        "{text}"
    );
    let text = said(&room, &["a"], "1\nbrief\n");
    assert!(
        !text.contains("is said by") && !text.contains("Speaking"),
        "{text}"
    );
    let by = |id| line(&room, "a", id)["said_by"].clone();
    let said_by = ["SP.01.01", "SP.01.01 RE(1)", "SP.01.02"].map(by);
    assert_eq!(said_by, ["Anna", "Anna", ""]);
}

#[test]
fn who_left_the_people_speaks_no_more() {
    let room = frozen();
    let text = said(&room, &["a"], "said by Anna\npeople remove Anna\n3\n");
    let wanted =
        "Anna is among the people no more; saved. Nobody is set as speaking now: said by NAME. ";
    assert!(text.replace('\n', " ").contains(wanted), "{text}");
    assert_eq!(line(&room, "a", "SP.01.01")["said_by"], "");
}

#[test]
fn the_brief_says_what_the_screen_says() {
    let room = frozen();
    said(
        &room,
        &["a"],
        "3\npark the list / Anna\nopen\n2\npark a plan / Bo\nopen\npark the key / Anna\n",
    );
    answered(&room, "M. Roth", "SP.02.01", &["--maturity", "1"]);
    let text = without_days(&said(&room, &["a"], "brief\ngo 2\n"));
    assert!(!text.contains("Speaking"), "nobody was named: {text}");
    let (begin, brief) = text.split_once("Words: ").unwrap();
    assert!(
        begin.contains("3 lines are parked: Anna owes 2, Bo owes 1.\nbrief says all of it.\n"),
        "{begin}"
    );
    assert!(
        begin.contains("M. Roth: SP.02.01 maturity ML1.\n"),
        "{begin}"
    );
    assert!(begin.contains("Changed since: M. Roth 1 line, "), "{begin}");
    for wanted in [
        "\nParked, number 1: SP.01.01 RE(1), owed by Anna, asked on DAY: the list\nParked, number 2: SP.01.03, owed by Anna, asked on DAY: the key\n",
        ", owed by Bo, asked on DAY: a plan\n",
    ] {
        assert!(brief.contains(wanted), "{wanted:?}\n{brief}");
    }
    assert!(brief.contains("\nSP.01.03 "), "{brief}");
    let text = without_days(&said(&room, &["a"], "people\ngo SP.01.03\nanswer\n"));
    for wanted in [
        ": 0 answers, owes something on SP.01.01 RE(1) (asked on DAY), SP.01.03 (asked on DAY).\n",
        "\nParked: the key, owed by Anna, asked on DAY\n",
    ] {
        let wanted = wanted.trim_start_matches('\n');
        assert!(
            text.replace('\n', " ").contains(wanted.trim_end()),
            "{wanted:?}\n{text}"
        );
    }
    // Nothing to come back to: no brief.
    let room = frozen();
    assert!(!said(&room, &["a"], "").contains("brief says"));
}

#[test]
fn evidence_that_is_gone_is_told_when_it_is_found() {
    let world = World::of("all");
    let mut lines = Lines::on(&world);
    let walk = lines.walk().unwrap();
    let (session, at) = (
        walk.shown.header().unwrap().session.clone(),
        walk.at.clone(),
    );
    lines.hear(PlainInput::Attached(Ok(walkdown::session::EvidenceFile {
        path: "scan.txt".into(),
        size: 5,
        sha256: "0".repeat(64),
    })));
    lines.say("brief");
    assert!(
        lines.text.contains("Evidence: 1 file, being looked at.\n"),
        "{}",
        lines.text
    );
    let change = FileChange {
        path: "scan.txt".into(),
        words: "is gone",
    };
    let found = |session: &str| {
        PlainInput::World(Box::new(Happened::Evidence(
            session.into(),
            vec![(at.clone(), change.clone())],
        )))
    };
    // What was found of another session is not told of this one.
    lines.hear(found("another"));
    assert!(!lines.text.contains("gone"), "{}", lines.text);
    // It stands in nobody's prompt, nor within a text: it comes with the next answer.
    lines.say("statement");
    lines.hear(found(&session));
    lines.say("by a guard\n.");
    let saved = "SP.01.01 statement saved.\n";
    assert!(lines.text.ends_with(saved), "{}", lines.text);
    assert!(!lines.text.contains("gone"), "{}", lines.text);
    lines.say("brief");
    let told = after(&lines.text, saved);
    assert!(
        told.starts_with("Evidence: 1 of 1 file gone or changed since; brief names them.\n"),
        "{told}"
    );
    assert!(told.contains("SP.01.01 scan.txt is gone.\n"), "{told}");
}

#[test]
fn the_others_change_is_named_and_asked_about() {
    let room = frozen();
    answered(&room, "M. Roth", "SP.01.02", &["--maturity", "4"]);
    let level = || line(&room, "a", "SP.01.02")["maturity"].clone();
    let text = said(&room, &["a"], "3\nundo\nundo\nnext\nundo\n");
    assert!(
        text.contains("Undone: SP.01.01 maturity from ML3 to none; saved.\n"),
        "{text}"
    );
    assert_eq!(
        text.matches("M. Roth set SP.01.02 maturity ML4 (").count(),
        2,
        "{text}"
    );
    assert_eq!(text.matches("Type the same again to").count(), 2);
    assert_eq!(level(), 4);
    let text = said(&room, &["a"], "undo\nundo\nundo\n");
    assert!(
        text.contains("Undone, set by M. Roth: SP.01.02 maturity from ML4 to none; saved.\n"),
        "{text}"
    );
    assert!(text.contains("Nothing is left to undo"), "{text}");
    assert!(level().is_null());
    said(&room, &["a"], "redo\n");
    assert_eq!(level(), 4);
}

#[test]
fn one_change_of_the_history_is_taken_back() {
    let room = frozen();
    answered(&room, "M. Roth", "SP.01.01", &["--remarks", "seen"]);
    let text = said(
        &room,
        &["a"],
        "statement a plan\nflag\nundo 1\nhistory\nundo 2\nundo 4\nhistory\nundo 1\nundo 3\nundo 4\nundo 4\n",
    );
    for wanted in [
        "Say which: undo NUMBER, after history has read the numbers.\n",
        "tester: statement from none to \"a plan\".\n",
        "Undone: SP.01.01 statement from \"a plan\" to none; saved.\n",
        "This took back or brought back another change: choose that one, or redo.\n",
        "This is taken back already: redo brings back the last one.\n",
        "M. Roth set SP.01.01 remarks \"seen\"",
        "Undone, set by M. Roth: SP.01.01 remarks from \"seen\" to none; saved.\n",
    ] {
        assert!(text.contains(wanted), "{wanted:?} was not said:\n{text}");
    }
    let now = line(&room, "a", "SP.01.01");
    assert_eq!(
        (&now["statement"], &now["remarks"]),
        (&"".into(), &"".into())
    );
    assert_eq!(now["flagged"], true);
}

#[test]
fn next_year_begins_with_what_is_there_and_each_answer_is_confirmed() {
    let room = frozen();
    said(
        &room,
        &["a"],
        "set scope Tank farm\nset target 2\npeople add Kim\n3\n2\nna no radio\nquit\n",
    );
    let text = said(
        &room,
        &[],
        "new from 9\nnew from\nnew from 1\n\n\nPump house\n\n\n\n\nconfirm\nconfirm\nnext\nnext\nconfirm\nconfirm\nconfirm\n",
    );
    for wanted in [
        "There is no such number: list reads them.\n",
        "An empty line keeps Nordwerk, none leaves it open.\n",
        "3 answers carried over, to be reconfirmed: confirm confirms one and goes on.\n",
        ": confirm confirms it.",
        "SP.01.01: ML3 Defined (Practiced) reconfirmed, 2 to reconfirm, saved.\n",
        "SP.01.01 RE(1): ML2 Managed reconfirmed, 1 to reconfirm, saved.\n",
        "is: confirm again confirms it.\n",
        "reconfirmed, the last one, saved.\n",
        "nothing is to be confirmed, here or elsewhere.\n",
    ] {
        assert!(text.contains(wanted), "{wanted:?} was not said:\n{text}");
    }
    let status = room.json(["status", "nordwerk-pump-house", "--json"]);
    assert_eq!(status["title"], "Nordwerk – Pump house");
    assert_eq!(status["target"], 2);
    assert_eq!(status["progress"]["answered"], 2);
    assert_eq!(status["progress"]["not_applicable"], 1);
    assert_eq!(status["progress"]["to_reconfirm"], 0);
}

#[test]
fn lines_reviewed_and_changed_since_are_named_and_those_that_others_changed() {
    let room = Room::with_session();
    for id in ["SP.01.01", "SP.01.02"] {
        answered(&room, "Ana", id, &["--maturity", "2"]);
        answered(&room, "Ben", id, &["--reviewed"]);
    }
    let brief = || said(&room, &["a", "--as", "Ben"], "brief\n");
    assert!(!brief().contains("Past review"));
    answered(&room, "Ana", "SP.01.02", &["--remarks", "seen"]);
    let text = brief();
    assert!(
        text.contains("Past review: 1 line changed since: SP.01.02."),
        "{text}"
    );
    assert!(text.contains("Changed since: Ana 1 line, "), "{text}");
    assert!(text.contains(": SP.01.02."), "{text}");
}
