//! A form whose rows are spread over several sheets, as the self-assessment tool of `CyFun` 2025 is: ids before a text, cells
//! merged over two rows, scores that have words of their own.

use rust_xlsxwriter::{Format, Formula, Workbook};
use serde_json::json;

use crate::support::room::Room;

const HEADINGS: [&str; 8] = [
    "Category",
    "Requirement",
    "Documentation Score",
    "Implementation Score",
    "Subcategory Implementation\nMaturity Score",
    "Comments and/or additional information",
    "Assessor comments",
    "Key Measure",
];

const SHEETS: [(&str, &[&str]); 2] = [
    ("GOVERN", &["GV.OC-01.1", "GV.OC-04.1", "GV.OC-04.2"]),
    ("RECOVER", &["RC.RP-01.1", "RC.RP-02.1"]),
];

/// A sheet with these headings, and a row a requirement.
fn add(book: &mut Workbook, name: &str, headings: &[&str], ids: &[&str]) {
    let sheet = book.add_worksheet();
    sheet.set_name(name).unwrap();
    for (column, heading) in (0..).zip(headings) {
        sheet.write_string(1, column, *heading).unwrap();
    }
    for (row, id) in (2..).zip(ids) {
        let text = format!("{id}:  What is to be done: in words.");
        sheet.write_string(row, 1, text).unwrap();
        sheet.write_number(row, 2, 1).unwrap();
        sheet.write_number(row, 3, 1).unwrap();
        let formula = Formula::new(format!("=D{}", row + 1)).set_result("1");
        sheet.write_formula(row, 4, formula).unwrap();
    }
}

