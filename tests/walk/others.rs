//! Undo of what somebody else set, and of one change in the history of a line.

use walkdown::{
    interview::{Access, Happened},
    session::Change,
    tui::{Key, Keymap, Scope},
};

use super::walked;
use crate::support::screens::World;

fn sees(world: &mut World, words: &str) {
    let sight = world.sight();
    assert!(sight.contains(words), "{words}\n{sight}");
}

#[test]
fn where_nothing_of_ones_own_is_left_the_others_change_is_named_and_asked_about() {
    let mut world = World::of("all");
    world.press("3");
    world.other_person("M. Roth", "2 4");
    let before = world.lines.len();
    // One's own goes first, at once.
    world.press("u");
    sees(&mut world, "undone: SP.01.01 maturity: ML3 → none (saved)");
    world.press("u");
    sees(
        &mut world,
        "u again takes it back: M. Roth set SP.01.02 maturity ML4 (2026-11-21 09:01)",
    );
    assert_eq!(world.lines.len(), before + 1);
    // Any other key is no answer to that.
    world.press("j u");
    assert_eq!(world.lines.len(), before + 1);
    world.press("u");
    sees(
        &mut world,
        "undone, set by M. Roth: SP.01.02 maturity: ML4 → none (saved)",
    );
    assert_eq!(world.stands(), "SP.01.01RE(1) ML2");
    // It comes back, also after a restart, and what they say meanwhile takes the question away.
    world.open(Access::Writer);
    world.press("C-r");
    assert_eq!(world.stands(), "SP.01.01RE(1) ML2; SP.01.02 ML4");
    world.press("u");
    world.other_person("M. Roth", "f");
    let before = world.lines.len();
    world.press("u");
    assert_eq!(world.lines.len(), before);
    sees(&mut world, "u again takes it back");
    world.press("u u u u u u");
    assert_eq!(world.stands(), "");
    world.press("u");
    sees(&mut world, "Nothing is left to undo");
}

#[test]
fn in_the_history_the_chosen_change_is_taken_back() {
    let mut world = World::of("all");
    world.press("3 k e 'a plan' Esc r 'seen' Esc f h");
    sees(&mut world, "4 changes");
    // Not the newest, but the chosen one, and it stays chosen.
    world.press("j j u");
    sees(
        &mut world,
        "undone: SP.01.01 statement: \"a plan\" → none (saved)",
    );
    assert_eq!(world.stands(), "SP.01.01 ML3 r\"seen\" flag");
    sees(
        &mut world,
        "▌ 2026-11-21 09:00  tester  statement  (taken back)",
    );
    world.press("u");
    sees(&mut world, "This is taken back already");
    world.press("C-r");
    assert_eq!(world.stands(), "SP.01.01 ML3 \"a plan\" r\"seen\" flag");
    world.press("g u");
    sees(&mut world, "This took back or brought back another change");
    // Another's is asked about.
    world.press("Esc");
    world.other_person("M. Roth", "2 2");
    world.press("h u");
    sees(
        &mut world,
        "u again takes it back: M. Roth set SP.01.01 maturity ML2 (2026-11-21 09:01)",
    );
    world.press("u");
    assert!(
        world.stands().starts_with("SP.01.01 ML3"),
        "{}",
        world.stands()
    );
    // A change that a later one covers changes nothing now, and that is said.
    world.press("Esc 1 1 k h j u");
    sees(&mut world, "SP.01.01");
}

#[test]
fn a_long_value_is_read_to_its_end() {
    let mut world = World::of("all");
    let long = (1..=60)
        .map(|number| format!("sentence {number} of many."))
        .collect::<Vec<_>>()
        .join("\\n");
    world.press("f e");
    world.press(&format!("\"{long}\" Esc h"));
    // The chosen one is in full, and keys go through it row by row before they leave it.
    sees(&mut world, "sentence 1 of many.");
    assert!(!world.sight().contains("sentence 60 of many."));
    for _ in 0..60 {
        world.press("j");
    }
    sees(&mut world, "▌ 2026-11-21 09:00  tester  flag");
    world.press("k");
    sees(&mut world, "sentence 60 of many.");
    world.press("G");
    sees(&mut world, "▌ 2026-11-21 09:00  tester  flag");
    // Where it is not chosen it is cut with a sign.
    sees(&mut world, "…\"");
}

