//! A colleague's copy and a filled-in sheet come in by a word: what they bring is read before it is asked.

use super::{after, frozen, said};
use crate::support::room::Room;

/// A session and a colleague's copy of it that say different things.
fn apart() -> Room {
    let room = frozen();
    room.write("ben.walkdown", room.read("a.walkdown"));
    for args in [
        ["a", "SP.01.01", "2", "tester"],
        ["ben", "SP.01.01", "3", "Ben"],
        ["ben", "SP.01.02", "3", "Ben"],
    ] {
        let [session, line, level, who] = args;
        room.walkdown(["--as", who, "answer", session, line, "--maturity", level])
            .output();
    }
    room
}

#[test]
fn a_copy_is_joined_as_the_command_joins_it() {
    let room = apart();
    room.walkdown(["merge", "wanted", "a", "ben"]).output();
    let (wanted, copy) = (room.read("wanted.walkdown"), room.read("ben.walkdown"));
    std::fs::remove_file(room.path("wanted.walkdown")).unwrap();
    let before = room.read("a.walkdown");
    let text = said(&room, &["a"], "merge\nmerge 1\nshow\nno\nmerge ben\n");
    let told = text.replace('\n', " ");
    for wanted in [
        "1. ben.walkdown, changed ",
        "merge NUMBER reads what one brings and asks, merge FILE takes another.",
        "2 changes on 2 lines by Ben would be taken over; 1 of these lines is in conflict then. 1 conflict open then; conflicts settles them: SP.01.01 maturity: ML2 (",
        "with history and undo. Join ben.walkdown into a? Say yes, or no; the copy stays as it is.",
        "Nothing was taken in.",
        "The input ended before the answer: nothing was taken in.",
    ] {
        assert!(told.contains(wanted), "{wanted:?} was not said:\n{text}");
    }
    // Another word is no answer: it is asked again.
    assert_eq!(
        told.matches("Join ben.walkdown into a?").count(),
        3,
        "{text}"
    );
    assert_eq!(room.read("a.walkdown"), before);
    let text = said(&room, &["a"], "merge ben\nyes\nmerge ben\nconflicts\n");
    assert_eq!(room.read("a.walkdown"), wanted);
    assert_eq!(room.read("ben.walkdown"), copy);
    let then = after(&text, "ben.walkdown: 2 changes taken over, 1 conflict.\n");
    assert!(
        then.contains("All that stands in it is here already.\nben.walkdown brings nothing new.\n"),
        "{text}"
    );
    assert!(then.contains("Conflict 1 of 1."), "{text}");
}

/// What two people say one after another is no conflict, and is settled with them: it is counted beside them.
#[test]
fn what_a_copy_says_differently_is_counted() {
    let room = Room::with_session();
    let answer = |name: &str, who: &str, level: &str, said: &str| {
        let args = ["--as", who, "answer", name, "SP.01.01", "--maturity", level];
        room.walkdown(args.into_iter().chain(["--said-by", said]))
            .text();
    };
    answer("a", "Ana", "3", "Ines");
    room.write("ben.walkdown", room.read("a.walkdown"));
    answer("ben", "Ben", "1", "Jan");
    let text = said(&room, &["a"], "merge\nmerge 1\nyes\n");
    let counted = "0 conflicts and 1 line said differently open then; conflicts settles them.";
    assert!(text.contains(counted), "{text}");
    let then = "ben.walkdown: 1 change taken over, 0 conflicts, 1 line said differently.";
    assert!(text.contains(then), "{text}");
}

#[test]
fn a_sheet_is_taken_in_as_one_change() {
    let room = apart();
    room.walkdown(["export", "a", "-o", "sheet.csv"]).output();
    let sheet = room.read("sheet.csv");
    let filled = sheet.replacen(",,,,,,2,", ",,,,,,4,", 1);
    assert_ne!(sheet, filled, "{sheet}");
    room.write("sheet.csv", filled);
    room.write("bad.csv", sheet.replacen(",,,,,,2,", ",,,,,,77,", 1));
    let before = room.read("a.walkdown");
    let text = said(
        &room,
        &["a"],
        "import\nimport 7\nimport bad.csv\nimport nothing.csv\nimport sheet.csv\nn\n",
    );
    for wanted in [
        "Sheets, the newest change first:\n",
        "There is no such number: import alone reads them.\n",
        "Nothing was taken from bad.csv.\n1 cell cannot be taken, so nothing is.",
        "Nothing was taken from nothing.csv.\nnothing.csv: there is no such file",
        "SP.01.01 maturity from ML2 to ML4\nTake sheet.csv into a? Say yes, or no;",
    ] {
        assert!(text.contains(wanted), "{wanted:?} was not said:\n{text}");
    }
    assert_eq!(room.read("a.walkdown"), before);
    let text = said(&room, &["a"], "import sheet.csv\nyes\n");
    assert!(
        text.contains("sheet.csv: 1 change recorded, 0 cells left.\n"),
        "{text}"
    );
    let taken = room.read("a.walkdown");
    assert_eq!(taken.lines().count(), before.lines().count() + 1);
    let text = said(&room, &["a"], "undo\n");
    assert!(
        text.contains("Undone: SP.01.01 maturity from ML4 to ML2"),
        "{text}"
    );
}

#[test]
fn where_the_sheet_may_hold_it_is_read_anew() {
    let room = apart();
    room.walkdown(["export", "a", "-o", "sheet.csv"]).output();
    let sheet = room.read("sheet.csv");
    room.write("sheet.csv", sheet.replacen(",,,,,,2,", ",,,,,,4,", 1));
    room.walkdown([
        "--as",
        "tester",
        "answer",
        "a",
        "SP.01.01",
        "--maturity",
        "1",
    ])
    .output();
    let text = said(&room, &["a"], "import sheet.csv\nyes\noverwrite\nyes\n");
    let told = text.replace('\n', " ");
    for wanted in [
        "nothing to record. 1 cell left as the session has it.",
        "sheet.csv brings nothing new. Say no to leave it. overwrite reads what comes of it where the sheet holds.",
        "SP.01.01 maturity from ML1 to ML4 Take sheet.csv into a?",
        "sheet.csv: 1 change recorded, 0 cells left.",
    ] {
        assert!(told.contains(wanted), "{wanted:?} was not said:\n{text}");
    }
}

#[test]
fn a_sealed_session_asks_for_a_reason_first() {
    let room = apart();
    room.walkdown(["export", "a", "-o", "sheet.csv"]).output();
    let sheet = room.read("sheet.csv");
    room.write("sheet.csv", sheet.replacen(",,,,,,2,", ",,,,,,4,", 1));
    room.walkdown(["--as", "tester", "seal", "a"]).output();
    let before = room.read("a.walkdown");
    let text = said(&room, &["a"], "import sheet.csv\nyes\n");
    assert!(
        text.contains("Nothing was taken from sheet.csv.\n"),
        "{text}"
    );
    assert!(
        text.replace('\n', " ").contains("say why you change it"),
        "{text}"
    );
    assert_eq!(room.read("a.walkdown"), before);
}
