//! Answers that the session's own disk did not take, kept in the state folder until it does.

use std::fs;

use serde_json::{Value, json};
use walkdown::{runtime::LocalState, session::Draft};

use crate::support::{room::Room, sealed::sealed};

/// A session's first line, and its id.
fn header(room: &Room, session: &str) -> (String, String) {
    let header = room.read(session).lines().next().unwrap().to_owned();
    let value: Value = serde_json::from_str(&header).unwrap();
    (header, value["session"].as_str().unwrap().to_owned())
}

/// The scratch of a session file.
fn local_state(room: &Room, session: &str) -> LocalState {
    let (_, id) = header(room, session);
    let state = room.path("home/state/walkdown");
    LocalState::new(&state, &id, &room.path(session))
}

/// An answer to SP.01.02 is kept for a file whose disk did not take it.
fn kept_for(room: &Room, session: &str) -> LocalState {
    let local_state = local_state(room, session);
    let lines = [header(room, session).0, line()].map(String::into_bytes);
    local_state.keep_unsaved(&lines).unwrap();
    local_state
}

/// A line that answers SP.01.02.
fn line() -> String {
    sealed(
        r#"{"n":9,"after":[],"at":"","who":"tester","run":"","do":"set","set":[{"line":"iec-62443-2-4/SP.01.02//","field":"level","to":4,"over":[]}]}"#,
    )
}

fn maturity_in(room: &Room, session: &str) -> Value {
    room.json(["show", session, "SP.01.02", "--json"])["lines"][0]["maturity"].clone()
}

fn maturity(room: &Room) -> Value {
    maturity_in(room, "a")
}

fn waiting(room: &Room, session: &str) -> Value {
    room.json(["status", session, "--json"])["waiting"].clone()
}

/// Something is written to the session; what is said beside it.
fn written(room: &Room, session: &str) -> String {
    let output = room.walkdown(["set", session, "--scope", "x"]).output();
    String::from_utf8(output.stderr).unwrap()
}

fn write_something(room: &Room) {
    room.walkdown(["set", "a", "--scope", "x"]).output();
}

#[test]
fn what_no_disk_took_is_taken_in_once() {
    let room = Room::with_session();
    for time in 0..3 {
        let local_state = kept_for(&room, "a.walkdown");
        let said = match time {
            0 => "walkdown: a.walkdown: 1 change that no disk took before: saved now\n",
            _ => "",
        };
        assert_eq!(written(&room, "a"), said);
        assert_eq!(maturity(&room), 4);
        assert_eq!(local_state.unsaved(), []);
    }
    room.walkdown(["verify", "a"])
        .stdout("a.walkdown: sound, 3 changes, no evidence file\n")
        .check();
}

#[test]
fn what_is_another_session_s_is_neither_taken_in_nor_lost() {
    let room = Room::with_session();
    room.walkdown(["new", "b", "--no-open"])
        .stdout("b.walkdown\n")
        .check();
    let (ours, _) = header(&room, "a.walkdown");
    let (other, _) = header(&room, "b.walkdown");
    let local_state = local_state(&room, "a.walkdown");
    for kept in [
        line(),
        [other.clone(), line()].join("\n"),
        [ours, other, line()].join("\n"),
        "no line at all".into(),
    ] {
        local_state
            .keep_unsaved(&[kept.clone().into_bytes()])
            .unwrap();
        write_something(&room);
        assert_eq!(maturity(&room), Value::Null);
        assert_eq!(local_state.unsaved()[0].1, kept.into_bytes());
    }
}

#[test]
fn a_copy_gets_nothing_that_was_kept_for_the_original() {
    let room = Room::with_session();
    fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    let local_state = kept_for(&room, "a.walkdown");
    local_state.keep_draft(&draft()).unwrap();
    assert_eq!(written(&room, "b"), "");
    assert_eq!(maturity_in(&room, "b"), Value::Null);
    assert_eq!(waiting(&room, "b"), Value::Null);
    let plain = room.walkdown(["--plain", "b"]).stdin("draft\n").text_of();
    assert!(plain.contains("No text was left half typed."), "{plain}");
    assert_eq!(
        waiting(&room, "a"),
        json!({ "changes": 1, "drafts": 1, "unsure": [] })
    );
    let text = room.walkdown(["status", "a"]).text();
    assert!(
        text.ends_with(
            "\nwaiting   1 change and 1 draft, not in the file yet: walkdown a.walkdown\n"
        ),
        "{text}"
    );
    // By whatever name the original is opened.
    fs::rename(room.path("a.walkdown"), room.path("c.walkdown")).unwrap();
    let plain = room.walkdown(["--plain", "c"]).stdin("draft\n").text_of();
    assert!(plain.contains("half a sentence"), "{plain}");
    assert_eq!(maturity_in(&room, "c"), 4);
}

