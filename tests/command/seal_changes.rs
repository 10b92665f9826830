//! The changes since a seal, as `verify` counts and lists them.

use crate::support::room::Room;

/// What is listed agrees with what is counted, and of a text its old and new words stand there, shortened.
#[test]
fn each_change_since_a_seal_is_numbered_and_texts_are_told() {
    let room = Room::with_session();
    let text = "Everybody is briefed before work on site starts and signs for it each year";
    let answer = ["answer", "a", "SP.01.01"];
    let say = |text: &str, more: &[&str]| {
        let line = answer.into_iter().chain(["--statement", text]);
        room.walkdown(line.chain(more.iter().copied())).text();
    };
    say(text, &[]);
    room.walkdown(["seal", "a"]).output();
    let sealed = room.json(["status", "a", "--json"])["sealed"]["at"].clone();
    let day: String = sealed.as_str().unwrap().chars().take(10).collect();
    say(
        &text.replace("each", "every"),
        &["--reason", "typing mistake"],
    );
    let one = room.walkdown(["verify", "a"]).status(1).output();
    let one = String::from_utf8(one.stdout).unwrap();
    let words = "statement \"…and signs for it each year\" → \"…and signs for it every year\"";
    assert!(
        one.contains(&format!(
            "1 change since\na.walkdown: since: {day} tester: SP.01.01 {words}: typing mistake\n"
        )),
        "{one}"
    );
    // Each answer is a change of its own.
    for id in ["SP.01.02", "SP.01.03"] {
        let line = ["answer", "a", id, "--maturity", "1", "--reason", "late"];
        room.walkdown(line).text();
    }
    let three = room.walkdown(["verify", "a"]).status(1).output();
    let three = String::from_utf8(three.stdout).unwrap();
    for place in ["1 of 3, ", "2 of 3, ", "3 of 3, "] {
        let line = format!("a.walkdown: since: {place}{day} tester: SP.01.0");
        assert_eq!(three.matches(&line).count(), 1, "{three}");
    }
}

#[test]
fn a_report_written_before_the_seal_says_so_and_sealing_points_at_it() {
    let room = Room::with_session();
    let before = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(
        before.contains("not sealed when this was written"),
        "{before}"
    );
    let told = room.walkdown(["seal", "a"]).text();
    let points = "a report written before does not name the seal; anew: walkdown report a.walkdown";
    assert!(told.ends_with(&format!("{points}\n")), "{told}");
    let after = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(after.contains("sealed on "), "{after}");
    assert!(
        !after.contains("not sealed when this was written"),
        "{after}"
    );
}

/// Sealed, one line changed for a reason, and sealed again.
fn sealed_again() -> Room {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .text();
    room.walkdown(["--as", "Ana", "seal", "a"]).text();
    let anew = ["answer", "a", "SP.01.01", "--maturity", "3"];
    let reason = ["--reason", "the audit asked"];
    room.walkdown(anew.into_iter().chain(reason)).text();
    room.walkdown(["--as", "Ana", "seal", "a"]).text();
    room
}

/// What came before a seal and what came later, in the history of a line.
#[test]
fn the_history_tells_each_seal_and_what_it_covers() {
    let room = sealed_again();
    let told = room.walkdown(["show", "a", "SP.01.01", "--history"]).text();
    for covers in [
        "sealed  signs off 2 changes of the whole session; 1 change since",
        "sealed  signs off 3 changes of the whole session; no change since",
    ] {
        assert!(told.contains(covers), "{told}");
    }
    let words = "previous\nhistory\nbecause another\nundo 1\n";
    let said = room.walkdown(["--plain", "a"]).stdin(words).output();
    let plain = String::from_utf8_lossy(&said.stdout).replace('\n', " ");
    assert!(
        plain.contains("Ana: sealed, signs off 3 changes of the whole session; no change since."),
        "{plain}"
    );
    assert!(plain.contains("Nothing takes a seal back"), "{plain}");
}
