//! `export`: the data of a session for other programs.

use std::{
    fs,
    io::{Cursor, Read},
};

use calamine::{Reader, Xlsx};
use serde_json::{Value, json};
use walkdown::format::read_session;
use zip::ZipArchive;

use crate::support::room::Room;

/// A room with a session in which two lines are answered.
fn answered() -> Room {
    let room = Room::with_session();
    for line in [
        &[
            "SP.01.01",
            "--maturity",
            "2",
            "--rung",
            "3=none-yet",
            "--statement",
            "=1+1",
            "--evidence",
            "training plan",
            "--evidence",
            "list, signed",
            "--seen",
            "test=M. Roth",
            "--action",
            "write it down",
            "--owner",
            "B. Klein",
            "--due",
            "2026-03-14",
            "--remarks",
            "a \u{1b}[31mred\u{1b}[0m\nword",
        ][..],
        &[
            "SP.05.01",
            "--not-applicable",
            "no SIS",
            "--verdict",
            "n/a",
            "--flag",
        ],
    ] {
        let line = ["answer", "a"].into_iter().chain(line.iter().copied());
        room.walkdown(line).text();
    }
    room
}

fn lines(text: &str) -> Vec<Value> {
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Whether a value is what a property of the schema says.
fn is_of(value: &Value, property: &Value) -> bool {
    let is = |word: &str| match word {
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "null" => value.is_null(),
        other => panic!("{other}"),
    };
    let kind = match &property["type"] {
        Value::String(word) => is(word),
        Value::Array(words) => words.iter().any(|word| is(word.as_str().unwrap())),
        _ => true,
    };
    let items = value.as_array().into_iter().flatten();
    let items = items
        .into_iter()
        .all(|item| property["items"].is_null() || is_of(item, &property["items"]));
    kind && items && property.get("const").is_none_or(|only| only == value)
}

#[test]
fn a_line_of_json_an_answer_has_every_name_of_the_published_schema() {
    let room = answered();
    for (option, published) in [
        (None, include_str!("../../catalog/schema/answers-1.json")),
        (
            Some("--history"),
            include_str!("../../catalog/schema/changes-1.json"),
        ),
    ] {
        let schema = room
            .walkdown(["export", "--schema"].into_iter().chain(option))
            .text();
        assert_eq!(
            schema, published,
            "the schema published is not that of the program"
        );
        let schema: Value = serde_json::from_str(&schema).unwrap();
        let properties = schema["properties"].as_object().unwrap();
        let text = room
            .walkdown(["export", "a"].into_iter().chain(option))
            .text();
        assert!(!lines(&text).is_empty());
        for line in lines(&text) {
            let line = line.as_object().unwrap();
            assert!(line.keys().eq(properties.keys()), "{line:?}");
            for (name, value) in line {
                assert!(is_of(value, &properties[name]), "{name}: {value}");
            }
        }
    }
}

#[test]
fn what_was_answered_stands_flat_in_its_line() {
    let room = answered();
    let text = room.walkdown(["export", "a"]).text();
    assert!(!text.contains('\u{1b}'));
    let all = lines(&text);
    assert_eq!(all.len(), 123);
    let of = |id: &str| all.iter().find(|line| line["requirement"] == id).unwrap();
    let line = of("SP.01.01");
    for (name, value) in [
        ("state", json!("answered")),
        ("maturity", json!(2)),
        ("aimed_at", json!(3)),
        ("gap", json!(1)),
        ("rung_3", json!("none-yet")),
        ("rung_1", Value::Null),
        ("statement", json!("=1+1")),
        ("evidence", json!(["training plan", "list, signed"])),
        ("evidence_sha256", json!([null, null])),
        ("seen_test", json!("M. Roth")),
        ("seen_interview", Value::Null),
        ("action_owner", json!("B. Klein")),
        ("action_due", json!("2026-03-14")),
        ("flagged", json!(false)),
        ("remarks", json!("a \u{1b}[31mred\u{1b}[0m\nword")),
    ] {
        assert_eq!(line[name], value, "{name}");
    }
    let line = of("SP.05.01");
    assert_eq!(line["state"], "not-applicable");
    assert_eq!(line["not_applicable"], "no SIS");
    assert_eq!(line["maturity"], Value::Null);
    assert_eq!(of("SP.01.02")["state"], "unanswered");
}

#[test]
fn the_history_has_a_line_a_change_those_taken_back_too() {
    let room = answered();
    room.walkdown(["answer", "a", "SP.01.02", "--maturity", "1"])
        .text();
    room.walkdown(["undo", "a"]).text();
    let all = lines(
        &room
            .walkdown(["export", "a", "--history", "--format", "jsonl"])
            .text(),
    );
    let of = all
        .iter()
        .filter(|line| line["requirement"] == "SP.01.02" && line["field"] == "level");
    let told: Vec<_> = of
        .map(|line| json!([line["act"], line["from"], line["to"], line["live"]]))
        .collect();
    assert_eq!(
        told,
        [
            json!(["set", null, 1, false]),
            json!(["undo", 1, null, true])
        ]
    );
    let numbers: Vec<u64> = all
        .iter()
        .map(|line| line["number"].as_u64().unwrap())
        .collect();
    assert!(numbers.is_sorted());
    // The organization was set when the session began.
    assert!(
        all.iter()
            .any(|line| line["requirement"] == "" && line["to"] == "Nordwerk")
    );
}

#[test]
fn the_table_has_the_columns_of_the_worksheet_and_no_formula() {
    let room = answered();
    let text = room.walkdown(["export", "a", "--format", "csv"]).text();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headings = reader.headers().unwrap().clone();
    assert_eq!(
        headings.iter().collect::<Vec<_>>(),
        [
            "Summary Level",
            "ID",
            "Requirement",
            "Role(s)",
            "Declared",
            "Statement",
            "Component",
            "Evidence",
            "Remarks",
            "Verdict",
            "Maturity",
            "Why not applicable",
            "Class",
            "Target",
            "Gap",
            "Step to take",
            "Action",
            "Owner",
            "Due",
            "Compensating measure",
            "Risk that remains",
            "Parked: what is missing",
            "Owed by",
            "Promised for",
            "Said by",
            "Question",
            "Evidence to ask for",
            "Catalog",
            "Revision",
        ]
    );
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 123);
    let cell = |id: &str, heading: &str| {
        let place = headings.iter().position(|own| own == heading).unwrap();
        let row = rows.iter().find(|row| &row[1] == id).unwrap();
        row[place].to_owned()
    };
    assert_eq!(cell("SP.01.01", "Statement"), "'=1+1");
    assert_eq!(cell("SP.01.01", "Evidence"), "training plan\nlist, signed");
    assert_eq!(
        cell("SP.01.01", "Remarks"),
        "a \u{241b}[31mred\u{241b}[0m\nword"
    );
    assert_eq!(cell("SP.01.01", "Maturity"), "2");
    assert_eq!(cell("SP.01.01", "Gap"), "1");
    assert_eq!(cell("SP.01.01", "Role(s)"), "integration");
    assert!(!cell("SP.01.01", "Step to take").is_empty());
    assert_eq!(cell("SP.05.01", "Maturity"), "n/a");
    assert_eq!(cell("SP.05.01", "Why not applicable"), "no SIS");
    assert_eq!(cell("SP.05.01", "Step to take"), "");
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_with_a_sign() {
    let room = Room::with_session();
    let long = "\u{1f512}".repeat(20_000);
    room.walkdown(["answer", "a", "SP.01.01", "--statement", "-"])
        .stdin(&long)
        .text();
    let text = room.walkdown(["export", "a", "--format", "csv"]).text();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let row = reader.records().next().unwrap().unwrap();
    assert!(row[5].ends_with("\u{1f512} […]"));
    assert!((32_760..=32_767).contains(&row[5].encode_utf16().count()));
}

#[test]
fn a_session_without_its_history_has_what_stands_and_nothing_else() {
    let room = answered();
    room.walkdown(["answer", "a", "SP.01.02", "--statement", "not for others"])
        .text();
    room.walkdown(["undo", "a"]).text();
    room.walkdown([
        "--as",
        "B. Klein",
        "answer",
        "a",
        "SP.01.02",
        "--maturity",
        "4",
    ])
    .text();
    let before = room.read("a.walkdown");
    room.walkdown(["export", "a", "--no-history", "-o", "b.walkdown"])
        .check();
    let fresh = room.read("b.walkdown");
    assert!(before.contains("not for others") && !fresh.contains("not for others"));
    assert!(read_session(fresh.as_bytes()).damage.is_empty());
    room.walkdown(["verify", "b"]).text();
    // Two people recorded something.
    assert_eq!(fresh.lines().count(), 3);
    let answers = |name: &str| {
        let mut all = lines(&room.walkdown(["export", name]).text());
        for line in &mut all {
            line["session"] = json!("");
        }
        all
    };
    assert_eq!(answers("a"), answers("b"));
    let id = |text: &str| text.split("\"session\":\"").nth(1).unwrap()[..36].to_owned();
    assert_ne!(id(&before), id(&fresh));
    assert_eq!(
        room.walkdown(["export", "a", "--format", "walkdown", "--no-history"])
            .text(),
        fresh
    );
    assert_eq!(
        room.walkdown(["export", "a", "--format", "walkdown"])
            .text(),
        before
    );
    // Another session is never replaced.
    room.walkdown(["answer", "b", "SP.01.03", "--maturity", "1"])
        .text();
    let kept = room.read("b.walkdown");
    let output = room.walkdown(["export", "a", "-o", "b.walkdown"]).output();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(room.read("b.walkdown"), kept);
}

#[test]
fn the_ending_names_the_format_and_what_does_not_fit_is_refused() {
    let room = answered();
    room.walkdown(["export", "a", "-o", "a.csv"]).check();
    assert_eq!(
        room.read("a.csv"),
        room.walkdown(["export", "a", "--format", "csv", "-o", "-"])
            .text()
    );
    room.walkdown(["export", "a", "-o", "a.jsonl", "--format", "csv"])
        .stderr(
            "walkdown: a.jsonl: the ending says jsonl, --format says csv\nleave --format out, or name a file that ends \
             in .csv\n",
        )
        .status(2)
        .check();
    room.walkdown(["export", "a", "--no-history", "--format", "csv"])
        .stderr("walkdown: --no-history: that choice belongs to walkdown\nadd --format walkdown, or leave it out\n")
        .status(2)
        .check();
    let before = room.read("a.walkdown");
    room.walkdown(["export", "a", "--format", "csv", "-o", "out"])
        .check();
    fs::remove_file(room.path("out")).unwrap();
    room.shell("ln -s a.walkdown out; walkdown export a --format csv -o out")
        .stderr("walkdown: out: this is a session's file\nname another file for the export\n")
        .status(2)
        .check();
    assert_eq!(room.read("a.walkdown"), before);
}

#[test]
fn zone_and_language_do_not_enter() {
    let room = answered();
    for format in ["jsonl", "jsonl --history", "csv", "walkdown --no-history"] {
        let line = |env: &str| {
            room.shell(&format!(
                "export {env}; walkdown export a --format {format}"
            ))
            .text()
        };
        assert_eq!(
            line("TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8"),
            line("TZ=America/Lima LC_ALL=C"),
            "{format}"
        );
    }
}

/// The cells of a sheet, by row.
fn sheet(bytes: &[u8], name: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(name).unwrap();
    let rows = range.rows();
    rows.map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

/// A part of the packed workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn the_workbook_has_the_same_cells_as_the_table() {
    let room = answered();
    room.walkdown(["export", "a", "-o", "a.xlsx"]).check();
    let bytes = fs::read(room.path("a.xlsx")).unwrap();
    let csv = room.walkdown(["export", "a", "--format", "csv"]).text();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_bytes());
    let rows = reader.records().map(Result::unwrap);
    let rows: Vec<Vec<String>> = rows
        .map(|row| row.iter().map(str::to_owned).collect())
        .collect();
    assert_eq!(sheet(&bytes, "Assessment"), rows);
    let again = room
        .shell("TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8 walkdown export a --format xlsx")
        .output();
    assert_eq!(again.stdout, bytes);
}

