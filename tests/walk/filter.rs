//! `F`: the walk narrowed to some lines.

use walkdown::{
    session::{Change, LineKey},
    tui::Scope,
};

use super::{check, walked};
use crate::support::screens::World;

#[test]
fn a_filter_narrows_every_motion() {
    check(&[
        (
            "",
            "F f",
            "@SP.01.01 +0 | No line is flagged: no filter was set",
        ),
        (
            "",
            "F p",
            "@SP.01.01 +0 | No line is parked: no filter was set",
        ),
        ("", "F Esc", "@SP.01.01 +0 | 0/123  line 1  saved"),
        // To the next one that fits, from a line that does not.
        (
            "] f ] f g",
            "F f",
            "SP.02.01 flag; SP.03.01 flag @SP.02.01 +0 | filter: flagged (2)",
        ),
        (
            "] f ] f g",
            "F f j",
            "SP.02.01 flag; SP.03.01 flag @SP.03.01 +0",
        ),
        (
            "] f ] f g",
            "F f j j",
            "SP.02.01 flag; SP.03.01 flag @SP.03.01 +0",
        ),
        (
            "] f ] f g",
            "F f G k",
            "SP.02.01 flag; SP.03.01 flag @SP.02.01 +0",
        ),
        (
            "] f ] f g",
            "F f ]",
            "SP.02.01 flag; SP.03.01 flag @SP.03.01 +0",
        ),
        (
            "] f ] f g",
            "F f J [",
            "SP.02.01 flag; SP.03.01 flag @SP.02.01 +0",
        ),
        (
            "] f ] f g",
            "F f .",
            "SP.02.01 flag; SP.03.01 flag @SP.03.01 +0",
        ),
        // One key off again.
        (
            "] f ] f g",
            "F f F F",
            "SP.02.01 flag; SP.03.01 flag @SP.02.01 +0 | all lines again, filter off: flagged",
        ),
        (
            "] f ] f g",
            "F f F F j",
            "SP.02.01 flag; SP.03.01 flag @SP.02.02 +0",
        ),
        // What no longer fits stays on screen until one moves.
        (
            "] f ] f g",
            "F f f",
            "SP.03.01 flag @SP.02.01 +1 | filter: flagged (1)",
        ),
        ("] f ] f g", "F f f j", "SP.03.01 flag @SP.03.01 +1"),
        ("] f ] f g", "F f f j k", "SP.03.01 flag @SP.03.01 +1"),
        // One may jump out; it stays until one moves.
        (
            "] f ] f g",
            "F f / 'SP.09.02' Enter",
            "SP.02.01 flag; SP.03.01 flag @SP.09.02 +0 | (2)",
        ),
        (
            "] f ] f g",
            "F f / 'SP.09.02' Enter k",
            "SP.02.01 flag; SP.03.01 flag @SP.03.01 +0",
        ),
        (
            "] f ] f g",
            "F f o Enter",
            "SP.02.01 flag; SP.03.01 flag @SP.01.01 +0",
        ),
    ]);
}

