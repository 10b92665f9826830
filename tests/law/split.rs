//! Splitting and joining lines keeps every answer: a split says nothing, and what a join clears undo brings back.

use proptest::prelude::*;
use walkdown::session::{
    Answer, Edit, LineKey, PlaceKind, Session, answer, by_role, join, judge, own_words, split,
    split_lines,
};

use super::{
    cases,
    history::{History, set},
    picture::answers,
    steps::{edit, lines, words},
};

const ROLES: [&str; 2] = ["integration", "maintenance"];

fn roles() -> Vec<String> {
    ROLES.map(str::to_owned).into()
}

fn parts(session: &Session) -> Vec<LineKey> {
    split_lines(session, "iec-62443-2-4", "SP.01.01", &roles())
}

/// What stands on a line, without the order of its evidence.
fn said(session: &Session, key: &LineKey) -> Answer {
    let mut answer = answer(session, key);
    answer.evidence.sort_by(|a, b| a.id.cmp(&b.id));
    answer
}

/// What a line has once it is split off: what it has, where it has its place already or nobody ever wrote to it; what
/// the shared line says, where something was written to it and cleared. With several lines above it, who knows.
fn begins_with(session: &Session, key: &LineKey) -> Option<Answer> {
    if session.holds(key) || session.fields(key).next().is_none() {
        return Some(said(session, key));
    }
    let shared = LineKey::shared(&key.catalog, &key.requirement);
    key.places()
        .next()
        .is_none()
        .then(|| said(session, &shared))
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_split_says_nothing_and_is_taken_back_by_one_undo(
        steps in words(16),
        component in prop::sample::select(vec!["", "PLC / line 2", "gateway"]),
        zone in prop::sample::select(vec!["", "North"]),
        provider in prop::sample::select(vec!["", "", "Acme [EU]"]),
    ) {
        let mut history = History::of(1, &steps);
        let (before, all) = (parts(history.session(0)), answers(history.session(0)));
        let line = LineKey {
            component: component.into(),
            zone: zone.into(),
            provider: provider.into(),
            ..LineKey::shared("iec-62443-2-4", "SP.01.01")
        };
        let own = by_role(&line, &roles());
        let inherited: Vec<_> = own.iter().map(|key| begins_with(history.session(0), key)).collect();
        let changes = split(history.session(0), &own);
        let is_new = !changes.is_empty();
        history.change(0, "Ana", changes);
        for (key, inherited) in own.iter().zip(&inherited) {
            if let Some(inherited) = inherited {
                prop_assert_eq!(&said(history.session(0), key), inherited);
            }
            prop_assert!(parts(history.session(0)).contains(key));
        }
        // The line that served both roles has no place any more, and the others have theirs.
        let after = parts(history.session(0));
        prop_assert!(!after.contains(&line));
        for key in before.iter().filter(|key| **key != line) {
            prop_assert!(after.contains(key), "{}", key);
        }
        prop_assert_eq!(split(history.session(0), &own), vec![]);
        if is_new {
            history.undo(0, "Ana");
            prop_assert_eq!(answers(history.session(0)), all);
        }
    }

    #[test]
    fn a_line_is_read_as_it_was_written(
        names in prop::array::uniform3("(\\[|\\]|/| |zone|provider|component|North){0,9}"),
        role in "(integration)?",
    ) {
        let line = LineKey { role: role.into(), ..LineKey::shared("iec-62443-2-4", "SP.01.01") };
        let line = PlaceKind::ALL.into_iter().zip(&names).fold(line, |line, (kind, name)| line.at(kind, name));
        prop_assert_eq!(LineKey::parse(&line.to_string()), Some(line.clone()), "{}", line);
        // A component of an older file is the same line still.
        let old = format!("iec-62443-2-4/SP.01.01//{}", names[2]);
        let read = LineKey::parse(&old).unwrap();
        prop_assert_eq!(LineKey::parse(&read.to_string()), Some(read.clone()), "{}", old);
        if !names[2].starts_with('[') {
            prop_assert_eq!(read.component, names[2].clone());
        }
    }

    #[test]
    fn what_a_join_clears_undo_brings_back(
        steps in words(12),
        edits in prop::collection::vec((0..2_usize, edit()), 0..8),
    ) {
        let mut history = History::of(1, &steps);
        let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
        let own = by_role(&line, &roles());
        let changes = split(history.session(0), &own);
        history.change(0, "Ana", changes);
        for (role, edit) in &edits {
            history.edit(0, "Ana", &own[*role], edit);
        }
        let (stood, all) = (answer(history.session(0), &line), answers(history.session(0)));
        let written = history.events.len();
        let lost: usize = own.iter().map(|key| own_words(history.session(0), key).len()).sum();
        let changes = join(history.session(0), &own);
        prop_assert!(changes.len() >= lost);
        let clears = !changes.is_empty();
        history.change(0, "Ana", changes);
        // The shared line says what it said, for both again.
        prop_assert_eq!(&answer(history.session(0), &line), &stood);
        prop_assert!(parts(history.session(0)).contains(&line));
        for key in &own {
            prop_assert!(!history.session(0).holds(key));
            prop_assert_eq!(join(history.session(0), std::slice::from_ref(key)), vec![]);
        }
        // Split again, each begins with what stands, whatever was cleared on it.
        let mut again = history.clone();
        let changes = split(again.session(0), &own);
        again.change(0, "Ana", changes);
        for key in &own {
            prop_assert_eq!(said(again.session(0), key), said(history.session(0), &line));
        }
        if clears {
            prop_assert_eq!(history.events.len(), written + 1, "one event");
            history.undo(0, "Ana");
            prop_assert_eq!(answers(history.session(0)), all);
        }
    }

    #[test]
    fn two_people_who_split_the_same_line_do_not_differ(place in 0..lines().len() - 1) {
        let mut history = History::new(2);
        let line = LineKey { role: "".into(), ..lines()[place].clone() };
        history.change(0, "Ana", set(&line, 3));
        history.join(1, 0);
        for (copy, who) in [(0, "Ana"), (1, "M. Roth")] {
            let changes = split(history.session(copy), &by_role(&line, &roles()));
            history.change(copy, who, changes);
        }
        history.join(0, 1);
        for key in by_role(&line, &roles()) {
            let now = answer(history.session(0), &key);
            prop_assert_eq!(now.conflicts, vec![]);
            prop_assert_eq!(now.level.and_then(|level| level.maturity()), Some(3));
        }
    }
}

