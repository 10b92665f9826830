//! What is seen before anything is read: pictures of shares, the pane that has the keys, and where in a list one is.

use ratatui::{buffer::Buffer, style::Modifier};

use super::{brief, home, home_after, quick, rows, walk};
use crate::support::screens::text_of;

/// The cells of the pictures of shares.
fn pictured(drawn: &Buffer) -> impl Iterator<Item = &ratatui::buffer::Cell> {
    let cells = drawn.content.iter();
    cells.filter(|cell| "█░".contains(cell.symbol()))
}

/// A full share that is turned looks empty.
#[test]
fn no_picture_of_a_share_is_turned() {
    for keys in ["3", "3 O"] {
        let mut world = walk(keys);
        let drawn = world.draw((120, 40));
        assert!(pictured(&drawn).count() >= 10, "{}", text_of(&drawn));
        let turned = pictured(&drawn).filter(|cell| cell.modifier.contains(Modifier::REVERSED));
        assert_eq!(turned.count(), 0, "{keys}\n{}", text_of(&drawn));
    }
}

/// A full share and what is turned beside it have one colour.
#[test]
fn a_picture_of_a_share_ends_in_a_blank_that_is_not_turned() {
    for keys in ["3", "3 O"] {
        let mut world = walk(keys);
        let drawn = world.draw((120, 40));
        let is_picture = |cell: &ratatui::buffer::Cell| "█░".contains(cell.symbol());
        let cells = drawn.content.windows(2);
        let ends = cells.filter(|pair| is_picture(&pair[0]) != is_picture(&pair[1]));
        let beside = ends.flatten().filter(|cell| !is_picture(cell));
        let turned = beside.filter(|cell| cell.modifier.contains(Modifier::REVERSED));
        assert_eq!(turned.count(), 0, "{keys}\n{}", text_of(&drawn));
    }
}

#[test]
fn the_pane_that_has_the_keys_is_marked_where_all_are_in_sight() {
    let marks = |keys: &str, size| {
        let mut world = walk(keys);
        text_of(&world.draw(size)).matches('▌').count()
    };
    for size in [(120, 40), (200, 60)] {
        let question = marks("", size);
        for keys in ["Tab", "Tab Tab", "Tab Tab Tab", "BackTab"] {
            assert_eq!(marks(keys, size), question + 1, "{keys} {size:?}");
        }
    }
    // A text that is typed has them, wherever one came from.
    let typed = marks("e 'text'", (200, 60));
    assert_eq!(marks("BackTab e 'text'", (200, 60)), typed);
}

/// What is below its target is told without a colour, in the chosen row too.
#[test]
fn the_tree_tells_what_is_below_its_target() {
    let mut world = walk("1 4");
    let drawn = text_of(&world.draw((120, 40)));
    assert!(drawn.contains(" 1▸3 SP.01.01 "), "{drawn}");
    assert!(drawn.contains(" ML4 SP.01.01 RE(1)"), "{drawn}");
}

#[test]
fn undo_is_offered_once_there_is_something_to_take_back() {
    let mut world = walk("");
    assert!(!world.sight().contains("u undo"), "{}", world.sight());
    world.press("3");
    assert!(world.sight().contains("u undo"), "{}", world.sight());
    world.press("u");
    assert!(!world.sight().contains("u undo"), "{}", world.sight());
    world.press("e 'text' C-x");
    assert!(world.sight().contains("u undo"), "{}", world.sight());
}

#[test]
fn a_list_says_which_row_is_at_hand() {
    let mut world = walk("1 R j j");
    let drawn = world.sight();
    assert!(drawn.contains(" line 3 of 39, by gap\n"), "{drawn}");
    let mut world = walk("3 4 l j j");
    let drawn = world.sight();
    assert!(drawn.contains(" 2/3 findings\n"), "{drawn}");
}

