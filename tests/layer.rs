//! The map of the rooms (the crate doc of `src/lib.rs`) holds: the pure rooms touch nothing of the world, each room
//! imports only from those above it, and files are small and named after their one thing.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The rooms, each importing only from those before it.
const ROOMS: [&str; 10] = [
    "catalog",
    "session",
    "assessment",
    "format",
    "interview",
    "render",
    "tui",
    "plain",
    "runtime",
    "cli",
];
/// How many of them are pure.
const PURE: usize = 8;
/// What a pure room does not reach: paths and what lies under them.
const WORLD: &[&str] = &[
    "std::fs",
    "std::env",
    "std::process",
    "std::net",
    "std::thread",
    "std::os",
    "std::time::SystemTime",
    "std::time::Instant",
    "dirs",
    "signal_hook",
    "crossterm::terminal",
    "crossterm::cursor",
    "crossterm::execute",
    "crossterm::queue",
    "crossterm::event::read",
    "crossterm::event::poll",
    "ratatui::crossterm",
    "ratatui::backend",
    "ratatui::init",
    "ratatui::run",
];
/// Ends of paths that ask the world for something.
const CALLS: &[&str] = &[
    "Instant::now",
    "SystemTime::now",
    "Timestamp::now",
    "Zoned::now",
    "TimeZone::system",
    "Uuid::new_v4",
    "io::stdin",
    "io::stdout",
    "io::stderr",
];
const MACROS: &[&str] = &["print", "println", "eprint", "eprintln", "dbg"];

