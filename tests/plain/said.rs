//! What is said, to the letter.

use super::{after, frozen, said, without_days};

#[test]
fn a_short_session() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "yes\nno\nwhy\ntake\nstatement kept in the skills matrix\nevidence?\npark the list / Anna\n2\nb\n1\n1\nundo\nquit\n",
    );
    insta::assert_snapshot!(without_days(&text));
}

#[test]
fn coming_back() {
    let room = frozen();
    said(
        &room,
        &["a"],
        "3\npark the list / Anna\nstatement a\nnext\n",
    );
    let text = said(
        &room,
        &["a"],
        "brief\nanswer\noverview\nstatus\nfindings\nset\n",
    );
    // The day is today's.
    let masked: Vec<String> = text
        .lines()
        .map(|line| match line.strip_prefix("Last change: ") {
            Some(rest) => format!("Last change: DAY, {}", after(rest, ", ")),
            None => line.to_owned(),
        })
        .collect();
    insta::assert_snapshot!(without_days(&masked.join("\n")));
}

#[test]
fn evidence_is_moved_to_another_line_and_back_by_one_undo() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "go SP.01.01\nevidence the plan\nmove evidence 1 sp.01.02\nmove evidence 1 sp.01.02\ngo SP.01.02\nmove evidence 1 SP.01.02\n",
    );
    let text = text.replace('\n', " ");
    for wanted in [
        "SP.01.01 evidence moved to SP.01.02 saved.",
        "there is no evidence number 1",
        "The evidence is on this line already.",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    let pieces = |line: &str| {
        let shown = room.json(["show", "a", line, "--json"]);
        shown["lines"][0]["evidence"].as_array().unwrap().len()
    };
    assert_eq!([pieces("SP.01.01"), pieces("SP.01.02")], [0, 1]);
    said(&room, &["a"], "undo\n");
    assert_eq!([pieces("SP.01.01"), pieces("SP.01.02")], [1, 0]);
}

#[test]
fn an_unknown_word_names_the_nearest_and_the_help() {
    let room = frozen();
    let before = room.read("a.walkdown");
    let text = said(
        &room,
        &["a"],
        "statment it is so\nxyzzy\nyes we do\nrung 7 yes\nrung x\ntarget 9\nverdict perhaps\ngo SP.99.99\ngo 4\nremove evidence 3\nremove evidence x\nmove evidence x\nmove evidence 1 SP.01.02\nclear\nset\nset colour red\nfilter odd\nset to 14/3/2026\nset profile most\nhelp frobnicate\nhelp excel\nhelp ¶\nhelp legend\nhelp na\nhelp missing\nlevel 3\n",
    );
    for wanted in [
        "\"statment it is so\" is no word here. Did you mean statement? help lists the\nwords.\n",
        "\"xyzzy\" is no word here. help lists the words.\nWords: 0 to 4, yes, no,",
        "Nothing was done: nothing follows the word yes. Type it alone, or help.\n",
        "Nothing was recorded: rung 7 does not exist: use 1 to 4.\n",
        "Say which and what: rung 2 yes, rung 2 no, or rung 2 none.\n",
        "Nothing was recorded: target 9 does not exist: use 1 to 4.\n",
        "Nothing was recorded: the verdicts are pass, fail, n/a, n/e, and none.\n",
        "There is no requirement SP.99.99",
        "There is no number 4 in a list above",
        "Nothing was recorded: there is no evidence number 3: the line has 0.\n",
        "Say which: remove evidence NUMBER. answer has the numbers.\n",
        "Say which, and where to: move evidence 2 SP.01.03. answer has the numbers.\n",
        "Nothing was recorded: there is no evidence number 1: the line has 0.\n",
        "Say what: clear maturity,",
        "There is no such field.",
        "There is no such filter.",
        "Nothing was recorded: \"14/3/2026\" is no date: use 2026-03-14 or 14.3.26.\n",
        "Nothing was recorded: there is no profile \"most\".",
        "There is no such word here.\n",
        "There is no such word here. About it there is:\nhand over",
        "On a screen it says: parked.\n",
        "Signs are drawn on the screens alone; here each is a word.",
        "walkdown export NAME: the answers as a workbook",
        "For what cannot occur in this solution. What is only not done is 0.\n",
        "What is missing is parked: park WHAT / WHO.\n",
        "A level is typed as its number, 0 to 4; ladder\nreads what each asks.",
        "na REASON, in short -: not applicable, with its reason.\n",
    ] {
        assert!(text.contains(wanted), "{wanted:?} was not said:\n{text}");
    }
    assert_eq!(room.read("a.walkdown"), before);
}

