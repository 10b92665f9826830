//! An account that several people share names nobody: who records there is asked for, and no document calls it a person.

use std::io::Read;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::support::room::Room;

/// What is said where a command would record under the name of the account.
const SAID: &str = "walkdown: what is changed here is recorded as root, an account that names nobody\n\
    say who with --as NAME, or keep it: {\"name\": \"NAME\"} in ROOM/home/config/walkdown/config.json\n";

/// What a terminal gets of a command, and what stands in the file after it.
fn at_a_terminal(room: &Room, args: &[&str]) -> String {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_walkdown"));
    command.args(args);
    command.env_clear();
    command.env("HOME", room.path("home"));
    command.env("XDG_CONFIG_HOME", room.path("home/config"));
    command.env("LOGNAME", "root");
    command.cwd(room.path(""));
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut child = pair.slave.spawn_command(command).unwrap();
    let mut told = pair.master.try_clone_reader().unwrap();
    drop(pair.slave);
    let reader = std::thread::spawn(move || {
        let (mut all, mut bytes) = (Vec::new(), [0; 4096]);
        // On Linux a terminal whose other end is closed is an error, not an end.
        while let Ok(count @ 1..) = told.read(&mut bytes) {
            all.extend_from_slice(&bytes[..count]);
        }
        String::from_utf8(all).unwrap()
    });
    assert!(child.wait().unwrap().success());
    drop(pair.master);
    let told = reader.join().unwrap().replace("\r\n", "\n");
    told.replace(
        room.path("").to_str().unwrap().trim_end_matches('/'),
        "ROOM",
    )
}

#[test]
fn what_would_be_recorded_as_the_account_is_said_at_a_terminal() {
    let room = Room::with_session();
    let answer = ["answer", "a", "SP.01.01", "--maturity", "2"];
    let told = at_a_terminal(&room, &answer);
    assert_eq!(told, format!("{SAID}SP.01.01: ML2 saved\n"));
    let told = at_a_terminal(&room, &["undo", "a"]);
    assert!(told.starts_with(SAID), "{told}");
    // Nothing is recorded here, or somebody said who they are.
    assert!(!at_a_terminal(&room, &["status", "a"]).contains("names nobody"));
    let mut named = vec!["--as", "Ana"];
    named.extend(answer);
    assert_eq!(at_a_terminal(&room, &named), "SP.01.01: ML2 saved\n");
    // A script reads what it always read.
    room.shell("LOGNAME=root walkdown answer a SP.01.02 --maturity 1")
        .stdout("SP.01.02: ML1 saved\n")
        .check();
}

#[test]
fn no_document_calls_the_account_a_person() {
    let room = Room::with_session();
    for (who, level) in [("root", "2"), ("Ana", "3")] {
        let line = ["--as", who, "answer", "a", "SP.01.01", "--maturity", level];
        room.walkdown(line)
            .stdout(&format!("SP.01.01: ML{level} saved\n"))
            .check();
    }
    let line = ["--as", "root", "answer", "a", "SP.01.02", "--maturity", "2"];
    assert!(room.walkdown(line).output().status.success());
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    let told = "an account without a name (root)";
    let of = |begin: &str| {
        let mut lines = report.lines();
        lines
            .find(|line| line.starts_with(begin))
            .unwrap_or_default()
    };
    assert!(of("| Recorded by |").contains(told), "{report}");
    assert_eq!(
        report.matches("root").count(),
        report.matches(told).count(),
        "{report}"
    );
    let oscal = room
        .walkdown(["export", "a", "--format", "oscal-ar"])
        .text();
    assert!(oscal.contains(&format!("\"name\": \"{told}\"")), "{oscal}");
    assert!(!oscal.contains("\"name\": \"root\""), "{oscal}");
}
