//! `merge` and `diff`: copies that people worked on apart, joined and settled.

use std::fs;

use crate::support::room::Room;

/// A session in two copies: what `a` says to its own, what `b` says to its own.
fn apart(a: &[&[&str]], b: &[&[&str]]) -> Room {
    let room = Room::with_session();
    fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    for (copy, who, answers) in [("a", "Ana", a), ("b", "Ben", b)] {
        for answer in answers {
            let args = ["--as", who, "answer", copy].into_iter();
            let output = room.walkdown(args.chain(answer.iter().copied())).output();
            assert!(output.status.success(), "{output:?}");
        }
    }
    room
}

/// The times are not the same twice.
fn timeless(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let date = word.len() >= 10 && word.starts_with("20") && word.contains('-');
        let time = word.len() >= 6 && word.get(2..3) == Some(":") && word.contains(')');
        match (date, time) {
            (true, _) => words.push("DAY".into()),
            (_, true) => words.push(format!("TIME{}", &word[5..])),
            _ => words.push(word.into()),
        }
    }
    words.join(" ")
}

#[test]
fn what_is_missing_is_added_and_conflicts_are_named() {
    let room = apart(
        &[
            &["SP.01.01", "--maturity", "2"],
            &["SP.01.02", "--maturity", "3"],
            &["SP.01.03", "--maturity", "1"],
        ],
        &[
            &["SP.01.01", "--maturity", "3", "--statement", "all trained"],
            &["SP.01.03", "--maturity", "1"],
            &["SP.01.04", "--flag"],
        ],
    );
    let text = "b.walkdown: 3 changes taken over\n\
         c.walkdown: 7 changes, 1 conflict\n  \
         SP.01.01 maturity: ML2 (Ana, DAY TIME) or ML3 (Ben, DAY TIME)\n\
         settle them one after another, with the key = or the word conflicts, in: walkdown open c.walkdown\n";
    let previewed = text
        .replace("changes taken", "changes would be taken")
        .replace("c.walkdown: 7", "c.walkdown: would be 7")
        .replace("settle them", "they would be settled")
        .replace(", in: ", ", once it is written, in: ");
    for preview in ["--preview", "--dry-run"] {
        let told = room.walkdown(["merge", "c", "a", "b", preview]);
        assert_eq!(timeless(&told.status(1).text()), previewed);
        assert!(!room.path("c.walkdown").exists());
    }
    let told = room.walkdown(["merge", "c", "a", "b"]).status(1).text();
    let way_back =
        "were it a mistake: the copies are as they were, and c.walkdown can be removed\n";
    assert_eq!(timeless(&told), format!("{text}{way_back}"));
    // The lines of the first stay in place, the others are added as they stand.
    let (a, b, c) = (
        room.read("a.walkdown"),
        room.read("b.walkdown"),
        room.read("c.walkdown"),
    );
    let missing: Vec<&str> = b.lines().skip(2).collect();
    assert_eq!(c, format!("{a}{}\n", missing.join("\n")));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(room.path("c.walkdown")).unwrap().permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
    }
    room.walkdown(["verify", "c"])
        .stdout("c.walkdown: sound, 7 changes, no evidence file\n")
        .check();
    let lint = room.walkdown(["lint", "c"]).status(1).text();
    assert!(lint.contains("conflict"), "{lint}");
    room.walkdown(["--as", "Ana", "answer", "c", "SP.01.01", "--maturity", "3"])
        .stdout("SP.01.01: ML3 saved\n")
        .check();
    assert_eq!(
        room.json(["status", "c", "--json"])["progress"]["conflicts"],
        0
    );
}

