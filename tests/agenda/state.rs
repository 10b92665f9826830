//! What is asked for follows from where the session stands.

use walkdown::{
    format::Occasion,
    session::{
        AboutEdit, Edit, Level, Rung, Session,
        field::{PARKED, STATEMENT},
    },
};

use super::{Walk, begun, forms, interviewed, level, line, markdown, text, yard};

#[test]
fn a_session_that_says_nothing_has_an_agenda_without_target() {
    let catalog = yard();
    let walk = Walk::of(&catalog);
    let told = markdown(&catalog, &walk.session, Occasion::Visit);
    assert!(told.starts_with(
        "# Agenda: Untitled assessment\n\n| Who, what, when |  |\n| --- | --- |\n| Against | Yard rules, edition 2 |\n| \
         Profile | all (every rule) |\n| Target | none |\n| As of | 2026-11-17 |\n\n4 subjects in 2 areas are to be talked \
         about.\n"
    ));
    assert!(told.contains(
        "\n\nNo target is set, so documents are listed up to the highest level, by the lowest level that each \
         shows.\n\n"
    ));
    assert!(
        told.contains(
            "**: for ML2: gate rule (also for Y.2.01); list of keys (also for Y.1.02); for ML3: key book of a yard; \
             for ML4: count of open nights. The value"
        ),
        "{told}"
    );
    assert!(told.ends_with("## By person\n\nNobody is named for any subject yet.\n"));
    let open = markdown(&catalog, &walk.session, Occasion::Open);
    assert!(open.starts_with(
        "# Still open: Untitled assessment\n\nAs of 2026-11-17: 4 subjects still to be talked about.\n\n## Still to be \
         talked about\n\n- Y.1 Gate: 3 subjects (Y.1.01 to Y.1.02)\n- Y.2 Crane: 1 subject (Y.2.01)\n"
    ));
}

#[test]
fn nothing_is_left_of_a_session_that_is_done() {
    let catalog = yard();
    let mut walk = begun(&catalog);
    for id in ["Y.1.01", "Y.1.01 RE(1)", "Y.1.02"] {
        walk.say(&line(id), &level(1));
    }
    let claim = Edit::Level(Some(Level::NotApplicable(text("There is no crane"))));
    walk.say(&line("Y.2.01"), &claim);
    let told = markdown(&catalog, &walk.session, Occasion::Visit);
    assert!(told.ends_with(
        "\n\nNothing is left to be talked about: 3 subjects are answered, 1 is said not to apply.\n\n## By person\n\nNot \
         named for any subject yet: A. Lindqvist, T. Brandt, S. Yilmaz.\n\n## Said not to apply\n\nY.2.01\n"
    ));
    let open = markdown(&catalog, &walk.session, Occasion::Open);
    assert_eq!(
        open,
        "# Still open: Nordwerk Automation GmbH – Delivery of process control systems, site Emden\n\nAs of 2026-11-17, \
         nothing is owed, and nothing is left to be talked about.\n\nNothing is owed by: A. Lindqvist, T. Brandt, S. \
         Yilmaz.\n"
    );
}

/// A name may hold what else parts names.
#[test]
fn people_with_commas_in_their_names_are_told_apart() {
    let catalog = yard();
    let mut walk = begun(&catalog);
    let people = ["Ama, plant IT", "Chris, service"].map(text);
    walk.about(&[AboutEdit::Interviewees(people.into())]);
    let open = markdown(&catalog, &walk.session, Occasion::Open);
    let idle = "\n\nNothing is owed by: Ama, plant IT; Chris, service.\n";
    assert!(open.contains(idle), "{open}");
}

#[test]
fn what_is_done_or_left_out_is_not_asked_for() {
    let catalog = yard();
    let mut walk = begun(&catalog);
    walk.say(
        &line("Y.1.02"),
        &Edit::Park(text("The roster"), text("K. Lind")),
    );
    walk.say(&line("Y.1.02"), &Edit::Level(Some(Level::NotEvaluated)));
    walk.say(&line("Y.2.01"), &level(2));
    walk.say(&line("Y.2.01"), &Edit::AddEvidence(text("Crane rule 7")));
    let open = markdown(&catalog, &walk.session, Occasion::Open);
    assert!(!open.contains("K. Lind") && !open.contains("Y.1.02") && !open.contains("Y.2.01"));
    assert!(open.contains("As of 2026-11-17: 2 subjects still to be talked about."));
}

#[test]
fn the_target_of_an_area_says_what_to_have_at_hand() {
    let catalog = yard();
    let mut walk = begun(&catalog);
    walk.about(&[
        AboutEdit::AreaTarget(text("Y.1"), Some(2)),
        AboutEdit::AreaTarget(text("Y.2"), Some(4)),
    ]);
    let told = markdown(&catalog, &walk.session, Occasion::Visit);
    for (document, there) in [
        ("roster", true),
        ("key book of a yard", false),
        ("count of open nights", false),
        ("crane log", true),
        ("count of near misses", true),
    ] {
        assert_eq!(
            told.matches(document).count(),
            usize::from(there),
            "{document}\n{told}"
        );
    }
}

