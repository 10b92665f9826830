//! What happens to sheets on people's desks: cells merged, errors, columns renamed or doubled, texts that look like signs by
//! number and were written anew by another program.

use std::fs;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::{
    back::{edit, exported, rows, written},
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
fn a_copy_of_the_sheet_beside_it_is_named() {
    let room = exported();
    let rows = rows(&room.read("a.csv"));
    let mut book = Workbook::new();
    for (name, columns) in [("Assessment", 29), ("Assessment (2)", 29), ("Own list", 12)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (at, row) in (0..).zip(&rows) {
            for (column, text) in (0..).zip(&row[..columns]) {
                sheet.write_string(at, column, text).unwrap();
            }
        }
    }
    room.write("b.xlsx", book.save_to_buffer().unwrap());
    room.walkdown(["import", "a", "b.xlsx"])
        .stdout(
            "not read, though its headings are the same: Assessment (2)\n124 rows read: nothing to record\n",
        )
        .status(1)
        .check();
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
fn a_column_of_a_table_made_by_hand_is_named_where_it_is_not_read() {
    let room = exported();
    room.write("b.csv", "ID,Maturity level,Statement\nSP.01.02,3,by hand\n");
    assert_eq!(
        room.walkdown(["import", "a", "b.csv"]).text(),
        "C2: SP.01.02 statement: none → \"by hand\"\nnot read, since no column has that heading, or another one has it: \
         B1 \"Maturity level\"\n1 row read: 1 change recorded\n"
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

#[test]
fn moved_columns_sorted_rows_titles_and_blanks_are_no_edits() {
    let room = exported();
    let mut sheet = rows(&room.read("a.csv"));
    let at = |name: &str| sheet[0].iter().position(|head| head == name).unwrap();
    let (id, remarks, statement) = (at("ID"), at("Remarks"), at("Statement"));
    for row in &mut sheet[1..] {
        match row[id].as_str() {
            "SP.01.02" => row[remarks] = "  new  ".into(),
            "SP.01.01" => row[statement] += "   ",
            _ => {}
        }
        row[id] = format!(" {} ", row[id].to_lowercase());
    }
    sheet[1..].reverse();
    for row in &mut sheet {
        row.reverse();
    }
    let width = sheet[0].len();
    let mut title = vec![String::new(); width];
    title[3] = "Assessment of the plant".into();
    sheet.insert(0, title);
    room.write("b.csv", written(&sheet, b';'));
    let told = room.walkdown(["import", "a", "b.csv"]).text();
    assert!(
        told.contains(": SP.01.02 remarks: none → \"new\"\n"),
        "{told}"
    );
    assert!(
        told.ends_with("124 rows read: 1 change recorded\n"),
        "{told}"
    );
}

#[test]
fn a_renamed_sheet_with_hidden_rows_and_a_filter_is_read_whole() {
    let room = exported();
    edit(&room, &[("I4", "in a hidden row")]);
    let parts = parts(&fs::read(room.path("b.xlsx")).unwrap());
    let parts: Vec<(String, Vec<u8>)> = parts
        .into_iter()
        .map(|(name, bytes)| match String::from_utf8(bytes) {
            Ok(text) => {
                let text = text
                    .replace("name=\"Assessment\"", "name=\"Ours\"")
                    .replace("<row r=\"4\"", "<row r=\"4\" hidden=\"1\"");
                (name, text.into_bytes())
            }
            Err(error) => (name, error.into_bytes()),
        })
        .collect();
    let all = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    room.write("b.xlsx", packed(all));
    assert_eq!(
        told(&room),
        "Ours!I4: SP.01.02 remarks: none → \"in a hidden row\"\n124 rows read: 1 change recorded\n"
    );
}

#[test]
fn dates_and_numbers_are_taken_in_whatever_form_or_named() {
    let room = exported();
    let mut book = Workbook::new();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(["ID", "Maturity", "Action", "Due"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    for (row, id) in (1..).zip(["SP.02.01", "SP.02.02", "SP.02.03"]) {
        sheet.write_string(row, 0, id).unwrap();
        sheet.write_string(row, 2, "do it").unwrap();
    }
    sheet.write_string(1, 1, " 3 ").unwrap();
    sheet.write_number(2, 1, 2.0).unwrap();
    let day = ExcelDateTime::from_ymd(2027, 3, 14).unwrap();
    sheet.write_with_format(1, 3, &day, &date).unwrap();
    sheet.write_string(2, 3, "2027-03-15").unwrap();
    room.write("b.xlsx", book.save_to_buffer().unwrap());
    assert!(told(&room).ends_with("3 rows read: 5 changes recorded\n"));
    let shown = |id: &str| room.json(["show", "a", id, "--json"])["lines"][0].clone();
    assert_eq!(shown("SP.02.01")["maturity"], 3);
    assert_eq!(shown("SP.02.01")["action"]["due"], "2027-03-14");
    assert_eq!(shown("SP.02.02")["maturity"], 2);
    assert_eq!(shown("SP.02.02")["action"]["due"], "2027-03-15");
    // The number of a day alone may be anything.
    let sheet = book.worksheet_from_index(0).unwrap();
    sheet.write_number(3, 3, 46_096).unwrap();
    room.write("b.xlsx", book.save_to_buffer().unwrap());
    assert!(told(&room).starts_with(
        "walkdown: b.xlsx, Sheet1!D4: \"46096\" is no date\nuse 2026-03-14 or 14.3.26\n"
    ),);
}

#[test]
fn measure_and_what_is_parked_go_out_and_come_back() {
    let room = exported();
    room.walkdown([
        "answer",
        "a",
        "SP.03.07",
        "--maturity",
        "1",
        "--compensating",
        "the shift desk locks the room",
        "--risk",
        "anybody in the room",
        "--said-by",
        "K. Berg",
    ])
    .text();
    room.walkdown([
        "answer",
        "a",
        "SP.01.02",
        "--park",
        "acceptance sheet",
        "--owes",
        "O. Okoye",
        "--promised-for",
        "15.1.2027",
    ])
    .text();
    room.walkdown(["export", "a", "-o", "a.csv"]).check();
    let all = rows(&room.read("a.csv"));
    let place = |heading: &str| all[0].iter().position(|own| own == heading).unwrap();
    let cell = |id: &str, heading: &str| {
        let row = all.iter().find(|row| row[1] == id).unwrap();
        row[place(heading)].clone()
    };
    assert_eq!(
        cell("SP.03.07", "Compensating measure"),
        "the shift desk locks the room"
    );
    assert_eq!(cell("SP.03.07", "Risk that remains"), "anybody in the room");
    assert_eq!(cell("SP.03.07", "Said by"), "K. Berg");
    assert_eq!(
        cell("SP.01.02", "Parked: what is missing"),
        "acceptance sheet"
    );
    assert_eq!(cell("SP.01.02", "Owed by"), "O. Okoye");
    assert_eq!(cell("SP.01.02", "Promised for"), "2027-01-15");
    let text = room.read("a.csv");
    let text = text.replace("anybody in the room", "the night shift");
    room.write(
        "b.csv",
        text.replace("acceptance sheet", "signed acceptance sheet")
            .replace("2027-01-15", "16.1.2027"),
    );
    assert!(
        room.walkdown(["import", "a", "b.csv"])
            .text()
            .ends_with(": 2 changes recorded\n")
    );
    let shown = room.walkdown(["show", "a", "SP.03.07"]).text();
    assert!(shown.contains("the night shift"), "{shown}");
    let shown = room.walkdown(["show", "a", "SP.01.02"]).text();
    assert!(shown.contains("signed acceptance sheet"), "{shown}");
    assert!(shown.contains("O. Okoye, due 2027-01-16"), "{shown}");
}

/// As a spreadsheet program of another country writes every day of a csv that it opened.
#[test]
fn days_with_the_month_or_the_day_first_are_what_they_were() {
    let room = exported();
    let start = rows(&room.read("a.csv"));
    let at = |name: &str| start[0].iter().position(|head| head == name).unwrap();
    let (action, due) = (at("Action"), at("Due"));
    for (known, new) in [
        ("3/14/2026", "4/3/2026"),
        ("14/03/2026 0:00", "03/04/2026 0:00"),
        ("14-03-2026", "3-4-2026"),
    ] {
        let mut rows = start.clone();
        rows[1][due] = known.into();
        rows[2][action] = "do".into();
        rows[2][due] = new.into();
        room.write("b.csv", written(&rows, b','));
        room.walkdown(["import", "a", "b.csv", "--dry-run"])
            .stdout(
                "Q3: SP.01.01 RE(1) action: none → \"do\", due 2026-04-03\n124 rows read: 1 change would be recorded\n",
            )
            .check();
        // Where no day tells, or they tell both, none is guessed.
        for (one, other) in [("4/3/2026", "03/04/2026"), ("4/13/2026", "13/4/2026")] {
            rows[1][due] = one.into();
            rows[2][due] = other.into();
            room.write("b.csv", written(&rows, b','));
            let output = room.walkdown(["import", "a", "b.csv"]).output();
            let told = String::from_utf8(output.stderr).unwrap();
            assert!(
                told.contains(&format!("S3: \"{other}\" is no date\n")),
                "{told}"
            );
        }
    }
}

#[test]
fn numbers_and_days_that_another_program_wrote_anew_are_what_they_were() {
    let room = exported();
    let mut rows = rows(&room.read("a.csv"));
    let at = |name: &str| rows[0].iter().position(|head| head == name).unwrap();
    let (maturity, target, due) = (at("Maturity"), at("Target"), at("Due"));
    let (declared, verdict, reason) = (at("Declared"), at("Verdict"), at("Why not applicable"));
    rows[1][maturity] = "2.0".into();
    rows[1][target] = format!("{},00", rows[1][target]);
    rows[1][due] = "2026-03-14 00:00:00".into();
    room.write("b.csv", written(&rows, b','));
    room.walkdown(["import", "a", "b.csv"])
        .stdout("124 rows read: nothing to record\n")
        .check();
    rows[1][maturity] = "ML 3.0".into();
    rows[1][due] = "2026-03-15T00:00:00".into();
    rows[2][declared] = "Ml2".into();
    rows[2][verdict] = "n. a.".into();
    rows[3][maturity] = "N.A.".into();
    rows[3][reason] = "no site of its own".into();
    room.write("b.csv", written(&rows, b','));
    room.walkdown(["import", "a", "b.csv"])
        .stdout(
            "K2: SP.01.01 maturity: ML2 → ML3\n\
             S2: SP.01.01 action: \"write it\", owner B. Klein, due 2026-03-14 → \"write it\", owner B. Klein, due \
             2026-03-15\n\
             E3: SP.01.01 RE(1) declared level: none → ML2\n\
             J3: SP.01.01 RE(1) verdict: none → n/a\n\
             K4: SP.01.02 maturity: none → not applicable (no site of its own)\n\
             124 rows read: 5 changes recorded\n",
        )
        .check();
    for named in ["ML2 Managed", "level 2", "2 - managed", "2: written down"] {
        rows[5][maturity] = named.into();
        room.write("b.csv", written(&rows, b','));
        let told = room.walkdown(["import", "a", "b.csv", "--dry-run"]).text();
        assert!(told.contains(" maturity: none → ML2\n"), "{named}\n{told}");
    }
    for wrong in [
        ".",
        ".0",
        "0.02",
        "3.5",
        "ML",
        "ML2 Defined",
        "2 3",
        "2 managed?no",
    ] {
        rows[5][maturity] = wrong.into();
        room.write("b.csv", written(&rows, b','));
        let output = room.walkdown(["import", "a", "b.csv"]).output();
        let told = String::from_utf8(output.stderr).unwrap();
        let named = format!("K6: \"{wrong}\": there is no such level\n");
        assert!(told.contains(&named), "{told}");
    }
}
