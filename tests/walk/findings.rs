//! The findings: by kind with counts, each with its title; a kind folds.

use walkdown::{interview::Access, tui::Scope};

use super::walked;

#[test]
fn each_has_its_title_and_what_is_below_target_is_folded() {
    let (mut world, _) = walked("2 3 4", "l");
    let sight = world.sight();
    assert!(
        sight.contains("- ML2 or more without evidence: 3"),
        "{sight}"
    );
    // Review shows it better.
    assert!(
        sight.contains("+ Below target: 1   Enter shows them here, R beside their actions"),
        "{sight}"
    );
    assert!(!sight.contains("the target is ML3"), "{sight}");
    // The heading says that no evidence is named: below it stands what differs, and the title has the room.
    assert!(sight.contains("ML4"), "{sight}");
    let row = sight.lines().find(|row| row.contains("  SP.01.01  "));
    assert!(row.is_some_and(|row| row.ends_with(" ML2")), "{sight}");
    let words = "Own staff briefed on";
    assert!(row.is_some_and(|row| row.contains(words)), "{sight}");
    world.press("G Enter");
    let sight = world.sight();
    assert!(sight.contains("- Below target: 1"), "{sight}");
    assert!(sight.contains("ML2, the target is ML3"), "{sight}");
    world.press("Enter");
    assert!(!world.sight().contains("the target is ML3"));
    // From a finding Enter goes to its line.
    world.press("g j Enter");
    assert_eq!(world.model.scope(), Scope::Interview);
}

#[test]
fn a_title_is_as_long_as_the_message_beside_it_allows() {
    let (mut world, _) = walked("2 3 4", "");
    let before = world.lines.clone();
    let statement = "a text of some length, so that its row has no room for a title";
    world.press(&format!("g e 'mine, {statement}' Esc j 1"));
    let mine = world.lines.split_off(before.len());
    world.lines = before;
    world.open(Access::Writer);
    world.other_person("M. Roth", &format!("g e 'theirs, {statement}' Esc j 2"));
    world.lines.extend(mine);
    world.open(Access::Writer);
    world.press("l");
    let sight = world.sight();
    for row in [
        "SP.01.01        Own staff briefed on this standard       statement",
        "SP.01.01        Own staff briefed on this standard       ML2",
        "SP.01.01 RE(1)  Subcontractors briefed on this standard  ML3",
        "SP.01.02        The owner's own site security rules      ML4",
    ] {
        let mut rows = sight.lines();
        assert!(rows.any(|own| own.trim() == row), "{row}\n{sight}");
    }
}
