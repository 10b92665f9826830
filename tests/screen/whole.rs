//! Every screen with every text that a person can write: nothing is halved, nothing is drawn over a box, where a text
//! is cut there is a sign, and every place has a scene.

use std::collections::BTreeSet;

use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};
use unicode_segmentation::UnicodeSegmentation;
use walkdown::{
    format::{clean_line, width},
    tui::{Message, Scope, view},
};

use super::{
    SCENES,
    filled::{SCRIPTS, SIZES, Script, TEXTS, each_state, of},
    filtered,
};
use crate::support::screens::{World, text_of};

/// A screen as the program drew it, before a terminal leaves out what lies under wide characters.
fn as_drawn(world: &mut World, size: (u16, u16)) -> Buffer {
    world.take_in(Message::Resize(size.0, size.1));
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).expect("a terminal");
    let drawn = terminal.draw(|frame| view(&world.model, frame));
    drawn.expect("a frame").buffer.clone()
}

/// Fails where a wide character has no room for its second half, or a row is longer than the window.
fn not_halved(buffer: &Buffer, what: &str) {
    let columns = usize::from(buffer.area.width);
    for row in buffer.content.chunks(columns) {
        let mut at = 0;
        while let Some(cell) = row.get(at) {
            let covers = width(cell.symbol()).max(1);
            assert!(
                at + covers <= columns,
                "{what}: {:?} is halved by the window\n{}",
                cell.symbol(),
                text_of(buffer)
            );
            for under in row.iter().skip(at + 1).take(covers - 1) {
                assert!(
                    under.symbol().trim().is_empty(),
                    "{what}: {:?} is drawn over {:?}\n{}",
                    under.symbol(),
                    cell.symbol(),
                    text_of(buffer)
                );
            }
            at += covers;
        }
    }
}

/// Fails where a box has a gap in its sides or lacks a corner; gives how many boxes there are.
fn boxes(buffer: &Buffer, what: &str) -> usize {
    let columns = usize::from(buffer.area.width);
    let at = |column: usize, row: usize| {
        let cell = buffer.content.get(row * columns + column);
        cell.map_or("", |cell| cell.symbol())
    };
    let height = usize::from(buffer.area.height);
    let mut count = 0;
    for row in 0..height {
        let count_of = |sign| {
            (0..columns)
                .filter(|column| at(*column, row) == sign)
                .count()
        };
        for (left, right) in [("┌", "┐"), ("└", "┘")] {
            let (left, right) = (count_of(left), count_of(right));
            assert_eq!(left, right, "{what}: a corner is gone\n{}", text_of(buffer));
        }
        let corners = |sign| (0..columns).filter(move |column| at(*column, row) == sign);
        for (left, right) in corners("┌").zip(corners("┐")) {
            count += 1;
            let bottom = (row + 1..height).find(|below| at(left, *below) != "│");
            let bottom = bottom.unwrap_or(height);
            assert_eq!(
                (at(left, bottom), at(right, bottom)),
                ("└", "┘"),
                "{what}: a box is broken\n{}",
                text_of(buffer)
            );
            for side in row + 1..bottom {
                assert_eq!(
                    at(right, side),
                    "│",
                    "{what}: a box is broken\n{}",
                    text_of(buffer)
                );
            }
        }
    }
    count
}

/// A part of a text in a row: from which of its letters to which, and between which letters of the row.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Part {
    from: usize,
    to: usize,
    left: usize,
    right: usize,
}

fn letters(text: &str) -> Vec<&str> {
    text.graphemes(true).collect()
}

/// The parts of a text that stand in a row; each has a whole number of it at least.
fn parts(row: &[&str], text: &[&str], letter: char) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    let letter = letter.to_string();
    for at in 0..row.len() {
        let word: String = row.iter().skip(at).take(4).copied().collect();
        let is_number = word.len() == 4 && word.bytes().skip(1).all(|byte| byte.is_ascii_digit());
        if row[at] != letter || !is_number || found.last().is_some_and(|part| at < part.right) {
            continue;
        }
        let places = (0..text.len()).filter(|place| text[*place..].starts_with(&row[at..at + 4]));
        let Some(place) = places.into_iter().next() else {
            continue;
        };
        let before = (1..=place.min(at))
            .take_while(|back| text[place - back] == row[at - back])
            .count();
        let behind = (0..(text.len() - place).min(row.len() - at))
            .take_while(|on| text[place + on] == row[at + on])
            .count();
        let mut part = Part {
            from: place - before,
            to: place + behind,
            left: at - before,
            right: at + behind,
        };
        // Blanks at its ends may be those of the screen.
        while text[part.from].trim().is_empty() {
            (part.from, part.left) = (part.from + 1, part.left + 1);
        }
        while text[part.to - 1].trim().is_empty() {
            (part.to, part.right) = (part.to - 1, part.right - 1);
        }
        found.push(part);
    }
    found
}

