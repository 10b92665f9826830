//! Judging again only what was touched is judging all of it anew.

use proptest::prelude::*;
use serde_json::json;
use walkdown::{
    assessment::{Assessment, Code},
    catalog::Catalog,
    format::encode,
    session::{
        AboutEdit, Edit, LineKey, Session, Stamp, by_role, carry, field::COMPENSATING, join,
        knowing, prepare, split, touching,
    },
};

use super::{
    cases,
    history::{History, PEOPLE},
    picture::catalogs,
    steps::{Does, Step, lines, steps, words},
};

/// Everything that an assessment says.
fn told(judged: &Assessment) -> String {
    format!(
        "{:#?} {:#?} {:#?} {:?} {:?} {:?}",
        judged.about,
        judged.lines,
        judged.findings,
        judged.next,
        judged.progress(),
        judged.people()
    )
}

fn renewed_as_anew(catalogs: &[Catalog], history: &History, from: &Session) {
    let mut session = from.clone();
    let mut judged = Assessment::new(catalogs, &session);
    for event in &history.events {
        let touched = session.apply(event.event.clone());
        judged.renew(catalogs, &session, &touched);
        let anew = Assessment::new(catalogs, &session);
        assert_eq!(told(&judged), told(&anew));
        let mut number = 0;
        for (place, line) in anew.lines.iter().enumerate() {
            number += usize::from(!line.outside);
            assert_eq!(judged.number(place), number);
            let first = anew.lines.iter().position(|other| other.key == line.key);
            assert_eq!(judged.place(&line.key), first);
            let of_catalog = [Code::NewRequirement, Code::UnknownRequirement];
            let on_it = anew.findings.iter();
            let on_it: Vec<_> = on_it
                .filter(|one| one.key == line.key && !of_catalog.contains(&one.code))
                .collect();
            let mut found = judged.findings_on(&line.key);
            found.retain(|one| !of_catalog.contains(&one.code));
            assert_eq!(found, on_it);
        }
        assert_eq!(
            judged.place(&LineKey::shared("iec-62443-2-4", "none")),
            None
        );
    }
}

fn empty(history: &History) -> Session {
    Session::fold(history.session(0).header().cloned(), [], Vec::new())
}

/// What is done with lines besides answering them.
#[derive(Debug, Clone)]
enum Deed {
    Step(Step),
    /// A line has its own place for each role.
    Split(usize),
    /// These go back into the one that serves the rest.
    Join(usize),
    /// What another session said.
    Carry(Vec<Step>),
    /// A carried answer is touched.
    Touch(usize, Edit),
    /// A measure that is to be looked at again on this day of the month.
    Measure(usize, u8),
    /// It is the next day.
    Sleep,
}

fn deeds(most: usize) -> impl Strategy<Value = Vec<Deed>> {
    let place = || 0..lines().len();
    let one = steps(2).prop_filter_map("a step", |steps| steps.into_iter().next());
    let deed = prop_oneof![
        8 => one.prop_map(Deed::Step),
        3 => place().prop_map(Deed::Split),
        2 => place().prop_map(Deed::Join),
        1 => words(8).prop_map(Deed::Carry),
        2 => (place(), super::steps::edit()).prop_map(|(line, edit)| Deed::Touch(line, edit)),
        2 => (place(), 20_u8..26).prop_map(|(line, day)| Deed::Measure(line, day)),
        1 => Just(Deed::Sleep),
    ];
    prop::collection::vec(deed, 1..most)
}

/// A compensating measure that is to be looked at again on this day.
fn measure(review_on: &str) -> Edit {
    let value = json!({ "measure": "a lock", "risk": "a lost key", "review_on": review_on });
    Edit::Field(&COMPENSATING, value)
}

fn roles() -> Vec<String> {
    ["integration", "maintenance"].map(str::to_owned).into()
}

fn take(history: &mut History, deed: &Deed) {
    let (ana, key) = (PEOPLE[1], |place: usize| lines()[place].clone());
    let session = history.session(0);
    let changes = match deed {
        Deed::Step(step) => return history.take_as(step, PEOPLE[step.who]),
        Deed::Split(place) => split(session, &by_role(&key(*place), &roles())),
        Deed::Join(place) => join(session, &by_role(&key(*place), &roles())),
        Deed::Carry(steps) => carry(History::of(1, steps).session(0), |_| true).changes,
        Deed::Touch(place, edit) => {
            let key = key(*place);
            let judged = walkdown::session::judge(session, &key, edit);
            let mut changes = judged.unwrap_or_default();
            touching(session, &key, edit, || "now".into(), &mut changes);
            changes
        }
        Deed::Measure(place, day) => {
            let edit = measure(&format!("2026-11-{day}"));
            walkdown::session::judge(session, &key(*place), &edit).unwrap_or_default()
        }
        Deed::Sleep => {
            history.day += 1;
            return;
        }
    };
    history.change(0, ana, changes);
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn renewed_is_judged_anew((copies, steps) in (1_usize..4, steps(32)), order in any::<bool>()) {
        let mut history = History::of(copies, &steps);
        let empty = empty(&history);
        if order {
            history.events.reverse();
        }
        renewed_as_anew(catalogs(), &history, &empty);
    }

    /// Lines come and go, and answers come from an earlier session; what anybody did may be taken back.
    #[test]
    fn where_lines_are_split_joined_and_carried_too(deeds in deeds(24), order in any::<bool>()) {
        let mut history = History::new(2);
        let has_roles = Does::About(AboutEdit::Roles(roles()));
        history.take_as(&Step { copy: 0, who: 0, does: has_roles }, PEOPLE[0]);
        for deed in &deeds {
            take(&mut history, deed);
        }
        let empty = empty(&history);
        if order {
            history.events.reverse();
        }
        renewed_as_anew(catalogs(), &history, &empty);
    }

    /// A catalog that has gained and lost requirements since, and that is named twice.
    #[test]
    fn with_a_catalog_that_changed_too(steps in steps(24), twice in any::<bool>()) {
        let history = History::of(2, &steps);
        let mut session = empty(&history);
        let known = knowing("iec-62443-2-4", ["SP.01.01", "SP.05.01", "SP.77.01"].into_iter());
        let stamp = Stamp {
            at: "2026-11-21T18:04:11.123+01:00".into(),
            who: "Ana".into(),
            run: "r".into(),
        };
        let event = encode(prepare(&session, vec![known], stamp)).event;
        session.apply(event);
        let mut all = catalogs().to_vec();
        if twice {
            all.push(all[0].clone());
        }
        renewed_as_anew(&all, &history, &session);
    }
}

/// What is due stays noticed when its line is touched, and is noticed on all others when the day moves on.
#[test]
fn what_is_due_is_noticed_as_anew() {
    let mut history = History::new(1);
    let [first, second] = ["SP.01.01", "SP.05.01"].map(|id| LineKey::shared("iec-62443-2-4", id));
    history.edit(0, "Ana", &first, &measure("2026-11-20"));
    history.edit(0, "Ana", &second, &measure("2026-11-22"));
    history.edit(0, "Ana", &first, &Edit::Flag(true));
    history.day = 22;
    history.edit(0, "Ana", &first, &Edit::Flag(false));
    let due = Assessment::new(catalogs(), history.session(0));
    let due = due
        .findings
        .iter()
        .filter(|one| one.code == Code::ReviewDue);
    assert_eq!(due.count(), 2);
    renewed_as_anew(catalogs(), &history, &empty(&history));
}
