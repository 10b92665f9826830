//! `status` and `lint`.

use serde_json::{Value, json};

use crate::support::room::Room;

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn the_json_has_the_fields_of_the_contract_in_their_order() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .stdout("SP.01.01: ML2 saved\n")
        .check();
    room.walkdown([
        "answer",
        "a",
        "SP.01.02",
        "--maturity",
        "3",
        "--evidence",
        "x",
    ])
    .stdout("SP.01.02: ML3, evidence saved\n")
    .check();
    room.walkdown(["answer", "a", "SP.01.03", "--maturity", "0"])
        .stdout("SP.01.03: ML0 saved\n")
        .check();
    let status = room.json(["status", "a", "--json"]);
    assert_eq!(
        keys(&status),
        [
            "session",
            "title",
            "catalogs",
            "profile",
            "roles",
            "mode",
            "target",
            "sealed",
            "progress",
            "maturity",
            "areas",
            "findings",
            "next",
            "unread_lines",
            "walkdown_status"
        ]
    );
    assert_eq!(
        keys(&status["progress"]),
        [
            "total",
            "applicable",
            "answered",
            "unanswered",
            "not_applicable",
            "not_evaluated",
            "parked",
            "flagged",
            "conflicts",
            "to_reconfirm"
        ]
    );
    assert_eq!(
        status["maturity"].to_string(),
        r#"{"lowest":0,"mean":1.67,"at_target":1,"below_target":2}"#
    );
    assert_eq!(
        status["areas"][0].to_string(),
        r#"{"id":"SP.01","title":"Solution staffing","total":11,"applicable":11,"answered":3,"lowest":0,"mean":1.67,"below_target":2}"#
    );
    assert_eq!(
        status["findings"][1],
        json!({"requirement": "SP.01.01", "role": "", "component": "", "code": "no-evidence",
               "message": "ML2, but no evidence is named"})
    );
    assert_eq!(status["sealed"], Value::Null);
    assert_eq!(status["next"], "SP.01.03 RE(1)");
}

#[test]
fn people_read_progress_areas_findings_and_what_comes_next() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2", "--flag"])
        .stdout("SP.01.01: ML2, flag saved\n")
        .check();
    room.walkdown(["status", "a"])
        .stdout(
            "\
Nordwerk
iec-62443-2-4, profile all, integration, guided, target ML3

answered  1 of 123 that apply, 122 open
besides   0 not applicable, 0 not evaluated, 1 flagged
maturity  lowest ML2, mean 2.00; 0 at target, 1 below

area                             answered  of  lowest  mean  below target
SP.01  Solution staffing                1  11  ML2     2.00             1
SP.02  Assurance                        0   7  -       -                0
SP.03  Architecture                     0  24  -       -                0
SP.04  Wireless                         0   6  -       -                0
SP.05  SIS                              0  12  -       -                0
SP.06  Configuration management         0   4  -       -                0
SP.07  Remote access                    0   5  -       -                0
SP.08  Event management                 0   8  -       -                0
SP.09  Account management               0  17  -       -                0
SP.10  Malware protection               0   8  -       -                0
SP.11  Patch management                 0  12  -       -                0
SP.12  Backup/Restore                   0   9  -       -                0

findings  2
  SP.01.01  below-target  ML2, the target is ML3
  SP.01.01  no-evidence   ML2, but no evidence is named
next      SP.01.01 RE(1)  Subcontractors briefed on this standard
",
        )
        .check();
}

#[test]
fn lint_exits_1_if_there_is_anything() {
    let room = Room::with_session();
    room.walkdown(["lint", "a"]).stdout("no findings\n").check();
    room.walkdown(["lint", "a", "--json"])
        .stdout("[]\n")
        .check();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--maturity",
        "2",
        "--evidence",
        "x",
    ])
    .stdout("SP.01.01: ML2, evidence saved\n")
    .check();
    room.walkdown(["lint", "a"])
        .stdout("SP.01.01  below-target  ML2, the target is ML3\n")
        .status(1)
        .check();
    assert_eq!(
        room.json(["lint", "a", "--json"])[0]["code"],
        "below-target"
    );
}

#[test]
fn an_area_that_does_not_apply_says_so() {
    let room = Room::with_session();
    for id in [
        "SP.04.01",
        "SP.04.02",
        "SP.04.02 RE(1)",
        "SP.04.03",
        "SP.04.03 RE(1)",
        "SP.04.03 RE(2)",
    ] {
        room.walkdown(["answer", "a", id, "--not-applicable", "no wireless"])
            .text();
    }
    let text = room.walkdown(["status", "a"]).text();
    assert!(
        text.contains("\nanswered  0 of 117 that apply, 117 open\n"),
        "{text}"
    );
    assert!(
        text.contains(
            "\nSP.04  Wireless                  n/a           -       -                0\n"
        ),
        "{text}"
    );
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(
        report.contains("**Interim: 117 of 117 applicable requirements unanswered"),
        "{report}"
    );
}

#[test]
fn verdict_and_claim_that_differ_are_found() {
    let room = Room::with_session();
    // The target is ML3.
    for (said, verdict, found) in [
        (&["--maturity", "3"][..], "pass", ""),
        (&["--maturity", "2"], "fail", ""),
        (&["--not-applicable", "none"], "n/a", ""),
        (&["--not-evaluated"], "n/e", ""),
        (&["--maturity", "3"], "fail", "ML3, and the target is ML3"),
        (&["--maturity", "2"], "pass", "ML2, below the target ML3"),
        (&["--maturity", "0"], "pass", "ML0"),
        (&["--maturity", "3"], "n/a", "ML3"),
        (&["--maturity", "3"], "n/e", "ML3"),
        (&["--not-applicable", "none"], "pass", "not applicable"),
        (&["--not-applicable", "none"], "fail", "not applicable"),
        (&["--not-applicable", "none"], "n/e", "not applicable"),
        (&["--not-evaluated"], "pass", "not evaluated"),
        (&["--not-evaluated"], "fail", "not evaluated"),
        (&["--not-evaluated"], "n/a", "not evaluated"),
    ] {
        let mut line = vec!["answer", "a", "SP.01.01", "--verdict", verdict];
        line.extend(said);
        room.walkdown(line).text();
        let status = room.json(["status", "a", "--json"]);
        let findings = status["findings"].as_array().unwrap();
        let mut differ = findings
            .iter()
            .filter(|finding| finding["code"] == "verdict-differs");
        let message = differ.next().map(|finding| finding["message"].clone());
        let wanted = (!found.is_empty())
            .then(|| json!(format!("verdict {verdict}, but the line is {found}")));
        assert_eq!(message, wanted, "{said:?}");
    }
    // What stands in for the requirement may be enough.
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--maturity",
        "2",
        "--verdict",
        "pass",
        "--compensating",
        "a guard",
        "--risk",
        "low",
    ])
    .text();
    room.walkdown(["answer", "a", "SP.01.02", "--verdict", "pass"])
        .text();
    let lint = room.walkdown(["lint", "a"]).output();
    let text = String::from_utf8(lint.stdout).unwrap();
    assert!(
        !text
            .lines()
            .any(|line| line.starts_with("SP.01.01 ") && line.contains("verdict-differs")),
        "{text}"
    );
    assert!(text.contains("verdict pass, but no level is set"), "{text}");
}
