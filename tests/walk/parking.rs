//! Parked: what is missing, and who owes it.

use super::{World, check, walked};
use walkdown::interview::Access;

#[test]
fn the_box_shows_that_tab_leads_to_the_day_and_enter_parks() {
    check(&[
        (
            "",
            "p 'the list' Enter",
            "@SP.01.01 +0 | due     Tab leads here; Enter parks now",
        ),
        (
            "",
            "p 'the list' Enter Tab '2026-12-01' Enter",
            "SP.01.01 parked(the list; ; 2026-12-01) @SP.01.01RE(1) +1 | parked (due 2026-12-01)",
        ),
        // Whoever was named is asked for a day, as in the box of an action.
        (
            "",
            "p 'the list' Enter 'B. Klein'",
            "@SP.01.01 +0 | due     Enter leads here",
        ),
        (
            "",
            "p 'the list' Enter 'B. Klein' Enter '2026-12-01' Enter",
            "SP.01.01 parked(the list; B. Klein; 2026-12-01) @SP.01.01RE(1) +1",
        ),
        // Whoever opens it again may want any part of it, the day too.
        (
            "p 'the list' Enter 'B. Klein' Enter '2026-12-01' Enter k",
            "p Enter Enter C-u '2026-12-11' Enter",
            "SP.01.01 parked(the list; B. Klein; 2026-12-11) @SP.01.01 +1",
        ),
        // Emptied, it is taken off as quickly as before.
        (
            "p 'the list' Enter 'B. Klein' Enter Enter k",
            "p C-u Enter",
            "@SP.01.01 +1 | no longer parked",
        ),
        (
            "p 'the list' Enter 'B. Klein' Enter Enter k",
            "p C-u",
            "SP.01.01 parked(the list; B. Klein) @SP.01.01 +0 |  Enter take it off",
        ),
    ]);
}

/// The foot of the box says of Enter what the row of the day says.
#[test]
fn the_foot_of_the_box_says_that_enter_parks_only_where_it_does() {
    let mut world = World::of("base");
    world.press("p 'the list'");
    let sight = world.sight();
    assert!(
        sight.contains("Enter next") && !sight.contains("Enter park"),
        "{sight}"
    );
    world.press("Enter");
    assert!(world.sight().contains("Enter park it"), "{}", world.sight());
    world.press("'B. Klein'");
    assert!(!world.sight().contains("park it"), "{}", world.sight());
}

#[test]
fn a_line_is_parked_with_what_is_missing_and_who_owes_it() {
    check(&[
        (
            "",
            "p 'the list' Enter Enter",
            "SP.01.01 parked(the list; ) @SP.01.01RE(1) +1 | SP.01.01 parked saved",
        ),
        (
            "",
            "p 'the list' Enter 'B. Klein' Enter Enter",
            "SP.01.01 parked(the list; B. Klein) @SP.01.01RE(1) +1 | SP.01.01 parked (owed by B. Klein) saved",
        ),
        (
            "",
            "p 'the list' Esc",
            "SP.01.01 parked(the list; ) @SP.01.01RE(1) +1",
        ),
        (
            "",
            "p 'a' Tab 'B' BackTab 'b' Esc",
            "SP.01.01 parked(ab; B) @SP.01.01RE(1) +1",
        ),
        (
            "",
            "p \"one\\ntwo\" Enter Enter",
            "SP.01.01 parked(one two; ) @SP.01.01RE(1) +1",
        ),
        // Who speaks owes it, unless somebody else is named; a number becomes the name.
        (
            "i 'A. Weber' Enter",
            "p 'list' Enter Enter",
            "SP.01.01 parked(list; A. Weber) @SP.01.01RE(1) +1",
        ),
        (
            "i 'A. Weber' Enter",
            "p 'list' Enter 'B' Enter Enter",
            "SP.01.01 parked(list; B) @SP.01.01RE(1) +1",
        ),
        (
            "i 'A. Weber' Enter",
            "p Enter Enter",
            "@SP.01.01 +0 | nothing is missing: not parked",
        ),
        (
            "i 'A. Weber' Enter i n 'B. Klein' Enter i 1",
            "p 'list' Enter 2 Tab",
            "@SP.01.01 +0 | owed by B. Klein",
        ),
        // One event, one undo.
        (
            "",
            "p 'a' Enter 'B' Enter Enter u",
            "@SP.01.01 +2 | undone: SP.01.01 parked: \"a\", owed by B → none (saved)",
        ),
        // Nothing missing: nothing parked.
        ("", "p Esc", "@SP.01.01 +0 | nothing is missing: not parked"),
        (
            "",
            "p Enter Enter",
            "@SP.01.01 +0 | nothing is missing: not parked",
        ),
        (
            "",
            "p Enter 'B' Enter Enter",
            "@SP.01.01 +0 | parking needs what is missing",
        ),
        (
            "",
            "p Enter 'B' Enter Enter 'a' Esc",
            "SP.01.01 parked(a; B) @SP.01.01RE(1) +1",
        ),
    ]);
}

