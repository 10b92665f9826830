//! Sheets of a session that many people wrote to at once, and those of earlier versions.

use std::fmt::Write;

use walkdown::format::read_session;

use super::back::{rows, written};
use crate::{law::raw, support::room::Room};

/// How many people wrote at once.
const MANY: u64 = 3_000;

/// A session to which so many wrote at once, each the same level of one line.
fn many(people: u64) -> Room {
    let room = Room::with_session();
    let text = room.read("a.walkdown");
    let session = read_session(text.as_bytes()).session;
    let [head] = session.heads()[..] else {
        panic!()
    };
    let n = session.next_number();
    let mut text = text;
    for person in 0..people {
        let who = format!("Person {person}");
        let (_, line) = raw::level(n, &[head], &who, "3", &[]);
        writeln!(text, "{line}").unwrap();
    }
    room.write("a.walkdown", text);
    room
}

#[test]
fn a_sheet_does_not_grow_with_the_heads_of_its_session() {
    let room = many(MANY);
    let csv = room.walkdown(["export", "a", "--format", "csv"]).text();
    let all = rows(&csv);
    let column = all[0].iter().position(|head| head == "Revision").unwrap();
    let revision = &all[1][column];
    assert_eq!(revision.len(), "rheads:".len() + 24, "{revision}");
    assert!(all[1..].iter().all(|row| row[column] == *revision));
    // One list of the heads alone has this size.
    let list = usize::try_from(MANY).unwrap() * 13;
    assert!(csv.len() < 10 * list, "{}", csv.len());
    room.walkdown(["export", "a", "-o", "a.xlsx"]).check();
    assert!(std::fs::metadata(room.path("a.xlsx")).unwrap().len() < 200_000);
}

#[test]
fn what_changed_since_is_told_where_many_wrote_at_once() {
    let room = many(20);
    room.walkdown(["export", "a", "-o", "a.csv"]).check();
    let mut sheet = rows(&room.read("a.csv"));
    let at = |name: &str| sheet[0].iter().position(|head| head == name).unwrap();
    let (id, statement, remark) = (at("ID"), at("Statement"), at("Remarks"));
    for row in &mut sheet {
        match row[id].as_str() {
            "SP.01.01" => row[statement] = "by the sheet".into(),
            "SP.01.02" => row[remark] = "by the sheet".into(),
            _ => {}
        }
    }
    room.write("b.csv", written(&sheet, b','));
    // Then somebody goes on in the session, on a line of the sheet and on another.
    room.walkdown(["answer", "a", "SP.01.02", "--remarks", "by the session"])
        .text();
    room.walkdown([
        "answer",
        "a",
        "SP.01.03",
        "--statement",
        "new in the session",
    ])
    .text();
    let output = room.walkdown(["import", "a", "b.csv"]).output();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("by the sheet"), "{text}");
    assert!(text.contains("Remarks: left: "), "{text}");
    // The empty cell of a line that got its statement since takes nothing away.
    assert!(!text.contains("SP.01.03"), "{text}");
    let shown = |id: &str| room.json(["show", "a", id, "--json"])["lines"][0].clone();
    assert_eq!(shown("SP.01.01")["statement"], "by the sheet");
    assert_eq!(shown("SP.01.02")["remarks"], "by the session");
    assert_eq!(shown("SP.01.03")["statement"], "new in the session");
}

#[test]
fn revisions_of_earlier_versions_are_understood() {
    let room = many(20);
    room.walkdown(["export", "a", "-o", "a.csv"]).check();
    let session = read_session(room.read("a.walkdown").as_bytes()).session;
    let heads = session.heads().into_iter();
    let heads: Vec<String> = heads.map(|sum| sum.to_string()[..12].to_owned()).collect();
    let mut sheet = rows(&room.read("a.csv"));
    let at = |name: &str| sheet[0].iter().position(|head| head == name).unwrap();
    let (id, statement, revision) = (at("ID"), at("Statement"), at("Revision"));
    for row in &mut sheet[1..] {
        row[revision] = heads.join("+");
        if row[id] == "SP.01.02" {
            row[statement] = String::new();
        }
    }
    room.walkdown(["answer", "a", "SP.01.02", "--statement", "of the session"])
        .text();
    room.write("b.csv", written(&sheet, b','));
    let text = room.walkdown(["import", "a", "b.csv"]).text();
    // The sheet is older, and changed nothing.
    assert_eq!(text, "123 rows read: nothing to record\n");
}
