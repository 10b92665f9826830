//! The report from within the program: a file is named, and what became of it is said.

use std::path::PathBuf;

use walkdown::{
    format::Occasion,
    interview::{Access, Deliverable, Effect, Happened, ToWrite},
    tui::Scope,
};

use super::walked;
use crate::support::screens::World;

fn asked(world: &World) -> Option<PathBuf> {
    world.asked.iter().rev().find_map(|effect| match effect {
        Effect::WriteDeliverable(_, path) => Some(path.clone()),
        _ => None,
    })
}

#[test]
fn the_report_is_written_from_every_screen_of_a_session() {
    for open in ["", "o", "W", "R", "l"] {
        let (mut world, _) = walked("3", &format!("{open} P"));
        assert_eq!(world.model.scope(), Scope::OneLine, "{open}");
        let sight = world.sight();
        assert!(
            sight.contains(" north-plant · report: .html, .md, .docx or .json (empty: none) "),
            "{sight}"
        );
        assert!(sight.contains("│north.report.html"), "{sight}");
        // Where it will lie is said before it is written.
        assert!(sight.contains("└ in /home/anna/plant ─"), "{sight}");
        assert!(
            sight.ends_with(" Enter write it  Esc cancel  Ctrl-x discard  F1 keys"),
            "{sight}"
        );
        world.press("Enter");
        assert_eq!(asked(&world), Some("north.report.html".into()));
        // Until it is there, another name can be given.
        assert_eq!(world.model.scope(), Scope::OneLine);
        world.take_in(Happened::Written(
            Deliverable::Report,
            Ok("/plant/north.report.html".into()),
        ));
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
    world.take_in(Happened::Written(
        Deliverable::Report,
        Err("/p/north.report.html exists already: name another file".into()),
    ));
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
    world.take_in(Happened::Written(
        Deliverable::Report,
        Err("no room".into()),
    ));
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
    for keys in ["o P C-u Enter", "o P C-x"] {
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
        sight.contains("P writes the report, A the agenda, O open items; R shows every line."),
        "{sight}"
    );
    world.press("o");
    assert!(
        world.sight().contains("P writes the report."),
        "{}",
        world.sight()
    );
}

#[test]
fn the_agenda_and_what_is_open_are_written_likewise() {
    for (key, file) in [("A", "north.agenda.html"), ("O", "north.open.html")] {
        let alone = &format!("for one person alone: Esc, then Z {key}");
        for open in ["", "o", "W", "R", "l"] {
            let (mut world, _) = walked("3", &format!("{open} {key}"));
            let sight = world.sight();
            assert!(
                sight.contains(": .html, .md or .docx (empty: none) "),
                "{sight}"
            );
            assert!(sight.contains(&format!("│{file}")), "{sight}");
            assert!(sight.contains(alone), "{sight}");
            world.press("Enter");
            assert_eq!(asked(&world), Some(file.into()), "{open}");
        }
    }
    let (mut world, _) = walked("3", "O");
    world.press("Esc");
    assert!(
        world.sight().contains("no list of open items was written"),
        "{}",
        world.sight()
    );
}

#[test]
fn the_formats_stay_in_sight_however_long_a_name_is() {
    let mut world = World::of("all");
    if let Some(walk) = &mut world.model.walk {
        walk.name = "a-plant-far-in-the-north-with-a-very-long-name-".repeat(4);
    }
    world.press("P");
    for columns in [60, 80] {
        world.draw((columns, 24));
        let sight = world.sight();
        // What is left of the name stands before them, and nothing where nothing is left.
        let words = " report: .html, .md, .docx or .json (empty: none) ";
        assert!(sight.contains(words), "{sight}");
        assert_eq!(sight.contains("┌ a-pl"), columns == 80, "{sight}");
    }
}

/// The page says so where no conclusion is written: the box of the file says so while that can still be mended.
#[test]
fn a_report_without_a_conclusion_is_told_with_the_key_that_writes_one() {
    let lacks = "no conclusion stands on its first page yet: Esc, then I writes it";
    let mut world = World::of("all");
    world.press("o P");
    let told = |world: &mut World| {
        let sight = world.sight();
        assert!(sight.contains("│north."), "{sight}");
        sight.contains(lacks)
    };
    assert!(told(&mut world));
    world.press("Esc I 'Fit for use.' Enter 'See the gaps.' Esc");
    let sight = world.sight();
    assert!(sight.contains("conclusion saved"), "{sight}");
    let walk = world.model.walk.as_ref().unwrap();
    assert_eq!(walk.judged.about.conclusion, "Fit for use.\nSee the gaps.");
    assert!(world.drafts.is_empty());
    world.press("P");
    assert!(!told(&mut world));
    world.press("Enter");
    assert_eq!(asked(&world), Some("north.report.html".into()));
    // What is written by an agenda is no report, and who may not write is not asked.
    let mut world = World::of("all");
    world.press("A");
    assert!(!told(&mut world));
    world.press("Esc");
    world.open(Access::Follower("M. Roth".into()));
    world.press("P");
    assert!(!told(&mut world));
}

/// A number that only one format needs goes with it.
#[test]
fn the_name_of_the_file_follows_its_ending() {
    let mut world = World::of("all");
    world.is_report_there = true;
    world.press("P");
    let sees = |world: &mut World, name: &str| {
        let sight = world.sight();
        assert!(sight.contains(&format!("│{name} ")), "{name}\n{sight}");
    };
    sees(&mut world, "north.report-2.html");
    world.press("Backspace Backspace Backspace Backspace 'docx'");
    sees(&mut world, "north.report.docx");
    world.press("Backspace Backspace Backspace Backspace 'html'");
    sees(&mut world, "north.report-2.html");
    // A name of one's own stays.
    world.press("C-u 'mine-2.docx'");
    sees(&mut world, "mine-2.docx");
}

#[test]
fn the_keys_of_the_box_are_those_that_it_has() {
    let mut world = World::of("all");
    world.press("P F1");
    let sight = world.sight();
    assert!(
        sight.contains("\n Enter       write it\n Esc         cancel\n"),
        "{sight}"
    );
    assert!(!sight.contains("save the text and close"), "{sight}");
    // A text that is saved has the keys that save it.
    let mut world = World::of("all");
    world.press("- F1");
    let sight = world.sight();
    assert!(sight.contains("save the text and close"), "{sight}");
}

/// From the summary the conclusion is a key away, which stands there with a word on whether one is written.
#[test]
fn the_conclusion_opens_from_the_summary() {
    let (mut world, _) = walked("3", "W");
    let sight = world.sight();
    assert!(
        sight.contains(" I writes your conclusion (none); Z hands over"),
        "{sight}"
    );
    world.press("I 'Fit for use.'");
    let sight = world.sight();
    assert!(sight.contains(" Esc save and close  "), "{sight}");
    world.press("Esc");
    let walk = world.model.walk.as_ref().unwrap();
    assert_eq!(walk.judged.about.conclusion, "Fit for use.");
    assert_eq!((world.model.scope(), asked(&world)), (Scope::Summary, None));
    let sight = world.sight();
    assert!(
        sight.contains(" I writes your conclusion; Z hands over"),
        "{sight}"
    );
    // It is opened as it stands, and read only opens nothing.
    world.press("I ' Mend the gaps.' Esc");
    let walk = world.model.walk.as_ref().unwrap();
    assert_eq!(walk.judged.about.conclusion, "Fit for use. Mend the gaps.");
    world.open(Access::Follower("M. Roth".into()));
    world.press("I");
    assert!(
        world.sight().contains("read-only: M. Roth"),
        "{}",
        world.sight()
    );
}

#[test]
fn a_conclusion_half_typed_survives_a_stop() {
    let mut world = World::of("all");
    world.press("I 'Fit for'");
    world.open(Access::Writer);
    let sight = world.sight();
    assert!(
        sight.contains("Fit for") && sight.contains("a draft, not saved yet"),
        "{sight}"
    );
    world.press("' use' Esc");
    let walk = world.model.walk.as_ref().unwrap();
    assert_eq!(walk.judged.about.conclusion, "Fit for use");
}

/// One person's open items, or agenda, are a file of their own: who it can be is asked, or taken where it is one alone.
#[test]
fn one_persons_open_items_are_written_alone() {
    let owed_by = |name: &str| format!("p 'the log' Enter '{name}' Enter Enter");
    let written = |world: &World, person: &str, file: &str| {
        let wanted = ToWrite {
            what: Deliverable::Agenda(Occasion::Open),
            person: Some(person.into()),
        };
        let asked = Effect::WriteDeliverable(wanted, file.into());
        assert_eq!(world.asked.last(), Some(&asked));
    };
    let (mut world, _) = walked("", "Z O");
    let none = "No open items of one alone: nobody named owes anything";
    assert!(world.sight().contains(none), "{}", world.sight());
    world.press("Z A");
    let none = "No agenda for one alone: nobody is named for anything yet";
    assert!(world.sight().contains(none), "{}", world.sight());

    world.press(&format!("{} Z O", owed_by("Ines de Boer")));
    assert!(
        world.sight().contains("│north.open-ines-de-boer.html"),
        "{}",
        world.sight()
    );
    assert!(
        !world.sight().contains("for one person alone"),
        "{}",
        world.sight()
    );
    world.press("Enter");
    written(&world, "Ines de Boer", "north.open-ines-de-boer.html");

    world.press("Esc Z W Enter");
    let wanted = ToWrite {
        what: Deliverable::Worksheet,
        person: Some("Ines de Boer".into()),
    };
    let file = "north.worksheet-ines-de-boer.xlsx";
    let asked = Effect::WriteDeliverable(wanted, file.into());
    assert_eq!(world.asked.last(), Some(&asked));

    let (mut world, _) = walked("", &owed_by("Ines"));
    world.press(&format!("j {} Z O", owed_by("Tom")));
    let sight = world.sight();
    assert!(sight.contains("Whose open items?"), "{sight}");
    assert!(
        sight.contains("1  Ines") && sight.contains("2  Tom"),
        "{sight}"
    );
    world.press("2 Enter");
    written(&world, "Tom", "north.open-tom.html");
}