#[test]
fn a_copy_is_joined_into_itself_again_and_again() {
    let room = apart(
        &[&["SP.01.01", "--maturity", "2"]],
        &[&["SP.01.02", "--maturity", "2"]],
    );
    room.walkdown(["merge", "a", "a", "b"])
        .stdout(
            "b.walkdown: 1 change taken over\na.walkdown: 3 changes, 0 conflicts\n\
             were it a mistake: each change taken over can be taken back on its line, with the keys h and u\n",
        )
        .check();
    let joined = room.read("a.walkdown");
    room.walkdown(["merge", "a", "a", "b", "b.walkdown"])
        .stdout(
            "b.walkdown: nothing new\nb.walkdown: nothing new\na.walkdown: 3 changes, 0 conflicts\n",
        )
        .check();
    assert_eq!(room.read("a.walkdown"), joined);
    let left: Vec<String> = fs::read_dir(room.path(""))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "home")
        .collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn unanswered_never_beats_an_answer() {
    let room = apart(&[&["SP.01.01", "--maturity", "2"]], &[]);
    fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    for (copy, maturity) in [("a", ""), ("b", "3")] {
        let run = room.walkdown(["answer", copy, "SP.01.01", "--maturity", maturity]);
        assert!(run.output().status.success());
    }
    room.walkdown(["merge", "c", "a", "b"])
        .stdout(
            "b.walkdown: 1 change taken over\nc.walkdown: 4 changes, 0 conflicts\n\
             were it a mistake: the copies are as they were, and c.walkdown can be removed\n",
        )
        .check();
    let shown = room.json(["show", "c", "SP.01.01", "--json"]);
    assert_eq!(shown["lines"][0]["maturity"], 3);
}

#[test]
fn what_is_no_copy_is_refused_and_so_is_another_file() {
    let room = apart(&[], &[]);
    let made = room.walkdown(["new", "x", "--no-open"]).output();
    assert!(made.status.success());
    let mend = "merge joins copies of one session; see what differs with: walkdown diff A B\n";
    let run = room.walkdown(["merge", "c", "a", "x"]).output();
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(
        said.starts_with("walkdown: x.walkdown: it is another session: ") && said.ends_with(mend),
        "{said}"
    );
    assert_eq!(run.status.code(), Some(1));
    room.walkdown(["merge", "b", "a", "b"])
        .stderr(
            "walkdown: b.walkdown: it exists already, and is not the first copy\n\
             name a new file, or the first copy itself to add to it\n",
        )
        .status(1)
        .check();
    let text = room.read("x.walkdown");
    let headless: Vec<&str> = text.lines().skip(1).collect();
    room.write("x.walkdown", headless.join("\n") + "\n");
    room.walkdown(["merge", "c", "a", "x"])
        .stderr(&format!(
            "walkdown: x.walkdown: it has no sound header\n{mend}"
        ))
        .status(1)
        .check();
    assert!(!room.path("c.walkdown").exists());
}

#[test]
fn damaged_lines_of_the_first_stay_and_those_of_others_do_not_come() {
    let room = apart(
        &[&["SP.01.01", "--maturity", "2"]],
        &[
            &["SP.01.02", "--maturity", "2"],
            &["SP.01.03", "--maturity", "2"],
        ],
    );
    let a = room.read("a.walkdown").replace("\"to\":2", "\"to\":4");
    room.write("a.walkdown", format!("{a}{{\"n\":"));
    let b = room.read("b.walkdown");
    let second = b.lines().nth(2).unwrap();
    room.write(
        "b.walkdown",
        b.replace(second, &second.replace("\"to\":2", "\"to\":1")),
    );
    room.walkdown(["merge", "c", "a", "b"])
        .stdout(
            "b.walkdown: 1 change taken over\nc.walkdown: 2 changes, 0 conflicts\n\
             were it a mistake: the copies are as they were, and c.walkdown can be removed\n",
        )
        .stderr(
            "walkdown: a.walkdown: 2 lines not sound\n\
             damaged lines of the first copy stay, and are left out where a whole copy is named first; see: \
             walkdown verify a.walkdown\n\
             walkdown: b.walkdown: 1 line not sound\n\
             the others are taken over; see: walkdown verify b.walkdown\n",
        )
        .check();
    let c = room.read("c.walkdown");
    assert_eq!(c, format!("{a}{}\n", b.lines().nth(3).unwrap()));
}

