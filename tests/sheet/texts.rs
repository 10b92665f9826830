//! A table as text, as spreadsheet programs of any country save it; and texts that cells do not hold as they are.

use super::{
    back::{edit, exported, rows, written},
    form::form,
};
use crate::support::room::Room;

const SAID: &str = "\
F2: SP.01.01 statement: \"=1+1\" → \"Prüfung – “ja”; sonst, nein\"
K3: SP.01.01 RE(1) maturity: none → ML3
124 rows read: 2 changes recorded
";

#[test]
fn every_parting_sign_and_encoding_is_read() {
    for (delimiter, encoding) in [
        (b',', "UTF-8"),
        (b';', "UTF-8 with BOM"),
        (b'\t', "UTF-16"),
        (b';', "Windows-1252"),
    ] {
        let room = exported();
        let mut rows = rows(&room.read("a.csv"));
        rows[1][5] = "Prüfung – “ja”; sonst, nein".into();
        rows[2][10] = "3".into();
        let text = written(&rows, delimiter);
        let bytes = match encoding {
            "UTF-8" => text.into_bytes(),
            "UTF-8 with BOM" => format!("\u{feff}{text}").into_bytes(),
            "UTF-16" => {
                let units = std::iter::once(0xfeff).chain(text.encode_utf16());
                units.flat_map(u16::to_le_bytes).collect()
            }
            _ => {
                let sign = |letter: char| match letter {
                    '–' => 0x96,
                    '“' => 0x93,
                    '”' => 0x94,
                    letter => u8::try_from(u32::from(letter)).unwrap_or(b'?'),
                };
                text.chars().map(sign).collect()
            }
        };
        room.write("b.csv", bytes);
        room.walkdown(["import", "a", "b.csv"]).stdout(SAID).check();
        let line = &room.json(["show", "a", "SP.01.01", "--json"])["lines"][0];
        assert_eq!(
            line["statement"], "Prüfung – “ja”; sonst, nein",
            "{encoding}"
        );
    }
}

#[test]
fn a_table_that_people_edit_says_that_it_is_utf_8() {
    let room = exported();
    let mark = "\u{feff}Summary Level,ID,";
    assert!(room.read("a.csv").starts_with(mark));
    let piped = room.walkdown(["export", "a", "--format", "csv"]).text();
    assert!(piped.starts_with(mark));
    let many = room.walkdown(["portfolio", ".", "--format", "csv"]).text();
    assert!(many.starts_with("path,"), "{many}");
    room.walkdown(["import", "a", "a.csv"])
        .stdout("124 rows read: nothing to record\n")
        .check();
}

#[test]
fn a_table_that_was_opened_in_other_letters_is_refused() {
    let room = exported();
    let misread = |bytes: &[u8]| -> String { bytes.iter().map(|byte| char::from(*byte)).collect() };
    let text = misread(room.read("a.csv").as_bytes());
    room.write("b.csv", &text);
    room.walkdown(["import", "a", "b.csv"])
        .stderr(
            "walkdown: b.csv: it was opened as something else than UTF-8: its letters are not those of the session\nopen \
             the exported csv anew as UTF-8, or export the workbook (xlsx), and edit that\n",
        )
        .status(1)
        .check();
    // Saved in the letters that it was taken for, it has those that it had.
    room.write(
        "b.csv",
        text.chars().map(|letter| letter as u8).collect::<Vec<u8>>(),
    );
    room.walkdown(["import", "a", "b.csv"])
        .stdout("124 rows read: nothing to record\n")
        .check();
}

#[test]
fn signs_that_no_workbook_can_hold_change_nothing() {
    let room = Room::with_session();
    let text = "a \u{fffe}b\u{ffff} _x0041_ \u{1b}[2J";
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--statement",
        text,
        "--evidence",
        text,
    ])
    .text();
    room.write("form.xlsx", form());
    for args in [
        &["-o", "out.csv"][..],
        &["-o", "out.xlsx"],
        &["--into", "form.xlsx", "-o", "filled.xlsx"],
    ] {
        let export = ["export", "a"].into_iter().chain(args.iter().copied());
        room.walkdown(export).text();
        let rows = if args.len() == 2 { 123 } else { 6 };
        room.walkdown(["import", "a", args[args.len() - 1]])
            .stdout(&format!("{rows} rows read: nothing to record\n"))
            .check();
    }
}

#[test]
fn one_sign_goes_before_what_begins_a_formula_and_one_is_taken_off() {
    let room = exported();
    for (id, text) in [
        ("SP.01.02", "'=already"),
        ("SP.01.04", "@who"),
        ("SP.01.05", "'quoted' word"),
    ] {
        room.walkdown(["answer", "a", id, "--statement", text])
            .text();
    }
    room.walkdown(["export", "a", "-o", "a.csv"]).check();
    let mut all = rows(&room.read("a.csv"));
    let cell =
        |rows: &[Vec<String>], id: &str| rows.iter().find(|row| row[1] == id).unwrap()[5].clone();
    assert_eq!(cell(&all, "SP.01.01"), "'=1+1");
    assert_eq!(cell(&all, "SP.01.02"), "''=already");
    assert_eq!(cell(&all, "SP.01.04"), "'@who");
    assert_eq!(cell(&all, "SP.01.05"), "'quoted' word");
    // Written into a session that knows nothing of them, they are what they were.
    let last = all[0].len() - 1;
    for row in &mut all[1..] {
        row[last] = String::new();
    }
    room.write("b.csv", written(&all, b','));
    room.start_with_both_roles("b");
    room.walkdown(["import", "b", "b.csv"]).text();
    for (id, text) in [
        ("SP.01.01", "=1+1"),
        ("SP.01.02", "'=already"),
        ("SP.01.04", "@who"),
        ("SP.01.05", "'quoted' word"),
    ] {
        let shown = room.json(["show", "b", id, "--json"]);
        assert_eq!(shown["lines"][0]["statement"], text);
    }
}

#[test]
fn a_text_that_was_cut_is_left_alone() {
    let room = exported();
    let long = "\u{1f512}".repeat(20_000);
    room.walkdown(["answer", "a", "SP.01.02", "--statement", "-"])
        .stdin(&long)
        .text();
    room.walkdown(["export", "a", "-o", "a.xlsx"]).check();
    room.walkdown(["import", "a", "a.xlsx"])
        .stdout("124 rows read: nothing to record\n")
        .check();
    edit(&room, &[("F4", "shorter"), ("K4", "1")]);
    room.walkdown(["import", "a", "b.xlsx", "--overwrite"])
        .stdout(
            "Assessment!K4: SP.01.02 maturity: none → ML1\nAssessment!F4: SP.01.02 Statement: left: the text is too long \
             for a cell, which holds its beginning only; change it in the session\n124 rows read: 1 change recorded\n1 cell \
             left as the session has it\n",
        )
        .status(1)
        .check();
    let shown = room.json(["show", "a", "SP.01.02", "--json"]);
    assert_eq!(shown["lines"][0]["statement"], long.as_str());
}
