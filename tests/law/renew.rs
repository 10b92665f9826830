//! Judging again only what was touched is judging all of it anew.

use proptest::prelude::*;
use walkdown::{
    assessment::Assessment,
    catalog::Catalog,
    session::{LineKey, Session, knowing, prepare},
};

use super::{cases, history::History, picture::catalogs, steps::steps};

/// Everything that an assessment says.
fn told(judged: &Assessment) -> String {
    format!(
        "{:#?} {:#?} {:#?} {:?} {:?}",
        judged.about,
        judged.lines,
        judged.findings,
        judged.next,
        judged.progress()
    )
}

fn renewed_as_anew(catalogs: &[Catalog], history: &History, from: &Session) {
    let mut session = from.clone();
    let mut judged = Assessment::of(catalogs, &session);
    for event in &history.events {
        let touched = session.apply(event.event.clone());
        judged.renew(catalogs, &session, &touched);
        let anew = Assessment::of(catalogs, &session);
        assert_eq!(told(&judged), told(&anew));
        for line in &anew.lines {
            let first = anew.lines.iter().position(|other| other.key == line.key);
            assert_eq!(judged.place(&line.key), first);
        }
        assert_eq!(
            judged.place(&LineKey::shared("iec-62443-2-4", "none")),
            None
        );
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn renewed_is_judged_anew((copies, steps) in (1_usize..4, steps(32)), order in any::<bool>()) {
        let mut history = History::of(copies, &steps);
        let empty = Session::fold(history.session(0).header().cloned(), [], Vec::new());
        if order {
            history.events.reverse();
        }
        renewed_as_anew(catalogs(), &history, &empty);
    }

    /// A catalog that has gained and lost requirements since, and that is named twice.
    #[test]
    fn with_a_catalog_that_changed_too(steps in steps(24), twice in any::<bool>()) {
        let history = History::of(2, &steps);
        let mut session = Session::fold(history.session(0).header().cloned(), [], Vec::new());
        let known = knowing("iec-62443-2-4", ["SP.01.01", "SP.05.01", "SP.77.01"].into_iter());
        let stamp = walkdown::session::Stamp {
            at: "2026-11-21T18:04:11.123+01:00".into(),
            who: "Ana".into(),
            run: "r".into(),
        };
        let event = walkdown::format::encode(prepare(&session, vec![known], stamp)).event;
        session.apply(event);
        let mut all = catalogs().to_vec();
        if twice {
            all.push(all[0].clone());
        }
        renewed_as_anew(&all, &history, &session);
    }
}
