//! A second person looks at an answer: reviewed, or returned with a comment, on a line and on many.

use serde_json::{Value, json};
use walkdown::session::{Change, LineKey, Reviewed, answer};

use super::walked;
use crate::support::screens::World;

fn state(world: &World, id: &str) -> Option<Reviewed> {
    let line = LineKey::shared("iec-62443-2-4", id);
    let review = answer(&world.session(), &line).review;
    review.map(|review| review.state)
}

/// A world in which Carla looks at what somebody else recorded with these keys.
fn others(keys: &str) -> World {
    let (mut world, _) = walked(keys, "");
    world.sit_down("Carla");
    world
}

#[test]
fn a_line_is_reviewed_until_it_is_changed_and_again_once_that_is_taken_back() {
    let mut world = others("2 k");
    world.press("g C r");
    assert!(
        world.sight().contains("SP.01.01 reviewed saved"),
        "{}",
        world.sight()
    );
    assert!(world.sight().contains("✓ reviewed"));
    assert_eq!(state(&world, "SP.01.01"), Some(Reviewed::Reviewed));
    world.press("v 'the list' Esc");
    assert_eq!(state(&world, "SP.01.01"), Some(Reviewed::Changed));
    world.press("u");
    assert_eq!(state(&world, "SP.01.01"), Some(Reviewed::Reviewed));
    world.press("C u");
    assert_eq!(state(&world, "SP.01.01"), None);
}

/// Before anything is chosen: whose review counts.
#[test]
fn that_ones_own_review_counts_nothing_is_said_before() {
    let (mut world, _) = walked("2 3 k k", "C");
    let own = "It is your own answer: only a second person's review counts";
    assert!(world.sight().contains(own), "{}", world.sight());
    world.press("Esc R C");
    assert!(world.sight().contains(own), "{}", world.sight());
    world.press("Esc Esc");
    world.sit_down("Carla");
    world.press("g C");
    let sight = world.sight();
    assert!(sight.contains("as a second person"), "{sight}");
    assert!(!sight.contains("It is your own"), "{sight}");
}

/// Who wrote a part of the answer is told which before, and after.
#[test]
fn the_part_that_is_ones_own_is_named() {
    let (mut world, _) = walked("2 k", "");
    world.sit_down("Carla");
    // What is added while one looks makes nobody an author.
    world.press("g r 'seen' Esc v 'the list' Esc C");
    assert!(!world.sight().contains("You recorded"), "{}", world.sight());
    world.press("Esc e 'by phone' Esc C");
    let own = "You recorded its statement: only a second person's review counts";
    assert!(world.sight().contains(own), "{}", world.sight());
    world.press("r");
    let sight = world.sight();
    let part = "reviewed by who recorded its statement";
    assert!(sight.contains(part), "{sight}");
    assert!(sight.contains("but you recorded its statement"), "{sight}");
}

#[test]
fn ones_own_review_is_said_to_be_one() {
    let (mut world, _) = walked("2 3 k k", "C r");
    let sight = world.sight();
    let sight = sight.split_whitespace().collect::<Vec<_>>().join(" ");
    let due = "but it is your own answer: a second person's review is still due";
    assert!(
        sight.contains(&format!("SP.01.01 reviewed, {due}")),
        "{sight}"
    );
    assert!(!sight.contains("✓ reviewed"), "{sight}");
    assert!(sight.contains("reviewed by who recorded it"), "{sight}");
    world.press("F v");
    assert!(
        world.sight().contains("filter: to review (2)"),
        "{}",
        world.sight()
    );
    // So it is with one that is given back to oneself.
    world.press("C t 'mine' Enter");
    let sight = world.sight();
    let sight = sight.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        sight.contains(&format!("SP.01.01 returned, {due}")),
        "{sight}"
    );
}

#[test]
fn a_line_is_returned_with_what_is_to_be_mended() {
    let (mut world, _) = walked("2 k", "C t 'where is the plan?' Enter");
    assert_eq!(state(&world, "SP.01.01"), Some(Reviewed::Returned));
    let sight = world.sight();
    assert!(sight.contains("returned by tester"), "{sight}");
    assert!(sight.contains("where is the plan?"), "{sight}");
    // Who recorded it sees that first on coming back.
    world.press("B");
    let sight = world.sight();
    let returned = sight.find("Returned to you").expect("the brief says so");
    assert!(returned < sight.find("You stopped at").unwrap(), "{sight}");
    assert!(
        sight.contains("SP.01.01 (tester: where is the plan?)"),
        "{sight}"
    );
    // No comment, no return.
    let (mut world, _) = walked("2 k", "C t Enter");
    assert_eq!(state(&world, "SP.01.01"), None);
    world.press("C r C t ' ' Enter");
    assert!(
        world.sight().contains("no comment given: nothing changed"),
        "{}",
        world.sight()
    );
}

