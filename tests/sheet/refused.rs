//! What cannot be taken is named by sheet and cell, with what is allowed, and then nothing is recorded.

use std::fs;

use rust_xlsxwriter::Workbook;

use crate::support::room::Room;

use super::{
    back::{edit, exported, rows, written},
    edit::{packed, parts},
};

#[test]
fn a_bad_value_or_an_unknown_row_keeps_all_others_out() {
    let room = exported();
    edit(
        &room,
        &[
            ("F2", "this one would be fine"),
            ("K2", "7"),
            ("J2", "perhaps"),
            ("S2", "next week"),
            ("B4", "SP.99.99"),
            ("Z4", ""),
            ("D5", "owner"),
            ("R8", "A. Kim"),
            ("K9", "n/a"),
            ("L10", "why not"),
            ("F11", "{=A1}"),
            ("AB12", "elsewhere"),
            ("B13", "SP.01.01"),
            ("D13", "integration / maintenance"),
        ],
    );
    let before = room.read("a.walkdown");
    room.walkdown(["import", "a", "b.xlsx"])
        .stderr(
            "walkdown: b.xlsx, Assessment!J2: \"perhaps\": there is no such verdict\nuse pass, fail, n/a or n/e\n\
             walkdown: b.xlsx, Assessment!K2: \"7\": there is no such level\nuse 0 (not performed) or 1 to 4, n/a or n/e\n\
             walkdown: b.xlsx, Assessment!S2: \"next week\" is no date\nuse 2026-03-14 or 14.3.26\n\
             walkdown: b.xlsx, Assessment!B4: there is no requirement \"SP.99.99\"\nwrite an id of iec-62443-2-4\n\
             walkdown: b.xlsx, Assessment!D5: \"owner\" is no role of this session\nwrite integration or maintenance, or all \
             of them\n\
             walkdown: b.xlsx, Assessment!R8: an action needs a text before an owner or a due date\n\
             walkdown: b.xlsx, Assessment!K9: not applicable needs a reason\nsay why the requirement cannot apply\n\
             walkdown: b.xlsx, Assessment!L10: it says why the requirement cannot apply, and the maturity is not n/a\nset \
             the maturity to n/a, or empty the cell\n\
             walkdown: b.xlsx, Assessment!F11: it holds a formula without a value\nwrite the value itself, or save the \
             workbook in a spreadsheet program\n\
             walkdown: b.xlsx, Assessment!AB12: the session does not ask by \"elsewhere\"\nit asks by iec-62443-2-4\n\
             walkdown: b.xlsx, Assessment!B13: this line stands in Assessment!B2 already\nkeep one of the two rows\n\
             walkdown: b.xlsx: 11 cells cannot be taken, so nothing is recorded\nmend them, then take the file in again\n",
        )
        .status(1)
        .check();
    assert_eq!(room.read("a.walkdown"), before);
    // What the judge refuses is named as well.
    edit(
        &room,
        &[("S2", "next week"), ("R8", "A. Kim"), ("K9", "n/a")],
    );
    room.walkdown(["import", "a", "b.xlsx", "--preview"])
        .stderr(
            "walkdown: b.xlsx, Assessment!S2: \"next week\" is no date\nuse 2026-03-14 or 14.3.26\n\
             walkdown: b.xlsx, Assessment!R8: an action needs a text before an owner or a due date\n\
             walkdown: b.xlsx, Assessment!K9: not applicable needs a reason\nsay why the requirement cannot apply\n\
             walkdown: b.xlsx: 3 cells cannot be taken, so nothing is recorded\nmend them, then take the file in again\n",
        )
        .status(1)
        .check();
    assert_eq!(room.read("a.walkdown"), before);
}