#[test]
fn the_same_events_in_any_order_give_the_same_bytes() {
    let catalogs = [yard()];
    let walk = interviewed(&catalogs[0]);
    let mut events = walk.events.clone();
    events.reverse();
    let again = Session::fold(Some(walk.header.clone()), events, Vec::new());
    for occasion in [Occasion::Visit, Occasion::Open] {
        assert_eq!(
            forms(&catalogs, &walk.session, occasion),
            forms(&catalogs, &again, occasion)
        );
    }
}

#[test]
fn the_page_says_what_the_markdown_says() {
    let catalogs = [yard()];
    let walk = interviewed(&catalogs[0]);
    for (occasion, words) in [
        (
            Occasion::Visit,
            [
                "4 subjects",
                "2 subjects in 2 areas are to be talked about",
                "In the room: K. Lind",
                "</span> Watched gate",
                "crane log",
                "By person",
                "Not named for any subject yet: A. Lindqvist.",
            ],
        ),
        (
            Occasion::Open,
            [
                "T. Brandt</h2>",
                "what shows maturity ML3 Defined, for example",
                "key book of a yard",
                "Buy the lock (was due 2026-11-02)",
                "Nobody is named yet",
                "Find the crane",
                "With thanks, M. Roth",
            ],
        ),
    ] {
        let [_, page] = forms(&catalogs, &walk.session, occasion);
        for words in words.iter().skip(usize::from(occasion == Occasion::Visit)) {
            assert!(page.contains(words), "{words}");
        }
    }
}

#[test]
fn a_catalog_without_documents_says_so_and_keeps_its_lines() {
    let mut catalog = yard();
    for asked in &mut catalog.requirements {
        asked.evidence.clear();
        asked.question = "Look after:\na. the gate\n  1. its lock".into();
    }
    let told = markdown(&catalog, &begun(&catalog).session, Occasion::Visit);
    assert!(told.contains(
        "\n\nNo documents are listed for the level aimed at: what there is to show how it is done will do.\n\n"
    ));
    assert!(told.contains(
        "\n  - **Y.1.02 Watched gate**: Look after:\\\n    a. the gate\\\n    \u{a0}\u{a0}1\\. its lock\n"
    ));
}

#[test]
fn what_shows_a_level_is_asked_of_who_asserted_it() {
    let catalog = yard();
    let asked = |told: [(&str, &[Edit]); 2]| {
        let mut walk = begun(&catalog);
        for (by, edits) in told {
            walk.told(&line("Y.1.01"), by, edits);
        }
        let open = markdown(&catalog, &walk.session, Occasion::Open);
        let mut heads = open.lines().filter_map(|row| row.strip_prefix("## "));
        heads.next().unwrap_or_default().to_owned()
    };
    let rungs = [1, 2].map(|level| Edit::Rung(level, Some(Rung::Yes)));
    let more = Edit::Text(&STATEMENT, text("and more"));
    for (told, owes) in [
        // Who said yes to the rung, whoever was in the room when the level was taken, or added something since.
        (
            [("K. Lind", &rungs[..]), ("S. Yilmaz", &[level(2)])],
            "K. Lind",
        ),
        (
            [("K. Lind", &[level(2)]), ("S. Yilmaz", &[more])],
            "K. Lind",
        ),
        // Above the rungs it is who gave the level.
        (
            [("K. Lind", &rungs), ("S. Yilmaz", &[level(3)])],
            "S. Yilmaz",
        ),
    ] {
        assert_eq!(asked(told), owes);
    }
}

#[test]
fn what_one_person_owes_on_one_line_is_asked_for_once() {
    let catalog = yard();
    let mut walk = begun(&catalog);
    let action = |what: &str, owner: &str| Edit::Action {
        text: Some(text(what)),
        owner: Some(text(owner)),
        due: Some(text("2027-01-15")),
    };
    for (id, missing, agreed, owner) in [
        ("Y.1.01", "The roster", "the roster", "k. lind"),
        ("Y.1.01 RE(1)", "The second key", "buy a lock", "K. Lind"),
        ("Y.1.02", "The book", "find the book", "S. Yilmaz"),
    ] {
        walk.say(&line(id), &Edit::Park(text(missing), text("K. Lind")));
        walk.say(&line(id), &action(agreed, owner));
    }
    let open = markdown(&catalog, &walk.session, Occasion::Open);
    assert!(
        open.contains("As of 2026-11-17: 4 things are owed by 2 people, 1 further subject still"),
        "{open}"
    );
    assert!(
        open.contains(
            "still missing:\n\n- Y.1.01 Locked gate: The roster (asked on 2026-11-17, due 2027-01-15)\n- Y.1.01 RE(1) Two locks: The second \
             key (asked on 2026-11-17); agreed: buy a lock (due 2027-01-15)\n- Y.1.02 Watched gate: The book (asked on 2026-11-17)\n\nWith thanks"
        ),
        "{open}"
    );
    assert!(
        open.contains("be done:\n\n- Y.1.02 Watched gate: find the book (due 2027-01-15)\n"),
        "{open}"
    );
}

