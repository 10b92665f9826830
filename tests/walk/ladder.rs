//! What the rungs support is offered, taken with one key, and noted where another level is set.

use super::{check, walked, walked_on};
use crate::support::screens::World;

#[test]
fn enter_takes_what_the_rungs_support() {
    check(&[
        (
            "",
            "y y n",
            "SP.01.01 1y 2y 3n @SP.01.01 +3 | rungs support ML2 · Enter takes ML2",
        ),
        (
            "",
            "y y n Enter",
            "SP.01.01 ML2 1y 2y 3n @SP.01.01RE(1) +4 | SP.01.01 ML2 saved",
        ),
        ("", "n Enter", "SP.01.01 ML0 1n @SP.01.01RE(1) +2"),
        (
            "",
            "y y y y Enter",
            "SP.01.01 ML4 1y 2y 3y 4y @SP.01.01RE(1) +5",
        ),
        ("", "Tab y n Enter", "SP.01.01 ML1 1y 2n @SP.01.01RE(1) +3"),
        ("", "Enter", "@SP.01.01 +0 | answer them with y and n"),
        // In the other panes it goes back to the question, as ever.
        ("y", "Tab Tab Enter", "SP.01.01 1y @SP.01.01 +0"),
        ("y", "BackTab Enter", "SP.01.01 1y @SP.01.01 +0"),
    ]);
}

#[test]
fn over_another_level_enter_asks_first() {
    check(&[
        (
            "3",
            "k Tab k k k y n Enter",
            "SP.01.01 ML3 1y 2n @SP.01.01 +2 | ML3 → ML1?",
        ),
        (
            "3",
            "k Tab k k k y n Enter Enter",
            "SP.01.01 ML1 1y 2n @SP.01.01 +3",
        ),
        (
            "3",
            "k Tab k k k y n Enter 1",
            "SP.01.01 ML1 1y 2n @SP.01.01 +3",
        ),
        (
            "3",
            "k Tab k k k y n Enter Esc j k Enter",
            "SP.01.01 ML3 1y 2n @SP.01.01 +2 | ML3 → ML1?",
        ),
        (
            "1",
            "k n Enter",
            "SP.01.01 ML1 2n @SP.01.01 +1 | it stands already",
        ),
        (
            "- 'none' Esc",
            "k y n Enter",
            "SP.01.01 n/a(none) 1y 2n @SP.01.01 +2 | not applicable → ML1?",
        ),
    ]);
}

#[test]
fn another_level_is_taken_and_noted() {
    check(&[
        (
            "",
            "y n 3",
            "SP.01.01 ML3 1y 2n @SP.01.01RE(1) +3 | SP.01.01 ML3, but the rungs answered support ML1 (saved)",
        ),
        (
            "y n 3",
            "k",
            "SP.01.01 ML3 1y 2n @SP.01.01 +0 | ML3 stands, rungs support ML1 · Enter takes ML1",
        ),
        (
            "y y 1",
            "k",
            "SP.01.01 ML1 1y 2y @SP.01.01 +0 | ML1 set · rungs support ML2",
        ),
        // Whoever set less than they support knew it: Enter asks, as it does of any level that stands.
        (
            "y y 1 k",
            "Enter",
            "SP.01.01 ML1 1y 2y @SP.01.01 +0 | ML1 → ML2?",
        ),
        (
            "y 1 k",
            "y",
            "SP.01.01 ML1 1y 2y @SP.01.01 +1 | ML1 stands, rungs support ML2 · Enter takes ML2",
        ),
        (
            "y y 1",
            "l",
            "SP.01.01 ML1 1y 2y @SP.01.01RE(1) +0 | Below what the answered rungs support",
        ),
        (
            "y n 3",
            "l",
            "SP.01.01 ML3 1y 2n @SP.01.01RE(1) +0 | Above what the answered rungs support",
        ),
    ]);
    let (mut world, _) = walked("y n 1", "k");
    assert!(
        !world.sight().contains("rungs support"),
        "{}",
        world.sight()
    );
}

#[test]
fn why_not_more_is_the_first_rung_not_met() {
    let (mut world, _) = walked("", "y n");
    // The ladder says it; the answer below does not say it again.
    let sight = world.sight();
    assert!(
        sight.contains("▌  2 ✗ ") && !sight.contains("Why not"),
        "{sight}"
    );
    world.press("Tab Tab Tab");
    assert!(world.sight().contains("Why not ML2? Answered no:"));
    let (mut world, _) = walked("y n 3", "k Tab Tab Tab");
    assert!(world.sight().contains("Rung ML2 is not met: Answered no:"));
    let (mut world, _) = walked("", "y y");
    assert!(!world.sight().contains("Why not"));
}

