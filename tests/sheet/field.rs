//! What happens to sheets on people's desks: cells merged, errors, columns renamed or doubled, texts that look like signs by
//! number and were written anew by another program.

use std::fs;

use super::{
    back::{edit, exported},
    edit::{packed, parts},
};
use crate::support::room::Room;

/// The workbook with something else in its first sheet.
fn changed(room: &Room, change: impl Fn(String) -> String) {
    let parts = parts(&fs::read(room.path("a.xlsx")).unwrap());
    let parts = parts.into_iter().map(|(name, bytes)| {
        if name == "xl/worksheets/sheet1.xml" {
            let text = String::from_utf8(bytes).unwrap();
            return (name, change(text).into_bytes());
        }
        (name, bytes)
    });
    let parts: Vec<(String, Vec<u8>)> = parts.collect();
    room.write(
        "b.xlsx",
        packed(
            parts
                .iter()
                .map(|(name, bytes)| (name.as_str(), bytes.as_slice())),
        ),
    );
}

fn told(room: &Room) -> String {
    let output = room.walkdown(["import", "a", "b.xlsx"]).output();
    String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_cell_under_a_merged_one_takes_nothing_away() {
    let room = exported();
    room.walkdown(["answer", "a", "SP.01.02", "--remarks", "stands"])
        .text();
    room.walkdown(["export", "a", "-o", "a.xlsx"]).check();
    let row = "<c r=\"I4\"";
    changed(&room, |text| {
        let at = text.find(row).unwrap();
        let end = at + text[at..].find("</c>").unwrap() + 4;
        let text = format!("{}{row}/>{}", &text[..at], &text[end..]);
        text.replace(
            "<pageMargins",
            "<mergeCells count=\"1\"><mergeCell ref=\"I3:I4\"/></mergeCells><pageMargins",
        )
    });
    assert_eq!(
        told(&room),
        "Assessment!I4: SP.01.02 Remarks: left: its cell is merged with I3\n\
         124 rows read: nothing to record\n1 cell left as the session has it\n"
    );
}

#[test]
fn an_error_is_named_and_takes_nothing_away() {
    let room = exported();
    changed(&room, |text| {
        let at = text.find("<c r=\"I2\"").unwrap();
        let end = at + text[at..].find("</c>").unwrap() + 4;
        let error = "<c r=\"I2\" t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>";
        format!("{}{error}{}", &text[..at], &text[end..])
    });
    assert_eq!(
        told(&room),
        "walkdown: b.xlsx, Assessment!I2: it holds an error, #DIV/0!\nwrite the value itself\n\
         walkdown: b.xlsx: 1 cell cannot be taken, so nothing is recorded\nmend them, then take the file in again\n"
    );
}

#[test]
fn a_column_that_is_not_read_is_named() {
    let room = exported();
    edit(
        &room,
        &[("S1", "Due date"), ("T1", "Remarks"), ("I2", "new")],
    );
    let told = told(&room);
    assert!(
        told.contains(
            "\nnot read, since no column has that heading, or another one has it: Assessment!S1 \"Due date\", Assessment!T1 \"Remarks\"\n"
        ),
        "{told}"
    );
    assert!(
        told.ends_with("124 rows read: 1 change recorded\n"),
        "{told}"
    );
}

#[test]
fn a_text_like_a_sign_by_number_is_unchanged_after_another_program() {
    let room = exported();
    let texts = [
        "--statement",
        "lit _x0041_ end",
        "--remarks",
        "_x005F_x0041_",
    ];
    room.walkdown(["answer", "a", "SP.01.02"].into_iter().chain(texts))
        .text();
    room.walkdown(["export", "a", "-o", "a.xlsx"]).check();
    let shared = |from: &str, to: &str| {
        let parts = parts(&fs::read(room.path("a.xlsx")).unwrap());
        let parts: Vec<(String, Vec<u8>)> = parts
            .into_iter()
            .map(|(name, bytes)| match String::from_utf8(bytes) {
                Ok(text) => (name, text.replace(from, to).into_bytes()),
                Err(error) => (name, error.into_bytes()),
            })
            .collect();
        let all = parts
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        room.write("b.xlsx", packed(all));
    };
    // As it was written, by a program that writes what it read as it stands, and by one that takes it for the sign.
    for (from, to) in [
        ("\u{0}", ""),
        ("_x005F_", "_"),
        ("lit _x005F_x0041_", "lit A"),
    ] {
        shared(from, to);
        assert_eq!(told(&room), "124 rows read: nothing to record\n", "{to}");
    }
    shared("lit _x005F_x0041_ end", "lit B end");
    assert!(told(&room).starts_with("Assessment!F4: SP.01.02 statement: "));
}
