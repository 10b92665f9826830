//! Undo of the whole interview, change by change, back to the session as it was set up, and redo to its end. Each
//! command is a start of the program.

use std::fs;

use serde_json::Value;
use walkdown::{
    assessment::Assessment,
    catalog::{Catalog, built_in},
    format::read_session,
    session::about,
};

use super::{by_words::said_in_words, front::Front};

/// What a file amounts to: every line with its answer, and what the session is about.
fn stands(catalogs: &[Catalog], text: &str) -> String {
    let read = read_session(text.as_bytes());
    assert_eq!(read.damage, []);
    let assessment = Assessment::new(catalogs, &read.session);
    let lines: Vec<String> = assessment
        .lines
        .iter()
        .map(|line| format!("{} {:?}\n", line.key, line.answer))
        .collect();
    format!("{}{:?}", lines.concat(), about(&read.session))
}

/// What the program says of a session: the counts, the findings, what comes next, every answer, the people.
fn told(front: &Front, name: &str) -> Value {
    let mut report = front.json(&["report", name, "--format", "json"]);
    assert_eq!(report["answers"].as_array().unwrap().len(), 123);
    report["as_of"] = Value::Null;
    report
}

/// The file after each change that stands, as it was set up first.
fn as_it_was(whole: &str, head: usize) -> Vec<String> {
    let lines: Vec<&str> = whole.lines().collect();
    // The area taken back and brought again: that stands as it stood.
    let is_change = |end: &usize| *end == head || !lines[end - 1].contains("\"do\":\"undo\"");
    let ends = (head..=lines.len()).filter(is_change);
    ends.map(|end| lines[..end].join("\n") + "\n").collect()
}

#[test]
fn an_interview_is_undone_to_the_empty_session_and_redone_to_the_end() {
    let catalogs = [built_in("iec-62443-2-4").unwrap()];
    let front = Front::new();
    let file = || fs::read_to_string(front.home.folder().join("a.walkdown")).unwrap();
    let head = file().lines().count();
    let book = said_in_words(&front);
    let then = as_it_was(&file(), head);
    assert_eq!(then.len(), book.changes() + 1);
    let states: Vec<String> = then.iter().map(|text| stands(&catalogs, text)).collect();
    for pair in states.windows(2) {
        assert_ne!(pair[0], pair[1], "each change can be seen");
    }
    // At each step what stands; now and then, what the commands tell.
    let is_as_then = |step: usize| {
        assert_eq!(stands(&catalogs, &file()), states[step], "step {step}");
        if step.is_multiple_of(16) || step + 1 == states.len() {
            front.home.write("then.walkdown", &then[step]);
            assert_eq!(told(&front, "a"), told(&front, "then"), "step {step}");
        }
    };
    let end = told(&front, "a");
    // The report has both without the number of their own schema.
    let bare = |name: &str, args: &[&str]| {
        let mut told = front.json(args);
        told.as_object_mut().unwrap().remove(name);
        told
    };
    let counts = bare("walkdown_status", &["status", "a", "--json"]);
    assert_eq!(counts, end["status"]);
    let touched = book.touched();
    let answers = end["answers"].as_array().unwrap().iter();
    for answer in answers.filter(|answer| touched.iter().any(|id| answer["id"] == **id)) {
        let id = answer["id"].as_str().unwrap();
        let line = bare("walkdown_show", &["show", "a", id, "--json"]);
        assert_eq!(line, *answer);
    }
    for step in (0..book.changes()).rev() {
        front.run(&["undo", "a"]);
        is_as_then(step);
    }
    let nothing = front.refused(&["undo", "a"]);
    assert!(
        nothing.contains("no change here to take back but the set-up"),
        "{nothing}"
    );
    is_as_then(0);
    for step in 1..=book.changes() {
        front.run(&["redo", "a"]);
        is_as_then(step);
    }
    front.refused(&["redo", "a"]);
    assert_eq!(told(&front, "a"), end);
    let verified = front.run(&["verify", "a"]);
    assert!(verified.contains("a.walkdown: sound"), "{verified}");
}
