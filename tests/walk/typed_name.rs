//! A name that is typed in the list of filters.

use super::filter::people;

/// A name that is typed narrows the list: its letters never run on as keys, whoever it is.
#[test]
fn a_name_is_typed_in_the_list_of_filters() {
    let mut world = people();
    world.press("F 'roth'");
    let sight = world.sight();
    assert!(sight.contains("/ roth"), "{sight}");
    assert!(sight.contains("waiting for M. Roth (3)"), "{sight}");
    assert!(!sight.contains("unanswered ("), "{sight}");
    world.press("Enter");
    let sight = world.sight();
    assert!(sight.contains("filter: waiting for M. Roth"), "{sight}");
    // A letter that begins a name and is a key too is both, until it is decided.
    world.press("F F r");
    let sight = world.sight();
    assert!(sight.contains("to reconfirm ("), "{sight}");
    assert!(sight.contains("waiting for A. Ruiz"), "{sight}");
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
