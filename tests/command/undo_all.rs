//! Undo of everything, back to the session as it was set up, and redo to the end.

use serde_json::Value;

use crate::support::room::Room;

/// Everything that `status` and `show` tell, but what history adds.
fn picture(room: &Room, ids: &[&str]) -> Vec<Value> {
    let mut told = vec![room.json(["status", "a", "--json"])];
    told.extend(ids.iter().map(|id| room.json(["show", "a", id, "--json"])));
    told
}

#[test]
fn everything_is_undone_to_the_set_up_and_redone_to_the_end() {
    let room = Room::with_session();
    let ids = ["SP.01.01", "SP.01.02", "SP.01.03", "SP.03.05"];
    let steps: [&[&str]; 14] = [
        &[
            "answer",
            "a",
            "SP.01.01",
            "--maturity",
            "2",
            "--statement",
            "a plan",
        ],
        &["answer", "a", "SP.01.01", "--maturity", "3"],
        &["answer", "a", "SP.01.02", "--not-applicable", "no one"],
        &["answer", "a", "SP.01.02", "--maturity", "0"],
        &[
            "answer", "a", "SP.01.03", "--rung", "1=yes", "--rung", "2=no",
        ],
        &[
            "answer",
            "a",
            "SP.01.03",
            "--evidence",
            "log",
            "--evidence",
            "list",
        ],
        &["answer", "a", "SP.01.03", "--remove-evidence", "1"],
        &["answer", "a", "SP.03.05", "--park", "scan", "--owes", "Kim"],
        &["set", "a", "--scope", "Boiler", "--interviewee", "Kim"],
        &["set", "a", "--role", "integration", "--role", "maintenance"],
        &[
            "answer",
            "a",
            "SP.03.05",
            "--role",
            "maintenance",
            "--maturity",
            "4",
        ],
        &[
            "answer",
            "a",
            "SP.03.05",
            "--action",
            "scan it",
            "--owner",
            "Ana",
            "--due",
            "2027-03-14",
        ],
        &["answer", "a", "SP.01.01", "--clear"],
        &[
            "answer",
            "a",
            "SP.01.01",
            "--maturity",
            "1",
            "--flag",
            "--verdict",
            "fail",
        ],
    ];
    // Each command is a start of the program of its own.
    let mut states = vec![picture(&room, &ids)];
    for step in steps {
        let args = if step.contains(&"SP.03.05") && step.contains(&"--action") {
            [step, &["--role", "integration"]].concat()
        } else {
            step.to_vec()
        };
        let output = room.walkdown(args.iter().copied()).output();
        assert!(output.status.success(), "{args:?}: {output:?}");
        states.push(picture(&room, &ids));
    }
    for _ in 0..2 {
        for state in states.iter().rev().skip(1) {
            assert!(room.walkdown(["undo", "a"]).output().status.success());
            assert_eq!(&picture(&room, &ids), state);
        }
        assert_eq!(room.walkdown(["undo", "a"]).output().status.code(), Some(1));
        assert_eq!(&picture(&room, &ids), states.first().unwrap());
        for state in states.iter().skip(1) {
            assert!(room.walkdown(["redo", "a"]).output().status.success());
            assert_eq!(&picture(&room, &ids), state);
        }
        assert_eq!(room.walkdown(["redo", "a"]).output().status.code(), Some(1));
    }
    room.walkdown(["verify", "a"])
        .stdout("a.walkdown: sound, 71 changes, no evidence file\n")
        .check();
}
