//! The script: the keys of an hour's work, each of a kind, with the bytes that came of each and the least possible.

use std::{path::Path, process::Command, time::Duration, time::Instant};

use super::{
    least::{Least, least},
    line::{Line, surroundings},
};

/// What one key cost.
pub(crate) struct Cost {
    pub(crate) kind: &'static str,
    pub(crate) bytes: usize,
    pub(crate) least: Least,
}

/// What came of the whole script.
pub(crate) struct Outcome {
    pub(crate) costs: Vec<Cost>,
    /// What was shown after each key, to be drawn by others too.
    pub(crate) screens: Vec<vt100::Screen>,
    pub(crate) first_frame: Duration,
    pub(crate) idle: usize,
    pub(crate) peak_memory: Option<u64>,
}

const LETTERS: &str = "Access is granted by the plant's manager";

/// Makes a session and works through the script.
pub(crate) fn run(program: &Path, is_lean: bool) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new(program)
        .args(["new", "a", "--no-open", "--organization", "Nordwerk"])
        .env_clear()
        .envs(surroundings(folder.path()))
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let start = Instant::now();
    let lean = is_lean.then_some("--low-bandwidth");
    let arguments: Vec<&str> = lean.into_iter().chain(["a.walkdown"]).collect();
    let line = Line::start(program, &arguments, folder.path());
    let mut script = Script {
        line,
        costs: Vec::new(),
        screens: Vec::new(),
    };
    let before = script.line.screen();
    let (bytes, last) = script.line.settle();
    let first_frame = last - start;
    script.note("first frame", bytes, &before);
    // From the brief, where there is one, to the question.
    script.line.type_in("\r");
    script.keys("move", &["j"; 30]);
    script.keys("move", &["k"; 30]);
    for level in ["3", "2", "1"] {
        script.keys("open a text", &["e"]);
        for letter in LETTERS.chars() {
            script.keys("letter", &[&letter.to_string()]);
        }
        script.keys("close a text", &["\u{1b}"]);
        script.keys("answer", &[level]);
    }
    for (kind, there, back) in [
        ("find", "/", "\u{1b}"),
        ("overview", "o", "\u{1b}"),
        ("review", "R", "\u{1b}"),
        ("help", "?", "\u{1b}"),
    ] {
        let start = script.line.screen().contents();
        script.keys(kind, &[there]);
        assert_ne!(script.line.screen().contents(), start, "{kind} came up");
        if kind == "find" {
            script.keys("letter found", &["p", "a", "t", "c", "h"]);
        }
        script.keys("back", &[back]);
    }
    Outcome {
        idle: script.line.idle(Duration::from_secs(10)),
        peak_memory: script.line.peak_memory(),
        first_frame,
        costs: script.costs,
        screens: script.screens,
    }
}

struct Script {
    line: Line,
    costs: Vec<Cost>,
    screens: Vec<vt100::Screen>,
}

impl Script {
    fn keys(&mut self, kind: &'static str, keys: &[&str]) {
        for key in keys {
            let before = self.line.screen();
            let bytes = self.line.type_in(key);
            self.note(kind, bytes, &before);
        }
    }

    fn note(&mut self, kind: &'static str, bytes: usize, before: &vt100::Screen) {
        let after = self.line.screen();
        let least = least(before, &after);
        self.screens.push(after);
        self.costs.push(Cost { kind, bytes, least });
    }
}
