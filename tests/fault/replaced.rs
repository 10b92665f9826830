//! A file that is replaced, shortened, deleted or written to under an open session.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
    time::SystemTime,
};

use walkdown::runtime::{Store, WorldError};

use super::{answer, answers, created, header, holder};
use crate::support::room::Room;

/// Writes a file in place; whatever the clock's grain is, its time differs.
fn put(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    let file = OpenOptions::new().append(true).open(path).unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
}

#[test]
fn what_a_replaced_file_lacks_is_appended() {
    let room = Room::new();
    let path = room.path("a.walkdown");
    let mut store = created(&path);
    let old = fs::read(&path).unwrap();
    store.append(&[answer(1)]).unwrap();
    let put_back: [&dyn Fn(); 5] = [
        &|| fs::write(&path, &old).unwrap(),
        &|| {
            fs::write(room.path("new"), &old).unwrap();
            fs::rename(room.path("new"), &path).unwrap();
        },
        &|| fs::remove_file(&path).unwrap(),
        &|| fs::write(&path, "").unwrap(),
        &|| fs::write(&path, "\n \n").unwrap(),
    ];
    for put in put_back {
        put();
        store.append(&[answer(2)]).unwrap();
        assert_eq!(answers(&path), 2);
        put();
        // Also at a look, and only once.
        store.append(&[]).unwrap();
        store.append(&[]).unwrap();
        assert_eq!(answers(&path), 2);
        assert_eq!(
            Store::read(&path).unwrap().1.session.header().unwrap().sum,
            header("one").0
        );
    }
}

#[test]
fn another_session_or_file_in_its_place_is_left_alone() {
    let room = Room::new();
    let path = room.path("a.walkdown");
    let mut store = created(&path);
    store.append(&[answer(1)]).unwrap();
    for other in [
        header("two").1 + "\n",
        "a letter, by mistake\nunder this name".into(),
        "\u{0}".repeat(5000),
    ] {
        fs::write(&path, &other).unwrap();
        for lines in [vec![], vec![answer(2)], vec![answer(2)]] {
            let error = store.append(&lines).unwrap_err();
            assert!(matches!(error, WorldError::OtherSession { .. }), "{error}");
        }
        assert!(store.refresh().is_err());
        assert_eq!(fs::read(&path).unwrap(), other.as_bytes());
    }
    assert!(!room.path("a.walkdown.torn").exists());
    fs::remove_file(&path).unwrap();
    store.append(&[answer(2)]).unwrap();
    assert_eq!(answers(&path), 2);
}

#[test]
fn a_follower_takes_in_no_other_session_and_completes_what_it_takes_over() {
    let room = Room::new();
    let path = room.path("a.walkdown");
    let mut writer = created(&path);
    let old = fs::read(&path).unwrap();
    writer.append(&[answer(1)]).unwrap();
    let (mut follower, _) = Store::read(&path).unwrap();
    drop(writer);
    fs::write(&path, header("two").1 + "\n").unwrap();
    assert!(follower.refresh().is_err());
    assert!(follower.lock(&holder("B")).is_err());
    assert!(!follower.is_locked());
    // Shorter than what the follower has seen.
    fs::write(&path, old).unwrap();
    follower.refresh().unwrap();
    follower.lock(&holder("B")).unwrap();
    follower.append(&[answer(2)]).unwrap();
    assert_eq!(answers(&path), 2);
}

#[test]
fn a_tail_still_on_its_way_is_not_cut_off_by_looking() {
    let room = Room::new();
    let path = room.path("a.walkdown");
    let mut store = created(&path);
    let (_, line) = answer(1);
    let (half, rest) = line.split_at(40);
    let write = |bytes: &[u8]| {
        let mut file = OpenOptions::new().append(true).open(&path).unwrap();
        file.write_all(bytes).unwrap();
    };
    write(half);
    store.append(&[]).unwrap();
    store.append(&[]).unwrap();
    write(rest);
    assert_eq!(store.append(&[]).unwrap().reread.unwrap().session.len(), 1);
    // Whole, though its newline is missing.
    store.append(&[answer(2)]).unwrap();
    assert_eq!(answers(&path), 2);
    assert!(!room.path("a.walkdown.torn").exists());
    write(half);
    store.append(&[answer(3)]).unwrap();
    assert_eq!(answers(&path), 3);
    let torn = fs::read(room.path("a.walkdown.torn")).unwrap();
    assert_eq!(torn, [half, b"\n"].concat());
}

#[test]
fn a_newer_format_put_in_its_place_is_not_written_to() {
    let room = Room::new();
    let path = room.path("a.walkdown");
    let mut store = created(&path);
    let (mut follower, _) = Store::read(&path).unwrap();
    let newer = crate::support::sealed::sealed(
        r#"{"walkdown":2,"session":"one","created":"","by":"x","catalogs":[]}"#,
    );
    put(&path, &newer);
    for _ in 0..2 {
        let error = store.append(&[answer(1)]).unwrap_err();
        assert!(matches!(error, WorldError::ReadOnly { .. }), "{error}");
    }
    drop(store);
    assert!(follower.lock(&holder("B")).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn an_answer_changed_in_place_is_written_again() {
    let room = Room::new();
    let path = room.path("a.walkdown");
    let mut store = created(&path);
    store.append(&[answer(1)]).unwrap();
    let text = room.read("a.walkdown").replace("\"to\":2", "\"to\":3");
    put(&path, &text);
    store.append(&[]).unwrap();
    let (_, read) = Store::read(&path).unwrap();
    assert_eq!((read.session.len(), read.damage.len()), (1, 1));
}

#[cfg(unix)]
#[test]
fn a_change_that_puts_length_and_time_back_is_noticed() {
    let room = Room::new();
    let path = room.path("a.walkdown");
    let mut store = created(&path);
    store.append(&[answer(1)]).unwrap();
    let whole = fs::read_to_string(&path).unwrap();
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    let other = whole.replace("\"to\":2", "\"to\":4");
    assert_eq!(other.len(), whole.len());
    fs::write(&path, other).unwrap();
    let file = OpenOptions::new().append(true).open(&path).unwrap();
    file.set_modified(time).unwrap();
    drop(file);
    // The answer that was changed is written again.
    store.append(&[]).unwrap();
    assert!(fs::read_to_string(&path).unwrap().contains("\"to\":2"));
}