#[test]
fn what_is_promised_has_its_day() {
    check(&[
        (
            "",
            "p 'the list' Enter 'B. Klein' Tab '15.1.2099' Enter k",
            "SP.01.01 parked(the list; B. Klein; 2099-01-15) @SP.01.01 +1 | parked: owed by B. Klein · due 2099-01-15 · the list",
        ),
        (
            "",
            "p 'the list' Enter 'B. Klein' Tab '15.1.2099' Enter",
            "SP.01.01 parked(the list; B. Klein; 2099-01-15) @SP.01.01RE(1) +1 | SP.01.01 parked (owed by B. Klein, due 2099-01-15) saved",
        ),
        // A day that is past is said; the line shows it.
        (
            "",
            "p 'the list' Enter Tab '15.1.2020' Enter",
            "SP.01.01 parked(the list; ; 2020-01-15) @SP.01.01RE(1) +1 | SP.01.01 parked, due 2020-01-15, which is past (saved)",
        ),
        (
            "",
            "p 'the list' Enter Tab '15.1.2020' Enter k",
            "SP.01.01 parked(the list; ; 2020-01-15) @SP.01.01 +1 | ! parked, overdue: due 2020-01-15 · the list",
        ),
        // What is no day is asked for again; a promise needs what is promised.
        (
            "",
            "p 'the list' Enter Tab 'soon' Enter C-u '15.1.2099' Enter",
            "SP.01.01 parked(the list; ; 2099-01-15) @SP.01.01RE(1) +1",
        ),
        (
            "",
            "p Enter Tab '15.1.2099' Enter",
            "@SP.01.01 +0 | parking needs what is missing",
        ),
        // Taken back where it is emptied.
        (
            "p 'the list' Enter Tab '15.1.2099' Enter k",
            "p Enter Tab C-u Enter",
            "SP.01.01 parked(the list; ) @SP.01.01 +1",
        ),
        // What is only promised is parked from the box of evidence, with its day.
        (
            "",
            "v 'the list' C-p 'B. Klein' Tab '15.1.2099' Enter",
            "SP.01.01 parked(the list; B. Klein; 2099-01-15) @SP.01.01RE(1) +1",
        ),
    ]);
}