#[test]
fn answering_goes_on_within_the_filter() {
    check(&[
        (
            "] f ] f g",
            "F f 3",
            "SP.02.01 ML3 flag; SP.03.01 flag @SP.03.01 +1",
        ),
        (
            "] f 3 ] f 3 g",
            "F f 2 2",
            "SP.02.01 ML2 flag; SP.03.01 ML3 flag @SP.03.01 +1",
        ),
        (
            "1 2 g",
            "F b 3 3",
            "SP.01.01 ML3; SP.01.01RE(1) ML2 @SP.01.01RE(1) +1 | filter: below target (1)",
        ),
        // The last of them stays on screen: others are unanswered still.
        (
            "1 g",
            "F b 3 3",
            "SP.01.01 ML3 @SP.01.01 +1 | filter: below target (0)",
        ),
        (
            "1 g",
            "F b 3 3 .",
            "SP.01.01 ML3 @SP.01.01 +1 | No unanswered line under this filter: j walks on, F takes it off",
        ),
        // What was found outside the filter stays on screen, answered anew or for the first time, until one goes on.
        (
            "3 ] f ] f g",
            "F f / 'SP.01.01' Enter 2 2",
            "SP.01.01 ML2; SP.02.01 flag; SP.03.01 flag @SP.01.01 +1 | SP.01.01 ML2, still on this line",
        ),
        (
            "] f ] f g",
            "F f / 'SP.09.02' Enter 2",
            "SP.02.01 flag; SP.03.01 flag; SP.09.02 ML2 @SP.09.02 +1 | SP.09.02 ML2, still on this line",
        ),
        (
            "] f ] f g",
            "F f / 'SP.09.02' Enter - 'none here' Enter",
            "SP.02.01 flag; SP.03.01 flag; SP.09.02 n/a(none here) @SP.09.02 +1",
        ),
        (
            "] f ] f g",
            "F f / 'SP.09.02' Enter y y 2 . 3",
            "SP.02.01 ML3 flag; SP.03.01 flag; SP.09.02 ML2 1y 2y @SP.03.01 +4",
        ),
        // The only one left is on screen.
        (
            "p 'x' Enter Enter k",
            "F p .",
            "SP.01.01 parked(x; ) @SP.01.01 +0 | No further unanswered line under this filter: j walks on, F takes it off",
        ),
        (
            "3 g",
            "F u",
            "SP.01.01 ML3 @SP.01.01RE(1) +0 | filter: unanswered (122)",
        ),
        (
            "3 g",
            "F u 3 k",
            "SP.01.01 ML3; SP.01.01RE(1) ML3 @SP.01.02 +1",
        ),
        (
            "2 3 g",
            "F e",
            "SP.01.01 ML2; SP.01.01RE(1) ML3 @SP.01.01 +0 | filter: at ML2+ without evidence (2)",
        ),
        (
            "1 g",
            "F e",
            "SP.01.01 ML1 @SP.01.01 +0 | No line is at ML2+ without evidence",
        ),
        (
            "3 3 r 'ask again' Esc g",
            "F k",
            "SP.01.01 ML3; SP.01.01RE(1) ML3; SP.01.02 r\"ask again\" @SP.01.02 +0 | with remarks (1)",
        ),
    ]);
}

#[test]
fn the_keys_of_a_filter_are_named_and_where_it_goes_round_is_said() {
    let (mut world, _) = walked("] f ] f g", "F f");
    let foot = |world: &mut World| world.sight().lines().last().unwrap().to_owned();
    assert!(
        foot(&mut world).starts_with(" 0-4 level  y/n rung  j next  F filter  "),
        "{}",
        world.sight()
    );
    // In the answer it moves the rows.
    world.press("Tab Tab Tab");
    assert!(!foot(&mut world).contains("next"), "{}", world.sight());
    world.press("Esc");
    world.press("3");
    assert!(!world.sight().contains("again"), "{}", world.sight());
    world.press("3");
    let sight = world.sight();
    assert_eq!(world.at(), "SP.02.01");
    assert!(
        sight.contains("SP.03.01 ML3 saved · first of 2 again · b back to it"),
        "{sight}"
    );
    // The list offers another one, and all lines by the same key.
    world.press("F");
    assert!(
        world.sight().contains(" F  all lines again"),
        "{}",
        world.sight()
    );
    world.press("F");
    assert!(
        !foot(&mut world).contains("j next  F filter"),
        "{}",
        world.sight()
    );
    // Where no other line is left, the walk stands and says so.
    let (mut world, _) = walked("] f g", "F f 3");
    let sight = world.sight();
    assert!(
        sight.contains("SP.02.01 ML3 saved · no other line under this filter: F F shows all"),
        "{sight}"
    );
    // Of a review the key comes first.
    let (mut world, _) = walked("3 2", "");
    world.sit_down("Carla");
    world.press("F v");
    let sight = foot(&mut world);
    assert!(
        sight.starts_with(" C reviewed  0-4 level  y/n rung  j next  F filter  "),
        "{sight}"
    );
}

#[test]
fn after_the_last_unanswered_line_the_summary_comes_up() {
    let mut world = World::of("all");
    world.press("F u");
    world.press(&"3 ".repeat(123));
    assert!(world.sight().contains("Summary"), "{}", world.sight());
}

