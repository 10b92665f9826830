//! One reason for a topic or an area: one event, one undo.

use super::{check, walked};
use crate::support::screens::World;

/// How many lines stand as not applicable.
fn claimed(world: &World) -> usize {
    world.stands().matches("n/a(none)").count()
}

#[test]
fn a_whole_topic_or_area_with_one_reason() {
    for (keys, count, at, said) in [
        (
            "_ t 'none' Enter",
            6,
            "SP.01.04",
            "SP.01 Training: 6 lines not applicable saved",
        ),
        (
            "_ a 'none' Enter",
            11,
            "SP.02.01",
            "SP.01: 11 lines not applicable saved",
        ),
        (
            "_ a 'none' Esc",
            11,
            "SP.02.01",
            "SP.01: 11 lines not applicable saved",
        ),
        (
            "_ Enter 'none' Enter",
            6,
            "SP.01.04",
            "SP.01 Training: 6 lines not applicable saved",
        ),
        (
            "_ Down Enter \"none\" Enter",
            11,
            "SP.02.01",
            "SP.01: 11 lines not applicable saved",
        ),
    ] {
        let (mut world, written) = walked("", keys);
        assert_eq!(
            (claimed(&world), world.at().as_str(), written),
            (count, at, 1),
            "{keys}"
        );
        let sight = world.sight();
        assert!(sight.contains(said), "{keys}: {sight}");
        world.press("u");
        assert_eq!(world.stands(), "", "{keys}");
        let sight = world.sight();
        assert!(
            sight.contains("undone: SP.01.01 maturity: not applicable (none) → none"),
            "{sight}"
        );
        assert_eq!(world.at(), "SP.01.01");
        world.press("C-r");
        assert_eq!(claimed(&world), count, "{keys}");
    }
}

#[test]
fn the_title_says_how_many() {
    let (mut world, _) = walked("", "_");
    let sight = world.sight();
    assert!(sight.contains("t  topic Training (6 lines)"), "{sight}");
    assert!(
        sight.contains("a  area SP.01 Solution staffing (11 lines)"),
        "{sight}"
    );
    world.press("a");
    assert!(world.sight().contains("SP.01, 11 lines · why n/a?"));
}

#[test]
fn no_answer_is_written_over_unasked() {
    let (mut world, _) = walked("3 j - 'none' Enter f E", "_");
    let sight = world.sight();
    // Of six one is answered, one not applicable, one left out.
    assert!(
        sight.contains("t  topic Training, unanswered only (3 of 5 lines)"),
        "{sight}"
    );
    assert!(
        sight.contains("T  all of topic Training (5 lines, 2 answered)"),
        "{sight}"
    );
    let before = world.stands();
    assert_eq!(
        before,
        "SP.01.01 ML3; SP.01.02 n/a(none); SP.01.02RE(1) not evaluated flag"
    );
    world.press("t 'none' Enter");
    assert_eq!(claimed(&world), 4);
    assert!(world.stands().starts_with("SP.01.01 ML3; "));
    world.press("u _ T 'none' Enter");
    assert_eq!(claimed(&world), 5);
    assert!(world.stands().contains("SP.01.02RE(1) not evaluated flag"));
    world.press("u");
    assert_eq!(world.stands(), before);
}

#[test]
fn an_empty_reason_changes_nothing() {
    check(&[
        ("", "_ a Enter", "@SP.01.01 +0"),
        (
            "",
            "_ a '  ' Enter",
            "@SP.01.01 +0 | no reason given: nothing changed",
        ),
        ("", "_ Esc", "@SP.01.01 +0"),
        ("", "_ a 'none' C-x", "@SP.01.01 +0 | discarded"),
        ("", "_ a 'no' C-x u", "@SP.01.01 +0 | SP.01, 11 lines"),
        ("_ a 'no'", "", "@SP.01.01 +0 | SP.01, 11 lines"),
    ]);
    let (mut world, _) = walked("_ a 'no'", "'ne' Enter");
    assert_eq!(claimed(&world), 11, "a draft is taken up with its reach");
    world.press("u");
    assert_eq!(world.stands(), "");
}

#[test]
fn the_last_area_brings_up_the_summary() {
    let mut world = crate::support::screens::World::of("base");
    for _ in 0..12 {
        world.press("_ a 'none' Enter");
    }
    assert!(world.sight().contains("Summary"), "{}", world.sight());
    assert!(
        world.sight().contains("Every requirement is answered"),
        "{}",
        world.sight()
    );
    // What quick leaves out cannot apply there either.
    assert_eq!(claimed(&world), 123);
}