#[test]
fn where_it_is_not_certain_it_is_asked() {
    let room = Room::with_session();
    let local_state = kept_for(&room, "a.walkdown");
    local_state.keep_draft(&draft()).unwrap();
    fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    fs::remove_file(room.path("a.walkdown")).unwrap();
    let old = fs::canonicalize(room.path("")).unwrap().join("a.walkdown");
    let old = old.to_str().unwrap();
    assert_eq!(
        written(&room, "b"),
        format!(
            "walkdown: b.walkdown: 1 change and 1 draft, kept for {old}, which is not there any more, may belong to it\n\
             open it to take that up or leave it: walkdown b.walkdown\n"
        )
    );
    assert_eq!(maturity_in(&room, "b"), Value::Null);
    assert_eq!(
        waiting(&room, "b")["unsure"],
        json!([{ "changes": 1, "drafts": 1, "path": old }])
    );
    // Nothing is taken up unasked, and the word does it.
    let plain = room.walkdown(["--plain", "b"]).stdin("status\n").text_of();
    assert!(
        plain.contains("It may belong to this file: 1 change and 1 draft"),
        "{plain}"
    );
    assert_eq!(maturity_in(&room, "b"), Value::Null);
    let plain = room
        .walkdown(["--plain", "b"])
        .stdin("take up\ndraft\n")
        .text_of();
    assert!(plain.contains("Taken up: 1 change and 1 draft."), "{plain}");
    assert!(plain.contains("half a sentence"), "{plain}");
    assert_eq!(maturity_in(&room, "b"), 4);
    let waits = json!({ "changes": 0, "drafts": 1, "unsure": [] });
    assert_eq!(waiting(&room, "b"), waits);
}

#[test]
fn a_file_that_was_put_in_its_place_is_asked_about() {
    let room = Room::with_session();
    kept_for(&room, "a.walkdown");
    fs::copy(room.path("a.walkdown"), room.path("b.walkdown")).unwrap();
    fs::rename(room.path("b.walkdown"), room.path("a.walkdown")).unwrap();
    let said = written(&room, "a");
    assert!(
        said.contains("1 change, kept for the file that lay here before"),
        "{said}"
    );
    assert_eq!(maturity(&room), Value::Null);
}

#[test]
fn what_an_earlier_version_kept_is_asked_about() {
    let room = Room::with_session();
    let (header, id) = header(&room, "a.walkdown");
    let folder = format!("home/state/walkdown/sessions/{id}");
    fs::create_dir_all(room.path(&folder)).unwrap();
    let kept = [header, line()].join("\n");
    room.write(&format!("{folder}/unsaved-k3f9ab"), &kept);
    let said = written(&room, "a");
    assert!(
        said.contains("1 change, kept by an earlier version, which did not note for which copy"),
        "{said}"
    );
    room.walkdown(["--plain", "a"]).stdin("take up\n").text_of();
    assert_eq!(maturity(&room), 4);
    assert!(!room.path(&format!("{folder}/unsaved-k3f9ab")).exists());
}

fn draft() -> Draft {
    Draft {
        line: "iec-62443-2-4/SP.01.01//".into(),
        field: "statement".into(),
        text: "half a sentence".into(),
        row: 0,
        column: 15,
        before: String::new(),
    }
}

#[test]
fn a_draft_whose_text_is_in_the_file_waits_no_more() {
    let room = Room::with_session();
    let local_state = local_state(&room, "a.walkdown");
    local_state.keep_draft(&draft()).unwrap();
    for line in ["SP.01.02", "2 lines"] {
        let (line, field) = (line.to_owned(), "returned".to_owned());
        let text = "which plan?".to_owned();
        let left = Draft {
            line,
            field,
            text,
            ..draft()
        };
        local_state.keep_draft(&left).unwrap();
    }
    assert_eq!(waiting(&room, "a")["drafts"], 3);
    room.walkdown(["answer", "a", "SP.01.01", "--statement", "half a sentence"])
        .text();
    assert_eq!(waiting(&room, "a")["drafts"], 2);
    room.walkdown(["answer", "a", "SP.01.02", "--maturity", "2"])
        .text();
    room.walkdown(["answer", "a", "SP.01.02", "--returned", "which plan?"])
        .text();
    assert_eq!(waiting(&room, "a"), Value::Null);
    assert_eq!(
        local_state.drafts().len(),
        3,
        "nothing is removed by being told"
    );
    let plain = room.walkdown(["--plain", "a"]).stdin("draft\n").text_of();
    assert!(plain.contains("No text was left half typed."), "{plain}");
    assert!(local_state.drafts().is_empty());
}