#[test]
fn the_review_sets_it_on_all_that_are_marked_and_the_filter_finds_the_rest() {
    let (mut world, _) = walked("2 3 1", "R s Space Space C r");
    assert_eq!(state(&world, "SP.01.01"), Some(Reviewed::Reviewed));
    assert_eq!(state(&world, "SP.01.01 RE(1)"), Some(Reviewed::Reviewed));
    assert_eq!(state(&world, "SP.01.02"), None);
    // What was marked for that is done: what comes next is about the line under the cursor.
    assert!(!world.sight().contains("marked"), "{}", world.sight());
    world.press("C");
    assert!(
        world.sight().contains("SP.01.02: as a second person"),
        "{}",
        world.sight()
    );
    world.press("Esc g Space Space C t 'both' Enter");
    assert!(!world.sight().contains("marked"), "{}", world.sight());
    assert_eq!(state(&world, "SP.01.01 RE(1)"), Some(Reviewed::Returned));
    world.press("Esc Esc F v");
    assert!(
        world.sight().contains("filter: to review (1)"),
        "{}",
        world.sight()
    );
    // It may begin the tester's name too.
    world.press("F t Enter");
    assert!(
        world.sight().contains("filter: returned (2)"),
        "{}",
        world.sight()
    );
}

#[test]
fn what_was_returned_and_changed_since_comes_first_with_its_comment() {
    let mut world = others("2 3 1");
    world.press("g j C t 'which list?' Enter");
    assert_eq!(state(&world, "SP.01.01 RE(1)"), Some(Reviewed::Returned));
    world.sit_down("tester");
    world.press("g j v 'the list' Esc");
    let sight = world.sight();
    assert!(
        sight.contains("changed, waits for Carla, who returned it: which list?"),
        "{sight}"
    );
    assert_eq!(sight.matches("which list?").count(), 1, "{sight}");
    // Who changed it reads whom it waits for, and is not asked for a review that would not count.
    world.press("B");
    let sight = world.sight();
    assert!(
        sight.contains("Waits for review  SP.01.01 RE(1) (Carla: which list?)"),
        "{sight}"
    );
    assert!(!sight.contains("Review again"), "{sight}");
    assert!(!sight.contains("Past review"), "{sight}");
    world.press("Esc R s j");
    let sight = world.sight();
    assert!(sight.contains("changed, waits for Carla"), "{sight}");
    world.press("Esc F");
    let sight = world.sight();
    assert!(sight.contains("waiting for Carla (1)"), "{sight}");
    assert!(sight.contains("returned (0)"), "{sight}");
    world.press("Esc");
    world.sit_down("Carla");
    world.press("B");
    let sight = world.sight();
    assert!(
        sight.contains(
            "Review again      SP.01.01 RE(1), changed since you returned it: which list?"
        ),
        "{sight}"
    );
    world.press("Enter g F v");
    assert_eq!(world.at(), "SP.01.01 RE(1)");
    let sight = world.sight();
    assert!(sight.contains("filter: to review (3)"), "{sight}");
    assert!(
        sight.contains("changed since you returned it: which list?"),
        "{sight}"
    );
    assert_eq!(sight.matches("which list?").count(), 1, "{sight}");
    // The words of a review are found, and no time of it is shown.
    world.press("/ 'which list'");
    let sight = world.sight();
    assert!(sight.contains("which list"), "{sight}");
    assert!(!sight.contains("+01:00"), "{sight}");
    world.press("Esc");
    // A review goes on to the next of the filter, as a level does, and round to the start.
    world.press("C r");
    assert_eq!(state(&world, "SP.01.01 RE(1)"), Some(Reviewed::Reviewed));
    assert_eq!(world.at(), "SP.01.02");
    assert!(
        world.sight().contains("SP.01.01 RE(1) reviewed saved"),
        "{}",
        world.sight()
    );
    world.press("C t 'why?' Enter");
    assert_eq!(state(&world, "SP.01.02"), Some(Reviewed::Returned));
    assert_eq!(world.at(), "SP.01.01");
    world.press("C r");
    assert_eq!(state(&world, "SP.01.01"), Some(Reviewed::Reviewed));
    assert_eq!(world.at(), "SP.01.01");
    // Without that filter one stays.
    world.press("F F g j C r");
    assert_eq!(world.at(), "SP.01.01 RE(1)");
}

