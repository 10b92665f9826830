//! To the clipboard: what goes there from each screen, and what is said of it.

use walkdown::{
    interview::{Clip, Copied, Effect, Happened},
    tui::Scope,
};

use super::walked;
use crate::support::screens::World;

fn sent(world: &World) -> Option<Clip> {
    world.asked.iter().rev().find_map(|effect| match effect {
        Effect::ToClipboard(clip) => Some(clip.clone()),
        _ => None,
    })
}

fn told(world: &mut World) -> String {
    let sight = world.sight();
    sight.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_step_of_the_gap_that_is_looked_at_goes_at_once() {
    for open in ["", "W", "R g"] {
        let (world, written) = walked("1", &format!("k {open} Y"));
        let clip = sent(&world).unwrap_or_else(|| panic!("{open}"));
        assert_eq!(clip.what, "what to do about SP.01.01", "{open}");
        let (head, step) = clip.text.split_once('\n').unwrap();
        assert!(
            head.starts_with("SP.01.01 ") && head.ends_with(" (ML1, target ML3)"),
            "{head}"
        );
        let asked = world.catalogs[0].requirement("SP.01.01").unwrap();
        let wanted = format!("To reach ML2: {}\n", asked.step(2).unwrap());
        assert_eq!(step, wanted, "{open}");
        assert_eq!((written, clip.person), (0, None));
    }
}

#[test]
fn an_action_stands_before_the_step_and_marked_lines_go_together() {
    let (mut world, _) = walked(
        "1 1",
        "k a 'hold the course' Enter Enter Enter R g Space Space Y",
    );
    let clip = sent(&world).unwrap();
    assert_eq!(clip.what, "what to do about 2 gaps");
    assert_eq!(clip.text.matches("(ML1, target ML3)\n").count(), 2);
    assert_eq!(clip.text.matches("\nAction: hold the course\n").count(), 1);
    assert_eq!(clip.text.matches("\nTo reach ML2: ").count(), 1);
    world.take_in(Happened::Copied(clip, Copied::Sent));
    let sight = told(&mut world);
    assert!(
        sight.contains("what to do about 2 gaps: sent to the terminal's clipboard. If it is not there the terminal does not allow it: walkdown --plain north-plant, and copy there, prints it"),
        "{sight}"
    );
}

#[test]
fn what_one_person_owes_is_chosen_by_name() {
    for open in ["", "o", "W", "l", "R"] {
        let before = "p 'the list' Enter 'Ann O’Hara' Enter Enter p '\u{1b}]52;c;eA==' Enter 'Ben' Enter Enter";
        let (mut world, written) = walked(before, &format!("{open} Y"));
        assert_eq!(world.model.scope(), Scope::Choice, "{open}");
        let sight = told(&mut world);
        assert!(
            sight.contains("1 what Ann O’Hara owes") && sight.contains("2 what Ben owes"),
            "{sight}"
        );
        world.press("1");
        let clip = sent(&world).unwrap();
        assert!(
            clip.text.contains("the list") && clip.text.ends_with("\nWith thanks, tester\n"),
            "{}",
            clip.text
        );
        assert!(!clip.text.contains("Ben"), "{}", clip.text);
        world.press("Y 2");
        let clip = sent(&world).unwrap();
        let harmless = |sign: char| !sign.is_control() || sign == '\n';
        assert!(clip.text.chars().all(harmless), "{}", clip.text);
        assert_eq!((written, clip.person.as_deref()), (0, Some("Ben")));
    }
}

#[test]
fn nothing_to_copy_is_said() {
    let (mut world, _) = walked("", "Y");
    assert_eq!(sent(&world), None);
    let sight = told(&mut world);
    assert!(
        sight.contains("Nothing to copy: no gap is chosen here, and nobody named owes anything"),
        "{sight}"
    );
}

#[test]
fn what_became_of_it_names_what_to_do_instead() {
    let (mut world, _) = walked("p 'the list' Enter 'Ann Lee' Enter Enter", "o Y");
    let clip = sent(&world).unwrap();
    let instead = "walkdown agenda north-plant --open --for 'Ann Lee' prints it";
    for (copied, wanted) in [
        (
            Copied::SentToTmux,
            "what Ann Lee owes: sent to the terminal's clipboard. If it is not there, tmux needs: set -g set-clipboard on; or ",
        ),
        (
            Copied::TakesNone,
            "! This terminal takes no clipboard from a program: ",
        ),
        (
            Copied::TooLong,
            "! what Ann Lee owes: too long for a terminal's clipboard (",
        ),
    ] {
        world.take_in(Happened::Copied(clip.clone(), copied));
        let sight = told(&mut world);
        assert!(sight.contains(wanted), "{copied:?}\n{sight}");
        assert!(sight.contains(instead), "{copied:?}\n{sight}");
    }
}

#[test]
fn the_summary_copies_the_gap_that_it_shows_while_a_change_is_on_its_way() {
    let (mut world, _) = walked("1 1", "k k");
    // The disk is slow: the summary shows what is saved.
    world.slow = true;
    world.press("3 3 W Y");
    let clip = sent(&world).expect("the first gap is the first line's still");
    assert_eq!(clip.what, "what to do about SP.01.01");
    assert!(clip.text.contains("(ML1, target ML3)"), "{}", clip.text);
}
