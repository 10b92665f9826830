//! `verify`: what of a file was changed, by line number.

use std::fs;

use crate::support::room::Room;

/// What is said wherever a line is damaged or missing.
const LOST: &str = "a.walkdown: what was lost there cannot be told from this file; a copy that has it brings it back: \
                    walkdown merge NEW COPY a.walkdown\n";

/// A session with three answers: lines 3 to 5.
fn answered() -> Room {
    let room = Room::with_session();
    for id in ["SP.01.01", "SP.01.02", "SP.01.03"] {
        room.walkdown(["answer", "a", id, "--maturity", "2"])
            .stdout(&format!("{id}: ML2 saved\n"))
            .check();
    }
    room
}

/// Runs verify after the lines were changed.
fn after(change: impl FnOnce(&mut Vec<String>), stdout: &str, status: i32) {
    let room = answered();
    let mut lines: Vec<String> = room.read("a.walkdown").lines().map(str::to_owned).collect();
    change(&mut lines);
    room.write("a.walkdown", lines.join("\n") + "\n");
    room.walkdown(["verify", "a"])
        .stdout(stdout)
        .status(status)
        .check();
}

#[test]
fn an_untouched_file_is_sound() {
    after(
        |_| {},
        "a.walkdown: sound, 4 changes, no evidence file\n",
        0,
    );
}

#[test]
fn a_changed_byte_is_named() {
    after(
        |lines| lines[3] = lines[3].replace("\"to\":2", "\"to\":4"),
        &format!(
            "a.walkdown, line 4: its digest does not fit its text\n{LOST}a.walkdown: not sound, 3 changes, no evidence file\n"
        ),
        1,
    );
}

#[test]
fn a_changed_digest_is_named_at_its_own_line_alone() {
    after(
        |lines| {
            let at = lines[3].len() - 3;
            let other = if lines[3].get(at..=at) == Some("0") {
                "1"
            } else {
                "0"
            };
            lines[3].replace_range(at..=at, other);
        },
        &format!(
            "a.walkdown, line 4: its digest does not fit its text\n{LOST}a.walkdown: not sound, 3 changes, no evidence file\n"
        ),
        1,
    );
}

#[test]
fn a_line_put_in_without_its_digest_is_named() {
    after(
        |lines| lines.insert(2, r#"{"n":9,"do":"set"}"#.into()),
        &format!(
            "a.walkdown, line 3: it has no digest\n{LOST}a.walkdown: not sound, 4 changes, no evidence file\n"
        ),
        1,
    );
}

#[test]
fn a_dropped_line_is_named_by_the_line_after_it() {
    let room = answered();
    let mut lines: Vec<String> = room.read("a.walkdown").lines().map(str::to_owned).collect();
    let dropped = lines.remove(3);
    let digest = dropped.get(dropped.len() - 66..dropped.len() - 54).unwrap();
    room.write("a.walkdown", lines.join("\n") + "\n");
    room.walkdown(["verify", "a"])
        .stdout(&format!(
            "a.walkdown, line 4: it names a line that is not here (digest {digest}…)\n\
             {LOST}a.walkdown: not sound, 3 changes, no evidence file\n"
        ))
        .status(1)
        .check();
}

#[test]
fn doubled_and_swapped_lines_are_named_and_change_nothing() {
    let word = "it stands here twice or out of its order; no answer changes by that";
    after(
        |lines| lines.push(lines[2].clone()),
        &format!("a.walkdown, line 6: {word}\na.walkdown: sound, 4 changes, no evidence file\n"),
        0,
    );
    after(
        |lines| lines.swap(3, 4),
        &format!("a.walkdown, line 4: {word}\na.walkdown: sound, 4 changes, no evidence file\n"),
        0,
    );
}

#[test]
fn a_torn_tail_is_named() {
    let room = answered();
    let text = room.read("a.walkdown");
    room.write("a.walkdown", text.get(..text.len() - 9).unwrap());
    // On a machine that has not seen the line whole.
    std::fs::remove_dir_all(room.path("home/state")).unwrap();
    room.walkdown(["verify", "a"])
        .stdout(
            "a.walkdown: its last line is torn off; the next change sets it aside\na.walkdown: not sound, 3 changes, no evidence file\n",
        )
        .status(1)
        .check();
}

#[test]
fn evidence_files_are_compared() {
    let room = Room::with_session();
    fs::create_dir(room.path("docs")).unwrap();
    room.write("docs/a.txt", "abc");
    room.write("docs/b.txt", "abc");
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--evidence-file",
        "docs/a.txt",
        "--evidence-file",
        "docs/b.txt",
    ])
    .stdout("SP.01.01: evidence saved\n")
    .check();
    room.walkdown(["verify", "a"])
        .stdout("a.walkdown: sound, 2 changes, 2 evidence files unchanged\n")
        .check();
    room.write("docs/a.txt", "abd");
    fs::remove_file(room.path("docs/b.txt")).unwrap();
    let text = room.walkdown(["verify", "a"]).status(1).text();
    assert!(
        text.contains(
            "a.walkdown: evidence: docs/a.txt: it has changed: as many bytes, another digest\n"
        ),
        "{text}"
    );
    assert!(
        text.contains("a.walkdown: evidence: reading docs/b.txt: no such file or folder\n"),
        "{text}"
    );
    assert!(
        text.ends_with("a.walkdown: sound, but 2 evidence files are not as they were, 2 changes\n"),
        "{text}"
    );
}

