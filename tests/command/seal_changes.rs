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
