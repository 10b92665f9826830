//! Who gave which part of an answer: the last who was named before it, or whoever was named afterwards for what stood.

use std::collections::BTreeMap;

use proptest::prelude::*;
use walkdown::{
    format::read_session,
    session::{
        Edit, EventId, Level, LineKey, Session, Speakers, answer, carry, field, judge, speakers,
        split,
    },
};

use super::{
    cases,
    history::{History, bytes, level, line, said_by},
};

const NAMES: [&str; 4] = ["A. Weber", "B. Klein", "C. Ito", ""];

fn statement(text: &str) -> Edit {
    Edit::Text(&field::STATEMENT, text.into())
}

fn evidence(text: &str) -> Edit {
    Edit::AddEvidence(text.into())
}

fn measure(text: &str) -> Edit {
    Edit::Compensating {
        measure: Some(text.into()),
        risk: Some("some".into()),
    }
}

/// Records edits as one event.
fn say(history: &mut History, copy: usize, key: &LineKey, edits: &[Edit]) -> Option<EventId> {
    let session = history.session(copy);
    let changes = edits
        .iter()
        .flat_map(|edit| judge(session, key, edit).unwrap())
        .collect();
    history.change(copy, "Ana", changes)
}

/// The parts with who gave them, as `level A. Weber; statement B. Klein`.
fn given(session: &Session, key: &LineKey) -> String {
    let names = speakers(session, key);
    let Speakers {
        level,
        rungs,
        statement,
        compensating,
        ..
    } = &names;
    let parts = [
        ("level", level),
        ("rungs", rungs),
        ("statement", statement),
        ("measure", compensating),
    ];
    let stands = answer(session, key);
    let pieces = stands
        .evidence
        .iter()
        .map(|item| (item.text.as_str(), names.evidence(item)));
    let parts = parts.into_iter().map(|(part, name)| (part, name.as_str()));
    let told = parts.chain(pieces).filter(|(_, name)| !name.is_empty());
    let told: Vec<String> = told.map(|(part, name)| format!("{part} {name}")).collect();
    told.join("; ")
}

/// What may happen on a line, one after the other.
#[derive(Debug, Clone)]
enum Step {
    /// A part is given, and somebody may be named with it.
    Part(usize, Option<usize>),
    /// Somebody is named alone.
    Named(usize),
    Undo,
    Redo,
    /// Somebody else takes back anything, for good.
    TakenBack(prop::sample::Index),
}

const PARTS: [&str; 5] = ["level", "statement", "measure", "plan", "log"];

fn part(part: usize, count: usize) -> Edit {
    let text = format!("text {count}");
    match PARTS[part] {
        "level" => level(u8::try_from(count % 5).unwrap()),
        "statement" => statement(&text),
        "measure" => measure(&text),
        name => evidence(name),
    }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let name = || 0..NAMES.len();
    let step = prop_oneof![
        6 => (0..PARTS.len(), prop::option::of(name())).prop_map(|(part, name)| Step::Part(part, name)),
        2 => name().prop_map(Step::Named),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        1 => any::<prop::sample::Index>().prop_map(Step::TakenBack),
    ];
    prop::collection::vec(step, 1..24)
}

/// What one event said: which part, and who was named.
type Said = (EventId, Option<usize>, Option<usize>);

