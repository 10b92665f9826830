//! What people edited arrives, exactly that, once; what is newer in the session is never lost without a word.

use std::fs;

use walkdown::format::cell_name;

use crate::{sheet::edit::edited, support::room::Room};

/// A room with a session of both roles, some lines answered, exported as `a.xlsx` and `a.csv`.
pub(super) fn exported() -> Room {
    let room = Room::new();
    room.start_with_both_roles("a");
    let answers: [&[&str]; 3] = [
        &[
            "SP.01.01",
            "--maturity",
            "2",
            "--statement",
            "=1+1",
            "--evidence",
            "plan, signed",
            "--evidence",
            "list",
            "--action",
            "write it",
            "--owner",
            "B. Klein",
            "--due",
            "2026-03-14",
            "--remarks",
            "kept",
        ],
        &["SP.05.01", "--not-applicable", "no SIS", "--verdict", "n/a"],
        &[
            "SP.01.03",
            "--role",
            "maintenance",
            "--maturity",
            "1",
            "--declared",
            "3",
        ],
    ];
    for answer in answers {
        let line = ["answer", "a"].into_iter().chain(answer.iter().copied());
        room.walkdown(line).text();
    }
    room.walkdown(["export", "a", "-o", "a.xlsx"]).check();
    room.walkdown(["export", "a", "-o", "a.csv"]).check();
    room
}

