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
        "new\n\nNordwerk\nTank farm\nyes\n\n\n2\n{levels}3\nyes\noverview\nreport r.html\nquit\nlist\nquit\n"
    );
    let text = said(&room, &[], script);
    assert!(
        text.starts_with("No session is known here. new starts one"),
        "{text}"
    );
    let end = after(&text, "Every line is answered.");
    for wanted in [
        "The gaps that weigh most, 3 of 28, and what to do next:",
        "\n1. ",
        "\n2. ",
        "\n3. ",
        "deeper makes a guided session of it",
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
        end.contains("Back at the list of sessions; quit again leaves the program.\n"),
        "{end}"
    );
    assert_eq!(
        text.matches("0 not performed, 1 case by case,").count(),
        1,
        "{text}"
    );
    assert!(text.contains("One or both, separated by blanks."), "{text}");
    assert!(
        end.contains("1. nordwerk-tank-farm, Nordwerk, Tank farm: 72 of 72 answered"),
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

/// Words on many lines, out of order, with all that is said in an interview.
const INTERVIEW: &str = "yes\nyes\nno\ntake\nstatement in the matrix\nevidence scan of B\n3\n3\n\
    park the list / Anna\nnext area\n2\nflag\nverdict fail\n1\nna no such tools\nnext topic\n\
    action buy a lock / Bo / 2026-12-24\n0\ngo sp.04.01\nna area no wireless here\nundo\nredo\n\
    go SP.03.05\nsplit role\n2\n1\nopen\n4\nback\nsplit component gateway\n3\nundo\n\
    find port scan\ngo SP.12.09\nnot evaluated\ntarget 2\nfirst\nremarks two\ncompensating a guard / nights\n\
    set area target SP.02 2\npeople add Cy\ndeclared 4\nprevious area\n";

#[test]
fn an_interview_cut_anywhere_is_the_same_session() {
    let start = || {
        let room = Room::new();
        let roles = ["--role", "integration", "--role", "maintenance"];
        room.walkdown(["new", "a", "--no-open"].into_iter().chain(roles))
            .stdout("a.walkdown\n")
            .check();
        room
    };
    let found = |room: &Room| {
        let mut all = vec![room.json(["status", "a", "--json"])];
        let ids = [
            "SP.01.01",
            "SP.01.01 RE(1)",
            "SP.01.02",
            "SP.03.05",
            "SP.04.01",
            "SP.12.09",
        ];
        all.extend(ids.map(|id| room.json(["show", "a", id, "--json"])));
        for value in &mut all {
            value.as_object_mut().unwrap().remove("session");
        }
        all
    };
    let whole = start();
    said(&whole, &["a"], INTERVIEW);
    let wanted = found(&whole);
    assert_eq!(wanted[0]["progress"]["not_applicable"], 7);
    assert_eq!(wanted[4]["lines"].as_array().unwrap().len(), 2);
    let lines: Vec<&str> = INTERVIEW.lines().collect();
    for cut in [1, 3, 7, 14, 21, 24, 27, 30, 33, 38] {
        let room = start();
        for part in [&lines[..cut], &lines[cut..]] {
            said(&room, &["a"], part.join("\n") + "\n");
        }
        assert_eq!(found(&room), wanted, "cut after {:?}", lines[cut - 1]);
    }
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
fn what_was_understood_of_each_answer_about_a_new_session_is_said() {
    let room = Room::new();
    let text = said(
        &room,
        &[],
        "new\n1\nNordwerk\n\nno\nBASE\nsome\nboth\nml2\n",
    );
    let mut rest = text.as_str();
    for understood in [
        "\nCatalog: iec-62443-2-4.\nWho is assessed?",
        "\nAssessed: Nordwerk.\nWhat does it cover?",
        "\nScope: left open.\nQuick, one word an answer:",
        "\nGuided: rung by rung.\nWhich profile:",
        "\nProfile: base.\nWhich role:",
        "\nRole: integration and maintenance.\nWhich target,",
        "\nTarget: ML2.\n",
    ] {
        rest = after(rest, understood);
    }
    let status = room.json(["status", "nordwerk", "--json"]);
    assert_eq!(status["roles"].as_array().unwrap().len(), 2);
    assert_eq!(status["target"], 2);
    // What is taken of an empty line is said too.
    let text = said(&room, &[], "new\n\n\n\nyes\n\n\nnone\n");
    for understood in [
        "Quick: one word an answer.\n",
        "Role: integration.\n",
        "Target: none.\n",
    ] {
        assert!(text.contains(understood), "{text}");
    }
}

#[test]
fn new_and_quick_go_line_by_line_where_there_is_no_terminal() {
    let room = Room::new();
    let text = said(&room, &["new", "a"], "3\n");
    assert!(
        text.contains("SP.01.01 ML3 Defined (Practiced) saved.\n"),
        "{text}"
    );
    let text = said(
        &room,
        &["--plain", "quick", "b", "--organization", "N"],
        "1\n",
    );
    assert!(
        text.contains("SP.01.01 ML1 Initial saved.\n") && !text.contains("Rung ML1"),
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
    assert!(text.contains("ML3 Defined (Practiced) saved"), "{text}");
}
