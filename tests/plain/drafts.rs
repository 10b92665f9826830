//! What is asked for in several lines and is cut off is a draft of the same kind as the screens have: either takes it up.

use walkdown::session::answer;

use super::{alike::Lines, frozen, said};
use crate::support::screens::World;

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
    world.press("c 'a guard' Enter Enter 'nig'");
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
    let text = said(&room, &["a"], "action\nbuy a lock\nBo\n24.12.\n");
    assert!(text.contains("\"24.12.\" is no date"), "{text}");
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
