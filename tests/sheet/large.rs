//! Workbooks made so that they are small, and what is read from them would be large.

use std::fmt::Write;

use super::{
    back::exported,
    edit::{packed, parts},
    filled::room,
    form::{SHEET, form},
};
use crate::support::room::Room;

/// A workbook with something else where something stands in the sheet.
fn other(book: &[u8], sheet: &str, from: &str, to: &str) -> Vec<u8> {
    let mut parts = parts(book);
    let (_, bytes) = parts.iter_mut().find(|(name, _)| name == sheet).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains(from), "{from}");
    *bytes = text.replacen(from, to, 1).into_bytes();
    packed(
        parts
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice())),
    )
}

/// Rows after the others, each with a letter in one column.
fn rows(from: u32, to: u32, column: &str) -> String {
    let mut text = String::new();
    for row in from..=to {
        write!(
            text,
            "<row r=\"{row}\"><c r=\"{column}{row}\" t=\"str\"><v>x</v></c></row>"
        )
        .unwrap();
    }
    text + "</sheetData>"
}

/// So many merged ranges, each over all rows and columns.
fn merged(count: usize) -> String {
    "<mergeCell ref=\"P4:IV20000\"/>".repeat(count)
}

/// Cell by cell these are 8,000 times 4,000 times 240.
#[test]
fn many_large_merged_ranges_are_read_as_ranges() {
    let room = room();
    let full = other(&form(), SHEET, "</sheetData>", &rows(23, 4_000, "A"));
    let cells = format!("{}</mergeCells>", merged(8_000));
    room.write("form.xlsx", other(&full, SHEET, "</mergeCells>", &cells));
    let output = room
        .walkdown(["export", "a", "--into", "form.xlsx", "-o", "out.xlsx"])
        .output();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.contains(": 20 cells filled in, 2 rows put in\n"),
        "{told}"
    );
    let output = room.walkdown(["import", "a", "out.xlsx"]).output();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.ends_with("8 rows read: nothing to record\n"), "{told}");
}

#[test]
fn more_merged_ranges_than_are_looked_at_are_refused_in_words() {
    let room = room();
    let cells = format!("{}</mergeCells>", merged(9_000));
    room.write("form.xlsx", other(&form(), SHEET, "</mergeCells>", &cells));
    let refused = "walkdown: form.xlsx: it has more than 2097152 merged columns of cells\n\
                   take apart the cells that are merged beside the table, then name the file again\n";
    for command in [
        &["export", "a", "--into", "form.xlsx", "-o", "out.xlsx"][..],
        &["import", "a", "form.xlsx"],
    ] {
        room.walkdown(command.iter().copied())
            .stderr(refused)
            .status(1)
            .check();
    }
}

/// Of ranges that lie over each other the one that reaches farther down covers; a cell that covers is covered by none.
#[test]
fn what_covers_a_cell_is_told_whatever_else_is_merged() {
    let room = Room::with_session();
    room.walkdown([
        "answer",
        "a",
        "SP.01.02",
        "--statement",
        "ours",
        "--remarks",
        "seen",
        "--verdict",
        "pass",
    ])
    .text();
    let cells = "<mergeCell ref=\"F4:F4\"/><mergeCell ref=\"F4:G9\"/><mergeCell ref=\"F5:F5\"/><mergeCell \
                 ref=\"I5:J5\"/></mergeCells>";
    room.write("form.xlsx", other(&form(), SHEET, "</mergeCells>", cells));
    let told = room.walkdown(["export", "a", "--into", "form.xlsx", "-o", "out.xlsx"]);
    let told = told.text();
    assert!(
        told.ends_with(
            "left: F5 is merged with F4, which holds the text of both, J5 is merged with I5, which holds the text of both\n"
        ),
        "{told}"
    );
}

#[test]
fn rows_that_reach_far_to_the_right_are_refused_in_words() {
    let room = exported();
    let why = "its rows have more than 8000000 cells up to the last one of each";
    let mend = "delete the rows and columns beside the table, then name the file again";
    let book = std::fs::read(room.path("a.xlsx")).unwrap();
    let sheet = "xl/worksheets/sheet1.xml";
    let far = rows(200, 32_000, "IV");
    room.write("far.xlsx", other(&book, sheet, "</sheetData>", &far));
    let far = format!("{}x\n", ",".repeat(255)).repeat(32_000);
    room.write("far.csv", room.read("a.csv") + &far);
    for file in ["far.xlsx", "far.csv"] {
        room.walkdown(["import", "a", file])
            .stderr(&format!("walkdown: {file}: {why}\n{mend}\n"))
            .status(1)
            .check();
    }
}