/// Who gave which part, told over from the start: what was taken back was never said.
fn told_over(session: &Session, all: &[Said]) -> String {
    let mut now = "";
    let mut by: BTreeMap<usize, &str> = BTreeMap::new();
    for (_, part, name) in all.iter().filter(|(sum, ..)| session.is_live(sum)) {
        now = name.map_or(now, |name| NAMES[name]);
        match part {
            Some(part) => {
                by.insert(*part, now);
            }
            None => by.values_mut().for_each(|name| *name = now),
        }
    }
    let stands = answer(session, &line());
    assert_eq!(stands.said_by, now);
    let named = |place: usize| {
        let name = by.get(&place).copied().unwrap_or_default();
        (!name.is_empty() && name != now).then(|| format!("{} {name}", PARTS[place]))
    };
    let pieces = stands.evidence.iter();
    let pieces = pieces.map(|item| PARTS.iter().position(|part| *part == item.text).unwrap());
    let told: Vec<String> = (0..3).chain(pieces).filter_map(named).collect();
    told.join("; ")
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn it_is_the_last_who_was_named(
        steps in steps(),
        order in any::<prop::sample::Index>(),
    ) {
        let mut history = History::new(1);
        let mut all: Vec<Said> = Vec::new();
        for (count, step) in steps.iter().enumerate() {
            let before = given(history.session(0), &line());
            let written = history.events.len();
            match step {
                Step::Part(what, name) => {
                    let edit = part(*what, count);
                    // What stands already is not said again.
                    if judge(history.session(0), &line(), &edit).unwrap().is_empty() {
                        continue;
                    }
                    let is_new = |name: &usize| {
                        let edit = said_by(NAMES[*name]);
                        !judge(history.session(0), &line(), &edit).unwrap().is_empty()
                    };
                    let name = name.filter(is_new);
                    let mut edits = vec![edit];
                    edits.extend(name.map(|name| said_by(NAMES[name])));
                    let sum = say(&mut history, 0, &line(), &edits).unwrap();
                    all.push((sum, Some(*what), name));
                }
                Step::Named(name) => {
                    let sum = say(&mut history, 0, &line(), &[said_by(NAMES[*name])]);
                    all.extend(sum.map(|sum| (sum, None, Some(*name))));
                }
                Step::Undo => {
                    history.undo(0, "Ana");
                }
                Step::Redo => {
                    history.redo(0, "Ana");
                }
                Step::TakenBack(any) if !all.is_empty() => {
                    history.take_back(0, "M. Roth", any.get(&all).0);
                }
                Step::TakenBack(_) => {}
            }
            let now = given(history.session(0), &line());
            prop_assert_eq!(&now, &told_over(history.session(0), &all));
            if history.events.len() > written && matches!(step, Step::Part(..) | Step::Named(_)) {
                let sum = all.last().unwrap().0;
                let mut there_and_back = history.clone();
                let undo = there_and_back.take_back(0, "M. Roth", sum);
                prop_assert_eq!(given(there_and_back.session(0), &line()), before);
                there_and_back.take_back(0, "M. Roth", undo);
                prop_assert_eq!(given(there_and_back.session(0), &line()), now);
            }
        }
        // In whatever order the lines of the file stand.
        let mut lines = history.lines();
        let half = order.index(lines.len());
        lines.rotate_left(half);
        lines[..half].reverse();
        let read = read_session(&bytes(&lines)).session;
        prop_assert_eq!(given(&read, &line()), told_over(&read, &all));
    }
}

#[test]
fn whoever_speaks_last_takes_nothing_from_the_others() {
    let mut history = History::new(1);
    say(&mut history, 0, &line(), &[level(2), said_by("A. Weber")]);
    // The name stands already.
    say(&mut history, 0, &line(), &[statement("list per device")]);
    say(
        &mut history,
        0,
        &line(),
        &[Edit::Rung(1, Some(true.into()))],
    );
    say(&mut history, 0, &line(), &[evidence("list")]);
    assert_eq!(given(history.session(0), &line()), "");
    say(
        &mut history,
        0,
        &line(),
        &[evidence("scan"), said_by("B. Klein")],
    );
    assert_eq!(answer(history.session(0), &line()).said_by, "B. Klein");
    assert_eq!(
        given(history.session(0), &line()),
        "level A. Weber; rungs A. Weber; statement A. Weber; list A. Weber"
    );
    // Rungs of two people are nobody's together.
    say(
        &mut history,
        0,
        &line(),
        &[Edit::Rung(2, Some(true.into()))],
    );
    say(&mut history, 0, &line(), &[statement("another")]);
    assert_eq!(
        given(history.session(0), &line()),
        "level A. Weber; list A. Weber"
    );
    history.undo(0, "Ana");
    history.undo(0, "Ana");
    history.undo(0, "Ana");
    assert_eq!(given(history.session(0), &line()), "");
}

