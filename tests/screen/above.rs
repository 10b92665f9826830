//! While a text is typed the question stays in sight, with as many rungs as fit; the box grows with the text.

use super::walk;
use crate::support::screens::{World, frozen_catalog, text_of, whole_catalog};

const SIZES: [(u16, u16); 5] = [(40, 12), (60, 16), (80, 24), (120, 40), (200, 60)];

/// The rows above the box, those within it, and those below.
fn parts(sight: &str) -> [Vec<String>; 3] {
    let rows: Vec<String> = sight.lines().map(str::to_owned).collect();
    let top = rows.iter().position(|row| row.starts_with('┌')).unwrap();
    let end = rows.iter().position(|row| row.starts_with('└')).unwrap();
    let inner = rows[top + 1..end].iter();
    let inner = inner.map(|row| row.trim_matches(['│', ' ']).to_owned());
    [
        rows[..top].to_vec(),
        inner.collect(),
        rows[end + 1..].to_vec(),
    ]
}

fn drawn(world: &mut World, size: (u16, u16)) -> [Vec<String>; 3] {
    parts(&text_of(&world.draw(size)))
}

/// The words of the rungs above the box, each with its level; on a wide terminal the tree stands beside them.
fn rungs(above: &[String]) -> Vec<(u8, String)> {
    let mut found: Vec<(u8, String)> = Vec::new();
    for row in above.iter().skip(1) {
        let start = |level: u8| {
            let signs = ["·", "?", "✓", "✗"].map(|sign| format!(" {level} {sign} "));
            signs.into_iter().find_map(|sign| {
                let (_, text) = row.split_once(&sign)?;
                Some((level, text.trim().to_owned()))
            })
        };
        if let Some(rung) = (1..=4).find_map(start) {
            found.push(rung);
        } else if let Some((_, text)) = found.last_mut()
            && let Some(more) = row
                .strip_prefix(" ▌      ")
                .or_else(|| row.strip_prefix("        "))
        {
            text.push(' ');
            text.push_str(more.trim());
        }
    }
    found
}

#[test]
fn what_was_asked_stays_in_sight_while_one_writes() {
    let catalog = frozen_catalog();
    let asked = &catalog.requirements[0];
    for (keys, answered) in [
        ("", 0),
        ("y ", 1),
        ("y y ", 2),
        ("y y y y ", 4),
        ("y n ", 1),
    ] {
        for field in ["e", "r", "v"] {
            let mut world = walk(&format!("{keys}{field} 'so'"));
            let [above, inner, below] = drawn(&mut world, (80, 24));
            assert_eq!(inner[0], "so");
            assert_eq!(inner.len(), 5, "so many rows are there to begin with");
            assert_eq!(below.len(), 2, "the word and the keys");
            let above_text = above.join("\n");
            assert!(above_text.contains("own employees work on an owner's"));
            // Each rung is whole, or ends with a sign; the next one is whole.
            let rungs = rungs(&above);
            assert!(rungs.len() >= 3, "{above_text}");
            for (level, text) in &rungs {
                let whole = &asked.ladder[usize::from(*level) - 1];
                let is_cut = text
                    .strip_suffix('…')
                    .is_some_and(|text| whole.starts_with(text.trim()));
                assert!(text == whole || is_cut, "ML{level} {text}\n{above_text}");
            }
            let next = u8::min(answered + 1, 4);
            let (_, text) = rungs.iter().find(|(level, _)| *level == next).unwrap();
            assert_eq!(*text, asked.ladder[usize::from(next) - 1], "{above_text}");
        }
    }
}

#[test]
fn the_box_grows_with_the_text_up_to_the_question() {
    for size in SIZES {
        let mut world = walk("e");
        let [first, ..] = drawn(&mut world, size);
        let mut before = first.len();
        for number in 1..=40 {
            let line = format!("'line{number:02}' Enter");
            world.press(&line);
            let [above, inner, _] = drawn(&mut world, size);
            assert!(above.len() <= before && above.len() >= 2, "{size:?}");
            assert!(above[1].contains("SP.01.01"), "{size:?}: {above:?}");
            // What is typed is in sight, and all of it as long as there is room.
            assert!(
                inner.contains(&format!("line{number:02}")),
                "{size:?} {inner:?}"
            );
            if above.len() > 8 {
                assert_eq!(inner[0], "line01", "{size:?}");
            }
            before = above.len();
        }
        // It becomes smaller again, and shows the first row as soon as all of it fits.
        for _ in 0..36 {
            world.press("Backspace C-w");
        }
        let [above, inner, _] = drawn(&mut world, size);
        assert!(
            inner.contains(&"line01".to_owned()) || inner.len() < 5,
            "{size:?} {inner:?}"
        );
        if size.1 > 12 {
            assert_eq!(above.len(), first.len(), "{size:?}");
        }
    }
}

#[test]
fn on_a_small_terminal_the_text_wins() {
    let mut world = walk("y y e 'so it is'");
    let [above, inner, below] = drawn(&mut world, (60, 16));
    assert_eq!((above.len(), inner.len(), below.len()), (7, 5, 2));
    assert_eq!(rungs(&above).len(), 1, "{above:?}");
    assert_eq!(rungs(&above)[0].0, 3, "the next one: {above:?}");
    let [above, inner, below] = drawn(&mut world, (40, 12));
    assert_eq!((above.len(), inner.len(), below.len()), (5, 3, 2));
    assert!(above[4].ends_with('…'), "{above:?}");
    assert_eq!(inner[0], "so it is");
}

#[test]
fn where_there_is_room_the_answer_stands_below_the_ladder() {
    let mut world = walk("3 k e 'so'");
    let [above, ..] = drawn(&mut world, (120, 60));
    let above = above.join("\n");
    for words in [" 4 ? ", "Guidance:", "Ask to see", "missing: statement"] {
        assert!(above.contains(words), "{words}: {above}");
    }
    // Keys that belong to the text now are not offered for anything else.
    let mut world = walk("Tab Tab e 'so'");
    for size in SIZES {
        let [above, ..] = drawn(&mut world, size);
        let above = above.join("\n");
        assert!(!above.contains("shows all of it"), "{above}");
        assert!(!above.contains("Esc back"), "{above}");
    }
}

#[test]
fn every_question_stays_whole_while_one_writes_at_80x24() {
    let mut world = World::of("all");
    for asked in whole_catalog().requirements {
        world.press("e");
        let [above, ..] = drawn(&mut world, (80, 24));
        let text = above
            .iter()
            .map(|row| row.trim())
            .collect::<Vec<_>>()
            .join(" ");
        assert!(
            text.contains(asked.question.as_str()),
            "{}: {text}",
            asked.id
        );
        assert!(!rungs(&above).is_empty(), "{}: {text}", asked.id);
        world.press("C-x j");
    }
}
