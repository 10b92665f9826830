//! Files that are damaged, of another kind, or of a newer format.

use crate::support::{room::Room, sealed::sealed};

/// A session with three answers: lines 3 to 5.
fn answered() -> Room {
    let room = Room::with_session();
    for id in ["SP.01.01", "SP.01.02", "SP.01.03"] {
        room.walkdown(["answer", "a", id, "--maturity", "2"])
            .stdout(&format!("{id}: ML2 saved\n"))
            .check();
    }
    room
}

#[test]
fn a_damaged_line_is_named_and_the_rest_is_read() {
    let room = answered();
    let text = room.read("a.walkdown").replace("SP.01.02/", "SP.01.05/");
    room.write("a.walkdown", text);
    let stderr = "walkdown: a.walkdown, line 4: its digest does not fit its text\n\
        the other lines are read; see: walkdown verify a.walkdown\n";
    let status = room
        .walkdown(["status", "a", "--json"])
        .stderr(stderr)
        .text();
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    assert_eq!(status["progress"]["answered"], 2);
    room.walkdown(["answer", "a", "SP.01.02", "--maturity", "3"])
        .stdout("SP.01.02: ML3 saved\n")
        .stderr(stderr)
        .check();
}

#[test]
fn a_torn_line_is_said_and_set_aside_by_the_next_change() {
    let room = answered();
    let text = room.read("a.walkdown");
    let cut = text.get(..text.len() - 20).unwrap();
    room.write("a.walkdown", cut);
    // On a machine that has not seen the line whole.
    std::fs::remove_dir_all(room.path("home/state")).unwrap();
    let stderr = "walkdown: a.walkdown, last line: it is torn off\n\
        the other lines are read; the next change sets it aside in a.walkdown.torn\n";
    let status = room
        .walkdown(["status", "a", "--json"])
        .stderr(stderr)
        .text();
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    assert_eq!(status["progress"]["answered"], 2);
    room.walkdown(["answer", "a", "SP.01.03", "--maturity", "3"])
        .stdout("SP.01.03: ML3 saved\n")
        .stderr(stderr)
        .check();
    assert!(room.path("a.walkdown.torn").exists());
    room.walkdown(["verify", "a"])
        .stdout("a.walkdown: sound, 4 events\n")
        .check();
}

#[test]
fn what_is_no_session_is_said_so() {
    let room = Room::new();
    room.write("notes.txt", "hello\nworld\n");
    room.write("empty.walkdown", "");
    for (path, why) in [
        ("notes.txt", "it has no line that walkdown wrote"),
        ("empty.walkdown", "the file is empty"),
    ] {
        for args in [
            &["status", path][..],
            &["answer", path, "SP.01.01", "--maturity", "2"],
            &["open", path],
        ] {
            room.walkdown(args.iter().copied())
                .stderr(&format!(
                    "walkdown: {path}: it is no session: {why}\n\
                     name a file that walkdown made, or start one with: walkdown new\n"
                ))
                .status(1)
                .check();
        }
    }
    room.walkdown(["status", "none.walkdown"])
        .stderr("walkdown: none.walkdown: there is no such file\nsee what is known here with: walkdown list\n")
        .status(1)
        .check();
    room.walkdown(["status", "home"])
        .stderr("walkdown: reading home: it is a folder\ncheck the file, then try again\n")
        .status(1)
        .check();
}

#[test]
fn a_newer_format_opens_read_only() {
    let room = Room::new();
    let header = sealed(
        r#"{"walkdown":2,"session":"5e55","created":"2026-11-21T18:04:11.123+01:00","by":"x","catalogs":[{"id":"iec-62443-2-4","edition":"2023","digest":""}]}"#,
    );
    room.write("a.walkdown", &header);
    let stderr = "walkdown: a.walkdown: it opens read-only: it has format 2, this program writes format 1\n\
        read it with status, show and report, or take a sound copy\n";
    let status = room.walkdown(["status", "a"]).stderr(stderr).text();
    assert!(status.contains("answered  0 of 123"));
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .stderr(stderr)
        .status(1)
        .check();
    room.walkdown(["undo", "a"])
        .stderr(stderr)
        .status(1)
        .check();
    assert_eq!(room.read("a.walkdown"), header);
}

#[test]
fn a_catalog_that_is_not_here_is_named() {
    let room = Room::new();
    let header = sealed(
        r#"{"walkdown":1,"session":"5e55","created":"","by":"x","catalogs":[{"id":"mine"}]}"#,
    );
    room.write("a.walkdown", header);
    room.walkdown(["status", "a"])
        .stderr(
            "walkdown: a.walkdown: its catalog mine is not known here\n\
             see the catalogs known here with: walkdown catalog list\n",
        )
        .status(1)
        .check();
}