#[test]
fn another_level_is_asked_about_and_only_the_same_again_sets_it() {
    let room = frozen();
    let text = said(&room, &["a"], "3\nback\n2\nnext\nprevious\n2\n1\n2\n2\n");
    let asked = "SP.01.01 has ML3. Type the same again to set ML2.\n";
    assert_eq!(text.matches(asked).count(), 3, "{text}");
    assert!(after(&text, "to set ML1.\n").contains("SP.01.01 ML2 Managed saved.\n"));
    assert_eq!(
        room.json(["show", "a", "SP.01.01", "--json"])["lines"][0]["maturity"],
        2
    );
}

/// Another word than the one asked for changes nothing without a word: `yes` would answer a rung.
#[test]
fn a_word_that_does_not_answer_the_question_says_what_stays() {
    let room = frozen();
    let text = said(&room, &["a"], "3\nback\n2\nyes\nladder\n2\nnext\n");
    let asked = "SP.01.01 has ML3. Type the same again to set ML2.\n";
    assert!(
        text.contains(&format!(
            "{asked}SP.01.01 stays ML3. yes is no answer to that: type the same again to set the\nother level.\n"
        )),
        "{text}"
    );
    assert_eq!(text.matches("\nSP.01.01 stays ML3.\n").count(), 2, "{text}");
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    assert_eq!(shown["lines"][0]["maturity"], 3);
    assert_eq!(shown["lines"][0]["rungs"]["1"], serde_json::Value::Null);
}

#[test]
fn undo_after_a_question_about_a_level_is_no() {
    let room = frozen();
    let level = |id| room.json(["show", "a", id, "--json"])["lines"][0]["maturity"].clone();
    said(&room, &["a"], "2\nna no such thing\n3\n");
    let text = said(
        &room,
        &["a"],
        "go SP.01.01\n1\nundo\n1\ngo SP.01.01 RE(1)\n1\nundo\n",
    );
    assert!(
        text.contains("SP.01.01 has ML2. Type the same again to set ML1.\nSP.01.01 stays ML2. undo again takes back your newest change.\nSP.01.01 has ML2. Type the same again to set ML1.\n"),
        "{text}"
    );
    assert!(
        text.contains("SP.01.01 RE(1) stays not applicable. undo again takes"),
        "{text}"
    );
    assert_eq!(level("SP.01.01"), 2);
    let text = said(&room, &["a"], "go SP.01.01\n1\nundo\nundo\n");
    assert!(text.contains("\nUndone: "), "{text}");
    assert_eq!(level("SP.01.01"), 2);
    assert_eq!(level("SP.01.02"), serde_json::Value::Null);
}

#[test]
fn a_text_to_which_nothing_was_added_is_not_saved_again() {
    let room = frozen();
    let long = "a guard\nand a dog\n";
    room.walkdown(["answer", "a", "SP.01.01", "--statement", long])
        .status(0)
        .text();
    let before = room.read("a.walkdown");
    let text = said(
        &room,
        &["a"],
        "go SP.01.01\nadd statement\n.\nadd statement .\nadd remarks\n.\n",
    );
    assert_eq!(text.matches("Nothing was added.\n").count(), 2, "{text}");
    assert!(
        text.contains("\nNothing was typed: nothing changed.\n"),
        "{text}"
    );
    assert!(!text.contains("saved."), "{text}");
    assert_eq!(room.read("a.walkdown"), before);
    let text = said(&room, &["a"], "add statement\nand a cat\n.\n");
    assert!(text.contains("SP.01.01 statement saved.\n"), "{text}");
}

#[test]
fn what_is_long_comes_in_parts() {
    let room = frozen();
    let lines: Vec<String> = (1..=50).map(|number| format!("line {number}\n")).collect();
    let lines = lines.concat();
    let text = said(
        &room,
        &["a"],
        format!("statement\n{lines}.\nanswer\nmore\nmore\nmore\n"),
    );
    let text = after(&text, "statement saved.\n");
    let (first, rest) = text.split_once(" more lines: more reads on.\n").unwrap();
    assert_eq!(first.lines().count(), 21, "{first}");
    assert!(rest.contains("line 50\nThere is no more.\n"), "{rest}");
}

