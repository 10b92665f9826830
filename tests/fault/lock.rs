//! The lock: left behind, removed, replaced, met by another name.

use std::{fs, path::Path};

use walkdown::runtime::{Store, WorldError};

use super::{answer, answers, created, holder, opened};
use crate::support::room::Room;

fn in_use(error: &WorldError) -> bool {
    matches!(error, WorldError::InUse { holder, .. } if holder.who == "B")
}

/// Puts another file with the same bytes at the place of one.
fn replace(path: &Path) {
    let aside = path.with_extension("aside");
    fs::copy(path, &aside).unwrap();
    fs::rename(&aside, path).unwrap();
}

#[test]
fn a_lock_that_was_removed_is_taken_anew_unless_another_has_it() {
    let room = Room::new();
    let (path, lock) = (room.path("a.walkdown"), room.path("a.walkdown.lock"));
    let mut first = created(&path);
    fs::remove_file(&lock).unwrap();
    first.append(&[answer(1)]).unwrap();
    assert!(lock.exists());
    fs::remove_file(&lock).unwrap();
    let (mut second, _) = Store::read(&path).unwrap();
    assert!(second.lock(&holder("B")).is_err());
    replace(&path);
    let mut second = opened(&path, "B");
    second.append(&[answer(2)]).unwrap();
    for _ in 0..2 {
        assert!(in_use(&first.append(&[answer(3)]).unwrap_err()));
        assert!(in_use(&first.append(&[]).unwrap_err()));
    }
    assert_eq!(answers(&path), 2);
    drop(second);
    first.append(&[answer(3)]).unwrap();
    assert_eq!(answers(&path), 3);
}

#[test]
fn leaving_takes_no_lock_along_that_is_another_s() {
    let room = Room::new();
    let (path, lock) = (room.path("a.walkdown"), room.path("a.walkdown.lock"));
    let first = created(&path);
    fs::remove_file(&lock).unwrap();
    replace(&path);
    let second = opened(&path, "B");
    drop(first);
    let (mut third, _) = Store::read(&path).unwrap();
    assert!(in_use(&third.lock(&holder("C")).unwrap_err()));
    drop(second);
    third.lock(&holder("C")).unwrap();
    // Twice is once.
    third.lock(&holder("C")).unwrap();
    third.append(&[answer(1)]).unwrap();
    drop(third);
    assert!(!lock.exists());
}

#[test]
fn a_lock_left_by_a_crash_holds_nobody_up() {
    let room = Room::with_session();
    for stale in [
        "",
        "{",
        r#"{"who":"gone","host":"pc","pid":1,"since":"2026-11-21T18:04:11Z"}"#,
        "\u{0}\u{1b}[2J",
    ] {
        room.write("a.walkdown.lock", stale);
        room.walkdown(["answer", "a", "SP.01.01", "--flag"])
            .output();
        assert!(!room.path("a.walkdown.lock").exists());
    }
}

#[cfg(unix)]
#[test]
fn all_names_of_a_file_lead_to_one_lock() {
    let room = Room::new();
    let path = room.path("a.walkdown");
    let link = room.path("link.walkdown");
    std::os::unix::fs::symlink("a.walkdown", &link).unwrap();
    let mut first = created(&path);
    first.append(&[answer(1)]).unwrap();
    let (mut second, _) = Store::read(&link).unwrap();
    assert!(second.lock(&holder("B")).is_err());
    assert_eq!(second.holder(), Some(holder("A")));
    drop(first);
    second.lock(&holder("B")).unwrap();
    second.append(&[answer(2)]).unwrap();
    assert_eq!(answers(&path), 2);
    assert!(link.is_symlink());
}

#[cfg(unix)]
#[test]
fn two_hard_links_to_one_file_are_one_lock() {
    let room = Room::new();
    let (path, other) = (room.path("a.walkdown"), room.path("folder/b.walkdown"));
    fs::create_dir(room.path("folder")).unwrap();
    let mut first = created(&path);
    fs::hard_link(&path, &other).unwrap();
    // Taken before the other name was made, or with the first answer after the file was put back.
    for number in 1..3 {
        first.append(&[answer(number)]).unwrap();
        let (mut second, _) = Store::read(&other).unwrap();
        assert_eq!(second.holder(), Some(walkdown::runtime::Holder::default()));
        let refused = second.lock(&holder("B")).unwrap_err();
        assert!(refused.to_string().ends_with("another program has it open"));
        replace(&path);
        fs::remove_file(&other).unwrap();
        fs::hard_link(&path, &other).unwrap();
    }
    drop(first);
    let (mut second, _) = Store::read(&other).unwrap();
    assert_eq!(second.holder(), None);
    second.lock(&holder("B")).unwrap();
    second.append(&[answer(3)]).unwrap();
    assert_eq!(answers(&path), 3);
}
