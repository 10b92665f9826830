//! A whole assessment, from nothing to the report, through a pipe.

use crate::support::room::Room;

use super::{after, said};

#[test]
fn from_the_first_word_to_the_report() {
    let room = Room::new();
    let levels: String = ["3\n", "2\n", "4\n", "1\n", "0\n"]
        .iter()
        .cycle()
        .take(72)
        .copied()
        .collect();
    let script = format!(
        "new\n\nNordwerk\nTank farm\nyes\n\n\n2\n{levels}3\nyes\noverview\nreport r.html\nquit\nquit\n"
    );
    let text = said(&room, &[], script);
    assert!(
        text.starts_with("No session is known here. new starts one"),
        "{text}"
    );
    let end = after(&text, "Every line is answered.");
    for wanted in [
        "The gaps that weigh most:",
        "\n1. ",
        "\n2. ",
        "\n3. ",
        "set mode guided",
    ] {
        assert!(end.contains(wanted), "{wanted:?}\n{end}");
    }
    // What is typed after the last line judges none.
    assert_eq!(
        end.matches("Nothing was recorded: every line is answered.")
            .count(),
        2
    );
    assert!(
        end.contains("1. nordwerk-tank-farm, Nordwerk: 72 of 72 answered"),
        "{end}"
    );
    let status = room.json(["status", "nordwerk-tank-farm", "--json"]);
    assert_eq!(status["title"], "Nordwerk – Tank farm");
    assert_eq!(status["mode"], "quick");
    assert_eq!(status["target"], 2);
    assert_eq!(status["progress"]["answered"], 72);
    assert_eq!(status["progress"]["not_evaluated"], 51);
    let report = room.walkdown(["report", "nordwerk-tank-farm"]).text();
    assert_eq!(room.read("r.html"), report);
}

#[test]
fn the_sessions_are_found_renamed_copied_and_moved_to_the_trash() {
    let room = Room::with_session();
    let text = said(
        &room,
        &[],
        "open a\nquit\nlist\nrename 1 north\ncopy 1 south\n",
    );
    assert!(text.contains("1. a, Nordwerk: 0 of 123 answered"), "{text}");
    assert!(room.path("north.walkdown").exists() && room.path("south.walkdown").exists());
    let text = said(
        &room,
        &[],
        "find sou\nfind zebra\ntrash 1\nlist\ntrash 1\ntrash 1\nopen 9\nopen nothing\ntrash\nnew\ncancel\nnew\n7\ncancel\n",
    );
    assert!(
        text.contains("No session has that in its name.\n"),
        "{text}"
    );
    assert_eq!(
        text.matches("where it can be fetched back").count(),
        2,
        "{text}"
    );
    assert!(
        text.contains("There is no such number: list reads them.\n"),
        "{text}"
    );
    assert!(text.contains("there is no such file"), "{text}");
    assert!(text.contains("There is no catalog 7.\n"), "{text}");
    assert_eq!(
        text.matches("Taken back: no session was started.\n")
            .count(),
        2
    );
    let left = ["north.walkdown", "south.walkdown"];
    assert_eq!(
        left.iter().filter(|name| room.path(name).exists()).count(),
        1
    );
}

#[test]
fn new_and_quick_go_line_by_line_where_there_is_no_terminal() {
    let room = Room::new();
    let text = said(&room, &["new", "a"], "3\n");
    assert!(text.contains("SP.01.01 ML3 saved.\n"), "{text}");
    let text = said(
        &room,
        &["--plain", "quick", "b", "--organization", "N"],
        "1\n",
    );
    assert!(
        text.contains("SP.01.01 ML1 saved.\n") && !text.contains("Rung ML1"),
        "{text}"
    );
    assert_eq!(
        room.json(["status", "b", "--json"])["progress"]["answered"],
        1
    );
}

#[test]
fn whom_another_program_keeps_from_writing_is_told_so() {
    let room = Room::with_session();
    let store = walkdown::runtime::Store::read(&room.path("a.walkdown"));
    let (mut store, _) = store.unwrap();
    let holder = walkdown::runtime::Holder {
        who: "Bo".into(),
        ..Default::default()
    };
    store.lock(&holder).unwrap();
    let before = room.read("a.walkdown");
    let text = room
        .walkdown(["a"])
        .stdin("3\nstatement\nundo\nguidance\nna area x\npark\n")
        .status(1)
        .text();
    super::must_be_plain(&text);
    assert!(
        text.contains("Read-only: Bo has this session open. You can read"),
        "{text}"
    );
    assert_eq!(
        text.matches("Nothing was recorded. Read-only: Bo").count(),
        5,
        "{text}"
    );
    assert_eq!(room.read("a.walkdown"), before);
    drop(store);
    let text = said(&room, &["a"], "3\n");
    assert!(text.contains("ML3 saved"), "{text}");
}
