//! Where one types, the cursor stands directly behind the text, or on the letter that it was moved to.

use ratatui::buffer::Buffer;
use unicode_segmentation::UnicodeSegmentation;
use walkdown::{format::width, tui::Message};

use super::{
    SCENES,
    filled::{SCRIPTS, SIZES, Script, filled, folder, sessions, text},
};
use crate::support::screens::{World, text_of};

/// Each place where one types: its name, the world, and the keys that lead there.
type Place = (&'static str, fn(Script) -> World, &'static str);

const PLACES: &[Place] = &[
    ("parked", filled, "G p"),
    ("owed by", filled, "G p Tab"),
    ("action", filled, "G a"),
    ("due", filled, "G a Tab Tab"),
    ("find", filled, "/"),
    ("form", filled, "S"),
    ("files", folder, "/"),
];

/// The same for texts in a box of their own.
const BOXES: &[Place] = &[
    ("statement", filled, "G e"),
    ("evidence", filled, "G v"),
    ("remarks", filled, "G r"),
    ("measure", filled, "G c"),
    ("reason", filled, "G -"),
    ("speaker", filled, "G i n"),
    ("component", filled, "G s c"),
    ("reach", filled, "G _ a"),
    ("review", filled, "R G a"),
    ("rename", sessions, "r"),
];

/// A frame, and where its cursor is.
type Drawn = (Buffer, Option<(u16, u16)>);

/// What stands in a row before a column.
fn before(buffer: &Buffer, (column, row): (u16, u16)) -> String {
    let mut shown = String::new();
    let mut at = 0;
    while at < column {
        let symbol = buffer[(at, row)].symbol();
        shown.push_str(symbol);
        at += u16::try_from(width(symbol)).unwrap_or(1).max(1);
    }
    assert_eq!(
        at,
        column,
        "the cursor is within a letter\n{}",
        text_of(buffer)
    );
    shown
}

/// Fails where the cursor does not stand between these two parts of a text.
fn stands_between((buffer, found): &Drawn, left: &str, right: &str, what: &str) {
    let sight = text_of(buffer);
    let at = found.unwrap_or_else(|| panic!("{what}: no cursor\n{sight}"));
    let shown = before(buffer, at);
    let on = buffer[at].symbol();
    let next = right.graphemes(true).next().filter(|next| *next != "\n");
    // Behind a full row it stands on the frame.
    let fits = match next {
        Some(next) => on == next,
        None => on == " " || on == "│",
    };
    assert!(fits, "{what}: on {on:?}, not {next:?}\n{sight}");
    let letters = |text: &str| -> Vec<String> { text.graphemes(true).map(str::to_owned).collect() };
    let line = left.rsplit('\n').next().unwrap_or_default();
    // At the start of a row the text before it ends in the row above.
    let shown = letters(&shown);
    let wanted = letters(line);
    let own = shown
        .iter()
        .rev()
        .zip(wanted.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let starts = shown.len() - own;
    let rest = &shown[..starts];
    // What stands before the text in its row: a frame, a label, a sign, or the blank of half a letter.
    let label = rest.concat();
    let ends_so = label.is_empty() || label.ends_with([' ', '│', '…']);
    assert!(ends_so, "{what}: behind {label:?}\n{sight}");
    if own == 0 && !line.is_empty() {
        assert!(at.1 > 1, "{what}: nothing stands before it\n{sight}");
        let above: String = sight
            .lines()
            .nth(usize::from(at.1) - 1)
            .unwrap_or_default()
            .into();
        let above = above.trim_end_matches(['│', ' ']);
        let last = line
            .trim_end()
            .graphemes(true)
            .next_back()
            .unwrap_or_default();
        assert!(
            above.ends_with(last),
            "{what}: not behind {last:?}\n{sight}"
        );
    }
}

#[test]
fn the_cursor_is_behind_what_is_typed() {
    for script in SCRIPTS {
        type_in(script, PLACES);
    }
}

#[test]
fn the_cursor_is_behind_what_is_typed_in_a_box() {
    for script in SCRIPTS {
        type_in(script, BOXES);
    }
}

/// Types in each of these places, and moves back.
fn type_in(script: Script, places: &[Place]) {
    for &(name, world, keys) in places {
        let mut world = world(script);
        world.press(keys);
        // What stood there goes, so that what is typed is all.
        world.press("End C-u C-u");
        let mut typed = String::new();
        for count in [1, 4, 30] {
            let more = text(script, 'R', count);
            world.take_in(Message::Paste(more.clone()));
            typed.push_str(&more);
            for size in SIZES.into_iter().filter(|size| size.1 > 5) {
                world.draw(size);
                let drawn = world.draw_all(size);
                let what = format!("{name}, {count} words, {size:?}");
                stands_between(&drawn, &typed, "", &what);
            }
        }
        if world.model.editor.is_none() {
            back_in_a_field(&mut world, &typed, script, name);
            continue;
        }
        // Joined emoji are drawn in parts while the cursor is within them: a limit that the README names.
        if script == SCRIPTS[4] {
            continue;
        }
        // So far back that it scrolls; within a letter and its marks it stands on the letter.
        for _ in 0..60 {
            world.press("Left");
            world.draw((60, 16));
            let drawn = world.draw_all((60, 16));
            let editor = world.model.editor.as_ref();
            let Some(area) = editor.map(|editor| &editor.area) else {
                continue;
            };
            let at = area.cursor();
            let line = &area.lines()[at.0];
            let place: usize = line.chars().take(at.1).map(char::len_utf8).sum();
            let starts = line.grapheme_indices(true).map(|(start, _)| start);
            let start = starts.take_while(|start| *start <= place).last();
            let (left, right) = line.split_at(start.unwrap_or(0));
            stands_between(&drawn, left, right, &format!("{name}, moved"));
        }
    }
}

/// Moves back in a field of one line: to its start, and letter by letter where each is one character.
fn back_in_a_field(world: &mut World, typed: &str, script: Script, name: &str) {
    let mut look = |keys: &str, at: usize| {
        world.press(keys);
        let drawn = world.draw_all((60, 16));
        let (left, right) = typed.split_at(at);
        stands_between(&drawn, left, right, &format!("{name}, {keys}"));
    };
    if script == SCRIPTS[0] {
        for back in 1..typed.len() {
            look("Left", typed.len() - back);
        }
    }
    look("Home", 0);
}

#[test]
fn where_nobody_types_there_is_no_cursor() {
    let mut still = 0;
    for scene in SCENES {
        let mut world = (scene.reach)();
        if world.model.scope().types() || world.model.editor.is_some() {
            continue;
        }
        still += 1;
        let (drawn, cursor) = world.draw_all((80, 24));
        assert_eq!(cursor, None, "{}\n{}", scene.name, text_of(&drawn));
    }
    assert!(still > 40, "{still} scenes");
}
