//! A state folder that cannot be used stands in nobody's way.

use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use walkdown::runtime::LocalState;

use crate::support::room::Room;

#[test]
fn commands_work_without_a_state_folder() {
    let room = Room::new();
    room.write("home/state", "a file where the folder should be");
    room.walkdown(["new", "a", "--no-open"])
        .stdout("a.walkdown\n")
        .check();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .stdout("SP.01.01: ML2 saved\n")
        .check();
    room.walkdown(["list"])
        .stdout("no sessions yet; start one with: walkdown new\n")
        .check();
}

#[test]
fn ids_of_strangers_stay_apart_and_inside() {
    let room = Room::new();
    let state = room.path("home/state");
    let long = "x".repeat(5000);
    for id in ["", "..", "../..", "a/b", "ab", "a\u{0}b", &long] {
        let state = LocalState::new(&state, id, Path::new("a"));
        state.keep_place(id, "tester").unwrap();
        assert_eq!(state.place("tester").as_deref(), Some(id));
    }
    assert_eq!(fs::read_dir(state.join("sessions")).unwrap().count(), 7);
    assert_eq!(fs::read_dir(&state).unwrap().count(), 1);
}

/// A colleague was never at the line where another user of this machine stood.
#[test]
fn each_user_is_led_back_to_where_that_user_stood() {
    let room = Room::with_session();
    let kept = LocalState::new(&room.path("home/state"), "ab", &room.path("a.walkdown"));
    kept.keep_place("one", "Ama").unwrap();
    assert_eq!(kept.place("Ben"), None);
    kept.keep_place("two", "Ben").unwrap();
    let of = ["Ama", "Ben"].map(|who| kept.place(who));
    assert_eq!(of, [Some("one".into()), Some("two".into())]);
    // An earlier version noted no name.
    let folders = fs::read_dir(room.path("home/state/sessions/ab")).unwrap();
    let folder = folders.map(|entry| entry.unwrap().path()).next().unwrap();
    fs::write(folder.join("place.json"), r#"{"line":"three"}"#).unwrap();
    assert_eq!(kept.place("Ama").as_deref(), Some("three"));
}

#[test]
fn who_speaks_is_kept_for_the_user_who_noted_it() {
    let room = Room::with_session();
    let kept = LocalState::new(&room.path("home/state"), "ab", &room.path("a.walkdown"));
    kept.keep_speaker("A. Weber", "Ana").unwrap();
    assert_eq!(kept.speaker("Ana"), "A. Weber");
    assert_eq!(kept.speaker("Ben"), "");
    // An earlier version kept the name alone.
    let mut folders = fs::read_dir(room.path("home/state/sessions/ab")).unwrap();
    let folder = folders.next().unwrap().unwrap().path();
    fs::write(folder.join("speaker"), "M. Roth").unwrap();
    assert_eq!(kept.speaker("Ben"), "M. Roth");
}

#[test]
fn what_a_kill_left_half_written_is_swept_after_days() {
    let room = Room::with_session();
    let days_ago = SystemTime::now() - Duration::from_hours(72);
    for name in [
        ".walkdown-k3f9ab.tmp",
        "home/state/walkdown/.walkdown-k3f9ab.tmp",
    ] {
        room.write(name, "half");
        let file = fs::OpenOptions::new().append(true).open(room.path(name));
        file.unwrap().set_modified(days_ago).unwrap();
    }
    room.write(".walkdown-c0ffee.tmp", "just now");
    room.write(".walkdown-notes.txt", "a person's own");
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .output();
    room.walkdown(["new", "b", "--no-open"]).output();
    assert!(!room.path(".walkdown-k3f9ab.tmp").exists());
    assert!(
        !room
            .path("home/state/walkdown/.walkdown-k3f9ab.tmp")
            .exists()
    );
    assert!(room.path(".walkdown-c0ffee.tmp").exists());
    assert!(room.path(".walkdown-notes.txt").exists());
}

#[test]
fn what_a_kill_left_beside_an_output_is_swept_by_the_next_one() {
    let room = Room::with_session();
    let left = ".walkdown-c0ffee-held.tmp";
    let writing = ".walkdown-0ff1ce-held.tmp";
    fs::create_dir(room.path("set")).unwrap();
    for command in [
        "report a -o r.html",
        "export a -o a.csv",
        "export a --format oscal -o set",
        "export a --format walkdown --no-history -o fresh.walkdown",
    ] {
        let folder = if command.ends_with("set") { "set/" } else { "" };
        for name in [left, writing, ".walkdown-c0ffee.tmp", "held.tmp"] {
            room.write(&format!("{folder}{name}"), "half");
        }
        let held = fs::File::open(room.path(&format!("{folder}{writing}"))).unwrap();
        held.lock().unwrap();
        room.walkdown(command.split(' ')).output();
        let stays = |name: &str| room.path(&format!("{folder}{name}")).exists();
        assert!(!stays(left), "{command}");
        // Somebody writes it, an older program may, and it is none of ours.
        for name in [writing, ".walkdown-c0ffee.tmp", "held.tmp"] {
            assert!(stays(name), "{command} {name}");
        }
        drop(held);
        fs::remove_file(room.path(&format!("{folder}{writing}"))).unwrap();
    }
}
