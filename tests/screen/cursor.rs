//! Where one types, the cursor stands directly behind the text, or on the letter that it was moved to.

use ratatui::{buffer::Buffer, style::Modifier};
use unicode_segmentation::UnicodeSegmentation;
use walkdown::{format::width, tui::Message};

use super::{
    SCENES,
    filled::{SCRIPTS, SIZES, Script, filled, folder, sessions, text},
};
use crate::support::screens::{World, text_of};

/// Each place where one types: its name, the world, the keys that lead there, and the row of the screen where the
/// text stands in any case, if there is one.
type Place = (
    &'static str,
    fn(Script) -> World,
    &'static str,
    Option<usize>,
);

const PLACES: &[Place] = &[
    ("parked", filled, "G p", None),
    ("owed by", filled, "G p Tab", None),
    ("action", filled, "G a", None),
    ("due", filled, "G a Tab Tab", None),
    ("find", filled, "/", Some(1)),
    ("form", filled, "S", None),
    ("files", folder, "/", Some(2)),
];

/// The same for texts in a box of their own.
const BOXES: &[Place] = &[
    ("statement", filled, "G e", None),
    ("evidence", filled, "G v", None),
    ("remarks", filled, "G r", None),
    ("measure", filled, "G c", None),
    ("reason", filled, "G -", None),
    ("speaker", filled, "G i n", None),
    ("component", filled, "G s c", None),
    ("reach", filled, "G _ a", None),
    ("review", filled, "R G a", None),
    ("rename", sessions, "r", None),
];

fn is_turned(buffer: &Buffer, column: u16, row: u16) -> bool {
    buffer[(column, row)].modifier.contains(Modifier::REVERSED)
}

/// The first cell that is drawn as a cursor: in the box where one types, or in the row named, below the bar.
fn cursor(buffer: &Buffer, only: Option<usize>) -> Option<(u16, u16)> {
    let is_boxed = |row: &u16| buffer[(0, *row)].symbol() == "│";
    let rows: Vec<u16> = (1..buffer.area.height).collect();
    let boxed: Vec<u16> = rows.iter().copied().filter(is_boxed).collect();
    let rows = if boxed.is_empty() { rows } else { boxed };
    let rows = rows
        .into_iter()
        .filter(|row| only.is_none_or(|only| only == usize::from(*row)));
    let mut cells = rows.flat_map(|row| (0..buffer.area.width).map(move |column| (column, row)));
    cells.find(|(column, row)| is_turned(buffer, *column, *row))
}

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
fn stands_between(buffer: &Buffer, only: Option<usize>, left: &str, right: &str, what: &str) {
    let sight = text_of(buffer);
    let found = cursor(buffer, only);
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
    if line.is_empty() {
        return;
    }
    // One cell, or the two of a wide letter.
    let cells = (0..buffer.area.width).filter(|column| is_turned(buffer, *column, at.1));
    assert!(
        cells.count() <= width(on).max(1),
        "{what}: more than one\n{sight}"
    );
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
    for &(name, world, keys, only) in places {
        let mut world = world(script);
        world.press(keys);
        // What stood there goes, so that what is typed is all.
        world.press("End C-j C-j");
        let mut typed = String::new();
        for count in [1, 4, 30] {
            let more = text(script, 'R', count);
            world.take_in(Message::Paste(more.clone()));
            typed.push_str(&more);
            for size in SIZES.into_iter().filter(|size| size.1 > 5) {
                world.draw(size);
                let drawn = world.draw(size);
                let what = format!("{name}, {count} words, {size:?}");
                stands_between(&drawn, only, &typed, "", &what);
            }
        }
        if world.model.editor.is_none() {
            back_in_a_field(&mut world, &typed, script, only, name);
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
            let drawn = world.draw((60, 16));
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
            stands_between(&drawn, only, left, right, &format!("{name}, moved"));
        }
    }
}

/// Moves back in a field of one line: to its start, and letter by letter where each is one character.
fn back_in_a_field(
    world: &mut World,
    typed: &str,
    script: Script,
    only: Option<usize>,
    name: &str,
) {
    let mut look = |keys: &str, at: usize| {
        world.press(keys);
        let drawn = world.draw((60, 16));
        let (left, right) = typed.split_at(at);
        stands_between(&drawn, only, left, right, &format!("{name}, {keys}"));
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
        let drawn = world.draw((80, 24));
        // What is chosen is a whole row or a whole word, never one blank.
        for row in 1..24 {
            let turned: Vec<u16> = (0..80)
                .filter(|column| is_turned(&drawn, *column, row))
                .collect();
            let words: String = turned
                .iter()
                .map(|column| drawn[(*column, row)].symbol())
                .collect();
            let blank = !turned.is_empty() && words.trim().is_empty();
            assert!(!blank, "{}\n{}", scene.name, text_of(&drawn));
        }
    }
    assert!(still > 40, "{still} scenes");
}
