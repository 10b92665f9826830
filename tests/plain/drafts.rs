//! What is asked for in several lines and is cut off is a draft of the same kind as the screens have: either takes it up.

use walkdown::session::answer;

use super::{frozen, said};
use crate::support::{lines::Lines, screens::World};

#[test]
fn what_is_cut_off_is_the_draft_that_the_screen_keeps() {
    for (keys, words) in [
        ("p 'the list' Enter", "park\nthe list"),
        ("a 'a lock' Enter", "action\na lock"),
        ("a 'a lock' Enter 'Bo' Enter", "action\na lock\nBo"),
    ] {
        let mut world = World::of("all");
        let mut lines = Lines::on(&world);
        world.press(keys);
        lines.say(words);
        let kept: Vec<_> = world.drafts.values().cloned().collect();
        assert_eq!(kept.len(), 1, "{keys}");
        assert_eq!(lines.drafts.last(), kept.last(), "{words}");
    }
}

#[test]
fn a_draft_of_the_screen_is_gone_on_with_in_words() {
    for (keys, words, stands) in [
        ("p 'the list' Enter 'An'", "\nAnna", "the list owed by Anna"),
        ("p 'the list' Enter 'Anna'", "\n", "the list owed by Anna"),
        (
            "p 'the list' Enter 'Anna'",
            "a plan\nnone",
            "a plan owed by ",
        ),
    ] {
        let mut world = World::of("all");
        world.press(keys);
        let drafts = world.drafts.values().cloned().collect();
        let mut lines = Lines::with(&world, drafts);
        assert!(
            lines
                .text
                .contains("A draft is not saved yet: what is missing of SP.01.01")
        );
        lines.say("next\ndraft").say(&format!("{words}\n"));
        let key = world.model.walk.as_ref().unwrap().at.clone();
        let parked = answer(&lines.session(), &key).parked.expect(keys);
        assert_eq!(
            format!("{} owed by {}", parked.missing, parked.owes),
            stands
        );
        assert_eq!(lines.drafts, []);
    }
    let mut world = World::of("all");
    world.press("c 'a guard' Enter 'nig'");
    let drafts = world.drafts.values().cloned().collect();
    let mut lines = Lines::with(&world, drafts);
    lines.say("draft\n\nnights\n");
    let key = world.model.walk.as_ref().unwrap().at.clone();
    let stands = answer(&lines.session(), &key).compensating.unwrap();
    assert_eq!(
        (&*stands.measure, &*stands.risk),
        ("a guard", "nights"),
        "{}",
        lines.text
    );
}

#[test]
fn a_discarded_text_comes_back_as_on_screen() {
    let discards = "remarks\nhalf a\ncancel\n";
    let back = "The remarks of SP.01.01, not saved yet, 1 line:\nhalf a\n";
    // Of the words on the right nothing, or something else, was done in between.
    for (words, comes_back) in [
        ("", true),
        ("help\nladder\nanswer\nguidance\nno such word\n", true),
        ("next\n", false),
        ("next\nprevious\n", false),
        ("unflag\n", false),
        ("overview\n", false),
        ("history\n", false),
        ("find gate\n", false),
    ] {
        let world = World::of("all");
        let mut lines = Lines::on(&world);
        lines.say("flag").say(discards).say(words);
        lines.text.clear();
        lines.say("undo");
        assert_eq!(
            lines.text.contains(back),
            comes_back,
            "{words:?}\n{}",
            lines.text
        );
        assert_ne!(
            lines.text.contains("Undone"),
            comes_back,
            "{words:?}\n{}",
            lines.text
        );
    }
}

#[test]
fn what_was_brought_back_and_is_discarded_as_it_was_is_gone() {
    let world = World::of("all");
    let mut lines = Lines::on(&world);
    lines.say("remarks\nhalf a\ncancel\nundo\ncancel\n");
    assert!(lines.text.ends_with("Discarded.\n"), "{}", lines.text);
    lines.say("undo");
    assert!(
        lines.text.contains("Nothing is left to undo"),
        "{}",
        lines.text
    );
    // Changed, it is another text.
    lines.say("remarks\nhalf a\ncancel\nundo\n sentence\ncancel\n");
    assert!(
        lines.text.ends_with("Discarded; undo brings it back.\n"),
        "{}",
        lines.text
    );
}

#[test]
fn what_was_said_to_questions_comes_back_too() {
    let world = World::of("all");
    let mut lines = Lines::on(&world);
    lines.say("park\nthe list\ncancel\n");
    assert!(
        lines.text.ends_with("Discarded; undo brings it back.\n"),
        "{}",
        lines.text
    );
    lines.say("undo\n\nAnna\n");
    let key = world.model.walk.as_ref().unwrap().at.clone();
    let parked = answer(&lines.session(), &key).parked.unwrap();
    assert_eq!((&*parked.missing, &*parked.owes), ("the list", "Anna"));
    // Where nothing was said nothing was discarded.
    lines.say("park\ncancel\n");
    assert!(
        lines.text.ends_with("Taken back: nothing was recorded.\n"),
        "{}",
        lines.text
    );
}

#[test]
fn the_end_of_the_input_between_two_questions_loses_nothing() {
    let room = frozen();
    let text = said(&room, &["a"], "action\nbuy a lock\nBo\n");
    assert!(
        text.replace('\n', " ")
            .contains("What was said is kept as a draft, not saved;"),
        "{text}"
    );
    let action = || room.json(["show", "a", "SP.01.01", "--json"])["lines"][0]["action"].clone();
    assert!(action().is_null());
    let text = said(&room, &["a"], "draft\n\n\n2026-12-24\n");
    assert!(
        text.contains("What is to be done? So far: buy a lock. An empty line keeps it"),
        "{text}"
    );
    assert_eq!(action()["text"], "buy a lock");
    assert_eq!(action()["owner"], "Bo");
    assert_eq!(action()["due"], "2026-12-24");
    assert!(!said(&room, &["a"], "").contains("draft"));
}

#[test]
fn what_is_refused_stays_a_draft_and_what_is_taken_back_does_not() {
    let room = frozen();
    let text = said(&room, &["a"], "action\nbuy a lock\nBo\nmid December\n");
    assert!(text.contains("\"mid December\" is no date"), "{text}");
    assert!(text.contains("What was said is kept as a draft"), "{text}");
    let text = said(&room, &["a"], "draft\n\n\nnone\nanswer\n");
    assert!(
        text.contains("Action: buy a lock, owner Bo, open\n"),
        "{text}"
    );
    let text = said(&room, &["a"], "park\nthe list\n9\n");
    assert!(text.contains("It is kept as a draft"), "{text}");
    assert!(said(&room, &["a"], "").contains("A draft is not saved yet: what is missing"));
    said(&room, &["a"], "draft\n\ncancel\n");
    assert!(!said(&room, &["a"], "").contains("draft"));
}
