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
