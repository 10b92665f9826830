//! Two people share a session: whose lines one looks at, and the way back from what was opened on the way.

use walkdown::{interview::Access, tui::Scope};

use super::walked;
use crate::support::screens::World;

fn sees(world: &mut World, words: &[&str]) {
    let sight = world.sight();
    for words in words {
        assert!(sight.contains(words), "{words}\n{sight}");
    }
}

/// A world in which Ben came back to what he and the tester recorded, with news from the tester.
fn shared() -> World {
    let mut world = World::of("all");
    world.press("2 3");
    world.sit_down("Ben Roth");
    world.press("3 1");
    world.sit_down("tester");
    world.press("g e 'they say' Esc");
    world.sit_down("Ben Roth");
    world
}

#[test]
fn the_review_names_who_recorded_a_line_and_narrows_to_it() {
    let mut world = shared();
    world.press("R s");
    world.draw((120, 24));
    sees(
        &mut world,
        &[
            " Id              Level     Recorded ",
            " SP.01.01        2▸3       tester   Own ",
            " SP.01.02        3▸3       Ben Roth ",
            "recorded by tester · no action",
        ],
    );
    world.draw((80, 24));
    world.press("F");
    sees(
        &mut world,
        &[
            "m  to review by Ben Roth (2)",
            "o  changed since by others (1)",
            "1  recorded by Ben Roth (2)",
            "2  recorded by tester (2)",
        ],
    );
    world.press("m");
    sees(&mut world, &["to review by Ben Roth: 2 of 123, by area"]);
    assert!(!world.sight().contains("SP.01.02"), "{}", world.sight());
    // A review leads on, and what is reviewed is none of them any more.
    world.press("C r");
    sees(&mut world, &["to review by Ben Roth: 1 of 123, by area"]);
    world.press("F o");
    sees(&mut world, &["changed since by others: 1 of 123, by area"]);
    world.press("F F");
    // Narrow windows leave the names to the row below: the titles have the room.
    world.draw((80, 24));
    assert!(!world.sight().contains(" Recorded "), "{}", world.sight());
}

#[test]
fn what_others_changed_begins_at_its_first_line_and_says_what_it_was() {
    let mut world = shared();
    world.press("g j j j F o");
    assert_eq!(world.at(), "SP.01.01");
    sees(&mut world, &["changed by tester: statement", "h shows all"]);
}

/// All that changed is named, the level first; the key of a second person is at hand.
#[test]
fn what_others_changed_is_named_field_by_field() {
    let mut world = shared();
    world.sit_down("tester");
    world.press("g v 'a list' Esc g 3 3 g");
    world.sit_down("Ben Roth");
    world.press("g F o");
    sees(
        &mut world,
        &["changed by tester: ML3, evidence, statement; h shows all"],
    );
    let sight = world.sight();
    assert!(sight.contains("\n C reviewed  "), "{sight}");
}

/// A name is one person's in whatever letters: what the others changed since is offered.
#[test]
fn what_others_changed_is_offered_however_the_own_name_is_written() {
    let mut world = shared();
    world.sit_down("ben roth");
    world.press("F");
    sees(&mut world, &["o  changed since by others (1)"]);
}

/// The screens say what the person of the filter owes, as the printed list does, and whose record waits for the review.
#[test]
fn what_is_owed_and_who_recorded_it_stand_on_the_line() {
    let two = "i 'A. Ruiz' Enter 2 i 'M. Roth' Enter p 'the list' Enter Enter g";
    let (mut world, _) = walked(two, "F 1");
    sees(&mut world, &["A. Ruiz owes evidence"]);
    world.press("R");
    sees(&mut world, &["A. Ruiz owes evidence · no action"]);
    world.press("F 2");
    sees(&mut world, &["M. Roth owes what is missing, an answer"]);
    world.press("F F");
    assert!(!world.sight().contains(" owes "), "{}", world.sight());
    let mut world = shared();
    world.press("g");
    sees(&mut world, &["recorded by tester"]);
    world.sit_down("tester");
    world.press("g");
    assert!(!world.sight().contains("recorded by"), "{}", world.sight());
}

