//! A second person's review by command: four eyes before a seal, what is told of it, and reviews that were given apart.

use crate::support::room::{Room, Run};

/// A command as one of several people.
fn by<'a>(room: &'a Room, who: &'a str, args: &[&'a str]) -> Run<'a> {
    room.walkdown(["--as", who].into_iter().chain(args.iter().copied()))
}

#[test]
fn four_eyes_want_every_line_reviewed_by_somebody_else() {
    let room = Room::with_session();
    for id in ["SP.01.01", "SP.01.02", "SP.01.03", "SP.01.04"] {
        by(&room, "Ana", &["answer", "a", id, "--maturity", "2"]).text();
    }
    assert_eq!(
        by(&room, "Ben", &["answer", "a", "SP.01.01", "--reviewed"]).text(),
        "SP.01.01: review saved\n"
    );
    assert_eq!(
        by(&room, "Ana", &["answer", "a", "SP.01.02", "--reviewed"]).text(),
        "SP.01.02: review saved, but it is your own answer: a second person's review is still due\n"
    );
    by(
        &room,
        "Ben",
        &["answer", "a", "SP.01.03", "--returned", "which plan?"],
    )
    .text();
    by(&room, "Ana", &["seal", "a", "--four-eyes"])
        .stderr(
            "walkdown: a.walkdown: 3 lines not reviewed by somebody else than who recorded it: \
             SP.01.02 (by Ana, who recorded it), SP.01.03 (returned), SP.01.04 (not reviewed)\n\
             have each looked at with --as NAME and answer … --reviewed, or seal it without --four-eyes\n",
        )
        .status(1)
        .check();
    // What the other says again counts beside what was said by oneself.
    for id in ["SP.01.02", "SP.01.03", "SP.01.04"] {
        by(&room, "Ben", &["answer", "a", id, "--reviewed"]).text();
    }
    // Changed since, it is to be looked at anew.
    by(
        &room,
        "Ana",
        &["answer", "a", "SP.01.04", "--remarks", "seen"],
    )
    .text();
    let refused = by(&room, "Ana", &["seal", "a", "--four-eyes"]).output();
    let why = String::from_utf8(refused.stderr).unwrap();
    assert!(why.contains("SP.01.04 (changed since)"), "{why}");
    by(&room, "Cem", &["answer", "a", "SP.01.04", "--reviewed"]).text();
    let sealed = by(&room, "Ana", &["seal", "a", "--four-eyes"]).text();
    assert!(sealed.starts_with("a.walkdown: sealed by Ana"), "{sealed}");
}

#[test]
fn a_review_is_told_with_who_and_when_and_counted() {
    let room = Room::with_session();
    room.walkdown([
        "--as",
        "Ana",
        "answer",
        "a",
        "SP.01.01",
        "--maturity",
        "3",
        "--evidence",
        "list",
    ])
    .text();
    room.walkdown([
        "--as",
        "Ben",
        "answer",
        "a",
        "SP.01.01",
        "--returned",
        "which plan?",
    ])
    .text();
    let status = room.json(["status", "a", "--json"]);
    assert_eq!(status["progress"]["returned"], 1);
    assert_eq!(status["progress"].get("reviewed"), None);
    assert!(room.walkdown(["status", "a"]).text().contains("1 returned"));
    let shown = &room.json(["show", "a", "SP.01.01", "--json"])["lines"][0]["review"];
    assert_eq!(
        (&shown["as"], &shown["by"]),
        (&"returned".into(), &"Ben".into())
    );
    assert_eq!(shown["comment"], "which plan?");
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(report.contains("returned by Ben, "), "{report}");
    // What the assessors say among themselves is none of the client's.
    let client = room
        .walkdown(["report", "a", "--format", "md", "--for", "client"])
        .text();
    assert!(!client.contains("which plan"), "{client}");
    assert!(
        report.contains("1 returned**") && !client.contains("returned"),
        "{client}"
    );
    // The options of a review go with no other.
    let both = ["answer", "a", "SP.01.01", "--reviewed", "--maturity", "2"];
    assert_eq!(room.walkdown(both).output().status.code(), Some(2));
    let said = by(&room, "Ben", &["--plain", "a"])
        .stdin("go SP.01.01\nreviewed\nfilter returned\n")
        .status(1)
        .text();
    assert!(said.contains("SP.01.01 reviewed saved."), "{said}");
    assert!(said.contains("No line is returned"), "{said}");
    let status = room.json(["status", "a", "--json"]);
    assert_eq!(status["progress"]["reviewed"], 1);
}

