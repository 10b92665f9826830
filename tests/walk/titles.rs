//! The titles in the table of all lines: what a line is about stands there at every size.

use super::walked;
use crate::support::screens::World;

/// A line is named by its title, with an action and without: where room is short, what the table is sorted by stands
/// beside it.
#[test]
fn each_line_is_named_where_there_is_room_for_one_column() {
    let (mut world, _) = walked("", "R s a 'brief them' Enter");
    for (size, row) in [
        (
            (80, 24),
            " SP.01.01       ·▸3       Own staff briefed on this standard       no day\n",
        ),
        (
            (60, 16),
            " SP.01.01       ·▸3       Own staff briefed on this sta…\n",
        ),
        ((40, 12), " SP.01.01       ·▸3       Own staff…\n"),
    ] {
        world.draw(size);
        let sight = world.sight();
        assert!(sight.contains(row), "{sight}");
        // The chosen line has its action below the table.
        assert!(sight.contains("\n brief them · open\n"), "{sight}");
    }
    // The row of that line: its title whole or cut, and what stands at its end.
    let row = |world: &mut World, size| {
        let sight = crate::support::screens::text_of(&world.draw(size));
        let rows = sight.lines().filter(|row| row.starts_with("   SP.01.01  "));
        rows.collect::<String>()
    };
    world.press("o 'Kim' Enter s g");
    let by_owner = row(&mut world, (80, 24));
    assert!(
        by_owner.contains(" Own staff briefed on this standard "),
        "{by_owner}"
    );
    assert!(by_owner.ends_with(" Kim"), "{by_owner}");
    world.press("d '2020-01-02' Enter");
    let late = row(&mut world, (60, 16));
    assert!(
        late.contains(" !Own staff briefed on") && late.ends_with(" Kim"),
        "{late}"
    );
    world.press("s");
    let by_day = row(&mut world, (60, 16));
    assert!(
        by_day.contains(" Own staff briefed") && by_day.ends_with(" !2020-01-02"),
        "{by_day}"
    );
    let wide = crate::support::screens::text_of(&world.draw((120, 40)));
    assert!(wide.contains(" brief them "), "{wide}");
}
