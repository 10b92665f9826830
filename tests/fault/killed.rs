//! Killed at every system call that writes, one after another, by means of `strace`: what is there afterwards is whole
//! or is not there, and nothing is in the way of doing it again.

use std::{os::unix::process::ExitStatusExt, process::Command};

use crate::support::room::Room;

/// The calls that change something on disk.
pub(super) const CALLS: [&str; 9] = [
    "openat",
    "write",
    "fsync",
    "fdatasync",
    "fchmod",
    "linkat,link",
    "renameat,rename",
    "unlinkat,unlink",
    "mkdir",
];

/// Whether `strace` is here and may trace.
pub(super) fn can_trace() -> bool {
    let strace = Command::new("strace").args(["-qq", "true"]).output();
    let can = strace.is_ok_and(|out| out.status.success());
    if !can {
        crate::support::left_out("strace is not here, or may not trace");
    }
    can
}

/// Runs the program, killed at such a call, the so-manieth. Gives whether it was killed.
fn killed(room: &Room, calls: &str, nth: usize, args: &str) -> bool {
    let line = format!(
        "strace -f -qq -o /dev/null -e trace={calls} -e inject={calls}:signal=KILL:when={nth} '{}' {args}",
        env!("CARGO_BIN_EXE_walkdown")
    );
    let output = room.shell(&line).output();
    output.status.signal().is_some() || output.status.code() == Some(137)
}

/// Kills a command at each of its calls in turn and looks at what is there after each.
fn at_every_call(args: &str, look: impl Fn(&Room, &str)) {
    let mut kills = 0;
    for calls in CALLS {
        for nth in 1.. {
            let room = Room::with_session();
            room.walkdown(["answer", "a", "SP.01.01", "--maturity", "3"])
                .output();
            if !killed(&room, calls, nth, args) {
                break;
            }
            kills += 1;
            look(&room, &format!("{calls} {nth}"));
        }
    }
    assert!(kills > 20, "{kills}");
}

#[test]
fn a_new_session_is_there_whole_or_not_at_all() {
    if !can_trace() {
        return;
    }
    for from in ["", " --from a"] {
        at_every_call(&format!("new b --no-open{from}"), |room, at| {
            if !room.path("b.walkdown").exists() {
                let output = room
                    .shell(&format!("walkdown new b --no-open{from}"))
                    .output();
                assert!(output.status.success(), "{at}: {output:?}");
            }
            let status = room.json(["status", "b", "--json"]);
            let carried = usize::from(!from.is_empty());
            assert_eq!(status["progress"]["to_reconfirm"], carried, "{at}");
        });
    }
}

#[test]
fn an_answer_said_to_be_saved_is_there_and_nothing_is_in_the_way() {
    if !can_trace() {
        return;
    }
    at_every_call("answer a SP.01.02 --maturity 2", |room, at| {
        let output = room
            .walkdown(["answer", "a", "SP.01.02", "--maturity", "2"])
            .output();
        assert!(output.status.success(), "{at}: {output:?}");
        let status = room.json(["status", "a", "--json"]);
        assert_eq!(status["progress"]["answered"], 2, "{at}");
    });
}

#[test]
fn a_system_that_gives_no_chance_is_told_in_words() {
    if !can_trace() {
        return;
    }
    for fault in ["getrandom:error=EIO", "getrandom:error=ENOSYS"] {
        let room = Room::with_session();
        for args in ["new b --no-open", "answer a SP.01.01 --maturity 1", "list"] {
            let line = format!(
                "strace -f -qq -o /dev/null -e trace=getrandom -e inject={fault} '{}' {args}",
                env!("CARGO_BIN_EXE_walkdown")
            );
            let output = room.shell(&line).output();
            let said = String::from_utf8(output.stderr).unwrap();
            let code = output.status.code();
            assert!(
                code == Some(0) && said.is_empty()
                    || code == Some(1) && said.starts_with("walkdown: "),
                "{fault} {args} {code:?} {said}"
            );
        }
    }
}
