//! What a stranger laid beside a session, in a folder or a repository that is shared.
#![cfg(unix)]

use std::{fs, os::unix::fs::symlink};

use crate::support::room::Room;

#[test]
fn links_beside_a_session_lead_nowhere() {
    let room = Room::with_session();
    room.write("victim", "mine");
    for target in ["victim", "absent"] {
        symlink(target, room.path("a.walkdown.lock")).unwrap();
        room.walkdown(["answer", "a", "SP.01.01", "--flag"])
            .stderr(
                "walkdown: a.walkdown: it cannot be locked here: a.walkdown.lock is no plain file\n\
                 copy it to a local disk and work on the copy\n",
            )
            .status(1)
            .check();
        fs::remove_file(room.path("a.walkdown.lock")).unwrap();
    }
    let torn = room.read("a.walkdown") + "{\"n\":";
    room.write("a.walkdown", &torn);
    for target in ["victim", "absent"] {
        symlink(target, room.path("a.walkdown.torn")).unwrap();
        let output = room
            .walkdown(["answer", "a", "SP.01.01", "--flag"])
            .output();
        assert_eq!(output.status.code(), Some(1));
        fs::remove_file(room.path("a.walkdown.torn")).unwrap();
    }
    assert_eq!(room.read("victim"), "mine");
    assert!(!room.path("absent").exists());
    assert_eq!(room.read("a.walkdown"), torn);
}

#[test]
fn a_pipe_where_a_file_should_be_is_said_and_not_waited_for() {
    let room = Room::with_session();
    room.shell("mkfifo p.walkdown b.walkdown.lock && cp a.walkdown b.walkdown && mkfifo e")
        .check();
    let state = r#"["p.walkdown","/dev/zero",".","a.walkdown\u0000",""]"#;
    fs::create_dir_all(room.path("home/state/walkdown")).unwrap();
    room.write("home/state/walkdown/elsewhere.json", state);
    let plain = |what: &str| {
        format!("walkdown: reading {what}: it is no plain file\ncheck the file, then try again\n")
    };
    for args in [
        ["status", "p.walkdown"],
        ["undo", "p.walkdown"],
        ["verify", "p.walkdown"],
    ] {
        room.walkdown(args)
            .stderr(&plain("p.walkdown"))
            .status(1)
            .check();
    }
    room.walkdown(["status", "/dev/zero"])
        .stderr(&plain("/dev/zero"))
        .status(1)
        .check();
    room.walkdown(["answer", "a", "SP.01.01", "--evidence-file", "e"])
        .stderr(&plain("e"))
        .status(1)
        .check();
    let listed = room.walkdown(["list"]).text();
    assert!(listed.contains("it is no plain file"), "{listed}");
    room.walkdown(["answer", "b", "SP.01.01", "--flag"])
        .stderr(
            "walkdown: b.walkdown: it cannot be locked here: b.walkdown.lock is no plain file\n\
             copy it to a local disk and work on the copy\n",
        )
        .status(1)
        .check();
}
