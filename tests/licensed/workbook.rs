//! The IECEE worksheet: repeated rows are one requirement, and what is no such workbook is refused in words.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::Workbook;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{KEPT, copy, kept, wording};
use crate::support::room::Room;

const COLUMNS: [&str; 10] = [
    "Summary Level",
    "IEC 62443-2-4 ID",
    "IEC 62443-2-4 Requirement",
    "Applicant Role(s) (Integrator / Maintenance Provider)",
    "Declared Maturity Level (1-4)",
    "Conformity Statement",
    "Applicable component",
    "Conformity Evidence",
    "Result - Remarks",
    "Verdict (Pass, Fail, N/A, N/E)",
];

const ANEW: &str = "open it in a spreadsheet program, save it anew as xlsx, then take in that file";

/// A worksheet with a title above its header; every tenth row comes a second time, for maintenance.
pub(super) fn worksheet(name: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("List Values").unwrap();
    let sheet = book.add_worksheet().set_name(name).unwrap();
    sheet.write(0, 0, "A title, as it may stand there").unwrap();
    for (column, label) in (0..).zip(COLUMNS) {
        sheet.write(2, column, label).unwrap();
    }
    let mut place = 3;
    for (number, row) in copy().iter().enumerate() {
        let roles: &[&str] = if number % 10 == 0 {
            &["Integrator", "Maintenance Provider"]
        } else {
            &["Integrator"]
        };
        for role in roles {
            sheet.write(place, 0, row[2].as_str()).unwrap();
            sheet
                .write(place, 1, format!("{}{}", row[0], row[1]))
                .unwrap();
            sheet.write(place, 2, wording(number)).unwrap();
            sheet.write(place, 3, *role).unwrap();
            sheet.write(place, 4, 3).unwrap();
            place += 1;
        }
    }
    // Far away, as a slip of the hand leaves it.
    sheet.write(1_048_575, 16_383, "x").unwrap();
    book.save_to_buffer().unwrap()
}

fn refused(file: impl AsRef<[u8]>, why: &str, mend: &str) {
    let room = Room::new();
    room.write("form", file);
    room.walkdown(["catalog", "import", "form"])
        .stderr(&format!("walkdown: form: {why}\n{mend}\n"))
        .status(1)
        .check();
}

#[test]
fn repeated_rows_are_one_requirement() {
    let room = Room::new();
    room.write("form.xlsx", worksheet("TRF Worksheet"));
    room.walkdown(["catalog", "import", "form.xlsx"])
        .stdout(&format!(
            "iec-62443-2-4: 123 of 123 requirements read (xlsx, sheet TRF Worksheet)\nno column Topic, Subtopic, \
             Documentation, Rationale\n13 rows more for another role or component\nconfirmed: topic 0, subtopic 0, \
             documentation 0\ncorrected: 0\nmissing in the file: 0\nnew in the file, not taken in: 0\nnot read: 0\n{KEPT}"
        ))
        .check();
    assert_eq!(kept(&room)["requirements"]["SP.01.01"]["text"], wording(0));
    assert_eq!(kept(&room)["requirements"]["SP.01.01"]["topic"], "");
}

#[test]
fn what_the_worksheet_does_not_say_stays_from_the_csv() {
    let room = Room::new();
    room.write("copy.csv", super::csv(&super::HEADER, &copy(), ',', "\n"));
    room.write("form.xlsx", worksheet("TRF Worksheet"));
    for file in ["copy.csv", "form.xlsx"] {
        assert!(
            room.walkdown(["catalog", "import", file])
                .output()
                .status
                .success()
        );
    }
    assert_eq!(kept(&room)["requirements"]["SP.01.01"]["topic"], "Training");
}

#[test]
fn a_workbook_without_the_sheet_is_refused() {
    refused(
        worksheet("Table"),
        "it has no sheet \u{201c}TRF Worksheet\u{201d}; its sheets are List Values, Table",
        "name the CSV attached to IEC 62443-2-4, the IECEE worksheet (xlsx), or an OSCAL catalog (JSON)",
    );
}

#[test]
fn an_old_workbook_is_refused() {
    refused(
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1],
        "it is a workbook of the old kind (xls), or one with a password",
        "save it as xlsx without a password, then take in that file",
    );
}

#[test]
fn a_workbook_made_to_burst_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", SimpleFileOptions::default())
        .unwrap();
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..70 {
        zip.write_all(&zeros).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    refused(bytes, "the workbook unpacks to more than 32 MiB", ANEW);
}

/// A workbook with something else in each of its parts where something stood.
fn changed(from: &str, to: &str) -> Vec<u8> {
    let whole = worksheet("TRF Worksheet");
    let mut archive = zip::ZipArchive::new(Cursor::new(whole)).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        zip.start_file(part.name().unwrap(), SimpleFileOptions::default())
            .unwrap();
        zip.write_all(text.replacen(from, to, 1).as_bytes())
            .unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_number_in_a_workbook_makes_no_room_for_what_is_not_there() {
    for number in ["4000000000", "99999999999999999999999", "30000"] {
        refused(
            changed(
                "uniqueCount=\"",
                &format!("uniqueCount = \n\"{number}\" old=\""),
            ),
            "the workbook is damaged: it says that it has more shared texts than it can hold",
            ANEW,
        );
    }
}

#[test]
fn cells_in_impossible_places_are_refused() {
    let room = Room::new();
    let form = changed("<c r=\"A1\"", "<c r=\"ZZZZZZ99999999999999\"");
    room.write("form.xlsx", form);
    // Where sums are checked the library gives up, elsewhere the cell is out of sight.
    let output = room.walkdown(["catalog", "import", "form.xlsx"]).output();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        output.status.success()
            || told.starts_with("walkdown: form.xlsx: the workbook is damaged: "),
        "{told}"
    );
}

#[test]
fn a_damaged_workbook_is_refused_in_words() {
    let whole = worksheet("TRF Worksheet");
    let room = Room::new();
    for step in 0..40 {
        let mut bytes = whole.clone();
        if step % 2 == 0 {
            bytes.truncate(whole.len() * step / 40);
        } else {
            for place in (step * 7..bytes.len()).step_by(997) {
                bytes[place] ^= 0x55;
            }
        }
        room.write("form.xlsx", &bytes);
        let output = room.walkdown(["catalog", "import", "form.xlsx"]).output();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{step}: {told}");
        assert!(
            told.starts_with("walkdown: form.xlsx: it is ") || told.ends_with(&format!("{ANEW}\n")),
            "{told}"
        );
        assert!(told.lines().count() == 2, "{told}");
    }
}
