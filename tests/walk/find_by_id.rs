//! Find by what is typed of an id, or by the number of a line.

use super::{check, find::marked};
use crate::support::screens::World;

#[test]
fn an_id_in_any_spelling_jumps_first() {
    for typed in [
        "SP.03.08 RE(1)",
        "sp.03.08-re1",
        "sp0308re1",
        "sp_03_08_re_1",
        "sp.3.8 re1",
    ] {
        let mut world = World::of("all");
        world.press(&format!("/ '{typed}'"));
        assert_eq!(marked(&mut world)[0], "SP.03.08 RE(1)", "{typed}");
        world.press("Enter");
        assert_eq!(world.at(), "SP.03.08 RE(1)", "{typed}");
    }
}

#[test]
fn an_id_is_found_by_its_numbers_as_they_are_spoken() {
    for (typed, id) in [
        ("7.4", "SP.07.04"),
        ("11.2", "SP.11.02"),
        ("1.1", "SP.01.01"),
        ("3.8.1", "SP.03.08 RE(1)"),
    ] {
        let mut world = World::of("all");
        world.press(&format!("/ '{typed}'"));
        assert_eq!(marked(&mut world)[0], id, "{typed}");
        world.press("Enter");
        assert_eq!(world.at(), id, "{typed}");
    }
    // The enhancement is found behind its base.
    let mut world = World::of("all");
    world.press("/ '1.1' Down Enter");
    assert_eq!(world.at(), "SP.01.01 RE(1)");
}

/// Who types the end of an id, or its beginning, means the ids that have all of it: the base has not.
#[test]
fn a_part_of_an_id_finds_first_those_that_hold_it() {
    for typed in [
        "01.01 RE",
        "SP.01.01 RE",
        "01.01re1",
        "01.01 re 1",
        "01.01 RE(1)",
        "1.1 re1",
    ] {
        let mut world = World::of("all");
        world.press(&format!("/ '{typed}'"));
        let sight = world.sight();
        let first = sight.lines().find(|row| row.starts_with("  SP."));
        let first = first.map(|row| row[2..16].trim());
        assert_eq!(first, Some("SP.01.01 RE(1)"), "{typed}: {sight}");
        world.press("Enter");
        assert_eq!(world.at(), "SP.01.01 RE(1)", "{typed}");
    }
    // As one word it stands in the id alone, which is marked.
    let mut world = World::of("all");
    world.press("/ '01.01re1'");
    assert_eq!(marked(&mut world), ["SP.01.01 RE(1)"]);
}

/// The bar numbers the lines, and people name them so.
#[test]
fn a_line_is_found_by_its_number() {
    check(&[
        ("", "/ '119' Enter", "@SP.12.05 +0"),
        ("", "/ 'line 12' Enter", "@SP.02.01 +0"),
        ("", "/ 'Line 1' Enter", "@SP.01.01 +0"),
        // An area is meant first.
        ("", "/ '12' Enter", "@SP.12.01 +0"),
    ]);
}
