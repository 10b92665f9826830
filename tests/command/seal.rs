//! `seal`: signed off, and what happens to whoever changes it then.

use std::process::Command;

use crate::support::room::Room;

/// A sealed session with two answers, and the digest that was printed.
fn sealed() -> (Room, String) {
    let room = Room::with_session();
    for id in ["SP.01.01", "SP.01.02"] {
        room.walkdown(["answer", "a", id, "--maturity", "2"])
            .stdout(&format!("{id}: ML2 saved\n"))
            .check();
    }
    let digest = seal(&room, &["--as", "Ana", "seal", "a"]);
    (room, digest)
}

fn seal(room: &Room, args: &[&str]) -> String {
    let told = room.walkdown(args.iter().copied()).text();
    let line = told.lines().nth(1).unwrap();
    line.strip_prefix("digest ").unwrap().to_owned()
}

/// The day on which the test runs.
fn today(room: &Room) -> String {
    let sealed = &room.json(["status", "a", "--json"])["sealed"];
    sealed["at"].as_str().unwrap().chars().take(10).collect()
}

#[test]
fn a_seal_says_who_when_and_its_digest() {
    let (room, digest) = sealed();
    let text = room.read("a.walkdown");
    let last = text.lines().last().unwrap();
    assert!(
        last.contains("\"do\":\"seal\",\"events\":3,\"bytes\":\""),
        "{last}"
    );
    assert!(last.ends_with(&format!(",\"sig\":null,\"sum\":\"{digest}\"}}")));
    let told = &room.json(["status", "a", "--json"])["sealed"];
    assert_eq!(told["who"], "Ana");
    assert_eq!(told["digest"], digest.as_str());
    assert_eq!(
        (&told["events"], &told["changes_since"]),
        (&3.into(), &0.into())
    );
    let day = today(&room);
    let status = room.walkdown(["status", "a"]).text();
    assert!(
        status.ends_with(&format!(
            "seal      sealed on {day} by Ana; no change since\n"
        )),
        "{status}"
    );
    room.walkdown(["verify", "a"])
        .stdout(&format!(
            "a.walkdown: sealed on {day} by Ana; no change since\na.walkdown: sound, 3 changes and 1 seal, no evidence file\n"
        ))
        .check();
}

#[test]
fn a_change_after_it_needs_a_reason_that_is_kept() {
    let (room, _) = sealed();
    let day = today(&room);
    let before = room.read("a.walkdown");
    let refused = format!(
        "walkdown: a.walkdown: it is sealed on {day} by Ana; no change since\n\
         say why you change it, with answer, set, import, undo or redo and --reason TEXT; the reason is kept\n"
    );
    for args in [
        &["answer", "a", "SP.01.01", "--maturity", "3"][..],
        &["undo", "a"],
        &["set", "a", "--scope", "Plant B"],
    ] {
        room.walkdown(args.iter().copied())
            .stderr(&refused)
            .status(1)
            .check();
    }
    assert_eq!(room.read("a.walkdown"), before);
    // A full stop of its own is none within the sentence that tells it.
    let reason = ["--reason", "typing mistake."];
    let answer = ["answer", "a", "SP.01.01", "--maturity", "3"];
    room.walkdown(answer.into_iter().chain(reason))
        .stdout("SP.01.01: ML3 saved\n")
        .check();
    room.walkdown(["undo", "a"].into_iter().chain(reason))
        .stdout("undone: SP.01.01 maturity: ML3 → ML2\n")
        .check();
    room.walkdown(["verify", "a"])
        .stdout(&format!(
            "a.walkdown: sealed on {day} by Ana; 2 changes since\n\
             a.walkdown: since: 1 of 2, {day} tester: SP.01.01 maturity ML2 → ML3: typing mistake\n\
             a.walkdown: since: 2 of 2, {day} tester: SP.01.01 maturity ML3 → ML2: typing mistake\n\
             a.walkdown: sound, but 2 changes since the seal, 5 changes and 1 seal, no evidence file\n"
        ))
        .status(1)
        .check();
    assert_eq!(
        room.json(["status", "a", "--json"])["sealed"]["changes_since"],
        2
    );
    // Sealed anew it is as signed off; both count alike.
    let told = room.walkdown(["seal", "a"]).text();
    assert!(told.contains(", 5 changes and 1 seal\n"), "{told}");
    room.walkdown(["verify", "a"])
        .stdout(&format!(
            "a.walkdown: sealed anew on {day} by tester; no change since\na.walkdown: sound, 5 changes and 2 seals, no evidence file\n"
        ))
        .check();
}

