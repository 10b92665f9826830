//! `show`: the question and the answer, for people and as JSON.

use crate::support::room::Room;

#[test]
fn the_answer_stands_below_the_question() {
    let room = Room::with_session();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--maturity",
        "2",
        "--statement",
        "two\nlines",
        "--evidence",
        "list",
    ])
    .stdout("SP.01.01: ML2, statement, evidence saved\n")
    .check();
    let text = room.walkdown(["show", "a", "SP.01.01", "--history"]).text();
    assert!(text.starts_with(
        "SP.01.01  Own staff briefed on this standard\nSP.01 Solution staffing, Training"
    ));
    assert!(text.contains(
        "\nSP.01.01\n  maturity   ML2\n  target     ML3\n  statement  two\n             lines\n  \
         evidence   1. list\n  history\n"
    ), "{text}");
    assert!(
        text.contains("  tester  set  maturity: none → ML2\n"),
        "{text}"
    );
}

#[test]
fn the_full_stop_of_an_action_gives_way_to_what_follows() {
    let room = Room::with_session();
    let answer = |id: &str, text: &str, owner: &str| {
        room.walkdown(["answer", "a", id, "--action", text, "--owner", owner])
            .text();
    };
    answer("SP.01.01", "Tell those who must know.", "Frieda Ltd.");
    answer("SP.01.02", "Tell those who must know.", "");
    answer("SP.01.03", "Locks, keys ...", "Frieda");
    room.walkdown(["answer", "a", "SP.01.01", "--due", "2026-12-01"])
        .text();
    for (id, words) in [
        (
            "SP.01.01",
            "Tell those who must know, owner Frieda Ltd., due 2026-12-01, open",
        ),
        ("SP.01.02", "Tell those who must know, open"),
        ("SP.01.03", "Locks, keys ..., owner Frieda Ltd., open"),
    ] {
        let text = room.walkdown(["show", "a", id]).text();
        assert!(text.contains(&format!("  action     {words}\n")), "{text}");
    }
}

#[test]
fn what_a_stranger_wrote_is_harmless() {
    let room = Room::with_session();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--statement",
        "\u{1b}]0;x\u{7}\u{9b}2J",
        "--maturity",
        "1",
    ])
    .stdout("SP.01.01: ML1, statement saved\n")
    .check();
    room.walkdown(["set", "a", "--organization", "A\u{1b}[31mB"])
        .stdout("organization: \"Nordwerk\" → \"A␛[31mB\"\n")
        .check();
    for args in [
        &["show", "a", "SP.01.01"][..],
        &["show", "a", "SP.01.01", "--json", "--history"],
        &["status", "a"],
        &["status", "a", "--json"],
        &["list"],
    ] {
        let text = room.walkdown(args.iter().copied()).text();
        assert!(
            !text.contains(|c: char| c.is_control() && c != '\n'),
            "{args:?} {text:?}"
        );
    }
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    assert_eq!(shown["lines"][0]["statement"], "\u{1b}]0;x\u{7}\u{9b}2J");
}

#[test]
fn an_unknown_requirement_names_the_nearest() {
    Room::with_session()
        .walkdown(["show", "a", "SP.01.99"])
        .stderr(
            "walkdown: SP.01.99: there is no such requirement\nthe nearest are SP.01.01, SP.01.01 RE(1), SP.01.02; \
             see: walkdown catalog show iec-62443-2-4\n",
        )
        .status(1)
        .check();
}