/// Parked lines, an action and a statement, of three people.
pub(super) fn people() -> World {
    let mut world = World::of("all");
    let set = |id: &str, field: &str, to: serde_json::Value| Change {
        line: LineKey::shared("iec-62443-2-4", id),
        field: field.into(),
        to,
    };
    let parked = |owes: &str| serde_json::json!({"missing": "the list", "owes": owes});
    let action = |owner: &str, state: &str| serde_json::json!({"text": "write it", "owner": owner, "due": "", "state": state});
    world.record(vec![
        set("SP.02.01", "parked", parked("A. Ruiz")),
        set("SP.03.01", "parked", parked("M. Roth")),
        set("SP.04.01", "action", action("M. Roth", "open")),
        set("SP.05.01", "action", action("M. Roth", "done")),
        set("SP.06.01", "said_by", "M. Roth".into()),
        set("SP.07.01", "said_by", "Z. Ady".into()),
        set("SP.07.01", "level", 1.into()),
    ]);
    world
}

#[test]
fn what_waits_for_a_person_is_walked_by_name() {
    let mut world = people();
    world.press("F");
    let offered = world.sight();
    for row in [
        "p  parked (2)",
        "1  waiting for A. Ruiz (1)",
        "2  waiting for M. Roth (3)",
    ] {
        assert!(offered.contains(row), "{row}: {offered}");
    }
    assert!(
        !offered.contains("Ady"),
        "nothing waits for them: {offered}"
    );
    world.press("2");
    let mut seen = vec![world.at()];
    for _ in 0..4 {
        world.press("j");
        seen.push(world.at());
    }
    seen.dedup();
    assert_eq!(seen, ["SP.03.01", "SP.04.01", "SP.06.01"]);
    assert!(world.sight().contains("filter: waiting for M. Roth (3)"));
    world.press("BackTab");
    let tree = world.sight();
    assert!(
        tree.contains("SP.04.01") && !tree.contains("SP.02.01"),
        "{tree}"
    );
}

#[test]
fn a_level_set_anew_while_nobody_speaks_waits_for_nobody_by_name() {
    let mut world = World::of("all");
    world.press("i 'K. Lund' Enter e 'every quarter' Esc 3 k F");
    assert!(
        world.sight().contains("waiting for K. Lund (1)"),
        "{}",
        world.sight()
    );
    world.press("Esc i 0 2 2 k F");
    let sight = world.sight();
    assert!(!sight.contains("waiting for K. Lund"), "{sight}");
}

#[test]
fn who_is_waited_for_is_numbered_without_a_gap() {
    let mut world = World::of("all");
    world.press("i 'Z. Ady' Enter i n 'A. Ruiz' Enter i n 'M. Roth' Enter");
    world.press("p 'list' Enter 'M. Roth' Enter Enter p 'key' Enter 'Z. Ady' Enter Enter F");
    let offered = world.sight();
    for row in ["1  waiting for M. Roth (1)", "2  waiting for Z. Ady (1)"] {
        assert!(offered.contains(row), "{row}\n{offered}");
    }
    assert!(!offered.contains("A. Ruiz"), "{offered}");
    world.press("2");
    assert!(
        world.sight().contains("filter: waiting for Z. Ady ("),
        "{}",
        world.sight()
    );
}

#[test]
fn what_is_left_stays_in_sight_on_a_small_screen() {
    let mut world = people();
    for (size, keys, words) in [
        ((80, 24), "", " 1/123  line 1  saved"),
        ((60, 16), "", " 1/123  line 1  saved"),
        ((40, 12), "", " 1/123  line 1  saved"),
        (
            (60, 16),
            "F 2",
            "1/123  filter: waiting for M. Roth (3)  saved",
        ),
        ((40, 12), "", " 1/123  F (3)  saved"),
        (
            (80, 24),
            "F 2",
            "1/123  filter: waiting for M. Roth (3)  saved",
        ),
        ((40, 12), "F p", " 1/123  parked (2)  saved"),
    ] {
        world.press(keys);
        let sight = crate::support::screens::text_of(&world.draw(size));
        assert!(sight.contains(words), "{size:?} {words}: {sight}");
    }
}

#[test]
fn a_filter_ends_with_the_session() {
    let (mut world, _) = walked("f", "F f");
    assert!(world.sight().contains("filter: flagged (1)"));
    world.open(walkdown::interview::Access::Writer);
    assert!(world.sight().contains("  line 1  saved"));
}