/// The rows of a text, the headings first.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// The rows as a text, parted by this sign.
pub(super) fn written(rows: &[Vec<String>], delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// Writes the exported workbook anew with other cells.
pub(super) fn edit(room: &Room, cells: &[(&str, &str)]) {
    let book = fs::read(room.path("a.xlsx")).unwrap();
    room.write("b.xlsx", edited(&book, cells));
}

#[test]
fn what_nobody_edited_changes_nothing() {
    let room = exported();
    let before = room.read("a.walkdown");
    for file in ["a.xlsx", "a.csv"] {
        room.walkdown(["import", "a", file])
            .stdout("124 rows read: nothing to record\n")
            .check();
    }
    assert_eq!(room.read("a.walkdown"), before);
}

#[test]
fn the_help_lists_the_columns_that_are_taken() {
    let room = exported();
    let help = room.walkdown(["import", "--help"]).text();
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    let listed = help.split_once("Taken are the columns that an answer has: ");
    let listed = listed.unwrap().1.split_once(". ").unwrap().0;
    let listed: Vec<&str> = listed.split(", ").collect();
    let headings = rows(&room.read("a.csv")).remove(0);
    let others = [
        "Summary Level",
        "ID",
        "Requirement",
        "Role(s)",
        "Component",
        "Gap",
        "Step to take",
        "Said by",
        "Question",
        "Evidence to ask for",
        "Catalog",
        "Revision",
    ];
    let taken: Vec<&str> = headings.iter().map(String::as_str).collect();
    let taken: Vec<&str> = taken
        .into_iter()
        .filter(|heading| !others.contains(heading))
        .collect();
    assert_eq!(listed, taken);
    assert!(listed.contains(&"Compensating measure"), "{listed:?}");
}

#[test]
fn twenty_edits_arrive_and_nothing_else() {
    let room = exported();
    edit(
        &room,
        &[
            ("E2", "3"),
            ("F2", "=SUM(A1) as text & more"),
            ("H2", "plan, signed\nscan of B"),
            ("I2", ""),
            ("J2", "Pass"),
            ("K2", "3"),
            ("M2", "minor"),
            ("N2", "4"),
            ("Q2", "write it down"),
            ("R2", "A. Kim"),
            ("S2", "14.05.2026"),
            // SP.01.02: nothing stood there.
            ("F4", "two\nlines"),
            ("K4", "n/a"),
            ("L4", "not here"),
            // SP.01.03 of maintenance, on a line of its own.
            ("K7", "ML2"),
            ("J7", "fail"),
            // SP.01.03 RE(1)
            ("H8", "a\nb"),
            ("Q8", "look again"),
            // What follows from others is not taken, and named.
            ("O2", "9"),
            ("C2", "another title"),
        ],
    );
    let said = "\
Assessment!E2: SP.01.01 declared level: none → ML3
Assessment!F2: SP.01.01 statement: \"=1+1\" → \"=SUM(A1) as text & more\"
Assessment!H2: SP.01.01 evidence: none → \"scan of B\"
Assessment!H2: SP.01.01 evidence: \"list\" → none
Assessment!I2: SP.01.01 remarks: \"kept\" → none
Assessment!J2: SP.01.01 verdict: none → pass
Assessment!K2: SP.01.01 maturity: ML2 → ML3
Assessment!M2: SP.01.01 class: none → minor
Assessment!N2: SP.01.01 target: none → ML4
Assessment!Q2: SP.01.01 action: \"write it\", owner B. Klein, due 2026-03-14 → \"write it down\", owner A. Kim, due \
         2026-05-14
Assessment!F4: SP.01.02 statement: none → \"two lines\"
Assessment!K4: SP.01.02 maturity: none → not applicable (not here)
Assessment!J7: SP.01.03 [maintenance] verdict: none → fail
Assessment!K7: SP.01.03 [maintenance] maturity: ML1 → ML2
Assessment!H8: SP.01.03 RE(1) evidence: none → \"a\"
Assessment!H8: SP.01.03 RE(1) evidence: none → \"b\"
Assessment!Q8: SP.01.03 RE(1) action: none → \"look again\"
";
    let said = said.replace("due          2026", "due 2026");
    let left = "\
Assessment!C2: SP.01.01 Requirement: left: this column is not taken back
Assessment!O2: SP.01.01 Gap: left: this column is not taken back
";
    let count = "2 cells left as the session has it\n";
    let before = room.read("a.walkdown");
    room.walkdown(["import", "a", "b.xlsx", "--dry-run"])
        .stdout(&format!(
            "{said}{left}124 rows read: 17 changes would be recorded\n{count}"
        ))
        .status(1)
        .check();
    assert_eq!(room.read("a.walkdown"), before);
    room.walkdown(["--as", "R. Roe", "import", "a", "b.xlsx"])
        .stdout(&format!(
            "{said}{left}124 rows read: 17 changes recorded\n{count}"
        ))
        .status(1)
        .check();
    let after = room.read("a.walkdown");
    let new = after.strip_prefix(&before).unwrap();
    assert_eq!(new.lines().count(), 1, "all of it is one event");
    assert!(new.contains("\"who\":\"R. Roe\""));
    // A second time nothing is left to do, in any form.
    room.walkdown(["import", "a", "b.xlsx"])
        .stdout(&format!("{left}124 rows read: nothing to record\n{count}"))
        .status(1)
        .check();
    room.walkdown(["import", "a", "a.xlsx"])
        .stdout("124 rows read: nothing to record\n")
        .check();
    assert_eq!(room.read("a.walkdown"), after);
    let line = &room.json(["show", "a", "SP.01.01", "--json"])["lines"][0];
    assert_eq!(line["statement"], "=SUM(A1) as text & more");
    assert_eq!(line["evidence"].as_array().unwrap().len(), 2);
    room.walkdown(["--as", "R. Roe", "undo", "a"]).text();
    room.walkdown(["export", "a", "-o", "c.csv"]).check();
    let answers = |file: &str| -> Vec<Vec<String>> {
        let rows = rows(&room.read(file)).into_iter();
        rows.map(|row| row[..21].to_vec()).collect()
    };
    assert_eq!(answers("c.csv"), answers("a.csv"));
}

#[test]
fn an_edit_of_what_is_only_shown_is_named_and_the_rest_is_taken() {
    let room = exported();
    let mut all = rows(&room.read("a.csv"));
    let place = |heading: &str| all[0].iter().position(|own| own == heading).unwrap();
    let [said_by, question, remarks] = ["Said by", "Question", "Remarks"].map(place);
    all[1][said_by] = "A. Kim".into();
    all[2][question] = "another one?".into();
    all[2][remarks] = "seen".into();
    room.write("b.csv", written(&all, b','));
    let (said_cell, question_cell) = (
        cell_name(1, u32::try_from(said_by).unwrap()),
        cell_name(2, u32::try_from(question).unwrap()),
    );
    let line = &all[2][1];
    let remarks = format!(
        "{}: {line} remarks",
        cell_name(2, u32::try_from(remarks).unwrap())
    );
    room.walkdown(["import", "a", "b.csv"])
        .stdout(&format!(
            "{remarks}: none → \"seen\"\n\
             {said_cell}: SP.01.01 Said by: left: this column is not taken back; name who spoke in the session\n\
             {question_cell}: {line} Question: left: this column is not taken back\n\
             124 rows read: 1 change recorded\n\
             2 cells left as the session has it\n"
        ))
        .status(1)
        .check();
    // What changed in the session since is no edit of the sheet.
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--said-by",
        "B. Klein",
        "--maturity",
        "4",
    ])
    .text();
    room.walkdown(["import", "a", "a.csv"])
        .stdout("124 rows read: nothing to record\n")
        .check();
    // Of many the first are named.
    for row in &mut all[1..] {
        row[question] = "another one?".into();
    }
    room.write("b.csv", written(&all, b','));
    let told = room.walkdown(["import", "a", "b.csv"]).status(1).text();
    assert_eq!(told.matches("Question: left: ").count(), 19, "{told}");
    assert!(
        told.contains("\n105 more cells of columns that are not taken back\n"),
        "{told}"
    );
}