/// A copy of a session in which Ana recorded one level.
fn copied() -> Room {
    let room = Room::with_session();
    by(
        &room,
        "Ana",
        &["answer", "a", "SP.01.01", "--maturity", "3"],
    )
    .text();
    room.write("b.walkdown", room.read("a.walkdown"));
    room
}

fn joined(room: &Room) -> serde_json::Value {
    room.walkdown(["merge", "c", "a", "b"]).text_of();
    room.json(["show", "c", "SP.01.01", "--json"])["lines"][0]["review"].clone()
}

#[test]
fn of_reviews_given_apart_the_one_that_counts_is_named() {
    let room = copied();
    by(&room, "Ben", &["answer", "a", "SP.01.01", "--reviewed"]).text();
    by(
        &room,
        "Cem",
        &["answer", "b", "SP.01.01", "--returned", "no"],
    )
    .text();
    let review = joined(&room);
    assert_eq!(
        (&review["as"], &review["by"]),
        (&"returned".into(), &"Cem".into())
    );
    assert_eq!(review["comment"], "no");
}

#[test]
fn who_recorded_the_same_level_apart_is_a_second_person_once_they_review_it() {
    for reviewer in ["Ana", "Ben"] {
        let room = Room::with_session();
        room.write("b.walkdown", room.read("a.walkdown"));
        for (who, copy) in [("Ana", "a"), ("Ben", "b")] {
            by(&room, who, &["answer", copy, "SP.01.01", "--maturity", "3"]).text();
        }
        room.walkdown(["merge", "c", "a", "b"]).text_of();
        let reviewed = || room.json(["status", "c", "--json"])["progress"]["reviewed"].clone();
        // That two came to the same level is no review yet.
        assert_ne!(reviewed(), 1);
        by(&room, reviewer, &["answer", "c", "SP.01.01", "--reviewed"])
            .stdout("SP.01.01: review saved\n")
            .check();
        assert_eq!(reviewed(), 1, "{reviewer}");
        // Who set it anew is alone with it again.
        by(
            &room,
            "Ben",
            &["answer", "c", "SP.01.01", "--maturity", "2"],
        )
        .text();
        by(&room, "Ben", &["answer", "c", "SP.01.01", "--reviewed"]).text();
        assert_ne!(reviewed(), 1);
    }
}

/// Who wrote the statement as it stands has said something of the answer, as who gave the level has.
#[test]
fn who_joined_two_statements_is_no_second_person_for_what_came_of_it() {
    let room = Room::with_session();
    let level = ["answer", "a", "SP.01.01", "--maturity", "3"];
    by(&room, "Ana", &level).text();
    room.write("b.walkdown", room.read("a.walkdown"));
    for (who, copy) in [("Ben", "a"), ("Dana", "b")] {
        let words = ["answer", copy, "SP.01.01", "--statement", who];
        by(&room, who, &words).text();
    }
    room.walkdown(["merge", "c", "a", "b"]).text_of();
    by(&room, "Cem", &["--plain", "c"])
        .stdin("conflicts\nsettle join\n")
        .text();
    let reviewed = || room.json(["status", "c", "--json"])["progress"]["reviewed"].clone();
    let review = ["answer", "c", "SP.01.01", "--reviewed"];
    by(&room, "Cem", &review)
        .stdout(
            "SP.01.01: review saved, but you recorded its statement: a second person's review is still due\n",
        )
        .check();
    assert_ne!(reviewed(), 1);
    let found = by(&room, "Cem", &["lint", "c"]).text_of();
    let told = "reviewed by Cem, who recorded its statement: somebody else has to look at it";
    assert!(found.contains(told), "{found}");
    // The one whose words gave way looks at it with other eyes.
    by(&room, "Ben", &review)
        .stdout("SP.01.01: review saved\n")
        .check();
    assert_eq!(reviewed(), 1);
    // Whoever gives the verdict after that is still one who looks at it.
    by(
        &room,
        "Ben",
        &["answer", "c", "SP.01.01", "--verdict", "pass"],
    )
    .text();
    by(&room, "Ben", &review)
        .stdout("SP.01.01: review saved\n")
        .check();
}

