//! What is handed over stands in one list, and each of it is three keys away at most.

use std::path::Path;

use walkdown::{
    format::{encode, seal_over},
    interview::{Access, Deliverable, Effect, FileKind, Happened, Verified},
    session::{Change, LineKey, Stamp},
    tui::Scope,
};

use super::walked;
use crate::support::screens::{World, whole_catalog};

#[test]
fn the_list_is_there_from_every_screen_of_a_session() {
    for open in ["", "o", "W", "R", "l"] {
        let (mut world, _) = walked("3", &format!("{open} Z"));
        let sight = world.sight();
        for words in [
            "Hand over north-plant",
            "r  the report",
            "c  the report without your remarks and flags, as the client gets it",
            "p  the plan: the gaps and the steps that close them",
            "w  a worksheet to fill in, for a colleague or client: without what you found",
            "x  all answers with what you found, to be read: .xlsx, .csv, .jsonl or OSCAL",
            "a  the agenda",
            "W  a worksheet of what waits for one person alone",
            "A  one person's agenda alone, to send to them",
            "o  the open items",
            "O  one person's open items alone, to send to them",
            "X  the answers without your remarks, as the client gets them",
            "e  the register of evidence: each piece once, and what it is named for",
            "s  the seal, before the report: sign the session off",
            "v  verify: is the file untouched, each evidence file the same",
            "m  a colleague's copy of this session: join it into this one",
            "i  a filled-in worksheet, csv or form: take it in",
        ] {
            assert!(sight.contains(words), "{words}\n{sight}");
        }
    }
}

/// A filter narrows the walk, and no document.
#[test]
fn under_a_filter_a_document_is_said_to_be_of_all_lines() {
    let all = "it is of all 123 lines, whatever the filter shows";
    for keys in ["R", "Z r", "Z w"] {
        let (mut world, _) = walked("3", keys);
        if keys == "R" {
            world.press("P");
        }
        assert!(!world.sight().contains(all), "{}", world.sight());
        world.press("Esc Esc Esc F e");
        world.press(if keys == "R" { "R P" } else { keys });
        assert!(world.sight().contains(all), "{}", world.sight());
    }
}

#[test]
fn each_is_three_keys_away_with_its_file() {
    for (keys, paper, file) in [
        ("Z r Enter", Deliverable::Report, "north.report.html"),
        ("Z c Enter", Deliverable::ForClient, "north.client.html"),
        ("Z p Enter", Deliverable::Plan, "north.plan.html"),
        ("Z w Enter", Deliverable::Worksheet, "north.worksheet.xlsx"),
        ("Z x Enter", Deliverable::Answers, "north.answers.xlsx"),
        (
            "Z X Enter",
            Deliverable::AnswersForClient,
            "north.client-answers.xlsx",
        ),
        ("Z e Enter", Deliverable::Evidence, "north.evidence.html"),
    ] {
        let (world, _) = walked("3", keys);
        let written = world.asked.last();
        assert_eq!(
            written,
            Some(&Effect::WriteDeliverable(paper.into(), file.into())),
            "{keys}"
        );
    }
    let (mut world, _) = walked("3", "Z s");
    let sight = world.sight();
    assert!(sight.contains("Seal north-plant as it stands?"), "{sight}");
    assert!(
        sight.contains("122 lines unanswered, 1 at ML2+ without evidence, no conclusion."),
        "{sight}"
    );
    assert!(
        sight.contains("Write the report after it: one written before does not name the seal."),
        "{sight}"
    );
    // Enter leaves it, and that is said.
    world.press("Enter");
    assert!(world.sight().contains("left as it is"), "{}", world.sight());
    assert_ne!(world.asked.last(), Some(&Effect::Seal(None)));
    world.press("Z s y");
    assert_eq!(world.asked.last(), Some(&Effect::Seal(None)));
    // With a key, whose file is typed; none where it is left.
    let (mut world, _) = walked("3", "Z s k");
    let sight = world.sight();
    assert!(
        sight.contains("file of the ssh key that signs the seal"),
        "{sight}"
    );
    assert!(
        sight.contains("walkdown seal SESSION --sign KEY"),
        "{sight}"
    );
    world.press("'~/.ssh/id_ed25519' Enter");
    let key = Some("~/.ssh/id_ed25519".into());
    assert_eq!(world.asked.last(), Some(&Effect::Seal(key)));
    for left in ["Enter", "'half' Esc"] {
        let (mut world, _) = walked("3", &format!("Z s k {left}"));
        assert_ne!(
            world.asked.last(),
            Some(&Effect::Seal(Some("half".into()))),
            "{left}"
        );
        let sight = world.sight();
        assert!(!sight.contains("ssh key"), "{sight}");
    }
    // What is left open is counted.
    let (mut world, _) = walked("2 3 p 'a list' Enter Enter", "");
    world.sit_down("Carla");
    world.press("g C t 'why?' Enter Z s");
    let sight = world.sight();
    assert!(
        sight.contains("121 lines unanswered, 1 parked, 1 returned, 1 not reviewed by "),
        "{sight}"
    );
    let rest = "2 at ML2+ without evidence, no conclusion";
    assert!(in_a_row(&sight).contains(rest), "{sight}");
    // The summary says the same.
    world.press("Esc W");
    let sight = world.sight();
    assert!(
        sight.contains("121 unanswered (F walks them). 1 parked, 1 returned, 1 not reviewed"),
        "{sight}"
    );
    assert!(in_a_row(&sight).contains(rest), "{sight}");
    // No is what stands there first.
    let (world, _) = walked("3", "Z s Enter");
    assert_ne!(world.asked.last(), Some(&Effect::Seal(None)));
}

