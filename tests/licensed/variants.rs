//! The CSV as spreadsheet programs of any country save it: eight variants, each with a right account.

use encoding_rs::WINDOWS_1252;
use serde_json::json;

use super::{HEADER, KEPT, Row, all_confirmed, copy, csv, kept, wording};
use crate::support::room::Room;

/// Takes in a file, compares the account, and looks at what was kept.
fn taken(file: impl AsRef<[u8]>, account: &str) -> serde_json::Value {
    let room = Room::new();
    room.write("copy.txt", file);
    room.walkdown(["catalog", "import", "copy.txt"])
        .stdout(account)
        .check();
    let kept = kept(&room);
    let requirements = kept["requirements"].as_object().unwrap();
    assert_eq!(requirements.len(), 123);
    assert_eq!(requirements["SP.01.01"]["text"], json!(wording(0)));
    assert_eq!(requirements["SP.01.01 RE(1)"]["text"], json!(wording(1)));
    kept
}

fn with_ids(spelled: impl Fn(&str, &str) -> (String, String)) -> Vec<Row> {
    let mut rows = copy();
    for row in &mut rows {
        (row[0], row[1]) = spelled(&row[0], &row[1]);
    }
    rows
}

#[test]
fn comma_and_utf_8() {
    let kept = taken(
        csv(&HEADER, &copy(), ',', "\n"),
        &all_confirmed("comma, UTF-8"),
    );
    assert_eq!(
        kept["requirements"]["SP.01.01"]["rationale"],
        json!("Quia \u{201c}0\u{201d} grün est.")
    );
}

#[test]
fn semicolon_with_byte_order_mark_and_windows_line_breaks() {
    let text = csv(&HEADER, &copy(), ';', "\r\n");
    taken(
        format!("\u{feff}{text}"),
        &all_confirmed("semicolon, UTF-8 with BOM"),
    );
}

#[test]
fn tab_and_windows_1252() {
    let text = csv(&HEADER, &copy(), '\t', "\r\n");
    let (bytes, _, lost) = WINDOWS_1252.encode(&text);
    assert!(!lost);
    taken(bytes, &all_confirmed("tab, Windows-1252"));
}

#[test]
fn text_before_the_header_and_headers_in_any_case() {
    let header = [
        "REQ ID",
        "br / re",
        "AREA",
        "TOPIC",
        "SUBTOPIC",
        "doc",
        "REQUIREMENT",
        "RATIONALE",
    ];
    let text = csv(&header, &copy(), ',', "\n");
    let before = "A table, as delivered;\nwith a lone \" and more, text, in, many, cells\n\n,,,,\n";
    taken(format!("{before}{text}"), &all_confirmed("comma, UTF-8"));
}

#[test]
fn a_missing_column() {
    let rows = copy();
    let text: String = csv(&HEADER, &rows, ';', "\n");
    // Taken off at the end of each row, where it stands.
    let mut text = text.replace(";Rationale\n", "\n");
    for number in 0..123 {
        text = text.replace(&format!(";Quia \u{201c}{number}\u{201d} grün est."), "");
    }
    assert!(!text.contains("Quia"));
    let account =
        all_confirmed("semicolon, UTF-8").replace("confirmed:", "no column Rationale\nconfirmed:");
    let kept = taken(text, &account);
    assert_eq!(kept["requirements"]["SP.01.01"]["rationale"], json!(""));
}

#[test]
fn ids_with_their_kind_and_no_column_for_it() {
    let rows = with_ids(|id, kind| (format!("{id}{kind}"), String::new()));
    taken(
        csv(&HEADER, &rows, ',', "\n").replace("BR/RE,", "Remark,"),
        &all_confirmed("comma, UTF-8"),
    );
}

#[test]
fn ids_with_blanks_and_values_with_hyphens() {
    let mut rows = with_ids(|id, kind| {
        (
            format!("{} {kind}", id.replacen('.', " ", 1)),
            kind.to_owned(),
        )
    });
    for row in &mut rows {
        row[3] = row[3].replace('–', "-");
        row[4] = row[4].replace('–', "-").to_uppercase();
    }
    let header = HEADER.map(|name| {
        if name == "Doc?" {
            "Documentation"
        } else {
            name
        }
    });
    taken(
        csv(&header, &rows, '\t', "\n"),
        &all_confirmed("tab, UTF-8"),
    );
}

#[test]
fn ids_with_a_kind_twice_told_in_utf_16() {
    let rows = with_ids(|id, kind| match kind {
        "BR" => (id.to_owned(), "br".into()),
        kind => (format!("{id} {kind}"), kind.replace('(', " (")),
    });
    let text = csv(&HEADER, &rows, '\t', "\r");
    let bytes: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    taken(bytes, &all_confirmed("tab, UTF-16LE"));
}

#[test]
fn what_differs_is_told_and_ours_stays_the_id() {
    let room = Room::new();
    let mut rows = copy();
    rows[0][3] = "Zorbing".into();
    rows[1][5] = "Yes".into();
    rows[2][0] = "SP.99.01".into();
    rows.push(rows[3].clone());
    let mut second = rows[4].clone();
    second[6] = "Aliud omnino.".into();
    rows.push(second);
    let mut without = rows[5].clone();
    without[0] = "Notes".into();
    rows.push(without);
    room.write("copy.csv", csv(&HEADER, &rows, ',', "\n"));
    let account = format!(
        "iec-62443-2-4: 122 of 123 requirements read (comma, UTF-8)\n1 line more for another role or component\n\
         confirmed: topic 121, subtopic 122, documentation 121\ncorrected: 2\n  SP.01.01 topic: Training → Zorbing\n  \
         SP.01.01 RE(1) documentation: No → Yes\nmissing in the file: 1 (SP.01.02)\nnew in the file, not taken in: 1 \
         (SP.99.01)\nnot read: 2\n  line 374 (SP.01.03): line 14 has this id already, with another wording\n  line 375: \
         what stands for its id is none\ntaken in in part, {KEPT}"
    );
    room.walkdown(["catalog", "import", "copy.csv"])
        .stdout(&account)
        .status(1)
        .check();
    let shown = room.json(["catalog", "show", "iec-62443-2-4", "--json"]);
    let first = &shown["areas"][0]["topics"][0];
    assert_eq!(first["title"], "Zorbing");
    assert_eq!(first["requirements"][0]["id"], "SP.01.01");
    assert_eq!(first["requirements"][0]["unverified"], json!([]));
}
