//! A file as evidence: found in its folder, taken in the background, recorded on the line it was taken for.

use std::path::{Path, PathBuf};

use walkdown::{
    interview::{Effect, FolderEntry, Found, Happened, Kind, Looked},
    session::{EvidenceFile, answer},
};

use super::{outcome, walked};
use crate::support::screens::World;

/// A folder with a bit of everything.
fn entries() -> Vec<FolderEntry> {
    let entry = |name: &str, kind, size| FolderEntry {
        name: name.into(),
        kind,
        size,
        changed: "2026-11-20 16:05".into(),
    };
    vec![
        entry("scans", Kind::Folder, 0),
        entry(".secret", Kind::File, 3),
        entry("fifo", Kind::Other, 0),
        entry("Plan B.pdf", Kind::File, 1_234),
        entry("report.pdf", Kind::File, 3_450_000_000),
    ]
}

/// The newest path that was looked at, found to be this.
fn found(world: &mut World, found: Found) {
    let asked = world.asked.iter().rev().find_map(|effect| match effect {
        Effect::Look(path) => Some(path.clone()),
        _ => None,
    });
    let asked = asked.expect("a look");
    let path = if asked == Path::new("") {
        "/data/plant".into()
    } else {
        asked.clone()
    };
    world.take_in(Happened::Looked(Box::new(Looked { asked, path, found })));
}

/// The choice of a file, its folder read.
fn choosing(before: &str) -> World {
    let (mut world, _) = walked(before, "V");
    found(&mut world, Found::Folder(entries()));
    world
}

fn taken(world: &World) -> Vec<(u64, PathBuf)> {
    let asked = world.asked.iter().filter_map(|effect| match effect {
        Effect::Digest(id, path) => Some((*id, path.clone())),
        _ => None,
    });
    asked.collect()
}

fn file(path: &str) -> EvidenceFile {
    EvidenceFile {
        path: path.into(),
        size: 1234,
        sha256: "ab".repeat(32),
    }
}

/// The files on a requirement.
fn files(world: &World, requirement: &str) -> Vec<String> {
    let line = walkdown::session::LineKey::shared("iec-62443-2-4", requirement);
    let evidence = answer(&world.session(), &line).evidence;
    evidence
        .into_iter()
        .filter_map(|item| Some(item.file?.path))
        .collect()
}

#[test]
fn keys_lead_to_a_file() {
    for (keys, path) in [
        ("j j Enter", "/data/plant/Plan B.pdf"),
        ("G Enter", "/data/plant/report.pdf"),
        ("G Right", "/data/plant/report.pdf"),
        ("G k Enter", "/data/plant/Plan B.pdf"),
        ("/ 'rep' Enter", "/data/plant/report.pdf"),
        ("/ 'PDF b' Enter", "/data/plant/Plan B.pdf"),
        ("/ 'pdf' Down Enter", "/data/plant/report.pdf"),
        ("/ 'zzz' Esc G Enter", "/data/plant/report.pdf"),
        (". j Enter", "/data/plant/.secret"),
        ("/ F1 Esc 'rep' Enter", "/data/plant/report.pdf"),
    ] {
        let mut world = choosing("");
        world.press(keys);
        assert_eq!(
            taken(&world),
            [(1, path.into())],
            "{keys}\n{}",
            world.sight()
        );
        assert!(world.sight().contains("/123  line 1  saved"), "{keys}");
    }
}

#[test]
fn keys_lead_to_folders_and_paths() {
    for (keys, path) in [
        ("Enter", "/data/plant/scans"),
        ("h", "/data"),
        ("Left", "/data"),
        ("Backspace", "/data"),
        ("/ 'scans/a.txt' Enter", "/data/plant/scans/a.txt"),
        ("/ '/etc/hosts' Enter", "/etc/hosts"),
        ("/ '../x' Enter", "/data/plant/../x"),
        ("/ '~/x' Enter", "~/x"),
        ("\"'/mnt/a b.pdf'\" Enter", "/mnt/a b.pdf"),
        ("\" /mnt/c.pdf \" Enter", "/mnt/c.pdf"),
        // The first sign of the path opened the filter.
        ("/ 'tmp/d.pdf' Enter", "/tmp/d.pdf"),
        ("/ 'scans/d.pdf' Enter", "/data/plant/scans/d.pdf"),
    ] {
        let mut world = choosing("");
        world.press(keys);
        assert_eq!(
            world.asked.last(),
            Some(&Effect::Look(path.into())),
            "{keys}"
        );
        assert_eq!(taken(&world), [], "{keys}");
    }
    // A path that leads to a file takes it.
    let mut world = choosing("");
    world.press("/ '/etc/hosts' Enter");
    found(&mut world, Found::File);
    assert_eq!(taken(&world), [(1, "/etc/hosts".into())]);
}

