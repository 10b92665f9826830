//! `b`: back the way one came.

use super::{check, walked};

#[test]
fn back_the_way_one_came() {
    check(&[
        (
            "",
            "b",
            "@SP.01.01 +0 | The way begins here: j goes on, / finds a line",
        ),
        ("", "/ 'SP.09.02' Enter b", "@SP.01.01 +0"),
        // Further back with each key, the newest first; the next line after an answer counts too.
        ("", "] / 'SP.09.02' Enter G b", "@SP.09.02 +0"),
        ("", "] / 'SP.09.02' Enter G b b", "@SP.02.01 +0"),
        ("", "] / 'SP.09.02' Enter G b b b", "@SP.01.01 +0"),
        (
            "",
            "] / 'SP.09.02' Enter G b b b b",
            "@SP.01.01 +0 | The way begins here",
        ),
        ("", "3 b", "SP.01.01 ML3 @SP.01.01 +1"),
        (
            "",
            "3 2 b b",
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
fn the_trail_is_long_and_ends() {
    let (mut world, _) = walked("", "");
    for _ in 0..150 {
        world.press("G g");
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
