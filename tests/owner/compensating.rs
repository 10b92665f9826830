//! A requirement met by a compensating measure: what it is, and the risk that remains.

use serde_json::json;

use crate::support::{room::Room, screens::World};

/// A session on the owner's standard, with one measure.
fn owner() -> Room {
    let room = Room::new();
    room.walkdown(["new", "own", "--no-open", "--catalog", "iec-62443-2-1"])
        .stdout("own.walkdown\n")
        .check();
    room.walkdown([
        "answer",
        "own",
        "comp 2.1",
        "--maturity",
        "2",
        "--evidence",
        "photo",
        "--compensating",
        "locked cabinet; no USB port in reach",
        "--risk",
        "an insider with a key",
    ])
    .stdout("COMP 2.1: ML2, compensating measure, evidence saved\n")
    .check();
    room
}

#[test]
fn it_is_recorded_shown_and_cleared() {
    let room = owner();
    let shown = room.walkdown(["show", "own", "comp 2.1"]).text();
    for words in [
        "maturity   ML2 by compensating measure\n",
        "measure    instead: locked cabinet; no USB port in reach\n",
        "risk       that remains: an insider with a key\n",
    ] {
        assert!(shown.contains(words), "{shown}");
    }
    let line = room.json(["show", "own", "comp 2.1", "--json"])["lines"][0].clone();
    assert_eq!(
        line["compensating"],
        json!({ "measure": "locked cabinet; no USB port in reach", "risk": "an insider with a key" })
    );
    // The parts may be given apart; the other stays.
    room.walkdown(["answer", "own", "comp 2.1", "--risk", "two insiders"])
        .stdout("COMP 2.1: compensating measure saved\n")
        .check();
    let history = room
        .walkdown(["show", "own", "comp 2.1", "--history"])
        .text();
    let words = "compensating measure: \"locked cabinet; no USB port in reach\", risk an insider with a key → \
                 \"locked cabinet; no USB port in reach\", risk two insiders";
    assert!(history.contains(words), "{history}");
    room.walkdown(["answer", "own", "comp 2.1", "--compensating", ""])
        .stdout("COMP 2.1: compensating measure cleared\n")
        .check();
    let line = room.json(["show", "own", "comp 2.1", "--json"])["lines"][0].clone();
    assert_eq!(line["compensating"], json!(null));
}

#[test]
fn a_risk_needs_a_measure_and_a_measure_without_risk_is_noticed() {
    let room = owner();
    room.walkdown(["answer", "own", "org 1.1", "--risk", "much"])
        .stderr("walkdown: ORG 1.1: the risk that remains needs its measure\nsay what is done instead\n")
        .status(2)
        .check();
    room.walkdown(["answer", "own", "comp 2.1", "--risk", "", "--target", "2"])
        .stdout("COMP 2.1: compensating measure, target ML2 saved\n")
        .check();
    room.walkdown(["lint", "own"])
        .stdout(
            "COMP 2.1  no-risk  a compensating measure, but the risk that remains is not said\n",
        )
        .status(1)
        .check();
}

#[test]
fn the_report_has_it_with_the_answer_and_in_a_section_of_its_own() {
    let room = owner();
    let html = room.walkdown(["report", "own"]).text();
    let markdown = room.walkdown(["report", "own", "--format", "md"]).text();
    for page in [&html, &markdown] {
        assert!(page.contains("ML2 by compensating measure"), "{page}");
        assert_eq!(page.matches("an insider with a key").count(), 2, "{page}");
    }
    assert!(html.contains("<section id=\"compensating\">"));
    assert!(markdown.contains("## Compensating measures\n"));
    assert!(markdown.contains("Levels follow IEC 62443-2-1, which"));
    let report = room.json(["report", "own", "--format", "json"]);
    assert_eq!(report["compensating"][0]["requirement"], "COMP 2.1");
    assert_eq!(
        report["compensating"][0]["compensating"]["risk"],
        "an insider with a key"
    );
}

#[test]
fn a_key_writes_it_on_the_screen() {
    let mut world = World::of("all");
    world.press("2 k c 'a lock' Enter 'a lost key' Esc");
    let sight = world.sight();
    for words in [
        "ML2 by compensating measure",
        "SP.01.01 compensating measure saved",
    ] {
        assert!(sight.contains(words), "{sight}");
    }
    // All of it stands in its pane.
    world.press("Tab Tab Tab");
    let sight = world.sight();
    for words in ["a lock", "risk that remains", "a lost key"] {
        assert!(sight.contains(words), "{sight}");
    }
    world.press("Esc");
    // What is half typed is a draft, and what is unchanged is not written.
    let lines = world.lines.len();
    world.press("c Esc");
    assert_eq!(world.lines.len(), lines);
    world.press("c Enter '!'");
    assert_eq!(world.drafts.len(), 1);
    world.open(walkdown::interview::Access::Writer);
    world.press("Esc Tab Tab Tab");
    assert!(world.sight().contains("a lost key!"), "{}", world.sight());
    // Enter goes on to the risk; that it is missing is told.
    world.press("Esc j c 'a guard' Enter Enter");
    let sight = world.sight();
    let told = "SP.01.01 RE(1) a compensating measure, but the risk that remains is not said";
    assert!(sight.contains(told), "{sight}");
    world.press("c Enter 'nights' Enter");
    let sight = world.sight();
    let told = "SP.01.01 RE(1) compensating measure saved";
    assert!(sight.contains(told), "{sight}");
}