#[test]
fn who_works_alone_is_offered_no_colleagues() {
    let (mut world, _) = walked("2 3", "R s");
    assert!(!world.sight().contains(" Recorded "), "{}", world.sight());
    world.press("F");
    let sight = world.sight();
    assert!(!sight.contains("recorded by"), "{sight}");
    assert!(!sight.contains("to review by"), "{sight}");
}

/// The screens that the brief leads to, each by its key.
const SCREENS: [(&str, &str); 4] = [
    ("o", " Overview · "),
    ("R", " Review · "),
    ("l", " Findings · "),
    ("W", " Summary · "),
];

#[test]
fn esc_leads_back_to_the_screen_that_one_came_from() {
    // What is pressed on the brief, and what is there then; Esc shows the brief again.
    for (key, title) in SCREENS {
        let mut world = shared();
        world.come_back(Access::Writer);
        sees(&mut world, &[" Brief · "]);
        world.press(key);
        sees(&mut world, &[title]);
        world.press("Esc");
        sees(&mut world, &[" Brief · "]);
        world.press("Esc");
        sees(&mut world, &["0-4 level"]);
    }
    // The brief comes up there too, and leads back.
    for (key, title) in SCREENS {
        let mut world = shared();
        world.press(&format!("{key} B"));
        sees(&mut world, &[" Brief · "]);
        world.press("Esc");
        sees(&mut world, &[title]);
        world.press("B Enter");
        sees(&mut world, &["0-4 level"]);
    }
    // From findings to the overview and back.
    let mut world = shared();
    world.press("l o Esc");
    sees(&mut world, &[" Findings · "]);
}

#[test]
fn the_review_tells_why_a_line_was_returned_and_by_whom() {
    let mut world = shared();
    world.press("g C t 'which list?' Enter");
    world.sit_down("tester");
    world.press("g R");
    sees(
        &mut world,
        &["returned by Ben Roth, 2026-11-21 09:00: which list? · recorded by tester"],
    );
}

/// Digits stand in their order: whoever is waited for has one already, and the others follow.
#[test]
fn the_digits_of_a_filter_stand_in_order() {
    let mut world = shared();
    world.press("i 'M. Roth' Enter p 'list' Enter 'M. Roth' Enter Enter F");
    let sight = world.sight();
    let digit = |row: &str| {
        let (_, inside) = row.split_once('│')?;
        let key = inside.trim_start().chars().next()?;
        key.is_ascii_digit().then_some(key)
    };
    let digits: Vec<char> = sight.lines().filter_map(digit).collect();
    assert!(digits.len() > 2 && digits.is_sorted(), "{sight}");
}

#[test]
fn the_brief_says_once_that_a_line_was_reviewed() {
    let mut world = shared();
    world.press("g F m C r F F B");
    sees(&mut world, &["you: SP.01.01 reviewed"]);
}

/// One's own level makes a line one's own: no step leads back to it under the filter, and an older jump is not the way.
#[test]
fn the_way_back_to_a_line_that_left_the_filter_is_said() {
    let mut world = shared();
    world.press("g ] g F 2 4 4");
    assert_eq!(world.at(), "SP.01.01 RE(1)");
    sees(
        &mut world,
        &["── b back to SP.01.01 ──", "filter: recorded by tester (1)"],
    );
    assert!(!world.sight().contains("SP.02.01"), "{}", world.sight());
    world.press("b");
    assert_eq!(world.at(), "SP.01.01");
    sees(
        &mut world,
        &[
            "\",\" back to SP.02.01",
            "not in filter: recorded by tester",
        ],
    );
}

#[test]
fn the_review_leads_on_to_the_summary_and_the_findings() {
    let mut world = shared();
    world.press("R W");
    assert_eq!(world.model.scope(), Scope::Summary);
    world.press("Esc l");
    assert_eq!(world.model.scope(), Scope::Findings);
    world.press("Esc");
    assert_eq!(world.model.scope(), Scope::Review);
    world.press("? / 'what is left to close'");
    sees(&mut world, &["W           summary: what is left to close"]);
    world.press("Esc / 'what the program noticed'");
    sees(
        &mut world,
        &["l           findings: what the program noticed"],
    );
}
