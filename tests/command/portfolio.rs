//! `portfolio`: many sessions side by side.

use crate::support::room::Room;

/// Four sites: one last year, the same this year, an owner's, and one that is no session.
fn sites() -> Room {
    let room = Room::new();
    std::fs::create_dir_all(room.path("sites/south")).unwrap();
    let run = |line: &str| {
        let output = room.walkdown(line.split(' ')).output();
        assert!(output.status.success(), "{line}: {output:?}");
    };
    run("new sites/a --no-open --organization =Nordwerk --scope L1");
    run("answer sites/a SP.01.01 --maturity 1");
    run("answer sites/a SP.03.01 --maturity 2");
    run("answer sites/a SP.03.02 --maturity 3 --verdict fail");
    run("new sites/b --no-open --from sites/a");
    run("answer sites/b SP.01.01 --maturity 3");
    run("seal sites/b");
    run("new sites/south/c --no-open --organization Plant --catalog iec-62443-2-1 --target 2");
    room.write("sites/bad.walkdown", "no session");
    room.write("sites/notes.txt", "no session either");
    room
}

const BAD: &str = "walkdown: sites/bad.walkdown: it is no session: it has no line that walkdown wrote\n\
                   left out; what is written has 3 sessions\n";

fn today(room: &Room) -> String {
    let told = room.json(["status", "sites/b", "--json"]);
    told["sealed"]["at"].as_str().unwrap()[..10].to_owned()
}