fn form() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Introduction").unwrap();
    for (name, ids) in SHEETS {
        add(&mut book, name, &HEADINGS, ids);
    }
    let format = Format::new();
    let sheet = book.worksheet_from_name("GOVERN").unwrap();
    for column in [5, 6] {
        sheet
            .merge_range(3, column, 4, column, "", &format)
            .unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// A session on an OSCAL catalog with the ids of the form, and one that the form does not have.
fn room() -> Room {
    let room = Room::new();
    let ids = SHEETS.iter().flat_map(|(_, ids)| ids.iter());
    let controls = ids.chain(&["ID.AM-01.1"]).map(|id| {
        json!({ "id": id.to_lowercase(), "title": format!("About {id}"),
            "props": [{ "name": "label", "value": id }],
            "parts": [{ "name": "statement", "prose": "Do it, and keep on doing it." }] })
    });
    let catalog = json!({ "catalog": {
        "uuid": "7eca4589-7ed9-4552-9da6-738126660be4",
        "metadata": { "title": "Fundamentals", "version": "1.0" },
        "groups": [{ "id": "all", "title": "All", "controls": controls.collect::<Vec<_>>() }]
    } });
    room.write("fundamentals.json", catalog.to_string());
    room.walkdown([
        "catalog",
        "import",
        "fundamentals.json",
        "--as",
        "fundamentals",
    ])
    .text();
    let new = ["new", "a", "--no-open", "--catalog", "fundamentals"];
    room.walkdown(new).stdout("a.walkdown\n").check();
    for answer in [
        &[
            "GV.OC-01.1",
            "--maturity",
            "3",
            "--statement",
            "a literal _x0041_",
        ][..],
        &["GV.OC-04.1", "--maturity", "0", "--remarks", "upper"],
        &["GV.OC-04.2", "--maturity", "2", "--remarks", "lower"],
        &["RC.RP-02.1", "--not-applicable", "no such service"],
        &["ID.AM-01.1", "--maturity", "1"],
    ] {
        room.walkdown(["answer", "a"].into_iter().chain(answer.iter().copied()))
            .text();
    }
    room.write("form.xlsx", form());
    room
}

#[test]
fn every_sheet_is_filled_in_and_what_has_no_place_is_named() {
    let room = room();
    let into = ["export", "a", "--into", "form.xlsx", "-o", "full.xlsx"];
    room.walkdown(into)
        .stdout(
            "CyFun 2025 self-assessment tool, sheets GOVERN, RECOVER: 5 cells filled in, 0 rows put in\n\
             held something else before: GOVERN!D3, GOVERN!D5, RECOVER!D4\n\
             left: GOVERN!D4 has no word for 0, GOVERN!G5 is merged with G4, which holds the text of both\n\
             answered, and no row for it: ID.AM-01.1\n",
        )
        .status(1)
        .check();
    let bytes = std::fs::read(room.path("full.xlsx")).unwrap();
    let parts = super::edit::parts(&bytes);
    let part = |name: &str| {
        let (_, bytes) = parts.iter().find(|(own, _)| own == name).unwrap();
        String::from_utf8(bytes.clone()).unwrap()
    };
    let (govern, recover) = (
        part("xl/worksheets/sheet2.xml"),
        part("xl/worksheets/sheet3.xml"),
    );
    assert!(govern.contains("<c r=\"D3\"><v>3</v></c>"), "{govern}");
    assert!(govern.contains("a literal _x005F_x0041_<"), "{govern}");
    assert!(recover.contains(">N/A<"), "{recover}");
    // The form's own: what is documented, and sums.
    assert!(govern.contains("<c r=\"C3\"><v>1</v></c>") && govern.contains("<f>D3</f>"));
    // A second time nothing is left to be filled in.
    let again = ["export", "a", "--into", "full.xlsx", "-o", "again.xlsx"];
    let told = room.walkdown(again).output();
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(
        told.contains(": 0 cells filled in, 0 rows put in\n"),
        "{told}"
    );
    assert_eq!(std::fs::read(room.path("again.xlsx")).unwrap(), bytes);
}

#[test]
fn what_stands_on_every_sheet_comes_back() {
    let room = room();
    let into = ["export", "a", "--into", "form.xlsx", "-o", "full.xlsx"];
    let _ = room.walkdown(into).output();
    let new = ["new", "b", "--no-open", "--catalog", "fundamentals"];
    room.walkdown(new).stdout("b.walkdown\n").check();
    room.walkdown(["answer", "b", "GV.OC-04.2", "--remarks", "of the session"])
        .text();
    let output = room.walkdown(["import", "b", "full.xlsx"]).output();
    let told = String::from_utf8(output.stdout).unwrap();
    for wanted in [
        "GOVERN!D3: GV.OC-01.1 maturity: none → ML3\n",
        "GOVERN!F3: GV.OC-01.1 statement: none → \"a literal _x0041_\"\n",
        "GOVERN!G5: GV.OC-04.2 Assessor comments: left: its cell is merged with G4\n",
        // A form is handed out with the lowest score in each row.
        "2 cells as the form was handed out, and no answer for it here, GOVERN!D4 the first; --overwrite takes them\n",
        "RECOVER!D4: RC.RP-02.1 maturity: none → not applicable (as the form says)\n",
        "5 rows read: 5 changes recorded\n",
    ] {
        assert!(told.contains(wanted), "{wanted}\n{told}");
    }
    let shown = |id: &str| room.json(["show", "b", id, "--json"])["lines"][0].clone();
    assert!(shown("RC.RP-01.1")["maturity"].is_null());
    assert_eq!(shown("GV.OC-04.2")["maturity"], 2);
    assert_eq!(shown("GV.OC-04.2")["remarks"], "of the session");
    assert_eq!(shown("RC.RP-02.1")["not_applicable"], "as the form says");
}

/// The form has no column that could say it: in a row without a word the answer would come back as that of all.
#[test]
fn what_was_split_off_has_no_row_where_no_column_says_for_what() {
    let room = room();
    for place in [&["--component", "Gate 2"][..], &["--zone", "North"]] {
        let answer = ["answer", "a", "GV.OC-01.1"].into_iter();
        let answer = answer.chain(place.iter().copied());
        room.walkdown(answer.chain(["--maturity", "1"])).text();
    }
    let into = ["export", "a", "--into", "form.xlsx", "-o", "full.xlsx"];
    let told = String::from_utf8(room.walkdown(into).output().stdout).unwrap();
    assert!(
        told.contains(": 5 cells filled in, 0 rows put in\n"),
        "{told}"
    );
    assert!(
        told.ends_with(
            "answered, and no row for it: GV.OC-01.1 [Gate 2], GV.OC-01.1 [zone North], ID.AM-01.1\n"
        ),
        "{told}"
    );
    let _ = room
        .walkdown(["import", "a", "full.xlsx", "--overwrite"])
        .output();
    let lines = room.json(["show", "a", "GV.OC-01.1", "--json"])["lines"].clone();
    let found = lines.as_array().unwrap().iter();
    let found: Vec<_> = found.map(|line| line["maturity"].clone()).collect();
    assert_eq!(found, [3, 1, 1]);
}

/// Each sheet counts for itself: one that people changed, or put in between, is not what all are held for.
#[test]
fn a_sheet_that_is_not_read_is_named_and_the_next_one_is_read() {
    let room = room();
    let mut book = Workbook::new();
    let [(govern, some), (recover, others)] = SHEETS;
    let changed = HEADINGS.map(|heading| heading.replace("Requirement", "Req."));
    let changed: Vec<&str> = changed.iter().map(String::as_str).collect();
    add(&mut book, "PROTECT", &changed, &["ID.AM-01.1"]);
    add(&mut book, govern, &HEADINGS, some);
    // The sheet of another form.
    add(&mut book, "TRF Worksheet", &["Prices"], &[]);
    add(&mut book, recover, &HEADINGS[..6], others);
    room.write("form.xlsx", book.save_to_buffer().unwrap());
    let into = ["export", "a", "--into", "form.xlsx", "-o", "full.xlsx"];
    room.walkdown(into)
        .stdout(
            "CyFun 2025 self-assessment tool, sheets GOVERN, RECOVER: 6 cells filled in, 0 rows put in\n\
             held something else before: GOVERN!D3, GOVERN!D5, RECOVER!D4\n\
             left: GOVERN!D4 has no word for 0\n\
             the sheet has no column: RECOVER!Assessor comments\n\
             passed over, without the form's headings: PROTECT\n\
             answered, and no row for it: ID.AM-01.1\n",
        )
        .status(1)
        .check();
    room.walkdown(["new", "b", "--no-open", "--catalog", "fundamentals"])
        .text();
    let output = room.walkdown(["import", "b", "full.xlsx"]).output();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stdout).unwrap();
    for wanted in [
        "RECOVER!D4: RC.RP-02.1 maturity: none → not applicable (as the form says)\n",
        "passed over, without the form's headings: PROTECT\n",
        "5 rows read: 6 changes recorded\n",
    ] {
        assert!(told.contains(wanted), "{wanted}\n{told}");
    }
    // A line that stands on two sheets is named with the first one.
    let mut book = Workbook::new();
    add(&mut book, govern, &HEADINGS, some);
    add(&mut book, recover, &HEADINGS, some);
    room.write("twice.xlsx", book.save_to_buffer().unwrap());
    let output = room.walkdown(["import", "b", "twice.xlsx"]).output();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains(
            "twice.xlsx, RECOVER!B3: this line stands in GOVERN!B3 already\nkeep one of the two rows\n"
        ),
        "{said}"
    );
}
