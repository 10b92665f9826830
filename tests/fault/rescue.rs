//! Answers that the session's own disk did not take, kept in the state folder until it does.

use std::fs;

use serde_json::Value;

use crate::support::{room::Room, sealed::sealed};

/// The folder of a session's scratch, and its first line.
fn scratch(room: &Room, session: &str) -> (String, String) {
    let header = room.read(session).lines().next().unwrap().to_owned();
    let value: Value = serde_json::from_str(&header).unwrap();
    let folder = format!(
        "home/state/walkdown/sessions/{}",
        value["session"].as_str().unwrap()
    );
    fs::create_dir_all(room.path(&folder)).unwrap();
    (folder, header)
}

/// A line that answers SP.01.02.
fn line() -> String {
    sealed(
        r#"{"n":9,"after":[],"at":"","who":"tester","run":"","do":"set","set":[{"line":"iec-62443-2-4/SP.01.02//","field":"level","to":4,"over":[]}]}"#,
    )
}

fn maturity(room: &Room) -> Value {
    room.json(["show", "a", "SP.01.02", "--json"])["lines"][0]["maturity"].clone()
}

fn write_something(room: &Room) {
    room.walkdown(["set", "a", "--scope", "x"]).output();
}

#[test]
fn what_no_disk_took_is_taken_in_once() {
    let room = Room::with_session();
    let (folder, header) = scratch(&room, "a.walkdown");
    let kept = [header, line()].join("\n");
    for _ in 0..3 {
        room.write(&format!("{folder}/unsaved-k3f9ab"), &kept);
        room.walkdown(["set", "a", "--scope", "x"]).output();
        assert_eq!(maturity(&room), 4);
        assert!(!room.path(&format!("{folder}/unsaved-k3f9ab")).exists());
    }
    room.walkdown(["verify", "a"])
        .stdout("a.walkdown: sound, 3 events\n")
        .check();
}

#[test]
fn what_is_another_session_s_is_neither_taken_in_nor_lost() {
    let room = Room::with_session();
    room.walkdown(["new", "b", "--no-open"])
        .stdout("b.walkdown\n")
        .check();
    let (folder, ours) = scratch(&room, "a.walkdown");
    let (_, other) = scratch(&room, "b.walkdown");
    let name = format!("{folder}/unsaved-k3f9ab");
    for kept in [
        line(),
        [other.clone(), line()].join("\n"),
        [ours, other, line()].join("\n"),
        "no line at all".into(),
    ] {
        room.write(&name, &kept);
        write_something(&room);
        assert_eq!(maturity(&room), Value::Null);
        assert_eq!(room.read(&name), kept);
    }
}

#[test]
fn a_scratch_file_that_cannot_be_read_holds_nobody_up() {
    let room = Room::with_session();
    let (folder, _) = scratch(&room, "a.walkdown");
    fs::create_dir(room.path(&format!("{folder}/unsaved-folder"))).unwrap();
    room.write(&format!("{folder}/place.json"), "[".repeat(5000));
    room.write(&format!("{folder}/draft-x"), "\u{0}");
    write_something(&room);
    assert!(room.walkdown(["status", "a"]).text().contains("Nordwerk"));
}
