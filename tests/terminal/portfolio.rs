//! The bar of a command that goes through many files: drawn where standard error is a terminal, and gone at its end.

use std::io::Read;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

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
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_walkdown"));
    command.args(options);
    command.args(["portfolio", "a", "b", "c", "-o", "p.json"]);
    command.env_clear();
    command.env("HOME", room.path("home"));
    for (name, value) in [("TERM", "xterm")].iter().chain(more) {
        command.env(name, value);
    }
    command.cwd(room.path(""));
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
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
    assert!(room.read("p.json").contains("\"walkdown_portfolio\": 1"));
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