#[test]
fn what_speaks_against_a_level_shows_at_once() {
    check(&[
        (
            "1",
            "3",
            "SP.01.01 ML1; SP.01.01RE(1) ML3 @SP.01.02 +1 | SP.01.01 RE(1) ML3, but its base SP.01.01 has ML1 (saved)",
        ),
        (
            "1 3",
            "k",
            "SP.01.01 ML1; SP.01.01RE(1) ML3 @SP.01.01RE(1) +0 | ▲ ML3, but its base SP.01.01 has ML1",
        ),
        (
            "3",
            "k",
            "SP.01.01 ML3 @SP.01.01 +0 | ▲ ML3, but no evidence is named",
        ),
        (
            "3",
            "k v 'log' Esc",
            "SP.01.01 ML3 v\"log\" @SP.01.01 +1 | missing: statement",
        ),
        ("1", "k", "SP.01.01 ML1 @SP.01.01 +0 | missing: statement"),
    ]);
}

/// The verdict is the assessor's and comes later: nobody is told on each line that it is missing.
#[test]
fn a_verdict_is_missing_only_once_there_are_verdicts() {
    check(&[
        (
            "3 k",
            "e 'so' Esc v 'log' Esc",
            "SP.01.01 ML3 \"so\" v\"log\" @SP.01.01 +2",
        ),
        (
            "3 2 t p k",
            "",
            "SP.01.01 ML3; SP.01.01RE(1) ML2; SP.01.02 pass @SP.01.01RE(1) +0 | missing: statement, verdict",
        ),
        (
            "",
            "",
            "@SP.01.01 +0 | missing: maturity, statement, evidence",
        ),
    ]);
    let missing = |mut world: World| {
        let sight = world.sight();
        let row = sight.lines().find(|row| row.contains("missing:"));
        row.map(str::trim).map(str::to_owned)
    };
    let (world, _) = walked("3 k", "e 'so' Esc v 'log' Esc");
    assert_eq!(missing(world), None);
    let (world, _) = walked("", "t p");
    assert_eq!(
        missing(world).unwrap(),
        "missing: maturity, statement, evidence"
    );
    let (world, _) = walked("t p", "u");
    assert_eq!(
        missing(world).unwrap(),
        "missing: maturity, statement, evidence"
    );
    // A quick session asks for a level and nothing else.
    let (world, _) = walked_on(World::of("base"), "t p", "j 3 k");
    assert_eq!(missing(world), None);
}

/// After a level the rung at hand is the one above it: there the next question is, and there y and n act.
#[test]
fn the_rung_above_a_level_that_was_given_is_at_hand() {
    for (level, at_hand) in [("0", 1), ("1", 2), ("2", 3), ("3", 4), ("4", 4)] {
        let (mut world, _) = walked(level, "k");
        let sight = world.sight();
        let bar = sight.lines().find(|row| row.starts_with(" ▌"));
        let bar = bar.unwrap_or_default();
        assert_eq!(
            bar.trim_start_matches([' ', '▌', '●']).chars().next(),
            char::from_digit(at_hand, 10),
            "{level}: {sight}"
        );
        // In the ladder's pane the same one is chosen.
        world.press("Tab");
        assert!(world.sight().contains(bar), "{level}: {}", world.sight());
        world.press("Esc n");
        assert_eq!(world.stands(), format!("SP.01.01 ML{level} {at_hand}n"));
    }
}

#[test]
fn a_level_stands_for_the_rungs_below_the_first_answer() {
    check(&[
        (
            "2",
            "k n",
            "SP.01.01 ML2 3n @SP.01.01 +1 | SP.01.01 rung ML3 no saved",
        ),
        // The level is what its rungs support then.
        (
            "2 k n",
            "",
            "SP.01.01 ML2 3n @SP.01.01 +0 | \n ML2 (1 below target)\n",
        ),
        (
            "2",
            "k y",
            "SP.01.01 ML2 3y @SP.01.01 +1 | ML2 stands, rungs support ML3 · Enter takes ML3",
        ),
        // What was answered from below counts as it was answered.
        (
            "y 3",
            "k",
            "SP.01.01 ML3 1y @SP.01.01 +0 | ML3 stands, rungs support ML1 · Enter takes ML1",
        ),
        (
            "y 3",
            "k n",
            "SP.01.01 ML3 1y 2n @SP.01.01 +1 | ML3 stands, rungs support ML1 · Enter takes ML1",
        ),
    ]);
}

/// A rung without a case counts, and says so where the level stands beside it.
#[test]
fn a_rung_without_a_case_is_told_beside_what_the_rungs_support() {
    let (mut world, _) = walked("1 g", "y N Tab Tab Tab");
    let words = "ML1 stands, rungs support ML2 · Enter takes ML2 · ○ no case yet breaks none";
    let sight = world.sight();
    let sight: Vec<&str> = sight.split_whitespace().collect();
    assert!(sight.join(" ").contains(words), "{sight:?}");
}
