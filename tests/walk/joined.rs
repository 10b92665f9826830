//! What a person who joined copies looks for: what stands beside a value, the last change, and the way back.

use serde_json::json;
use walkdown::{interview::Access, session::Change};

use super::conflicts::{levels, line, sees};
use crate::support::screens::World;

/// A level alone tells little: what its author wrote on the line stands below it.
#[test]
fn what_stands_beside_a_value_is_shown() {
    let mut world = levels();
    world.record(vec![Change {
        line: line("SP.01.01"),
        field: "statement".into(),
        to: json!("they keep a list"),
    }]);
    world.press("=");
    sees(
        &mut world,
        "ML2 Managed\n     statement \"they keep a list\"\n",
    );
}

/// The brief lies over a line that nobody was on: no way leads back to that.
#[test]
fn no_way_leads_back_to_a_line_that_was_never_seen() {
    let mut world = levels();
    world.place = None;
    world.come_back(Access::Writer);
    world.press("= G Enter");
    assert_eq!(world.at(), "SP.01.03");
    assert!(!world.sight().contains("back to SP"), "{}", world.sight());
    world.place = None;
    world.come_back(Access::Writer);
    let begins = world.at();
    world.press("Enter = G Enter");
    sees(&mut world, &format!("back to {begins}"));
}

/// In a file of joined copies another change may stand last than was made last.
#[test]
fn the_last_change_is_the_last_by_its_time() {
    let mut world = World::of("all");
    let (mut own, mut known) = (world.session(), world.session());
    let change = |id: &str| {
        vec![Change {
            line: line(id),
            field: "level".into(),
            to: json!(2),
        }]
    };
    world.record_apart("M. Roth", &mut known, change("SP.01.01"));
    world.record_apart("M. Roth", &mut known, change("SP.01.02"));
    world.record_apart("tester", &mut own, change("SP.02.01"));
    world.come_back(Access::Writer);
    sees(&mut world, ", tester: SP.02.01 maturity ML2");
}

#[test]
fn esc_leads_back_from_a_line_to_its_conflict() {
    let mut world = levels();
    world.press("= G Enter");
    // It is looked at, and the queue stands where it was.
    sees(&mut world, "Esc goes back to the conflicts");
    world.press("Esc");
    sees(&mut world, "conflict 3 of 3");
    // Who went on from that line is not led back.
    world.press("Enter k Esc");
    sees(&mut world, "Nothing is open here");
}