#[test]
fn the_level_that_another_person_gave_before_is_known() {
    let mut history = History::new(1);
    let before = |history: &History| speakers(history.session(0), &line()).before;
    say(&mut history, 0, &line(), &[level(3), said_by("Plant IT")]);
    say(&mut history, 0, &line(), &[level(2)]);
    assert_eq!(before(&history), None, "their own");
    say(
        &mut history,
        0,
        &line(),
        &[level(1), said_by("Maintenance")],
    );
    let own = |level| Some((Level::Maturity(level), "Plant IT".to_owned()));
    assert_eq!(before(&history), own(2));
    // Whoever gave the level then says another one.
    say(&mut history, 0, &line(), &[level(0)]);
    assert_eq!(before(&history), own(2));
    // What was taken back was not said.
    history.undo(0, "Ana");
    history.undo(0, "Ana");
    assert_eq!(before(&history), None);
    // The assessor alone sets another one.
    say(&mut history, 0, &line(), &[level(1), said_by("")]);
    assert_eq!(before(&history), own(2));
    // One that agrees by now says nothing else.
    say(
        &mut history,
        0,
        &line(),
        &[level(2), said_by("Maintenance")],
    );
    assert_eq!(before(&history), None);
}

#[test]
fn whoever_is_named_afterwards_is_named_for_what_stands() {
    let mut history = History::new(1);
    // Nobody was named until the level stood.
    say(&mut history, 0, &line(), &[level(2)]);
    say(&mut history, 0, &line(), &[said_by("A. Weber")]);
    let third = [statement("x"), said_by("B. Klein")];
    say(&mut history, 0, &line(), &third);
    assert_eq!(given(history.session(0), &line()), "level A. Weber");
    // Named by mistake: it was somebody else, all of it.
    say(&mut history, 0, &line(), &[said_by("C. Ito")]);
    assert_eq!(given(history.session(0), &line()), "");
    say(
        &mut history,
        0,
        &line(),
        &[evidence("scan"), said_by("A. Weber")],
    );
    assert_eq!(
        given(history.session(0), &line()),
        "level C. Ito; statement C. Ito"
    );
    // Nobody at all: what was said before nobody said either.
    say(&mut history, 0, &line(), &[said_by("")]);
    assert_eq!(given(history.session(0), &line()), "");
}

#[test]
fn what_is_said_of_many_lines_at_once_nobody_said() {
    let mut history = History::new(1);
    let other = LineKey::shared("iec-62443-2-4", "SP.01.02");
    say(
        &mut history,
        0,
        &line(),
        &[statement("x"), said_by("A. Weber")],
    );
    let none = Edit::Level(Some(Level::NotApplicable("no wireless".into())));
    let both = [&line(), &other].map(|key| judge(history.session(0), key, &none).unwrap());
    history.change(0, "Ana", both.concat());
    say(
        &mut history,
        0,
        &line(),
        &[evidence("plan"), said_by("B. Klein")],
    );
    assert_eq!(given(history.session(0), &line()), "statement A. Weber");
}

#[test]
fn on_copies_each_knows_its_own() {
    let mut history = History::new(2);
    say(&mut history, 0, &line(), &[level(2), said_by("A. Weber")]);
    history.join(1, 0);
    // One goes on for long before they meet.
    say(
        &mut history,
        0,
        &line(),
        &[evidence("scan"), said_by("B. Klein")],
    );
    for count in 0..40 {
        let other = LineKey::shared("iec-62443-2-4", "SP.01.02");
        say(&mut history, 0, &other, &[statement(&format!("{count}"))]);
    }
    say(&mut history, 0, &line(), &[evidence("map")]);
    say(&mut history, 1, &line(), &[statement("x")]);
    say(
        &mut history,
        1,
        &line(),
        &[evidence("log"), said_by("C. Ito")],
    );
    history.join(0, 1);
    history.join(1, 0);
    for copy in [0, 1] {
        let session = history.session(copy);
        // The level is Weber's on both; of two names the line shows the newer one.
        let by = answer(session, &line()).said_by;
        assert_eq!(by, "C. Ito");
        assert_eq!(
            given(session, &line()),
            "level A. Weber; statement A. Weber; scan B. Klein; map B. Klein"
        );
    }
    // Whatever is said now is said by nobody whom one could name.
    say(&mut history, 0, &line(), &[measure("guards")]);
    assert!(!given(history.session(0), &line()).contains("measure"));
    say(
        &mut history,
        0,
        &line(),
        &[evidence("key"), said_by("D. Adam")],
    );
    say(&mut history, 0, &line(), &[measure("more guards")]);
    assert_eq!(
        given(history.session(0), &line()),
        "level A. Weber; statement A. Weber; scan B. Klein; log C. Ito; map B. Klein"
    );
}