/// Sealed, one line changed for a reason, and sealed again: the room, the first digest and the second.
fn sealed_again() -> (Room, String, String) {
    let (room, first) = sealed();
    let answer = ["--as", "Ben", "answer", "a", "SP.01.01", "--maturity", "3"];
    let texts = [
        "--statement",
        "A long text that tells how all of it is done, by whom and how often",
    ];
    let reason = ["--reason", "the audit asked"];
    let line = answer.into_iter().chain(texts).chain(reason);
    assert!(room.walkdown(line).output().status.success());
    let second = seal(&room, &["--as", "Ana", "seal", "a"]);
    (room, first, second)
}

#[test]
fn what_the_first_digest_stood_for_is_told_apart_from_damage_after_a_second_seal() {
    let (room, first, second) = sealed_again();
    let day = today(&room);
    let sealed = format!("a.walkdown: sealed anew on {day} by Ana; no change since\n");
    room.walkdown(["verify", "a", "--expect", &first])
        .stdout(&format!(
            "{sealed}a.walkdown: since the digest expected: {day} Ben: SP.01.01 maturity ML2 → ML3, statement none \
             → \"A long text that tells how all of it is done, by whom and h…\": the audit asked\n\
             a.walkdown: sound, but 1 change since the digest expected, 4 changes and 2 seals, no evidence file\n"
        ))
        .status(1)
        .check();
    room.walkdown(["verify", "a", "--expect", &second])
        .stdout(&format!(
            "{sealed}a.walkdown: sound, 4 changes and 2 seals, no evidence file\n"
        ))
        .check();
    room.walkdown(["verify", "a", "--expect", &"0".repeat(64)])
        .stdout(&format!(
            "{sealed}a.walkdown: the digest expected is not in this file: lines were cut or it is another file\n\
             a.walkdown: sound, but the digest expected is not in it, 4 changes and 2 seals, no evidence file\n"
        ))
        .status(1)
        .check();
}

#[test]
fn every_line_of_a_change_is_named() {
    let (room, digest) = sealed();
    let ids = ["SP.02.01", "SP.02.02", "SP.03.01", "SP.03.02"];
    let rows = ids.map(|id| format!("{id},seen\n"));
    room.write("some.csv", format!("ID,Remarks\n{}", rows.concat()));
    room.walkdown(["import", "a", "some.csv", "--reason", "late"])
        .text();
    for expect in [&[][..], &["--expect", digest.as_str()]] {
        let line = ["verify", "a"].iter().chain(expect);
        let told = room.walkdown(line.copied()).status(1).text();
        for id in ids {
            let named = format!("{id} remarks none → \"seen\": late\n");
            assert!(told.contains(&named), "{named}{told}");
        }
    }
}

#[test]
fn the_reason_is_readable_after_a_second_seal() {
    let (room, ..) = sealed_again();
    let show = room.walkdown(["show", "a", "SP.01.01", "--history"]).text();
    assert!(
        show.contains("maturity: ML2 → ML3; reason: the audit asked"),
        "{show}"
    );
    let shown = room.json(["show", "a", "SP.01.01", "--history", "--json"]);
    let history = shown["lines"][0]["history"].as_array().unwrap();
    assert_eq!(history[0]["reason"], serde_json::Value::Null);
    assert_eq!(history[1]["reason"], "the audit asked");
    let lines = room.walkdown(["export", "a", "--history"]).text();
    let lines: Vec<serde_json::Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let of = |who: &str| {
        let mut lines = lines.iter();
        lines.find(|line| line["who"] == who).unwrap()["reason"].clone()
    };
    assert_eq!(of("Ben"), "the audit asked");
    assert_eq!(of("tester"), "");
    let report = room.walkdown(["report", "a", "--format", "md", "--for", "client"]);
    let report = report.text();
    let (_, after) = report.split_once("## Changes after a seal").unwrap();
    let row = after
        .lines()
        .find(|line| line.contains("SP.01.01"))
        .unwrap();
    for part in ["Maturity ML2 → ML3", "the audit asked", "Ben, "] {
        assert!(row.to_lowercase().contains(&part.to_lowercase()), "{row}");
    }
    let report = room.json(["report", "a", "--format", "json"]);
    let change = &report["changed_after_seal"][0];
    assert_eq!(change["requirement"], "SP.01.01");
    assert_eq!(change["reason"], "the audit asked");
    assert_eq!(change["fields"][0]["to"], 3);
}

