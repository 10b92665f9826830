//! `new --from`: what goes over into next year's session, and what does not.

use std::fs;

use serde_json::{Value, json};

use crate::support::room::Room;

/// A room with a session `old`, held by M. Roth for both roles.
fn old() -> Room {
    let room = Room::new();
    room.walkdown([
        "new",
        "old",
        "--no-open",
        "--as",
        "M. Roth",
        "--organization",
        "Nordwerk",
        "--scope",
        "Turbine",
        "--interviewee",
        "Kim",
        "--interviewee",
        "Ana",
        "--role",
        "integration",
        "--role",
        "maintenance",
        "--target",
        "2",
    ])
    .stdout("old.walkdown\n")
    .check();
    room
}

/// Records as M. Roth in the old session.
fn said(room: &Room, args: &[&str]) {
    let all = ["answer", "old", "--as", "M. Roth"].iter().chain(args);
    let output = room.walkdown(all.copied()).output();
    assert!(output.status.success(), "{args:?}: {output:?}");
}

fn next(room: &Room) {
    room.walkdown(["new", "next", "--from", "old", "--no-open"])
        .stdout("next.walkdown\n")
        .check();
}

/// Whoever assessed last year does so again, until the user gives a name of their own; a user name is none.
#[test]
fn the_assessor_stays_until_another_is_named() {
    let room = old();
    let assessor = |more: &[&str]| {
        let begin = ["new", "next", "--from", "old", "--no-open"];
        let line = begin.iter().chain(more).copied();
        room.walkdown(line).stdout("next.walkdown\n").check();
        let report = room.json(["report", "next", "--format", "json"]);
        std::fs::remove_file(room.path("next.walkdown")).unwrap();
        report["about"]["assessor"].clone()
    };
    assert_eq!(assessor(&[]), "M. Roth");
    assert_eq!(assessor(&["--as", "L. Vang"]), "L. Vang");
    assert_eq!(assessor(&["--as", "L. Vang", "--assessor", "Kim"]), "Kim");
    std::fs::create_dir_all(room.path("home/config/walkdown")).unwrap();
    room.write("home/config/walkdown/config.json", "{\"name\": \"C. Ito\"}");
    assert_eq!(assessor(&[]), "C. Ito");
}

fn line(room: &Room, id: &str) -> Value {
    room.json(["show", "next", id, "--json"])["lines"][0].clone()
}

fn progress(room: &Room, field: &str) -> Value {
    room.json(["status", "next", "--json"])["progress"][field].clone()
}

