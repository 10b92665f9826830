//! `answer`: every option, what is refused, and that one call is one event.

use serde_json::json;

use crate::support::room::Room;

#[test]
fn every_field_is_recorded_in_one_event() {
    let room = Room::with_session();
    room.write("minutes.txt", "abc");
    room.walkdown([
        "answer", "a", "SP.01.02", "--maturity", "3", "--declared", "4", "--rung", "1=yes", "--rung", "2=no",
        "--statement", "We do.", "--evidence", "list", "--evidence", "plan", "--evidence-file", "minutes.txt",
        "--remarks", "- dash first", "--verdict", "PASS", "--park", "signature", "--owes", "Roth", "--action", "sign",
        "--owner", "Meyer", "--due", "01.12.2026", "--target", "4", "--flag", "--said-by", "Kim",
    ])
    .stdout(
        "SP.01.02: ML3, declared level ML4, rung ML1 yes, rung ML2 no, statement, remarks, said by, evidence, \
         verdict pass, parked, action, target ML4, flag saved\n",
    )
    .check();
    assert_eq!(room.read("a.walkdown").lines().count(), 3);
    let shown = room.json(["show", "a", "SP.01.02", "--json"]);
    assert_eq!(
        shown,
        json!({
            "walkdown_show": 1,
            "id": "SP.01.02", "catalog": "iec-62443-2-4", "area": "SP.01", "topic": "Training", "see_also": [], "related": [],
            "lines": [{
                "role": "", "component": "", "maturity": 3, "declared": 4,
                "rungs": {"1": true, "2": false, "3": null, "4": null},
                "statement": "We do.",
                "evidence": shown["lines"][0]["evidence"],
                "remarks": "- dash first", "verdict": "pass", "not_applicable": null, "not_evaluated": false,
                "parked": {"missing": "signature", "owes": "Roth"},
                "action": {"text": "sign", "owner": "Meyer", "due": "2026-12-01", "state": "open"},
                "flagged": true, "target": 4, "said_by": "Kim", "compensating": null, "carried": null, "conflicts": [],
            }],
        })
    );
    let evidence = shown["lines"][0]["evidence"].as_array().unwrap();
    assert_eq!(evidence.len(), 3);
    assert!(evidence.contains(&json!({"text": "list", "file": null})));
    assert!(evidence.contains(&json!({"text": "", "file": {
        "path": "minutes.txt", "size": 3,
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}})));
}

#[test]
fn what_is_parked_may_have_a_day() {
    let room = Room::with_session();
    let parked = || room.json(["show", "a", "SP.01.01", "--json"])["lines"][0]["parked"].clone();
    let answer = |args: &[&str]| {
        let all = ["answer", "a", "SP.01.01"].iter().chain(args).copied();
        room.walkdown(all)
            .stdout("SP.01.01: parked saved\n")
            .check();
    };
    answer(&["--park", "the list", "--owes", "Kim"]);
    assert_eq!(parked(), json!({"missing": "the list", "owes": "Kim"}));
    answer(&["--promised-for", "15.1.2099"]);
    let whole = json!({"missing": "the list", "owes": "Kim", "due": "2099-01-15"});
    assert_eq!(parked(), whole);
    let shown = room.walkdown(["show", "a", "SP.01.01"]).text();
    assert!(
        shown.contains("the list, owed by Kim, due 2099-01-15"),
        "{shown}"
    );
    answer(&["--promised-for", ""]);
    assert_eq!(parked(), json!({"missing": "the list", "owes": "Kim"}));
    room.walkdown(["answer", "a", "SP.01.02", "--promised-for", "15.1.2099"])
        .status(2)
        .stderr("walkdown: SP.01.02: parking needs what is missing\nsee: walkdown answer --help\n")
        .check();
}

#[test]
fn what_stands_is_not_written_again() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "3"])
        .stdout("SP.01.01: ML3 saved\n")
        .check();
    let before = room.read("a.walkdown");
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "3"])
        .stdout("SP.01.01: nothing changed: this stands already\n")
        .check();
    assert_eq!(room.read("a.walkdown"), before);
}

