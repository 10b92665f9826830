//! Texts: statement, evidence, remarks; drafts, discarding, pasting.

use super::{check, outcome, walked};
use walkdown::interview::{Access, Happened};

#[test]
fn texts_are_written() {
    check(&[
        (
            "",
            "e 'we do' Esc",
            "SP.01.01 \"we do\" @SP.01.01 +1 | SP.01.01 statement saved",
        ),
        (
            "",
            "e 'two' Enter 'lines' Esc",
            "SP.01.01 \"two\nlines\" @SP.01.01 +1",
        ),
        ("", "e '312 jkq?' Esc", "SP.01.01 \"312 jkq?\" @SP.01.01 +1"),
        ("", "r 'weak' Esc", "SP.01.01 r\"weak\" @SP.01.01 +1"),
        (
            "",
            "v 'PRC-12' Enter 'log of May' Esc",
            "SP.01.01 v\"PRC-12\" v\"log of May\" @SP.01.01 +1",
        ),
        (
            "v 'PRC-12' Enter 'log' Esc",
            "v Backspace Backspace Backspace 'list' Esc",
            "SP.01.01 v\"PRC-12\" v\"list\" @SP.01.01 +1",
        ),
        ("e 'x' Esc", "e Backspace Esc", "@SP.01.01 +1"),
        (
            "3 k e 'so' Esc",
            "f",
            "SP.01.01 ML3 \"so\" flag @SP.01.01 +1",
        ),
    ]);
}

#[test]
fn what_is_unchanged_is_not_written() {
    check(&[
        ("", "e Esc", "@SP.01.01 +0"),
        ("e 'we do' Esc", "e Esc", "SP.01.01 \"we do\" @SP.01.01 +0"),
        (
            "e 'we do' Esc",
            "e 'x' Backspace Esc",
            "SP.01.01 \"we do\" @SP.01.01 +0",
        ),
        (
            "v 'PRC-12' Esc",
            "v Esc",
            "SP.01.01 v\"PRC-12\" @SP.01.01 +0",
        ),
        (
            "v 'PRC-12' Esc",
            "v Enter Enter Esc",
            "SP.01.01 v\"PRC-12\" @SP.01.01 +0",
        ),
    ]);
}

#[test]
fn what_is_discarded_comes_back_with_undo() {
    check(&[
        (
            "",
            "e 'half a' C-x",
            "@SP.01.01 +0 | discarded; u brings it back",
        ),
        ("", "e 'half a' C-x u", "@SP.01.01 +0 | half a"),
        (
            "",
            "e 'half a' C-x u ' sentence' Esc",
            "SP.01.01 \"half a sentence\" @SP.01.01 +1",
        ),
        ("", "e C-x u", "@SP.01.01 +0 | Nothing is left to undo"),
        (
            "3",
            "e 'half a' C-x ? Esc u",
            "SP.01.01 ML3 @SP.01.01RE(1) +0 | half a",
        ),
        // Only while nothing else was done: on another line, after a change or on another screen undo undoes.
        ("3", "e 'half a' C-x j u", "@SP.01.01 +1 | undone"),
        ("3", "e 'half a' C-x j k u", "@SP.01.01 +1 | undone"),
        ("3", "e 'half a' C-x o Esc u", "@SP.01.01 +1 | undone"),
        ("3", "e 'half a' C-x f u u", "@SP.01.01 +3 | undone"),
        // Brought back and discarded as it was, it is gone; changed, it is another text.
        (
            "3",
            "e 'half a' C-x u C-x",
            "SP.01.01 ML3 @SP.01.01RE(1) +0 | discarded",
        ),
        ("3", "e 'half a' C-x u C-x u", "@SP.01.01 +1 | undone"),
        (
            "3",
            "e 'half a' C-x u 'n' C-x u",
            "SP.01.01 ML3 @SP.01.01RE(1) +0 | half an",
        ),
        (
            "3",
            "e 'half a' C-x f u",
            "SP.01.01 ML3 @SP.01.01RE(1) +2 | undone",
        ),
        (
            "e 'old' Esc",
            "e ' new' C-x",
            "SP.01.01 \"old\" @SP.01.01 +0",
        ),
        ("", "e 'half a' C-x e Esc", "@SP.01.01 +0"),
    ]);
}

#[test]
fn a_draft_is_taken_up_once() {
    check(&[
        (
            "e 'half a'",
            "' sentence' Esc",
            "SP.01.01 \"half a sentence\" @SP.01.01 +1",
        ),
        ("e 'half a'", "", "@SP.01.01 +0 | a draft, not saved yet"),
        (
            "e 'half a'",
            "Esc e Esc",
            "SP.01.01 \"half a\" @SP.01.01 +1",
        ),
        ("e 'half a'", "C-x e Esc", "@SP.01.01 +0"),
        (
            "e 'half a'",
            "C-x u Esc",
            "SP.01.01 \"half a\" @SP.01.01 +1",
        ),
        (
            "3 2 e 'half' Left Left",
            "'X' Esc",
            "SP.01.01 ML3; SP.01.01RE(1) ML2; SP.01.02 \"haXlf\" @SP.01.02 +1",
        ),
        // Two of them: the newest first, the other one when its field is opened.
        ("r 'two'", "C-x u Esc", "SP.01.01 r\"two\" @SP.01.01 +1"),
    ]);
}

