//! A requirement of which one role was split off: the row that is left names the other roles alone, and comes back to its
//! line.

use std::fs;

use calamine::Reader as _;

use super::{
    back::{rows, written},
    edit::{edited, edited_in},
    form::{SHEET, form},
};
use crate::support::room::Room;

/// A session of both roles: maintenance is split off SP.01.01, and of SP.02.02 at Gate 2.
fn split() -> Room {
    let room = Room::new();
    room.start_with_both_roles("a");
    let answers: [&[&str]; 5] = [
        &["SP.01.01", "--declared", "3", "--statement", "for the rest"],
        &["SP.01.01", "--role", "maintenance", "--declared", "2"],
        &["SP.02.02", "--declared", "3"],
        &["SP.02.02", "--component", "Gate 2", "--declared", "2"],
        &[
            "SP.02.02",
            "--role",
            "maintenance",
            "--component",
            "Gate 2",
            "--declared",
            "1",
        ],
    ];
    for answer in answers {
        let line = ["answer", "a"].into_iter().chain(answer.iter().copied());
        room.walkdown(line).text();
    }
    room
}

/// Role, component and declared level of each line of a requirement.
fn lines(room: &Room, session: &str, id: &str) -> Vec<(String, String, u64)> {
    let shown = room.json(["show", session, id, "--json"]);
    let lines = shown["lines"].as_array().unwrap().iter();
    let text = |line: &serde_json::Value, name: &str| line[name].as_str().unwrap().to_owned();
    lines
        .map(|line| {
            let declared = line["declared"].as_u64().unwrap_or_default();
            (text(line, "role"), text(line, "component"), declared)
        })
        .collect()
}

fn named(lines: &[(&str, &str, u64)]) -> Vec<(String, String, u64)> {
    let own = lines.iter();
    own.map(|(role, place, level)| ((*role).to_owned(), (*place).to_owned(), *level))
        .collect()
}

/// Id, roles and component of the rows of a requirement.
fn roles(rows: &[Vec<String>], id: &str) -> Vec<(String, String)> {
    let own = rows.iter().filter(|row| row[1] == id);
    own.map(|row| (row[3].clone(), row[6].clone())).collect()
}

#[test]
fn the_row_that_is_left_names_the_other_roles() {
    let room = split();
    let sheet = room.walkdown(["export", "a", "--format", "csv"]).text();
    let sheet = rows(&sheet);
    let pair = |role: &str, place: &str| (role.to_owned(), place.to_owned());
    let both = "integration / maintenance";
    assert_eq!(
        roles(&sheet, "SP.01.01"),
        [pair("integration", ""), pair("maintenance", "")]
    );
    assert_eq!(
        roles(&sheet, "SP.02.02"),
        [
            pair(both, ""),
            pair("integration", "Gate 2"),
            pair("maintenance", "Gate 2")
        ]
    );
    assert_eq!(roles(&sheet, "SP.01.02"), [pair(both, "")]);
}

#[test]
fn lines_of_json_and_the_other_sheets_name_them_too() {
    let room = split();
    let text = room.walkdown(["export", "a", "--format", "jsonl"]).text();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    let lines: Vec<serde_json::Value> = lines.collect();
    let named = |id: &str| -> Vec<String> {
        let own = lines.iter().filter(|line| line["requirement"] == id);
        own.map(|line| format!("{}{}{}", line["role"], line["component"], line["roles"]))
            .collect()
    };
    let (both, one, other) = (
        r#"["integration","maintenance"]"#,
        r#"["integration"]"#,
        r#"["maintenance"]"#,
    );
    assert_eq!(
        named("SP.01.01"),
        [
            format!("\"\"\"\"{one}"),
            format!("\"maintenance\"\"\"{other}")
        ]
    );
    assert_eq!(
        named("SP.02.02"),
        [
            format!("\"\"\"\"{both}"),
            format!("\"\"\"Gate 2\"{one}"),
            format!("\"maintenance\"\"Gate 2\"{other}")
        ]
    );
    room.walkdown(["export", "a", "-o", "a.xlsx"]).check();
    let bytes = fs::read(room.path("a.xlsx")).unwrap();
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range("Statement of applicability").unwrap();
    let own = sheet.rows().filter(|row| row[1] == "SP.01.01");
    let own: Vec<String> = own.map(|row| row[3].to_string()).collect();
    assert_eq!(own, ["integration", "maintenance"]);
}

