//! A conversation as it goes: people by turns, what nobody knows, an area that is not there, and the line cut twice.

use walkdown::{assessment::Assessment, interview::Access};

use crate::support::screens::World;

/// Answered, unanswered, not applicable, not evaluated, parked.
fn counts(world: &World) -> [usize; 5] {
    let progress = Assessment::new(&world.catalogs, &world.session()).progress();
    [
        progress.answered,
        progress.unanswered,
        progress.not_applicable,
        progress.not_evaluated,
        progress.parked,
    ]
}

#[test]
fn what_was_said_at_each_point_stands() {
    let mut world = World::of("all");
    // A. Weber speaks; the second question is for somebody else.
    world.press("i 'A. Weber' Enter y y n Enter");
    world.press("p 'who was briefed' Enter 'B. Klein' Enter Enter 3");
    assert_eq!(counts(&world), [2, 121, 0, 0, 1]);
    // The line drops while the next one is parked.
    world.press("p 'the permits' Enter");
    world.open(Access::Writer);
    world.press("'C. Ito' Enter Enter");
    assert_eq!(counts(&world), [2, 121, 0, 0, 2]);
    // Nothing of wireless is delivered; then somebody remembers the handhelds.
    world.press("/ 'SP.04.01' Enter _ a 'no wireless' Enter");
    assert_eq!(counts(&world), [2, 115, 6, 0, 2]);
    let with_wireless = world.stands();
    world.press("u");
    assert_eq!(counts(&world), [2, 121, 0, 0, 2]);
    world.open(Access::Writer);
    world.press("C-r");
    assert_eq!(world.stands(), with_wireless);
    // B. Klein comes in, brings what was missing, and is to write it down.
    world.press("/ 'SP.01.01 RE(1)' Enter i 2 p C-u Esc 2 Backspace a 'write the list' Enter 2 Enter '2026-03-14' Enter");
    assert_eq!(counts(&world), [3, 114, 6, 0, 1]);
    assert!(
        world.stands().starts_with(
            "SP.01.01 ML2 1y 2y 3n by\"A. Weber\"; \
         SP.01.01RE(1) ML2 action(write the list; B. Klein; 2026-03-14; open) by\"B. Klein\"; \
         SP.01.02 ML3 by\"A. Weber\"; \
         SP.01.02RE(1) parked(the permits; C. Ito); \
         SP.04.01 n/a(no wireless) by\"A. Weber\"; "
        ),
        "{}",
        world.stands()
    );
    let end = world.stands();
    let about = walkdown::session::about(&world.session());
    assert_eq!(about.interviewees, ["A. Weber", "B. Klein"]);
    // All the way back, and to the end again, with a start of the program between.
    let mut steps = 0;
    while !world.stands().is_empty() {
        world.press("u");
        steps += 1;
    }
    world.open(Access::Writer);
    assert_eq!(counts(&world), [0, 123, 0, 0, 0]);
    world.press(&"C-r ".repeat(steps));
    assert_eq!(world.stands(), end);
    // y y n Enter, two parked, a level, the area, unparked, a level, the action.
    assert_eq!(steps, 12);
}