/// What came out of the check stays in sight; who types meanwhile is not taken from the text.
#[test]
fn the_file_is_verified_from_the_list() {
    let (mut world, _) = walked("3", "Z v");
    assert_eq!(world.asked.last(), Some(&Effect::Verify));
    assert!(world.sight().contains("Looking at the file"));
    let verified = Verified {
        told: vec![
            (Some(3), "damaged".into()),
            (None, "evidence: scan.txt: it has changed".into()),
        ],
        word: "not sound, 4 changes".into(),
        is_sound: false,
    };
    world.take_in(Happened::Verified(verified.clone()));
    let sight = world.sight();
    for words in [
        "The file of north-plant",
        "Not sound, 4 changes.",
        "Line 3 of the file: damaged.",
        "Evidence: scan.txt: it has changed.",
    ] {
        assert!(sight.contains(words), "{words}\n{sight}");
    }
    world.press("Enter e 'half'");
    world.take_in(Happened::Verified(verified));
    let sight = world.sight();
    assert!(
        sight.contains("! north-plant: not sound, 4 changes"),
        "{sight}"
    );
    assert_eq!(world.model.scope(), Scope::Text);
}

#[test]
fn what_is_sealed_already_is_asked_about_with_its_digest() {
    let (mut world, _) = walked("3", "");
    let stamp = Stamp {
        at: "2026-11-29T10:00:00.000+01:00".into(),
        who: "Ana".into(),
        run: "k3f9ab".into(),
    };
    let seal = encode(seal_over(&world.session(), b"all of it\n", stamp));
    let digest = seal.event.sum.to_string();
    world.take_in(Happened::Sealed(Ok(Box::new(seal.event))));
    world.press("Esc j 2 Z");
    let sight = world.sight();
    assert!(sight.contains(&digest), "{digest}\n{sight}");
    world.press("s");
    let sight = world.sight();
    for words in [
        "Seal north-plant anew, as it stands now?",
        "It is sealed on 2026-11-29 by Ana; 1 change since",
        "y  yes, sign it off anew",
    ] {
        assert!(sight.contains(words), "{words}\n{sight}");
    }
}

