//! The map of the rooms (the crate doc of `src/lib.rs`) holds: the pure rooms touch nothing of the world, each room
//! imports only from those above it, and files are small and named after their one thing.

mod circles;
pub mod code;
mod functions;
mod searched;
mod whole_lists;

use std::{fs, path::PathBuf};

use code::{Named, module, named, root, sources};

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
        for used in code {
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
            let depth = module(&path).split("::").count();
            for used in code {
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
    let found = paths(
        "use std::{fs::{self, File}, io, time::{Duration, Instant as Now}}; // std::env\n\
         fn a() -> crate::tui::Key { io::stdout(); println!(\"std::net\"); 'a'; crate::{runtime::Workspace} }\n\
         #[cfg(test)]\nmod tests { use std::process; fn t() { '{'; \"}\"; } }\n fn b() { super::super::c() }",
    );
    for wanted in [
        "std::fs",
        "std::fs::File",
        "std::time::Instant",
        "io::stdout",
        "println!",
        "crate::tui::Key",
        "crate::runtime::Workspace",
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

/// The files of these rooms, each with the paths that it names.
fn code(rooms: &[&str]) -> Vec<(PathBuf, Vec<String>)> {
    let files = rooms
        .iter()
        .flat_map(|room| sources(&format!("src/{room}")));
    let read = |path: PathBuf| {
        let named = paths(&fs::read_to_string(&path).unwrap());
        (path, named)
    };
    files.map(read).collect()
}

fn paths(source: &str) -> Vec<String> {
    let named = named(source).into_iter();
    named.map(|Named { path, .. }| path).collect()
}