#[test]
fn an_empty_text_clears_its_field_and_clear_the_line() {
    let room = Room::with_session();
    let answer = |args: &[&str], stdout: &str| {
        let all = ["answer", "a", "SP.01.01"].iter().chain(args).copied();
        room.walkdown(all).stdout(stdout).check();
    };
    answer(
        &[
            "--maturity",
            "2",
            "--statement",
            "x",
            "--park",
            "a",
            "--owes",
            "b",
            "--rung",
            "1=yes",
            "--verdict",
            "n/e",
        ],
        "SP.01.01: ML2, rung ML1 yes, statement, verdict n/e, parked saved\n",
    );
    answer(&["--owes", "c"], "SP.01.01: parked saved\n");
    answer(&["--park", "d"], "SP.01.01: parked saved\n");
    let line = room.json(["show", "a", "SP.01.01", "--json"])["lines"][0].clone();
    assert_eq!(line["parked"], json!({"missing": "d", "owes": "c"}));
    answer(
        &[
            "--statement",
            "",
            "--park",
            "",
            "--rung",
            "1=",
            "--remarks",
            "r",
        ],
        "SP.01.01: remarks saved; rung ML1, statement, parked cleared\n",
    );
    answer(
        &["--maturity", "", "--verdict", ""],
        "SP.01.01: maturity, verdict cleared\n",
    );
    answer(
        &["--evidence", "one", "--evidence", "two"],
        "SP.01.01: evidence saved\n",
    );
    answer(&["--remove-evidence", "1"], "SP.01.01: evidence cleared\n");
    answer(&["--clear"], "SP.01.01: cleared\n");
    let line = room.json(["show", "a", "SP.01.01", "--json"])["lines"][0].clone();
    assert_eq!(
        (&line["remarks"], &line["evidence"]),
        (&json!(""), &json!([]))
    );
    answer(
        &["--clear"],
        "SP.01.01: nothing changed: this stands already\n",
    );
}

#[test]
fn not_applicable_and_not_evaluated_replace_the_maturity() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.05.01", "--maturity", "1"])
        .stdout("SP.05.01: ML1 saved\n")
        .check();
    room.walkdown(["answer", "a", "SP.05.01", "--not-applicable", "no SIS"])
        .stdout("SP.05.01: not applicable (no SIS) saved\n")
        .check();
    let line = room.json(["show", "a", "SP.05.01", "--json"])["lines"][0].clone();
    assert_eq!(
        (&line["maturity"], &line["not_applicable"]),
        (&json!(null), &json!("no SIS"))
    );
    room.walkdown(["answer", "a", "SP.05.01", "--not-evaluated"])
        .stdout("SP.05.01: not evaluated saved\n")
        .check();
    let line = room.json(["show", "a", "SP.05.01", "--json"])["lines"][0].clone();
    assert_eq!(
        (&line["not_evaluated"], &line["not_applicable"]),
        (&json!(true), &json!(null))
    );
}

#[test]
fn a_level_has_the_names_that_people_type_for_it() {
    let room = Room::with_session();
    for (option, level) in [("--level", "1"), ("--ml", "2")] {
        room.walkdown(["answer", "a", "SP.05.01", option, level])
            .stdout(&format!("SP.05.01: ML{level} saved\n"))
            .check();
    }
    room.walkdown(["answer", "a", "SP.05.01", "--na", "no SIS"])
        .stdout("SP.05.01: not applicable (no SIS) saved\n")
        .check();
}

#[test]
fn a_text_may_come_from_standard_input() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--statement", "-"])
        .stdin("first line\nsecond\n")
        .stdout("SP.01.01: statement saved\n")
        .check();
    let line = room.json(["show", "a", "SP.01.01", "--json"])["lines"][0].clone();
    assert_eq!(line["statement"], "first line\nsecond");
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--statement",
        "-",
        "--remarks",
        "-",
    ])
    .stderr(
        "walkdown: -: standard input can be one text only\n\
             give the others on the command line, or in a call of their own\n",
    )
    .status(2)
    .check();
    room.walkdown(["answer", "a", "SP.01.01", "--statement", "-"])
        .stdin([0xff, 0xfe])
        .stderr(
            "walkdown: standard input: it is not UTF-8\ngive a text of at most 1 MiB in UTF-8\n",
        )
        .status(1)
        .check();
    room.walkdown(["answer", "a", "SP.01.01", "--statement", "-"])
        .stdin("x".repeat((1 << 20) + 1))
        .stderr("walkdown: SP.01.01: the text has 1048577 bytes\na field takes at most 1048576\n")
        .status(2)
        .check();
}

