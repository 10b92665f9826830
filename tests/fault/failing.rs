//! Every system call that a command makes on disk fails in turn, by means of `strace`: what is called done is there,
//! what failed is told in words, no answer is harmed, and nothing is in the way of doing it again.
//!
//! `WALKDOWN_FAULTS=all` tries every error a disk gives, also of calls that only look; without it, the first error, of
//! those that write.

use std::{fs, io::Cursor};

use zip::ZipArchive;

use super::killed::{CALLS, can_trace};
use crate::{sheet::form::form, support::room::Room};

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

/// A command, what it writes, and whether what it is to leave is there.
type Case = (&'static str, &'static str, fn(&Room) -> bool);

const CASES: [Case; 12] = [
    ("answer a SP.01.03 --maturity 2", "", |room| {
        counted(room, "a", "answered") == 3
    }),
    ("undo a", "", |room| counted(room, "a", "answered") == 1),
    ("new c --no-open --from a", "c.walkdown", |room| {
        counted(room, "c", "to_reconfirm") == 2
    }),
    ("merge m a b", "m.walkdown", |room| {
        counted(room, "m", "answered") == 3
    }),
    ("merge a a b", "", |room| {
        counted(room, "a", "answered") == 3
    }),
    ("import a sheet.csv", "", |room| {
        room.read("a.walkdown").contains("as the sheet says")
    }),
    ("seal a", "", |room| {
        room.read("a.walkdown").contains(r#""do":"seal""#)
    }),
    ("export a --format csv -o out.csv", "out.csv", |room| {
        room.path("out.csv").exists() && room.read("out.csv").ends_with('\n')
    }),
    ("export a -o out.xlsx", "out.xlsx", |room| {
        is_workbook(room, "out.xlsx")
    }),
    (
        "export a --into form.xlsx -o filled.xlsx",
        "filled.xlsx",
        |room| is_workbook(room, "filled.xlsx"),
    ),
    ("export a --format oscal -o set", "", |room| {
        documents(room).is_some_and(|names| names.len() == 5)
    }),
    ("report a -o old.html", "old.html", |room| {
        room.read("old.html").trim_end().ends_with("</html>")
    }),
];

/// Whether a workbook is there with all its parts.
fn is_workbook(room: &Room, name: &str) -> bool {
    let bytes = fs::read(room.path(name)).unwrap_or_default();
    ZipArchive::new(Cursor::new(bytes)).is_ok()
}

/// The documents of a set that are there, each of them whole; none where there is no set.
fn documents(room: &Room) -> Option<Vec<String>> {
    let names = fs::read_dir(room.path("set")).ok()?;
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    // The page of the properties is no JSON.
    for name in names.iter().filter(|name| *name != "properties.md") {
        let text = room.read(&format!("set/{name}"));
        let read = serde_json::from_str::<serde_json::Value>(&text);
        assert!(read.is_ok(), "half of {name}");
    }
    Some(names)
}

/// How many lines of a session are so; none where there is no session.
fn counted(room: &Room, name: &str, what: &str) -> u64 {
    if !room.path(&format!("{name}.walkdown")).exists() {
        return 0;
    }
    let status = room.json(["status", name, "--json"]);
    status["progress"][what].as_u64().unwrap()
}

/// Two copies of a session that differ by an answer, a sheet that was changed, a form, and an old report.
fn room() -> Room {
    let room = Room::with_session();
    let answer = |copy, line| {
        let said = ["--maturity", "3", "--statement", "so it is"];
        let args = ["answer", copy, line].into_iter().chain(said);
        room.walkdown(args).text();
    };
    answer("a", "SP.01.01");
    fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    answer("a", "SP.01.02");
    answer("b", "SP.01.04");
    let sheet = room.walkdown(["export", "a", "--format", "csv"]).text();
    room.write("sheet.csv", sheet.replace("so it is", "as the sheet says"));
    room.write("form.xlsx", form());
    room.write("old.html", "old");
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

/// Looks at what a command that failed, or did not, left; then it is done again where it is not done.
fn look(room: &Room, before: &Room, case: &Case, (code, said): (i32, &str), at: &str) {
    let (args, target, is_done) = case;
    let at = format!("{args}: {at}: {code} {said}");
    let session = before.read("a.walkdown");
    assert!(room.read("a.walkdown").starts_with(&session), "{at}");
    let is_told = code == 1 && said.contains("walkdown: ");
    assert!(code == 0 || is_told, "{at}");
    if code == 1 && !is_done(room) {
        let stands = |room: &Room| fs::read(room.path(target)).ok();
        let is_half = !target.is_empty() && stands(room) != stands(before);
        assert!(!is_half, "{at}");
        documents(room);
        room.shell(&format!("walkdown {args}")).output();
    }
    assert!(is_done(room), "{at}");
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
    for case in &CASES {
        for error in errors {
            let writes = CALLS.iter().filter(|calls| !LOOKS.contains(calls));
            for calls in writes.chain(looks) {
                for nth in 1.. {
                    let room = first.copied();
                    let Some((code, said)) = run_failing(&room, calls, nth, error, case.0) else {
                        break;
                    };
                    // Libraries that cannot be loaded are not ours to tell.
                    if code == 127 {
                        continue;
                    }
                    failed += 1;
                    let at = format!("{calls} {nth}: {error}");
                    look(&room, &first, case, (code, &said), &at);
                }
            }
        }
    }
    assert!(failed > 100, "{failed}");
}

#[test]
fn a_disk_that_takes_a_part_of_a_write_gets_nothing_half() {
    let first = room();
    let mut short = 0;
    for case in &CASES {
        // The shell counts blocks; some count twice as large ones.
        for blocks in [0, 1, 2, 3, 4, 5, 6, 8, 12, 16, 24, 40, 80] {
            let room = first.copied();
            let line = format!(
                "trap '' XFSZ; ulimit -f {blocks}; exec '{}' {}",
                env!("CARGO_BIN_EXE_walkdown"),
                case.0
            );
            let output = room.shell(&line).output();
            let said = String::from_utf8(output.stderr).unwrap();
            let code = output.status.code().unwrap_or(-1);
            short += usize::from(code == 1);
            let at = format!("files of {blocks} blocks");
            look(&room, &first, case, (code, &said), &at);
        }
    }
    assert!(short > 20, "{short}");
}

#[test]
fn a_lock_of_ones_own_that_cannot_be_looked_at_is_nobody_elses() {
    if !can_trace() {
        return;
    }
    let first = room();
    let mut failed = 0;
    for nth in 1.. {
        let room = first.copied();
        let (calls, args) = ("statx,newfstatat", CASES[0].0);
        let Some((_, said)) = run_failing(&room, calls, nth, "EIO", args) else {
            break;
        };
        failed += 1;
        assert!(!said.contains("has it open"), "{nth}: {said}");
    }
    assert!(failed > 20, "{failed}");
}

#[test]
fn a_copy_that_cannot_be_looked_at_is_told_so_and_not_taken_for_another() {
    if !can_trace() {
        return;
    }
    let first = room();
    let mut told = 0;
    for args in ["merge a a b", "merge m a b"] {
        for calls in ["statx,newfstatat", "readlink"] {
            for nth in 1.. {
                let room = first.copied();
                let Some((code, said)) = run_failing(&room, calls, nth, "EIO", args) else {
                    break;
                };
                let at = format!("{args}: {calls} {nth}: {said}");
                assert!(!said.contains("there is no such file"), "{at}");
                assert!(!said.contains("it exists already"), "{at}");
                let copies = ["a", "a.walkdown", "b", "b.walkdown"];
                let ways = copies.map(|copy| {
                    format!(
                        "walkdown: reading {copy}: Input/output error\ncheck the file, then try again\n"
                    )
                });
                told += usize::from(code == 1 && ways.contains(&said));
            }
        }
    }
    assert!(told > 10, "{told}");
}

#[test]
fn a_session_that_cannot_be_looked_at_is_no_misspelled_command() {
    if !can_trace() {
        return;
    }
    let first = room();
    let mut told = 0;
    for nth in 1.. {
        let room = first.copied();
        let (calls, args) = ("statx,newfstatat", "--plain a");
        let Some((code, said)) = run_failing(&room, calls, nth, "EIO", args) else {
            break;
        };
        let at = format!("{nth}: {said}");
        assert!(!said.contains("there is no such command"), "{at}");
        let why =
            "walkdown: reading a.walkdown: Input/output error\ncheck the file, then try again\n";
        told += usize::from(code == 1 && said == why);
    }
    assert!(told > 1, "{told}");
}

#[test]
fn a_folder_that_cannot_be_closed_was_read_all_the_same() {
    if !can_trace() {
        return;
    }
    let first = room();
    fs::create_dir_all(first.path("home/config/walkdown/catalogs")).unwrap();
    let mut failed = 0;
    for args in [
        "list",
        "catalog list",
        "portfolio .",
        "answer a SP.01.03 --maturity 2",
    ] {
        for nth in 1.. {
            let room = first.copied();
            let Some((code, said)) = run_failing(&room, "close", nth, "EIO", args) else {
                break;
            };
            // Libraries that cannot be loaded are not ours to tell.
            if code == 127 {
                continue;
            }
            failed += 1;
            let at = format!("{args}: {nth}: {code}: {said}");
            assert!(!said.contains("fault of the program"), "{at}");
            assert!(!said.contains("library/std"), "{at}");
        }
    }
    assert!(failed > 20, "{failed}");
}
