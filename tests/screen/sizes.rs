//! What holds at every size: no screen panics, and without colour nothing has one.

use ratatui::style::Color;
use walkdown::tui::{Message, Theme};

use super::SCENES;
use crate::support::screens::{World, about, whole_catalog};

#[test]
fn no_screen_panics_at_any_size() {
    for scene in SCENES {
        let mut world = (scene.reach)();
        for columns in [40, 47, 60, 79, 80, 111, 112, 200] {
            for rows in [12, 13, 16, 19, 20, 24, 60] {
                world.draw((columns, rows));
            }
        }
    }
}

#[test]
fn every_question_fits_at_80x24() {
    let mut world = World::on(whole_catalog(), &about("all"));
    for _ in 0..123 {
        let sight = world.sight();
        let words: Vec<&str> = sight
            .split_whitespace()
            .filter(|word| *word != "▌")
            .collect();
        let words = words.join(" ");
        let asked = world
            .model
            .walk
            .as_ref()
            .and_then(|walk| walk.requirement());
        let asked = asked.expect("a line on screen");
        assert!(
            words.contains(asked.question.as_str()),
            "the question is cut: {sight}"
        );
        let rung = format!("1 ? {}", asked.ladder[0]);
        assert!(words.contains(&rung), "the rung at hand is cut: {sight}");
        world.press("j");
    }
}

#[test]
fn without_colour_no_cell_has_one() {
    for scene in SCENES {
        let mut world = (scene.reach)();
        world.model.theme = Theme::default();
        let buffer = world.draw((120, 40));
        for cell in &buffer.content {
            assert_eq!(
                (cell.fg, cell.bg),
                (Color::Reset, Color::Reset),
                "{}",
                scene.name
            );
        }
    }
}

#[test]
fn a_selection_has_no_colour_either() {
    let mut world = super::walk("e 'some words' S-Left S-Left S-Left");
    world.model.theme = Theme::default();
    for keys in [
        "",
        "Esc / 'some' S-Left S-Left",
        "Esc S 'some' S-Left S-Left",
    ] {
        world.press(keys);
        for cell in &world.draw((80, 24)).content {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{keys}");
        }
    }
}

#[test]
fn only_the_terminals_own_sixteen_colours() {
    for scene in SCENES {
        for cell in &(scene.reach)().draw((120, 40)).content {
            for colour in [cell.fg, cell.bg] {
                let own = !matches!(colour, Color::Rgb(..) | Color::Indexed(_));
                assert!(own, "{}: {colour:?}", scene.name);
            }
            assert_eq!(
                cell.bg,
                Color::Reset,
                "{}: a background is the user's",
                scene.name
            );
        }
    }
}

#[test]
fn a_small_window_says_why_nothing_is_saved_to_the_end() {
    let mut world = super::walk("3");
    world.trouble = Some(
        "writing /media/assessor/usb-stick/customers/north-plant-automation/2026/assessment/turbine-control/north-plant.walkdown: the disk was taken out before everything was written",
    );
    world.press("2 1");
    let said = |world: &mut World| {
        let sight = world.sight();
        let words: Vec<&str> = sight.split_whitespace().collect();
        words.join(" ")
    };
    world.draw((40, 12));
    let sight = said(&mut world);
    assert!(sight.contains("! 2 NOT SAVED: writing"), "{sight}");
    let end = "the disk was taken out before everything was written; w tries again";
    assert!(sight.contains(end), "{sight}");
    // Where no screen fits, this is said at least.
    world.draw((20, 5));
    assert!(said(&mut world).contains("2 NOT SAVED"));
    world.trouble = None;
    world.draw((80, 24));
    world.press("w");
    world.draw((20, 5));
    assert!(said(&mut world).contains("Nothing is lost."));
}

#[test]
fn what_was_asked_is_asked_no_more_in_a_window_too_small_for_it() {
    let mut world = super::walk("3 k 2");
    assert!(world.sight().contains("ML3 → ML2?"));
    world.draw((30, 8));
    world.draw((80, 24));
    assert!(!world.sight().contains("ML3 → ML2?"));
    world.press("2");
    assert!(world.sight().contains("ML3 → ML2?"), "it asks anew");
    assert_eq!(world.stands(), "SP.01.01 ML3");
    let mut world = super::walk("");
    world.other_person("M. Roth", "3");
    world.press("u");
    world.draw((30, 8));
    world.draw((80, 24));
    world.press("u");
    assert_eq!(world.stands(), "SP.01.01 ML3");
}

#[test]
fn who_looked_away_is_asked_anew() {
    let mut world = super::walk("3 k 2");
    assert!(world.sight().contains("ML3 → ML2?"));
    world.take_in(Message::Focus(false));
    assert!(!world.sight().contains("ML3 → ML2?"));
    world.take_in(Message::Focus(true));
    world.press("2");
    assert!(world.sight().contains("ML3 → ML2?"), "it asks anew");
    assert_eq!(world.stands(), "SP.01.01 ML3");
    // A word that asks nothing stays to be read, and what is typed stays as it is.
    let mut world = super::walk("3 e 'half a sen'");
    let before = world.sight();
    world.take_in(Message::Focus(false));
    world.take_in(Message::Focus(true));
    assert_eq!(world.sight(), before);
    let mut world = super::walk("3");
    world.take_in(Message::Focus(false));
    assert!(world.sight().contains("SP.01.01 ML3 saved"));
}

#[test]
fn what_a_narrow_window_scrolled_away_is_in_sight_in_a_wide_one() {
    let text = "the solution for the turbine hall and all that belongs to it";
    for mut world in [
        Box::new(super::home_after("n")),
        Box::new(super::walk("/")),
        Box::new(super::files("/")),
    ] {
        world.draw((40, 12));
        world.press(&format!("'{text}'"));
        // It is drawn as often as it scrolls.
        assert!(!world.sight().contains(text), "{}", world.sight());
        world.draw((120, 20));
        assert!(world.sight().contains(text), "{}", world.sight());
    }
}

#[test]
fn a_text_longer_than_its_rows_says_where_one_is() {
    let mut world = super::walk("p 'the list'");
    world.draw((60, 16));
    assert!(!world.sight().contains(" row "), "{}", world.sight());
    world.press(&format!("'{}'", " and the other list".repeat(20)));
    world.sight();
    let sight = world.sight();
    assert!(sight.contains(" row 9 of 9 │"), "{sight}");
    assert!(
        sight.contains("what is missing? (empty: not parked"),
        "{sight}"
    );
}

#[test]
fn the_smallest_window_drops_columns_whole() {
    let mut world = super::half();
    let sight = crate::support::screens::text_of(&world.draw((40, 12)));
    assert!(sight.contains("  Area 1-4 of 12 Done   Target"), "{sight}");
    assert!(sight.contains("  SP.02 Assuran… 0/2    ML3"), "{sight}");
    assert!(sight.contains(" 7/8    ML3-4 4 below"), "{sight}");
    assert!(sight.contains("  SP.04 Wireless "), "{sight}");
    assert!(
        sight.contains(
            "  Next: SP.07.01. Findings (l): 4 below\n  target, 9 at ML2+ without evidence, …\n"
        ),
        "{sight}"
    );
    let sight = crate::support::screens::text_of(&super::reviewed().draw((40, 12)));
    assert!(sight.contains("Level     Title\n"), "{sight}");
    assert!(
        sight.contains(" SP.01.02 RE(1) 4▸3       !Work per…\n"),
        "{sight}"
    );
}