#[test]
fn several_files_are_looked_at_whatever_the_others_are() {
    let room = answered();
    room.write("x", "x");
    room.walkdown(["verify", "x", "a"])
        .stdout("a.walkdown: sound, 4 changes, no evidence file\n")
        .stderr(
            "walkdown: x: it is no session: it has no line that walkdown wrote\n\
             name a file that walkdown made, or start one with: walkdown new\n",
        )
        .status(1)
        .check();
}

#[test]
fn a_tail_that_was_cut_off_is_found_on_the_machine_that_wrote_it() {
    let room = Room::with_session();
    for level in ["1", "2", "3"] {
        room.walkdown(["answer", "a", "SP.01.01", "--maturity", level])
            .output();
    }
    let whole = room.read("a.walkdown");
    let lines: Vec<&str> = whole.lines().collect();
    assert_eq!(lines.len(), 5);
    let digest = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        value["sum"].as_str().unwrap().to_owned()
    };
    let last = digest(lines[4]);
    let gone = format!(
        "a.walkdown: its end is gone, or it was replaced by an older copy: this machine has seen a later line \
         (digest {}…)\n",
        &last[..12]
    );
    for left in 1..5 {
        let cut = lines[..left].join("\n") + "\n";
        room.write("a.walkdown", &cut);
        let text = room.walkdown(["verify", "a"]).status(1).text();
        assert!(text.starts_with(&gone), "{text}");
        // Put in its place, as an editor does.
        room.write("new", &cut);
        std::fs::rename(room.path("new"), room.path("a.walkdown")).unwrap();
        let text = room.walkdown(["verify", "a"]).status(1).text();
        assert!(text.starts_with(&gone), "{text}");
    }
    // What is answered after it does not hide it.
    room.walkdown(["answer", "a", "SP.01.02", "--maturity", "1"])
        .output();
    let text = room.walkdown(["verify", "a"]).status(1).text();
    assert!(text.starts_with(&gone), "{text}");
    room.write("a.walkdown", &whole);
    room.walkdown(["verify", "a"]).status(1).text();
}

#[test]
fn a_copy_that_went_its_own_way_and_is_gone_leaves_the_first_sound() {
    let room = answered();
    fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    room.walkdown(["answer", "b", "SP.02.01", "--maturity", "2"])
        .text();
    let copy = fs::canonicalize(room.path("b.walkdown")).unwrap();
    room.walkdown(["verify", "a"])
        .stdout("a.walkdown: sound, 4 changes, no evidence file\n")
        .check();
    let whole = fs::read(&copy).unwrap();
    fs::remove_file(&copy).unwrap();
    let remark =
        "a.walkdown: a copy at ROOM/b.walkdown had other changes; it is not there any more\n";
    for _ in 0..2 {
        room.walkdown(["verify", "a"])
            .stdout(&format!(
                "{remark}a.walkdown: sound, 4 changes, no evidence file\n"
            ))
            .check();
    }
    // The copy itself, put back as it was before, is still found.
    fs::copy(room.path("a.walkdown"), &copy).unwrap();
    let told = room.walkdown(["verify", "b"]).status(1).text();
    assert!(
        told.starts_with("b.walkdown: its end is gone, or"),
        "{told}"
    );
    fs::write(&copy, whole).unwrap();
    room.walkdown(["verify", "b"])
        .stdout("b.walkdown: sound, 5 changes, no evidence file\n")
        .check();
}

#[test]
fn a_digest_noted_elsewhere_tells_what_came_after_it() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "1"])
        .output();
    let value: serde_json::Value =
        serde_json::from_str(room.read("a.walkdown").lines().last().unwrap()).unwrap();
    let digest = value["sum"].as_str().unwrap();
    room.walkdown(["verify", "a", "--expect", digest])
        .stdout("a.walkdown: sound, 2 changes, no evidence file\n")
        .check();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .output();
    room.walkdown(["verify", "a", "--expect", digest])
        .stdout(&format!(
            "a.walkdown: since the digest expected: {} tester: SP.01.01 maturity ML1 → ML2: no reason given\n\
             a.walkdown: sound, but 1 change since the digest expected, 3 changes, no evidence file\n",
            value["at"].as_str().unwrap().split('T').next().unwrap()
        ))
        .status(1)
        .check();
    let other = "0".repeat(64);
    room.walkdown(["verify", "a", "--expect", &other])
        .stdout(
            "a.walkdown: the digest expected is not in this file: lines were cut or it is another file\n\
             a.walkdown: sound, but the digest expected is not in it, 3 changes, no evidence file\n",
        )
        .status(1)
        .check();
}