#[test]
fn tab_completes_a_path_and_types_no_blank() {
    for (keys, typed) in [
        ("/ 'sc' Tab", "/ scans/"),
        ("/ 'RE' Tab", "/ report.pdf"),
        ("/ 'rep' Tab Tab", "/ report.pdf"),
        ("/ 'zz' Tab", "/ zz\n"),
        ("/ Tab", "/\n"),
    ] {
        let mut world = choosing("");
        world.press(keys);
        let sight = world.sight();
        assert!(
            sight.contains(typed) && !sight.contains("    scans/"),
            "{keys}\n{sight}"
        );
    }
    // The folder is shown, and the rest of the path goes on narrowing.
    let mut world = choosing("");
    world.press("/ 'sc' Tab 'rep' Tab");
    assert_eq!(
        world.asked.last(),
        Some(&Effect::Look("/data/plant/scans".into()))
    );
    found(&mut world, Found::Folder(entries()));
    let sight = world.sight();
    assert!(
        sight.contains("/ rep") && sight.contains("1 of 5 entries"),
        "{sight}"
    );
    world.press("Enter");
    assert_eq!(taken(&world), [(1, "/data/plant/scans/report.pdf".into())]);
}

#[test]
fn what_is_typed_before_the_folder_is_read_narrows_it() {
    let (mut world, _) = walked("", "V / 'rep'");
    found(&mut world, Found::Folder(entries()));
    assert!(
        world.sight().contains("1 of 5 entries"),
        "{}",
        world.sight()
    );
    world.press("Enter");
    assert_eq!(taken(&world), [(1, "/data/plant/report.pdf".into())]);
    // A path that led somewhere is done with.
    let mut world = choosing("");
    world.press("/ 'scans/' Enter");
    found(&mut world, Found::Folder(entries()));
    assert!(
        world.sight().contains("4 of 5 entries"),
        "{}",
        world.sight()
    );
}

#[test]
fn what_is_no_file_is_refused() {
    let mut world = choosing("");
    world.press("j Enter");
    let sight = world.sight();
    assert!(
        sight.contains("fifo is no plain file: it cannot be taken"),
        "{sight}"
    );
    world.press("g Enter");
    found(
        &mut world,
        Found::Fault("/data/plant/scans: permission denied".into()),
    );
    let sight = world.sight();
    assert!(
        sight.contains("! /data/plant/scans: permission denied"),
        "{sight}"
    );
    assert!(
        sight.contains("Plan B.pdf"),
        "one stays where one was: {sight}"
    );
    assert_eq!(taken(&world), []);
    world.press("Esc");
    assert_eq!(outcome(&world, 0), "@SP.01.01 +0");
}

#[test]
fn an_answer_that_comes_late_changes_nothing() {
    let (mut world, _) = walked("", "V");
    let late = |path: &str, found| {
        Happened::Looked(Box::new(Looked {
            asked: path.into(),
            path: path.into(),
            found,
        }))
    };
    world.take_in(late("/elsewhere", Found::Folder(entries())));
    assert!(!world.sight().contains("report.pdf"));
    world.press("Esc");
    world.take_in(late("", Found::File));
    assert_eq!(taken(&world), []);
    assert!(world.sight().contains("/123  line 1  saved"));
}

#[test]
fn a_filter_opened_before_the_folder_is_read_stays_open() {
    for (before, after) in [("/", "'rep' Enter"), ("/ 're'", "'p' Enter")] {
        let (mut world, _) = walked("", "V");
        world.press(before);
        found(&mut world, Found::Folder(entries()));
        world.press(after);
        assert_eq!(taken(&world), [(1, "/data/plant/report.pdf".into())]);
    }
}

#[test]
fn the_folder_is_remembered_and_the_way_up_shows_where_one_was() {
    let mut world = choosing("");
    world.press("Enter");
    found(&mut world, Found::Folder(Vec::new()));
    assert!(world.sight().contains("nothing is here"));
    world.press("h");
    found(&mut world, Found::Folder(entries()));
    world.press("Esc j V");
    assert_eq!(
        world.asked.last(),
        Some(&Effect::Look("/data/plant".into()))
    );
    let sight = world.sight();
    assert!(
        sight.contains("reading…") && sight.contains("SP.01.01 RE(1)"),
        "{sight}"
    );
}

