//! The interview itself: 40 requirements out of order, three people, and what comes in between.

use serde_json::{Value, json};

use super::said::{
    Act, Cut, Meant, Step, change, evidence, field, go, ladder, level, park, statement, step,
};

/// What the editor leaves behind.
pub(super) const FROM_THE_EDITOR: &str = "typed in an editor: the alarm list";

/// The file that is taken, with its digest as sha256sum has it.
pub(super) const SCAN: &str = "22 443\n";
const DIGEST: &str = "adbecfe22bacc00fb37f44d98fb3439ba2a6a77a8d17c4178838d2e6df50f9b7";

pub(super) fn acts() -> Vec<Act> {
    vec![
        Act {
            steps: vec![training(), assurance_and_remote_access(), texts()],
            cut: Some(in_the_middle_of_a_statement()),
        },
        Act {
            steps: vec![accounts(), roles_apart(), no_wireless(), wireless_again()],
            cut: Some(while_parking()),
        },
        Act {
            steps: vec![
                architecture(),
                marks(),
                backup_and_patches(),
                what_was_missing(),
            ],
            cut: None,
        },
    ]
}

fn training() -> Vec<Step> {
    vec![
        step(
            "SP.01.01",
            "iA. Weber\r",
            "interviewee A. Weber saved",
            "said by A. Weber",
            vec![Meant::Speaks("A. Weber")],
        ),
        ladder("SP.01.01", "yyn"),
        level("SP.01.01 RE(1)", 3),
        level("SP.01.02", 3),
        park("SP.01.02 RE(1)", "the permit log", "B. Klein"),
    ]
}

fn assurance_and_remote_access() -> Vec<Step> {
    vec![
        go("]", "next area", "SP.02.01"),
        level("SP.02.01", 2),
        go("J", "next topic", "SP.02.03"),
        level("SP.02.03", 3),
        level("SP.02.03 RE(1)", 1),
        go("K", "previous topic", "SP.02.03"),
        change("SP.02.03", 2),
        go("/sp.07.04\r", "go sp.07.04", "SP.07.04"),
        ladder("SP.07.04", "yyyy"),
        level("SP.07.04 RE(1)", 2),
        go(
            "/media scanned\r",
            "find media scanned\ngo 1",
            "SP.10.05 RE(2)",
        ),
        level("SP.10.05 RE(2)", 3),
        go("b", "back", "SP.10.05 RE(2)"),
        go("b", "back", "SP.08.01"),
        level("SP.08.01", 3),
        level("SP.08.01 RE(1)", 0),
    ]
}

fn texts() -> Vec<Step> {
    let file =
        json!({ "text": "", "file": { "path": "port scan.txt", "size": 7, "sha256": DIGEST } });
    vec![
        step(
            "SP.08.02",
            "ethe alarms\u{f}",
            "from your editor, not saved yet",
            "",
            vec![],
        ),
        field(
            "SP.08.02",
            "\u{1b}",
            "statement saved",
            &format!("statement {FROM_THE_EDITOR}"),
            ("statement", FROM_THE_EDITOR.into()),
        ),
        level("SP.08.02", 2),
        evidence("SP.08.02 RE(1)", "the list of alarms"),
        ladder("SP.08.02 RE(1)", "yyyn"),
        park("SP.08.02 RE(2)", "the log of the gateway", "C. Ito"),
        go("/sp.03.05\r", "go SP.03.05", "SP.03.05"),
        step("SP.03.05", "V", "entries", "", vec![]),
        field(
            "SP.03.05",
            "/port\r",
            "evidence port scan.txt saved",
            "evidence file port scan.txt",
            ("evidence/", file),
        ),
        go("/sp.09.01\r", "go SP.09.01", "SP.09.01"),
    ]
}

fn in_the_middle_of_a_statement() -> Cut {
    let whole = "each account has an owner\nand is closed when they leave";
    Cut {
        half: step(
            "SP.09.01",
            "eeach account has an owner\rand is closed",
            "and is closed",
            "statement\neach account has an owner",
            vec![],
        ),
        rest: field(
            "SP.09.01",
            " when they leave\u{1b}",
            "statement saved",
            "draft\nand is closed when they leave\n.",
            ("statement", whole.into()),
        ),
    }
}

fn accounts() -> Vec<Step> {
    vec![
        level("SP.09.01", 3),
        step(
            "SP.09.02",
            "i2",
            "interviewee B. Klein saved",
            "said by 2",
            vec![Meant::Speaks("B. Klein")],
        ),
        level("SP.09.02", 2),
        level("SP.09.02 RE(1)", 2),
        level("SP.09.02 RE(2)", 1),
        level("SP.09.02 RE(3)", 0),
        park("SP.09.02 RE(4)", "who has the administrator's password", ""),
        level("SP.09.03", 4),
        // From the tree: two lines on, past what nobody knows.
        go("\u{1b}[Zjj\r", "go SP.09.05", "SP.09.05"),
        level("SP.09.05", 3),
        go("b", "back", "SP.09.05"),
        change("SP.09.05", 1),
    ]
}

fn roles_apart() -> Vec<Step> {
    let split = |line: &'static str| {
        step(
            line,
            "sr",
            &format!("{line} split by role saved"),
            "split role",
            vec![Meant::Split],
        )
    };
    vec![
        go("/sp.03.05\r", "go SP.03.05", "SP.03.05"),
        split("SP.03.05"),
        level("SP.03.05 [integration]", 3),
        level("SP.03.05 [maintenance]", 1),
        go("/sp.07.01\r", "go SP.07.01", "SP.07.01"),
        level("SP.07.01", 2),
        go("b", "back", "SP.07.01"),
        split("SP.07.01"),
        change("SP.07.01 [integration]", 4),
        go("/sp.12.04\r", "go SP.12.04", "SP.12.04"),
        split("SP.12.04"),
        level("SP.12.04 [integration]", 1),
        level("SP.12.04 [maintenance]", 2),
    ]
}

