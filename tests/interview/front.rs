//! A user's home with a session `a` in it, what the program says of that session, and whether the book agrees.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

use super::{book::Book, script::SCAN};
use crate::terminal::seat::{Home, Seat};

pub(super) struct Front {
    pub(super) home: Home,
}

impl Front {
    /// A new session for both roles, and the files that somebody brings along.
    pub(super) fn new() -> Self {
        let home = Home::new();
        home.write("port scan.txt", SCAN);
        // The book parks and goes on in one breath.
        home.configure(r#"{"after_parking": "go on"}"#);
        let front = Self { home };
        let roles = ["--role", "integration", "--role", "maintenance"];
        let new = ["new", "a", "--no-open", "--organization", "Nordwerk"];
        front.run(&[&new[..], &roles].concat());
        front
    }

    /// Opens the session in a terminal; `ed` is the editor.
    pub(super) fn sit(&self, name: &str) -> Seat {
        self.home
            .sit_after(&format!("EDITOR='sh \"ed\"' exec \"$0\" {name}"))
    }

    fn output(&self, args: &[&str], input: &str) -> Output {
        let home = self.home.folder();
        let mut child = Command::new(env!("CARGO_BIN_EXE_walkdown"))
            .args(args)
            .current_dir(&home)
            .env_clear()
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("LOGNAME", "tester")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }

    /// Runs a command that has to end well. Gives what it prints.
    pub(super) fn run(&self, args: &[&str]) -> String {
        let output = self.output(args, "");
        assert!(output.status.success(), "{args:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs a command that has to say no.
    pub(super) fn refused(&self, args: &[&str]) -> String {
        let output = self.output(args, "");
        assert_eq!(output.status.code(), Some(1), "{args:?}: {output:?}");
        String::from_utf8(output.stderr).unwrap()
    }

    /// Types lines in plain mode until the input ends; nothing may be refused.
    pub(super) fn say(&self, lines: &str) -> String {
        let output = self.output(&["--plain", "a"], lines);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{text}");
        text
    }

    pub(super) fn json(&self, args: &[&str]) -> Value {
        let output = self.output(args, "");
        let read = serde_json::from_slice(&output.stdout);
        let mut read: Value = read.unwrap_or_else(|_| panic!("{args:?}: {output:?}"));
        // What waits for a file lies beside it, and does not travel.
        if let Some(fields) = read.as_object_mut() {
            fields.remove("waiting");
        }
        read
    }

    /// A requirement with its history; what differs from run to run is left out.
    pub(super) fn show(&self, id: &str) -> Vec<Value> {
        let mut shown = self.json(&["show", "a", id, "--json", "--history"]);
        let lines = shown["lines"].as_array_mut().unwrap();
        for line in &mut *lines {
            let mut before = String::new();
            for entry in line["history"].as_array_mut().unwrap() {
                let when = entry.as_object_mut().unwrap().remove("when").unwrap();
                let when = when.as_str().unwrap().to_owned();
                assert!(before <= when, "{id}: {before} is not before {when}");
                before = when;
                if entry["what"].as_str().unwrap().starts_with("evidence/") {
                    entry["what"] = "evidence".into();
                }
            }
        }
        std::mem::take(lines)
    }

    /// The program says what the book says: the counts, the findings, every line touched with its history, the people.
    pub(super) fn agrees(&self, book: &Book, at: &str) {
        let status = self.json(&["status", "a", "--json"]);
        let wanted = book.status();
        let areas = status["areas"].as_array().unwrap().iter().cloned();
        let areas: Vec<Value> = areas
            .map(|mut area| {
                area.as_object_mut().unwrap().remove("title");
                area
            })
            .collect();
        for (area, wanted) in areas.iter().zip(book.areas()) {
            assert_eq!(*area, wanted, "{at}");
        }
        for part in ["progress", "maturity"] {
            assert_eq!(status[part], wanted[part], "{at}: {part}");
        }
        let output = self.output(&["lint", "a", "--json"], "");
        let found: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        let text = |of: &Value, part: &str| of[part].as_str().unwrap().to_owned();
        let name = |of: &Value| ["requirement", "role", "code"].map(|part| text(of, part));
        let found: Vec<[String; 3]> = found.iter().map(name).collect();
        let wanted = book.findings();
        assert_eq!(found, wanted, "{at}");
        assert_eq!(output.status.code(), Some(i32::from(!wanted.is_empty())));
        for id in book.touched() {
            assert_eq!(self.show(&id), book.show(&id), "{at}: {id}");
        }
        let report = self.json(&["report", "a", "--format", "json"]);
        assert_eq!(
            report["about"]["interviewees"],
            Value::from(book.people.clone())
        );
    }
}
