//! What only words could do has keys: the declared level, clearing, a piece of evidence, and what an open session is
//! about besides.

use super::walked;

#[test]
fn the_declared_level_has_a_key() {
    let (mut world, _) = walked("", "d 3");
    assert!(world.sight().contains("SP.01.01 declared level ML3 saved"));
    world.press("d c");
    assert!(
        world
            .sight()
            .contains("SP.01.01 declared level cleared saved")
    );
    // It judges nothing: the assessor's own level does.
    world.press("d 3");
    let waits = "declared ML3, not judged yet";
    assert!(world.sight().contains(waits), "{}", world.sight());
    world.press("2 k");
    assert!(!world.sight().contains("judged yet"), "{}", world.sight());
    assert!(world.sight().contains("declared ML3"), "{}", world.sight());
}

#[test]
fn each_thing_on_a_line_is_cleared_by_itself() {
    let (mut world, _) = walked("e 'we do' Esc v 'the list' Enter 'the plan' Esc 2 k", "X 1");
    assert_eq!(world.stands(), "SP.01.01 ML2 \"we do\" v\"the plan\"");
    world.press("X s");
    assert_eq!(world.stands(), "SP.01.01 ML2 v\"the plan\"");
    world.press("X m");
    assert_eq!(world.stands(), "SP.01.01 v\"the plan\"");
    world.press("u u X l");
    assert_eq!(world.stands(), "");
    world.press("u");
    assert_eq!(world.stands(), "SP.01.01 ML2 \"we do\" v\"the plan\"");
    world.press("X n");
    assert_eq!(world.stands(), "SP.01.01 ML2 \"we do\" v\"the plan\"");
}

#[test]
fn evidence_on_the_wrong_line_goes_to_another_as_one_change() {
    let (mut world, _) = walked("v 'the list' Enter 'the plan' Esc", "X v");
    let sight = world.sight();
    assert!(
        sight.contains("Which evidence of SP.01.01 goes to another line?"),
        "{sight}"
    );
    world.press("2 'SP.01.02'");
    let sight = world.sight();
    assert!(sight.contains("Evidence goes to the line found"), "{sight}");
    let lines = world.lines.len();
    world.press("Enter");
    let moved = "SP.01.01 v\"the list\"; SP.01.02 v\"the plan\"";
    assert_eq!(world.stands(), moved);
    assert_eq!(
        (world.lines.len() - lines, world.at().as_str()),
        (1, "SP.01.01")
    );
    let sight = world.sight();
    assert!(
        sight.contains("SP.01.01 evidence moved to SP.01.02 saved"),
        "{sight}"
    );
    world.press("u");
    assert_eq!(world.stands(), "SP.01.01 v\"the list\" v\"the plan\"");
    world.press("C-r");
    assert_eq!(world.stands(), moved);
    // One piece is asked about no further; to its own line it does not go.
    world.press("X v 'SP.01.01' Enter");
    assert_eq!(world.stands(), moved);
    let sight = world.sight();
    assert!(
        sight.contains("the evidence is on SP.01.01 already"),
        "{sight}"
    );
    // What stands there already only goes from here.
    world.press("v C-e Enter 'the plan' Esc X v 2 'SP.01.02' Enter");
    assert_eq!(world.stands(), moved);
}

#[test]
fn one_rung_is_cleared_by_itself() {
    let (mut world, _) = walked("", "y n X");
    let sight = world.sight();
    assert!(sight.contains("rung 1: yes"), "{sight}");
    assert!(sight.contains("rung 2: no"), "{sight}");
    world.press("Down Enter");
    assert_eq!(world.stands(), "SP.01.01 1y");
    world.press("u X A");
    assert_eq!(world.stands(), "SP.01.01 2n");
    world.press("u");
    assert_eq!(world.stands(), "SP.01.01 1y 2n");
}

#[test]
fn the_form_of_an_open_session_has_days_number_and_targets_of_areas() {
    let (mut world, _) = walked("", "S");
    world.press(
        "BackTab BackTab BackTab BackTab 'R-7' BackTab '2026-03-15' BackTab '2026-03-14' BackTab 'sp.03 2' C-g",
    );
    let about = walkdown::session::about(&world.session());
    assert_eq!(about.report_number, "R-7");
    assert_eq!(about.from_date, "2026-03-14");
    assert_eq!(about.to_date, "2026-03-15");
    assert_eq!(about.area_targets.get("SP.03"), Some(&2));
    world.press("S BackTab BackTab BackTab BackTab BackTab C-u '2026-03-01' C-g");
    let sight = world.sight();
    assert!(
        sight.contains("the last day 2026-03-01 is before the first day 2026-03-14"),
        "{sight}"
    );
    world.press("C-u '2026-03-15' BackTab BackTab C-u 'SP.77 2' C-g");
    let sight = world.sight();
    assert!(sight.contains("there is no area SP.77"), "{sight}");
}