#[test]
fn an_empty_reason_is_none() {
    let (room, _) = sealed();
    room.walkdown(["undo", "a", "--reason", " "])
        .stderr("walkdown: --reason: it is empty\nsay why in a few words\n")
        .status(2)
        .check();
}

#[test]
fn a_line_dropped_before_the_seal_is_missed_even_where_no_line_names_it() {
    let (room, _) = sealed();
    let text = room.read("a.walkdown");
    let kept: Vec<&str> = text.lines().collect();
    let told = |lines: &[&str]| {
        room.write("a.walkdown", lines.join("\n") + "\n");
        room.walkdown(["verify", "a"]).status(1).text()
    };
    let told = told(&[kept[0], kept[1], kept[2], kept[4]]);
    assert!(
        told.contains("line 4: it names a line that is not here"),
        "{told}"
    );
    assert!(
        told.contains("line 4: 3 changes were sealed here, 2 of them are in the file"),
        "{told}"
    );
    assert!(told.contains("not sound"), "{told}");
}

/// The number of changes that `status` counts in a damaged file.
fn changes_since(room: &Room) -> u64 {
    let output = room.walkdown(["status", "a", "--json"]).output();
    let status: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    status["sealed"]["changes_since"].as_u64().unwrap()
}

#[test]
fn damage_before_the_seal_makes_no_work_a_change_after_it() {
    let (room, digest) = sealed();
    let whole = room.read("a.walkdown");
    std::fs::copy(room.path("a.walkdown"), room.path("copy.walkdown")).unwrap();
    let day = today(&room);
    let lines: Vec<&str> = whole.lines().collect();
    let seal = lines.len();
    let told_after = |line: usize| {
        format!(
            "a.walkdown, line {line}: 3 changes were sealed here, 2 of them are in the file\n\
             a.walkdown: what was lost there cannot be told from this file; a copy that has it brings it back: \
             walkdown merge NEW COPY a.walkdown\n\
             a.walkdown: sealed on {day} by Ana; no change since\n\
             a.walkdown: not sound, 2 changes and 1 seal, no evidence file\n"
        )
    };
    for at in 1..seal - 1 {
        let mut damaged = lines.clone();
        let other = damaged[at].replacen("\"who\":\"", "\"who\":\"x", 1);
        damaged[at] = &other;
        room.write("a.walkdown", damaged.join("\n") + "\n");
        for expect in [&[][..], &["--expect", digest.as_str()]] {
            room.walkdown(["verify", "a"].iter().chain(expect).copied())
                .stdout(&format!(
                    "a.walkdown, line {}: its digest does not fit its text\n{}",
                    at + 1,
                    told_after(seal)
                ))
                .status(1)
                .check();
        }
        assert_eq!(changes_since(&room), 0);
        damaged.remove(at);
        room.write("a.walkdown", damaged.join("\n") + "\n");
        let told = room.walkdown(["verify", "a"]).status(1).text();
        let missing = format!("a.walkdown, line {}: it names a line that is not", at + 1);
        assert!(told.contains(&missing), "{told}");
        let after = told_after(seal - 1);
        let (count, rest) = after.split_once('\n').unwrap();
        assert!(told.contains(count) && told.ends_with(rest), "{told}");
    }
    // What was changed after it is told as before, and the whole copy mends the file.
    room.write("a.walkdown", &whole);
    let late = [
        "answer",
        "a",
        "SP.01.01",
        "--maturity",
        "3",
        "--reason",
        "late",
    ];
    room.walkdown(late).text();
    let changed = room.read("a.walkdown").replacen("\"to\":2", "\"to\":4", 1);
    room.write("a.walkdown", changed);
    assert_eq!(changes_since(&room), 1);
    let merge = ["merge", "new", "copy.walkdown", "a.walkdown"];
    assert!(room.walkdown(merge).output().status.success());
    let told = room.walkdown(["verify", "new"]).status(1).text();
    assert!(told.contains("but 1 change since the seal"), "{told}");
    assert!(told.contains("Ana; 1 change since\n"), "{told}");
}

