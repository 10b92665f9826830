//! Levels, the ladder, not applicable, not evaluated, verdict, target, flag.

use super::{check, walked};

#[test]
fn a_level_is_one_key() {
    check(&[
        (
            "",
            "3",
            "SP.01.01 ML3 @SP.01.01RE(1) +1 | SP.01.01 ML3 saved",
        ),
        (
            "",
            "0",
            "SP.01.01 ML0 @SP.01.01RE(1) +1 | SP.01.01 ML0 saved",
        ),
        (
            "",
            "1 2 4",
            "SP.01.01 ML1; SP.01.01RE(1) ML2; SP.01.02 ML4 @SP.01.02RE(1) +3",
        ),
        ("", "5", "@SP.01.01 +0"),
        ("", "C-3", "@SP.01.01 +0"),
        ("", "A-3", "@SP.01.01 +0"),
        (
            "3",
            "Backspace",
            "SP.01.01 ML3 @SP.01.01RE(1) +0 | Nothing was recorded",
        ),
        ("", "3 Backspace", "SP.01.01 ML3 @SP.01.01 +1"),
        (
            "",
            "3 2 Backspace",
            "SP.01.01 ML3; SP.01.01RE(1) ML2 @SP.01.01RE(1) +2",
        ),
        // An answered line is passed over on the way to the next unanswered one.
        ("j 3", "g 3", "SP.01.01 ML3; SP.01.01RE(1) ML3 @SP.01.02 +1"),
        // From the last line it goes round to the first.
        ("", "G 3", "SP.12.09 ML3 @SP.01.01 +1"),
    ]);
}