#[test]
fn a_conflict_settled_after_a_seal_is_told_as_one() {
    let room = Room::with_session();
    room.walkdown(["--as", "Ana", "seal", "a"]).text();
    let status = room.json(["status", "a", "--json"]);
    let day = &status["sealed"]["at"].as_str().unwrap()[..10];
    fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    let answer = |copy, who, level| {
        let args = ["--as", who, "answer", copy, "SP.01.03", "--maturity", level];
        room.walkdown(args.into_iter().chain(["--reason", "late"]))
            .text();
    };
    answer("a", "Ana", "2");
    answer("b", "Ben", "3");
    room.walkdown(["merge", "a", "a", "b"]).status(1).output();
    answer("a", "Dora", "2");
    let told = room.walkdown(["verify", "a"]).status(1).text();
    let settled =
        format!(", {day} Dora: SP.01.03 maturity: conflict of ML2 and ML3 settled as ML2: late\n");
    assert!(told.contains(&settled), "{told}");
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(
        report.contains("maturity: conflict of ML2 and ML3 settled as ML2"),
        "{report}"
    );
    let report = room.json(["report", "a", "--format", "json"]);
    let field = &report["changed_after_seal"][2]["fields"][0];
    assert_eq!(field["settled"], serde_json::json!([2, 3]));
    // Taken back, it is there again.
    room.walkdown(["--as", "Dora", "undo", "a", "--reason", "too soon"])
        .text();
    let told = room.walkdown(["verify", "a"]).status(1).text();
    let again = format!(
        ", {day} Dora: SP.01.03 maturity: conflict of ML2 and ML3, settled before, is there again: too soon\n"
    );
    assert!(told.contains(&again), "{told}");
}

#[test]
fn diff_says_what_differs_and_what_a_merge_brings() {
    let room = apart(
        &[
            &["SP.01.01", "--maturity", "2"],
            &["SP.01.02", "--remarks", "seen"],
        ],
        &[&["SP.01.01", "--maturity", "3"]],
    );
    let told = room.walkdown(["diff", "a", "b"]).text();
    assert_eq!(
        timeless(&told),
        "SP.01.01 maturity: ML2 → ML3\n\
         SP.01.02 remarks: \"seen\" → none\n\n\
         2 fields on 2 lines differ, from a.walkdown to b.walkdown\n\
         a.walkdown has 2 changes that b.walkdown lacks\n\
         b.walkdown has 1 change that a.walkdown lacks\n\
         merging them leaves 1 conflict:\n  \
         SP.01.01 maturity: ML2 (Ana, DAY TIME) or ML3 (Ben, DAY TIME)\n"
    );
    let told = room.json(["diff", "a", "b", "--json"]);
    assert_eq!(told["copies"], true);
    assert_eq!(
        (&told["only_in_a"], &told["only_in_b"]),
        (&2.into(), &1.into())
    );
    assert_eq!(told["differences"][0]["catalog"], "iec-62443-2-4");
    assert_eq!(told["conflicts"][0]["catalog"], "iec-62443-2-4");
    assert_eq!(told["differences"][0]["requirement"], "SP.01.01");
    assert_eq!(told["differences"][0]["to"], 3);
    assert_eq!(told["conflicts"][0]["values"].as_array().unwrap().len(), 2);
    room.walkdown(["diff", "a", "a"])
        .stdout("nothing differs\n")
        .check();
}