#[test]
fn what_was_taken_back_says_what_brings_it_back() {
    let mut world = World::of("all");
    world.press("3 u");
    sees(
        &mut world,
        "✓ undone: SP.01.01 maturity: ML3 → none (saved) · Ctrl-r brings it back",
    );
    world.press("C-r");
    sees(
        &mut world,
        "✓ redone: SP.01.01 maturity: none → ML3 (saved)",
    );
    assert!(!world.sight().contains("brings it back"));
    // The key that counts, and only where there is room for it.
    let own = [(
        Scope::Interview,
        walkdown::interview::Verb::Redo.into(),
        vec![Key::parse("F5").unwrap()],
    )];
    world.model.keys = Keymap::with(&own).unwrap();
    world.press("u");
    sees(&mut world, "(saved) · F5 brings it back");
    world.press("F5");
    world.draw((60, 16));
    world.press("u");
    sees(&mut world, "none (saved)");
    assert!(!world.sight().contains("brings it back"));
    // In the history too.
    world.draw((80, 24));
    world.press("f h u");
    sees(&mut world, "brings it back");
}

#[test]
fn the_history_offers_to_undo_only_what_can_be_undone() {
    let mut world = World::of("all");
    world.press("h");
    let footer = |world: &mut World| world.sight().lines().last().map(str::to_owned).unwrap();
    assert!(!footer(&mut world).contains("undo"));
    world.press("Esc f f h");
    assert!(footer(&mut world).contains("u undo it"));
    // What is taken back already, and what took it back.
    world.press("u");
    assert!(!footer(&mut world).contains("undo"), "{}", world.sight());
    world.press("j");
    assert!(!footer(&mut world).contains("undo"), "{}", world.sight());
    world.press("j");
    assert!(
        footer(&mut world).contains("u undo it"),
        "{}",
        world.sight()
    );
    // The key says why where it is pressed all the same.
    world.press("k u");
    sees(
        &mut world,
        "This is taken back already: Ctrl-r brings back the last one",
    );
}

#[test]
fn what_was_set_at_once_is_named() {
    let mut world = World::of("all");
    let line = walkdown::session::LineKey::shared("iec-62443-2-4", "SP.01.01");
    let set = |field: &str, to: serde_json::Value| Change {
        line: line.clone(),
        field: field.into(),
        to,
    };
    let evidence = |text: &str| serde_json::json!({ "text": text });
    world.record(vec![
        set("level", 3.into()),
        set("statement", "a plan".into()),
        set("evidence/1", evidence("a list")),
        set("evidence/2", evidence("a mail")),
        set("said_by", "A. Weber".into()),
    ]);
    world.press("u");
    sees(
        &mut world,
        "undone: SP.01.01 maturity: ML3 → none, with statement and evidence (2)",
    );
    // On a narrow terminal it takes another row, and nothing of it is lost.
    world.press("C-r");
    world.draw((40, 12));
    world.press("u");
    let sight = world.sight();
    let words: Vec<&str> = sight.split_whitespace().collect();
    assert!(
        words
            .join(" ")
            .contains("with statement and evidence (2) (saved)"),
        "{sight}"
    );
}

#[test]
fn who_may_not_write_any_more_is_told_so() {
    for (access, wanted) in [
        (
            Access::Follower("M. Roth on desk-7".into()),
            "read-only: M. Roth on desk-7 has this session open; you follow live",
        ),
        (
            Access::ReadOnly("this disk is read-only".into()),
            "read-only: this disk is read-only",
        ),
        (
            Access::Sealed("sealed on 2026-11-29 by Ana; no change since".into()),
            "sealed on 2026-11-29 by Ana; no change since: a change asks for its",
        ),
    ] {
        let (mut world, _) = walked("2", "");
        world.take_in(Happened::Access(access.clone()));
        let sight = world.sight();
        assert!(sight.contains(wanted), "{sight}");
        // Said once: the same again covers nothing that was said since.
        world.take_in(Happened::Done("copied".into()));
        world.take_in(Happened::Access(access));
        assert!(world.sight().contains("copied"));
    }
}