#[test]
fn answers_go_over_and_judgements_of_that_year_do_not() {
    let room = old();
    let all = [
        "SP.01.01",
        "--maturity",
        "2",
        "--declared",
        "3",
        "--rung",
        "1=yes",
        "--rung",
        "3=no",
        "--statement",
        "a plan",
        "--evidence",
        "plan v2",
        "--remarks",
        "seen",
        "--said-by",
        "Kim",
        "--target",
        "4",
        "--park",
        "the log",
        "--owes",
        "Ana",
        "--action",
        "write it",
        "--owner",
        "Ana",
        "--compensating",
        "a guard",
        "--risk",
        "low",
        "--verdict",
        "pass",
        "--flag",
    ];
    said(&room, &all);
    said(
        &room,
        &["SP.01.02", "--not-applicable", "no subcontractors"],
    );
    said(&room, &["SP.01.03", "--not-evaluated"]);
    said(&room, &["SP.01.04", "--verdict", "fail", "--flag"]);
    said(&room, &["SP.01.05", "--statement", "half of it"]);
    said(&room, &["SP.01.06", "--maturity", "1"]);
    said(
        &room,
        &["SP.01.06", "--role", "maintenance", "--maturity", "3"],
    );
    let before = room.read("old.walkdown");
    next(&room);
    assert_eq!(
        room.read("old.walkdown"),
        before,
        "the old one is only read"
    );

    let status = room.json(["status", "next", "--json"]);
    assert_eq!(status["title"], "Nordwerk – Turbine");
    assert_eq!(status["roles"], json!(["integration", "maintenance"]));
    assert_eq!(status["target"], 2);
    assert_eq!(progress(&room, "to_reconfirm"), 4);
    assert_eq!(progress(&room, "parked"), 1);
    assert_eq!(progress(&room, "not_evaluated"), 0);
    assert_eq!(progress(&room, "flagged"), 0);

    // What the old one says, but for verdict and flag, and with where it comes from.
    let was = room.json(["show", "old", "SP.01.01", "--json"])["lines"][0].clone();
    let mut wanted = was.clone();
    wanted["verdict"] = Value::Null;
    wanted["flagged"] = json!(false);
    let event: Value = before
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .find(|line| line["n"] == 2)
        .unwrap();
    let header: Value = serde_json::from_str(before.lines().next().unwrap()).unwrap();
    wanted["carried"] = json!({
        "session": header["session"], "at": event["at"], "who": "M. Roth", "confirmed": null,
    });
    assert_eq!(line(&room, "SP.01.01"), wanted);
    assert_eq!(
        line(&room, "SP.01.02")["not_applicable"],
        "no subcontractors"
    );
    // Left out by hand, and judged only: asked as new.
    assert_eq!(line(&room, "SP.01.03")["carried"], Value::Null);
    assert_eq!(line(&room, "SP.01.04")["carried"], Value::Null);
    assert_eq!(line(&room, "SP.01.05")["statement"], "half of it");
    let split = room.json(["show", "next", "SP.01.06", "--json"])["lines"].clone();
    assert_eq!(split[1]["role"], "maintenance");
    assert_eq!(
        (&split[0]["maturity"], &split[1]["maturity"]),
        (&json!(1), &json!(3))
    );
    // The people, in their order.
    let page = room.walkdown(["report", "next", "--format", "md"]).text();
    assert!(page.contains("| Interviewed | Kim, Ana |"), "{page}");
    assert!(page.contains("| Assessor | M. Roth |"), "{page}");
}

#[test]
fn touching_an_answer_confirms_it_and_undo_takes_that_back() {
    let room = old();
    for id in ["SP.01.01", "SP.01.02", "SP.01.03", "SP.01.04"] {
        said(&room, &[id, "--maturity", "3", "--evidence", "x"]);
    }
    said(
        &room,
        &[
            "SP.01.04",
            "--role",
            "maintenance",
            "--statement",
            "own words",
        ],
    );
    next(&room);
    let left = || progress(&room, "to_reconfirm").as_u64().unwrap();
    assert_eq!(left(), 5);
    let answer = |args: &[&'static str], says: &str| {
        room.walkdown(["answer", "next"].iter().chain(args).copied())
            .stdout(&format!("{says}\n"))
            .check();
    };
    // What says nothing of the answer itself confirms nothing.
    answer(&["SP.01.01", "--flag"], "SP.01.01: flag saved");
    answer(&["SP.01.01", "--target", "4"], "SP.01.01: target ML4 saved");
    answer(&["SP.01.01", "--park", "log"], "SP.01.01: parked saved");
    assert_eq!(left(), 5);
    answer(
        &["SP.01.01", "--maturity", "3"],
        "SP.01.01: maturity reconfirmed",
    );
    assert_eq!(left(), 4);
    answer(
        &["SP.01.01", "--maturity", "3"],
        "SP.01.01: nothing changed: this stands already",
    );
    answer(&["SP.01.02", "--maturity", "2"], "SP.01.02: ML2 saved");
    answer(
        &["SP.01.03", "--rung", "1=yes"],
        "SP.01.03: rung ML1 yes saved",
    );
    assert_eq!(left(), 2);
    // One role confirmed is not the other, and the level is its own from then on.
    answer(
        &["SP.01.04", "--role", "maintenance", "--maturity", "3"],
        "SP.01.04 [maintenance]: ML3 saved",
    );
    assert_eq!(left(), 1);
    let confirmed = line(&room, "SP.01.01")["carried"]["confirmed"]["who"].clone();
    assert_eq!(confirmed, "tester");
    let undone = room.walkdown(["undo", "next"]).text();
    assert!(
        undone.starts_with("undone: SP.01.04 [maintenance] maturity: ML3 → none\n"),
        "{undone}"
    );
    assert_eq!(left(), 2);
    let shown = room
        .walkdown(["show", "next", "SP.01.01", "--history"])
        .text();
    for words in ["carried over: from 20", "(M. Roth) → nothing to confirm"] {
        assert!(shown.contains(words), "{shown}");
    }
    // Back to the session as it was set up: the whole carry-over is one change, the set-up none.
    for _ in 0..6 {
        assert!(room.walkdown(["undo", "next"]).output().status.success());
    }
    assert_eq!(left(), 5);
    let text = room.walkdown(["undo", "next"]).text();
    assert!(text.ends_with("more\n"), "{text}");
    assert_eq!((left(), progress(&room, "answered")), (0, json!(0)));
    room.walkdown(["undo", "next"])
        .stderr(
            "walkdown: undo: tester has no change here to take back but the set-up\n\
             each person takes back their own, name another with --as; the set-up is changed with: walkdown set next\n",
        )
        .status(1)
        .check();
    assert_eq!(
        room.json(["status", "next", "--json"])["title"],
        "Nordwerk – Turbine"
    );
    assert!(room.walkdown(["redo", "next"]).output().status.success());
    assert_eq!(left(), 5);
}