#[test]
fn what_settled_a_conflict_and_was_mended_since_is_not_handed_to_the_client() {
    let room = apart(
        &[&["SP.01.01", "--statement", "our xyzzy"]],
        &[&["SP.01.01", "--statement", "their xyzzy"]],
    );
    room.walkdown(["merge", "all", "a", "b"]).output();
    let say = |text| {
        let args = ["--as", "Dora", "answer", "all", "SP.01.01", "--statement"];
        room.walkdown(args.into_iter().chain([text])).text();
    };
    let report = |reader| {
        let args = ["report", "all", "--format", "md", "--for", reader];
        room.walkdown(args).text()
    };
    say("typo xyzzy");
    let told = report("internal");
    assert!(told.contains("| typo xyzzy (Dora, "), "{told}");
    assert!(!told.contains("later changed"), "{told}");
    // The value stands; that others stood against it is the assessors' own.
    let told = report("client");
    assert!(told.contains("typo xyzzy"), "{told}");
    assert!(
        !told.contains("our xyzzy") && !told.contains("Conflicts settled"),
        "{told}"
    );
    say("all are trained");
    let told = report("internal");
    assert!(told.contains("| typo xyzzy (Dora, "), "{told}");
    assert!(told.contains(", later changed |"), "{told}");
    assert!(!report("client").contains("xyzzy"));
    let settled = &room.json(["report", "all", "--format", "json"])["settled"][0];
    assert_eq!(settled["later_changed"], true);
    // Said once more, the value that was taken stands again.
    say("typo xyzzy");
    assert!(!report("internal").contains("later changed"));
}

#[test]
fn a_session_with_open_conflicts_is_not_sealed_unasked() {
    let room = apart(
        &[&["SP.01.01", "--maturity", "2", "--declared", "1"]],
        &[&["SP.01.01", "--maturity", "3", "--declared", "2"]],
    );
    room.walkdown(["merge", "a", "a", "b"]).status(1).text();
    let before = room.read("a.walkdown");
    room.walkdown(["seal", "a"])
        .stderr(
            "walkdown: a.walkdown: 2 conflicts open: SP.01.01 declared level, SP.01.01 maturity\n\
             settle with the key = or the word conflicts, in: walkdown open a.walkdown; or seal as they stand with --with-conflicts\n",
        )
        .status(1)
        .check();
    assert_eq!(room.read("a.walkdown"), before);
    let plain = room
        .walkdown(["--plain", "a"])
        .stdin("seal\n")
        .text_of()
        .replace('\n', " ");
    let open = "2 conflicts open: the word conflicts settles first, seal seals the session so.";
    assert!(plain.contains(open), "{plain}");
    assert_eq!(room.read("a.walkdown"), before);
    let sealed = room.walkdown(["seal", "a", "--with-conflicts"]).text();
    assert!(
        sealed.starts_with("a.walkdown: sealed by tester, 3 changes, 2 conflicts open\n"),
        "{sealed}"
    );
}

#[test]
fn values_of_a_conflict_are_in_the_order_of_their_times() {
    // The later event, and the one of the larger digest, are not always the same: four times is enough to see it.
    for _ in 0..4 {
        let room = apart(
            &[&["SP.01.01", "--declared", "2"]],
            &[&["SP.01.01", "--declared", "3"]],
        );
        let told = room.walkdown(["merge", "c", "b", "a"]).status(1).text();
        let told = timeless(&told);
        assert!(
            told.contains("declared level: ML2 (Ana, DAY TIME) or ML3 (Ben, DAY TIME)\n"),
            "{told}"
        );
        let findings = room.json(["status", "c", "--json"])["findings"].clone();
        let message = "different values stand for declared level (Ana, Ben): set the right one";
        assert_eq!(findings[0]["message"], message);
    }
}