#[test]
fn each_of_both_rows_comes_back_to_its_line() {
    for ending in ["csv", "xlsx"] {
        let room = split();
        let file = format!("a.{ending}");
        room.walkdown(["export", "a", "-o", &file]).check();
        let before = room.read("a.walkdown");
        room.walkdown(["import", "a", &file])
            .stdout("126 rows read: nothing to record\n")
            .check();
        assert_eq!(room.read("a.walkdown"), before);
        let sheet = if ending == "csv" { "" } else { "Assessment!" };
        // SP.01.01 is in rows 2 and 3.
        if ending == "csv" {
            let mut own = rows(&room.read("a.csv"));
            own[1][4] = "4".into();
            own[2][4] = "1".into();
            room.write("a.csv", written(&own, b','));
        } else {
            let book = fs::read(room.path("a.xlsx")).unwrap();
            room.write("a.xlsx", edited(&book, &[("E2", "4"), ("E3", "1")]));
        }
        room.walkdown(["import", "a", &file])
            .stdout(&format!(
                "{sheet}E2: SP.01.01 declared level: ML3 → ML4\n{sheet}E3: SP.01.01 [maintenance] declared level: ML2 → \
                 ML1\n126 rows read: 2 changes recorded\n"
            ))
            .check();
        let wanted = named(&[("", "", 4), ("maintenance", "", 1)]);
        assert_eq!(lines(&room, "a", "SP.01.01"), wanted);
    }
}

#[test]
fn in_an_official_form_too() {
    let room = split();
    room.write("form.xlsx", form());
    room.walkdown(["export", "a", "--into", "form.xlsx", "-o", "out.xlsx"])
        .stdout("IECEE test report form of IEC 62443-2-4, the worksheet, sheet TRF Worksheet: 18 cells filled in, 3 rows put in\n")
        .check();
    room.walkdown(["export", "a", "--into", "out.xlsx", "-o", "again.xlsx"])
        .stdout("IECEE test report form of IEC 62443-2-4, the worksheet, sheet TRF Worksheet: 0 cells filled in, 0 rows put in\n")
        .check();
    room.walkdown(["import", "a", "out.xlsx"])
        .stdout("9 rows read: nothing to record\n")
        .check();
    let out = fs::read(room.path("out.xlsx")).unwrap();
    // SP.01.01 is in rows 4 and 5, SP.02.02 from 9 to 11.
    room.write(
        "out.xlsx",
        edited_in(&out, SHEET, &[("E4", "4"), ("E5", "1"), ("E10", "4")]),
    );
    room.walkdown(["import", "a", "out.xlsx", "--overwrite"])
        .stdout(
            "TRF Worksheet!E4: SP.01.01 declared level: ML3 → ML4\nTRF Worksheet!E5: SP.01.01 [maintenance] declared level: \
             ML2 → ML1\nTRF Worksheet!E10: SP.02.02 [Gate 2] declared level: ML2 → ML4\n9 rows read: 3 changes recorded\n",
        )
        .check();
    // Where nothing was split before, each row is a line.
    room.start_with_both_roles("b");
    room.walkdown(["import", "b", "out.xlsx"]).text();
    room.walkdown(["import", "b", "out.xlsx"])
        .stdout("9 rows read: nothing to record\n")
        .check();
    let wanted = named(&[("integration", "", 4), ("maintenance", "", 1)]);
    assert_eq!(lines(&room, "b", "SP.01.01"), wanted);
}