#[test]
fn every_spelling_of_an_id_is_taken() {
    let room = Room::with_session();
    for typed in [
        "SP.01.01 RE(1)",
        "sp.01.01-re1",
        "SP.01.01RE(1)",
        "sp_01_01_re_1",
        "iec-62443-2-4:sp.01.01re1",
        "sp.1.1 re1",
        "sp.1.1-RE(1)",
        "SP0101RE1",
        "iec-62443-2-4:sp.1.1re1",
    ] {
        room.walkdown(["answer", "a", typed, "--unflag"])
            .stdout("SP.01.01 RE(1): nothing changed: this stands already\n")
            .check();
    }
    for typed in [
        "SP.01.01",
        "sp.01.01br",
        "SP 01.01 BR",
        "sp-01-01",
        "sp.1.1",
        "sp 1 1br",
    ] {
        room.walkdown(["answer", "a", typed, "--unflag"])
            .stdout("SP.01.01: nothing changed: this stands already\n")
            .check();
    }
}

#[test]
fn an_area_is_taken_in_the_same_spellings() {
    let room = Room::with_session();
    room.walkdown(["set", "a", "--area-target", "sp.3=2"])
        .stdout("target of SP.03: none → ML2\n")
        .check();
}

#[test]
fn as_names_who_is_answering() {
    let room = Room::with_session();
    room.walkdown([
        "--as",
        "M. Roth",
        "answer",
        "a",
        "SP.01.01",
        "--maturity",
        "2",
    ])
    .stdout("SP.01.01: ML2 saved\n")
    .check();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "3", "--as", "Kim"])
        .stdout("SP.01.01: ML3 saved\n")
        .check();
    let shown = room.json(["show", "a", "SP.01.01", "--json", "--history"]);
    let history = shown["lines"][0]["history"].as_array().unwrap();
    let said: Vec<_> = history
        .iter()
        .map(|entry| {
            (
                entry["who"].as_str().unwrap(),
                &entry["what"],
                &entry["from"],
                &entry["to"],
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            ("M. Roth", &json!("level"), &json!(null), &json!(2)),
            ("Kim", &json!("level"), &json!(2), &json!(3)),
        ]
    );
}

#[test]
fn the_catalogs_step_becomes_the_action() {
    let room = Room::with_session();
    let mend = "say what is to be done with --action\n";
    let take = ["answer", "a", "SP.01.01", "--action-from-step"];
    room.walkdown(take)
        .stderr(&format!(
            "walkdown: SP.01.01: no level is missing to a target, so no step is suggested\n{mend}"
        ))
        .status(1)
        .check();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .stdout("SP.01.01: ML2 saved\n")
        .check();
    room.walkdown(
        take.into_iter()
            .chain(["--owner", "Kim", "--remarks", "seen"]),
    )
    .stdout("SP.01.01: remarks, action saved\n")
    .check();
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    assert_eq!(
        shown["lines"][0]["action"],
        json!({
            "text": "Keep for each plant the assignment list with briefing dates beside the names, and send the team \
                     lead round once to see whether the work follows the briefing.",
            "owner": "Kim", "due": "", "state": "open",
        })
    );
    room.walkdown(take)
        .stderr(&format!(
            "walkdown: SP.01.01: an action stands there already\n{mend}"
        ))
        .status(1)
        .check();
    room.walkdown(take.into_iter().chain(["--action", "sign"]))
        .stderr("walkdown: --action-from-step: it does not go together with --action\nsee: walkdown answer --help\n")
        .status(2)
        .check();
}

#[test]
fn the_step_is_that_to_the_level_above_the_one_of_the_same_call() {
    let room = Room::with_session();
    let take = ["--action-from-step", "--owner", "Kim"];
    let answer = |level| ["answer", "a", "SP.01.01", "--maturity", level].into_iter();
    room.walkdown(answer("3").chain(take))
        .stderr(
            "walkdown: SP.01.01: no level is missing to a target, so no step is suggested\n\
             say what is to be done with --action\n",
        )
        .status(1)
        .check();
    room.walkdown(answer("2").chain(take))
        .stdout("SP.01.01: ML2, action saved\n")
        .check();
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    let action = &shown["lines"][0]["action"];
    assert_eq!(action["owner"], "Kim");
    let text = action["text"].as_str().unwrap();
    assert!(text.starts_with("Keep for each plant"), "{text}");
}