/// Who mends a line that another was to mend, takes that off them.
#[test]
fn who_is_to_mend_a_line_no_more_is_told() {
    let told = "no longer returned to tester";
    let mut world = others("2 3 1");
    world.press("g j C t 'which list?' Enter");
    world.sit_down("Ben");
    world.press("g j v 'the list' Esc");
    let sight = world.sight();
    let words = format!("SP.01.01 RE(1) evidence, {told} (saved)");
    assert!(sight.contains(&words), "{sight}");
    // What comes next takes nothing off anybody, and they themselves know.
    world.press("f");
    assert!(!world.sight().contains(told), "{}", world.sight());
    world.press("u u");
    world.sit_down("tester");
    world.press("g j v 'the list' Esc");
    assert!(!world.sight().contains(told), "{}", world.sight());
}

#[test]
fn what_who_returned_it_changed_themselves_waits_for_somebody_else() {
    let mut world = others("2 3 1");
    world.press("g j C t 'which list?' Enter 2 2");
    assert_eq!(state(&world, "SP.01.01 RE(1)"), Some(Reviewed::Changed));
    world.press("g j B");
    let sight = world.sight();
    assert!(!sight.contains("Review again"), "{sight}");
    assert!(
        sight.contains("Past review       1 line changed since: SP.01.01 RE(1)"),
        "{sight}"
    );
    world.press("Esc F");
    let sight = world.sight();
    assert!(!sight.contains("waiting for Carla"), "{sight}");
    assert!(sight.contains("s  changed since the review (1)"), "{sight}");
    world.press("s");
    assert_eq!(world.at(), "SP.01.01 RE(1)");
}

#[test]
fn who_recorded_nothing_is_not_said_to_have_stopped_anywhere() {
    let mut world = others("2 3 k");
    world.press("B");
    let sight = world.sight();
    assert!(!sight.contains("You stopped at"), "{sight}");
    assert!(
        sight.contains("Last recorded     SP.01.01 RE(1), tester"),
        "{sight}"
    );
    world.press("Enter g C r B");
    let sight = world.sight();
    assert!(sight.contains("You stopped at    SP.01.01"), "{sight}");
}

#[test]
fn a_comment_that_is_recorded_leaves_no_draft() {
    for (keys, count) in [
        ("R s C t 'which plan?' Enter", 1),
        ("C t 'which plan?' Esc C t Enter", 1),
        ("C t 'which plan?' Esc C t C-x", 0),
        ("C t 'which plan?' Esc C t C-u Esc", 0),
        ("R s C t Esc", 0),
        ("R s Space Space C t 'which plan?' Enter", 1),
        ("R s C t 'which plan?' C-x", 0),
        ("R s C t 'x' Backspace Enter", 0),
        ("C t 'which plan?' Enter", 1),
        ("R s a 'brief them' Enter o 'Kim' Enter", 2),
        ("W a C-u 'brief them' Enter Enter Enter Enter", 1),
    ] {
        let (world, written) = walked("2 3 k k", keys);
        assert_eq!(written, count, "{keys}");
        assert!(world.drafts.is_empty(), "{keys}: {:?}", world.drafts);
    }
    // One that is not recorded waits at its line.
    let (mut world, _) = walked("2", "R s C t 'which'");
    assert!(
        world.sight().contains("SP.01.01 · returned"),
        "{}",
        world.sight()
    );
    world.open(walkdown::interview::Access::Writer);
    assert!(world.sight().contains("a draft, not saved yet"));
    world.press("Enter");
    assert_eq!(state(&world, "SP.01.01"), Some(Reviewed::Returned));
    assert!(world.drafts.is_empty());
}

/// The comment on several lines is on disk while it is typed, as that on one: it comes up at the first of them.
#[test]
fn a_comment_on_several_lines_outlives_a_line_that_drops() {
    let (mut world, _) = walked("2 3 k k", "R s Space Space C t 'which plan?'");
    assert!(
        world.sight().contains("2 lines · returned"),
        "{}",
        world.sight()
    );
    assert_eq!(world.drafts.len(), 1);
    world.come_back(walkdown::interview::Access::Writer);
    let sight = world.sight();
    assert!(sight.contains("SP.01.01 · returned"), "{sight}");
    assert!(sight.contains("a draft, not saved yet"), "{sight}");
    // Put aside there, it stands in the box of both again.
    world.press("Esc R s Space Space C t");
    assert!(
        world.sight().contains("2 lines · returned"),
        "{}",
        world.sight()
    );
    world.press("Enter");
    for id in ["SP.01.01", "SP.01.01 RE(1)"] {
        assert_eq!(state(&world, id), Some(Reviewed::Returned), "{id}");
    }
    assert!(world.drafts.is_empty(), "{:?}", world.drafts);
}