#[test]
fn who_says_it_sticks_until_it_is_changed() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "said by Anna Berg\n3\nsaid by Bo Lind\n2\nsaid by anna\nstatement x\nnobody\n1\nsaid by\npeople\n",
    );
    assert!(
        text.contains("Anna Berg is new among the people; saved.\n"),
        "{text}"
    );
    assert!(text.contains("1. Anna Berg\n2. Bo Lind\n"), "{text}");
    let by = |id| {
        let shown = room.json(["show", "a", id, "--json"]);
        shown["lines"][0]["said_by"].as_str().unwrap().to_owned()
    };
    let said = ["SP.01.01", "SP.01.01 RE(1)", "SP.01.02"].map(by);
    // A level that is set while nobody speaks is not theirs who spoke before.
    assert_eq!(said, ["Anna Berg", "Bo Lind", ""]);
    let shown = room.json(["show", "a", "SP.01.02", "--json"]);
    let given = &shown["lines"][0]["speakers"];
    assert_eq!(*given, serde_json::json!({ "statement": "Anna Berg" }));
}

/// A number means the same person all along, whichever line a further name stands on.
#[test]
fn people_keep_their_numbers_when_others_are_named() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "go SP.03.05\naction a lock / Otto\ngo SP.01.02\naction a plan / Frieda\npeople\n\
         said by Zoe\ngo SP.01.01\npark the list / Anna\npeople\ngo SP.02.01\naction a list / 1\n",
    );
    for wanted in ["1. Otto: ", "\n2. Frieda: "] {
        let (first, _) = text.split_once("3. Zoe: ").unwrap();
        assert_eq!(first.matches(wanted).count(), 2, "{wanted}\n{text}");
    }
    assert!(text.contains("\n4. Anna: "), "{text}");
    let shown = room.json(["show", "a", "SP.02.01", "--json"]);
    assert_eq!(shown["lines"][0]["action"]["owner"], "Otto");
}

#[test]
fn who_gave_which_part_is_read_where_the_line_is_said_by_somebody_else() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "said by Anna Berg\n2\nback\nstatement kept in the matrix\nevidence the matrix\nyes\n\
         said by Bo Lind\nevidence the log\nanswer\nfind berg\n",
    );
    let wanted = "Statement (Anna Berg): kept in the matrix\nEvidence 1 (Anna Berg): the matrix\nEvidence 2: the log\n\
         Said by: Anna Berg (maturity, rungs); Bo Lind\n";
    assert!(text.contains(wanted), "{text}");
    let found = after(&text, wanted);
    assert!(found.contains("1. SP.01.01 Own staff"), "{found}");
}

#[test]
fn who_speaks_and_who_owes_is_known_when_one_comes_back() {
    let room = frozen();
    said(
        &room,
        &["a"],
        "said by Anna Berg\npark the list / Bo Lind\nopen\n3\n",
    );
    let text = said(&room, &["a"], "2\nsaid by\nnobody\n");
    assert!(
        text.contains("What follows is said by Anna Berg. nobody ends that.\n"),
        "{text}"
    );
    assert!(text.contains("1. Anna Berg\n2. Bo Lind\n"), "{text}");
    let text = said(&room, &["a"], "1\n");
    assert!(!text.contains("Anna Berg"), "{text}");
    let by = |id| {
        let shown = room.json(["show", "a", id, "--json"]);
        let line = &shown["lines"][0];
        (line["maturity"].clone(), line["said_by"].clone())
    };
    // Parked instead of answered: the level goes to the line that was opened.
    assert_eq!(
        by("SP.01.01"),
        (serde_json::Value::Null, "".into()),
        "parking is nobody's statement"
    );
    assert_eq!(by("SP.01.01 RE(1)"), (3.into(), "Anna Berg".into()));
    assert_eq!(by("SP.01.02"), (2.into(), "Anna Berg".into()));
    assert_eq!(by("SP.01.02 RE(1)"), (1.into(), "".into()));
}

#[test]
fn an_area_is_set_as_one_change_and_taken_back_as_one() {
    let room = frozen();
    let before = room.read("a.walkdown").lines().count();
    let text = said(&room, &["a"], "na area nothing of the kind\nundo\nredo\n");
    assert!(
        text.contains("SP.01: 9 lines not applicable saved.\n"),
        "{text}"
    );
    assert_eq!(room.read("a.walkdown").lines().count(), before + 3);
    let status = room.json(["status", "a", "--json"]);
    let area = &status["areas"][0];
    assert_eq!(area["applicable"], 0);
    assert_eq!(status["progress"]["not_applicable"], area["total"]);
}