#[test]
fn what_is_said_of_the_new_session_wins() {
    let room = old();
    said(&room, &["SP.01.01", "--maturity", "3"]);
    said(
        &room,
        &["SP.01.01", "--role", "maintenance", "--maturity", "1"],
    );
    room.walkdown([
        "quick",
        "next",
        "--from",
        "old",
        "--no-open",
        "--role",
        "integration",
        "--scope",
        "Boiler",
        "--interviewee",
        "Lee",
        "--target",
        "4",
        "--profile",
        "base",
    ])
    .stdout("next.walkdown\n")
    .stderr("walkdown: next.walkdown: 1 answer not carried over: the new session does not ask SP.01.01 [maintenance]\n")
    .check();
    let status = room.json(["status", "next", "--json"]);
    let told = [
        &status["title"],
        &status["profile"],
        &status["mode"],
        &status["target"],
    ];
    assert_eq!(
        told,
        [
            &json!("Nordwerk – Boiler"),
            &json!("base"),
            &json!("quick"),
            &json!(4)
        ]
    );
    assert_eq!(status["roles"], json!(["integration"]));
    assert_eq!(progress(&room, "to_reconfirm"), 1);
    let page = room.walkdown(["report", "next", "--format", "md"]).text();
    assert!(page.contains("| Interviewed | Lee |"), "{page}");
}

#[test]
fn of_values_in_conflict_none_is_carried_and_all_are_told() {
    let room = old();
    said(
        &room,
        &["SP.01.01", "--maturity", "1", "--remarks", "as it was"],
    );
    // Two copies part and are joined line by line.
    fs::copy(room.path("old.walkdown"), room.path("two.walkdown")).unwrap();
    said(&room, &["SP.01.01", "--maturity", "3"]);
    room.walkdown([
        "answer",
        "two",
        "SP.01.01",
        "--maturity",
        "2",
        "--as",
        "Kim",
    ])
    .stdout("SP.01.01: ML2 saved\n")
    .check();
    let last = room.read("two.walkdown").lines().last().unwrap().to_owned();
    let joined = room.read("old.walkdown") + &last + "\n";
    room.write("old.walkdown", joined);
    room.walkdown(["new", "next", "--from", "old", "--no-open"])
        .stdout("next.walkdown\n")
        .stderr("walkdown: next.walkdown: 1 answer had several values for a field: they are in the remarks of SP.01.01\n")
        .check();
    let line = line(&room, "SP.01.01");
    assert_eq!(line["maturity"], Value::Null);
    let remarks = line["remarks"].as_str().unwrap();
    let (mine, theirs) = ("ML3 (M. Roth)", "ML2 (Kim)");
    let told = |first: &str, second: &str| {
        format!(
            "as it was\n\nNot carried over, because several values stood for maturity: {first}; {second}"
        )
    };
    assert!(
        remarks == told(mine, theirs) || remarks == told(theirs, mine),
        "{remarks}"
    );
    assert_eq!(progress(&room, "to_reconfirm"), 0);
    assert_eq!(progress(&room, "conflicts"), 0);
}

