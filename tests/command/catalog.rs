//! `catalog`: what is known, one whole, and the check on broken copies.

use std::fs;

use serde_json::json;

use crate::support::room::Room;

const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/catalog/iec-62443-2-4");

/// A copy of our catalog in which cells are changed: row as a spreadsheet counts, column, text.
fn broken(cells: &[(usize, &str, String)]) -> Room {
    let room = Room::new();
    fs::create_dir(room.path("c")).unwrap();
    fs::copy(format!("{OWN}/catalog.json"), room.path("c/catalog.json")).unwrap();
    let mut reader = csv::Reader::from_path(format!("{OWN}/requirements.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let mut rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    for (row, column, text) in cells {
        let column = header.iter().position(|name| name == *column).unwrap();
        text.clone_into(&mut rows[row - 2][column]);
    }
    let mut writer = csv::Writer::from_path(room.path("c/requirements.csv")).unwrap();
    writer.write_record(&header).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.flush().unwrap();
    room
}

fn cell(row: usize, column: &'static str, text: &str) -> (usize, &'static str, String) {
    (row, column, text.to_owned())
}

#[test]
fn our_own_passes() {
    let room = Room::new();
    for path in [OWN, "iec-62443-2-4"] {
        room.walkdown(["catalog", "check", path])
            .stdout("123 requirements, no errors\n")
            .check();
    }
    room.walkdown(["catalog", "check", "iec-62443-2-1"])
        .stdout("87 requirements, no errors\n")
        .check();
    let csv = format!("{OWN}/requirements.csv");
    room.walkdown(["catalog", "check", &csv])
        .stdout("123 requirements, no errors\n")
        .check();
}

#[test]
fn a_broken_copy_is_named_by_file_row_and_reason() {
    let asked = |title: &str| format!("Is {title} kept up in earnest?");
    for (cells, stdout) in [
        (
            vec![cell(2, "question", "")],
            "requirements.csv, row 2 (SP.01.01), question: the question is missing; write it as an assessor would put \
             it\n123 requirements, 1 error\n",
        ),
        (
            vec![cell(3, "id", "SP.01.01")],
            "requirements.csv, row 3 (SP.01.01), id: the id SP.01.01 stands in row 2 already; give each requirement \
             one row\n123 requirements, 1 error\n",
        ),
        (
            vec![cell(3, "base", "SP.01.99")],
            "requirements.csv, row 3 (SP.01.01 RE(1)), base: there is no requirement SP.01.99 above this row; name the \
             base, and put it first\n123 requirements, 1 error\n",
        ),
        (
            vec![cell(2, "ladder_4", "")],
            "requirements.csv, row 2 (SP.01.01), ladder: 3 of 4 rungs; write one yes/no question each for ML1 to \
             ML4\n123 requirements, 1 error\n",
        ),
        (
            vec![cell(
                2,
                "guidance",
                "Ask the Customer's guard. Note the answer.",
            )],
            "requirements.csv, row 2 (SP.01.01), guidance: the word \"customer\" is not used here; say owner, as \
             glossary.csv has it\nrequirements.csv, row 2 (SP.01.01), guidance: the word \"guard\" is not used here; \
             say protection, as glossary.csv has it\n123 requirements, 2 errors\n",
        ),
        (
            vec![cell(2, "step_3", "")],
            "requirements.csv, row 2 (SP.01.01), step: 3 of 4 steps; write what to do to get to ML1, to ML2, to ML3 \
             and to ML4\n123 requirements, 1 error\n",
        ),
        (
            vec![
                (2, "ladder_1", asked("Own staff briefed on this standard")),
                (
                    3,
                    "ladder_1",
                    asked("Subcontractors briefed on this standard"),
                ),
            ],
            "requirements.csv, row 3 (SP.01.01 RE(1)), ladder_1: says the same as row 2, ladder_1, but for title, id \
             and area; write it for this requirement alone\n123 requirements, 1 error\n",
        ),
    ] {
        broken(&cells)
            .walkdown(["catalog", "check", "c"])
            .stdout(stdout)
            .status(1)
            .check();
    }
}

#[test]
fn a_users_own_gets_remarks_on_its_texts() {
    let room = broken(&[cell(2, "ladder_4", "")]);
    let frame = room
        .read("c/catalog.json")
        .replacen("\"iec-62443-2-4\"", "\"mine\"", 1);
    room.write("c/catalog.json", frame);
    room.walkdown(["catalog", "check", "c"])
        .stdout(
            "remark: requirements.csv, row 2 (SP.01.01), ladder: 3 of 4 rungs; write one yes/no question each for ML1 \
             to ML4\n123 requirements, no errors, 1 remark\n",
        )
        .check();
}

#[test]
fn what_is_no_catalog_is_said_so() {
    let room = Room::new();
    room.walkdown(["catalog", "check", "none"])
        .stderr(
            "walkdown: none: there is no such catalog\nname a folder with catalog.json and requirements.csv\n",
        )
        .status(1)
        .check();
    room.write("x.csv", "id\n");
    room.walkdown(["catalog", "check", "x.csv"])
        .stderr(
            "walkdown: x.csv: it is no part of a catalog\nname a folder with catalog.json and requirements.csv\n",
        )
        .status(1)
        .check();
    room.walkdown(["catalog", "show", "iso"])
        .stderr("walkdown: \"iso\": there is no such catalog\nthe catalogs are iec-62443-2-4, iec-62443-2-1\n")
        .status(1)
        .check();
}

#[test]
fn the_catalog_is_shown_whole() {
    let room = Room::new();
    let catalog = room.json(["catalog", "show", "iec-62443-2-4", "--json"]);
    let mut all = Vec::new();
    for area in catalog["areas"].as_array().unwrap() {
        for topic in area["topics"].as_array().unwrap() {
            all.extend(topic["requirements"].as_array().unwrap());
        }
    }
    assert_eq!(all.len(), 123);
    assert_eq!(
        all.iter().filter(|asked| asked["kind"] == "base").count(),
        72
    );
    for field in [
        "id",
        "kind",
        "base",
        "title",
        "question",
        "guidance",
        "evidence",
        "ladder",
        "group",
        "leans_on",
        "owner_sets",
        "see_also",
        "unverified",
    ] {
        assert!(
            all.iter().all(|asked| asked.get(field).is_some()),
            "{field}"
        );
    }
    assert_eq!(all[1]["base"], "SP.01.01");
    let levels: Vec<_> = all[0]["ladder"].as_object().unwrap().keys().collect();
    assert_eq!(levels, ["1", "2", "3", "4"]);
    assert_eq!(catalog["maturity"][0]["level"], json!(0));
    let text = room.walkdown(["catalog", "show", "IEC-62443-2-4"]).text();
    assert!(text.contains("\nSP.12  Backup/Restore\n"));
    room.walkdown(["catalog", "list"])
        .stdout(
            "iec-62443-2-4  2023  123 requirements: 72 base, 51 enhancements  \
             IEC 62443-2-4 Security program requirements for IACS service providers\n\
             iec-62443-2-1  2024  87 requirements: 87 base, 0 enhancements    \
             IEC 62443-2-1 Security program requirements for IACS asset owners\n",
        )
        .check();
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    Room::new()
        .shell("walkdown catalog show iec-62443-2-4 --json | head -n 1; walkdown man | head -n 0")
        .stdout("{\n")
        .check();
}