#[test]
fn what_is_parked_is_changed_and_taken_back() {
    let parked = "p 'the list' Enter 'B. Klein' Enter Enter k";
    check(&[
        (
            parked,
            "",
            "SP.01.01 parked(the list; B. Klein) @SP.01.01 +0 | parked: owed by B. Klein · the list",
        ),
        (
            parked,
            "p",
            "SP.01.01 parked(the list; B. Klein) @SP.01.01 +0 | owed by B. Klein",
        ),
        (
            parked,
            "p Enter Enter",
            "SP.01.01 parked(the list; B. Klein) @SP.01.01 +0",
        ),
        (
            parked,
            "p ' of May' Esc",
            "SP.01.01 parked(the list of May; B. Klein) @SP.01.01 +1",
        ),
        (
            parked,
            "p C-_ Esc",
            "SP.01.01 parked(the list; B. Klein) @SP.01.01 +0",
        ),
        (
            parked,
            "p C-u Esc",
            "@SP.01.01 +1 | SP.01.01 no longer parked saved",
        ),
        (
            parked,
            "p C-u Esc u",
            "SP.01.01 parked(the list; B. Klein) @SP.01.01 +2",
        ),
        // An answer does not take it back, and says so.
        (
            parked,
            "1",
            "SP.01.01 ML1 parked(the list; B. Klein) @SP.01.01RE(1) +1 | SP.01.01 ML1, still parked saved",
        ),
        // An answer that stands may be parked too, and stays where it is.
        (
            "2",
            "k p 'the list' Enter Enter",
            "SP.01.01 ML2 parked(the list; ) @SP.01.01 +1 | parked: the list",
        ),
        (
            "2 k p 'the list' Esc",
            "BackTab",
            "SP.01.01 ML2 parked(the list; ) @SP.01.01 +0 | ¶2▸3 SP.01.01",
        ),
        (
            "p 'the list' Esc",
            "BackTab",
            "SP.01.01 parked(the list; ) @SP.01.01RE(1) +0 | ¶   SP.01.01",
        ),
        (
            "2 k p 'the list' Esc",
            "o",
            "SP.01.01 ML2 parked(the list; ) @SP.01.01 +0 | 1 parked",
        ),
    ]);
}

#[test]
fn who_owes_it_is_chosen_or_named_anew() {
    let (mut world, _) = walked(
        "",
        "p 'a' Enter 'B. Klein' Enter Enter p 'b' Enter 'A. Weber' Enter Enter",
    );
    assert_eq!(people(&world), [""; 0], "who owes was not interviewed");
    assert_eq!(world.lines.len(), 4, "header, about, two parked");
    world.press("p 'c' Enter");
    assert!(
        world.sight().contains("1 B. Klein  2 A. Weber"),
        "{}",
        world.sight()
    );
    world.press("2 Enter Enter p 'd' Enter Down Enter Enter p 'e' Enter Up Enter Enter p 'f' Enter 'b. klein' Enter Enter");
    world.press("p 'g' Enter 3 Enter Enter");
    let sight = world.sight();
    assert!(
        sight.contains("nobody has the number 3: type a name"),
        "{sight}"
    );
    assert!(sight.contains("owed by 3"), "the text is kept: {sight}");
    world.press("Backspace Down Down Down Enter");
    assert_eq!(
        world.stands(),
        "SP.01.01 parked(a; B. Klein); SP.01.01RE(1) parked(b; A. Weber); SP.01.02 parked(c; A. Weber); \
         SP.01.02RE(1) parked(d; B. Klein); SP.01.03 parked(e; A. Weber); SP.01.03RE(1) parked(f; B. Klein); \
         SP.01.04 parked(g; )"
    );
    assert_eq!(people(&world), [""; 0]);
    // Taken back with what it named.
    world.press("u u u u u u u");
    assert_eq!(people(&world), [""; 0]);
}

#[test]
fn what_was_typed_survives_a_stop() {
    let (mut world, _) = walked("p 'the list' Enter 'B. K'", "");
    let sight = world.sight();
    assert!(sight.contains("a draft, not saved yet"), "{sight}");
    assert!(
        sight.contains("missing the list") && sight.contains("owed by B. K"),
        "{sight}"
    );
    world.press("'lein' Enter Enter");
    assert_eq!(world.stands(), "SP.01.01 parked(the list; B. Klein)");
    assert!(world.drafts.is_empty());
    world.press("p 'half' C-x");
    assert!(world.drafts.is_empty());
    assert!(world.sight().contains("discarded; u brings it back"));
    world.press("u ' a' Esc");
    assert_eq!(
        world.stands(),
        "SP.01.01 parked(the list; B. Klein); SP.01.01RE(1) parked(half a; )"
    );
}