#[test]
fn values_to_choose_from_take_the_room_there_is() {
    let mut world = home_after("n");
    let catalogs = |drawn: &str| {
        let mut rows = drawn.lines().skip_while(|row| !row.contains("▌ Catalog"));
        rows.nth(1).map(str::to_owned)
    };
    for _ in 0..20 {
        let drawn = text_of(&world.draw((200, 60)));
        if let Some(row) = catalogs(&drawn) {
            assert!(
                row.contains('[') && row.trim_end().chars().count() > 150,
                "{drawn}"
            );
            assert!(world.sight().contains("←→ choose"), "{drawn}");
            return;
        }
        assert!(!drawn.contains("←→ choose"), "{drawn}");
        world.press("Tab");
    }
    panic!("no field of catalogs");
}

/// Where the answer has a pane of its own it is not told again below the ladder.
#[test]
fn an_answer_stands_once_while_one_types() {
    let mut world = walk("r 'two had no date' Esc a");
    for size in [(120, 40), (200, 60)] {
        let drawn = text_of(&world.draw(size));
        assert_eq!(drawn.matches("two had no date").count(), 1, "{drawn}");
    }
}

/// No letter of what lies below is left over beside a list.
#[test]
fn a_list_nearly_as_wide_as_the_screen_takes_all_of_it() {
    let mut world = walk("Z");
    let drawn = world.sight();
    let rows: Vec<&str> = drawn.lines().filter(|row| row.contains('│')).collect();
    assert!(rows.len() > 10, "{drawn}");
    for row in rows {
        let is_whole = row.starts_with('│') && row.ends_with('│');
        assert!(is_whole && row.chars().count() == 80, "{drawn}");
    }
}

/// In a wide window there is room for what all levels ask to see, and for the guidance behind it.
#[test]
fn a_quick_session_fills_a_wide_window() {
    let mut world = quick("");
    for size in [(120, 40), (200, 60)] {
        let drawn = text_of(&world.draw(size));
        let places: Vec<Option<usize>> = ["ready, ML2:", "ready, ML3:", "ready, ML4:", "Guidance:"]
            .into_iter()
            .map(|words| drawn.find(words))
            .collect();
        assert!(places.iter().all(Option::is_some), "{drawn}");
        assert!(places.is_sorted(), "{drawn}");
    }
}

/// What is reversed is chosen: the part of a name that is told apart is not.
#[test]
fn the_name_of_an_enhancement_is_not_turned() {
    let mut world = walk("j");
    let drawn = world.draw((80, 24));
    let text = text_of(&drawn);
    assert!(text.contains(" SP.01.01 RE(1)  "), "{text}");
    let title = drawn.content.iter().skip(80).take(80);
    let turned = title.filter(|cell| cell.modifier.contains(Modifier::REVERSED));
    assert_eq!(turned.count(), 0, "{text}");
}

/// Bold are the words that were typed, and no name.
#[test]
fn of_a_hit_only_what_was_typed_is_bold() {
    let mut world = walk("/ 'briefed'");
    let drawn = world.draw((80, 24));
    let cells = drawn.content.chunks(80).skip(3).take(18);
    let names = cells.flat_map(|row| row.iter().take(12));
    let bold = names.filter(|cell| cell.modifier.contains(Modifier::BOLD));
    assert_eq!(bold.count(), 0, "{}", text_of(&drawn));
}

/// A word at the bottom of the brief leaves rows for what stands there, and no row has two signs.
#[test]
fn a_word_covers_no_row_of_the_brief() {
    let mut world = brief();
    world.press("3");
    let drawn = text_of(&world.draw((40, 16)));
    assert!(drawn.contains("nothing is"), "{drawn}");
    let mut rows = drawn.lines();
    assert!(rows.all(|row| row.chars().count() < 40), "{drawn}");
}

/// A value that has no room in its row goes on in the free one below it.
#[test]
fn the_name_of_a_catalog_is_whole_in_the_form() {
    let mut world = home(rows());
    world.press("n");
    let drawn = world.sight();
    let whole = "requirements for IACS\n                 service providers  1 of ";
    assert!(drawn.contains(whole), "{drawn}");
}
