//! Plain mode: words on standard input of the real program, what it says, and what is in the session then.

mod alike;
mod bringing;
mod conflicts;
mod drafts;
mod ends;
mod every;
mod heed;
mod hostile;
mod letters;
mod many;
mod others;
mod papers;
mod quick;
mod said;
mod same;
mod whole;
mod words;

use walkdown::format::width;

use crate::support::room::Room;

/// A room with a session `a` on a catalog that does not change with the wording of a question.
fn frozen() -> Room {
    let room = with_catalog();
    let named = ["--catalog", "frozen", "--organization", "Nordwerk"];
    room.walkdown(["new", "a", "--no-open"].into_iter().chain(named))
        .stdout("a.walkdown\n")
        .check();
    room
}

/// A room with that catalog alone.
fn with_catalog() -> Room {
    let room = Room::new();
    std::fs::create_dir(room.path("frozen")).unwrap();
    let [frame, requirements] = frozen_files();
    room.write("frozen/catalog.json", frame);
    room.write("frozen/requirements.csv", requirements);
    room
}

/// What that catalog is made of: its frame and its requirements.
fn frozen_files() -> [String; 2] {
    let frame = include_str!("../screen/catalog/catalog.json");
    [
        frame.replace("\"iec-62443-2-4\"", "\"frozen\""),
        include_str!("../screen/catalog/requirements.csv").to_owned(),
    ]
}

/// What is said to these lines in a session: harmless and narrow. The program ends well, or says that something could
/// not be done.
fn said(room: &Room, args: &[&str], lines: impl AsRef<[u8]>) -> String {
    let output = room
        .walkdown(args.iter().copied())
        .stdin(lines.as_ref())
        .output();
    let text = String::from_utf8(output.stdout).unwrap();
    must_be_plain(&text);
    assert_eq!(output.stderr, b"", "{text}");
    assert!(matches!(output.status.code(), Some(0 | 1)), "{text}");
    text
}

/// Whole lines of at most 78 columns, without control characters, boxes, bars and signs.
fn must_be_plain(text: &str) {
    assert!(text.is_empty() || text.ends_with('\n'), "{text}");
    for line in text.lines() {
        assert!(width(line) <= 78, "{line}");
        assert!(!line.chars().any(char::is_control), "{line:?}");
        for sign in ["→", "…", "✓", "✗", "·", "│", "─", "█", "▸", "›"] {
            assert!(!line.contains(sign), "{line}");
        }
    }
}

/// What was said with the word DAY for every day: that of the test is today.
fn without_days(text: &str) -> String {
    let is_day = |word: &str| {
        let parts: Vec<&str> = word.split('-').collect();
        let digits = parts
            .iter()
            .all(|part| part.bytes().all(|c| c.is_ascii_digit()));
        digits && parts.iter().map(|part| part.len()).eq([4, 2, 2])
    };
    let ends = |c: char| !(c.is_ascii_digit() || c == '-');
    let words = text.split_inclusive(ends).map(|word| {
        let day = word.trim_end_matches(ends);
        if is_day(day) {
            word.replace(day, "DAY")
        } else {
            word.to_owned()
        }
    });
    words.collect()
}

/// What follows a text in what was said.
fn after<'a>(text: &'a str, begin: &str) -> &'a str {
    text.split_once(begin)
        .unwrap_or_else(|| panic!("{begin:?} was not said:\n{text}"))
        .1
}