/// One gives each role a line of its own, the other knows nothing of that and answers for both: what that one said is on
/// no line any more, so it stands against what the roles say until somebody decides.
#[test]
fn what_is_said_for_all_roles_is_not_lost_to_a_split() {
    let room = Room::new();
    let roles = ["--role", "integration", "--role", "maintenance"];
    let new = ["new", "a", "--no-open", "--target", "3"].into_iter();
    room.walkdown(new.chain(roles)).text();
    fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    for (role, level) in [("integration", "1"), ("maintenance", "4")] {
        let args = ["--as", "Ana", "answer", "a", "SP.01.01", "--role", role];
        let args = args.into_iter().chain(["--maturity", level]);
        room.walkdown(args).text();
    }
    let args = ["--as", "Ben", "answer", "b", "SP.01.01", "--maturity", "4"];
    room.walkdown(args.into_iter().chain(["--statement", "for both"]))
        .text();
    for (out, copies) in [("one", ["a", "b"]), ("two", ["b", "a"])] {
        let output = room.walkdown(["merge", out, copies[0], copies[1]]).output();
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        let told = String::from_utf8(output.stdout).unwrap();
        assert!(told.contains("1 conflict\n"), "{told}");
        let named = "SP.01.01 [integration] maturity: ML1 (Ana, DAY TIME) or ML4 (Ben, DAY TIME)";
        assert!(timeless(&told).contains(named), "{told}");
        let shown = room.json(["show", out, "SP.01.01", "--json"]);
        let lines = shown["lines"].as_array().unwrap();
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line["statement"] == "for both"));
        assert_eq!(
            (&lines[0]["maturity"], &lines[1]["maturity"]),
            (&1.into(), &4.into())
        );
    }
    // The value that stands on the line itself settles it, and the report says who did.
    let args = ["--as", "Cleo", "answer", "one", "SP.01.01", "--role"];
    room.walkdown(args.into_iter().chain(["integration", "--maturity", "1"]))
        .text();
    let status = room.json(["status", "one", "--json"]);
    assert_eq!(status["progress"]["conflicts"], 0);
    let report = room
        .walkdown(["report", "one", "--format", "md", "-o", "-"])
        .text();
    let settled = report
        .lines()
        .find(|line| line.contains("Cleo") && line.contains("Ben"));
    assert!(settled.is_some(), "{report}");
    room.walkdown(["--as", "Cleo", "undo", "one"]).text();
    let status = room.json(["status", "one", "--json"]);
    assert_eq!(status["progress"]["conflicts"], 1);
}

/// One takes a role away while the other answers for it: the answer is on no line, so it is named, and reported.
#[test]
fn what_is_said_for_a_role_that_was_taken_away_is_named() {
    let room = Room::new();
    let roles = ["--role", "integration", "--role", "maintenance"];
    room.walkdown(["new", "a", "--no-open"].into_iter().chain(roles))
        .text();
    fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    room.walkdown(["set", "a", "--role", "integration"]).text();
    let args = ["answer", "b", "SP.01.01", "--role", "maintenance"];
    room.walkdown(
        args.into_iter()
            .chain(["--statement", "by the service team"]),
    )
    .text();
    room.walkdown(["merge", "c", "a", "b"]).text();
    let output = room.walkdown(["lint", "c"]).output();
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "SP.01.01 [maintenance]  unknown-role  the session does not assess the role maintenance; the answer is kept\n"
    );
    let report = room
        .walkdown(["report", "c", "--format", "md", "-o", "-"])
        .text();
    assert!(report.contains("by the service team"), "{report}");
    room.walkdown(["set", "c"].into_iter().chain(roles)).text();
    let status = room.json(["status", "c", "--json"]);
    assert_eq!(status["findings"], serde_json::json!([]));
}

/// Its header is lost, not its answers: a whole copy brings the one back, and takes the others in.
#[test]
fn a_copy_without_its_header_is_joined_to_a_whole_one() {
    let room = apart(
        &[&["SP.01.01", "--maturity", "2"]],
        &[&["SP.01.02", "--maturity", "3"]],
    );
    let text = room.read("b.walkdown");
    let (_, rest) = text.split_once('\n').unwrap();
    room.write("b.walkdown", rest);
    let told = room.walkdown(["verify", "b"]).output();
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(
        told.contains("walkdown merge NEW COPY b.walkdown"),
        "{told}"
    );
    room.walkdown(["merge", "c", "a", "b"]).text();
    room.walkdown(["verify", "c"]).text();
    let shown = room.json(["show", "c", "SP.01.02", "--json"]);
    assert_eq!(shown["lines"][0]["maturity"], 3);
}