#[test]
fn a_row_each_then_by_area_with_what_became_of_it() {
    let room = sites();
    let text = room
        .walkdown(["portfolio", "sites"])
        .stderr(BAD)
        .status(1)
        .text();
    let day = today(&room);
    let row = |begin: &str, nth: usize| {
        let mut rows = text.lines().filter(|line| line.starts_with(begin));
        let row = rows.nth(nth).unwrap_or_default();
        row.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(text.starts_with("3 sessions; 1 left out\n"), "{text}");
    for (begin, nth, wanted) in [
        (
            "Session ",
            0,
            "Session Against Target Answered Lowest Gaps Conflicts Sealed Last change File"
                .to_owned(),
        ),
        (
            "=Nordwerk",
            0,
            format!(
                "=Nordwerk – L1 iec-62443-2-4, all ML3 3 of 123 ML1 3 0 no {day} sites/a.walkdown"
            ),
        ),
        (
            "=Nordwerk",
            1,
            format!(
                "=Nordwerk – L1 iec-62443-2-4, all ML3 3 of 123, 2 to reconfirm ML1 → ML2 3 → 1 0 {day} {day} sites/b.walkdown"
            ),
        ),
        (
            "Plant",
            0,
            format!("Plant iec-62443-2-1, all ML2 0 of 87 – 0 0 no {day} sites/south/c.walkdown"),
        ),
        (
            "=Nordwerk",
            2,
            "=Nordwerk – L1 (a.walkdown) 1 ▾1 – 2 ▾1 – – – – – – – – –".to_owned(),
        ),
        (
            "=Nordwerk",
            3,
            "=Nordwerk – L1 (b.walkdown) 1 → 3 – 2 ▾1 – – – – – – – – –".to_owned(),
        ),
        (
            "Session ",
            2,
            "Session ORG CM NET COMP DATA USER EVENT AVAIL".to_owned(),
        ),
        ("Plant", 1, "Plant – – – – – – – –".to_owned()),
        (
            "- ",
            0,
            "- sites/bad.walkdown: it is no session: it has no line that walkdown wrote".to_owned(),
        ),
    ] {
        assert_eq!(row(begin, nth), wanted, "{text}");
    }
}

#[test]
fn the_same_as_data_and_as_a_page() {
    let room = sites();
    let run = |output: &str| {
        room.walkdown(["portfolio", "sites", "-o", output])
            .stderr(BAD)
            .status(1)
            .check();
        room.read(output)
    };
    let told: serde_json::Value = serde_json::from_str(&run("p.json")).unwrap();
    let (a, b) = (&told["sessions"][0], &told["sessions"][1]);
    assert_eq!(told["walkdown_portfolio"], 1);
    assert_eq!(a["previous"], serde_json::Value::Null);
    assert_eq!(b["previous"]["session"], a["session"]);
    assert_eq!((&b["previous"]["gaps"], &b["gaps"]), (&3.into(), &1.into()));
    assert_eq!(b["sealed"]["changes_since"], 0);
    assert_eq!(a["areas"][2]["id"], "SP.03");
    assert_eq!(a["areas"][2]["lowest"], 2);
    assert_eq!(a["areas"][2]["below_target"], 1);
    assert_eq!(told["sessions"][2]["areas"][0]["id"], "ORG");
    assert_eq!(told["skipped"][0]["path"], "sites/bad.walkdown");
    let csv = run("p.csv");
    let rows: Vec<Vec<&str>> = csv.lines().map(|row| row.split(',').collect()).collect();
    let column = |name: &str| rows[0].iter().position(|head| *head == name).unwrap();
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[1][column("organization")], "\"'=Nordwerk\"");
    assert_eq!(rows[2][column("previous_gaps")], "3");
    let to_reconfirm = [1, 2].map(|row| rows[row][column("to_reconfirm")]);
    assert_eq!(to_reconfirm, ["0", "2"]);
    assert_eq!(rows[1][column("iec-62443-2-4 SP.03 below target")], "1");
    assert_eq!(rows[1][column("iec-62443-2-1 ORG lowest")], "");
    let page = run("p.html");
    for part in [
        "<h1 dir=\"auto\">3 sessions; 1 left out</h1>",
        "1 → 3",
        "<code>sites/south/c.walkdown</code>",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn what_is_named_twice_counts_once_and_what_is_not_there_is_named() {
    let room = sites();
    let told = room.walkdown(["portfolio", "sites/a", "sites/a.walkdown", "gone", "empty"]);
    std::fs::create_dir(room.path("empty")).unwrap();
    let text = told
        .stderr(
            "walkdown: gone: there is no such file\n\
             walkdown: reading empty: no session (.walkdown) lies in it or below\n\
             left out; what is written has 1 session\n",
        )
        .status(1)
        .text();
    assert!(text.starts_with("1 session; 2 left out\n"), "{text}");
    let alone = room.walkdown(["portfolio", "empty"]);
    alone
        .stderr(
            "walkdown: reading empty: no session (.walkdown) lies in it or below\n\
             there is no other: name the files of sessions, or a folder of them\n",
        )
        .status(1)
        .text();
    let sound = room.walkdown(["portfolio", "sites/a", "sites/b"]).text();
    assert!(sound.starts_with("2 sessions\n"), "{sound}");
}

#[test]
fn a_session_is_never_written_over_and_an_ending_not_contradicted() {
    let room = sites();
    room.walkdown(["portfolio", "sites", "-o", "sites/a.walkdown"])
        .stderr(
            "walkdown: sites/a.walkdown: this is a session's file\nname another file for the portfolio\n",
        )
        .status(2)
        .check();
    room.walkdown(["portfolio", "sites", "-o", "p.json", "--format", "csv"])
        .stderr(
            "walkdown: p.json: the ending says json, --format says csv\n\
             leave --format out, or name a file that ends in .csv\n",
        )
        .status(2)
        .check();
}

/// A session that next year's began from, and copies of it with other answers, one of them older.
fn copies() -> Room {
    let room = Room::new();
    let run = |line: &str| {
        let output = room.walkdown(line.split(' ')).output();
        assert!(output.status.success(), "{line}: {output:?}");
    };
    let copy = |from: &str, to: &str| {
        std::fs::copy(room.path(from), room.path(to)).unwrap();
    };
    run("new s --no-open --organization Nordwerk");
    run("answer s SP.01.01 --maturity 1");
    copy("s.walkdown", "old.walkdown");
    run("answer s SP.01.02 --maturity 1");
    copy("s.walkdown", "c.walkdown");
    run("new n --no-open --from s");
    run("answer c SP.01.01 --maturity 2");
    run("answer c SP.01.02 --maturity 2");
    copy("c.walkdown", "d.walkdown");
    run("answer d SP.01.03 --maturity 2");
    room
}

/// Of the session in `n.walkdown` the file before it.
fn before_n(room: &Room, order: &[&str]) -> serde_json::Value {
    let line = ["portfolio"]
        .iter()
        .chain(order)
        .chain(&["--format", "json"]);
    let told = room.json(line.copied());
    let mut sessions = told["sessions"].as_array().unwrap().iter();
    let n = sessions.find(|one| one["path"] == "n.walkdown").unwrap();
    n["previous"]["path"].clone()
}

#[test]
fn next_year_is_set_beside_the_copy_that_it_began_from_in_any_order() {
    let room = copies();
    for order in [
        ["s", "n", "c"],
        ["c", "n", "s"],
        ["n", "c", "s"],
        ["c", "s", "n"],
    ] {
        assert_eq!(before_n(&room, &order), "s.walkdown", "{order:?}");
        let text = room
            .walkdown(["portfolio"].iter().chain(&order).copied())
            .text();
        let mut rows = text.lines();
        let row = rows.find(|row| row.contains("n.walkdown")).unwrap();
        assert!(!row.contains('→'), "{text}");
    }
    // Where that is not here, the copy that has it and the least besides; where none has it, none.
    for order in [["d", "n", "c"], ["c", "n", "d"]] {
        assert_eq!(before_n(&room, &order), "c.walkdown", "{order:?}");
    }
    assert_eq!(before_n(&room, &["d", "n", "old"]), "d.walkdown");
    assert_eq!(before_n(&room, &["old", "n"]), serde_json::Value::Null);
    // The session knows it as its own matter: nobody is told of it, and nobody is asked.
    let lines = room.walkdown(["export", "n", "--history"]).text();
    assert!(!lines.contains("began_from"), "{lines}");
    let undone = room.walkdown(["undo", "n"]).text();
    assert!(!undone.contains("began_from"), "{undone}");
    assert_eq!(before_n(&room, &["s", "n"]), serde_json::Value::Null);
}

#[test]
fn a_session_made_before_that_was_noted_is_set_beside_the_same_in_any_order() {
    let room = copies();
    let text = room.read("n.walkdown");
    let noted = text
        .find(",{\"line\":\"\",\"field\":\"began_from\"")
        .unwrap();
    let lines: Vec<String> = text
        .lines()
        .map(|line| match line.split_once(&text[noted..noted + 30]) {
            None => format!("{line}\n"),
            Some((before, _)) => crate::support::sealed::sealed(&format!("{before}]}}")),
        })
        .collect();
    room.write("n.walkdown", lines.concat());
    let found = [["s", "n", "c"], ["c", "n", "s"]].map(|order| before_n(&room, &order));
    assert_eq!(found, ["s.walkdown", "s.walkdown"]);
    assert_eq!(before_n(&room, &["c", "n"]), "c.walkdown");
}

#[test]
fn copies_are_named_as_such_counted_apart_and_told_apart() {
    let room = copies();
    let text = room.walkdown(["portfolio", "s", "c", "n"]).text();
    assert!(text.starts_with("2 sessions in 3 files\n"), "{text}");
    let row = |begin: &str| text.lines().filter(|line| line.starts_with(begin)).count();
    assert_eq!(row("Nordwerk (copy of c.walkdown) "), 1, "{text}");
    assert_eq!(row("Nordwerk (copy of s.walkdown) "), 1, "{text}");
    // By area each row has its file.
    for file in ["s", "c", "n"] {
        assert_eq!(row(&format!("Nordwerk ({file}.walkdown) ")), 1, "{text}");
    }
    let told = room.json(["portfolio", "s", "c", "n", "--format", "json"]);
    assert_eq!(
        told["sessions"][0]["copies"],
        serde_json::json!(["c.walkdown"])
    );
    assert_eq!(told["sessions"][2]["copies"], serde_json::json!([]));
    let csv = room
        .walkdown(["portfolio", "s", "c", "n", "--format", "csv"])
        .text();
    let rows: Vec<Vec<&str>> = csv.lines().map(|row| row.split(',').collect()).collect();
    let column = rows[0].iter().position(|head| *head == "copies").unwrap();
    assert_eq!(
        [rows[1][column], rows[2][column], rows[3][column]],
        ["c.walkdown", "s.walkdown", ""]
    );
    let page = room
        .walkdown(["portfolio", "s", "c", "n", "--format", "html"])
        .text();
    for part in ["(copy of c.walkdown)", "(n.walkdown)"] {
        assert!(page.contains(part), "{part}");
    }
    // Two files of one name are told apart by where they lie.
    for folder in ["one", "two"] {
        std::fs::create_dir(room.path(folder)).unwrap();
        let file = format!("{folder}/s.walkdown");
        std::fs::copy(room.path("s.walkdown"), room.path(&file)).unwrap();
    }
    let text = room.walkdown(["portfolio", "one", "two"]).text();
    assert!(text.starts_with("1 session in 2 files\n"), "{text}");
    assert!(
        text.contains("Nordwerk (copy of two/s.walkdown) "),
        "{text}"
    );
    assert!(text.contains("Nordwerk (one/s.walkdown) "), "{text}");
}
