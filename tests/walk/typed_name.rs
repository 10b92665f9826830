//! A name that is typed in the list of filters.

use super::filter::people;

/// A name that is typed behind / narrows the list: its letters never run on as keys, whoever it is.
#[test]
fn a_name_is_typed_in_the_list_of_filters() {
    let mut world = people();
    world.press("F '/roth'");
    let sight = world.sight();
    assert!(sight.contains("/ roth"), "{sight}");
    assert!(sight.contains("waiting for M. Roth (3)"), "{sight}");
    assert!(!sight.contains("unanswered ("), "{sight}");
    world.press("Enter");
    let sight = world.sight();
    assert!(sight.contains("filter: waiting for M. Roth"), "{sight}");
    // What is printed as a key is one at once, whoever is called so.
    world.press("F b");
    assert!(world.sight().contains("filter: below target"));
    world.press("F / p");
    let sight = world.sight();
    assert!(sight.contains("parked ("), "{sight}");
    assert!(!sight.contains("waiting for A. Ruiz"), "{sight}");
    // Before a letter is typed all of them stand there.
    world.press("Backspace F");
    world.press("Backspace / Backspace Esc F /");
    let sight = world.sight();
    assert!(sight.contains("unanswered ("), "{sight}");
    world.press("Esc");
    // Nobody is called so: nothing is done, and what was typed can be mended.
    let lines = world.lines.len();
    world.press("F 'lund' Enter");
    let sight = world.sight();
    assert!(
        sight.contains("nothing in this list is called that"),
        "{sight}"
    );
    assert_eq!(world.model.scope(), walkdown::tui::Scope::Choice);
    assert_eq!(world.lines.len(), lines);
    world.press("Backspace Backspace Backspace Backspace p");
    assert!(
        world.sight().contains("filter: parked"),
        "{}",
        world.sight()
    );
}
