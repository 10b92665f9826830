//! Moving, finding, the other screens, and the session's own data.

use super::{check, walked};
use crate::support::screens::World;

#[test]
fn by_line_topic_and_area() {
    check(&[
        ("", "j", "@SP.01.01RE(1) +0"),
        ("", "Down Down", "@SP.01.02 +0"),
        ("", "j j k", "@SP.01.01RE(1) +0"),
        ("", "k", "@SP.01.01 +0"),
        ("", "J", "@SP.01.04 +0"),
        ("", "J J K", "@SP.01.04 +0"),
        ("", "j K", "@SP.01.01 +0"),
        ("", "]", "@SP.02.01 +0"),
        ("", "PgDn PgDn", "@SP.03.01 +0"),
        ("", "] ] [", "@SP.02.01 +0"),
        ("", "] j PgUp", "@SP.02.01 +0"),
        ("", "G", "@SP.12.09 +0"),
        ("", "G ] J j", "@SP.12.09 +0"),
        ("", "G g", "@SP.01.01 +0"),
        ("3", "g .", "SP.01.01 ML3 @SP.01.01RE(1) +0"),
        // A topic is a run of neighbours and may come back: it is another run then.
        ("", "] ] J J J", "@SP.03.03RE(1) +0"),
    ]);
}

/// The overview names the line that the key for the next unanswered one leads to, whatever was recorded last.
#[test]
fn the_overview_names_the_line_that_the_key_leads_to() {
    let (mut world, _) = walked("3 ] ] 3", "g o");
    let sight = world.sight();
    assert!(
        sight.contains(" Next: SP.01.01 RE(1), an enhancement. "),
        "{sight}"
    );
    world.press("Esc .");
    assert_eq!(world.at(), "SP.01.01 RE(1)");
    // Where the filter lets none through, there is one all the same.
    world.press("g F b");
    if world.model.choice.is_none() {
        world.press("o");
        assert!(!world.sight().contains("Every requirement is answered"));
    }
}

#[test]
fn the_place_is_kept() {
    check(&[
        ("j j", "", "@SP.01.02 +0"),
        ("3 2 u", "", "SP.01.01 ML3 @SP.01.01RE(1) +0"),
        ("] e 'x' Esc", "", "SP.02.01 \"x\" @SP.02.01 +0"),
    ]);
}

#[test]
fn in_the_panes() {
    check(&[
        ("", "BackTab j j Enter", "@SP.01.02 +0"),
        // What is marked in the tree is what a key judges.
        ("", "BackTab j 3", "SP.01.01RE(1) ML3 @SP.01.02 +1"),
        ("", "Tab Tab j j j", "@SP.01.01 +0"),
        ("", "Tab Tab j j j Esc j", "@SP.01.01RE(1) +0"),
        ("", "Tab Tab Tab j k", "@SP.01.01 +0 | no answer yet"),
        ("", "Tab Tab Tab Tab Tab j", "@SP.01.01RE(1) +0"),
    ]);
}

#[test]
fn a_pane_scrolls_to_its_end_and_no_further() {
    let (mut world, _) = walked("", "Tab Tab");
    let top = world.sight();
    world.press(&"j ".repeat(60));
    let end = world.sight();
    assert!(!end.contains("more rows"), "{end}");
    world.press("k");
    assert_ne!(world.sight(), end, "one key up is one row up");
    world.press(&"k ".repeat(60));
    assert!(
        world
            .sight()
            .contains("This is the beginning: Esc goes back to the question")
    );
    world.press("j k");
    assert_eq!(world.sight(), top);
}

#[test]
fn the_history_scrolls_to_its_end_and_no_further() {
    let (mut world, _) = walked("", &"f ".repeat(20));
    world.press("h");
    let top = world.sight();
    assert!(top.contains("20 changes"), "{top}");
    world.press("G");
    let end = world.sight();
    world.press("j k");
    assert_ne!(world.sight(), end);
    world.press("g");
    assert_eq!(world.sight(), top);
}

#[test]
fn by_id_and_by_words() {
    check(&[
        ("", "/ 'sp.03.08 re(1)' Enter", "@SP.03.08RE(1) +0"),
        ("", "/ 'sp0308re1' Enter", "@SP.03.08RE(1) +0"),
        ("", "/ '12.09' Enter", "@SP.12.09 +0"),
        ("", "/ 'sp.02.03br' Enter", "@SP.02.03 +0"),
        ("", "/ 'background' Enter", "@SP.01.04 +0"),
        ("", "/ 'zzzzqqq' Enter", "@SP.01.01 +0 | 0 found"),
        ("", "/ 'background' Esc", "@SP.01.01 +0"),
        ("", "/ Down Down Enter", "@SP.01.02 +0"),
        (
            "e 'the gatehouse keeps a list' Esc",
            "G / 'gatehouse' Enter",
            "SP.01.01 \"the gatehouse keeps a list\" @SP.01.01 +0",
        ),
    ]);
}