#[test]
fn what_was_said_for_all_after_the_split_is_inherited_still() {
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let own = by_role(&line, &roles());
    let mut history = History::new(1);
    let changes = split(history.session(0), &own);
    history.change(0, "Ana", changes);
    history.change(0, "Ana", set(&own[0], 1));
    // As another program, or a text typed meanwhile, might.
    let changes = judge(history.session(0), &line, &Edit::Flag(true)).unwrap();
    history.change(0, "Ana", changes);
    assert!(
        own.iter()
            .all(|key| answer(history.session(0), key).flagged)
    );
    let words = own_words(history.session(0), &own[0]);
    assert_eq!(words, [("level", &serde_json::json!(1))]);
    assert_eq!(own_words(history.session(0), &own[1]), []);
}

#[test]
fn a_line_of_several_places_takes_what_the_nearest_says() {
    let of = |role: &str, zone: &str, provider: &str, component: &str| LineKey {
        role: role.into(),
        zone: zone.into(),
        provider: provider.into(),
        component: component.into(),
        ..LineKey::shared("iec-62443-2-4", "SP.01.01")
    };
    let own = of("maintenance", "North", "Acme", "Gate 2");
    let lineage = own.lineage();
    assert_eq!(lineage.len(), 16);
    assert_eq!(lineage[0], own);
    assert_eq!(lineage[1], of("", "North", "Acme", "Gate 2"));
    assert_eq!(lineage[15], of("", "", "", ""));
    let mut history = History::new(1);
    for (line, level) in [
        (of("", "", "", ""), 1),
        (of("", "North", "", ""), 2),
        (of("", "", "Acme", ""), 3),
        (of("", "", "", "Gate 2"), 4),
    ] {
        history.change(0, "Ana", set(&line, level));
    }
    let level = |line: &LineKey| answer(history.session(0), line).maturity();
    assert_eq!(level(&own), Some(4), "the component");
    assert_eq!(level(&of("maintenance", "North", "Acme", "")), Some(3));
    assert_eq!(level(&of("maintenance", "North", "", "")), Some(2));
    assert_eq!(level(&of("maintenance", "South", "", "")), Some(1));
    assert_eq!(
        own.label(),
        "SP.01.01 [maintenance, zone North, provider Acme, Gate 2]"
    );
    assert_eq!(
        own.to_string(),
        "iec-62443-2-4/SP.01.01/maintenance/[zone North] [provider Acme] Gate 2"
    );
}