fn no_wireless() -> Vec<Step> {
    vec![
        go("/sp.04.02\r", "go SP.04.02", "SP.04.02"),
        step(
            "SP.04.02",
            "_ano wireless here\r",
            "SP.04: 6 lines not applicable saved",
            "na area no wireless here",
            vec![Meant::Area("SP.04", "no wireless here")],
        ),
    ]
}

fn wireless_again() -> Vec<Step> {
    vec![
        step("SP.05.01", "u", "undone: SP.04", "undo", vec![Meant::Undo]),
        step(
            "SP.04.01",
            "\u{12}",
            "redone: SP.04",
            "redo",
            vec![Meant::Redo],
        ),
        go("/sp.06.01\r", "go SP.06.01", "SP.06.01"),
    ]
}

fn while_parking() -> Cut {
    Cut {
        half: step(
            "SP.06.01",
            "pthe drawings\rC. I",
            "owed by C. I",
            "park\nthe drawings",
            vec![],
        ),
        rest: park_on("to\r\r", "SP.06.01", "the drawings", "C. Ito"),
    }
}

/// The rest of what was half typed.
fn park_on(keys: &str, line: &'static str, missing: &'static str, owes: &'static str) -> Step {
    Step {
        keys: keys.into(),
        ..park(line, missing, owes)
    }
}

fn architecture() -> Vec<Step> {
    vec![
        step(
            "SP.06.01 RE(1)",
            "i3",
            "interviewee C. Ito saved",
            "go SP.06.01 RE(1)\nsaid by C. Ito",
            vec![Meant::Speaks("C. Ito")],
        ),
        level("SP.06.01 RE(1)", 3),
        level("SP.06.02", 2),
        level("SP.06.03", 2),
        go("/sp.03.01\r", "go SP.03.01", "SP.03.01"),
        level("SP.03.01", 1),
        level("SP.03.01 RE(1)", 1),
        level("SP.03.01 RE(2)", 0),
        level("SP.03.02", 3),
        statement("SP.03.02 RE(1)", "zones and conduits, as drawn"),
        level("SP.03.02 RE(1)", 3),
        go("/risk assessment sis\r", "go SP.05.01", "SP.05.01"),
        level("SP.05.01", 2),
        park("SP.05.02", "the safety manual", ""),
    ]
}

fn marks() -> Vec<Step> {
    let guard = json!({ "measure": "a guard at the gate", "risk": "at night" });
    let lock =
        json!({ "text": "buy a lock", "owner": "C. Ito", "due": "2026-12-24", "state": "open" });
    let mark = |line, keys: &str, sees: &str, words: &str, name: &'static str, value: Value| {
        field(line, keys, sees, words, (name, value))
    };
    vec![
        go("/sp.03.02\r", "go SP.03.02", "SP.03.02"),
        mark("SP.03.02", "f", "flagged", "flag", "flag", true.into()),
        go("/sp.05.01\r", "go SP.05.01", "SP.05.01"),
        mark("SP.05.01", "f", "flagged", "flag", "flag", true.into()),
        mark(
            "SP.05.01",
            "tf",
            "verdict fail saved",
            "verdict fail",
            "verdict",
            "fail".into(),
        ),
        mark(
            "SP.05.01",
            "ca guard at the gate\rat night\u{1b}",
            "compensating measure saved",
            "compensating a guard at the gate / at night",
            "compensating",
            guard,
        ),
        mark(
            "SP.05.01",
            "abuy a lock\rC. Ito\r2026-12-24\r",
            "action (C. Ito, 2026-12-24) saved",
            "action buy a lock / C. Ito / 2026-12-24",
            "action",
            lock,
        ),
        // The flagged ones, one after the other.
        go("Ff", "filter flagged", "SP.05.01"),
        go("k", "previous", "SP.03.02"),
        go("j", "next", "SP.05.01"),
        go("FF", "filter off", "SP.05.01"),
    ]
}

fn backup_and_patches() -> Vec<Step> {
    vec![
        go("/sp.12.01\r", "go SP.12.01", "SP.12.01"),
        level("SP.12.01", 3),
        level("SP.12.02", 2),
        level("SP.12.03", 2),
        go("/sp.11.01\r", "go SP.11.01", "SP.11.01"),
        level("SP.11.01", 2),
        level("SP.11.01 RE(1)", 2),
        level("SP.11.02", 1),
        level("SP.11.02 RE(1)", 1),
        go("/sp.10.01\r", "go SP.10.01", "SP.10.01"),
        level("SP.10.01", 3),
        ladder("SP.10.02", "n"),
    ]
}

fn what_was_missing() -> Vec<Step> {
    vec![
        go("/sp.08.02 re(2)\r", "go SP.08.02 RE(2)", "SP.08.02 RE(2)"),
        step(
            "SP.08.02 RE(2)",
            "p\u{15}\u{1b}",
            "no longer parked",
            "unpark",
            vec![Meant::Set(vec![("parked", Value::Null)])],
        ),
        level("SP.08.02 RE(2)", 2),
        park("SP.08.03", "the alarm philosophy", "A. Weber"),
    ]
}
