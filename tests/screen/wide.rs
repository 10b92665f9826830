//! Wide, joined, combining and right-to-left text in every field: nothing is cut without a sign, and the cursor is
//! where the text is.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use serde_json::json;
use unicode_segmentation::UnicodeSegmentation;
use walkdown::{
    format::{clip, width, wrap},
    interview::HomeRow,
    session::{Change, LineKey},
    tui::Message,
};

use super::{home, rows, walk};
use crate::support::screens::{World, text_of};

const SIZES: [(u16, u16); 4] = [(80, 24), (60, 16), (40, 12), (200, 60)];

fn texts() -> Vec<String> {
    [
        "京都制御システム株式会社の記録",
        "ｶﾞｷﾞｸﾞｹﾞｺﾞﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ",
        "شركة التحكم الصناعي للأتمتة لالالا",
        "חברת בקרה תעשייתית",
        "e\u{301}o\u{302}\u{323}u\u{308} Ồ n\u{303}",
        "👩\u{200d}👩\u{200d}👧 🏳\u{fe0f} ☎\u{fe0f} 1\u{fe0f}\u{20e3} 👍🏽 🇯🇵",
        "ไทยกำลัง क्षत्रिय 한국어",
    ]
    .iter()
    .flat_map(|text| {
        [
            (*text).to_owned(),
            format!("{text} ").repeat(9).trim_end().to_owned(),
        ]
    })
    .collect()
}

#[test]
fn a_text_is_as_wide_as_it_is_drawn() {
    for text in texts() {
        let text = drawn(&text);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 1000, 1));
        let (end, _) = buffer.set_stringn(0, 0, &text, 1000, Style::new());
        assert_eq!(width(&text), usize::from(end), "{text}");
        for columns in [3, 10, 33] {
            for row in wrap(&text, columns) {
                assert!(width(&row) <= columns, "{row:?} in {columns}");
            }
            assert!(width(&clip(&text, columns)) <= columns);
        }
    }
}

/// A text as it is drawn.
fn drawn(text: &str) -> String {
    walkdown::format::clean_line(text)
}

/// Fails where a text that has begun in a row ends there without its end and without a sign.
fn whole_or_cut(sight: &str, text: &str, what: &str) {
    let text = drawn(text);
    let parts: Vec<&str> = text.graphemes(true).collect();
    let first = parts.iter().take(3).copied().collect::<String>();
    let mut seen = 0;
    for row in sight.lines() {
        let Some(start) = row.find(&first) else {
            continue;
        };
        seen += 1;
        let rest = &row[start..];
        if rest.starts_with(&text) {
            continue;
        }
        let mut kept = String::new();
        for part in &parts {
            if !rest.starts_with(&format!("{kept}{part}")) {
                break;
            }
            kept.push_str(part);
        }
        assert!(
            rest[kept.len()..].starts_with('…'),
            "{what}: {kept:?} is cut without a sign in\n{sight}"
        );
    }
    assert!(seen > 0, "{what}: {text:?} is not in sight\n{sight}");
}

#[test]
fn a_session_and_its_copy_are_told_apart_where_they_are_asked_about() {
    let name = "hanseatic-automation-gmbh-jade-weser-terminal-tank-farm-dcs-north-and-south";
    for (name, end) in [
        (name.to_owned(), "north-and-south "),
        (format!("{name}-copy"), "north-and-south-copy "),
    ] {
        let mut world = home(vec![HomeRow {
            name: name.clone(),
            ..rows().remove(1)
        }]);
        for (key, size) in [
            ("d", (80, 24)),
            ("d", (200, 60)),
            ("r", (80, 24)),
            ("c", (80, 24)),
        ] {
            world.press(key);
            let sight = text_of(&world.draw(size));
            assert!(sight.contains(end), "{key}\n{sight}");
            world.press("Esc");
        }
    }
}

#[test]
fn nothing_is_cut_without_a_sign() {
    for text in texts() {
        let row = HomeRow {
            organization: text.clone(),
            scope: String::new(),
            ..rows().remove(1)
        };
        let mut world = home(vec![
            row.clone(),
            HomeRow {
                name: text.clone(),
                organization: String::new(),
                ..row
            },
        ]);
        for size in SIZES {
            whole_or_cut(&text_of(&world.draw(size)), &text, "home");
        }
        world.press("j d");
        for size in SIZES {
            whole_or_cut(&text_of(&world.draw(size)), &text, "home, trash");
        }
        let mut world = walk("");
        let at = world.model.walk.as_ref().unwrap().at.clone();
        let change = |line: &LineKey, field: &str, to| Change {
            line: line.clone(),
            field: field.into(),
            to,
        };
        world.record(vec![
            change(&LineKey::default(), "organization", json!(text)),
            change(&at, "statement", json!(text)),
            change(&at, "evidence/1", json!({ "text": text })),
            change(&at, "remarks", json!(text)),
        ]);
        for (keys, what) in [
            ("", "interview"),
            ("o", "overview"),
            ("l", "findings"),
            ("Esc Esc S Tab", "form"),
        ] {
            world.press(keys);
            for size in SIZES
                .into_iter()
                .filter(|size| what != "interview" || size.1 > 16 && size.0 < 160)
            {
                whole_or_cut(
                    &text_of(&world.draw(size)),
                    &text,
                    &format!("{what} {size:?}"),
                );
            }
        }
    }
}

/// The columns up to the end of a row's text, from a column on.
fn end_of(buffer: &Buffer, row: usize, from: usize) -> usize {
    let text = text_of(buffer);
    let line = text.lines().nth(row).unwrap_or_default();
    let shown = line.trim_end_matches(['│', ' ']);
    width(shown).max(from)
}

fn cursor_follows(world: &mut World, keys: &str, from: usize, what: &str) {
    for text in ["京都制御", "ｶﾞｷﾞｸﾞ", "لالا", "e\u{301}o\u{302}\u{323}", "ab"]
    {
        world.press(keys);
        for size in SIZES {
            world.take_in(Message::Paste(text.into()));
            let (buffer, cursor) = world.draw_all(size);
            let (column, row) = cursor.expect("a cursor");
            assert_eq!(
                usize::from(column),
                end_of(&buffer, usize::from(row), from),
                "{what} {text} {size:?}\n{}",
                text_of(&buffer)
            );
        }
        world.press("Esc");
    }
}

#[test]
fn the_cursor_is_where_the_text_is() {
    cursor_follows(&mut walk(""), "e", 1, "text area");
    cursor_follows(&mut walk(""), "-", 1, "one line");
    cursor_follows(&mut walk("S"), "Esc S", 17, "form");
}

#[test]
fn a_text_on_a_tiny_window_is_typed_safely() {
    let mut world = walk("e");
    let tiny = text_of(&world.draw((20, 5)));
    assert_eq!(
        tiny.trim_end(),
        "walkdown needs\n40x12; this is 20x5.\nNothing is lost.\nCtrl-c leaves."
    );
    world.press("'typed 日本' Enter 'unseen'");
    world.draw((60, 16));
    assert!(world.sight().contains("typed 日本"), "{}", world.sight());
    world.press("Esc");
    assert_eq!(world.stands(), "SP.01.01 \"typed 日本\nunseen\"");
}