#[test]
fn it_is_recorded_on_its_line_while_one_goes_on() {
    let mut world = choosing("");
    let lines = world.lines.len();
    world.press("G Enter 3 2");
    let told = |done| Happened::Digesting {
        id: 1,
        done,
        total: 3_450_000_000,
    };
    world.press("j");
    world.take_in(told(1_380_000_000));
    let sight = world.sight();
    assert!(
        sight.contains("taking report.pdf") && sight.contains("40 % of 3.4 GB"),
        "{sight}"
    );
    let at = world.at();
    world.take_in(Happened::Digested(1, Ok(file("report.pdf"))));
    assert_eq!(files(&world, "SP.01.01"), ["report.pdf"]);
    assert_eq!(world.at(), at, "one stays where one is");
    let sight = world.sight();
    assert!(
        sight.contains("✓ SP.01.01 evidence report.pdf saved"),
        "{sight}"
    );
    assert_eq!(world.lines.len() - lines, 3);
    world.press("u");
    assert_eq!(files(&world, "SP.01.01"), [""; 0]);
    // The same once more says so.
    world.press("C-r g V");
    found(&mut world, Found::Folder(entries()));
    world.press("G Enter");
    world.take_in(Happened::Digested(2, Ok(file("report.pdf"))));
    assert!(
        world.sight().contains("it stands already"),
        "{}",
        world.sight()
    );
    world.press("v");
    let told = world.sight();
    assert!(told.contains("1 file is named besides and stays"), "{told}");
}

#[test]
fn a_file_that_is_taken_leaves_a_question_to_be_answered() {
    let mut world = choosing("3 k");
    world.press("G Enter 2");
    let asks = "SP.01.01: ML3 → ML2? The same key again sets it";
    assert!(world.sight().contains(asks), "{}", world.sight());
    world.take_in(Happened::Digested(1, Ok(file("report.pdf"))));
    assert_eq!(files(&world, "SP.01.01"), ["report.pdf"]);
    assert!(world.sight().contains(asks), "{}", world.sight());
    world.press("2");
    assert!(
        world.stands().contains("SP.01.01 ML2"),
        "{}",
        world.stands()
    );
}

#[test]
fn what_could_not_be_read_is_said_and_not_recorded() {
    let mut world = choosing("");
    let lines = world.lines.len();
    world.press("G Enter");
    world.take_in(Happened::Digested(
        1,
        Err("reading x: it changed while it was read".into()),
    ));
    assert!(
        world
            .sight()
            .contains("! reading x: it changed while it was read")
    );
    assert_eq!(world.lines.len(), lines);
    // A number that nobody waits for.
    world.take_in(Happened::Digested(7, Ok(file("x"))));
    assert_eq!(world.lines.len(), lines);
}

#[test]
fn esc_takes_it_not() {
    let mut world = choosing("");
    let lines = world.lines.len();
    world.press("G Enter Esc");
    assert_eq!(world.asked.last(), Some(&Effect::StopDigests));
    assert!(world.sight().contains("report.pdf is not taken"));
    world.take_in(Happened::Digested(1, Ok(file("report.pdf"))));
    assert_eq!(world.lines.len(), lines);
}

#[test]
fn leaving_waits_for_it_or_goes_without() {
    let mut world = choosing("");
    world.press("G Enter q");
    let sight = world.sight();
    assert!(
        sight.contains("taking report.pdf: it is recorded first; the same key leaves without it"),
        "{sight}"
    );
    world.take_in(Happened::Digested(1, Ok(file("report.pdf"))));
    assert_eq!(
        world.asked[world.asked.len() - 2..],
        [Effect::Close, Effect::List]
    );
    let bytes = world.lines.join("\n");
    assert!(bytes.contains("report.pdf"), "it is on disk");

    let mut world = choosing("");
    let lines = world.lines.len();
    world.press("G Enter C-c C-c");
    let asked = &world.asked[world.asked.len() - 3..];
    assert_eq!(asked, [Effect::StopDigests, Effect::Close, Effect::Quit]);
    assert_eq!(world.lines.len(), lines);

    // Another key is a wish to stay.
    let mut world = choosing("");
    world.press("G Enter q j");
    world.take_in(Happened::Digested(1, Ok(file("report.pdf"))));
    assert!(!world.asked.contains(&Effect::Close));
    assert_eq!(files(&world, "SP.01.01"), ["report.pdf"]);

    // What fails keeps one here, to read why.
    let mut world = choosing("");
    world.press("G Enter q");
    world.take_in(Happened::Digested(1, Err("reading x: it is gone".into())));
    assert!(!world.asked.contains(&Effect::Close));
}
