//! `b`: back the way one came.

use super::{check, walked};
use crate::support::screens::text_of;

#[test]
fn back_the_way_one_came() {
    check(&[
        (
            "",
            "b",
            "@SP.01.01 +0 | The way back ends here, where you began: j goes on, / finds a line",
        ),
        ("", "/ 'SP.09.02' Enter b", "@SP.01.01 +0"),
        // Further back with each key, the newest first; the next line after an answer counts too.
        ("", "] / 'SP.09.02' Enter G b", "@SP.09.02 +0"),
        ("", "] / 'SP.09.02' Enter G b b", "@SP.02.01 +0"),
        ("", "] / 'SP.09.02' Enter G b b b", "@SP.01.01 +0"),
        (
            "",
            "] / 'SP.09.02' Enter G b b b b",
            "@SP.01.01 +0 | The way back ends here",
        ),
        ("", "3 b", "SP.01.01 ML3 @SP.01.01 +1"),
        (
            "",
            "3 2 b b",
            "SP.01.01 ML3; SP.01.01RE(1) ML2 @SP.01.01 +2",
        ),
        // A text for the line just answered is no way to it and back.
        (
            "",
            "3 2 v C-g 'sheet' Esc b b",
            "SP.01.01 ML3; SP.01.01RE(1) ML2 v\"sheet\" @SP.01.01 +3",
        ),
        (
            "",
            "3 2 v C-g C-g Esc b b",
            "SP.01.01 ML3; SP.01.01RE(1) ML2 @SP.01.01 +2",
        ),
        // Steps to neighbours are one stretch.
        ("", "j j j j b", "@SP.01.01 +0"),
        ("", "] j j b", "@SP.02.01 +0"),
        ("", "] j j b b", "@SP.01.01 +0"),
        // Gone back and gone on: the way goes on from there.
        ("", "] ] b G b", "@SP.02.01 +0"),
        ("", "o j j Enter b", "@SP.01.01 +0"),
        ("1", "G l Enter j Enter b", "SP.01.01 ML1 @SP.12.09 +0"),
        ("3", "G u b", "@SP.12.09 +1"),
        ("", "3 G Backspace b", "SP.01.01 ML3 @SP.12.09 +1"),
    ]);
}

#[test]
fn a_key_leads_back_to_where_one_was_before_a_jump() {
    let far = "/ 'SP.09.02' Enter";
    let back = "@SP.01.01 +0";
    check(&[
        (
            "",
            ",",
            "@SP.01.01 +0 | No jump is left since the session was opened: b goes back the way you came",
        ),
        ("", far, "@SP.09.02 +0 | \",\" goes back to SP.01.01"),
        ("", &format!("{far} ,"), back),
        ("", &format!("{far} j j ] j ,"), back),
        ("", "o j j Enter ,", back),
        ("", "R j j j Enter ,", back),
        ("", "Tab Tab Tab Tab G ,", back),
        ("", "G ,", back),
        ("", "F u ,", "@SP.01.01 +0 | No jump is left"),
        // However much was answered there.
        (
            "",
            &format!("{far} 3 3 y ,"),
            "SP.09.02 ML3; SP.09.02RE(1) ML3; SP.09.02RE(2) 1y @SP.01.01 +3",
        ),
        // Of several jumps to one after the other; who walked back is back.
        ("", &format!("{far} G , ,"), back),
        ("", &format!("{far} G ,"), "@SP.09.02 +0"),
        ("", &format!("{far} , ,"), "@SP.01.01 +0 | No jump is left"),
        (
            "",
            "/ 'SP.01.01 RE(1)' Enter k ,",
            "@SP.01.01 +0 | No jump is left",
        ),
        // Steps, levels and the way back are no jumps.
        (
            "",
            "j ] 3 b ,",
            "SP.02.01 ML3 @SP.02.01 +1 | No jump is left",
        ),
    ]);
    // Where it leads stands in sight until one is back; the next search keeps its place at the foot.
    let (mut world, _) = walked("", &format!("{far} 3"));
    for (columns, height) in [(60, 16), (80, 24), (120, 40)] {
        let drawn = text_of(&world.draw((columns, height)));
        assert!(drawn.contains("─ \",\" back to SP.01.01 ─"), "{drawn}");
    }
    assert!(world.sight().contains("p park  / find  "));
    world.press(",");
    assert!(!world.sight().contains("\" back to"));
}

#[test]
fn after_an_answer_the_way_back_to_it_is_named() {
    check(&[
        (
            "",
            "3",
            "SP.01.01 ML3 @SP.01.01RE(1) +1 | SP.01.01 ML3 saved · b back to it",
        ),
        ("", "3 b", "SP.01.01 ML3 @SP.01.01 +1"),
        (
            "",
            "p 'list' Enter Enter",
            "SP.01.01 parked(list; ) @SP.01.01RE(1) +1 | SP.01.01 parked saved · b back to it",
        ),
        (
            "",
            "3 ,",
            "SP.01.01 ML3 @SP.01.01RE(1) +1 | No jump is left since the session was opened: b goes back the way you came",
        ),
    ]);
    // Where one stays there is no way back.
    let (mut world, _) = walked("3 k", "2 2");
    assert!(!world.sight().contains("back to it"), "{}", world.sight());
}

#[test]
fn the_trail_is_long_and_ends() {
    let (mut world, _) = walked("", "");
    for _ in 0..100 {
        world.press("G g ]");
    }
    for place in 0..200 {
        let at = world.at();
        world.press("b");
        assert_ne!(world.at(), at, "{place}");
    }
    let at = world.at();
    world.press("b");
    assert_eq!(world.at(), at);
}

#[test]
fn a_line_that_is_gone_is_passed_over() {
    let (mut world, _) = walked("", "");
    world.press("s c 'gateway' Enter ] / 'SP.01.01' Enter j s b");
    assert_eq!(world.at(), "SP.01.01");
    world.press("b");
    assert_eq!(world.at(), "SP.02.01");
    world.press("b");
    assert_eq!(world.at(), "SP.01.01");
}
