//! What two people said differently, one after the other: told until somebody decides, or they agree.

use walkdown::session::{
    Change, Clash, Edit, Level, Settling, judge, prepare, settle, settled, speakers,
};

use super::history::{History, level, line, said_by};

fn rung(answer: bool) -> Edit {
    Edit::Rung(2, Some(answer.into()))
}

fn say(history: &mut History, edits: &[Edit]) {
    let session = history.session(0);
    let changes: Vec<Change> = edits
        .iter()
        .flat_map(|edit| judge(session, &line(), edit).unwrap())
        .collect();
    history.change(0, "Ana", changes);
}

fn told(history: &History) -> String {
    let differing = speakers(history.session(0), &line()).differing;
    let told: Vec<String> = differing.iter().map(Clash::told).collect();
    told.join("; ")
}

/// Decides the first of what was said differently, with what goes with it.
fn decide(history: &mut History, how: Settling, with: &[Edit]) {
    let session = history.session(0);
    let clash = speakers(session, &line()).differing.remove(0);
    let mut changes = vec![settle(&clash, how).unwrap()];
    let with = with
        .iter()
        .flat_map(|edit| judge(session, &line(), edit).unwrap());
    changes.extend(with);
    let prepared = prepare(session, changes, history.stamp("Ana")).deciding(
        &clash.line,
        &clash.conflict.field,
        &clash.said,
    );
    history.write(0, prepared);
}

#[test]
fn two_levels_of_two_people_are_told_until_somebody_decides() {
    for (how, with) in [
        (Settling::Standing(1), Vec::new()),
        (Settling::Standing(0), vec![said_by("Ama Osei")]),
        (Settling::New(2.into()), vec![said_by("")]),
    ] {
        let mut history = History::new(1);
        say(&mut history, &[level(1), said_by("Ama Osei")]);
        assert_eq!(told(&history), "");
        say(&mut history, &[level(3), said_by("Jonas Weber")]);
        assert_eq!(told(&history), "Ama Osei ML1, Jonas Weber ML3");
        // Whoever says it again does not decide it.
        say(&mut history, &[level(2)]);
        assert_eq!(told(&history), "Ama Osei ML1, Jonas Weber ML2");
        history.undo(0, "Ana");
        decide(&mut history, how.clone(), &with);
        assert_eq!(told(&history), "", "{how:?}");
        // It is told as a conflict that was settled is.
        assert_eq!(settled(history.session(0)).len(), 1, "{how:?}");
        history.undo(0, "Ana");
        assert_eq!(told(&history), "Ama Osei ML1, Jonas Weber ML3", "{how:?}");
    }
}

#[test]
fn what_is_decided_is_not_dug_up_and_may_be_said_differently_anew() {
    let mut history = History::new(1);
    say(&mut history, &[level(1), said_by("Ama Osei")]);
    say(&mut history, &[level(3), said_by("Jonas Weber")]);
    decide(&mut history, Settling::Standing(1), &[]);
    say(&mut history, &[level(2)]);
    assert_eq!(told(&history), "", "Jonas Weber alone");
    say(&mut history, &[level(4), said_by("B. Klein")]);
    assert_eq!(told(&history), "Jonas Weber ML2, B. Klein ML4");
}

#[test]
fn yes_and_no_to_one_rung_are_told_with_the_rung() {
    let mut history = History::new(1);
    say(&mut history, &[rung(true), said_by("Ama Osei")]);
    say(&mut history, &[rung(false), said_by("Jonas Weber")]);
    assert_eq!(told(&history), "rung ML2: Ama Osei yes, Jonas Weber no");
    decide(&mut history, Settling::Standing(1), &[]);
    assert_eq!(told(&history), "");
}

#[test]
fn nobody_contradicts_who_agrees_or_was_taken_back_or_the_assessor_alone() {
    let mut history = History::new(1);
    say(&mut history, &[level(1), said_by("Ama Osei")]);
    say(&mut history, &[level(3), said_by("")]);
    assert_eq!(told(&history), "", "the assessor's own");
    say(&mut history, &[level(1), said_by("Jonas Weber")]);
    assert_eq!(told(&history), "", "they agree");
    say(&mut history, &[level(2)]);
    assert_eq!(told(&history), "Ama Osei ML1, Jonas Weber ML2");
    history.undo(0, "Ana");
    assert_eq!(told(&history), "", "taken back");
    let reason = |words: &str| Edit::Level(Some(Level::NotApplicable(words.into())));
    let mut history = History::new(1);
    say(&mut history, &[reason("no wireless"), said_by("Ama Osei")]);
    say(&mut history, &[reason("none here"), said_by("Jonas Weber")]);
    assert_eq!(told(&history), "", "the same in other words");
}
