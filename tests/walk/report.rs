//! The report from within the program: a file is named, and what became of it is said.

use std::path::PathBuf;

use walkdown::{
    interview::{Effect, Happened},
    tui::Scope,
};

use super::walked;
use crate::support::screens::World;

fn asked(world: &World) -> Option<PathBuf> {
    world.asked.iter().rev().find_map(|effect| match effect {
        Effect::Report(path) => Some(path.clone()),
        _ => None,
    })
}

#[test]
fn the_report_is_written_from_overview_summary_and_review() {
    for open in ["o", "W", "R"] {
        let (mut world, _) = walked("3", &format!("{open} P"));
        assert_eq!(world.model.scope(), Scope::OneLine, "{open}");
        let sight = world.sight();
        assert!(
            sight.contains(
                " north-plant · report beside the session: .html, .md or .json (empty: none) "
            ),
            "{sight}"
        );
        assert!(sight.contains("│north.report.html"), "{sight}");
        assert!(
            sight.ends_with(" Enter write it  Esc cancel  Ctrl-x discard  F1 keys"),
            "{sight}"
        );
        world.press("Enter");
        assert_eq!(asked(&world), Some("north.report.html".into()));
        // Until it is there, another name can be given.
        assert_eq!(world.model.scope(), Scope::OneLine);
        world.take_in(Happened::Reported(Ok("/plant/north.report.html".into())));
        let sight = world.sight();
        assert!(
            sight.contains("✓ The report is in /plant/north.report.html"),
            "{sight}"
        );
        assert_ne!(world.model.scope(), Scope::OneLine);
    }
}

#[test]
fn a_file_that_cannot_be_written_leaves_the_name_to_be_mended() {
    let (mut world, _) = walked("3", "o P Enter");
    world.take_in(Happened::Reported(Err(
        "/p/north.report.html exists already: name another file".into(),
    )));
    let told = |world: &mut World| {
        world
            .sight()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert!(
        told(&mut world).contains("! No report was written: /p/north.report.html exists already: name another file; Esc closes without one"),
        "{}",
        world.sight()
    );
    world.press("C-w 'md' Enter");
    assert_eq!(asked(&world), Some("north.report.md".into()));
    // The same name again gives up.
    world.take_in(Happened::Reported(Err("no room".into())));
    world.asked.clear();
    world.press("Esc");
    assert_eq!(
        (asked(&world), world.model.scope()),
        (None, Scope::Overview)
    );
    assert!(
        told(&mut world).contains("no report was written"),
        "{}",
        world.sight()
    );
}

#[test]
fn no_name_is_no_report() {
    for keys in ["o P C-j Enter", "o P C-x"] {
        let (mut world, written) = walked("3", keys);
        assert_eq!((asked(&world), written), (None, 0), "{keys}");
        assert_eq!(world.model.scope(), Scope::Overview, "{keys}");
        assert!(!world.sight().contains("The report is in"));
    }
}

#[test]
fn what_is_not_on_disk_yet_is_in_no_report() {
    let (mut world, _) = walked("3", "");
    world.trouble = Some("no room");
    world.press("3 o P");
    assert_eq!(
        (asked(&world), world.model.scope()),
        (None, Scope::Overview)
    );
    let told = world
        .sight()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(
        told.contains("! No report was written: something is not saved yet; w tries again"),
        "{told}"
    );
}

#[test]
fn the_summary_and_the_finished_overview_name_the_key() {
    let mut world = World::of("base");
    world.press(&"3 ".repeat(72));
    let sight = world.sight();
    assert!(
        sight.contains("P writes the report, beside the session or where you say."),
        "{sight}"
    );
    world.press("o");
    assert!(
        world.sight().contains("P writes the report."),
        "{}",
        world.sight()
    );
}