#[test]
fn answered_lines_of_an_area_are_asked_about() {
    let room = frozen();
    let text = said(&room, &["a"], "3\nna area all none here\n");
    assert!(text.contains("1 of them answered. Type the same"), "{text}");
    let counts = |room: &crate::support::room::Room| {
        room.json(["status", "a", "--json"])["progress"]["not_applicable"].clone()
    };
    assert_eq!(counts(&room), 0);
    said(
        &room,
        &["a"],
        "go SP.01.01\nna area all none here\nna area all none here\n",
    );
    assert_ne!(counts(&room), 0);
}

#[test]
fn a_line_is_split_by_role_and_joined_again() {
    let room = crate::support::room::Room::new();
    room.start_with_both_roles("a");
    let text = said(
        &room,
        &["a"],
        "split role\n2\n1\ngo SP.01.01 [maintenance]\njoin\njoin\nsplit component gateway\n3\n",
    );
    assert!(text.contains("SP.01.01 is answered apart for integration and maintenance, saved.\n"));
    let asked = "This goes with the split: [integration] maturity ML2; [maintenance] maturity\nML1. Undo brings it back.";
    assert!(text.contains(asked), "{text}");
    let text = said(
        &room,
        &["a"],
        "go SP.01.03\nsplit role\nsplit component gate\njoin component\nundo\n",
    );
    assert!(
        text.contains("SP.01.03 [integration] is answered together again, saved.\n"),
        "{text}"
    );
    said(&room, &["a"], "undo\nundo\n");
    // Where the line that one stands on is gone, one stands on that which serves all.
    let text = said(&room, &["a"], "go SP.01.02\nsplit role\nundo\nshow\n");
    let text = after(
        &text,
        "Undone: SP.01.02 [integration] no longer has a line of its own and 1 line\nbesides; saved.\n",
    );
    assert!(
        text.starts_with("You stand at SP.01.02 now: The owner's own site security rules.\n"),
        "{text}"
    );
    assert!(text.contains("\nSP.01.02 The owner"), "{text}");
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    let lines = shown["lines"].as_array().unwrap();
    let levels: Vec<_> = lines
        .iter()
        .map(|line| {
            (
                line["component"].as_str().unwrap(),
                line["maturity"].as_u64(),
            )
        })
        .collect();
    assert_eq!(levels, [("", None), ("gateway", Some(3))]);
}

#[test]
fn a_file_is_evidence_and_the_report_never_replaces_one() {
    let room = frozen();
    room.write("scan.txt", "ports");
    let text = said(
        &room,
        &["a"],
        "evidence file scan.txt\nevidence file none.txt\nreport r.html\nreport r.html\nreport\nr.md\nreport\n\nreport\n\nreport\ncancel\nreport a.walkdown\nreport b\nr.html\n",
    );
    let text = text.replace('\n', " ");
    let whole = room.path("");
    let whole = whole.canonicalize().unwrap().display().to_string();
    for wanted in [
        "SP.01.01 evidence file scan.txt, 5 bytes, saved. ",
        "Nothing was recorded: reading none.txt: no such file or folder. ",
        "The report is in WHOLE/r.html. ",
        "No report was written: WHOLE/r.html exists already: name another file. ",
        "The report is in WHOLE/r.md. ",
        "that has no place of its own. The report is in WHOLE/a.report.html. ",
        "of its own. The report is in WHOLE/a.report-2.html. ",
        "Taken back: nothing was recorded. No report was written: name a file",
        "\"r.html\" is no word here. A file for the report: report FILE. help lists",
    ] {
        let wanted = wanted.replace("WHOLE", &whole);
        assert!(text.contains(&wanted), "{wanted:?} was not said:\n{text}");
    }
    assert_eq!(text.matches("name a file that ends in .html").count(), 2);
    let report = room.walkdown(["report", "a"]).text();
    assert_eq!(room.read("a.report.html"), report);
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert_eq!(room.read("r.md"), report);
    let evidence = &room.json(["show", "a", "SP.01.01", "--json"])["lines"][0]["evidence"][0];
    assert_eq!(evidence["file"]["size"], 5);
}

#[test]
fn the_review_says_the_verdict_and_how_many_rows_are_left() {
    let room = frozen();
    let text = said(&room, &["a"], "3\nback\nverdict pass\nreview area\n");
    assert!(
        text.replace('\n', " ").contains(": ML3, verdict pass"),
        "{text}"
    );
    assert!(text.contains(" more: more reads on.\n"), "{text}");
}

#[test]
fn the_agenda_names_what_it_says_with_a_colon() {
    let room = frozen();
    let text = said(&room, &["a"], "agenda\n");
    assert!(text.contains("Target: ML3\n"), "{text}");
    assert!(!text.contains("Target, "), "{text}");
}