#[test]
fn another_level_than_the_rungs_support_is_noted() {
    let room = Room::with_session();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--rung",
        "1=yes",
        "--rung",
        "2=yes",
        "--rung",
        "3=no",
        "--maturity",
        "2",
    ])
    .stdout("SP.01.01: ML2, rung ML1 yes, rung ML2 yes, rung ML3 no saved\n")
    .check();
    let rungs = |note: &str| format!("  rungs      ML1 yes, ML2 yes, ML3 no{note}\n");
    let text = room.walkdown(["show", "a", "SP.01.01"]).text();
    assert!(text.contains(&rungs("")), "{text}");
    for (level, code) in [("3", "above-rungs"), ("1", "below-rungs")] {
        room.walkdown(["answer", "a", "SP.01.01", "--maturity", level])
            .stdout(&format!("SP.01.01: ML{level} saved\n"))
            .check();
        let text = room.walkdown(["show", "a", "SP.01.01"]).text();
        let note = format!(": they support ML2, but ML{level} is set");
        assert!(text.contains(&rungs(&note)), "{text}");
        let lint = room.json(["lint", "a", "--json"]);
        let found = lint.as_array().unwrap().iter();
        let found: Vec<_> = found.filter(|finding| finding["code"] == code).collect();
        assert_eq!(found.len(), 1, "{code}");
        assert_eq!(
            found[0]["message"],
            format!("ML{level}, but the rungs answered support ML2")
        );
    }
}

#[test]
fn who_gave_which_part_stands_where_the_line_names_somebody_else() {
    let room = Room::with_session();
    let answer = |more: &[&str], saved: &str| {
        let args = ["answer", "a", "SP.01.01"].iter().chain(more).copied();
        let saved = format!("SP.01.01: {saved} saved\n");
        room.walkdown(args).stdout(&saved).check();
    };
    let weber = [
        "--maturity",
        "2",
        "--rung",
        "1=yes",
        "--statement",
        "two\nlines",
        "--evidence",
        "list",
    ];
    let weber = [&weber[..], &["--said-by", "A. Weber"]].concat();
    answer(&weber, "ML2, rung ML1 yes, statement, said by, evidence");
    let before = room.walkdown(["show", "a", "SP.01.01"]).text();
    assert!(before.ends_with(
        "\nSP.01.01\n  maturity   ML2\n  target     ML3\n  rungs      ML1 yes: they support ML1, but ML2 is set\n  \
         statement  two\n             lines\n  said by    A. Weber\n  evidence   1. list\n"
    ), "{before}");
    answer(
        &["--evidence", "scan", "--said-by", "B. Klein"],
        "said by, evidence",
    );
    answer(&["--remarks", "weak"], "remarks");
    let text = room.walkdown(["show", "a", "SP.01.01"]).text();
    assert!(text.ends_with(
        "\nSP.01.01\n  maturity   ML2 (A. Weber)\n  target     ML3\n  rungs      (A. Weber) ML1 yes: they support \
         ML1, but ML2 is set\n  statement  (A. Weber) two\n             lines\n  remarks    weak\n  said by    \
         A. Weber; B. Klein\n  evidence   1. (A. Weber) list\n  evidence   2. scan\n"
    ), "{text}");
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    let line = &shown["lines"][0];
    assert_eq!(line["said_by"], "B. Klein");
    let names = serde_json::json!({
        "maturity": "A. Weber", "rungs": "A. Weber", "statement": "A. Weber", "evidence": ["A. Weber", null],
    });
    assert_eq!(line["speakers"], names);
    // Named for all of it: nothing is left to tell.
    answer(&["--said-by", "C. Ito"], "said by");
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    let line = &shown["lines"][0];
    assert_eq!(
        (&line["said_by"], line.get("speakers")),
        (&"C. Ito".into(), None)
    );
}

