//! Next year's session on screen: `Space` confirms one carried answer after the other.

use walkdown::interview::Access;

use crate::support::{room::Room, screens::World};

/// A finished session of 123 answers, and the next one that goes on from it, open on screen.
fn after_a_finished_one() -> (Room, World) {
    let mut old = World::of("all");
    for place in 0..123 {
        old.press(["3", "2", "4"][place % 3]);
    }
    assert!(
        old.sight().contains(" 123 of 123 answered"),
        "{}",
        old.sight()
    );
    let room = Room::new();
    room.write("old.walkdown", old.lines.join("\n") + "\n");
    room.walkdown(["new", "next", "--from", "old", "--no-open"])
        .stdout("next.walkdown\n")
        .check();
    let mut world = World::of("all");
    world.stood(None);
    world.lines = room
        .read("next.walkdown")
        .lines()
        .map(str::to_owned)
        .collect();
    world.come_back(Access::Writer);
    (room, world)
}

fn to_reconfirm(room: &Room) -> serde_json::Value {
    room.json(["status", "next", "--json"])["progress"]["to_reconfirm"].clone()
}

#[test]
fn one_key_each_confirms_123_answers() {
    let (room, mut world) = after_a_finished_one();
    assert_eq!(to_reconfirm(&room), 123);
    // Nothing was done here yet: the first answer is up, and what there is to do is said.
    let sight = world.sight();
    for words in [
        " 123 to reconfirm  line 1  saved",
        "carried from 2026-11-21: Space confirms",
        "123 answers carried over, to be reconfirmed: Space confirms one and goes on",
    ] {
        assert!(sight.contains(words), "{words}\n{sight}");
    }
    let written = world.lines.len();
    world.press("Enter");
    let sight = world.sight();
    assert!(sight.contains("Space confirms it as it stands"), "{sight}");
    for _ in 0..98 {
        world.press("Space");
    }
    assert_eq!(world.lines.len(), written + 98, "one change a key");
    let sight = world.sight();
    assert!(
        sight.contains(" 25 to reconfirm  line 99  saved"),
        "{sight}"
    );
    assert!(
        sight.contains("ML2 reconfirmed, 25 to reconfirm (saved)"),
        "{sight}"
    );

    // The report tells confirmed from carried, in its counts and at each answer.
    room.write("next.walkdown", world.lines.join("\n") + "\n");
    assert_eq!(to_reconfirm(&room), 25);
    let page = room.walkdown(["report", "next", "--format", "md"]).text();
    for words in [
        "**Interim: every applicable requirement is answered, 25 carried over and not confirmed yet**",
        "123 answers were carried over from an earlier session (2026-11-21): 98 confirmed or answered anew since, 25 not confirmed yet.",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    let open = page
        .matches("carried over from 2026-11-21 (tester), not confirmed yet")
        .count();
    let done = page
        .matches("carried over from 2026-11-21 (tester), confirmed 2026-11-21 (tester)")
        .count();
    assert_eq!((open, done), (25, 98), "{page}");
    let json = room.json(["report", "next", "--format", "json"]);
    assert_eq!(
        json["carried"],
        serde_json::json!({ "confirmed": 98, "to_confirm": 25 })
    );
    let html = room.walkdown(["report", "next", "--format", "html"]).text();
    assert!(html.contains("<strong>25</strong> <span>carried over, not confirmed</span>"));

    for _ in 0..25 {
        world.press("Space");
    }
    assert!(world.sight().contains("Summary"), "{}", world.sight());
    world.press("Esc Space");
    assert!(
        world
            .sight()
            .contains("nothing is to be confirmed, here or elsewhere"),
        "{}",
        world.sight()
    );
    assert_eq!(world.lines.len(), written + 123);
    room.write("next.walkdown", world.lines.join("\n") + "\n");
    assert_eq!(to_reconfirm(&room), 0);
    let page = room.walkdown(["report", "next", "--format", "md"]).text();
    assert!(
        page.contains("**Complete: every applicable requirement is answered**"),
        "{page}"
    );
    assert!(
        page.contains("123 confirmed or answered anew since, 0 not confirmed yet."),
        "{page}"
    );
}

#[test]
fn other_keys_confirm_too_and_undo_takes_that_back() {
    let (_, mut world) = after_a_finished_one();
    // The level that stands confirms, and goes on; another one asks first.
    world.press("3");
    assert!(
        world.sight().contains("122 to reconfirm"),
        "{}",
        world.sight()
    );
    world.press("1");
    assert!(
        world
            .sight()
            .contains("ML2 → ML1? The same key again sets it"),
        "{}",
        world.sight()
    );
    world.press("1");
    let sight = world.sight();
    assert!(
        sight.contains(" 121 to reconfirm  line 3  saved"),
        "{sight}"
    );
    world.press("f");
    assert!(
        world.sight().contains("121 to reconfirm"),
        "a flag confirms nothing"
    );
    world.press("e 'still so' Esc");
    assert!(
        world.sight().contains("120 to reconfirm"),
        "{}",
        world.sight()
    );
    world.press("u");
    assert!(
        world.sight().contains("121 to reconfirm"),
        "{}",
        world.sight()
    );
    // What is to be confirmed has a sign in the tree.
    world.press("BackTab");
    let sight = world.sight();
    assert!(
        sight.contains("1▸3  SP.01.01 RE(1)") && sight.contains("ML4? SP.01.02 "),
        "{sight}"
    );
    world.press("Esc k");
    assert!(
        !world.sight().contains("Space confirms"),
        "{}",
        world.sight()
    );
    // On a line that has nothing to confirm Space only goes to one that has.
    let written = world.lines.len();
    world.press("Space");
    let sight = world.sight();
    assert!(
        sight.contains(
            "SP.01.01 RE(1): nothing is to be confirmed. SP.01.02 is: Space again confirms"
        ),
        "{sight}"
    );
    assert_eq!(world.lines.len(), written);
    // All the way back: the carry-over is one change, and the last one.
    world.press("u u u");
    assert!(
        world.sight().contains(" 122 to reconfirm  line 2  saved")
            || world.sight().contains("123 to reconfirm"),
        "{}",
        world.sight()
    );
    world.press("u u");
    assert!(
        world.sight().contains("Nothing is left to undo"),
        "{}",
        world.sight()
    );
    assert!(
        world.sight().contains(" 0/123  line 1  saved"),
        "{}",
        world.sight()
    );
    world.press("C-r");
    assert!(
        world.sight().contains("123 to reconfirm"),
        "{}",
        world.sight()
    );
}

#[test]
fn space_confirms_no_levels_in_conflict() {
    let (_, mut world) = after_a_finished_one();
    let lines = world.lines.clone();
    world.press("1 1");
    let mine = world.lines.clone();
    world.lines = lines;
    world.stood(None);
    world.come_back(Access::Writer);
    world.press("2 2");
    let theirs = world.lines.last().unwrap().clone();
    world.lines = mine;
    world.lines.push(theirs);
    world.stood(Some("iec-62443-2-4/SP.01.01//"));
    world.open(Access::Writer);
    let written = world.lines.len();
    assert!(world.sight().contains("IN CONFLICT"), "{}", world.sight());
    world.press("Space");
    assert!(
        world
            .sight()
            .contains("SP.01.01: nothing is to be confirmed."),
        "{}",
        world.sight()
    );
    assert_eq!(world.lines.len(), written);
}
