//! The findings: by kind with counts, each with its title; a kind folds.

use walkdown::tui::Scope;

use super::walked;

#[test]
fn each_has_its_title_and_what_is_below_target_is_folded() {
    let (mut world, _) = walked("2 3 4", "l");
    let sight = world.sight();
    assert!(sight.contains("- Maturity without evidence: 3"), "{sight}");
    // Review shows it better.
    assert!(
        sight.contains("+ Below the target: 1   Enter shows them here, R beside their actions"),
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
    assert!(sight.contains("- Below the target: 1"), "{sight}");
    assert!(sight.contains("ML2, the target is ML3"), "{sight}");
    world.press("Enter");
    assert!(!world.sight().contains("the target is ML3"));
    // From a finding Enter goes to its line.
    world.press("g j Enter");
    assert_eq!(world.model.scope(), Scope::Interview);
}