#[test]
fn line_breaks_that_somebody_wrote_stay() {
    let (mut world, _) = walked("", "");
    let line = world.model.walk.as_ref().unwrap().at.clone();
    let change = walkdown::session::Change {
        line,
        field: "parked".into(),
        to: serde_json::json!({ "missing": "one\ntwo", "owes": "B" }),
    };
    world.record(vec![change]);
    let lines = world.lines.len();
    world.press("p Esc");
    assert_eq!(world.lines.len(), lines);
    world.press("p Tab 'C' Esc");
    assert_eq!(world.stands(), "SP.01.01 parked(one\ntwo; C)");
}

#[test]
fn a_follower_parks_nothing() {
    let (mut world, _) = walked("", "");
    world.open(Access::Follower("M. Roth".into()));
    for keys in ["p", "a", "i", "_"] {
        world.press(keys);
        assert!(world.sight().contains("! read-only: M. Roth"), "{keys}");
        assert_eq!(world.stands(), "", "{keys}");
    }
}

fn people(world: &crate::support::screens::World) -> Vec<String> {
    walkdown::session::about(&world.session()).interviewees
}

#[test]
fn a_quick_session_goes_on_from_the_line_that_was_parked() {
    let mut world = crate::support::screens::World::of("base");
    world.leaves_parked = false;
    world.open(Access::Writer);
    world.press("p 'the list' Enter 'B. Klein' Enter Enter 2");
    assert_eq!(
        world.stands(),
        "SP.01.01 parked(the list; B. Klein); SP.01.02 ML2"
    );
}

#[test]
fn one_stays_on_the_line_that_was_parked() {
    let mut world = crate::support::screens::World::of("all");
    world.leaves_parked = false;
    world.open(Access::Writer);
    world.press("p 'the list' Enter 'B. Klein' Enter Enter");
    assert_eq!(world.at(), "SP.01.01");
    // What is to be done is written on the line that it is about.
    world.press("a 'send it' Enter Enter Enter");
    assert_eq!(
        world.stands(),
        "SP.01.01 parked(the list; B. Klein) action(send it; ; ; open)"
    );
    world.press(".");
    assert_eq!(world.at(), "SP.01.01 RE(1)");
}

#[test]
fn evidence_that_is_only_promised_is_parked_from_its_box() {
    let (mut world, _) = walked("v 'the list' Esc", "v");
    let sight = world.sight();
    assert!(
        sight.contains("promised, not seen yet? Ctrl-p parks it, with who owes it"),
        "{sight}"
    );
    world.press("Enter 'the log, by Friday' C-p");
    let sight = world.sight();
    assert!(sight.contains("the log, by Friday"), "{sight}");
    world.press("'A. Weber' Enter Enter");
    let stands = world.stands();
    assert!(
        stands.contains("parked(the log, by Friday; A. Weber)") && stands.contains("v\"the list\""),
        "{stands}"
    );
    // Nothing waits as a draft of evidence, and other texts have no such key.
    world.press("v");
    assert!(!world.sight().contains("a draft"), "{}", world.sight());
    world.press("Esc e C-p");
    assert!(
        world.sight().contains("statement: how it is met"),
        "{}",
        world.sight()
    );
}

#[test]
fn the_last_key_of_parking_says_whether_the_walk_goes_on() {
    let (mut world, _) = walked("", "p 'the list' Enter");
    assert!(
        world.sight().contains("Enter park it, on to the next"),
        "{}",
        world.sight()
    );
    let (mut world, _) = walked("3 k", "p 'the list' Enter");
    assert!(
        world.sight().contains("Enter park it, stay here"),
        "{}",
        world.sight()
    );
    let (mut world, _) = walked("2 k", "C t 'where is the plan?'");
    assert!(
        world.sight().contains("Enter return it  Esc leave it"),
        "{}",
        world.sight()
    );
}
