//! `diff`: what differs between two sessions, those of other catalogs too.

use serde_json::json;

use crate::support::room::Room;

/// A session by this catalog.
fn start(room: &Room, name: &str, catalog: &str, target: &str) {
    let new = ["new", name, "--no-open", "--catalog", catalog];
    let rest = ["--organization", "Nordwerk", "--target", target];
    room.walkdown(new.into_iter().chain(rest)).text();
}

#[test]
fn another_catalog_is_named_first_and_the_session_is_no_line() {
    let room = Room::new();
    start(&room, "a", "iec-62443-2-4", "3");
    start(&room, "b", "iec-62443-2-1", "2");
    let other = "these are two sessions, not copies of one: they cannot be merged\n";
    let catalog = "catalog: iec-62443-2-4 → iec-62443-2-1\n";
    room.walkdown(["diff", "a", "b"])
        .stdout(&format!(
            "{catalog}role integration: yes → none\nrole owner: none → yes\ntarget: ML3 → ML2\n\n\
             4 fields of the session differ, from a.walkdown to b.walkdown\n{other}"
        ))
        .check();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .text();
    room.walkdown(["answer", "a", "SP.01.01", "--remarks", "seen"])
        .text();
    let told = room.walkdown(["diff", "a", "b"]).text();
    let count =
        "\n4 fields of the session and 2 fields on 1 line differ, from a.walkdown to b.walkdown\n";
    assert!(told.starts_with(catalog), "{told}");
    assert!(told.contains(count), "{told}");
    let told = room.json(["diff", "a", "b", "--json"]);
    assert_eq!(told["catalogs_a"], json!(["iec-62443-2-4"]));
    assert_eq!(told["catalogs_b"], json!(["iec-62443-2-1"]));
    start(&room, "c", "iec-62443-2-1", "3");
    room.walkdown(["diff", "b", "c"])
        .stdout(&format!(
            "target: ML2 → ML3\n\n1 field of the session differs, from b.walkdown to c.walkdown\n{other}"
        ))
        .check();
}
