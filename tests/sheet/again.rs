//! A form that is filled in again and again: rows of zones stay, and evidence that was struck out there is held against
//! what the session has.

use std::fs;

use super::{
    edit::{packed, parts},
    filled::room,
    form::SHEET,
};
use crate::support::room::Room;

fn fill(room: &Room, from: &str, to: &str) -> String {
    let output = room
        .walkdown(["export", "a", "--into", from, "-o", to])
        .output();
    String::from_utf8(output.stdout).unwrap()
}

fn bytes(room: &Room, name: &str) -> Vec<u8> {
    fs::read(room.path(name)).unwrap()
}

/// The form with something else in its worksheet.
fn struck(room: &Room, from: &str, to: &str) {
    let parts = parts(&bytes(room, "out.xlsx"));
    let parts = parts.into_iter().map(|(name, bytes)| {
        if name != SHEET {
            return (name, bytes);
        }
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{text}");
        (name, text.replace(from, to).into_bytes())
    });
    let parts: Vec<(String, Vec<u8>)> = parts.collect();
    let parts = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    room.write("struck.xlsx", packed(parts));
}

#[test]
fn rows_of_zones_are_found_again() {
    let room = room();
    let answer = |zone: &'static str, field: &'static str, text: &'static str| {
        room.walkdown(["answer", "a", "SP.02.01", "--zone", zone, field, text])
            .text();
    };
    answer("Zone 1", "--statement", "in the first");
    answer("Zone 2, north", "--remarks", "in the second");
    let told = fill(&room, "form.xlsx", "out.xlsx");
    assert!(told.contains(", 4 rows put in\n"), "{told}");
    let told = fill(&room, "out.xlsx", "twice.xlsx");
    assert!(
        told.contains(": 0 cells filled in, 0 rows put in\n"),
        "{told}"
    );
    assert_eq!(bytes(&room, "out.xlsx"), bytes(&room, "twice.xlsx"));
    // One more zone is one more row, and what is new in a zone goes into its row.
    answer("Zone 3", "--statement", "in the third");
    answer("Zone 1", "--remarks", "later");
    let told = fill(&room, "twice.xlsx", "more.xlsx");
    assert!(
        told.contains(": 4 cells filled in, 1 row put in\n"),
        "{told}"
    );
    room.start_with_both_roles("b");
    room.walkdown(["import", "b", "more.xlsx"]).text();
    let lines = |session: &str| {
        let mut shown = room.json(["show", session, "SP.02.01", "--json"])["lines"].clone();
        for line in shown.as_array_mut().unwrap() {
            line.as_object_mut().unwrap().remove("target");
        }
        shown
    };
    assert_eq!(lines("a").as_array().unwrap().len(), 4);
    assert_eq!(lines("a"), lines("b"));
}

#[test]
fn evidence_struck_out_in_a_form_goes_only_where_the_form_holds() {
    let room = room();
    fill(&room, "form.xlsx", "out.xlsx");
    struck(&room, "plan\nlist", "list\nphoto");
    let evidence = || -> Vec<String> {
        let line = &room.json(["show", "a", "SP.01.01", "--json"])["lines"][0];
        let pieces = line["evidence"].as_array().unwrap().iter();
        let text = |piece: &serde_json::Value| piece["text"].as_str().unwrap().to_owned();
        pieces.map(text).collect()
    };
    let import = |more: &'static [&'static str]| {
        let line = ["import", "a", "struck.xlsx"].into_iter();
        room.walkdown(line.chain(more.iter().copied())).text_of()
    };
    let _ = import(&[]);
    assert_eq!(evidence(), ["plan", "list", "photo"]);
    let told = import(&["--overwrite"]);
    assert_eq!(evidence(), ["list", "photo"], "{told}");
    let told = import(&["--overwrite"]);
    assert!(told.ends_with("rows read: nothing to record\n"), "{told}");
}
