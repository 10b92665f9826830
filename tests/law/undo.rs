//! Undo and redo: across restarts and merges, all the way back and all the way forth.

use proptest::prelude::*;
use walkdown::{
    format::read_session,
    session::{Edit, Level, LineKey, Session, answer, redo_target, undo_target},
};

use super::{
    cases,
    history::{History, PEOPLE, bytes, set},
    picture::{answers, picture},
    steps::{steps, words},
};

fn line() -> LineKey {
    LineKey::shared("iec-62443-2-4", "SP.01.01")
}

fn level(session: &Session) -> Option<u8> {
    answer(session, &line()).maturity()
}

/// Closes the program and starts it again.
fn restart(history: &mut History) {
    let read = read_session(&bytes(&history.lines_of(0)));
    history.copies[0].1 = read.session;
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn all_the_way_back_and_forth_is_the_same_at_each_step(
        first in words(6),
        steps in words(16),
        restarts in any::<bool>(),
    ) {
        // All by one person.
        let mut history = History::new(1);
        let mut states = vec![answers(history.session(0))];
        for step in first.iter().chain(&steps) {
            let before = history.events.len();
            history.take_as(step, "Ana");
            if history.events.len() > before {
                states.push(answers(history.session(0)));
            }
        }
        for _ in 0..2 {
            for state in states.iter().rev().skip(1) {
                history.undo(0, "Ana").unwrap();
                if restarts { restart(&mut history); }
                prop_assert_eq!(&answers(history.session(0)), state);
            }
            prop_assert!(history.undo(0, "Ana").is_none());
            for state in &states[1..] {
                history.redo(0, "Ana").unwrap();
                if restarts { restart(&mut history); }
                prop_assert_eq!(&answers(history.session(0)), state);
            }
            prop_assert!(history.redo(0, "Ana").is_none());
        }
        let read = read_session(&bytes(&history.lines()));
        prop_assert_eq!(picture(&read.session), picture(history.session(0)));
    }

    #[test]
    fn when_all_took_back_everything_nothing_is_there(steps in words(24), turns in any::<u64>()) {
        let mut history = History::of(1, &steps);
        let full = answers(history.session(0));
        let empty = answers(History::new(1).session(0));
        let mut turn = turns;
        while let Some(who) = PEOPLE.into_iter().cycle().skip((turn % 3) as usize).take(3)
            .find(|who| undo_target(history.session(0), who).is_some())
        {
            history.undo(0, who).unwrap();
            turn = turn.rotate_right(1);
        }
        prop_assert_eq!(answers(history.session(0)), empty);
        for who in PEOPLE {
            while history.redo(0, who).is_some() {}
        }
        prop_assert_eq!(answers(history.session(0)), full);
    }

    #[test]
    fn redo_is_gone_after_ones_own_next_change_only(steps in steps(24)) {
        let mut history = History::of(1, &steps);
        if history.undo(0, "Ana").is_some() {
            prop_assert!(redo_target(history.session(0), "Ana").is_some());
            history.change(0, "M. Roth", set(&line(), 2));
            history.undo(0, "M. Roth");
            prop_assert!(redo_target(history.session(0), "Ana").is_some());
            history.change(0, "Ana", set(&line(), 3));
            prop_assert!(redo_target(history.session(0), "Ana").is_none());
            restart(&mut history);
            prop_assert!(redo_target(history.session(0), "Ana").is_none());
        }
    }
}

#[test]
fn another_person_may_take_back_and_give_back() {
    let mut history = History::new(1);
    history.change(0, "Ana", set(&line(), 1));
    let second = history.change(0, "Ana", set(&line(), 2)).unwrap();
    // By key nobody reaches another's change.
    assert!(history.undo(0, "M. Roth").is_none());
    let undo = history.take_back(0, "M. Roth", second);
    assert_eq!(level(history.session(0)), Some(1));
    assert!(redo_target(history.session(0), "Ana").is_none());
    assert_eq!(
        redo_target(history.session(0), "M. Roth").unwrap().sum,
        undo
    );
    history.redo(0, "M. Roth").unwrap();
    assert_eq!(level(history.session(0)), Some(2));
    assert!(answer(history.session(0), &line()).conflicts.is_empty());
}

#[test]
fn nothing_undoes_a_seal() {
    let mut history = History::new(1);
    history.change(0, "Ana", set(&line(), 1));
    let seal = history.seal(0, "Ana");
    let undo = history.take_back(0, "Ana", seal);
    let both = |history: &History| {
        let read = read_session(&bytes(&history.lines())).session;
        [history.session(0).clone(), read]
    };
    for session in both(&history) {
        assert!(session.is_live(&seal) && session.is_live(&undo));
    }
    history.take_back(0, "Ana", undo);
    for session in both(&history) {
        assert!(session.is_live(&seal) && !session.is_live(&undo));
    }
    // Undo goes past it to what was changed.
    history.undo(0, "Ana").unwrap();
    assert_eq!(level(history.session(0)), None);
}

#[test]
fn the_history_of_a_line_tells_what_was_there_before() {
    let mut history = History::new(2);
    history.change(0, "Ana", set(&line(), 1));
    history.join(1, 0);
    history.change(0, "Ana", set(&line(), 2));
    history.change(1, "M. Roth", set(&line(), 3));
    history.change(1, "M. Roth", set(&line(), 4));
    history.join(0, 1);
    history.change(0, "Ana", set(&line(), 0));
    history.undo(0, "Ana");
    history.redo(0, "Ana");
    let told = walkdown::session::history(history.session(0), &line());
    let told: Vec<String> = told
        .iter()
        .filter(|entry| entry.who == "Ana" || entry.to == 4)
        .map(|entry| format!("{} {}>{} {}", entry.act, entry.from, entry.to, entry.live))
        .collect();
    let expected = [
        "set null>1 true",
        "set 1>2 true",
        "set 3>4 true",
        // Of two values that it replaced, the newer one.
        "set 4>0 true",
        "undo 0>4 false",
        "redo 4>0 true",
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_value_between_comes_back_neither_by_undo_nor_by_redo_of_others() {
    let mut history = History::new(1);
    history.change(0, "Ana", set(&line(), 1));
    history.change(0, "M. Roth", set(&line(), 2));
    history.change(0, "李", set(&line(), 3));
    // The one in the middle goes: what it replaced stays replaced, through it.
    history.undo(0, "M. Roth").unwrap();
    assert_eq!(level(history.session(0)), Some(3));
    assert!(answer(history.session(0), &line()).conflicts.is_empty());
    history.undo(0, "李").unwrap();
    assert_eq!(level(history.session(0)), Some(1));
    history.redo(0, "M. Roth").unwrap();
    assert_eq!(level(history.session(0)), Some(2));
}

#[test]
fn two_undos_of_one_change_on_two_copies_need_both_taken_back() {
    let mut history = History::new(2);
    history.edit(0, "Ana", &line(), &Edit::Level(Some(Level::Maturity(2))));
    history.join(1, 0);
    history.undo(0, "Ana");
    history.undo(1, "Ana");
    history.join(0, 1);
    assert_eq!(level(history.session(0)), None);
    history.redo(0, "Ana").unwrap();
    history.redo(0, "Ana").unwrap();
    assert_eq!(level(history.session(0)), Some(2));
    assert!(history.redo(0, "Ana").is_none());
}
