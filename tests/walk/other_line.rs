//! A box that is opened as the first thing after a level led on: which line it is for, and the key that turns it to the
//! line just answered.

use super::{check, walked};
use crate::support::screens::{World, text_of};
use walkdown::tui::Scope;

const HERE: &str = "for SP.01.01 RE(1), now on screen · Ctrl-g: for SP.01.01, just answered";
const BACK: &str = "for SP.01.01, just answered · Ctrl-g: for SP.01.01 RE(1), now on screen";

/// A level on the first line, in this start: the next one is on screen.
fn led_on(keys: &str) -> World {
    let mut world = World::of("all");
    world.press("3");
    world.press(keys);
    world
}

#[test]
fn a_box_that_was_turned_back_passes_over_no_line() {
    let mut world = led_on("- C-g 'none is built here' Enter");
    assert_eq!(world.at(), "SP.01.01 RE(1)");
    assert!(
        world.sight().contains("SP.01.01 not applicable"),
        "{}",
        world.sight()
    );
    world.press("2");
    assert_eq!(world.at(), "SP.01.02");
}

#[test]
fn the_box_says_which_line_it_is_for_and_turns_to_the_one_just_answered() {
    for (keys, purpose) in [
        ("e", "statement"),
        ("v", "evidence"),
        ("r", "your remarks"),
        ("p", "parked"),
        ("a", "action"),
        ("-", "why can it not apply"),
        ("t", "pass"),
        ("T", "target"),
        ("V", "A file as evidence"),
    ] {
        let mut world = led_on(keys);
        let sight = world.sight();
        assert!(
            sight.contains(HERE) && sight.contains(purpose),
            "{keys}\n{sight}"
        );
        world.press("C-g");
        let sight = world.sight();
        assert!(
            sight.contains(BACK) && sight.contains(purpose),
            "{keys}\n{sight}"
        );
        assert_eq!(world.at(), "SP.01.01", "{keys}");
        world.press("C-g");
        assert!(world.sight().contains(HERE), "{keys}");
        assert_eq!(world.at(), "SP.01.01 RE(1)", "{keys}");
    }
}

/// The level that the rungs support leads on by Enter: what was to be written there is offered at its top.
#[test]
fn after_enter_took_the_level_every_box_offers_the_line_it_was_taken_on() {
    for keys in ["e", "v", "p", "-", "r", "a"] {
        let mut world = World::of("all");
        world.press("y y n Enter");
        assert_eq!(world.at(), "SP.01.01 RE(1)");
        world.press(keys);
        let sight = world.sight();
        assert!(sight.contains(HERE), "{keys}\n{sight}");
    }
}

/// Wherever it goes: the next line is on screen after it, as the next answer is for that one.
#[test]
fn what_is_written_goes_where_the_box_says() {
    for (keys, stands) in [
        (
            "e 'so' Esc",
            "SP.01.01 ML3; SP.01.01RE(1) \"so\" @SP.01.01RE(1)",
        ),
        ("e C-g 'so' Esc", "SP.01.01 ML3 \"so\" @SP.01.01RE(1)"),
        // What was typed already goes with it, and comes back with it.
        ("e 'so' C-g Esc", "SP.01.01 ML3 \"so\" @SP.01.01RE(1)"),
        (
            "e 'so' C-g C-g Esc",
            "SP.01.01 ML3; SP.01.01RE(1) \"so\" @SP.01.01RE(1)",
        ),
        ("v 'log' C-g Esc", "SP.01.01 ML3 v\"log\" @SP.01.01RE(1)"),
        (
            "a 'do' Enter 'B' C-g Esc",
            "SP.01.01 ML3 action(do; B; ; open) @SP.01.01RE(1)",
        ),
        ("t C-g p", "SP.01.01 ML3 pass @SP.01.01RE(1)"),
        // Nothing typed, nothing saved.
        ("e C-g Esc", "SP.01.01 ML3 @SP.01.01RE(1)"),
    ] {
        let world = led_on(keys);
        let at = world.at().replace(" RE", "RE");
        assert_eq!(format!("{} @{at}", world.stands()), stands, "{keys}");
        assert_eq!(world.drafts.len(), 0, "{keys}: no draft is left behind");
    }
}

#[test]
fn nothing_that_stands_is_typed_over() {
    let mut world = World::of("all");
    world.press("e 'as it was' Esc 3 e 'so' C-g");
    let sight = world.sight();
    let why = "SP.01.01 has another text there (statement): save this one, or discard it, first";
    let said = sight.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains(why), "{sight}");
    assert!(sight.contains(HERE), "{sight}");
    world.press("Esc");
    let stands = "SP.01.01 ML3 \"as it was\"; SP.01.01RE(1) \"so\"";
    assert_eq!(world.stands(), stands);
    // With nothing typed the text that stands there opens, to be gone on with.
    let mut world = World::of("all");
    world.press("e 'as it was' Esc 3 e C-g ', and is' Esc");
    assert_eq!(world.stands(), "SP.01.01 ML3 \"as it was, and is\"");
}

#[test]
fn it_is_said_only_where_nothing_was_done_since() {
    for keys in [
        "j e",
        "j k e",
        "f e",
        "y e",
        "e 'x' Esc r",
        "o Esc / 'SP.02.01' Enter e",
        "u e",
        "C-r e",
    ] {
        let sight = led_on(keys).sight();
        assert!(!sight.contains("Ctrl-g: for"), "{keys}\n{sight}");
    }
    // Looking, and saying who speaks, is no doing.
    for keys in [
        "e 'x' Esc u e",
        "f u e",
        "m e",
        "Tab Esc e",
        "o Esc e",
        "i 'A. Weber' Enter e",
    ] {
        let sight = led_on(keys).sight();
        assert!(sight.contains(HERE), "{keys}\n{sight}");
    }
    // It is for that box alone.
    let mut world = led_on("e Esc");
    assert!(!world.sight().contains("Ctrl-g"), "{}", world.sight());
    world.press("P");
    assert!(!world.sight().contains("Ctrl-g"), "{}", world.sight());
    check(&[(
        "3",
        "e C-g",
        "SP.01.01 ML3 @SP.01.01RE(1) +0 | no other line can be meant here",
    )]);
}

#[test]
fn the_row_that_says_it_takes_nothing_from_the_text() {
    for size in [(40, 12), (60, 16), (80, 24), (200, 60)] {
        for keys in [
            "e 'a long text of two words' Enter 'more'",
            "p 'the list'",
            "- 'none'",
            "t",
        ] {
            let (mut world, _) = walked("", "");
            world.press("3");
            world.press(keys);
            let drawn = text_of(&world.draw(size));
            let said = drawn.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(
                said.contains("for SP.01.01 RE(1), now on screen"),
                "{size:?} {keys}\n{drawn}"
            );
            if world.model.scope() != Scope::Choice {
                let typed = keys.split('\'').nth_back(1).unwrap();
                assert!(drawn.contains(typed), "{size:?} {keys}\n{drawn}");
            }
        }
    }
}

/// A whole area is named as such: it is of neither of the two lines.
#[test]
fn the_box_of_an_area_is_of_no_line() {
    let sight = led_on("_").sight();
    assert!(
        sight.contains("area SP.01") && !sight.contains("just answered"),
        "{sight}"
    );
}