#[test]
fn from_a_line_outside_the_profile_one_moves_to_its_neighbours() {
    let mut world = World::of("base");
    world.press("/ 'SP.03.08 RE(2)' Enter");
    assert_eq!(world.at(), "SP.03.08 RE(2)");
    world.press("j");
    assert_eq!(world.at(), "SP.03.09");
    world.press("/ 'SP.03.08 RE(2)' Enter k");
    assert_eq!(world.at(), "SP.03.08");
    world.press("/ 'SP.03.08 RE(2)' Enter ]");
    assert_eq!(world.at(), "SP.04.01");
}

#[test]
fn the_other_screens_lead_back() {
    check(&[
        ("", "o j Enter", "@SP.02.01 +0 | 0-4 level"),
        ("3", "o Enter", "SP.01.01 ML3 @SP.01.01RE(1) +0 | 0-4 level"),
        ("", "o 3 4 y n e", "@SP.01.01 +0 | Overview"),
        (
            "3 1",
            "l Enter",
            "SP.01.01 ML3; SP.01.01RE(1) ML1 @SP.01.01 +0 | 0-4 level",
        ),
        (
            "3 1",
            "l G Enter G Enter",
            "SP.01.01 ML3; SP.01.01RE(1) ML1 @SP.01.01RE(1) +0 | 0-4 level",
        ),
        // However the screens were stacked, Enter leads to the interview and Esc back step by step.
        (
            "3 1",
            "o l o j Enter",
            "SP.01.01 ML3; SP.01.01RE(1) ML1 @SP.02.01 +0 | 0-4 level",
        ),
        (
            "3 1",
            "o l / 'SP.02.01' Enter",
            "SP.01.01 ML3; SP.01.01RE(1) ML1 @SP.02.01 +0 | 0-4 level",
        ),
        (
            "3",
            "o l Esc Esc",
            "SP.01.01 ML3 @SP.01.01RE(1) +0 | 0-4 level",
        ),
        ("", "h q ? q o q l q", "@SP.01.01 +0 | 0-4 level"),
    ]);
}

#[test]
fn the_sessions_own_data_change() {
    check(&[
        ("", "S C-g", "@SP.01.01 +0 | 0-4 level"),
        ("", "S Esc", "@SP.01.01 +0 | 0-4 level"),
        ("", "S ' AG' C-g", "@SP.01.01 +1 | organization saved"),
        ("", "S ' AG' Esc S", "@SP.01.01 +0 | North Plant Automation"),
        (
            "",
            "S ' AG' C-g S",
            "@SP.01.01 +1 | North Plant Automation AG",
        ),
        (
            "",
            "S Up Up Up Up Up Up Up Up Right C-g",
            "@SP.01.01 +1 | target 4",
        ),
        (
            "",
            "S Tab Tab Tab Tab Tab Tab Tab Tab Right C-g",
            "@SP.01.01 +1 | 0/72",
        ),
        (
            "",
            "S Tab Tab Tab Tab 'A. Ruiz, B. Chen' C-g S",
            "@SP.01.01 +1 | A. Ruiz, B. Chen",
        ),
        (
            "S ' AG' C-g",
            "u S",
            "@SP.01.01 +1 | Organization  North Plant Automation\n",
        ),
    ]);
}

#[test]
fn data_that_the_form_does_not_know_stay_as_they_are() {
    let mut world = World::on(
        crate::support::screens::whole_catalog(),
        &[
            walkdown::session::AboutEdit::Interviewees(vec!["Roth, M.".into()]),
            walkdown::session::AboutEdit::Field(
                &walkdown::session::about_table::SCOPE,
                "two\nlines".into(),
            ),
        ],
    );
    let lines = world.lines.len();
    world.press("S C-g");
    assert_eq!(
        world.lines.len(),
        lines,
        "nothing was changed, nothing is written"
    );
    world.press("S 'North' C-g");
    let about = walkdown::session::about(&world.session());
    assert_eq!(about.interviewees, ["Roth, M."]);
    assert_eq!(about.scope, "two\nlines");
    assert!(about.roles.is_empty());
    assert_eq!(about.organization, "North");
}

/// Names with commas are parted by semicolons, and none stands behind the last one.
#[test]
fn people_with_commas_have_no_semicolon_at_the_end() {
    let two = vec!["Petra Wolff, head of field service".into(), "Kim".into()];
    let about = [walkdown::session::AboutEdit::Interviewees(two.clone())];
    let mut world = World::on(crate::support::screens::whole_catalog(), &about);
    world.press("S");
    let sight = world.sight();
    assert!(
        sight.contains("Petra Wolff, head of field service; Kim"),
        "{sight}"
    );
    assert!(!sight.contains("Kim;"), "{sight}");
    world.press("'North' C-g");
    assert_eq!(walkdown::session::about(&world.session()).interviewees, two);
}
