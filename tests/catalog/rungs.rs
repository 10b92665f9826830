//! The ladder of a catalog that has none: made of what its controls say of objectives and methods, or of what is to come
//! out, and said to be so.

use serde_json::{Value, json};

use super::catalog_of;
use crate::support::room::Room;

fn method(name: &str, objects: &str) -> Value {
    json!({ "name": "assessment-method", "props": [{ "name": "method", "value": name }],
            "parts": [{ "name": "assessment-objects", "prose": objects }] })
}

fn objectives(all: &[&str]) -> Value {
    let each = |prose: &&str| json!({ "name": "assessment-objective", "prose": prose });
    json!({ "name": "assessment-objective", "parts": all.iter().map(each).collect::<Vec<_>>() })
}

fn control(id: &str, parts: &[Value]) -> Value {
    let statement = json!({ "name": "statement", "prose": "Lock what is tried too often." });
    let parts: Vec<Value> = std::iter::once(statement)
        .chain(parts.iter().cloned())
        .collect();
    json!({ "id": id, "title": "Locking", "parts": parts })
}

/// A catalog with objectives and methods, one with results and documents, and one with neither.
fn catalog() -> Value {
    let result = json!({ "name": "statement", "prose": "Der Betrieb SOLLTE den Zugang nach drei Versuchen sperren.",
        "props": [
            { "name": "modal_verb", "value": "SOLLTE" }, { "name": "result", "value": "den Zugang" },
            { "name": "action_word", "value": "sperren" }, { "name": "documentation", "value": "Betriebskonzept; Teil 2" }
        ] });
    json!({ "catalog": {
        "uuid": "7eca4589-7ed9-4552-9da6-738126660be3",
        "metadata": { "title": "Rungs", "version": "1" },
        "groups": [{ "id": "g", "title": "Group", "controls": [
            control("a-1", &[
                objectives(&["accounts are locked; and", "it is told to the owner."]),
                method("EXAMINE", "Access policy\n\nlock settings\n\nother relevant documents"),
                method("INTERVIEW", "Administrators"),
                method("TEST", "Mechanisms that lock"),
            ]),
            control("a-2", &[objectives(&["one;", "two;", "three;", "four;", "five;"])]),
            { "id": "b-1", "title": "Sperren", "parts": [result] },
            control("c-1", &[]),
        ] }]
    } })
}

#[test]
fn rungs_are_made_of_objectives_and_methods() {
    let catalog = catalog_of(&catalog().to_string(), "r").unwrap();
    let ladder = |id: &str| catalog.requirement(id).unwrap().ladder.clone();
    let last = "Do you measure how well this works, and has something been changed for it?";
    assert_eq!(
        ladder("a-1"),
        [
            "Is this so today, in whatever way: accounts are locked; it is told to the owner?",
            "Is it laid down in documents that those who work by them know: Access policy?",
            "Can you show it in use, as laid down, in lock settings, and does a trial hold: Mechanisms that lock?",
            last,
        ]
    );
    assert_eq!(
        ladder("a-2"),
        [
            "Are all points under “To determine” (5) met today, in whatever way?",
            "Does a written procedure say how, and do those who do it know it?",
            "Can you show one case in which it was done as laid down?",
            last,
        ]
    );
    assert_eq!(
        ladder("b-1")[..2],
        [
            "SOLLTE: is this done today, in whatever way: den Zugang nach drei Versuchen sperren?",
            "Is it laid down in documents that those who work by them know: Betriebskonzept; Teil 2?",
        ]
    );
    let seen = &catalog.requirement("b-1").unwrap().evidence;
    assert_eq!(seen[&2], ["Betriebskonzept, Teil 2"]);
    assert!(ladder("c-1").is_empty());
}