/// The review shows what the filter lets through, counts that, and marks no more.
#[test]
fn a_filter_narrows_the_review() {
    let (mut world, _) = walked("f ] f g", "R");
    assert!(
        world.sight().contains(" of 123, by gap\n"),
        "{}",
        world.sight()
    );
    assert!(world.sight().contains("  F filter  "), "{}", world.sight());
    world.press("* F f");
    let sight = world.sight();
    assert!(
        sight.contains(" 2 marked · flagged: 2 of 123, by gap\n"),
        "{sight}"
    );
    assert!(
        sight.contains("SP.01.01 ") && sight.contains("SP.02.01 "),
        "{sight}"
    );
    assert!(!sight.contains("SP.01.02 "), "{sight}");
    world.press("t p");
    assert_eq!(world.stands(), "SP.01.01 pass flag; SP.02.01 pass flag");
    // What was edited stays in its row until the list is made anew.
    world.press("* f");
    assert_eq!(world.stands(), "SP.01.01 pass; SP.02.01 pass");
    assert!(world.sight().contains(" SP.01.01 "), "{}", world.sight());
    world.press("s");
    let sight = world.sight();
    assert!(
        sight.contains("No line is flagged: F F shows all lines"),
        "{sight}"
    );
    world.press("F F");
    assert!(
        world.sight().contains(" of 123, by area"),
        "{}",
        world.sight()
    );
}

/// Who reviews as a second person finds what is left by the same key.
#[test]
fn the_review_is_narrowed_to_what_is_to_be_reviewed() {
    let (mut world, _) = walked("3 2", "");
    world.sit_down("Ana");
    world.press("R F v");
    assert!(
        world.sight().contains("\n C reviewed  s sort  "),
        "{}",
        world.sight()
    );
    world.press("* C r");
    let sight = world.sight();
    assert!(sight.contains("to review: 0 of 123"), "{sight}");
    world.press("s");
    let sight = world.sight();
    assert!(sight.contains("No line is to review"), "{sight}");
}

#[test]
fn who_is_waited_for_is_found_by_name_where_digits_end() {
    let parked: Vec<String> = (1..=10)
        .map(|number| format!("p 'the list' Enter 'P{number:02} Kim' Enter Enter"))
        .collect();
    let (mut world, _) = walked(&parked.join(" "), "F");
    world.press(&"Down ".repeat(20));
    let sight = world.sight();
    assert!(sight.contains(" 9  waiting for P09 Kim (1)"), "{sight}");
    assert!(sight.contains("    waiting for P10 Kim (1)"), "{sight}");
    world.press("'P10' Enter");
    assert!(
        world.sight().contains("filter: waiting for P10 Kim"),
        "{}",
        world.sight()
    );
}

/// The brief names the key: from there and from the summary it leads to the lines.
#[test]
fn a_filter_is_set_from_the_brief_and_the_summary() {
    for screen in ["B", "W"] {
        let (mut world, _) = walked("] f g", screen);
        world.press("F");
        assert!(
            world.sight().contains(" f  flagged (1)"),
            "{}",
            world.sight()
        );
        world.press("f");
        assert_eq!(world.model.scope(), Scope::Interview, "{screen}");
        assert!(
            world.sight().contains("filter: flagged (1)"),
            "{}",
            world.sight()
        );
        world.press(&format!("F F {screen} F p"));
        let sight = world.sight();
        assert!(
            sight.contains("No line is parked: no filter was set"),
            "{sight}"
        );
        assert_ne!(world.model.scope(), Scope::Interview, "{screen}");
    }
}

/// Who works alone has nobody to review what they recorded.
#[test]
fn what_waits_for_a_second_person_is_offered_where_there_is_one() {
    let (mut world, _) = walked("3 2", "F");
    assert!(!world.sight().contains("to review"), "{}", world.sight());
    assert!(!world.sight().contains("returned"), "{}", world.sight());
    world.press("Esc");
    world.sit_down("Ana");
    world.press("F");
    assert!(
        world.sight().contains(" v  to review (2)"),
        "{}",
        world.sight()
    );
    assert!(
        world.sight().contains(" t  returned (0)"),
        "{}",
        world.sight()
    );
}