#[test]
fn a_scratch_file_that_cannot_be_read_holds_nobody_up() {
    let room = Room::with_session();
    let local_state = kept_for(&room, "a.walkdown");
    let kept = local_state.unsaved().remove(0).0;
    let folder = kept.parent().unwrap().to_str().unwrap();
    local_state.drop_unsaved().unwrap();
    fs::create_dir(room.path(&format!("{folder}/unsaved-folder"))).unwrap();
    room.write(&format!("{folder}/place.json"), "[".repeat(5000));
    room.write(&format!("{folder}/draft-x"), "\u{0}");
    write_something(&room);
    assert!(room.walkdown(["status", "a"]).text().contains("Nordwerk"));
}

/// A sealed session, and what was recorded before that on a disk that did not take it, with this reason.
fn kept_for_sealed(reason: &str) -> Room {
    let room = Room::with_session();
    room.walkdown(["--as", "Ana", "seal", "a"]).text();
    let reason = match reason {
        "" => String::new(),
        reason => format!(r#""reason":"{reason}","#),
    };
    let line = line().replace(r#""do":"set""#, &format!(r#"{reason}"do":"set""#));
    let body = line.split(",\"sum\"").next().unwrap().to_owned() + "}";
    let lines = [header(&room, "a.walkdown").0, sealed(&body)].map(String::into_bytes);
    let local_state = local_state(&room, "a.walkdown");
    local_state.keep_unsaved(&lines).unwrap();
    room
}

/// What plain mode says to these words, in one line.
fn plainly(room: &Room, words: &str) -> String {
    let said = room.walkdown(["--plain", "a"]).stdin(words).text_of();
    said.replace('\n', " ")
}

#[test]
fn a_sealed_session_takes_in_at_its_opening_what_was_recorded_with_a_reason() {
    let room = kept_for_sealed("as agreed");
    // A command that is refused writes nothing.
    let refused = room
        .walkdown(["set", "a", "--scope", "x"])
        .status(1)
        .output();
    assert!(!refused.stderr.is_empty());
    assert_eq!(waiting(&room, "a")["changes"], 1);
    let plain = plainly(&room, "");
    assert!(
        plain.contains("1 change that no disk took before: saved now."),
        "{plain}"
    );
    assert!(plain.contains("; 1 change since."), "{plain}");
    assert_eq!(waiting(&room, "a"), Value::Null);
    assert_eq!(maturity(&room), 4);
}

#[test]
fn what_a_full_disk_does_not_take_at_the_opening_waits_on() {
    let room = kept_for_sealed("as agreed");
    let plain = room
        .shell("ulimit -f 0; printf 'save\\n' | walkdown --plain a")
        .output();
    let plain = String::from_utf8(plain.stdout).unwrap().replace('\n', " ");
    assert!(
        plain.contains("1 change waits that no disk took"),
        "{plain}"
    );
    assert!(plain.contains("Nothing was taken in: "), "{plain}");
    assert!(!plain.contains("saved now"), "{plain}");
    assert_eq!(waiting(&room, "a")["changes"], 1);
    assert_eq!(maturity(&room), Value::Null);
}

#[test]
fn a_sealed_session_asks_before_it_takes_in_what_has_no_reason() {
    let room = kept_for_sealed("");
    let plain = plainly(&room, "save\n");
    assert!(
        plain.contains("1 change waits that no disk took at an earlier start: save takes it in."),
        "{plain}"
    );
    assert!(plain.contains("Say save again to take it in."), "{plain}");
    assert_eq!(maturity(&room), Value::Null);
    assert_eq!(waiting(&room, "a")["changes"], 1);
    let plain = plainly(&room, "save\nsave\nsave\n");
    assert!(
        plain.contains("1 change that no disk took before: saved now."),
        "{plain}"
    );
    assert!(plain.contains("Everything is saved."), "{plain}");
    assert_eq!(maturity(&room), 4);
    // The lock is free, and it is as sealed as before.
    room.walkdown(["set", "a", "--scope", "x", "--reason", "as agreed"])
        .text();
}
