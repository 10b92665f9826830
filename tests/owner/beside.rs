//! Two standards in one session: what is answered in one is seen in the other, and a key goes there and back.

use serde_json::json;
use walkdown::{
    catalog::built_in,
    session::{AboutEdit, Mode},
};

use crate::support::{
    room::Room,
    screens::{World, whole_catalog},
};

/// A walk on both standards.
fn both() -> World {
    let owner = built_in("iec-62443-2-1").unwrap();
    World::on_all(
        vec![whole_catalog(), owner],
        &[
            AboutEdit::Roles(vec!["integration".into(), "owner".into()]),
            AboutEdit::Profile("all".into()),
            AboutEdit::Mode(Mode::Guided),
            AboutEdit::Target(Some(3)),
        ],
    )
}

#[test]
fn a_key_goes_there_and_back() {
    let mut world = both();
    world.press("/ 'SP.01.06' Enter 2 / 'ORG 1.3' Enter");
    assert_eq!(world.at(), "ORG 1.3");
    let sight = world.sight();
    assert!(
        sight.contains("beside (x): SP.01.05 no answer yet, SP.01.06 ML2"),
        "{sight}"
    );
    // There and back, and from the same line to the next one that is related.
    for (key, at) in [
        ("x", "SP.01.05"),
        ("x", "ORG 1.3"),
        ("x", "SP.01.06"),
        ("x", "ORG 1.3"),
        ("x", "SP.01.05"),
    ] {
        world.press(key);
        assert_eq!(world.at(), at);
    }
    // Who goes on from there has come to stay: x is a step of its own again.
    world.press("j x");
    assert_eq!(world.at(), "ORG 1.3");
    world.press("x");
    assert_eq!(world.at(), "SP.01.06");
    // What has no match says so.
    world.press("/ 'ORG 1.1' Enter x");
    assert_eq!(world.at(), "ORG 1.1");
    assert!(world.sight().contains("is matched with this one"));
    let mut one = World::of("all");
    one.press("x");
    assert!(one.sight().contains("nothing stands beside"));
}

#[test]
fn the_guidance_says_whose_match_it_is() {
    let mut world = both();
    world
        .press("/ 'ORG 1.3' Enter Tab Tab j j j j j j j j j j j j j j j j j j j j j j j j j j j j");
    let sight = world.sight();
    assert!(
        sight.contains("See also (our own match, not the standard's list): IEC 62443-2-4:"),
        "{sight}"
    );
}

#[test]
fn commands_and_report_show_it() {
    let room = Room::new();
    let catalogs = ["--catalog", "iec-62443-2-4", "--catalog", "iec-62443-2-1"];
    let new = ["new", "both", "--no-open"].into_iter().chain(catalogs);
    room.walkdown(new).stdout("both.walkdown\n").check();
    room.walkdown([
        "answer",
        "both",
        "sp.01.06",
        "--maturity",
        "1",
        "--compensating",
        "the plant's own people",
        "--risk",
        "two of them",
    ])
    .stdout("SP.01.06: ML1, compensating measure saved\n")
    .check();
    room.walkdown(["answer", "both", "org 1.3", "--maturity", "3"])
        .stdout("ORG 1.3: ML3 saved\n")
        .check();
    let shown = room.walkdown(["show", "both", "org 1.3"]).text();
    let one_line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        one_line.contains("see also (our own match, not the standard's list): IEC 62443-2-4:")
            && one_line.contains(
                "related in this session: SP.01.05 no answer yet, SP.01.06 ML1 by compensating measure"
            ),
        "{shown}"
    );
    let shown = room.json(["show", "both", "sp.01.06", "--json"]);
    assert_eq!(shown["related"][0]["id"], "ORG 1.3");
    assert_eq!(shown["related"][0]["maturity"], 3);
    assert_eq!(shown["see_also"], json!([]));
    let html = room.walkdown(["report", "both"]).text();
    assert!(html.contains("<dt>See also</dt>") && html.contains("ORG 1.3 ML3, ORG 1.5 no answer"));
    assert!(html.contains("iec-62443-2-1: Titles are as published; questions"));
    let markdown = room.walkdown(["report", "both", "--format", "md"]).text();
    assert!(markdown.contains("- Related: ORG 1.3 ML3, ORG 1.5 no answer yet\n"));
}

#[test]
fn every_requirement_is_walked_by_one_key_each() {
    let owner = built_in("iec-62443-2-1").unwrap();
    let about = [AboutEdit::Roles(vec!["owner".into()])];
    for (mut world, count) in [(World::on_all(vec![owner], &about), 87), (both(), 210)] {
        for key in ["1", "2", "3"].iter().cycle().take(count) {
            world.press(key);
        }
        let walk = world.model.walk.as_ref().unwrap();
        let progress = walk.counted.progress();
        assert_eq!((progress.answered, progress.unanswered), (count, 0));
        assert_eq!(progress.to_reconfirm, 0);
    }
}