/// Takes in the exported sheet with other cells, as a workbook and as a text, and sees these named, without the sheet.
fn refuses(room: &Room, cells: &[(&str, &str)], said: &str) {
    edit(room, cells);
    let mut all = rows(&room.read("a.csv"));
    for (cell, text) in cells {
        let column = usize::from(cell.as_bytes()[0] - b'A');
        let row: usize = cell[1..].parse().unwrap();
        all[row - 1][column] = String::from(*text);
    }
    room.write("b.csv", written(&all, b','));
    let before = room.read("a.walkdown");
    for (file, sheet) in [("b.xlsx", "Assessment!"), ("b.csv", "")] {
        let count = said.matches("FILE, ").count();
        let cells = if count == 1 { "cell" } else { "cells" };
        let said = said.replace("FILE, ", &format!("walkdown: {file}, {sheet}"));
        room.walkdown(["import", "a", file])
            .stderr(&format!(
                "{said}walkdown: {file}: {count} {cells} cannot be taken, so nothing is recorded\n\
                 mend them, then take the file in again\n"
            ))
            .status(1)
            .check();
    }
    assert_eq!(room.read("a.walkdown"), before);
}

#[test]
fn a_bad_day_is_named_by_its_own_cell() {
    let room = exported();
    // On SP.01.02 stands no action, on SP.01.01 one.
    for row in ["4", "2"] {
        let due = format!("S{row}");
        let said = format!("FILE, {due}: \"soon\" is no date\nuse 2026-03-14 or 14.3.26\n");
        let (text, owner) = (format!("Q{row}"), format!("R{row}"));
        let cells = [
            (text.as_str(), "lock it"),
            (owner.as_str(), "A. Kim"),
            (due.as_str(), "soon"),
        ];
        refuses(&room, &cells, &said);
    }
}

#[test]
fn every_bad_cell_of_a_row_is_named_at_once() {
    let room = exported();
    let cells = [
        ("E4", "5"),
        ("K4", "n/a"),
        ("N4", "high"),
        ("R4", "A. Kim"),
        ("S4", "soon"),
        // What one is refused for says nothing about another row.
        ("R8", "A. Kim"),
        ("K8", "7"),
    ];
    let said = "\
FILE, E4: \"5\": there is no such level
use 1 to 4
FILE, N4: \"high\": there is no such level
use 1 to 4
FILE, S4: \"soon\" is no date
use 2026-03-14 or 14.3.26
FILE, K4: not applicable needs a reason
say why the requirement cannot apply
FILE, K8: \"7\": there is no such level
use 0 (not performed) or 1 to 4, n/a or n/e
FILE, R8: an action needs a text before an owner or a due date
";
    refuses(&room, &cells, said);
}

#[test]
fn a_cell_is_not_refused_for_want_of_one_that_is_named() {
    let room = exported();
    edit(
        &room,
        &[
            ("K4", "n/a"),
            ("L4", "{=A1}"),
            ("Q4", "{=A1}"),
            ("R4", "A. Kim"),
        ],
    );
    let why = "it holds a formula without a value\nwrite the value itself, or save the workbook in a spreadsheet program\n";
    room.walkdown(["import", "a", "b.xlsx"])
        .stderr(&format!(
            "walkdown: b.xlsx, Assessment!L4: {why}walkdown: b.xlsx, Assessment!Q4: {why}\
             walkdown: b.xlsx: 2 cells cannot be taken, so nothing is recorded\nmend them, then take the file in again\n"
        ))
        .status(1)
        .check();
}