#[test]
fn the_box_of_the_report_takes_the_answers_too() {
    for (name, kind) in [
        ("x.xlsx", FileKind::Workbook),
        ("x.CSV", FileKind::Csv),
        ("x.jsonl", FileKind::JsonLines),
        ("set/", FileKind::Oscal),
    ] {
        let path = Path::new(name);
        assert_eq!(
            Deliverable::Report.meant(path),
            Deliverable::Answers,
            "{name}"
        );
        assert_eq!(Deliverable::Answers.kind(path), Some(kind), "{name}");
        // For the client those without remarks are meant.
        let meant = Deliverable::ForClient.meant(path);
        assert_eq!(meant, Deliverable::AnswersForClient, "{name}");
        assert_eq!(meant.kind(path), Some(kind), "{name}");
    }
    assert_eq!(
        Deliverable::Report.meant(Path::new("x.docx")),
        Deliverable::Report
    );
    let (mut world, _) = walked("3", "P");
    let sight = world.sight();
    assert!(
        sight.contains("workbook, OSCAL, seal: Esc, then Z"),
        "{sight}"
    );
    world.press("C-u 'x.xlsx' Enter");
    let path = "x.xlsx".into();
    assert_eq!(
        world.asked.last(),
        Some(&Effect::WriteDeliverable(Deliverable::Report.into(), path))
    );
    world.take_in(Happened::Written(
        Deliverable::Answers,
        Ok("/plant/x.xlsx".into()),
    ));
    let sight = world.sight();
    assert!(
        sight.contains("✓ The export is in /plant/x.xlsx"),
        "{sight}"
    );
    assert_ne!(world.model.scope(), Scope::OneLine);
}

#[test]
fn who_may_not_write_seals_nothing() {
    let (mut world, _) = walked("3", "");
    world.come_back(Access::Follower("Ana".into()));
    world.press("Enter Z s");
    let sight = world.sight();
    assert!(
        sight.contains("read-only: Ana has this session open"),
        "{sight}"
    );
    assert_ne!(world.model.scope(), Scope::Choice);
}

#[test]
fn a_quick_session_shows_the_way_to_its_gaps() {
    let mut world = crate::support::screens::World::of("base");
    let sight = world.sight();
    let foot = sight.lines().last().unwrap_or_default();
    assert!(foot.contains("W summary"), "{foot}");
    world.press("1 W");
    assert_eq!(world.model.scope(), Scope::Summary);
    // Also on coming back.
    world.come_back(Access::Writer);
    let sight = world.sight();
    assert!(sight.contains("W summary"), "{sight}");
    world.press("W");
    assert_eq!(world.model.scope(), Scope::Summary);
}

#[test]
fn the_seal_says_what_no_second_person_has_seen_and_its_digest_stays_in_sight() {
    let (mut world, _) = walked("3 3", "Z s");
    assert!(!world.sight().contains("second person"));
    world.press("Esc");
    world.sit_down("Carla");
    world.press("g C r Z s");
    let sight = world.sight();
    assert!(
        sight.contains("1 not reviewed by a second person,"),
        "{sight}"
    );
    world.press("y");
    assert_eq!(world.asked.last(), Some(&Effect::Seal(None)));
    let stamp = Stamp {
        at: "2026-11-21T19:04:11.123+01:00".into(),
        who: "Carla".into(),
        run: "k3f9".into(),
    };
    let bytes = world.lines.join("\n") + "\n";
    let sealed = encode(seal_over(&world.session(), bytes.as_bytes(), stamp)).event;
    let digest = sealed.sum.to_string();
    world.take_in(Happened::Sealed(Ok(Box::new(sealed))));
    for keys in ["", "2", "Z", "x"] {
        world.press(keys);
        let sight = world.sight();
        assert!(
            sight.contains("Sealed by Carla: 4 changes in all"),
            "{sight}"
        );
        let points = "A report written before does not name the seal";
        assert!(sight.contains(points), "{sight}");
        assert!(sight.contains(&digest), "{sight}");
    }
    assert!(
        world.sight().contains("x does nothing here: r chooses"),
        "{}",
        world.sight()
    );
    world.press("r");
    let sight = world.sight();
    assert!(sight.contains(" · report: .html, "), "{sight}");
    assert!(!sight.contains(&digest), "{sight}");
    world.press("Esc Z");
    let sight = world.sight();
    assert!(sight.contains(&digest), "{sight}");
    assert!(
        sight.contains("It is sealed on 2026-11-21 by Carla; no change since."),
        "{sight}"
    );
}

