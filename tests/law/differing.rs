//! What two people said differently, one after the other: told until somebody decides, or they agree.

use walkdown::session::{
    Change, Clash, Edit, Level, Settling, judge, prepare, settle, settled, speakers,
};

use super::history::{History, level, line, said_by};

fn rung(answer: bool) -> Edit {
    Edit::Rung(2, Some(answer.into()))
}

fn say(history: &mut History, edits: &[Edit]) {
    say_in(history, 0, edits);
}

fn say_in(history: &mut History, copy: usize, edits: &[Edit]) {
    let session = history.session(copy);
    let changes: Vec<Change> = edits
        .iter()
        .flat_map(|edit| judge(session, &line(), edit).unwrap())
        .collect();
    history.change(copy, "Ana", changes);
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

/// A colleague's copy that has the value that stands takes away no mark, but for one that knew of the other value and
/// decided, or in which that person agrees.
#[test]
fn a_copy_with_the_same_value_silences_nobody() {
    const MARK: &str = "Ama Osei ML2, Jonas Weber ML3";
    let joined = |knows: bool, there: &[Edit]| {
        let mut history = History::new(2);
        if knows {
            say(&mut history, &[level(2), said_by("Ama Osei")]);
            history.join(1, 0);
        }
        say_in(&mut history, 1, there);
        if !knows {
            say(&mut history, &[level(2), said_by("Ama Osei")]);
        }
        say(&mut history, &[level(3), said_by("Jonas Weber")]);
        assert_eq!(told(&history), MARK);
        history.join(0, 1);
        told(&history)
    };
    let by_another = [level(3), said_by("B. Klein")];
    assert_eq!(joined(false, &by_another), MARK);
    assert_eq!(joined(true, &by_another), "Ama Osei ML2, B. Klein ML3");
    assert_eq!(
        joined(false, &[level(3), said_by("")]),
        MARK,
        "the assessor, without a word of hers"
    );
    assert_eq!(
        joined(false, &[level(3), said_by("Ama Osei")]),
        MARK,
        "which she said last, nobody knows"
    );
    assert_eq!(
        joined(true, &[level(3), said_by("")]),
        "",
        "the assessor decided"
    );
    assert_eq!(
        joined(true, &[level(3), said_by("Ama Osei")]),
        "",
        "she agrees"
    );
}