/// What cannot apply in a quick session does not come up again where it becomes a guided one.
#[test]
fn an_area_is_covered_whole_outside_the_profile_too() {
    let mut world = crate::support::screens::World::of("base");
    world.press("/ 'SP.04.01' Enter _");
    let sight = world.sight();
    assert!(
        sight.contains("a  area SP.04 Wireless (6 lines, 3 of them not asked here)"),
        "{sight}"
    );
    world.press("a");
    let sight = world.sight();
    assert!(
        sight.contains("SP.04, 6 lines, 3 of them not asked here · why n/a?"),
        "{sight}"
    );
    world.press("'none' Enter");
    let sight = world.sight();
    assert!(
        sight.contains("SP.04: 6 lines not applicable, 3 of them not asked here saved"),
        "{sight}"
    );
    assert_eq!(claimed(&world), 6);
    world.press("D o");
    let sight = world.sight();
    let row = sight.lines().find(|row| row.contains("SP.04"));
    assert!(
        row.is_some_and(|row| row.trim_end().ends_with("n/a")),
        "{sight}"
    );
    world.press("Esc u u");
    assert_eq!(world.stands(), "");
    // Under a filter the reason is for what it lets through.
    world.press("F u _ a 'none' Enter");
    assert_eq!(claimed(&world), 3);
}

#[test]
fn a_topic_that_is_all_of_its_area_is_asked_for_once() {
    let (mut world, _) = walked("", "/ 'SP.07.01' Enter _");
    let sight = world.sight();
    assert!(sight.contains("t  topic Security tools"), "{sight}");
    let (mut world, _) = walked("", "/ 'SP.04.01' Enter _");
    let sight = world.sight();
    assert!(sight.contains("a  area SP.04 Wireless"), "{sight}");
    assert!(!sight.contains("t  topic"), "{sight}");
}

/// Under a filter a reason takes in what it shows, and says so; what it passes over stays.
#[test]
fn under_a_filter_an_area_is_what_the_filter_shows_of_it() {
    let (mut world, _) = walked("f j f j 3 g", "F f _");
    let sight = world.sight();
    for words in [
        "Only what the filter shows: 9 other lines of this area stay as they are.",
        "a  the filter's lines in area SP.01 Solution staffing (2 lines)",
    ] {
        assert!(sight.contains(words), "{words}\n{sight}");
    }
    world.press("a");
    let title = "SP.01 under this filter, 2 lines · why n/a?";
    assert!(world.sight().contains(title), "{}", world.sight());
    world.press("'none' Enter");
    let told = "SP.01 under this filter: 2 lines not applicable";
    assert!(world.sight().contains(told), "{}", world.sight());
    assert_eq!(claimed(&world), 2);
}

/// Those outside the profile are among them, which is said before one chooses.
#[test]
fn what_is_not_asked_here_is_said_to_be_taken_in() {
    let mut world = crate::support::screens::World::of("base");
    world.press("/ 'SP.04.01' Enter _");
    let sight = world.sight();
    assert!(
        sight.contains("The lines not asked here become n/a too"),
        "{sight}"
    );
}

/// A line that a jump leads to from under a filter says that it is none of its lines, and which keys lead on.
#[test]
fn a_line_outside_the_filter_says_so() {
    let (mut world, _) = walked("f j f g", "F f / 'SP.01.05' Enter");
    let sight = world.sight();
    assert!(
        sight.contains("SP.01.05 is not in the filter: \",\" goes back to SP.01.01"),
        "{sight}"
    );
    assert!(sight.contains("  not in filter: flagged (2)"), "{sight}");
    world.press(", b");
    let sight = world.sight();
    assert!(
        sight.contains("SP.01.05 is not in the filter: j and k keep to it, F takes it off"),
        "{sight}"
    );
    world.press("k");
    assert!(
        world.sight().contains("  filter: flagged (2)"),
        "{}",
        world.sight()
    );
}

/// The bar counts the lines that apply, and the review all: it says how many of them apply.
#[test]
fn the_review_says_how_many_of_its_lines_apply() {
    let (mut world, _) = walked("3 - 'no radio' Enter", "R");
    let sight = world.sight();
    assert!(
        sight.contains("line 1 of 123, 122 apply, by gap\n"),
        "{sight}"
    );
}

#[test]
fn the_summary_opens_at_the_gap_that_one_went_to_from_it() {
    let mut world = World::of("all");
    world.press("1 1 3 W");
    assert!(world.sight().contains(" gap 1 of "), "{}", world.sight());
    world.press("j Enter W");
    assert!(world.sight().contains(" gap 2 of "), "{}", world.sight());
    // Elsewhere it begins with the heaviest.
    world.press("Esc G W");
    assert!(world.sight().contains(" gap 1 of "), "{}", world.sight());
}
