//! Hostile input: what the fuzzer kept of its targets, those that found a fault among them, goes through the same doors
//! here. The fuzzer itself is a crate of its own in this folder; see `run`.

mod targets;

use std::{fs, path::Path};

/// What was kept of one target; one at least.
fn kept(name: &str) {
    let (_, target) = targets::TARGETS
        .iter()
        .find(|(known, _)| *known == name)
        .expect("a target");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fuzz/corpus")
        .join(name);
    let mut inputs: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    inputs.sort();
    assert!(!inputs.is_empty(), "nothing was kept of {name}");
    target(b"");
    for input in inputs {
        let bytes = fs::read(&input).unwrap();
        let done = std::panic::catch_unwind(|| target(&bytes));
        assert!(done.is_ok(), "{}", input.display());
    }
}

#[test]
fn workbook() {
    kept("workbook");
}

#[test]
fn session() {
    kept("session");
}

#[test]
fn oscal() {
    kept("oscal");
}

#[test]
fn keys() {
    kept("keys");
}

#[test]
fn plain() {
    kept("plain");
}

#[test]
fn catalog() {
    kept("catalog");
}

#[test]
fn licensed() {
    kept("licensed");
}

#[test]
fn config() {
    kept("config");
}

#[test]
fn ids() {
    kept("ids");
}

#[test]
fn arguments() {
    kept("arguments");
}

#[test]
fn every_target_is_kept_and_run() {
    let mut folders: Vec<_> =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
    folders.sort();
    let mut names: Vec<_> = targets::TARGETS.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    assert_eq!(folders, names);
}