#[test]
fn a_return_of_what_was_mended_apart_gives_way_to_the_review_of_what_stands() {
    let room = copied();
    by(
        &room,
        "Cem",
        &["answer", "b", "SP.01.01", "--returned", "why?"],
    )
    .text();
    by(
        &room,
        "Ana",
        &["answer", "a", "SP.01.01", "--statement", "because"],
    )
    .text();
    by(&room, "Ben", &["answer", "a", "SP.01.01", "--reviewed"]).text();
    let review = joined(&room);
    assert_eq!(
        (&review["as"], &review["by"]),
        (&"reviewed".into(), &"Ben".into())
    );
}

#[test]
fn what_nobody_judged_is_not_reviewed() {
    let room = Room::with_session();
    by(&room, "Ben", &["answer", "a", "SP.01.01", "--reviewed"])
        .stderr(
            "walkdown: SP.01.01: nothing is judged here yet\n\
             a second person reviews a level, or what is not applicable\n",
        )
        .status(2)
        .check();
    // Nor is what is changed in the same breath.
    let both = [
        "answer",
        "a",
        "SP.01.01",
        "--reviewed",
        "--action-from-step",
    ];
    assert_eq!(room.walkdown(both).output().status.code(), Some(2));
}

#[test]
fn plain_mode_says_what_was_returned() {
    let room = copied();
    by(
        &room,
        "Ben",
        &["answer", "a", "SP.01.01", "--returned", "which plan?"],
    )
    .text();
    let said = by(&room, "Ana", &["--plain", "a"])
        .stdin("go SP.01.01\nsummary\n")
        .text();
    assert!(said.contains("Returned by Ben"), "{said}");
    assert!(said.contains("1 returned"), "{said}");
}

#[test]
fn what_assessors_say_among_themselves_is_no_conflict_of_the_clients() {
    let room = copied();
    for (name, text) in [("a", "our xyzzy"), ("b", "their xyzzy")] {
        by(
            &room,
            name,
            &["answer", name, "SP.01.01", "--remarks", text],
        )
        .text();
    }
    room.walkdown(["merge", "all", "a", "b"]).output();
    let report = |reader: &str| {
        let args = ["report", "all", "--format", "md", "--for", reader];
        let page = room.walkdown(args).output();
        String::from_utf8(page.stdout).unwrap()
    };
    assert!(report("internal").contains("their xyzzy"));
    assert!(!report("client").contains("xyzzy"), "{}", report("client"));
    by(
        &room,
        "Dora",
        &["answer", "all", "SP.01.01", "--remarks", "new xyzzy"],
    )
    .text();
    assert!(report("internal").contains("their xyzzy"));
    assert!(!report("client").contains("xyzzy"), "{}", report("client"));
    // How they settled it is theirs too, levels included.
    assert!(report("internal").contains("## Conflicts settled"));
    assert!(!report("client").contains("Conflicts settled"));
}