#[test]
fn pure_rooms_touch_nothing_of_the_world() {
    let mut wrong = Vec::new();
    for (path, code) in code(&ROOMS[..PURE]) {
        for used in paths(&code) {
            let reaches = WORLD
                .iter()
                .any(|world| used == *world || used.starts_with(&format!("{world}::")));
            let asks = CALLS
                .iter()
                .any(|call| used == *call || used.ends_with(&format!("::{call}")));
            let prints = used
                .strip_suffix('!')
                .is_some_and(|name| MACROS.contains(&name));
            if reaches || asks || prints {
                wrong.push(format!("{}: {used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn each_room_imports_only_from_those_above() {
    let mut wrong = Vec::new();
    for (place, room) in ROOMS.iter().enumerate() {
        for (path, code) in code(&[room]) {
            let below = &ROOMS[place + 1..];
            let depth = module_depth(&path);
            for used in paths(&code) {
                let mut parts = used.split("::");
                let down = parts.next() == Some("crate")
                    && parts.next().is_some_and(|other| below.contains(&other));
                let out = used.split("::").take_while(|part| *part == "super").count() >= depth;
                if down || out || used.starts_with("walkdown::") {
                    wrong.push(format!("{}: {used}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_map_is_true() {
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rooms: Vec<&str> = map
        .lines()
        .filter_map(|line| line.strip_prefix("//! | [`")?.split('`').next())
        .map(|name| name.trim_start_matches("mod@"))
        .collect();
    assert_eq!(rooms, ROOMS);
    for entry in fs::read_dir(root().join("src")).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let known = ROOMS.contains(&name.as_str()) || ["lib.rs", "main.rs"].contains(&&*name);
        assert!(known, "{name} is no room of the map");
    }
}

#[test]
fn files_are_small_and_named_after_their_one_thing() {
    for path in sources("src").into_iter().chain(sources("tests")) {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().count();
        assert!(lines <= 500, "{}: {lines} lines", path.display());
        assert!(
            text.starts_with("//! "),
            "{} does not say what it is for",
            path.display()
        );
        let name = path.file_stem().unwrap().to_string_lossy();
        for part in name.split('_') {
            let vague = ["util", "utils", "helper", "helpers", "manager", "common"];
            assert!(!vague.contains(&part), "{}", path.display());
        }
    }
}

#[test]
fn the_check_sees_what_it_looks_for() {
    let code = plain(
        "use std::{fs::{self, File}, io, time::{Duration, Instant as Now}}; // std::env\n\
         fn a() -> crate::tui::Key { io::stdout(); println!(\"std::net\"); 'a'; crate::{runtime::Desk} }\n\
         #[cfg(test)]\nmod tests { use std::process; fn t() { '{'; \"}\"; } }\n fn b() { super::super::c() }",
    );
    let found = paths(&code);
    for wanted in [
        "std::fs::self",
        "std::fs::File",
        "std::time::Instant",
        "io::stdout",
        "println!",
        "crate::tui::Key",
        "crate::runtime::Desk",
        "super::super::c",
    ] {
        assert!(
            found.iter().any(|path| path == wanted),
            "{wanted}: {found:?}"
        );
    }
    for gone in ["std::env", "std::net", "std::process"] {
        assert!(!found.iter().any(|path| path == gone), "{gone}");
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn code(rooms: &[&str]) -> Vec<(PathBuf, String)> {
    let files = rooms
        .iter()
        .flat_map(|room| sources(&format!("src/{room}")));
    let read = |path: PathBuf| {
        let text = plain(&fs::read_to_string(&path).unwrap());
        (path, text)
    };
    files.map(read).collect()
}

/// How deep a file's module lies under the crate.
fn module_depth(path: &Path) -> usize {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let parts = inside.components().count();
    if inside.ends_with("mod.rs") {
        parts - 1
    } else {
        parts
    }
}

/// A source without comments, texts and tests.
fn plain(source: &str) -> String {
    let mut code = String::new();
    let mut rest = source;
    while let Some(letter) = rest.chars().next() {
        let long = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if letter == '"' {
            text_length(rest)
        } else if letter == '\'' {
            letter_length(rest)
        } else {
            code.push(letter);
            letter.len_utf8()
        };
        rest = &rest[long..];
    }
    without_tests(&code)
}

/// The length of a text in quotes.
fn text_length(rest: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in rest.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return place + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// The length of a letter in quotes, or of the quote of a lifetime.
fn letter_length(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), _) => rest[2..]
            .char_indices()
            .skip(1)
            .find(|(_, letter)| *letter == '\'')
            .map_or(1, |(place, _)| place + 3),
        (_, Some((place, '\''))) => place + 1,
        _ => 1,
    }
}

fn without_tests(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some(start) = rest.find("#[cfg(test)]") {
        kept.push_str(&rest[..start]);
        let tests = &rest[start..];
        let mut depth = 0_i32;
        let mut end = tests.len();
        for (place, letter) in tests.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                ';' if depth == 0 => {}
                _ => continue,
            }
            if depth == 0 {
                end = place + 1;
                break;
            }
        }
        rest = &tests[end..];
    }
    kept + rest
}

/// Every path in a code, groups of imports taken apart; macros with their `!`.
fn paths(code: &str) -> Vec<String> {
    let words = words(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let begins = is_name(words[at]) && (at == 0 || words[at - 1] != "::");
        if begins {
            at = path(&words, at, "", &mut found);
        } else {
            at += 1;
        }
    }
    found
}

/// Reads a path or a group that begins here; gives the place after it.
fn path(words: &[&str], mut at: usize, before: &str, found: &mut Vec<String>) -> usize {
    let mut whole = before.to_owned();
    loop {
        match words.get(at) {
            Some(&"{") if whole.ends_with("::") => {
                at += 1;
                while at < words.len() && words[at] != "}" {
                    at = if is_name(words[at]) || words[at] == "{" {
                        path(words, at, &whole, found)
                    } else {
                        at + 1
                    };
                    if words.get(at) == Some(&"as") {
                        at += 2;
                    }
                }
                return at + 1;
            }
            Some(word) if is_name(word) => {
                whole.push_str(word);
                at += 1;
            }
            _ => return at,
        }
        match words.get(at) {
            Some(&"::") => whole.push_str("::"),
            Some(&"!") => {
                found.push(format!("{whole}!"));
                return at + 1;
            }
            _ => {
                found.push(whole);
                return at;
            }
        }
        at += 1;
    }
}

fn is_name(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

fn words(code: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = code.trim_start();
    while let Some(letter) = rest.chars().next() {
        let long = if letter.is_alphanumeric() || letter == '_' {
            rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_')
                .unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            letter.len_utf8()
        };
        words.push(&rest[..long]);
        rest = rest[long..].trim_start();
    }
    words
}
