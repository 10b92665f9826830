//! Copies joined: in any order, in any grouping, once or twice, the same session comes of it, and the one that git
//! makes with `merge=union`.

use std::{fs, path::Path, process::Command};

use proptest::prelude::*;
use tempfile::TempDir;
use walkdown::{
    format::{merge, read_session},
    session::{conflicts, undo_target},
};

use super::{
    cases,
    history::{History, PEOPLE, bytes},
    picture::picture,
    steps::steps,
};

/// The bytes of three copies.
fn copies(history: &History) -> [Vec<u8>; 3] {
    [0, 1, 2].map(|copy| bytes(&history.lines_of(copy)))
}

fn joined(first: &[u8], others: &[&[u8]]) -> Vec<u8> {
    let others: Vec<_> = others.iter().map(|other| read_session(other)).collect();
    merge(first, &others).bytes
}

fn seen(bytes: &[u8]) -> String {
    let read = read_session(bytes);
    assert!(read.damage.is_empty() && read.missing.is_empty() && read.torn.is_none());
    picture(&read.session)
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn order_grouping_and_repeats_do_not_matter(steps in steps(48)) {
        let history = History::of(3, &steps);
        let [a, b, c] = copies(&history);
        let whole = joined(&a, &[&b, &c]);
        let picture = seen(&whole);
        prop_assert_eq!(&picture, &seen(&joined(&c, &[&a, &b])));
        prop_assert_eq!(&picture, &seen(&joined(&joined(&b, &[&a]), &[&c])));
        prop_assert_eq!(&picture, &seen(&joined(&a, &[&joined(&c, &[&b])])));
        // Once is as good as twice, to the byte; and the first copy stands in front as it was.
        prop_assert_eq!(&whole, &joined(&whole, &[&a, &whole, &c, &b]));
        prop_assert!(whole.starts_with(&a));
    }

    #[test]
    fn what_stands_in_conflict_stands_on_copies_alone(steps in steps(40)) {
        let history = History::of(2, &steps);
        let [a, b] = [0, 1].map(|copy| bytes(&history.lines_of(copy)));
        let read = read_session(&joined(&a, &[&b]));
        for clash in conflicts(&read.session) {
            let values: Vec<_> = clash.conflict.values.iter().map(|said| &said.value).collect();
            prop_assert!(values.len() > 1);
            for (place, value) in values.iter().enumerate() {
                prop_assert!(!value.is_null(), "nothing said beats nothing: {clash:?}");
                prop_assert!(!values[..place].contains(value), "equal values agree: {clash:?}");
            }
        }
    }

    #[test]
    fn undo_after_a_merge_takes_back_the_newest_of_ones_own(steps in steps(40), who in 0_usize..3) {
        let history = History::of(2, &steps);
        let [a, b] = [0, 1].map(|copy| bytes(&history.lines_of(copy)));
        let read = read_session(&joined(&a, &[&b]));
        if let Some(target) = undo_target(&read.session, PEOPLE[who]) {
            prop_assert_eq!(&target.who, PEOPLE[who]);
            let theirs = [0, 1].map(|copy| undo_target(history.session(copy), PEOPLE[who]).map(|event| event.sum));
            prop_assert!(theirs.contains(&Some(target.sum)) || read.session.is_live(&target.sum));
        }
    }
}

proptest! {
    #![proptest_config(cases(6))]

    #[test]
    fn git_makes_the_same_of_it(steps in steps(48)) {
        if !has_git() {
            return Ok(());
        }
        let history = History::of(3, &steps);
        let start = bytes(&[&history.header]);
        let [a, b, c] = copies(&history);
        let (union, rebased) = by_git(&start, &[&a, &b, &c]);
        let ours = seen(&joined(&a, &[&b, &c]));
        prop_assert_eq!(&ours, &seen(&union));
        prop_assert_eq!(&ours, &seen(&rebased));
        prop_assert_eq!(&ours, &seen(&joined(&union, &[&a, &rebased])));
    }
}

fn has_git() -> bool {
    let there = Command::new("git").arg("--version").output().is_ok();
    if !there {
        crate::support::left_out("git is not here");
    }
    there
}

/// What git makes of copies on branches of their own: merged one after the other, and rebased.
fn by_git(start: &[u8], copies: &[&[u8]; 3]) -> (Vec<u8>, Vec<u8>) {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    let file = at.join("s.walkdown");
    git(at, &["init", "-q", "-b", "start"]);
    fs::write(at.join(".gitattributes"), "*.walkdown merge=union\n").unwrap();
    fs::write(&file, start).unwrap();
    commit(at);
    for (branch, copy) in ["a", "b", "c"].iter().zip(copies) {
        git(at, &["checkout", "-q", "-b", branch, "start"]);
        fs::write(&file, copy).unwrap();
        commit(at);
    }
    git(at, &["checkout", "-q", "-b", "union", "a"]);
    for branch in ["b", "c"] {
        git(at, &["merge", "-q", "--no-edit", branch]);
    }
    let union = fs::read(&file).unwrap();
    git(at, &["checkout", "-q", "-b", "rebased", "c"]);
    git(at, &["rebase", "-q", "b"]);
    git(at, &["rebase", "-q", "a"]);
    (union, fs::read(&file).unwrap())
}

fn commit(at: &Path) {
    git(at, &["add", "-A"]);
    git(at, &["commit", "-q", "--allow-empty", "-m", "a copy"]);
}

fn git(at: &Path, args: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=T", "-c", "user.email=t@example.org"])
        .args(["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"])
        .args(args)
        .current_dir(at)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .unwrap();
    assert!(output.status.success(), "git {args:?}: {output:?}");
}
