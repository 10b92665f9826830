//! Quick: one key an answer.

use crate::support::screens::World;

#[test]
fn seventy_two_keys_answer_every_base_requirement() {
    let mut world = World::of("base");
    let before = world.lines.len();
    let levels = ["3", "2", "4", "1", "0"];
    for (count, level) in (1..=72).zip(levels.iter().cycle()) {
        assert!(world.sight().contains(&format!("{count} of 72")));
        world.press(level);
    }
    assert_eq!(world.lines.len() - before, 72);
    let end = world.sight();
    assert!(end.contains("Overview"), "{end}");
    assert!(end.contains("72 of 72 answered"), "{end}");
    assert!(end.contains("Every requirement is answered"), "{end}");
    assert_eq!(world.stands().matches(" ML").count(), 72);
    // Digits do nothing here, however many are typed.
    world.press("3 3 3 0 4");
    assert_eq!(world.lines.len() - before, 72);
    assert!(world.sight().contains("Overview"));
}