#[test]
fn the_same_said_by_two_is_said_by_neither_alone() {
    let mut history = History::new(2);
    say(
        &mut history,
        0,
        &line(),
        &[statement("x"), said_by("A. Weber")],
    );
    say(
        &mut history,
        1,
        &line(),
        &[statement("x"), said_by("B. Klein")],
    );
    history.join(0, 1);
    say(
        &mut history,
        0,
        &line(),
        &[evidence("scan"), said_by("C. Ito")],
    );
    assert_eq!(given(history.session(0), &line()), "");
}

#[test]
fn a_line_of_its_own_keeps_whose_words_it_inherits() {
    let mut history = History::new(1);
    let own = LineKey {
        role: "maintenance".into(),
        ..line()
    };
    say(&mut history, 0, &line(), &[level(2), said_by("A. Weber")]);
    let changes = split(history.session(0), std::slice::from_ref(&own));
    history.change(0, "Ana", changes);
    say(&mut history, 0, &own, &[statement("x")]);
    assert_eq!(given(history.session(0), &own), "");
    say(
        &mut history,
        0,
        &own,
        &[evidence("scan"), said_by("B. Klein")],
    );
    let expected = "level A. Weber; statement A. Weber";
    assert_eq!(given(history.session(0), &own), expected);
    assert_eq!(given(history.session(0), &line()), "");
    // Joined and split again, nobody can tell what was only said again.
    say(&mut history, 0, &own, &[Edit::Clear]);
    let changes = split(history.session(0), std::slice::from_ref(&own));
    history.change(0, "Ana", changes);
    say(
        &mut history,
        0,
        &own,
        &[measure("guards"), said_by("C. Ito")],
    );
    assert_eq!(given(history.session(0), &own), "level A. Weber");
}

#[test]
fn where_a_name_can_be_read_no_more_nobody_is_named() {
    let mut history = History::new(1);
    say(&mut history, 0, &line(), &[level(2), said_by("A. Weber")]);
    say(
        &mut history,
        0,
        &line(),
        &[evidence("scan"), said_by("B. Klein")],
    );
    say(&mut history, 0, &line(), &[statement("x")]);
    say(
        &mut history,
        0,
        &line(),
        &[measure("guards"), said_by("C. Ito")],
    );
    let whole = bytes(&history.lines());
    let names = given(&read_session(&whole).session, &line());
    assert_eq!(names, "level A. Weber; statement B. Klein; scan B. Klein");
    let damaged = String::from_utf8(whole).unwrap().replace("Klein", "Kleim");
    let read = read_session(damaged.as_bytes());
    assert_eq!(read.damage.len(), 1);
    assert_eq!(given(&read.session, &line()), "");
}

#[test]
fn what_was_carried_over_is_by_whom_the_line_named() {
    let mut old = History::new(1);
    let other = LineKey::shared("iec-62443-2-4", "SP.01.02");
    let all = [level(2), statement("x"), said_by("A. Weber")];
    say(&mut old, 0, &line(), &all);
    say(&mut old, 0, &other, &[level(2)]);
    let mut new = History::new(1);
    new.change(0, "Ana", carry(old.session(0), |_| true).changes);
    for key in [line(), other.clone()] {
        assert_eq!(given(new.session(0), &key), "");
        let klein = [evidence("scan"), said_by("B. Klein")];
        say(&mut new, 0, &key, &klein);
    }
    let names = "level A. Weber; statement A. Weber";
    assert_eq!(given(new.session(0), &line()), names);
    // Of the other nobody was named.
    assert_eq!(given(new.session(0), &other), "");
}
