//! Two sessions of the same organization and scope: what tells them apart is in sight wherever one looks.

use walkdown::{
    assessment::Progress,
    interview::{Happened, HomeRow, told_apart},
};

use super::walked;
use crate::support::screens::World;

fn row(path: &str) -> HomeRow {
    let name = path.rsplit('/').next().unwrap_or_default();
    HomeRow {
        path: path.into(),
        name: name.trim_end_matches(".walkdown").into(),
        organization: "ACME".into(),
        scope: "Filling line 3".into(),
        catalogs: "iec-62443-2-4".into(),
        progress: Progress::default(),
        changed: String::new(),
        seal: "",
        copies: 0,
        lies_here: false,
        fault: String::new(),
    }
}

#[test]
fn files_of_the_same_name_are_named_with_folders() {
    let rows = [
        row("/a/2025/north.walkdown"),
        row("/a/2026/north.walkdown"),
        row("/b/2026/north.walkdown"),
        row("/b/2026/south.walkdown"),
    ];
    assert_eq!(
        told_apart(&rows),
        ["2025/north", "a/2026/north", "b/2026/north", "south"]
    );
    // The same file twice cannot be told from itself.
    let rows = [row("/a/north.walkdown"), row("/a/north.walkdown")];
    assert_eq!(told_apart(&rows), ["a/north", "a/north"]);
}

#[test]
fn every_screen_of_a_session_names_its_file() {
    for (keys, screen) in [
        ("o", "Overview"),
        ("W", "Summary"),
        ("R", "Review"),
        ("l", "Findings"),
        ("B", "Brief"),
        ("?", "Keys · interview"),
    ] {
        let (mut world, _) = walked("3", keys);
        let sight = world.sight();
        let bar = sight.lines().next().unwrap_or_default();
        assert!(bar.contains(screen), "{bar}");
        assert!(bar.contains("(north-plant)"), "{bar}");
    }
}

#[test]
fn a_sealed_session_is_told_in_the_list() {
    let mut world = World::home();
    let changed = HomeRow {
        seal: "changed since sealed",
        ..row("/a/north.walkdown")
    };
    world.take_in(Happened::Listed(vec![changed]));
    let sight = world.sight();
    let told = "0 of 0 answered · changed since sealed · iec-62443-2-4";
    assert!(sight.contains(told), "{sight}");
}