#[test]
fn a_file_that_is_no_such_sheet_is_refused_in_words() {
    let room = exported();
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_name("Prices")
        .unwrap()
        .write(0, 0, "x")
        .unwrap();
    room.write("other.xlsx", book.save_to_buffer().unwrap());
    room.write("other.csv", "a,b\n1,2\n");
    room.write("old.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    let mut opendocument = b"PK\x03\x04".to_vec();
    opendocument.resize(30, 0);
    opendocument.extend(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK");
    room.write("a.ods", opendocument);
    room.walkdown(["report", "a", "-o", "a.docx"]).check();
    let accepted = "name a sheet that walkdown export wrote (csv, xlsx), or an official form that was filled in";
    let wanted = "has the headings looked for, ID and at least one of Declared, Statement, Evidence, Remarks, Verdict";
    for (file, why, mend) in [
        (
            "other.xlsx",
            format!("none of its sheets (Prices) {wanted}"),
            accepted,
        ),
        (
            "other.csv",
            format!("no row near its beginning {wanted}"),
            accepted,
        ),
        ("gone.csv", "there is no such file".into(), accepted),
        (
            "old.xls",
            "it is a workbook of the old kind (xls), or one with a password".into(),
            "save it as xlsx without a password, then take in that file",
        ),
        (
            "a.ods",
            "it is a sheet of the kind ods, which is not read".into(),
            "save it as xlsx, then take in that file",
        ),
        (
            "a.docx",
            "it is a Word document, no workbook".into(),
            accepted,
        ),
    ] {
        room.walkdown(["import", "a", file])
            .stderr(&format!("walkdown: {file}: {why}\n{mend}\n"))
            .status(1)
            .check();
    }
    let text = room.read("a.csv").replacen("\"'=1+1\"", "\"'=1+1", 1);
    room.write("torn.csv", text);
    room.walkdown(["import", "a", "torn.csv"])
        .stderr(
            "walkdown: torn.csv: row 2: text stands after a closing quotation mark\nopen it in a spreadsheet program, save \
             it anew, then take in that file\n",
        )
        .status(1)
        .check();
}

#[test]
fn a_workbook_made_to_burst_is_refused() {
    let room = exported();
    let zeros = vec![b' '; 70 << 20];
    room.write("b.xlsx", packed([("xl/workbook.xml", zeros.as_slice())]));
    room.walkdown(["import", "a", "b.xlsx"])
        .stderr(
            "walkdown: b.xlsx: it unpacks to more than 64 MiB\nopen it in a spreadsheet program, save it anew, then take in \
             that file\n",
        )
        .status(1)
        .check();
}

/// Whatever stands in the file, the command ends in words and the session is as it was or one event longer.
#[test]
fn a_broken_sheet_ends_in_words() {
    let room = exported();
    let book = fs::read(room.path("a.xlsx")).unwrap();
    let broken = |from: &str, to: &str| {
        let mut parts = parts(&book);
        for (_, bytes) in &mut parts {
            let text = String::from_utf8_lossy(bytes).replacen(from, to, 1);
            *bytes = text.into_bytes();
        }
        packed(
            parts
                .iter()
                .map(|(name, bytes)| (name.as_str(), bytes.as_slice())),
        )
    };
    for (from, to) in [
        ("<sheetData>", "<sheetData><row r=\"99999999\">"),
        ("r=\"B2\"", "r=\"ZZZZ99\""),
        ("</row>", ""),
        ("t=\"s\"", "t=\"n\""),
        ("uniqueCount=\"", "uniqueCount=\"99999999999"),
        ("r:id=\"rId1\"", "r:id=\"rId77\""),
    ] {
        room.write("b.xlsx", broken(from, to));
        let output = room
            .walkdown(["import", "a", "b.xlsx", "--dry-run"])
            .output();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{to}: {said}");
        assert!(!said.contains("fault of the program"), "{to}: {said}");
    }
}

#[test]
fn a_sheet_of_another_session_clears_nothing() {
    let room = exported();
    room.start_with_both_roles("b");
    room.walkdown(["answer", "b", "SP.01.02", "--statement", "here alone"])
        .text();
    room.walkdown(["answer", "b", "SP.01.01", "--maturity", "1"])
        .text();
    let mut all = rows(&room.read("a.csv"));
    all.truncate(4);
    room.write("b.csv", written(&all, b','));
    let text = room.walkdown(["import", "b", "b.csv"]).status(1).text();
    assert!(
        text.contains("K2: SP.01.01 Maturity: left: the session has \"1\" (tester, "),
        "{text}"
    );
    assert!(
        text.contains("F2: SP.01.01 statement: none → \"=1+1\"\n"),
        "{text}"
    );
    let shown = room.json(["show", "b", "SP.01.02", "--json"]);
    assert_eq!(shown["lines"][0]["statement"], "here alone");
}