/// Nothing is given back by leaving, and nothing typed is lost by it.
#[test]
fn a_comment_that_is_left_is_kept_and_stands_there_again() {
    for (keys, again) in [
        ("C t 'which plan?' Esc", "C t"),
        ("R s C t 'which plan?' Esc", "C t"),
        ("R s Space Space C t 'which plan?' Esc", "C t"),
    ] {
        let (mut world, written) = walked("2 3 k k", keys);
        assert_eq!(written, 0, "{keys}");
        let sight = world.sight();
        assert!(
            sight.contains("nothing was returned, and the text is kept: C t opens it again"),
            "{keys}\n{sight}"
        );
        world.press(again);
        assert!(world.sight().contains("which plan?"), "{keys}");
        world
            .press("' the one for visitors' Esc")
            .press(again)
            .press("Enter");
        assert_eq!(
            state(&world, "SP.01.01"),
            Some(Reviewed::Returned),
            "{keys}"
        );
        let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
        let review = answer(&world.session(), &line).review.unwrap();
        assert_eq!(review.comment, "which plan? the one for visitors", "{keys}");
        assert!(world.drafts.is_empty(), "{keys}: {:?}", world.drafts);
    }
}

#[test]
fn the_count_of_the_narrowed_review_follows_what_is_reviewed() {
    let mut world = others("2 3 k k");
    world.press("R F v g");
    assert!(
        world.sight().contains("to review: 2 of 123"),
        "{}",
        world.sight()
    );
    world.press("C r");
    let sight = world.sight();
    assert!(sight.contains("to review: 1 of 123"), "{sight}");
    assert!(sight.contains(" SP.01.01 "), "{sight}");
    world.press("u");
    assert!(world.sight().contains("to review: 2 of 123"));
}

#[test]
fn a_value_that_is_taken_keeps_who_said_it_and_who_recorded_it() {
    let mut world = World::of("all");
    let key = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let change = |field: &str, to: Value| Change {
        line: key.clone(),
        field: field.into(),
        to,
    };
    world.record(vec![
        change("level", json!(1)),
        change("said_by", json!("S. Voss")),
    ]);
    let mut known = world.session();
    // Nobody is named with the level here; in the other copy the same person spoke on.
    world.record(vec![
        change("level", json!(3)),
        change("said_by", Value::Null),
    ]);
    world.record_apart("M. Roth", &mut known, vec![change("level", json!(2))]);
    world.press("= t Esc");
    let line = |world: &World| {
        world
            .model
            .walk
            .as_ref()
            .unwrap()
            .judged
            .line(&key)
            .cloned()
    };
    let settled = line(&world).unwrap();
    assert_eq!(settled.maturity(), Some(2));
    assert_eq!(settled.answer.said_by, "S. Voss");
    // Both judged it: either is a second person beside the other.
    assert_eq!(settled.recorded_by, ["M. Roth", "tester"]);
    assert!(settled.is_to_review_by("tester") && settled.is_to_review_by("M. Roth"));
    // Given back by the one, it is the other's to mend.
    world.press("C t 'show it' Enter");
    let review = line(&world).unwrap().answer.review.clone().unwrap();
    assert_eq!(review.menders(), ["M. Roth"]);
}

/// A config names somebody in capitals, the system in small letters: that makes no second person.
#[test]
fn a_name_in_other_letters_is_the_same_person() {
    let mut world = World::of("all");
    world.sit_down("Olga Berg");
    world.press("2 3");
    world.sit_down("olga  berg");
    world.press("g F");
    let sight = world.sight();
    assert!(!sight.contains("to review by"), "{sight}");
    assert!(!sight.contains("recorded by"), "{sight}");
    let own = "It is your own answer: only a second person's review counts";
    world.press("Esc C");
    assert!(world.sight().contains(own), "{}", world.sight());
    world.press("r");
    assert!(!world.sight().contains("✓ reviewed"), "{}", world.sight());
    // Somebody else is one; both spellings are one person to them too.
    world.sit_down("Carla");
    world.press("g F");
    let sight = world.sight();
    assert!(sight.contains("to review by Carla (2)"), "{sight}");
    assert_eq!(sight.matches("recorded by").count(), 1, "{sight}");
    world.press("Esc g C t 'which list?' Enter");
    world.sit_down("OLGA BERG");
    world.press("B");
    let sight = world.sight();
    assert!(sight.contains("Returned to you"), "{sight}");
    world.press("Esc g v 'the list' Esc");
    world.sit_down("carla");
    world.press("B");
    assert!(world.sight().contains("Review again"), "{}", world.sight());
}