#[test]
fn a_promise_has_its_day_and_is_asked_for_once() {
    let catalog = yard();
    let mut walk = begun(&catalog);
    let promise = |missing: &str, due: &str| {
        let whole = serde_json::json!({ "missing": missing, "owes": "K. Lind", "due": due });
        Edit::Field(&PARKED, whole)
    };
    walk.told(&line("Y.1.01"), "K. Lind", &[level(2)]);
    walk.say(&line("Y.1.01"), &promise("The gate rule", "2026-12-04"));
    walk.say(&line("Y.1.02"), &promise("The roster", "2026-11-10"));
    let open = markdown(&catalog, &walk.session, Occasion::Open);
    assert!(
        open.contains(
            "still missing:\n\n- Y.1.02 Watched gate: The roster (asked on 2026-11-17, was promised for 2026-11-10)\n- Y.1.01 \
             Locked gate: The gate rule (asked on 2026-11-17, promised for 2026-12-04)\n\nWith thanks"
        ),
        "{open}"
    );
    assert!(!open.contains("what shows maturity"), "{open}");
    let visit = markdown(&catalog, &walk.session, Occasion::Visit);
    assert!(
        visit.contains("missing: The roster (was promised for 2026-11-10)"),
        "{visit}"
    );
}

#[test]
fn what_differs_is_talked_about_and_what_was_returned_is_mended_by_who_recorded_it() {
    let catalog = yard();
    let mut walk = begun(&catalog);
    walk.told(&line("Y.1.01"), "Ama Osei", &[level(1)]);
    walk.told(&line("Y.1.01"), "Jonas Weber", &[level(3)]);
    walk.dispute(&line("Y.1.01 RE(1)"), &level(1), &level(2));
    walk.say(&line("Y.1.02"), &level(1));
    let back = Edit::returned("say who looked");
    walk.say_as("J. Okafor", &line("Y.1.02"), &back);
    let open = markdown(&catalog, &walk.session, Occasion::Open);
    for words in [
        "## M. Roth\n",
        "Returned by a second person, to be mended:\n\n- Y.1.02 Watched gate: say who looked (J. Okafor)\n",
        "Y.2 Crane: 1 subject (Y.2.01)\n\nSaid or recorded differently, and to be settled:\n\n- Y.1.01 Locked gate: Ama \
         Osei ML1, Jonas Weber ML3\n- Y.1.01 RE(1) Two locks: maturity: ML2 (J. Okafor, ",
        // As many as are listed, each under its heading.
        "1 further subject still to be talked about, 2 subjects to be settled",
    ] {
        assert!(open.contains(words), "{words}\n{open}");
    }
    // Who is visited hears nothing of a review.
    let visit = markdown(&catalog, &walk.session, Occasion::Visit);
    assert!(
        !visit.contains("say who looked") && !visit.contains("M. Roth\n"),
        "{visit}"
    );
    let idle = "Not named for any subject yet: A. Lindqvist, T. Brandt, S. Yilmaz.\n";
    assert!(visit.contains(idle), "{visit}");
}

#[test]
fn only_lines_that_follow_each_other_are_named_by_their_ends() {
    let catalogs = [walkdown::catalog::built_in("iec-62443-2-4").unwrap()];
    let mut walk = Walk::of(&catalogs[0]);
    let all = |id: &str| walkdown::session::LineKey::shared("iec-62443-2-4", id);
    walk.about(&[AboutEdit::Profile(text("all"))]);
    walk.say(&all("SP.01.02"), &level(3));
    walk.say(&all("SP.02.02"), &Edit::Level(Some(Level::NotEvaluated)));
    let [open, page] = forms(&catalogs, &walk.session, Occasion::Open);
    assert!(
        open.contains("\n- SP.01 Solution staffing: 10 subjects (SP.01.01, SP.01.01 RE(1), SP.01.02 RE(1) to SP.01.07)\n"),
        "{open}"
    );
    // What is left out stands in nobody's way.
    assert!(
        open.contains("\n- SP.02 Assurance: 6 subjects (SP.02.01 to SP.02.03 RE(1))\n"),
        "{open}"
    );
    assert_eq!(
        open.lines()
            .filter(|line| line.starts_with("- SP.") && line.contains("subjects ("))
            .count(),
        12
    );
    assert!(page.contains("<b>SP.02 Assurance</b>: 6 subjects (SP.02.01 to SP.02.03 RE(1))"));
}
