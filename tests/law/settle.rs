//! Settling: it ends that conflict and no other, undo brings it back, and who settles it alike apart agrees.

use proptest::prelude::*;
use walkdown::{
    format::{Encoded, encode, merge, read_session},
    session::{
        Clash, LineKey, Session, Settling, Stamp, conflicts, prepare, prepare_undo, settle, settled,
    },
};

use super::{
    cases,
    history::{History, bytes},
    steps::steps,
};

fn stamp(who: &str, run: &str) -> Stamp {
    Stamp {
        at: "2026-12-01T09:00:00.000+01:00".into(),
        who: who.into(),
        run: run.into(),
    }
}

fn settling(session: &Session, clash: &Clash, who: &str, place: usize) -> Encoded {
    let change = settle(clash, Settling::Standing(place)).expect("a value that stands");
    encode(prepare(session, vec![change], stamp(who, who)))
}

/// All conflicts but one. Who settles what was said for all roles knows what the lines of single roles say against it:
/// that is decided with it, and what they say against each other is left. Who said a line is counted with a conflict
/// that takes the name along, and stands by itself once that is settled without the name, as here.
fn but(all: &[Clash], one: &Clash) -> Vec<Clash> {
    let is_decided = |clash: &&Clash| {
        let for_all = LineKey {
            role: "".into(),
            ..clash.line.clone()
        };
        for_all == one.line && clash.conflict.field == one.conflict.field
    };
    let others = all.iter().filter(|clash| !is_decided(clash));
    let others = others.filter(|clash| !(clash.names() && one.takes_name()));
    others.filter(|clash| *clash != one).cloned().collect()
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn it_ends_that_conflict_alone_and_undo_brings_it_back(steps in steps(48), place in 0_usize..2) {
        let history = History::of(3, &steps);
        let [a, b, c] = [0, 1, 2].map(|copy| bytes(&history.lines_of(copy)));
        let merged = merge(&a, &[read_session(&b), read_session(&c)]).bytes;
        let session = read_session(&merged).session;
        let before = conflicts(&session);
        for clash in &before {
            let mut now = session.clone();
            let done = settling(&now, clash, "Dora", place);
            let sum = done.event.sum;
            now.apply(done.event);
            let left = conflicts(&now);
            let is_it = |one: &Clash| one.line == clash.line && one.conflict.field == clash.conflict.field;
            prop_assert!(!left.iter().any(is_it));
            prop_assert_eq!(but(&left, clash), but(&before, clash));
            let told = settled(&now).into_iter().find(|one| one.by.who == "Dora").expect("it is told");
            prop_assert_eq!(&told.line, &clash.line);
            prop_assert_eq!(&told.conflict.values, &clash.conflict.values);
            now.apply(encode(prepare_undo(&now, sum, stamp("Dora", "later"))).event);
            prop_assert_eq!(&conflicts(&now), &before);
        }
    }

    #[test]
    fn who_settles_it_alike_apart_agrees_and_else_the_conflict_is_theirs(steps in steps(40), other in 0_usize..2) {
        let history = History::of(2, &steps);
        let [a, b] = [0, 1].map(|copy| bytes(&history.lines_of(copy)));
        let merged = merge(&a, &[read_session(&b)]).bytes;
        let session = read_session(&merged).session;
        let before = conflicts(&session);
        for clash in &before {
            let mut now = session.clone();
            let by = [("Dora", 0), ("Emil", other)].map(|(who, place)| settling(&session, clash, who, place));
            now.apply_all(by.map(|done| done.event));
            let left = conflicts(&now);
            let of: Vec<&Clash> = left.iter().filter(|one| (&one.line, &one.conflict.field) == (&clash.line, &clash.conflict.field)).collect();
            match (other, of.as_slice()) {
                (0, of) => prop_assert!(of.is_empty(), "{of:?}"),
                (_, [theirs]) => {
                    let who: Vec<&str> = theirs.conflict.values.iter().map(|said| said.who.as_str()).collect();
                    prop_assert!(who == ["Dora", "Emil"] || who == ["Emil", "Dora"], "{who:?}");
                }
                (_, of) => prop_assert!(false, "{of:?}"),
            }
        }
    }
}