#[test]
fn what_is_not_sound_is_not_sealed() {
    let (room, _) = sealed();
    let text = room.read("a.walkdown").replace("\"to\":2", "\"to\":4");
    room.write("a.walkdown", text);
    let output = room.walkdown(["seal", "a"]).output();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.ends_with(
            "walkdown: a.walkdown: it is not sound, and so not sealed\n\
             see what is wrong with: walkdown verify a.walkdown\n"
        ),
        "{said}"
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_torn_last_line_is_set_aside_and_what_stands_is_sealed() {
    let (room, _) = sealed();
    let torn = r#"{"n":9,"after":["#;
    room.write("a.walkdown", room.read("a.walkdown") + torn);
    let output = room.walkdown(["seal", "a"]).output();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("a.walkdown, last line: it is torn off\n"),
        "{said}"
    );
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert_eq!(room.read("a.walkdown.torn"), format!("{torn}\n"));
    let told = room.walkdown(["verify", "a"]).text();
    let sound = "no change since\na.walkdown: sound, 3 changes and 2 seals, no evidence file\n";
    assert!(told.ends_with(sound), "{told}");
}

#[test]
fn copies_that_were_joined_after_the_seal_show_as_changes() {
    let (room, _) = sealed();
    std::fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    let args = [
        "answer",
        "b",
        "SP.01.03",
        "--maturity",
        "1",
        "--reason",
        "late",
    ];
    assert!(room.walkdown(args).output().status.success());
    room.walkdown(["merge", "a", "a", "b"])
        .stdout(
            "b.walkdown: 1 change taken over\na.walkdown: 5 changes, 0 conflicts\n\
             were it a mistake: each change taken over can be taken back on its line, with the keys h and u\n",
        )
        .check();
    assert_eq!(
        room.json(["status", "a", "--json"])["sealed"]["changes_since"],
        1
    );
}

#[test]
fn what_joins_a_sealed_copy_with_no_reason_is_told() {
    let (room, _) = sealed();
    // A copy from before the seal, which was worked on.
    let text = room.read("a.walkdown");
    let before = text.trim_end().rsplit_once('\n').unwrap().0;
    room.write("b.walkdown", format!("{before}\n"));
    let args = ["answer", "b", "SP.01.03", "--maturity", "1"];
    assert!(room.walkdown(args).output().status.success());
    room.walkdown(["merge", "a", "a", "b"])
        .stdout(
            "b.walkdown: 1 change taken over\na.walkdown: 5 changes, 0 conflicts\n\
             a.walkdown: it is sealed, and 1 change since with no reason given; see: walkdown verify a.walkdown\n\
             were it a mistake: each change taken over can be taken back on its line, with the keys h and u\n",
        )
        .check();
}

