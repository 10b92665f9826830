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
            &["--format", "oscal-ar", "--for", "client"][..],
            "--for: that choice belongs to csv",
        ),
        (&["--history", "--for", "client"], "--history"),
    ] {
        let refused = room.walkdown(["export", "a"].into_iter().chain(args.iter().copied()));
        let why = String::from_utf8(refused.status(2).output().stderr).unwrap();
        assert!(why.contains(option), "{why}");
    }
}
