//! Forms that are none, that are broken or hostile, and maps of one's own.

use std::fs;

use super::{
    edit::packed,
    filled::room,
    form::{form, parts},
};
use crate::support::room::Room;

/// The form with something else wherever something stands.
fn other(from: &str, to: &str) -> Vec<u8> {
    let parts = parts();
    let parts: Vec<(&str, Vec<u8>)> = parts
        .into_iter()
        .map(|(name, bytes)| match String::from_utf8(bytes) {
            Ok(text) => (name, text.replace(from, to).into_bytes()),
            Err(error) => (name, error.into_bytes()),
        })
        .collect();
    packed(parts.iter().map(|(name, bytes)| (*name, bytes.as_slice())))
}

/// What a row says of its place, and what its cells say, has to be the same: else answers would stand on the headings.
#[test]
fn a_form_whose_rows_contradict_their_cells_is_refused() {
    let room = room();
    room.write("odd.xlsx", other("<row r=\"4\"", "<row r=\"3\""));
    room.walkdown(["export", "a", "--into", "odd.xlsx", "-o", "filled.xlsx"])
        .stderr(
            "walkdown: odd.xlsx: its cells cannot be told apart\n\
             name the form as you got it, or save it anew as xlsx from a spreadsheet program\n",
        )
        .status(1)
        .check();
    assert!(!room.path("filled.xlsx").exists());
}

#[test]
fn a_form_with_a_row_that_does_not_end_is_refused() {
    let room = room();
    room.write("odd.xlsx", other("</row><row r=\"4\"", "<row r=\"4\""));
    room.walkdown(["export", "a", "--into", "odd.xlsx", "-o", "filled.xlsx"])
        .stderr(
            "walkdown: odd.xlsx: its part xl/worksheets/sheet2.xml cannot be read\n\
             name the form as you got it, or save it anew as xlsx from a spreadsheet program\n",
        )
        .status(1)
        .check();
    assert!(!room.path("filled.xlsx").exists());
}

#[test]
fn a_wrong_form_is_refused_with_what_was_looked_for() {
    let room = Room::with_session();
    room.write("sheet.xlsx", other("\"TRF Worksheet\"", "\"Answers\""));
    room.write("head.xlsx", other("IEC 62443-2-4 ID", "Number"));
    room.write("ids.xlsx", other("SP.0", "ZZ.0"));
    room.write("cut.xlsx", &form()[..4000]);
    for (file, why, mend) in [
        (
            "sheet.xlsx",
            "none of its sheets (Cover, Answers, List Values) is that of a form known here",
            "the forms known here have the sheets: TRF Worksheet (IECEE test report form of IEC 62443-2-4, the worksheet), \
             GOVERN or IDENTIFY or PROTECT or DETECT or RESPOND or RECOVER (CyFun 2025 self-assessment tool); a map of your own goes into the folder forms beside config.json",
        ),
        (
            "head.xlsx",
            "no row near the beginning of its sheet TRF Worksheet has the headings looked for: Summary Level, IEC 62443-2-4 \
             ID, IEC 62443-2-4 Requirement, Applicant Role(s) (Integrator / Maintenance Provider), Declared Maturity Level \
             (1-4), Conformity Statement, Applicable component, Conformity Evidence, Result - Remarks, Verdict (Pass, Fail, \
             N/A, N/E)",
            "name the form as it was published, or write a map of your own with its headings",
        ),
        (
            "ids.xlsx",
            "no row of its sheet TRF Worksheet has the id of a requirement that the session asks about",
            "name a form of the session's own catalogs",
        ),
        (
            "gone.xlsx",
            "there is no such file",
            "name your copy of an official form (xlsx)",
        ),
    ] {
        room.walkdown(["export", "a", "--into", file, "-o", "out.xlsx"])
            .stderr(&format!("walkdown: {file}: {why}\n{mend}\n"))
            .status(1)
            .check();
    }
    let output = room
        .walkdown(["export", "a", "--into", "cut.xlsx", "-o", "out.xlsx"])
        .output();
    assert_eq!(output.status.code(), Some(1));
    assert!(!room.path("out.xlsx").exists());
    room.write("form.xlsx", form());
    room.walkdown(["export", "a", "--into", "form.xlsx", "-o", "form.xlsx"])
        .stderr("walkdown: form.xlsx: this is the form itself\nname another file with -o: the form stays as it is\n")
        .status(2)
        .check();
    room.walkdown(["export", "a", "--into", "form.xlsx", "--format", "csv"])
        .stderr(
            "walkdown: --into: that choice belongs to xlsx\nadd --format xlsx, or leave it out\n",
        )
        .status(2)
        .check();
}

