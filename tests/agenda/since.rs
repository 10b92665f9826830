//! Since when something is owed: the day on which the parking that stands was recorded.

use walkdown::{
    format::{Occasion, encode},
    session::{
        Change, Edit, EventId, ParkedSince, Stamp, carry, judge, parked_since, prepare,
        prepare_undo,
    },
};

use super::{Walk, begun, line, markdown, text, yard};

fn stamp(day: &str) -> Stamp {
    Stamp {
        // Written where it was the next day already in Europe.
        at: format!("{day}T23:30:00.000-08:00"),
        who: "M. Roth".into(),
        run: "k3f9".into(),
    }
}

fn record(walk: &mut Walk, day: &str, changes: Vec<Change>) -> EventId {
    let event = encode(prepare(&walk.session, changes, stamp(day))).event;
    walk.session.apply(event.clone());
    walk.events.push(event.clone());
    event.sum
}

fn park(walk: &mut Walk, day: &str, missing: &str) -> EventId {
    let edit = Edit::Park(text(missing), text("K. Lind"));
    let changes = judge(&walk.session, &line("Y.1.02"), &edit).unwrap();
    record(walk, day, changes)
}

fn since(walk: &Walk) -> Option<(String, bool)> {
    let since = parked_since(&walk.session, &line("Y.1.02"));
    since.map(|ParkedSince { day, carried }| (day, carried))
}

#[test]
fn it_is_the_day_of_the_parking_that_stands() {
    let mut walk = begun(&yard());
    assert_eq!(since(&walk), None);
    park(&mut walk, "2026-11-20", "the roster");
    assert_eq!(since(&walk), Some((text("2026-11-20"), false)));
    // What else is said of the line does not ask again.
    let flag = judge(&walk.session, &line("Y.1.02"), &Edit::Flag(true)).unwrap();
    record(&mut walk, "2026-11-21", flag);
    assert_eq!(since(&walk), Some((text("2026-11-20"), false)));
    let again = park(&mut walk, "2026-11-24", "the roster, signed");
    assert_eq!(since(&walk), Some((text("2026-11-24"), false)));
    let undo = encode(prepare_undo(&walk.session, again, stamp("2026-11-25")));
    walk.session.apply(undo.event);
    assert_eq!(since(&walk), Some((text("2026-11-20"), false)));
    // A line that is split off owes since then too.
    let mut own = line("Y.1.02");
    own.component = "gateway".into();
    let asked = parked_since(&walk.session, &own).map(|since| since.day);
    assert_eq!(asked, Some(text("2026-11-20")));
    let none = judge(&walk.session, &line("Y.1.02"), &Edit::Clear).unwrap();
    record(&mut walk, "2026-11-26", none);
    assert_eq!(since(&walk), None);
}

#[test]
fn who_owes_it_reads_the_day() {
    let catalog = yard();
    let mut walk = begun(&catalog);
    park(&mut walk, "2026-11-20", "the roster");
    let open = markdown(&catalog, &walk.session, Occasion::Open);
    assert!(
        open.contains("\n- Y.1.02 Watched gate: the roster (asked on 2026-11-20)\n"),
        "{open}"
    );
}

#[test]
fn what_was_carried_over_was_asked_before() {
    let catalog = yard();
    let mut old = begun(&catalog);
    park(&mut old, "2025-11-20", "the roster");
    let mut walk = begun(&catalog);
    let over = carry(&old.session, |_| true);
    record(&mut walk, "2026-11-16", over.changes);
    assert_eq!(since(&walk), Some((text("2026-11-16"), true)));
    let open = markdown(&catalog, &walk.session, Occasion::Open);
    assert!(
        open.contains("\n- Y.1.02 Watched gate: the roster (asked before 2026-11-16)\n"),
        "{open}"
    );
}

#[test]
fn a_time_that_is_none_says_nothing() {
    let catalog = yard();
    let mut walk = begun(&catalog);
    for at in ["", "soon", "\u{1b}[2J2026-1", "2026-13-41"] {
        let edit = Edit::Park(format!("the roster {at}"), text("K. Lind"));
        let changes = judge(&walk.session, &line("Y.1.02"), &edit).unwrap();
        let stamp = Stamp {
            at: text(at),
            ..stamp("2026-11-20")
        };
        let event = encode(prepare(&walk.session, changes, stamp)).event;
        walk.session.apply(event);
        assert_eq!(since(&walk), None, "{at:?}");
    }
}