/// A seal has its row in the history: by whom, what it covers, and whether it was changed since.
#[test]
fn the_history_of_a_line_tells_the_seal_apart_from_what_came_later() {
    let (mut world, _) = walked("3", "");
    let stamp = Stamp {
        at: "2026-11-29T19:04:11.123+01:00".into(),
        who: "Carla".into(),
        run: "k3f9".into(),
    };
    let bytes = world.lines.join("\n") + "\n";
    let sealed = encode(seal_over(&world.session(), bytes.as_bytes(), stamp)).event;
    world.take_in(Happened::Sealed(Ok(Box::new(sealed))));
    world.press("Enter k h");
    let sight = world.sight();
    for told in [
        "2026-11-29 19:04  Carla  sealed",
        "of the whole session; no change since",
    ] {
        assert!(sight.contains(told), "{told}\n{sight}");
    }
    world.press("Home u");
    let sight = world.sight();
    assert!(sight.contains("Nothing takes a seal back"), "{sight}");
}

#[test]
fn the_seal_says_how_many_conflicts_are_open() {
    let mut world = World::of("all");
    let mut known = world.session();
    let set = |to: u8| {
        vec![Change {
            line: LineKey::shared("iec-62443-2-4", "SP.01.01"),
            field: "level".into(),
            to: to.into(),
        }]
    };
    world.record(set(2));
    world.record_apart("M. Roth", &mut known, set(3));
    world.asked.clear();
    for (key, asked) in [("n", vec![]), ("y", vec![Effect::Seal(None)])] {
        world.press("Z s");
        let sight = world.sight();
        for told in [
            "1 conflict open: y seals the session so; n, then = settles first.",
            "yes, sign it off with its conflicts",
        ] {
            assert!(sight.contains(told), "{sight}");
        }
        world.press(key);
        assert_eq!(world.asked, asked);
    }
}

/// A box that names a file keeps no text: its keys do not offer to bring one back.
#[test]
fn the_keys_of_a_box_that_names_a_file_bring_nothing_back() {
    for (keys, is_offered) in [("P F1", false), ("Z p F1", false), ("e F1", true)] {
        let (mut world, _) = walked("3", keys);
        let sight = world.sight();
        assert_eq!(
            sight.contains("undo brings it back"),
            is_offered,
            "{keys}\n{sight}"
        );
    }
}

/// What lies under the name already is told, and so that the cover names nobody.
#[test]
fn the_box_says_what_lies_there_and_what_the_cover_lacks() {
    let mut world = World::on(whole_catalog(), &[]);
    for (is_there, keys) in [(false, "P"), (true, "P"), (true, "Z c"), (true, "Z e")] {
        world.is_report_there = is_there;
        world.press(keys);
        let sight = world.sight().replace('\n', " ");
        let words: Vec<&str> = sight.split_whitespace().collect();
        let sight = words.join(" ");
        let lies = sight.contains(".html of 2026-11-20 16:40 lies there and stays");
        assert_eq!(lies, is_there, "{keys}: {sight}");
        let cover = sight.contains("its cover names no organization yet: Esc, then S sets it");
        assert_eq!(cover, keys != "Z e", "{keys}: {sight}");
        world.press("Esc");
    }
    world.press("S 'Nordwerk' C-g P");
    let sight = world.sight();
    assert!(!sight.contains("no organization"), "{sight}");
    assert!(sight.contains("no conclusion"), "{sight}");
}

/// What is in sight without the breaks of its rows.
fn in_a_row(sight: &str) -> String {
    let words = sight.split(|letter: char| letter.is_whitespace() || letter == '│');
    let words = words.filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