#[test]
fn a_map_of_ones_own_is_read_from_the_config_folder() {
    let room = Room::with_session();
    let folder = room.path("home/config/walkdown/forms");
    fs::create_dir_all(&folder).unwrap();
    let map = r#"{"form": "own", "title": "Our list", "sheets": ["Cover"], "columns": [
        {"what": "id", "headings": ["Nr"]}, {"what": "maturity", "headings": ["Level"]},
        {"what": "action.owner", "headings": ["Who"]}]}"#;
    fs::write(folder.join("own.json"), map).unwrap();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Cover").unwrap();
    for (row, cells) in [["Level", "Who", "Nr"], ["", "", "sp-01-02"]]
        .iter()
        .enumerate()
    {
        for (column, cell) in (0..).zip(cells) {
            sheet
                .write(u32::try_from(row).unwrap(), column, *cell)
                .unwrap();
        }
    }
    room.write("list.xlsx", book.save_to_buffer().unwrap());
    room.walkdown([
        "answer",
        "a",
        "SP.01.02",
        "--maturity",
        "3",
        "--action",
        "write it",
        "--owner",
        "A. Kim",
    ])
    .text();
    room.walkdown(["export", "a", "--into", "list.xlsx", "-o", "out.xlsx"])
        .stdout("Our list, sheet Cover: 2 cells filled in, 0 rows put in\n")
        .check();
    room.walkdown(["import", "a", "out.xlsx"])
        .stdout("1 row read: nothing to record\n")
        .check();
    for (wrong, why) in [("\"maturity\"", "\"madurity\""), ("\"Nr\"", "\"?\"")] {
        fs::write(folder.join("own.json"), map.replace(wrong, why)).unwrap();
        let output = room.walkdown(["import", "a", "out.xlsx"]).output();
        let said = String::from_utf8(output.stderr).unwrap();
        let wanted = if why == "\"?\"" {
            "own.json: the column \"id\" has no heading\nmend the map of this form, or take the file away\n"
        } else {
            "own.json: \"madurity\" is nothing that stands in a column; there are group, id, requirement, role, component, "
        };
        assert!(said.contains(wanted), "{said}");
        assert_eq!(output.status.code(), Some(1));
    }
}

/// In a row that is put in as in one that is there.
#[test]
fn a_value_without_a_word_is_named_in_a_row_that_is_put_in() {
    let room = Room::new();
    room.start_with_both_roles("a");
    let folder = room.path("home/config/walkdown/forms");
    fs::create_dir_all(&folder).unwrap();
    let map = r#"{"form": "own", "sheets": ["List"], "columns": [
        {"what": "id", "headings": ["Nr"]}, {"what": "role", "headings": ["For"]},
        {"what": "verdict", "headings": ["OK?"], "words": {"pass": ["yes"]}, "only_words": true}]}"#;
    fs::write(folder.join("own.json"), map).unwrap();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("List").unwrap();
    for (column, heading) in (0..).zip(["Nr", "For", "OK?"]) {
        sheet.write(0, column, heading).unwrap();
    }
    sheet.write(1, 0, "SP.01.02").unwrap();
    room.write("list.xlsx", book.save_to_buffer().unwrap());
    for (role, verdict) in [("integration", "n/a"), ("maintenance", "fail")] {
        let answer = [
            "answer",
            "a",
            "SP.01.02",
            "--role",
            role,
            "--verdict",
            verdict,
        ];
        room.walkdown(answer).text();
    }
    room.walkdown(["export", "a", "--into", "list.xlsx", "-o", "out.xlsx"])
        .stdout(
            "own, sheet List: 2 cells filled in, 1 row put in\n\
             left: C2 has no word for n/a, the row put in below C2 has no word for fail\n",
        )
        .check();
}

/// Whatever stands in a form, the command ends in words, and no half file is left.
#[test]
fn a_hostile_form_ends_in_words() {
    let room = room();
    let deep = "<a>".repeat(200_000);
    let ranges = "A1:B2 ".repeat(200_000);
    for (from, to) in [
        ("<sheetData>", "<sheetData><row r=\"4294967295\">"),
        ("<sheetData>", "<sheetData><row r=\"0\"/>"),
        ("</sheetData>", ""),
        ("r=\"A4\"", "r=\"ZZZZZZZZ4\""),
        ("r=\"A4\"", "r=\"\""),
        ("<extLst>", deep.as_str()),
        ("D4:D6 D7:D9", ranges.as_str()),
        ("D4:D6 D7:D9", "::: $$1 A99999999:B0 ☃"),
        ("COUNTIF(J4:J9", "((((('''''[[[[[\"J4"),
        ("worksheets/sheet2.xml", "../../../../etc/passwd"),
        (
            "<mergeCell ref=\"A4:A6\"/>",
            "<mergeCell ref=\"A6:A4\"/><mergeCell/><mergeCell ref=\"\"/>",
        ),
        ("<xdr:row>12</xdr:row>", "<xdr:row>4294967295</xdr:row>"),
        ("i=\"7\"", "i=\"\""),
    ] {
        room.write("odd.xlsx", other(from, to));
        let output = room
            .walkdown(["export", "a", "--into", "odd.xlsx", "-o", "odd-out.xlsx"])
            .output();
        let said = String::from_utf8(output.stderr).unwrap();
        let named: String = to.chars().take(40).collect();
        assert!(
            matches!(output.status.code(), Some(0 | 1)),
            "{named}: {said}"
        );
        assert!(!said.contains("fault of the program"), "{named}: {said}");
    }
}
