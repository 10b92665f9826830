//! Two people: which of them is named by a part of a name, and whose level stood before.

use super::{check, walked};

const TWO: &str = "i 'A. Weber' Enter i n 'B. Klein' Enter i 1";

#[test]
fn that_another_person_gave_another_level_is_seen_in_short() {
    let (mut world, _) = walked(TWO, "3 k i 2 2 2 k");
    let sight = world.sight();
    assert!(
        sight.contains("said by B. Klein · before ML3 by A. Weber\n"),
        "{sight}"
    );
    // Where there is less room, that there is another level stays.
    world.model.size = (40, 24);
    let sight = world.sight();
    assert!(sight.contains("before ML3"), "{sight}");
}

#[test]
fn a_last_name_is_the_person_who_has_it() {
    check(&[
        (
            TWO,
            "i 'weber' Enter 3",
            "SP.01.01 ML3 by\"A. Weber\" @SP.01.01RE(1) +1",
        ),
        (
            TWO,
            "i 0 a 'do it' Enter 'klein' Esc",
            "SP.01.01 action(do it; B. Klein; ; open) @SP.01.01 +1",
        ),
        // In quotes it is a new one.
        (
            TWO,
            "i n '\"Klein\"' Enter 3",
            "SP.01.01 ML3 by\"Klein\" @SP.01.01RE(1) +2",
        ),
    ]);
}