#[test]
fn a_split_line_tells_what_it_was_split_off_with() {
    let room = Room::with_session();
    let answer = |more: &[&str]| {
        let args = ["answer", "a", "SP.01.01"].into_iter();
        room.walkdown(args.chain(more.iter().copied())).text();
    };
    let gateway = ["--component", "gateway"];
    answer(&["--maturity", "3"]);
    answer(&["--statement", "briefed"]);
    answer(&[&gateway[..], &["--maturity", "1"]].concat());
    answer(&["--maturity", "2"]);
    answer(&["--remarks", "seen"]);
    answer(&[&gateway[..], &["--maturity", "0"]].concat());
    room.walkdown(["undo", "a"]).text();
    let shown = room.json(["show", "a", "SP.01.01", "--json", "--history"]);
    let told = |component: &str| -> Vec<String> {
        let lines = shown["lines"].as_array().unwrap();
        let line = lines.iter().find(|line| line["component"] == component);
        let told = line.unwrap()["history"].as_array().unwrap().iter();
        told.map(|entry| {
            let from = match entry.get("split_off_from") {
                Some(from) => {
                    assert_eq!(*from, serde_json::json!({ "role": "", "component": "" }));
                    "off "
                }
                None => "",
            };
            let [act, what, before, after] = ["act", "what", "from", "to"].map(|part| &entry[part]);
            format!("{from}{act} {what} {before} {after}").replace('"', "")
        })
        .collect()
    };
    assert_eq!(
        told(""),
        [
            "set level null 3",
            "set statement null briefed",
            "set level 3 2",
            "set remarks null seen"
        ]
    );
    // What the other line says later of the level is no matter here, what it says of the remarks is.
    assert_eq!(
        told("gateway"),
        [
            "off set level null 3",
            "off set statement null briefed",
            "set level 3 1",
            "off set remarks null seen",
            "set level 1 0",
            "undo level 0 1"
        ]
    );
    let text = room.walkdown(["show", "a", "SP.01.01", "--history"]).text();
    for row in [
        "  tester  set   maturity on SP.01.01: none → ML3\n",
        "  tester  set   maturity: ML3 → ML1\n",
        "  tester  undo  maturity: ML0 → ML1\n",
    ] {
        assert!(text.contains(row), "{row}\n{text}");
    }
    room.walkdown(["undo", "a"]).text();
    room.walkdown(["undo", "a"]).text();
    room.walkdown(["undo", "a"]).text();
    let shown = room.json(["show", "a", "SP.01.01", "--json", "--history"]);
    assert_eq!(shown["lines"].as_array().unwrap().len(), 1);
}

#[test]
fn what_is_taken_back_on_a_split_line_leaves_what_it_inherits() {
    let room = Room::with_session();
    let answer = |more: &[&str]| {
        let args = ["answer", "a", "SP.01.01"].into_iter();
        room.walkdown(args.chain(more.iter().copied())).text();
    };
    answer(&["--maturity", "3"]);
    answer(&["--component", "gateway", "--flag"]);
    answer(&["--component", "gateway", "--maturity", "1"]);
    room.walkdown(["undo", "a"]).text();
    let shown = room.json(["show", "a", "SP.01.01", "--json", "--history"]);
    let lines = shown["lines"].as_array().unwrap();
    let line = lines
        .iter()
        .find(|line| line["component"] == "gateway")
        .unwrap();
    let told = line["history"].as_array().unwrap();
    let last = told.last().unwrap();
    let [act, from, to] = ["act", "from", "to"].map(|part| last[part].clone());
    assert_eq!((act, from, to), ("undo".into(), 1.into(), 3.into()));
    assert_eq!(line["maturity"], 3);
}

/// Who answers a further rung takes nothing from whoever answered the ones below.
#[test]
fn each_rung_is_told_as_the_words_of_who_answered_it() {
    let room = Room::with_session();
    let said = "said by Ama Osei\nyes\nyes\nsaid by Jonas Weber\nno\nquit\n";
    room.walkdown(["--plain", "a"]).stdin(said).text();
    let shown = room.walkdown(["show", "a", "SP.01.01"]).text();
    let by = "said by    Ama Osei; Jonas Weber\n";
    assert!(shown.contains(by), "{shown}");
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(
        report.contains("Ama Osei (rung 1, rung 2); Jonas Weber"),
        "{report}"
    );
}
