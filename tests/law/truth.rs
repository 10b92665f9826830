//! The file is the truth: after every line of any history, and after any merge, what status, show and lint say of the
//! session as it grew is what they say of the file read anew.

use proptest::prelude::*;
use walkdown::{
    assessment::Assessment,
    format::{conflict_words, json, merge, read_session, sealed_words, status_text},
    session::{Session, conflicts, sealed, settled},
};

use super::{
    cases,
    history::{History, bytes},
    picture::catalogs,
    steps::steps,
};

/// What people are told of a session.
fn told(session: &Session) -> String {
    let judged = Assessment::new(catalogs(), session);
    let lines = judged.lines.iter();
    let shown: Vec<_> = lines.map(|line| json::show_line(session, line)).collect();
    format!(
        "{}\n{}\n{shown:?}\n{}\n{:?}\n{:?}\n{:?}",
        json::status(catalogs(), session, &judged),
        status_text(catalogs(), &judged, "a.walkdown", false),
        json::findings(&judged.findings),
        conflicts(session)
            .iter()
            .map(conflict_words)
            .collect::<Vec<_>>(),
        settled(session),
        sealed(session).as_ref().map(sealed_words),
    )
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn every_prefix_is_what_a_replay_says(copies in 1_usize..4, steps in steps(24)) {
        let history = History::of(copies, &steps);
        let lines = history.lines();
        let mut grown = Session::fold(history.session(0).header().cloned(), [], Vec::new());
        for (index, event) in history.events.iter().enumerate() {
            grown.apply(event.event.clone());
            let replayed = read_session(&bytes(&lines[..index + 2]));
            prop_assert_eq!(told(&grown), told(&replayed.session), "after {} events", index + 1);
        }
    }

    #[test]
    fn every_cut_is_what_its_whole_lines_say(steps in steps(24), cut in any::<prop::sample::Index>()) {
        let history = History::of(1, &steps);
        let whole = bytes(&history.lines());
        let start = history.header.len() + 1;
        let cut = start + cut.index(whole.len() - start + 1);
        let part = &whole[..cut];
        let end = part.iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
        let read = read_session(part);
        // A last line that is whole though its line break is missing counts.
        let counts = read.torn.is_none();
        let lines = if counts { part } else { &part[..end] };
        prop_assert_eq!(told(&read.session), told(&read_session(lines).session));
        prop_assert!(read.damage.is_empty());
    }

    #[test]
    fn every_merge_is_what_a_replay_says(steps in steps(40)) {
        let mut history = History::of(2, &steps);
        let [a, b] = [0, 1].map(|copy| bytes(&history.lines_of(copy)));
        let merged = merge(&a, &[read_session(&b)]);
        history.join(0, 1);
        prop_assert_eq!(told(history.session(0)), told(&merged.read.session));
    }
}