#[test]
fn a_person_is_named_as_by_key_and_by_word() {
    let room = Room::with_session();
    let answer = |args: &[&str], stdout: &str| {
        let all = ["answer", "a", "SP.01.01"].iter().chain(args).copied();
        room.walkdown(all).stdout(stdout).check();
    };
    // Who said it was interviewed; who owes it is known, and was not.
    answer(
        &["--maturity", "2", "--said-by", "Plant IT (night shift)"],
        "SP.01.01: ML2, said by saved\n",
    );
    answer(
        &["--park", "the list", "--owes", "Purchasing"],
        "SP.01.01: parked saved\n",
    );
    let report = room.json(["report", "a", "--format", "json"]);
    assert_eq!(
        report["about"]["interviewees"],
        json!(["Plant IT (night shift)"])
    );
    answer(
        &["--action", "write it", "--owner", "plant", "--said-by", "1"],
        "SP.01.01: action saved\n",
    );
    answer(&["--owes", "1"], "SP.01.01: parked saved\n");
    answer(&["--seen", "test=Purch"], "SP.01.01: seen by test saved\n");
    let line = room.json(["show", "a", "SP.01.01", "--json"])["lines"][0].clone();
    assert_eq!(line["action"]["owner"], "Plant IT (night shift)");
    assert_eq!(line["parked"]["owes"], "Plant IT (night shift)");
    assert_eq!(line["seen"]["test"]["by"], "Purch");
    room.walkdown(["answer", "a", "SP.01.01", "--owes", "7"])
        .stderr("walkdown: SP.01.01: nobody here has the number 7\ngive the name\n")
        .status(1)
        .check();
    room.walkdown(["undo", "a"]).text();
    room.walkdown(["undo", "a"]).text();
    room.walkdown(["undo", "a"]).text();
    room.walkdown(["undo", "a"]).text();
    room.walkdown(["undo", "a"])
        .stdout(
            "undone: SP.01.01 maturity: ML2 → none\nundone: SP.01.01 said by: \"Plant IT (night shift)\" → none\n\
             undone: interviewee: \"Plant IT (night shift)\" → none\n",
        )
        .check();
}

#[test]
fn a_due_date_is_counted_from_today_and_one_that_is_past_is_said_to_be_so() {
    let room = Room::with_session();
    let answer = |due: &str, stdout: &str| {
        let said = [
            "answer", "a", "SP.01.01", "--action", "write it", "--due", due,
        ];
        room.walkdown(said).stdout(stdout).check();
        let line = room.json(["show", "a", "SP.01.01", "--json"])["lines"][0].clone();
        line["action"]["due"].as_str().unwrap().to_owned()
    };
    let past = "SP.01.01: action saved, due 2020-01-15, which is past\n";
    assert_eq!(answer("15.1.20", past), "2020-01-15");
    let saved = "SP.01.01: action saved\n";
    let later = [
        answer("tomorrow", saved),
        answer("+1w", saved),
        answer("+14d", saved),
    ];
    assert!(
        later.is_sorted() && later[0].as_str() > "2026-01-01",
        "{later:?}"
    );
}

#[test]
fn a_level_without_a_name_is_not_said_by_who_spoke_before() {
    let room = Room::with_session();
    let answer = |args: &[&str], stdout: &str| {
        let all = ["answer", "a", "SP.01.01"].iter().chain(args).copied();
        room.walkdown(all).stdout(stdout).check();
    };
    let line = || room.json(["show", "a", "SP.01.01", "--json"])["lines"][0].clone();
    answer(
        &[
            "--statement",
            "we do",
            "--maturity",
            "3",
            "--said-by",
            "Kim",
        ],
        "SP.01.01: ML3, statement, said by saved\n",
    );
    answer(
        &["--maturity", "2", "--said-by", "Kim"],
        "SP.01.01: ML2 saved\n",
    );
    assert_eq!(line()["said_by"], "Kim");
    answer(
        &["--maturity", "1"],
        "SP.01.01: ML1 saved (nobody is named as having said it: --said-by names who)\n",
    );
    assert_eq!(line()["said_by"], "");
    assert_eq!(line()["speakers"], json!({ "statement": "Kim" }));
    // What Kim had said is no mark of the history alone.
    for (told, row) in [
        (vec!["show", "a", "SP.01.01"], "said before  ML2 by Kim"),
        (
            vec!["report", "a", "--format", "md"],
            "Said before: ML2 by Kim",
        ),
    ] {
        let text = room.walkdown(told).text();
        assert!(text.contains(row), "{text}");
    }
    let client = ["report", "a", "--format", "md", "--for", "client"];
    let text = room.walkdown(client).text();
    assert!(!text.contains("Said before"), "{text}");
    answer(
        &["--remarks", "weak", "--said-by", "Lee"],
        "SP.01.01: remarks, said by saved\n",
    );
    answer(&["--said-by", ""], "SP.01.01: said by cleared\n");
}