#[test]
fn a_row_that_named_both_before_the_split_is_filled_anew() {
    let room = Room::new();
    room.start_with_both_roles("a");
    room.write("form.xlsx", form());
    room.walkdown(["answer", "a", "SP.01.01", "--declared", "3"])
        .text();
    room.walkdown(["export", "a", "--into", "form.xlsx", "-o", "out.xlsx"])
        .text();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--role",
        "maintenance",
        "--declared",
        "2",
    ])
    .text();
    // The row of before still is the line that is left.
    room.walkdown(["import", "a", "out.xlsx"])
        .stdout("6 rows read: nothing to record\n")
        .check();
    room.walkdown(["export", "a", "--into", "out.xlsx", "-o", "again.xlsx"])
        .stdout("IECEE test report form of IEC 62443-2-4, the worksheet, sheet TRF Worksheet: 3 cells filled in, 1 row put in\nheld something else before: D4\n")
        .check();
    room.walkdown(["import", "a", "again.xlsx"])
        .stdout("7 rows read: nothing to record\n")
        .check();
}

/// What is said for a role that is not assessed any more counts nowhere, and leaves nothing out: each export has it, with
/// the reason, a sheet of it comes back without a word, and a form has no row for it.
#[test]
fn what_is_said_for_a_role_that_is_not_assessed_goes_out_and_comes_back() {
    let room = split();
    room.walkdown(["export", "a", "-o", "before.xlsx"]).check();
    room.walkdown(["set", "a", "--role", "integration"]).text();
    room.walkdown(["export", "a", "-o", "a.xlsx"]).check();
    let text = room.walkdown(["export", "a", "--format", "csv"]).text();
    let all = rows(&text);
    let of_none: Vec<&Vec<String>> = all.iter().filter(|row| row[3] == "maintenance").collect();
    let told = of_none
        .iter()
        .map(|row| [0, 1, 4, 6].map(|at| row[at].as_str()));
    let why = "not counted: the session does not assess the role";
    assert_eq!(
        told.collect::<Vec<_>>(),
        [[why, "SP.01.01", "2", ""], [why, "SP.02.02", "1", "Gate 2"]]
    );
    let flat = room.walkdown(["export", "a", "--format", "jsonl"]).text();
    let flat = flat.lines().map(|line| serde_json::from_str(line).unwrap());
    let kept = flat.filter(|line: &serde_json::Value| !line["kept"].is_null());
    let kept: Vec<_> = kept
        .map(|line| {
            (
                line["kept"].clone(),
                line["role"].clone(),
                line["declared"].clone(),
            )
        })
        .collect();
    assert_eq!(
        kept,
        [2, 1].map(|level| ("unknown-role".into(), "maintenance".into(), level.into()))
    );
    room.walkdown(["import", "a", "a.xlsx"])
        .stdout(&format!("{} rows read: nothing to record\n", all.len() - 1))
        .check();
    // Those that were handed out before name the role beside the other.
    room.walkdown(["import", "a", "before.xlsx"])
        .stdout("126 rows read: nothing to record\n")
        .check();
    let place = all.iter().position(|row| row[3] == "maintenance").unwrap() + 1;
    let book = fs::read(room.path("a.xlsx")).unwrap();
    let cell = format!("E{place}");
    room.write("b.xlsx", edited(&book, &[(&cell, "4")]));
    let left = room.walkdown(["import", "a", "b.xlsx"]).output();
    let left = String::from_utf8(left.stdout).unwrap();
    assert!(
        left.contains("Declared: left: the session does not assess the role\n"),
        "{left}"
    );
    room.write("form.xlsx", form());
    let filled = ["export", "a", "--into", "form.xlsx", "-o", "full.xlsx"];
    let filled = room.walkdown(filled).output();
    let told =
        String::from_utf8(filled.stderr).unwrap() + &String::from_utf8(filled.stdout).unwrap();
    assert!(told.contains("SP.01.01 [maintenance]"), "{told}");
}