#[test]
fn of_a_damaged_session_goes_over_what_can_be_read() {
    let room = old();
    for id in ["SP.01.01", "SP.01.02", "SP.01.03"] {
        said(&room, &[id, "--maturity", "3"]);
    }
    let text = room.read("old.walkdown");
    let damaged = text.replacen(
        "\"line\":\"iec-62443-2-4/SP.01.02//\"",
        "\"line\":\"iec-62443-2-4/SP.99.02//\"",
        1,
    );
    assert_ne!(text, damaged);
    room.write("old.walkdown", &damaged);
    let output = room
        .walkdown(["new", "next", "--from", "old", "--no-open"])
        .output();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{told}");
    assert!(
        told.starts_with("walkdown: old.walkdown, line 4: "),
        "{told}"
    );
    assert_eq!(progress(&room, "to_reconfirm"), 2);
    assert_eq!(room.read("old.walkdown"), damaged);
}

#[test]
fn an_answer_that_nobody_confirmed_keeps_its_first_day_and_its_file() {
    let room = old();
    fs::create_dir(room.path("later")).unwrap();
    room.write("plan.txt", "a plan");
    said(
        &room,
        &["SP.01.01", "--maturity", "3", "--evidence-file", "plan.txt"],
    );
    next(&room);
    let first = line(&room, "SP.01.01")["carried"].clone();
    room.walkdown(["new", "later/third", "--from", "next", "--no-open"])
        .stdout("later/third.walkdown\n")
        .check();
    let third = room.json(["show", "later/third", "SP.01.01", "--json"])["lines"][0].clone();
    assert_eq!(third["carried"], first);
    room.walkdown(["verify", "later/third"])
        .stdout("later/third.walkdown: sound, 2 changes, 1 evidence file unchanged\n")
        .check();
}

#[test]
fn a_session_that_is_not_there_is_said_so() {
    let room = Room::new();
    let output = room
        .walkdown(["new", "next", "--from", "gone", "--no-open"])
        .output();
    assert_eq!(output.status.code(), Some(1));
    assert!(!room.path("next.walkdown").exists());
}

#[test]
fn evidence_and_people_keep_their_order() {
    let room = old();
    let names = ["e1", "e2", "e3", "e4", "e5", "e6"];
    for name in names {
        said(&room, &["SP.01.02", "--evidence", name]);
    }
    for name in ["Zoe", "Bo"] {
        said(&room, &["SP.01.03", "--maturity", "2", "--said-by", name]);
        room.walkdown(["set", "old", "--interviewee", name]).text();
    }
    next(&room);
    let evidence = line(&room, "SP.01.02")["evidence"].clone();
    let texts: Vec<&str> = evidence
        .as_array()
        .unwrap()
        .iter()
        .map(|piece| piece["text"].as_str().unwrap())
        .collect();
    assert_eq!(texts, names);
    let people = |name: &str| {
        room.json(["report", name, "--format", "json"])["about"]["interviewees"].clone()
    };
    assert_eq!(people("next"), people("old"));
    // A comma is part of a name there: names are parted by semicolons.
    let names = ["--interviewee", "Bo, plant IT", "--interviewee", "Kim"];
    room.walkdown(["set", "next"].into_iter().chain(names))
        .text();
    let page = room.walkdown(["report", "next", "--format", "md"]).text();
    assert!(
        page.contains("| Interviewed | Bo, plant IT; Kim |"),
        "{page}"
    );
}
