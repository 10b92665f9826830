//! A machine whose clock was set back before 1970.
#![cfg(all(target_os = "linux", target_env = "gnu"))]

use std::process::Command;

use crate::support::room::Room;

/// Goes between the program and the system, and turns the clock back by sixty years.
const SHIM: &str = r"
#define _GNU_SOURCE
#include <time.h>
#include <unistd.h>
#include <sys/syscall.h>
int clock_gettime(clockid_t clock, struct timespec *time) {
    int done = syscall(SYS_clock_gettime, clock, time);
    if (clock == CLOCK_REALTIME) time->tv_sec -= 60L * 365 * 86400;
    return done;
}
";

#[test]
fn before_1970_a_workbook_is_refused_and_csv_is_not() {
    let room = Room::with_session();
    room.write("shim.c", SHIM);
    let made = Command::new("cc")
        .args(["-shared", "-fPIC", "-o"])
        .args([room.path("shim.so"), room.path("shim.c")])
        .status();
    assert!(made.unwrap().success());
    let back = |args: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_walkdown"))
            .args(args)
            .current_dir(room.path(""))
            .env("HOME", room.path("home"))
            .env("LD_PRELOAD", room.path("shim.so"))
            .output()
            .unwrap()
    };
    // What is recorded then is dated so.
    let answered = back(&["answer", "a", "SP.01.01", "--maturity", "2"]);
    assert!(answered.status.success(), "{answered:?}");
    let text = room.read("a.walkdown");
    assert!(text.contains("\"at\":\"196"), "{text}");
    let refused = back(&["export", "a", "-o", "a.xlsx"]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(refused.stderr).unwrap(),
        "walkdown: the workbook: the clock of this machine stands before 1970, and no workbook can be made then\n\
         set the clock, or export as csv, which has the same cells\n"
    );
    assert!(!room.path("a.xlsx").exists());
    // The dates in a session are no matter, and neither are csv and forms.
    assert!(back(&["export", "a", "-o", "a.csv"]).status.success());
    room.walkdown(["export", "a", "-o", "a.xlsx"]).check();
    let filled = back(&["export", "a", "--into", "a.xlsx", "-o", "b.xlsx"]);
    let told = String::from_utf8(filled.stderr).unwrap();
    assert!(!told.contains("fault"), "{told}");
}
