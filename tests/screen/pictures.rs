//! A picture of every screen at four sizes, and of the smallest terminal. To look at what changed: `cargo insta
//! review`.

use std::fmt::Write;

use super::{SCENES, walk};
use crate::support::screens::text_of;

const SIZES: [(u16, u16); 4] = [(80, 24), (60, 16), (120, 40), (200, 60)];

#[test]
fn every_screen() {
    for scene in SCENES {
        let mut world = (scene.reach)();
        let mut pictures = String::new();
        for size in SIZES {
            let text = text_of(&world.draw(size));
            let (columns, rows) = size;
            let text = text.trim_end();
            writeln!(pictures, "─── {columns}x{rows}\n{text}").unwrap();
        }
        insta::assert_snapshot!(scene.name, pictures);
    }
}

#[test]
fn a_smaller_terminal_says_what_it_needs() {
    let mut world = walk("3");
    insta::assert_snapshot!("too_small", text_of(&world.draw((30, 8))).trim_end());
    let sight = text_of(&world.draw((80, 24)));
    assert!(
        sight.contains("1/39  line 2  saved"),
        "and goes on when it gets it: {sight}"
    );
    for size in [(1, 1), (0, 0), (3, 40), (200, 1)] {
        world.draw(size);
    }
}
