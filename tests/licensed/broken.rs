//! Copies that are not whole, other tables, and files made to do harm: refused or read in part, with the row named.

use std::{fs::File, time::Instant};

use super::{HEADER, KEPT, copy, csv, kept};
use crate::support::room::Room;

const ANOTHER: &str = "it is another table: no row near its beginning has the headers looked for, at least Req ID (or \
                       ID) and Requirement description (or Requirement)";
const ACCEPTED: &str = "name the CSV attached to IEC 62443-2-4, the IECEE worksheet (xlsx), or an OSCAL catalog (JSON)";

/// What is left after one row was not read.
fn all_but(id: &str, form: &str, unread: &str) -> String {
    format!(
        "iec-62443-2-4: 122 of 123 requirements read ({form})\nconfirmed: topic 122, subtopic 122, documentation \
         122\ncorrected: 0\nmissing in the file: 1 ({id})\nnew in the file, not taken in: 0\nnot read: 1\n  {unread}\ntaken in in part, {KEPT}"
    )
}

fn refused(file: impl AsRef<[u8]>, why: &str, mend: &str) {
    let room = Room::new();
    room.write("copy", file);
    room.walkdown(["catalog", "import", "copy"])
        .stderr(&format!("walkdown: copy: {why}\n{mend}\n"))
        .status(1)
        .check();
    assert!(!room.path("home/config").exists());
}

#[test]
fn the_sheet_that_people_fill_in_is_no_copy_of_the_standard() {
    let room = Room::with_session();
    room.walkdown(["export", "a", "-o", "a.csv"]).check();
    let sheet = room.read("a.csv");
    refused(
        sheet,
        "it is a sheet that walkdown export wrote, not a copy of the standard",
        "take its answers in with: walkdown import NAME FILE",
    );
}

#[test]
fn a_truncated_file_is_read_up_to_its_last_row() {
    let text = csv(&HEADER, &copy(), ',', "\n");
    let last = text.rfind("SP.12.09,").unwrap();
    let line = text[..last].matches('\n').count() + 1;
    for (cut, why) in [
        (
            "SP.12.09,BR,Backup/Restore,\"Rest",
            "the file ends inside a quoted cell: it is cut off, or a quotation mark is not closed",
        ),
        (
            "SP.12.09,BR,Backup/Restore",
            "the file ends inside it: it is cut off",
        ),
    ] {
        let room = Room::new();
        room.write("copy.csv", format!("{}{cut}", &text[..last]));
        room.walkdown(["catalog", "import", "copy.csv"])
            .stdout(&all_but(
                "SP.12.09",
                "comma, UTF-8",
                &format!("line {line} (SP.12.09): {why}"),
            ))
            .status(1)
            .check();
        assert_eq!(kept(&room)["requirements"].as_object().unwrap().len(), 122);
    }
}

#[test]
fn a_file_cut_anywhere_is_read_or_refused() {
    let room = Room::new();
    let text = csv(&HEADER, &copy(), ';', "\r\n").into_bytes();
    for cut in (0..text.len()).step_by(1499) {
        room.write("copy.csv", &text[..cut]);
        let output = room.walkdown(["catalog", "import", "copy.csv"]).output();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{cut}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.is_empty() || told.starts_with("walkdown: "), "{told}");
    }
}

#[test]
fn a_lone_quote_costs_its_row_alone() {
    for (delimiter, form) in [
        (',', "comma, UTF-8"),
        (';', "semicolon, UTF-8"),
        ('\t', "tab, UTF-8"),
    ] {
        let room = Room::new();
        let mut rows = copy();
        rows[7][6] = "HERE lorem".into();
        let text = csv(&HEADER, &rows, delimiter, "\n").replace("HERE lorem", "\"lorem");
        let line = text[..text.find("\"lorem").unwrap()].matches('\n').count() + 1;
        room.write("copy.csv", text);
        let output = room.walkdown(["catalog", "import", "copy.csv"]).output();
        let told = String::from_utf8(output.stdout).unwrap();
        let why = "text stands after a closing quotation mark";
        let id = match rows[7][1].as_str() {
            "BR" => rows[7][0].clone(),
            kind => format!("{} {kind}", rows[7][0]),
        };
        let told = told.replace(
            room.path("").to_str().unwrap().trim_end_matches('/'),
            "ROOM",
        );
        let unread = format!("line {line} ({id}): {why}");
        assert_eq!(told, all_but(&id, form, &unread));
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn other_tables_are_refused() {
    refused("Name,Street\nA,B\n", ANOTHER, ACCEPTED);
    refused("just a text\n", ANOTHER, ACCEPTED);
    refused("x".repeat(3 << 20), ANOTHER, ACCEPTED);
    refused("\"\n".repeat(3 << 19), ANOTHER, ACCEPTED);
    refused(
        "ID;Requirement\n1;lorem\n2;ipsum\n",
        "it is another table: none of its 2 rows has an id of iec-62443-2-4 or iec-62443-2-1",
        ACCEPTED,
    );
    refused("", "it is empty", ACCEPTED);
    for other in ["%PDF-1.7 lorem", "a\0b"] {
        refused(
            other,
            "it is neither a table as text nor a workbook",
            ACCEPTED,
        );
    }
    let room = Room::new();
    room.walkdown(["catalog", "import", "nowhere.csv"])
        .stderr(&format!(
            "walkdown: nowhere.csv: there is no such file\n{ACCEPTED}\n"
        ))
        .status(1)
        .check();
}

#[test]
fn a_file_of_200_mb_is_refused_before_it_is_read() {
    let room = Room::new();
    let file = File::create(room.path("big.csv")).unwrap();
    file.set_len(200 << 20).unwrap();
    let begun = Instant::now();
    room.walkdown(["catalog", "import", "big.csv"])
        .stderr(
            "walkdown: reading big.csv: it is larger than 64 MiB\ncheck the file, then try again\n",
        )
        .status(1)
        .check();
    assert!(begun.elapsed().as_secs() < 5);
}

#[test]
fn endless_tables_are_given_up() {
    let head = "Req ID,BR/RE,Requirement description\n";
    refused(
        head.to_owned() + &"SP.01.01,BR,lorem\n".repeat(30_000),
        "it is another table: it has more than 20000 rows",
        ACCEPTED,
    );
    refused(
        head.to_owned()
            + &"SP.01.01,BR,\"lorem\n"
                .repeat(30_000)
                .replace("BR,\"l", "BR,\"l\"l"),
        "more than 1000 of its rows cannot be read",
        "save it anew as CSV from the program that opens it, then take in that file",
    );
    // Pieces of one row without end, with and without a long look ahead.
    for piece in ["SP.01.02,,\"\"lorem\n", "lorem\n"] {
        refused(
            head.to_owned() + "SP.01.01,BR,lorem\n" + &piece.repeat(200_000),
            "more than 1000 of its rows cannot be read",
            "save it anew as CSV from the program that opens it, then take in that file",
        );
    }
}