/// Whether nothing but blanks of a text lies between two of its letters.
fn meet(text: &[&str], from: usize, to: usize) -> bool {
    from <= to && text[from..to].iter().all(|letter| letter.trim().is_empty())
}

/// Whether a row, or the frame of a box, says that there is more than is shown.
fn says_more(row: &str) -> bool {
    row.trim_start_matches([' ', '│']).starts_with('…')
}

/// Whether a row begins as a text does, or with a part of its next word that is cut with a sign.
fn goes_on_cut(row: &str, text: &[&str]) -> bool {
    let word = text.iter().find(|letter| !letter.trim().is_empty());
    let is_cut = row
        .split_whitespace()
        .next()
        .is_some_and(|word| word.contains('…'));
    row.starts_with(text[0]) || is_cut && word.is_some_and(|word| row.starts_with(word))
}

fn says_place(row: &str) -> bool {
    let words: Vec<&str> = row.split([' ', '─', '│']).collect();
    words.windows(4).any(|words| matches!(words, ["row", at, "of", count] if at.parse::<u16>().is_ok() && count.parse::<u16>().is_ok()))
}

/// What is cut without a sign.
fn cut_unsaid(sight: &str, text: &str, letter: char) -> Option<String> {
    let text = clean_line(text);
    let text = letters(&text);
    let lines: Vec<&str> = sight.lines().collect();
    let rows: Vec<Vec<&str>> = lines.iter().map(|line| letters(line)).collect();
    let all: Vec<Vec<Part>> = rows.iter().map(|row| parts(row, &text, letter)).collect();
    // A sign beside it; half of a wide letter leaves a blank before it. What a box lies over goes on under it.
    let edges = |line: &str| {
        if line.starts_with('│') {
            "…"
        } else {
            "…│┌┐└┘"
        }
    };
    let signed = |row: usize, part: &Part| {
        let signs = edges(lines[row]);
        let is_sign = |letter: Option<&&str>| letter.is_some_and(|letter| signs.contains(*letter));
        let row = &rows[row];
        // Half of a wide letter, and a blank of the text, may stand before it.
        let behind = row[part.right..]
            .iter()
            .take(3)
            .find(|letter| **letter != " ");
        let before = row[..part.left]
            .iter()
            .rev()
            .take(3)
            .find(|letter| **letter != " ");
        (is_sign(before), is_sign(behind))
    };
    let inner = |line: &str| line.trim_matches([' ', '│']).to_owned();
    for (row, found) in all.iter().enumerate() {
        for part in found {
            // The number of one word may have been typed alone, to find it.
            if lines[row].starts_with(" / ") && part.to - part.from == 4 {
                continue;
            }
            let (before, behind) = signed(row, part);
            let next = lines.get(row + 1).map(|line| inner(line));
            let last = row.checked_sub(1).map(|row| inner(lines[row]));
            // What a box lies over goes on under its frame.
            let framed = |row: Option<&Vec<&str>>| {
                row.is_some_and(|row| row.iter().any(|letter| "┌┐└┘│".contains(*letter)))
            };
            let goes_on = |to: &Part| meet(&text, part.to, to.from);
            let went_on = |from: &Part| meet(&text, from.to, part.from);
            let ended = meet(&text, part.to, text.len())
                || behind
                || framed(rows.get(row + 1))
                || all.get(row + 1).is_some_and(|all| all.iter().any(goes_on))
                || lines.get(row + 1).is_some_and(|line| says_more(line))
                || lines[row].ends_with('…')
                || next.is_some_and(|next| goes_on_cut(&next, &text[part.to..]));
            let begun = part.from == 0
                || before
                || framed(row.checked_sub(1).and_then(|above| rows.get(above)))
                || row > 0 && all[row - 1].iter().any(went_on)
                || row > 0 && says_more(lines[row - 1])
                || last.is_some_and(|last| last.ends_with(text[part.from - 1]));
            // The frame of a text that is typed tells where in it one is.
            let typed = lines[row].starts_with('│') && lines.iter().any(|line| says_place(line));
            if !(typed || ended && begun) {
                let side = if ended { "before" } else { "behind" };
                let shown: String = text[part.from..part.to].concat();
                return Some(format!("{side} {shown:?}"));
            }
        }
    }
    None
}

