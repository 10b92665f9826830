//! A quick session of one's own: what to have ready for a level, and evidence first among the keys.

use super::{quick, walk};
use crate::support::screens::World;

fn foot(world: &mut World) -> String {
    world.sight().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn the_key_of_evidence_is_named_before_that_of_the_statement() {
    let mut world = quick("");
    let first = " 0-4 level  v evidence  e statement  W summary  / find";
    assert!(foot(&mut world).starts_with(first), "{}", world.sight());
    let mut world = walk("3 3 g F e");
    let first = " v evidence  0-4 level  j next  F filter  ";
    assert!(foot(&mut world).starts_with(first), "{}", world.sight());
}

/// What the level asks for stays in sight once it is given; who asks another person has the word for that.
#[test]
fn what_to_have_ready_is_that_of_the_level_given() {
    let mut world = quick("2 b");
    let sight = world.sight();
    assert!(sight.contains("\n Have ready, ML2: "), "{sight}");
    world.press("3 3 b");
    let sight = world.sight();
    assert!(sight.contains("\n Have ready, ML3: "), "{sight}");
    assert!(!sight.contains(", ML2: "), "{sight}");
    world.press("i 'A. Weber' Enter");
    let sight = world.sight();
    assert!(sight.contains("\n Ask to see, ML3: "), "{sight}");
}

/// Enter begins a line in a text of several, and the footer says so.
#[test]
fn a_text_says_what_enter_does() {
    let mut world = walk("e");
    assert!(
        foot(&mut world).contains(" Enter new line "),
        "{}",
        world.sight()
    );
}

/// The last column is left free.
#[test]
fn no_footer_reaches_the_last_column() {
    for keys in ["", "3", "F b", "e", "o", "W", "R", "B", "?", "/ 'o'"] {
        let mut world = walk(keys);
        for columns in 60..=100 {
            let drawn = crate::support::screens::text_of(&world.draw((columns, 24)));
            let foot = drawn.lines().last().unwrap_or_default();
            let most = usize::from(columns) - 1;
            assert!(foot.chars().count() <= most, "{keys} {columns}: {foot}");
        }
    }
}

/// A title that nearly fills its row has two blanks before the kind of its requirement, which its id says too.
#[test]
fn the_kind_stands_apart_from_a_long_title() {
    let mut world = walk("j");
    let titled = |world: &mut World, columns| {
        let drawn = crate::support::screens::text_of(&world.draw((columns, 24)));
        drawn.lines().nth(1).unwrap_or_default().to_owned()
    };
    let close = titled(&mut world, 80);
    assert!(
        close.ends_with(" on this standard               target 3"),
        "{close}"
    );
    let roomy = titled(&mut world, 81);
    assert!(
        roomy.ends_with(" on this standard  enhancement · target 3"),
        "{roomy}"
    );
}
