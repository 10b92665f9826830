//! Every system call that a command makes on disk fails in turn, by means of `strace`: what is called done is there,
//! what failed is told in words, no answer is harmed, and nothing is in the way of doing it again.
//!
//! `WALKDOWN_FAULTS=all` tries every error a disk gives, also of calls that only look; without it, the first error, of
//! those that write.

use super::killed::{CALLS, can_trace};
use crate::support::room::Room;

/// The errors of a disk, the one that is tried always first.
const ERRORS: [&str; 6] = ["ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT", "EINTR"];

/// The calls that look for things on disk.
const LOOKS: [&str; 6] = [
    "openat",
    "statx,newfstatat",
    "read",
    "getdents64",
    "flock",
    "fcntl",
];

/// A command, and whether what it is to leave is there.
type Case = (&'static str, fn(&Room) -> bool);

const CASES: [Case; 6] = [
    ("answer a SP.01.03 --maturity 2", |room| {
        counted(room, "a", "answered") == 3
    }),
    ("undo a", |room| counted(room, "a", "answered") == 1),
    ("new c --no-open --from a", |room| {
        counted(room, "c", "to_reconfirm") == 2
    }),
    ("merge m a b", |room| counted(room, "m", "answered") == 2),
    ("export a --format csv -o out.csv", |room| {
        room.path("out.csv").exists() && room.read("out.csv").ends_with('\n')
    }),
    ("report a -o old.md", |room| {
        room.read("old.md").contains("Nordwerk")
    }),
];

/// How many lines of a session are so; none where there is no session.
fn counted(room: &Room, name: &str, what: &str) -> u64 {
    if !room.path(&format!("{name}.walkdown")).exists() {
        return 0;
    }
    let status = room.json(["status", name, "--json"]);
    status["progress"][what].as_u64().unwrap()
}

/// Two copies of a session that differ by an answer, and an old report.
fn room() -> Room {
    let room = Room::with_session();
    for line in ["SP.01.01", "SP.01.02"] {
        room.walkdown(["answer", "a", line, "--maturity", "3"])
            .text();
        std::fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    }
    room.write("old.md", "old");
    room
}

/// Runs a command of which such a call fails, the so-manieth. Gives none once it makes no more of them.
fn run_failing(
    room: &Room,
    calls: &str,
    nth: usize,
    error: &str,
    args: &str,
) -> Option<(i32, String)> {
    let line = format!(
        "strace -f -qq -o trace -e trace={calls} -e inject={calls}:error={error}:when={nth} '{}' {args}",
        env!("CARGO_BIN_EXE_walkdown")
    );
    let output = room.shell(&line).output();
    let trace = room.read("trace");
    std::fs::remove_file(room.path("trace")).unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    trace
        .contains("(INJECTED)")
        .then(|| (output.status.code().unwrap_or(-1), said))
}

#[test]
fn a_call_that_fails_costs_no_answer_and_is_told() {
    if !can_trace() {
        return;
    }
    let wanted = std::env::var_os("WALKDOWN_FAULTS").is_some();
    let errors = if wanted { &ERRORS[..] } else { &ERRORS[..1] };
    let looks = if wanted { &LOOKS[..] } else { &[] };
    let first = room();
    let mut failed = 0;
    for (args, is_done) in CASES {
        for error in errors {
            let writes = CALLS.iter().filter(|calls| !LOOKS.contains(calls));
            for calls in writes.chain(looks) {
                for nth in 1.. {
                    let room = first.copied();
                    let before = room.read("a.walkdown");
                    let Some((code, said)) = run_failing(&room, calls, nth, error, args) else {
                        break;
                    };
                    // Libraries that cannot be loaded are not ours to tell.
                    if code == 127 {
                        continue;
                    }
                    failed += 1;
                    let at = format!("{args}: {calls} {nth}: {error}: {code} {said}");
                    assert!(room.read("a.walkdown").starts_with(&before), "{at}");
                    assert!(
                        code == 0 || code == 1 && said.contains("walkdown: "),
                        "{at}"
                    );
                    if code == 1 && !is_done(&room) {
                        room.shell(&format!("walkdown {args}")).output();
                    }
                    assert!(is_done(&room), "{at}");
                }
            }
        }
    }
    assert!(failed > 50, "{failed}");
}