/// Looks at each state in a script, at each size.
fn look_at(script: Script) {
    let mut failed = Vec::new();
    let mut seen = BTreeSet::new();
    let mut framed = 0;
    each_state(script, |world, name| {
        for size in SIZES {
            let what = format!("{name} {size:?}");
            let drawn = as_drawn(world, size);
            not_halved(&drawn, &what);
            framed += boxes(&drawn, &what);
            let sight = text_of(&drawn);
            for (letter, _) in TEXTS {
                if sight.contains(&format!("{letter}001")) {
                    seen.insert(letter);
                }
                let cut = cut_unsaid(&sight, &of(script, letter), letter);
                if let Some(cut) = cut {
                    failed.push(format!("{what}: {cut}\n{sight}\n"));
                }
            }
            if size.1 <= 24 {
                world.model.ascii = true;
                let plain = as_drawn(world, size);
                not_halved(&plain, &what);
                let own = plain.content.iter().all(|cell| cell.symbol().is_ascii());
                assert!(own, "{what}\n{}", text_of(&plain));
                world.model.ascii = false;
            }
        }
    });
    assert!(failed.is_empty(), "{}: {}", failed.len(), failed.join("\n"));
    assert!(framed > 80, "{framed} boxes");
    let missing: Vec<char> = TEXTS
        .map(|(letter, _)| letter)
        .into_iter()
        .filter(|letter| !seen.contains(letter))
        .collect();
    assert!(missing.is_empty(), "never in sight: {missing:?}");
}

#[test]
fn nothing_is_cut_unsaid_or_broken_in_latin() {
    look_at(SCRIPTS[0]);
}

#[test]
fn nothing_is_cut_unsaid_or_broken_in_japanese() {
    look_at(SCRIPTS[1]);
}

#[test]
fn nothing_is_cut_unsaid_or_broken_in_arabic() {
    look_at(SCRIPTS[2]);
}

#[test]
fn nothing_is_cut_unsaid_or_broken_with_combining_marks() {
    look_at(SCRIPTS[3]);
}

#[test]
fn nothing_is_cut_unsaid_or_broken_with_emoji() {
    look_at(SCRIPTS[4]);
}

#[test]
fn no_scene_is_halved_or_broken() {
    for scene in SCENES {
        let mut world = (scene.reach)();
        for size in SIZES {
            let drawn = as_drawn(&mut world, size);
            not_halved(&drawn, scene.name);
            boxes(&drawn, scene.name);
        }
    }
}

/// Where every key is pressed in some scene: each kind of screen, of text and of list has one at least.
#[test]
fn every_place_has_a_scene() {
    let mut scopes = Vec::new();
    let mut screens = Vec::new();
    let mut purposes = Vec::new();
    for scene in SCENES {
        let world = (scene.reach)();
        let model = &world.model;
        scopes.push(model.scope());
        screens.push(std::mem::discriminant(model.screen()));
        purposes.extend(model.editor.as_ref().map(|editor| editor.purpose.word()));
    }
    each_state(SCRIPTS[0], |world, _| {
        let model = &world.model;
        scopes.push(model.scope());
        purposes.extend(model.editor.as_ref().map(|editor| editor.purpose.word()));
    });
    for scope in Scope::ALL {
        assert!(scopes.contains(&scope), "no scene of {scope:?}");
    }
    screens.dedup();
    let mut kinds = screens.clone();
    kinds.sort_by_key(|kind| format!("{kind:?}"));
    kinds.dedup();
    // Home, form, interview, overview, find, findings, files, review, summary, history, brief, help, conflicts.
    assert_eq!(kinds.len(), 13);
    for word in [
        "statement",
        "evidence",
        "remarks",
        "compensating",
        "not applicable",
        "action",
        "owner",
        "due date",
        "said by",
        "component",
        "parked",
        "rename",
        "copy",
    ] {
        assert!(purposes.contains(&word), "no scene of {word}");
    }
}

#[test]
fn a_long_list_leaves_bar_and_keys_in_sight_and_says_what_is_not() {
    let mut world = filtered("F");
    let sight = text_of(&world.draw((40, 12)));
    let rows: Vec<&str> = sight.lines().collect();
    assert!(rows[0].ends_with(" 2/39  line 3  saved"), "{sight}");
    assert!(rows[11].contains("Enter take it"), "{sight}");
    assert!(sight.contains(" 1 to 8 of 11 ┘"), "{sight}");
    world.press("Up");
    world.press("Down Down Down Down Down Down Down Down Down Down Down Down");
    let sight = text_of(&world.draw((40, 12)));
    assert!(sight.contains(" 4 to 11 of 11 ┘"), "{sight}");
    let sight = text_of(&world.draw((80, 24)));
    assert!(!sight.contains(" of 11 "), "{sight}");
}
