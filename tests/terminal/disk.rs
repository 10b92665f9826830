//! What the disk does under an open session.

use std::{
    fs,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use walkdown::{
    format::{encode, read_session},
    session::{Edit, LineKey, Stamp, judge, prepare},
};

use super::seat::{Home, Seat, replace};

#[test]
fn a_file_put_in_its_place_loses_no_answer() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin();
    let old = fs::read(home.file()).unwrap();
    seat.type_in("32").wait("SP.01.01 RE(1) ML2 saved");
    // An older state comes back, as by `git checkout`: what it lacks is appended.
    replace(&home.file(), &old);
    home.wait_for_levels(2);
    // A newer one with someone else's answer: it is taken in.
    let mut bytes = fs::read(home.file()).unwrap();
    let session = read_session(&bytes).session;
    let line = LineKey::shared("iec-62443-2-4", "SP.02.01");
    let edit = Edit::Level(Some(walkdown::session::Level::Maturity(4)));
    let stamp = Stamp {
        at: "2026-11-21T18:04:11.123+01:00".into(),
        who: "M. Roth".into(),
        run: "abcdef".into(),
    };
    let changes = judge(&session, &line, &edit).unwrap();
    let other = encode(prepare(&session, changes, stamp));
    bytes.extend(other.line.bytes().chain([b'\n']));
    replace(&home.file(), &bytes);
    seat.wait("M. Roth changed this session").wait("3/123");
    // And an answer given before the program has looked.
    replace(&home.file(), &old);
    seat.type_in("1").wait("SP.01.02 ML1 saved");
    home.wait_for_levels(4);
    seat.type_in("q").wait("4 of 123 answered");
}

/// How long the sync of the slow disk takes.
const HANGS: Duration = Duration::from_secs(4);

/// Runs the program on a slow disk, by means of `strace`; none where there is none.
fn on_a_slow_disk(home: &Home) -> Option<Seat> {
    at_a_slow_sync(home, "fdatasync", "delay_exit", HANGS, "")
}

/// Runs the program with this argument, and has one kind of sync wait before its work or after it.
fn at_a_slow_sync(
    home: &Home,
    sync: &str,
    delay: &str,
    hangs: Duration,
    argument: &str,
) -> Option<Seat> {
    let strace = Command::new("strace").args(["-qq", "true"]).output();
    if !strace.is_ok_and(|out| out.status.success()) {
        let told = "skipped: strace is not here, or may not trace\n";
        let _ = std::io::Write::write_all(&mut std::io::stderr(), told.as_bytes());
        return None;
    }
    Some(home.sit_after(&format!(
        "exec strace -f -qq -o /dev/null -e trace={sync} \
         -e inject={sync}:{delay}={} \"$0\" {argument}",
        hangs.as_micros()
    )))
}

#[test]
fn the_first_frame_of_a_file_new_to_the_machine_waits_for_no_sync() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin()
        .type_in("q")
        .wait("1 session")
        .type_in("q")
        .end();
    // Another name in a folder that is not the program's own: it is listed, and its folder of drafts is made.
    fs::rename(home.file(), home.folder().join("elsewhere.walkdown")).unwrap();
    let longer_than_patience = Duration::from_mins(1);
    for sync in ["fsync", "fdatasync"] {
        fs::remove_dir_all(home.folder().join("state")).unwrap();
        let seat = at_a_slow_sync(
            &home,
            sync,
            "delay_enter",
            longer_than_patience,
            "elsewhere.walkdown",
        );
        let Some(mut seat) = seat else { return };
        seat.wait("line 1").signal("KILL");
    }
}

#[test]
fn a_key_held_down_on_a_disk_that_hangs_is_never_called_saved() {
    let home = Home::new();
    let Some(mut seat) = on_a_slow_disk(&home) else {
        return;
    };
    seat.begin();
    let start = Instant::now();
    for pressed in 1..=40 {
        seat.type_in("3").wait(&format!("line {}", pressed + 1));
        let sight = seat.sight();
        // On a very busy machine the disk may be done meanwhile.
        assert!(
            !sight.contains("saved") || start.elapsed() > HANGS,
            "{sight}"
        );
        thread::sleep(Duration::from_millis(10));
    }
    seat.wait("saving…");
    seat.wait("40/123  line 41  saved");
    home.wait_for_levels(40);
}

/// What a program that was killed left to the system may still be lost with the power.
#[test]
fn what_stands_in_the_file_is_synced_before_it_is_called_saved() {
    let home = Home::new();
    if on_a_slow_disk(&home).is_none() {
        return;
    }
    let mut seat = home.sit();
    seat.begin()
        .type_in("3")
        .wait("SP.01.01 ML3 saved")
        .signal("KILL");
    seat.end();
    // A disk that fails for good, and one that tells of it once: the second sync would go well.
    for when in ["1+", "1"] {
        let mut seat = home.sit_after(&format!(
            "exec strace -f -y -qq -o trace -e trace=fdatasync -e inject=fdatasync:error=EIO:when={when} \"$0\""
        ));
        seat.wait("1 session").type_in("\r").wait("read-only");
        seat.type_in("\r").wait("1/123");
        let bar = seat.sight().lines().next().unwrap_or_default().to_owned();
        assert!(bar.trim_end().ends_with("read-only"), "{when}: {bar}");
        seat.type_in("q").wait("1 session").type_in("q");
        assert!(seat.end());
        assert!(home.read("trace").contains(".walkdown>)"));
    }
    let mut seat = home.sit();
    seat.resume().type_in("\r").wait("1/123").wait("saved");
}

#[test]
fn a_file_that_may_not_grow_is_said_and_nothing_is_lost() {
    let home = Home::new();
    let mut seat = home.sit_after("ulimit -f 8; exec \"$0\"");
    seat.begin();
    let mut typed = 0;
    while !seat.sight().contains("NOT SAVED") {
        typed += 1;
        assert!(typed < 60, "the limit was never reached: {}", seat.sight());
        let here = format!("line {}", typed + 1);
        seat.type_in("3")
            .wait(&here)
            .wait_until("saved or not", |screen| {
                let sight = screen.contents();
                sight.contains("NOT SAVED") || sight.contains("ML3 saved")
            });
        let left = format!("{typed}/123");
        seat.wait_until("counted or not saved", |screen| {
            let sight = screen.contents();
            sight.contains("NOT SAVED") || sight.contains(&left)
        });
    }
    // What was saved is whole, and what was not is still shown.
    let saved = home.levels();
    assert!(saved > 0 && saved < typed, "{saved} of {typed}");
    seat.type_in("k")
        .wait("ML3 ")
        .type_in("q")
        .wait("again leaves; kept on this machine");
    seat.type_in("q").wait("1 session").type_in("q");
    assert!(seat.end());
    assert_eq!(home.levels(), saved);
    // With room again, everything comes back.
    let mut seat = home.sit();
    seat.resume().wait(&format!("{typed} of 123 answered"));
    assert_eq!(home.levels(), typed);
}
