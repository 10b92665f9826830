//! Undo of the whole interview, change by change, back to the session as it was set up, and redo to its end. Each
//! command is a start of the program.

use std::fs;

use serde_json::Value;

use super::{by_words::said_in_words, front::Front};

/// All that the program says of a session: the counts, the findings, every answer, the people.
fn state(front: &Front, name: &str) -> Value {
    let mut report = front.json(&["report", name, "--format", "json"]);
    assert_eq!(report["answers"].as_array().unwrap().len(), 123);
    report["as_of"] = Value::Null;
    report
}

/// The state after each change that stands, the empty session first: read from the file as it was then.
fn states(front: &Front, head: usize) -> Vec<Value> {
    let whole = fs::read_to_string(front.home.folder().join("a.walkdown")).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    let mut states = Vec::new();
    for end in head..=lines.len() {
        // The area taken back and brought again: that stands as it stood.
        if end > head && lines[end - 1].contains("\"do\":\"undo\"") {
            continue;
        }
        front
            .home
            .write("then.walkdown", &(lines[..end].join("\n") + "\n"));
        states.push(state(front, "then"));
    }
    states
}

#[test]
fn an_interview_is_undone_to_the_empty_session_and_redone_to_the_end() {
    let front = Front::new();
    let file = front.home.folder().join("a.walkdown");
    let head = fs::read_to_string(&file).unwrap().lines().count();
    let book = said_in_words(&front);
    let states = states(&front, head);
    assert_eq!(states.len(), book.changes() + 1);
    for pair in states.windows(2) {
        assert_ne!(pair[0], pair[1], "each change can be seen");
    }
    assert_eq!(state(&front, "a"), states[states.len() - 1]);
    // `status` and `show` tell what the report tells.
    let end = state(&front, "a");
    assert_eq!(front.json(&["status", "a", "--json"]), end["status"]);
    for id in book.touched() {
        let shown = front.json(&["show", "a", &id, "--json"]);
        let answers = end["answers"].as_array().unwrap();
        assert!(answers.contains(&shown), "{id}");
    }

    for (back, then) in states.iter().rev().skip(1).enumerate() {
        front.run(&["undo", "a"]);
        assert_eq!(&state(&front, "a"), then, "{} undone", back + 1);
    }
    let nothing = front.refused(&["undo", "a"]);
    assert!(
        nothing.contains("no change here to take back but the set-up"),
        "{nothing}"
    );
    assert_eq!(state(&front, "a"), states[0]);
    for (on, then) in states.iter().skip(1).enumerate() {
        front.run(&["redo", "a"]);
        assert_eq!(&state(&front, "a"), then, "{} redone", on + 1);
    }
    front.refused(&["redo", "a"]);
    let verified = front.run(&["verify", "a"]);
    assert!(verified.contains("a.walkdown: sound"), "{verified}");
}