#[test]
fn a_draft_outlives_only_its_text() {
    let (mut world, _) = walked("", "e 'half a'");
    assert_eq!(world.drafts.len(), 1);
    world.press("Esc");
    assert!(world.drafts.is_empty(), "it is on disk as a statement");
    world.press("e ' b' C-x");
    assert!(world.drafts.is_empty(), "it was discarded");
    world.press("e ' c' C-c");
    assert_eq!(world.drafts.len(), 1, "leaving keeps it");
    assert!(world.asked.contains(&walkdown::interview::Effect::Quit));
}

#[test]
fn a_draft_that_is_on_disk_already_is_none() {
    let (mut world, _) = walked("", "e 'whole'");
    let drafts = world.drafts.clone();
    world.press("Esc");
    for keys in ["", "e"] {
        // Stopped between the answer's sync and the draft's end.
        world.drafts.clone_from(&drafts);
        world.open(Access::Writer);
        assert!(world.drafts.is_empty());
        world.press(keys);
        assert!(!world.sight().contains("a draft"));
    }
}

#[test]
fn a_follower_that_takes_over_has_the_drafts_of_then() {
    let (mut world, _) = walked("", "e 'half a'");
    world.open(Access::Follower("M. Roth".into()));
    world.other_person("M. Roth", "e ' whole' Esc");
    world.take_in(Happened::Drafts(Vec::new()));
    world.take_in(Happened::Access(Access::Writer));
    world.press("e");
    assert!(!world.sight().contains("a draft"));
    assert_eq!(world.stands(), "SP.01.01 \" whole\"");
}

#[test]
fn typing_on_while_the_disk_is_slow_keeps_the_new_draft() {
    let (mut world, _) = walked("", "");
    world.slow = true;
    world.press("e 'first' Esc e ' and second'");
    world.slow = false;
    let saved = world.save().expect("one is pending");
    world.take_in(saved);
    assert_eq!(world.drafts.len(), 1, "what is typed now is still a draft");
    world.open(Access::Writer);
    world.press("Esc");
    assert_eq!(world.stands(), "SP.01.01 \"first and second\"");
}

#[test]
fn a_draft_says_where_the_answer_changed_meanwhile() {
    let (mut world, _) = walked("e 'ours' Esc", "e ' more'");
    world.other_person("M. Roth", "e ' or theirs' Esc");
    world.open(Access::Writer);
    assert!(world.sight().contains("the answer changed meanwhile"));
}

#[test]
fn windows_line_ends_are_no_change() {
    let (mut world, _) = walked("", "");
    let line = world.model.walk.as_ref().unwrap().at.clone();
    let changes = vec![walkdown::session::Change {
        line,
        field: "statement".into(),
        to: "two\r\nlines".into(),
    }];
    world.record(changes);
    let lines = world.lines.len();
    world.press("e Esc");
    assert_eq!(world.lines.len(), lines);
}

#[test]
fn a_paste_belongs_into_a_text() {
    check(&[
        (
            "",
            "\"2026-03-14\"",
            "@SP.01.01 +0 | A paste belongs in a text",
        ),
        (
            "",
            "e \"2026-03-14\" Esc",
            "SP.01.01 \"2026-03-14\" @SP.01.01 +1",
        ),
        (
            "",
            "e \"one\\ntwo\" Esc",
            "SP.01.01 \"one\ntwo\" @SP.01.01 +1",
        ),
        (
            "",
            "- \"one\\ntwo\" Enter",
            "SP.01.01 n/a(one two) @SP.01.01RE(1) +1",
        ),
        ("", "o \"4\"", "@SP.01.01 +0 | A paste belongs in a text"),
        ("", "/ \"SP.02.01\" Enter", "@SP.02.01 +0"),
    ]);
}

#[test]
fn a_text_stays_with_its_line() {
    // Someone splits the line away under the text being typed.
    let (mut world, _) = walked("j", "e 'about RE(1)'");
    if let Some(walk) = &mut world.model.walk {
        walk.at.requirement = "SP.03.01".into();
    }
    let lines = world.lines.len();
    world.press("Esc");
    let written = world.lines.len() - lines;
    assert_eq!(
        outcome(&world, written),
        "SP.01.01RE(1) \"about RE(1)\" @SP.01.01RE(1) +1"
    );
}

/// Nobody is held by a text that is refused: a second Esc keeps it as a draft, and the same key opens it again.
#[test]
fn a_refused_text_is_closed_by_a_second_esc() {
    check(&[
        (
            "",
            "p 'the list' Enter C-u '7' Esc",
            "@SP.01.01 +0 | nobody has the number 7: type a name; Esc again keeps a draft",
        ),
        (
            "",
            "p 'the list' Enter C-u '7' Esc Esc",
            "@SP.01.01 +0 | not saved: p opens the draft again",
        ),
        (
            "p 'the list' Enter C-u '7' Esc Esc",
            "C-u 'Bo' Esc",
            "SP.01.01 parked(the list; Bo) @SP.01.01RE(1) +1",
        ),
        // What was changed since is tried anew.
        (
            "",
            "p 'the list' Enter C-u '7' Esc '8' Esc",
            "@SP.01.01 +0 | nobody has the number 8: type a name; Esc again keeps a draft",
        ),
    ]);
    // A text of several lines too: one that is too long for a field.
    let long = format!("e \"{}\" Esc", "long ".repeat(210_000));
    let (mut world, _) = walked("", &long);
    assert!(
        world.sight().contains("Esc again keeps a"),
        "{}",
        world.sight()
    );
    world.press("Esc");
    assert!(world.sight().contains("not saved: e opens the draft again"));
    assert_eq!(world.stands(), "");
    world.press("e");
    assert!(
        world.sight().contains("a draft, not saved yet"),
        "{}",
        world.sight()
    );
}
