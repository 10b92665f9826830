//! `undo` and `redo`, in words.

use crate::support::room::Room;

#[test]
fn undo_and_redo_say_what_was_taken_back() {
    let room = Room::with_session();
    for (level, said) in [("2", "ML2"), ("3", "ML3")] {
        room.walkdown(["answer", "a", "SP.01.01", "--maturity", level])
            .stdout(&format!("SP.01.01: {said} saved\n"))
            .check();
    }
    room.walkdown(["undo", "a"])
        .stdout("undone: SP.01.01 maturity: ML3 → ML2\n")
        .check();
    room.walkdown(["undo", "a"])
        .stdout("undone: SP.01.01 maturity: ML2 → none\n")
        .check();
    room.walkdown(["redo", "a"])
        .stdout("redone: SP.01.01 maturity: none → ML2\n")
        .check();
    room.walkdown(["redo", "a"])
        .stdout("redone: SP.01.01 maturity: ML2 → ML3\n")
        .check();
    room.walkdown(["redo", "a"])
        .stderr(
            "walkdown: redo: tester has no undo here to take back\n\
             each person takes back their own; name another with --as\n",
        )
        .status(1)
        .check();
}

#[test]
fn redo_says_that_a_later_change_has_ended_it() {
    let room = Room::with_session();
    for args in [
        &["answer", "a", "SP.01.01", "--maturity", "2"][..],
        &["undo", "a"],
        &["answer", "a", "SP.01.01", "--flag"],
    ] {
        room.walkdown(args.iter().copied()).text();
    }
    room.walkdown(["redo", "a"])
        .stderr(
            "walkdown: redo: tester changed something after the undo, which ends that\n\
             what stood before is in: walkdown show PATH REQ --history\n",
        )
        .status(1)
        .check();
}

#[test]
fn each_person_takes_back_their_own() {
    let room = Room::with_session();
    room.walkdown(["undo", "a", "--as", "Kim"])
        .stderr(
            "walkdown: undo: Kim has no change here to take back\n\
             each person takes back their own; name another with --as\n",
        )
        .status(1)
        .check();
}

#[test]
fn undo_says_what_a_later_change_leaves_as_it_is() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .text();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "3", "--as", "Kim"])
        .text();
    room.walkdown(["undo", "a"])
        .stdout("undone: SP.01.01 stays as it is, by a later change\n")
        .check();
}

#[test]
fn undo_says_that_a_conflict_is_back() {
    let room = Room::with_session();
    room.write("b.walkdown", room.read("a.walkdown"));
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .text();
    room.walkdown(["answer", "b", "SP.01.01", "--maturity", "3", "--as", "Kim"])
        .text();
    let merged = room.walkdown(["merge", "both", "a", "b"]).output();
    assert_eq!(merged.status.code(), Some(1), "a conflict remains");
    room.walkdown(["answer", "both", "SP.01.01", "--maturity", "1"])
        .text();
    let said = room.walkdown(["undo", "both"]).text();
    assert_eq!(said, "undone: SP.01.01 maturity is in conflict again\n");
}
