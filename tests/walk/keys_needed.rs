//! How many keys what is done most takes, beside the text that is typed.

use walkdown::{interview::Effect, tui::Scope};

use super::walked;
use crate::support::{keys::typed, screens::World};

/// Presses keys of which each is one, and no more than so many.
fn pressed(world: &mut World, most: usize, keys: &str) {
    let text = keys.matches('\'').count() / 2;
    let letters: usize = keys.split('\'').skip(1).step_by(2).map(str::len).sum();
    assert_eq!(typed(keys).len() - letters, most, "{keys}, {text} texts");
    world.press(keys);
}

#[test]
fn a_level_is_one_key_a_statement_two_and_parking_three() {
    let (mut world, _) = walked("", "");
    pressed(&mut world, 1, "3");
    assert_eq!(world.stands(), "SP.01.01 ML3");
    let (mut world, _) = walked("", "");
    pressed(&mut world, 2, "e 'as it is' Esc");
    assert_eq!(world.stands(), "SP.01.01 \"as it is\"");
    let (mut world, _) = walked("", "");
    pressed(&mut world, 3, "p 'the list' Enter Enter");
    assert_eq!(world.stands(), "SP.01.01 parked(the list; )");
}

#[test]
fn guidance_is_one_key() {
    let (mut world, _) = walked("", "");
    assert!(!world.sight().contains("Ask to see, ML3:"));
    pressed(&mut world, 1, "m");
    let sight = world.sight();
    assert!(sight.contains("Guidance:"), "{sight}");
    // The question stays in sight.
    assert!(
        sight.contains("Before your own employees start on a solution"),
        "{sight}"
    );
}

#[test]
fn a_paper_is_two_keys_beside_its_file() {
    for key in ["P", "A", "O"] {
        let (mut world, _) = walked("3", "");
        pressed(&mut world, 2, &format!("{key} Enter"));
        let written = world.asked.last();
        assert!(
            matches!(written, Some(Effect::WriteDeliverable(..))),
            "{key} {written:?}"
        );
    }
}

#[test]
fn from_the_summary_to_the_review_is_one_key() {
    let (mut world, _) = walked("3", "W");
    pressed(&mut world, 1, "R");
    assert_eq!(world.model.scope(), Scope::Review);
}
