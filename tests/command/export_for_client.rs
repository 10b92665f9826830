//! `export --for client`: a sheet without what the assessors keep among themselves.

use std::{fs, io::Cursor};

use calamine::{Reader, Xlsx};

use crate::support::room::Room;

/// What the assessors keep among themselves: no reader of a client's sheet finds it.
#[test]
fn a_sheet_for_the_client_has_neither_remarks_nor_flags() {
    let room = Room::with_session();
    let line = [
        "answer",
        "a",
        "SP.01.01",
        "--maturity",
        "2",
        "--evidence",
        "training plan",
    ];
    room.walkdown(line.into_iter().chain(["--flag"])).text();
    room.walkdown(["answer", "a", "SP.01.01", "--remarks", "kept inside"])
        .text();
    for format in ["csv", "jsonl"] {
        let args = ["export", "a", "--format", format];
        let all = room.walkdown(args).text();
        assert!(all.contains("kept inside"), "{all}");
        let client = room.walkdown(args.into_iter().chain(["--for", "client"]));
        let client = client.text();
        assert!(!client.contains("kept inside") && client.contains("training plan"));
        let flagged = |text: &str| text.contains("\"flagged\":true");
        assert!(format == "csv" || flagged(&all) && !flagged(&client));
    }
    room.walkdown(["export", "a", "-o", "a.xlsx", "--for", "client"])
        .text();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(room.path("a.xlsx")).unwrap())).unwrap();
    let sheet = book.worksheet_range("Assessment").unwrap();
    let headings: Vec<String> = sheet
        .rows()
        .next()
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(headings.contains(&"Verdict".to_owned()), "{headings:?}");
    assert!(
        !headings.iter().any(|heading| heading.contains("emarks")),
        "{headings:?}"
    );
    // It comes back, and the remarks stay as they are.
    let back = room.walkdown(["import", "a", "a.xlsx"]).text();
    assert!(
        room.walkdown(["show", "a", "SP.01.01"])
            .text()
            .contains("kept inside"),
        "{back}"
    );
    for (args, option) in [
        (
            &["--format", "walkdown", "--for", "client"][..],
            "--for: that choice belongs to csv",
        ),
        (&["--history", "--for", "client"], "--history"),
    ] {
        let refused = room.walkdown(["export", "a"].into_iter().chain(args.iter().copied()));
        let why = String::from_utf8(refused.status(2).output().stderr).unwrap();
        assert!(why.contains(option), "{why}");
    }
}

/// What is given to be filled in asks what the client knows, and does not tell what was found.
#[test]
fn a_worksheet_to_fill_in_has_no_levels() {
    let room = Room::with_session();
    let answer = |args: &[&str]| {
        let all = ["answer", "a", "SP.01.01"].iter().chain(args).copied();
        room.walkdown(all).text();
    };
    answer(&["--maturity", "2", "--verdict", "fail", "--class", "major"]);
    answer(&["--statement", "on day one", "--action", "write it"]);
    room.walkdown(["a", "--plain"])
        .stdin("report worksheet w.csv\n")
        .text();
    let sheet = room.read("w.csv");
    let (headings, _) = sheet.split_once('\n').unwrap();
    for heading in [
        "Statement",
        "Evidence",
        "Declared",
        "Why not applicable",
        "Question",
    ] {
        assert!(headings.contains(heading), "{heading}: {headings}");
    }
    for heading in [
        "Maturity", "Verdict", "Class", "Gap", "Step", "Action", "Remarks",
    ] {
        assert!(!headings.contains(heading), "{heading}: {headings}");
    }
    assert!(sheet.contains("on day one") && !sheet.contains("write it"));
    // Taken back in, it leaves what was found as it is.
    room.write("w.csv", sheet.replace("on day one", "on the first day"));
    room.walkdown(["import", "a", "w.csv"]).text();
    let line = room.json(["show", "a", "SP.01.01", "--json"])["lines"][0].clone();
    assert_eq!(line["statement"], "on the first day");
    assert_eq!(
        (&line["maturity"], &line["verdict"]),
        (&2.into(), &"fail".into())
    );
    assert_eq!(line["action"]["text"], "write it");
}

/// OSCAL for the client has neither remarks nor flags, nor reviews in its log.
#[test]
fn oscal_for_the_client_keeps_it_too() {
    let room = Room::with_session();
    let answer = |args: &[&str]| {
        let all = ["answer", "a", "SP.01.01"].iter().chain(args).copied();
        room.walkdown(all).text();
    };
    answer(&["--maturity", "2", "--remarks", "kept inside", "--flag"]);
    answer(&["--as", "Ben Koch", "--returned", "look again"]);
    let of = |reader: &str| {
        let args = ["export", "a", "--format", "oscal-ar", "--for", reader];
        room.walkdown(args).text()
    };
    let (all, client) = (of("internal"), of("client"));
    for inside in ["kept inside", "look again", "Reviewed: ", "\"flag"] {
        assert!(all.contains(inside), "{inside}");
        assert!(!client.contains(inside), "{inside}");
    }
    assert!(client.contains("SP.01.01"));
}

/// A name that ends in `/` is a folder, and what fills a folder is OSCAL, as on the screen.
#[test]
fn a_folder_takes_oscal() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .text();
    room.walkdown(["export", "a", "--for", "client", "-o", "given/"])
        .status(0)
        .check();
    assert!(room.path("given/assessment-results.json").is_file());
}
