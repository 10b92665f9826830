//! A table as text, as spreadsheet programs of any country save it; and texts that cells do not hold as they are.

use encoding_rs::{EUC_KR, GBK, SHIFT_JIS, WINDOWS_1250, WINDOWS_1252};

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
fn letters_that_were_lost_as_it_was_saved_are_no_edits() {
    // Windows of Central Europe, of China and of Korea have other letters for the same bytes.
    for (encoding, said) in [
        (WINDOWS_1250, "Řízení – 1"),
        (GBK, "\u{6d4b}\u{8bd5} report 2"),
        (EUC_KR, "\u{c2dc}\u{d5d8} 3"),
    ] {
        let (room, text) = said_and_exported(said);
        let (bytes, _, is_lossy) = encoding.encode(&text);
        assert!(!is_lossy);
        assert_lost(&room, &bytes);
        // As a question mark for each, in ASCII and where other letters are sound.
        let asked = |letter: char| if letter.is_ascii() { letter } else { '?' };
        assert_lost(
            &room,
            text.chars().map(asked).collect::<String>().as_bytes(),
        );
    }
    let (room, text) = said_and_exported("Prüfung \u{2192} ja");
    let other = text.replace('\u{2192}', "?");
    let (bytes, ..) = WINDOWS_1252.encode(&other);
    assert_lost(&room, &bytes);
    // What people wrote is taken.
    let other = text.replace(" \u{2192} ja", "?");
    let (bytes, ..) = WINDOWS_1252.encode(&other);
    room.write("b.csv", bytes);
    room.walkdown(["import", "a", "b.csv"])
        .stdout("F4: SP.01.02 statement: \"Prüfung \u{2192} ja\" → \"Prüfung?\"\n124 rows read: 1 change recorded\n")
        .check();
}

/// A session in which this was said, and its table without the mark of UTF-8.
fn said_and_exported(said: &str) -> (Room, String) {
    let room = exported();
    room.walkdown(["answer", "a", "SP.01.02", "--statement", said])
        .text();
    room.walkdown(["export", "a", "-o", "a.csv"]).check();
    let text = room.read("a.csv").replace('\u{feff}', "");
    (room, text)
}

fn assert_lost(room: &Room, bytes: &[u8]) {
    let before = room.read("a.walkdown");
    room.write("b.csv", bytes);
    room.walkdown(["import", "a", "b.csv"])
        .stderr(
            "walkdown: b.csv, F4: its letters beyond ASCII were lost when the table was saved\nsave it as csv in UTF-8 or \
             as a workbook (xlsx), out of the program that has the right letters\nwalkdown: b.csv: 1 cell cannot be taken, \
             so nothing is recorded\nmend them, then take the file in again\n",
        )
        .status(1)
        .check();
    assert_eq!(room.read("a.walkdown"), before);
}

#[test]
fn an_encoding_that_is_not_known_is_refused() {
    let (room, text) = said_and_exported("said");
    // As DOS has them, and Windows in Japan.
    let dos = text.replace("said", "Pr\u{81}fung");
    let dos: Vec<u8> = dos.chars().map(|letter| letter as u8).collect();
    let japanese = text.replace("said", "\u{8a66}\u{9a13}\u{3001}");
    let (japanese, ..) = SHIFT_JIS.encode(&japanese);
    for bytes in [&dos[..], &japanese] {
        room.write("b.csv", bytes);
        room.walkdown(["import", "a", "b.csv"])
            .stderr(
                "walkdown: b.csv: its letters are in an encoding that is not known\nsave it as csv in UTF-8 or as a workbook \
                 (xlsx), then take in that file\n",
            )
            .status(1)
            .check();
    }
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