#[test]
fn the_workbook_has_lists_filters_colours_and_no_formula_in_a_cell() {
    let room = answered();
    let bytes = room
        .walkdown(["export", "a", "--format", "xlsx"])
        .output()
        .stdout;
    let first = part(&bytes, "xl/worksheets/sheet1.xml");
    for (what, count) in [
        ("<dataValidation ", 6),
        ("<autoFilter ref=\"A1:AC124\"", 1),
        ("<pane xSplit=\"2\" ySplit=\"1\"", 1),
        ("<cfRule ", 15),
        ("<f>", 0),
    ] {
        assert_eq!(first.matches(what).count(), count, "{what}");
    }
    for list in [
        "\"pass,fail,n/a,n/e\"",
        "\"0,1,2,3,4,n/a,n/e\"",
        "\"integration\"",
    ] {
        assert!(
            first.contains(&format!("<formula1>{list}</formula1>")),
            "{list}"
        );
    }
    // What the levels mean is shown where one is chosen; a declared one has no 0.
    for prompt in [
        "prompt=\"0 not performed&#xA;1 case by case&#xA;2 written down&#xA;3 shown in use&#xA;4 measured\"",
        "prompt=\"1 case by case&#xA;2 written down&#xA;3 shown in use&#xA;4 measured\"",
        "4 measured&#xA;not done at all: leave it empty, and say so in the statement\"",
    ] {
        assert!(first.contains(prompt), "{prompt}");
    }
    assert_eq!(
        part(&bytes, "docProps/core.xml")
            .matches("2000-01-01T00:00:00Z")
            .count(),
        2
    );
}

#[test]
fn gaps_evidence_and_what_applies_have_sheets_of_their_own() {
    let room = answered();
    let bytes = room
        .walkdown(["export", "a", "--format", "xlsx"])
        .output()
        .stdout;
    let gaps = sheet(&bytes, "Gaps");
    assert_eq!(gaps.len(), 2);
    assert_eq!(
        (gaps[1][1].as_str(), &gaps[1][5..8]),
        ("SP.01.01", &["2".into(), "3".into(), String::new()][..])
    );
    assert_eq!(gaps[1][9..], ["write it down", "B. Klein", "2026-03-14"]);
    let evidence = sheet(&bytes, "Evidence");
    let pieces: Vec<&str> = evidence[1..].iter().map(|row| row[5].as_str()).collect();
    assert_eq!(pieces, ["training plan", "list, signed"]);
    let applies = sheet(&bytes, "Statement of applicability");
    assert_eq!(applies.len(), 124);
    let row = applies.iter().find(|row| row[1] == "SP.05.01").unwrap();
    assert_eq!(row[5..], ["no", "no SIS"]);
}
