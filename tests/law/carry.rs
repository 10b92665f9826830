//! Next year's session, from any history: what is carried says the same, the earlier session stays as it is, and one
//! undo takes all of it back.

use proptest::prelude::*;
use serde_json::Value;
use walkdown::session::{Answer, LineKey, Session, answer, carry, carry_about, laid_over};

use super::{
    cases,
    history::History,
    picture::{answers, picture},
    steps::{lines, steps},
};

/// What of an answer goes over where nobody differs.
fn carried(session: &Session, line: &LineKey) -> Answer {
    let answer = answer(session, line);
    let done = |action: &walkdown::session::Action| action.state == "done";
    Answer {
        verdict: None,
        flagged: false,
        carried: None,
        confirmed: None,
        action: answer.action.clone().filter(|action| !done(action)),
        level: answer
            .level
            .clone()
            .filter(|level| *level != walkdown::session::Level::NotEvaluated),
        ..answer
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn what_is_carried_says_the_same(steps in steps(24)) {
        let old = History::of(2, &steps);
        let old = old.session(0);
        let before = picture(old);
        let mut new = History::new(1);
        new.change(0, "Ana", laid_over(Vec::new(), carry_about(old)));
        let set_up = answers(new.session(0));
        let over = carry(old, |_| true);
        prop_assert_eq!(&over.left, &Vec::new());
        let told = new.change(0, "Ana", over.changes.clone());
        let session = new.session(0);
        for line in lines() {
            let own = |key: &LineKey| over.unsettled.contains(key) || {
                // A value that is inherited may come from a line on which people differ, or that was left out.
                key.lineage().iter().any(|key| over.unsettled.contains(key)
                    || old.standing(key, "level").iter().any(|write| write.value() == "ne"))
            };
            // A line that was split off and says nothing has no place of its own.
            let shared = line.role.is_empty() && line.component.is_empty();
            if own(&line) || !shared && !old.holds(&line) {
                continue;
            }
            let (was, is) = (carried(old, &line), carried(session, &line));
            let evidence = |answer: &Answer| {
                let mut items: Vec<_> = answer.evidence.iter().map(|item| item.id.clone()).collect();
                // What a part inherits is said after what it says itself.
                if !shared {
                    items.sort();
                }
                items
            };
            prop_assert_eq!(evidence(&was), evidence(&is));
            let without = |answer: Answer| Answer { evidence: Vec::new(), conflicts: Vec::new(), ..answer };
            prop_assert_eq!(without(was), without(is), "{}", line);
        }
        for line in session.lines() {
            prop_assert!(answer(session, line).conflicts.is_empty());
        }
        // Whatever stands is marked, the lines split off too.
        for change in over.changes.iter().filter(|change| change.to != Value::Null) {
            prop_assert!(answer(session, &change.line).carried.is_some(), "{}", change.line);
        }
        if told.is_some() {
            new.undo(0, "Ana").unwrap();
        }
        prop_assert_eq!(answers(new.session(0)), set_up);
        prop_assert_eq!(picture(old), before);
    }
}
