//! The bar of a command that goes through many files: drawn where standard error is a terminal, and gone at its end. What
//! a terminal is told in columns fits it.

use std::io::Read;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use walkdown::format::width;

use crate::support::room::Room;

/// What a terminal gets of a portfolio of three sessions.
fn shown(more: &[(&str, &str)]) -> String {
    shown_with(&[], more)
}

fn shown_with(options: &[&str], more: &[(&str, &str)]) -> String {
    let room = Room::new();
    for name in ["a", "b", "c"] {
        room.walkdown(["new", name, "--no-open"])
            .stdout(&format!("{name}.walkdown\n"))
            .check();
    }
    let line = [options, &["portfolio", "a", "b", "c", "-o", "p.json"]].concat();
    let drawn = printed(&room, &line, PtySize::default(), more);
    assert!(room.read("p.json").contains("\"walkdown_portfolio\": 1"));
    drawn
}

/// What a terminal of this size gets of a command.
fn printed(room: &Room, line: &[&str], size: PtySize, more: &[(&str, &str)]) -> String {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_walkdown"));
    command.args(line);
    command.env_clear();
    command.env("HOME", room.path("home"));
    command.env("XDG_DATA_HOME", room.path("home/data"));
    command.env("XDG_STATE_HOME", room.path("home/state"));
    command.env("TZ", "UTC");
    for (name, value) in [("TERM", "xterm")].iter().chain(more) {
        command.env(name, value);
    }
    command.cwd(room.path(""));
    let pair = native_pty_system().openpty(size).unwrap();
    let mut child = pair.slave.spawn_command(command).unwrap();
    let mut drawn = pair.master.try_clone_reader().unwrap();
    drop(pair.slave);
    let reader = std::thread::spawn(move || {
        let (mut all, mut bytes) = (Vec::new(), [0; 4096]);
        // On Linux a terminal whose other end is closed is an error, not an end.
        while let Ok(count @ 1..) = drawn.read(&mut bytes) {
            all.extend_from_slice(&bytes[..count]);
        }
        String::from_utf8(all).unwrap()
    });
    assert!(child.wait().unwrap().success());
    drop(pair.master);
    reader.join().unwrap()
}

#[test]
fn a_terminal_gets_a_bar_that_is_gone_at_the_end() {
    assert_eq!(
        shown(&[]),
        "\r[------------------------] 0 of 3\u{1b}[K\r[#######-----------------] 1 of 3\u{1b}[K\
         \r[###############---------] 2 of 3\u{1b}[K\r\u{1b}[K"
    );
}

#[test]
fn a_window_that_has_a_bar_gets_it_too_and_a_dumb_terminal_nothing() {
    let window = shown(&[("WT_SESSION", "1")]);
    assert!(window.contains("\u{1b}]9;4;1;66\u{1b}\\"), "{window:?}");
    assert!(window.ends_with("\u{1b}]9;4;0\u{1b}\\"), "{window:?}");
    assert_eq!(shown(&[("TERM", "dumb")]), "");
    let thin = shown_with(&["--low-bandwidth"], &[("WT_SESSION", "1")]);
    assert_eq!(thin, "\r0 of 3\r1 of 3\r2 of 3\r\u{1b}[K");
}

/// What is wider than the terminal stands below; another program gets whole rows.
#[test]
fn what_is_told_in_columns_fits_the_terminal() {
    let room = Room::new();
    for name in ["a", "b"] {
        let about = [
            "--organization",
            "Nordwerk Chemie und Anlagenbau",
            "--scope",
            "Kesselhaus und Lager",
        ];
        room.walkdown([["new", name, "--no-open"].as_slice(), &about].concat())
            .text();
    }
    let long = "the sheet is handed out at kick-off, and the signed copies are kept by the lead for two years";
    room.walkdown([
        "answer",
        "b",
        "sp.01.01",
        "--maturity",
        "2",
        "--remarks",
        long,
    ])
    .text();
    let size = PtySize {
        cols: 80,
        rows: 24,
        ..PtySize::default()
    };
    // Behind the bar of a command that goes through many files.
    let told = |line: &[&str], size| {
        let shown = printed(&room, line, size, &[]);
        let shown = shown.rsplit("\u{1b}[K").next().unwrap_or_default();
        shown.replace("\r\n", "\n")
    };
    let columns = |text: &str| text.lines().map(width).max().unwrap_or_default();
    for line in [
        vec!["portfolio", "a", "b"],
        vec!["list"],
        vec!["diff", "a", "b"],
    ] {
        let piped = room.walkdown(line.iter().copied()).text();
        let narrow = told(&line, size);
        assert!(columns(&narrow) <= 80, "{narrow}");
        assert!(columns(&piped) > 80, "{line:?}\n{piped}");
        assert_eq!(told(&line, PtySize { cols: 300, ..size }), piped);
    }
}