#[test]
fn a_rung_is_bounded_at_a_word_however_long_the_catalog_is() {
    let long = "langer Satz ".repeat(500);
    let one_word = "w".repeat(5_000);
    let result = |said: &str, modal: &str| {
        json!({ "name": "statement", "prose": format!("Der Betrieb {modal} {said}."), "props": [
            { "name": "modal_verb", "value": modal }, { "name": "result", "value": "x" },
            { "name": "action_word", "value": "y" }, { "name": "documentation", "value": said }
        ] })
    };
    let controls = [
        json!({ "id": "b-1", "title": "B", "parts": [result(&long, "SOLLTE")] }),
        json!({ "id": "b-2", "title": "B", "parts": [result(&one_word, &one_word)] }),
        control(
            "a-1",
            &[
                objectives(&[&long, &one_word]),
                method("EXAMINE", &format!("policy {long}\n\n{one_word}")),
                method("TEST", &format!("{long}\n\n{one_word}")),
            ],
        ),
    ];
    let text = json!({ "catalog": {
        "uuid": "7eca4589-7ed9-4552-9da6-738126660be3",
        "metadata": { "title": "Rungs", "version": "1" },
        "groups": [{ "id": "g", "title": "Group", "controls": controls }]
    } });
    let catalog = catalog_of(&text.to_string(), "r").unwrap();
    for id in ["a-1", "b-1", "b-2"] {
        for rung in &catalog.requirement(id).unwrap().ladder {
            assert!(rung.chars().count() < 720, "{id}: {rung}");
        }
    }
    let first = &catalog.requirement("b-1").unwrap().ladder[0];
    assert!(first.ends_with("langer Satz langer Satz …?"), "{first}");
}

#[test]
fn a_word_within_a_word_lays_nothing_down() {
    let found = |object: &str| {
        let text = json!({ "catalog": {
            "uuid": "7eca4589-7ed9-4552-9da6-738126660be3",
            "metadata": { "title": "Rungs", "version": "1" },
            "groups": [{ "id": "g", "title": "Group", "controls": [
                control("a-1", &[objectives(&["one"]), method("EXAMINE", object)])
            ] }]
        } });
        let catalog = catalog_of(&text.to_string(), "r").unwrap();
        catalog.requirement("a-1").unwrap().ladder[1].contains(object)
    };
    for object in [
        "Security plan",
        "plans",
        "Procedures (written)",
        "access policies",
        "Strategies",
        "service-level agreements",
    ] {
        assert!(found(object), "{object}");
    }
    for object in ["plant drawings", "explanations", "standardized settings"] {
        assert!(!found(object), "{object}");
    }
}

#[test]
fn it_is_said_what_a_ladder_is_made_of() {
    let room = Room::new();
    room.write("r.json", catalog().to_string());
    room.walkdown(["catalog", "import", "r.json"])
        .stdout(
            "r: Rungs, 1\n4 requirements: 4 base, 0 enhancements in 1 area\n\
             It has no ladder of its own: one is made of the objectives, methods and documents that it names, else the \
             general one of the maturity scale stands in.\nStart with: walkdown new --catalog r\n",
        )
        .check();
    room.walkdown(["new", "a", "--no-open", "--catalog", "r"])
        .text();
    let made = "Ladder: the catalog has none; it is made of the objectives, methods and\ndocuments that it names here\n";
    let general =
        "Ladder: the catalog has none here; the general one of the maturity scale stands\nin\n";
    for (id, from) in [("a-1", made), ("c-1", general)] {
        let shown = room.walkdown(["show", "a", id]).text();
        assert!(shown.contains(from), "{shown}");
        let said = room
            .walkdown(["--plain", "a"])
            .stdin(format!("go {id}\nladder\n"))
            .text();
        let words = from.trim().replace('\n', " ");
        assert!(said.replace('\n', " ").contains(&words), "{said}");
    }
    let whose = room.json(["catalog", "show", "r", "--json"]);
    assert_eq!(whose["texts"]["ladder"], "made");
    let page = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(
        page.contains("rungs are this program's, made of the objectives, methods and documents"),
        "{page}"
    );
}