/// A session in which Carla reviewed a line of Ana's, and Ana one of her own.
fn reviewed() -> Room {
    let room = Room::with_session();
    for id in ["SP.01.01", "SP.01.02"] {
        by(&room, "Ana Ruiz", &["answer", "a", id, "--maturity", "2"]).text();
    }
    by(
        &room,
        "Carla Lang",
        &["answer", "a", "SP.01.01", "--reviewed"],
    )
    .text();
    by(
        &room,
        "Ana Ruiz",
        &["answer", "a", "SP.01.02", "--reviewed"],
    )
    .text();
    room
}

#[test]
fn who_reviewed_an_answer_is_not_who_recorded_it() {
    let room = reviewed();
    by(&room, "Dora", &["seal", "a"]).text();
    for reader in ["internal", "client"] {
        let args = ["report", "a", "--format", "md", "--for", reader];
        let report = room.walkdown(args).text();
        let words = |name: &str| {
            let row = report.lines().find(|row| row.contains(name));
            row.unwrap_or_else(|| panic!("no {name:?}: {report}"))
                .to_owned()
        };
        assert!(words("Recorded by").contains("Ana Ruiz"), "{report}");
        assert!(!words("Recorded by").contains("Carla"), "{report}");
        assert!(!words("Recorded by").contains("Dora"), "{report}");
        assert!(words("Reviewed by").contains("Carla Lang"), "{report}");
        assert!(!words("Reviewed by").contains("Ana"), "{report}");
        // How many she reviewed is told among the assessors alone.
        let told = match reader {
            "client" => "| Carla Lang | reviewed answers |",
            _ => "| Carla Lang | reviewed 1 line |",
        };
        assert!(report.contains(told), "{report}");
        assert!(report.contains("| Dora | sealed |"), "{report}");
        assert!(
            report.contains("| Ana Ruiz | recorded answers |"),
            "{report}"
        );
        let recorded = report.lines().filter(|row| {
            let row = row.to_lowercase();
            row.contains("recorded 20") && row.contains("carla")
        });
        assert_eq!(recorded.collect::<Vec<_>>(), Vec::<&str>::new());
    }
    let data = room.json(["report", "a", "--format", "json"]);
    assert_eq!(
        data["about"]["recorded_by"],
        serde_json::json!(["Ana Ruiz"])
    );
    assert_eq!(
        data["about"]["reviewed_by"],
        serde_json::json!(["Carla Lang"])
    );
    let oscal = room.json(["export", "a", "--format", "oscal-ar"]);
    let entries = &oscal["assessment-results"]["results"][0]["assessment-log"]["entries"];
    let logged: Vec<(&str, &str)> = entries
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let by = &entry["logged-by"][0]["role-id"];
            (entry["title"].as_str().unwrap(), by.as_str().unwrap())
        })
        .filter(|(title, _)| title.contains("SP.01.01"))
        .collect();
    assert_eq!(
        logged,
        [
            ("Recorded: SP.01.01", "recorder"),
            ("Reviewed: SP.01.01", "reviewer")
        ]
    );
}

#[test]
fn a_review_of_ones_own_is_no_second_persons() {
    let room = reviewed();
    let progress = &room.json(["status", "a", "--json"])["progress"];
    assert_eq!(progress["reviewed"], 1);
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(report.contains("1 reviewed by a second person"), "{report}");
    assert!(report.contains("reviewed by Ana Ruiz, "), "{report}");
    assert!(report.contains(", who recorded it"), "{report}");
    let said = by(&room, "Ana Ruiz", &["--plain", "a"])
        .stdin("go SP.01.02\nunreviewed\nreviewed\nfilter to review\n")
        .text();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains(
            "SP.01.02 reviewed, but it is your own answer: a second person's review is still due; saved."
        ),
        "{said}"
    );
    assert!(said.contains("1 line is to review"), "{said}");
    // That of somebody else stays: one's own does not take its place.
    by(
        &room,
        "Ana Ruiz",
        &["answer", "a", "SP.01.01", "--reviewed"],
    )
    .stdout("SP.01.01: nothing changed: this stands already\n")
    .check();
    let progress = &room.json(["status", "a", "--json"])["progress"];
    assert_eq!(progress["reviewed"], 1);
}