/// Another key than the one asked for changes nothing without a word: `y` would answer a rung.
#[test]
fn a_key_that_does_not_answer_the_question_says_what_stays() {
    let stays = "SP.01.01 stays ML3";
    let mut wrong = Vec::new();
    for (key, words, goes_on) in [
        (
            "y",
            ": y is no answer here; the same key again sets ML2",
            true,
        ),
        (
            "n",
            ": n is no answer here; the same key again sets ML2",
            true,
        ),
        (
            "Enter",
            "; Enter takes the maturity that the rungs support",
            false,
        ),
        ("Esc", "\n", false),
        ("z", "; z does nothing here; ? shows the keys", false),
        ("j", "\n", false),
        ("o", "\n", false),
    ] {
        let (mut world, written) = walked("3", &format!("k 2 {key}"));
        let sight = world.sight();
        if written != 0 || !sight.contains(&format!("{stays}{words}")) {
            wrong.push(format!("{key}: +{written}\n{sight}"));
        }
        if goes_on {
            world.press("2");
            wrong.extend((!world.stands().starts_with("SP.01.01 ML2")).then(|| key.to_owned()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_answered_line_asks_first() {
    check(&[
        ("3", "k 2", "SP.01.01 ML3 @SP.01.01 +0 | ML3 → ML2?"),
        (
            "3",
            "k 2 2",
            "SP.01.01 ML2 @SP.01.01 +1 | SP.01.01 ML2, still on this line saved",
        ),
        ("3", "k 2 1", "SP.01.01 ML3 @SP.01.01 +0 | ML3 → ML1?"),
        ("3", "k 2 1 1", "SP.01.01 ML1 @SP.01.01 +1"),
        ("3", "k 2 1 2", "SP.01.01 ML3 @SP.01.01 +0 | ML3 → ML2?"),
        ("3", "k 2 Esc 2", "SP.01.01 ML3 @SP.01.01 +0 | ML3 → ML2?"),
        ("3", "k 2 j k 2", "SP.01.01 ML3 @SP.01.01 +0 | ML3 → ML2?"),
        (
            "3",
            "k 2 f 2",
            "SP.01.01 ML3 flag @SP.01.01 +1 | ML3 → ML2?",
        ),
        ("3", "k 2 ? q 2", "SP.01.01 ML3 @SP.01.01 +0 | ML3 → ML2?"),
        ("3", "k 2 z 2 2", "SP.01.01 ML2 @SP.01.01 +1"),
        ("3", "k 2 \"2\" 2", "SP.01.01 ML3 @SP.01.01 +0 | ML3 → ML2?"),
        ("3", "k 3", "SP.01.01 ML3 @SP.01.01 +0 | it stands already"),
        ("3", "k 3 3", "SP.01.01 ML3 @SP.01.01 +0"),
        (
            "E",
            "k 2",
            "SP.01.01 not evaluated @SP.01.01 +0 | not evaluated → ML2?",
        ),
    ]);
}

#[test]
fn the_ladder_is_climbed_with_y_and_n() {
    check(&[
        (
            "",
            "y",
            "SP.01.01 1y @SP.01.01 +1 | ✓ SP.01.01 rung ML1 yes saved",
        ),
        (
            "",
            "y y n",
            "SP.01.01 1y 2y 3n @SP.01.01 +3 | rungs support ML2",
        ),
        ("", "n", "SP.01.01 1n @SP.01.01 +1 | rungs support ML0"),
        (
            "y y n",
            "y",
            "SP.01.01 1y 2y 3n @SP.01.01 +0 | The ladder ends here",
        ),
        (
            "y y n",
            "n",
            "SP.01.01 1y 2y 3n @SP.01.01 +0 | The ladder ends here",
        ),
        ("y y n", "u y", "SP.01.01 1y 2y 3y @SP.01.01 +2"),
        (
            "y y y y",
            "y",
            "SP.01.01 1y 2y 3y 4y @SP.01.01 +0 | The ladder ends here",
        ),
        // In the ladder's pane a rung is chosen, and so changed.
        ("y y n", "Tab y", "SP.01.01 1y 2y 3y @SP.01.01 +1"),
        ("", "Tab j n", "SP.01.01 2n @SP.01.01 +1"),
        // The ladder suggests; the level is set by hand.
        ("y y", "2", "SP.01.01 ML2 1y 2y @SP.01.01RE(1) +1"),
    ]);
}

#[test]
fn what_cannot_apply_needs_its_reason() {
    check(&[
        ("", "- Esc", "@SP.01.01 +0"),
        ("", "- Enter", "@SP.01.01 +0"),
        ("", "- '   ' Esc", "@SP.01.01 +0 | no reason given"),
        (
            "",
            "- 'no wireless' Esc",
            "SP.01.01 n/a(no wireless) @SP.01.01RE(1) +1 | not applicable saved",
        ),
        (
            "",
            "- 'no wireless' Enter",
            "SP.01.01 n/a(no wireless) @SP.01.01RE(1) +1",
        ),
        ("", "- 'no wireless' C-x", "@SP.01.01 +0 | discarded"),
        ("- 'none' Esc", "k - Esc", "SP.01.01 n/a(none) @SP.01.01 +0"),
        (
            "- 'none' Esc",
            "k - ' here' Esc",
            "SP.01.01 n/a(none here) @SP.01.01 +1",
        ),
        (
            "- 'none' Esc",
            "k 3",
            "SP.01.01 n/a(none) @SP.01.01 +0 | not applicable → ML3?",
        ),
        ("- 'none' Esc", "k 3 3", "SP.01.01 ML3 @SP.01.01 +1"),
    ]);
}

#[test]
fn left_out_and_taken_back_in() {
    check(&[
        ("", "E", "SP.01.01 not evaluated @SP.01.01 +1"),
        ("", "E E", "@SP.01.01 +2"),
        ("E", "k E", "@SP.01.01 +1 | back in the assessment"),
        (
            "3",
            "k E",
            "SP.01.01 ML3 @SP.01.01 +0 | ML3 → not evaluated?",
        ),
        ("3", "k E E", "SP.01.01 not evaluated @SP.01.01 +1"),
    ]);
}

#[test]
fn verdict_target_and_flag() {
    check(&[
        ("", "t p", "SP.01.01 pass @SP.01.01 +1 | verdict pass"),
        (
            "",
            "t Enter",
            "@SP.01.01 +0 | SP.01.01 has no verdict: nothing changed",
        ),
        ("", "t Up Enter", "SP.01.01 n/e @SP.01.01 +1"),
        ("", "t a", "SP.01.01 n/a @SP.01.01 +1"),
        ("", "t e", "SP.01.01 n/e @SP.01.01 +1"),
        ("", "t Esc", "@SP.01.01 +0"),
        ("", "t A-p", "@SP.01.01 +0 | Verdict"),
        ("", "t C-p", "@SP.01.01 +0 | Verdict"),
        ("", "t \"p\"", "@SP.01.01 +0 | Verdict"),
        ("t p", "t c", "@SP.01.01 +1"),
        (
            "t p",
            "t p",
            "SP.01.01 pass @SP.01.01 +0 | it stands already",
        ),
        ("", "T 4", "SP.01.01 target4 @SP.01.01 +1 | target 4"),
        ("T 4", "T c", "@SP.01.01 +1 | target 3"),
        ("", "T 5", "@SP.01.01 +0 | Target of this requirement"),
        ("", "f", "SP.01.01 flag @SP.01.01 +1 | ⚑ flagged"),
        ("f", "f", "@SP.01.01 +1 | flag taken off"),
    ]);
}

#[test]
fn undo_and_redo() {
    check(&[
        (
            "3",
            "u",
            "@SP.01.01 +1 | undone: SP.01.01 maturity: ML3 → none (saved)",
        ),
        ("3", "u C-r", "SP.01.01 ML3 @SP.01.01 +2 | redone"),
        ("3 u", "C-r", "SP.01.01 ML3 @SP.01.01 +1"),
        ("3 2", "u u", "@SP.01.01 +2"),
        (
            "3 2 u u",
            "C-r C-r",
            "SP.01.01 ML3; SP.01.01RE(1) ML2 @SP.01.01RE(1) +2",
        ),
        (
            "3 2 u u",
            "C-r C-r C-r",
            "SP.01.01 ML3; SP.01.01RE(1) ML2 @SP.01.01RE(1) +2 | There is nothing to bring back: you have taken nothing back",
        ),
        // Redo ends with the next change of one's own, and says so.
        (
            "3 u",
            "f C-r",
            "SP.01.01 flag @SP.01.01 +1 | Not brought back: you changed something after the undo, which ends that; h",
        ),
        ("3 j j j", "u", "@SP.01.01 +1"),
        (
            "e 'as it was' Esc",
            "e ' and more' Esc u",
            "SP.01.01 \"as it was\" @SP.01.01 +2",
        ),
        // What set the session up stays.
        (
            "",
            "u",
            "@SP.01.01 +0 | Nothing is left to undo: what the session is about is changed with S",
        ),
        ("3", "o u", "@SP.01.01 +1 | Overview"),
    ]);
}

#[test]
fn an_area_is_at_its_target_once_all_of_it_is_answered() {
    let (mut world, _) = walked("3", "o");
    let sight = world.sight();
    assert!(!sight.contains('✓'), "{sight}");
    world.press("Esc").press(&"3 ".repeat(10)).press("o");
    let sight = world.sight();
    let mut rows = sight.lines().filter(|row| row.contains('✓'));
    assert!(
        rows.next().is_some_and(|row| row.contains("SP.01")),
        "{sight}"
    );
    assert_eq!(rows.next(), None, "{sight}");
}

#[test]
fn taking_back_while_a_level_is_asked_about_means_no() {
    let (mut world, _) = walked("3 k f", "2 u");
    assert!(
        world.sight().contains("SP.01.01 stays ML3"),
        "{}",
        world.sight()
    );
    assert_eq!(world.stands(), "SP.01.01 ML3 flag");
    world.press("u");
    assert_eq!(world.stands(), "SP.01.01 ML3");
}

#[test]
fn a_class_is_told_with_its_word() {
    let (mut world, written) = walked("", "L m");
    assert_eq!(written, 1);
    let sight = world.sight();
    assert!(sight.contains(" SP.01.01 class major saved\n"), "{sight}");
    world.press("L c");
    let sight = world.sight();
    assert!(sight.contains(" SP.01.01 class cleared saved\n"), "{sight}");
}