#[test]
fn a_newer_answer_is_left_and_named_unless_the_sheet_shall_hold() {
    let room = exported();
    edit(
        &room,
        &[("F2", "of the sheet"), ("K2", "4"), ("I2", "more")],
    );
    room.walkdown([
        "--as",
        "M. Roth",
        "answer",
        "a",
        "SP.01.01",
        "--statement",
        "newer",
        "--declared",
        "2",
    ])
    .text();
    let day = room.json(["show", "a", "SP.01.01", "--json", "--history"]);
    let changes = day["lines"][0]["history"].as_array().unwrap();
    let day = changes.last().unwrap()["when"].as_str().unwrap()[..10].to_owned();
    let left = format!(
        "Assessment!F2: SP.01.01 Statement: left: the session has \"newer\" (M. Roth, {day}) since the export, the sheet \
         \"of the sheet\"\n"
    );
    let end =
        "1 cell left as the session has it; where both changed, --overwrite takes the sheet's\n";
    room.walkdown(["import", "a", "b.xlsx"])
        .stdout(&format!(
            "Assessment!I2: SP.01.01 remarks: \"kept\" → \"more\"\nAssessment!K2: SP.01.01 maturity: ML2 → ML4\n{left}124 \
             rows read: 2 changes recorded\n{end}"
        ))
        .status(1)
        .check();
    room.walkdown(["import", "a", "b.xlsx"])
        .stdout(&format!("{left}124 rows read: nothing to record\n{end}"))
        .status(1)
        .check();
    room.walkdown(["import", "a", "b.xlsx", "--overwrite"])
        .stdout(
            "Assessment!F2: SP.01.01 statement: \"newer\" → \"of the sheet\"\n124 rows read: 1 change recorded\n",
        )
        .check();
    // What the sheet did not touch is the newer one.
    let line = &room.json(["show", "a", "SP.01.01", "--json"])["lines"][0];
    assert_eq!(line["declared"], 2);
}

#[test]
fn evidence_that_others_added_meanwhile_stays() {
    let room = exported();
    edit(&room, &[("H2", "list\nscan of B")]);
    room.walkdown(["answer", "a", "SP.01.01", "--evidence", "log"])
        .text();
    room.walkdown(["import", "a", "b.xlsx"])
        .stdout(
            "Assessment!H2: SP.01.01 evidence: none → \"scan of B\"\nAssessment!H2: SP.01.01 evidence: \"plan, signed\" → \
             none\n124 rows read: 2 changes recorded\n",
        )
        .check();
    let line = &room.json(["show", "a", "SP.01.01", "--json"])["lines"][0];
    let pieces = line["evidence"].as_array().unwrap();
    let pieces: Vec<&str> = pieces
        .iter()
        .map(|one| one["text"].as_str().unwrap())
        .collect();
    assert_eq!(pieces, ["list", "log", "scan of B"]);
}

#[test]
fn a_line_that_was_split_since_is_not_written_behind_its_parts() {
    let room = exported();
    edit(&room, &[("K2", "4")]);
    for role in ["integration", "maintenance"] {
        room.walkdown(["answer", "a", "SP.01.01", "--role", role, "--maturity", "1"])
            .text();
    }
    room.walkdown(["import", "a", "b.xlsx", "--overwrite"])
        .stdout(
            "Assessment!K2: SP.01.01 Maturity: left: each role has a line of its own now; change it there\n124 rows read: \
             nothing to record\n1 cell left as the session has it\n",
        )
        .status(1)
        .check();
}

#[test]
fn a_row_of_its_own_splits_a_line_off() {
    let room = exported();
    let mut rows = rows(&room.read("a.csv"));
    let mut own = rows
        .iter()
        .find(|row| row[1] == "SP.02.01")
        .unwrap()
        .clone();
    own[3] = "maintenance".into();
    own[4] = "2".into();
    own[6] = "Gate 2".into();
    rows.push(own);
    room.write("b.csv", written(&rows, b','));
    room.walkdown(["import", "a", "b.csv"])
        .stdout("E126: SP.02.01 [maintenance, Gate 2] declared level: none → ML2\n125 rows read: 1 change recorded\n")
        .check();
    room.walkdown(["import", "a", "b.csv"])
        .stdout("125 rows read: nothing to record\n")
        .check();
}