#[test]
fn a_signature_is_made_and_checked() {
    let room = Room::with_session();
    let key = room.path("key");
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"])
        .arg(&key)
        .status();
    if !made.is_ok_and(|status| status.success()) {
        crate::support::left_out("ssh-keygen is not here");
        return;
    }
    seal(&room, &["seal", "a", "--sign", "key"]);
    let told = room.walkdown(["verify", "a"]).text();
    assert!(
        told.contains("a.walkdown, line 3: signed with ED25519 key SHA256:")
            && told.contains(", signed; no change since\n"),
        "{told}"
    );
    // Another's signature, with every digest made right again.
    let text = room.read("a.walkdown");
    let last = text.lines().last().unwrap();
    let forged = last.replace("\"who\":\"tester\"", "\"who\":\"Mallory\"");
    let open = forged.split(",\"sum\":").next().unwrap();
    let forged = crate::support::sealed::sealed(&format!("{open}}}"));
    room.write("a.walkdown", text.replace(&format!("{last}\n"), &forged));
    let told = room.walkdown(["verify", "a"]).status(1).text();
    assert!(
        told.contains("a.walkdown, line 3: the signature is not that of this seal\n"),
        "{told}"
    );
    let output = room.walkdown(["seal", "a", "--sign", "nokey"]).output();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("walkdown: signing with nokey: "), "{said}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn plain_mode_takes_the_reason_by_a_word_of_its_own() {
    let (room, _) = sealed();
    let day = today(&room);
    let before = room.read("a.walkdown");
    let how = format!("It is sealed on {day} by Ana; no change since.");
    let because = "because REASON lets you change it, and the reason is kept with each change.";
    let said = |words: &str| {
        let said = room.walkdown(["--plain", "a"]).stdin(words).output();
        String::from_utf8(said.stdout).unwrap().replace('\n', " ")
    };
    // What a script says next is a word, never a reason.
    let text = said("go SP.02.01\n2\nthe audit asked\n3\nbecause\n");
    let refused = format!("Nothing was recorded. {how} {because}");
    assert_eq!(text.matches(&refused).count(), 2, "{text}");
    assert!(text.contains(&format!("{how} {because}")), "{text}");
    assert!(
        text.contains("\"the audit asked\" is no word here."),
        "{text}"
    );
    assert!(
        text.contains("Nothing was done: say why, because REASON."),
        "{text}"
    );
    assert_eq!(room.read("a.walkdown"), before);
    let text = said("go SP.02.01\nbecause the audit asked\n2\nbecause a later whim\n");
    let again = "Nothing is recorded yet. Say the change again: it keeps the reason, and so does what else you change on this line. The next line asks again: because alone gives the same reason.";
    assert!(text.contains(again), "{text}");
    assert!(text.contains("SP.02.01 ML2 Managed saved."), "{text}");
    let status = room.walkdown(["status", "a"]).text();
    assert!(status.contains("1 change since"), "{status}");
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(report.contains("the audit asked"), "{report}");
    assert!(!report.contains("a later whim"), "{report}");
}

#[test]
fn in_plain_mode_a_cancelled_change_takes_its_reason_along() {
    let (room, _) = sealed();
    let day = today(&room);
    let before = room.read("a.walkdown");
    let said = |words: &str| {
        let said = room.walkdown(["--plain", "a"]).stdin(words).output();
        String::from_utf8(said.stdout).unwrap().replace('\n', " ")
    };
    let again = "Nothing was recorded, and the session is sealed as before: because alone gives the same reason again.";
    // An empty answer cancels, and so does another word where an answer is to be overwritten.
    let text = said("go SP.02.01\nbecause the audit asked\nna\n\n2\n");
    assert!(text.contains(again), "{text}");
    let refused = format!("Nothing was recorded. It is sealed on {day} by Ana; no change since.");
    assert!(text.contains(&refused), "{text}");
    let text = said("go SP.01.01\nbecause the audit asked\n1\nshow\n1\n");
    assert!(text.contains(again), "{text}");
    assert!(text.contains(&refused), "{text}");
    assert_eq!(room.read("a.walkdown"), before);
    // A word that only reads leaves it, a later reason takes its place, and what is recorded keeps it for the line.
    let text = said(
        "go SP.02.01\nbecause the audit asked\nshow\nna\n\nbecause\nbecause the owner asked\n2\n3\nbecause\n3\n",
    );
    assert_eq!(text.matches(again).count(), 1, "{text}");
    // The next line asks anew, and the last reason is at hand.
    let asks = format!("Nothing was recorded. It is sealed on {day} by Ana; 1 change since.");
    assert_eq!(text.matches(&asks).count(), 1, "{text}");
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert_eq!(report.matches("the owner asked").count(), 2, "{report}");
    assert!(!report.contains("the audit asked"), "{report}");
}
