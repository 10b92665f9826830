//! The law of plain mode: whatever is done in whatever order, by keys or by words, the answers and the place are the
//! same after each.

use proptest::prelude::*;
use walkdown::{
    interview::{LinesAround, Walk},
    plain::PlainInput,
    session::{Level, Session},
    tui::Screen,
};

use super::must_be_plain;
use crate::support::{lines::Lines, screens::World};

/// What a person does: the keys on screen, and the lines typed for the same.
fn deed(name: &str, walk: &Walk) -> Option<(String, String)> {
    let both = |keys: &str, lines: &str| Some((keys.to_owned(), lines.to_owned()));
    let nobody = walk.judged.people().is_empty();
    let area = LinesAround::Area.lines(walk).is_empty();
    // On screen a topic that is the whole area is asked for as the area.
    let is_all = LinesAround::WholeTopic.lines(walk) == LinesAround::WholeArea.lines(walk);
    let topic = is_all || LinesAround::Topic.lines(walk).is_empty();
    let reason = match walk.line()?.answer.level {
        Some(Level::NotApplicable(_)) => None,
        _ => Some("none here"),
    };
    match name {
        "redo" => both("C-r", "redo"),
        "recorded" => both("Backspace", "recorded"),
        "take" => both("Enter", "take"),
        "confirm" => both("Space", "confirm"),
        "park" => both("p C-u 'the list' Enter C-u Enter", "park the list"),
        "owe" => both(
            "p C-u 'a plan' Enter C-u 'Bo' Enter Enter",
            "park a plan / Bo",
        ),
        "ask" => both(
            "p C-u 'a key' Enter C-u 'Cy' Enter Enter",
            "park\na key\nCy",
        )
        .filter(|_| walk.line().is_some_and(|line| line.answer.parked.is_none())),
        // Who speaks owes it, where nobody else is named.
        "owed" => both("p 'a form' Enter Enter", "park\na form\n\n")
            .filter(|_| walk.line().is_some_and(|line| line.answer.parked.is_none())),
        "unpark" => both("p C-u Enter Enter", "unpark")
            .filter(|_| walk.line().is_some_and(|line| line.answer.parked.is_some())),
        "na" => both(&format!("- '{}' Enter", reason?), "na none here"),
        "area" if !area => both("_ a 'no radio' Enter", "na area no radio"),
        "topic" if !topic => both("_ t 'no radio' Enter", "na topic\nno radio"),
        "anna" if nobody => both("i 'Anna' Enter", "said by Anna"),
        "first" if !nobody => both("i 1", "said by 1"),
        "nobody" if !nobody => both("i 0", "nobody"),
        "filter" if walk.filter.is_some() => both("F F", "filter"),
        "parked" if walk.filter.is_none() => both("F p", "filter parked"),
        "flagged" if walk.filter.is_none() => both("F f", "filter flagged"),
        "open" if walk.filter.is_none() => both("F u", "filter unanswered"),
        "component" => both("s c 'gateway' Enter", "split component gateway"),
        "together" if !walk.at.component.is_empty() => {
            if walkdown::session::own_words(&walk.shown, &walk.at).is_empty() {
                both("s b", "join")
            } else {
                both("s b y", "join\njoin")
            }
        }
        "statement" => both("e C-u 'so it is' Esc", "statement so it is"),
        "act" => both(
            "a C-u 'a lock' Enter C-u 'Bo' Enter C-u '2026-12-24' Enter",
            "action a lock / Bo / 2026-12-24",
        )
        .filter(|_| walk.line().is_some_and(|line| line.answer.action.is_none())),
        "area" | "topic" | "together" | "anna" | "first" | "nobody" | "filter" | "parked"
        | "flagged" | "open" => None,
        key => both(key, key),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_in_any_order(
        names in proptest::collection::vec(prop::sample::select(vec![
            "0", "1", "2", "3", "4", "y", "n", "f", "E", "j", "k", "J", "K", "]", "[", ".", "g", "G", "u", "b", "redo",
            "recorded", "take", "confirm", "park", "owe", "ask", "owed", "unpark", "na", "area", "topic", "anna", "first",
            "nobody", "filter", "parked", "flagged", "open", "statement", "act",
            "component", "together",
        ]), 1..50),
    ) {
        let mut world = World::of("all");
        let mut lines = Lines::on(&world);
        let mut done = String::new();
        for name in names {
            let walk = world.model.walk.as_ref();
            let Some((keys, words)) = walk.and_then(|walk| deed(name, walk)) else {
                continue;
            };
            done.push_str(&words);
            done.push('\n');
            // Of who is named already no day is asked, and of what is mended each part is: a box that is closed by then
            // gets no Enter.
            let typed = keys.strip_suffix(" Enter");
            world.press(typed.unwrap_or(&keys));
            for _ in 0..2 {
                if typed.is_some() && world.model.editor.is_some() {
                    world.press("Enter");
                }
            }
            for line in words.lines() {
                lines.hear(PlainInput::Line(line.to_owned()));
            }
            let told = || format!("{done}\n{}", lines.text);
            prop_assert_eq!(stands(&lines.session()), stands(&world.session()), "{}", told());
            let at = lines.walk().map(|walk| walk.at.clone());
            prop_assert_eq!(at, world.model.walk.as_ref().map(|walk| walk.at.clone()), "{}", told());
            let speaker = lines.walk().and_then(|walk| walk.speaker().map(str::to_owned));
            let on_screen = world.model.walk.as_ref().and_then(|walk| walk.speaker().map(str::to_owned));
            prop_assert_eq!(speaker, on_screen, "{}", told());
            // After the last line each front end shows an end of its own.
            if !matches!(world.model.screen(), Screen::Interview) {
                break;
            }
        }
        must_be_plain(&lines.text);
    }
}

/// Everything that stands on the lines, and the people.
fn stands(session: &Session) -> Vec<String> {
    let told = |line| format!("{line} {:?}", walkdown::session::answer(session, line));
    let people = walkdown::session::about(session).interviewees;
    session.lines().map(told).chain(people).collect()
}
