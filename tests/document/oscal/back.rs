//! A plan or results back into a session: the same answers; from others what can be had; from strangers nothing that acts.

use serde_json::{Value, json};

use super::{answered, set};
use crate::support::room::Room;

/// What an export says of each line that says anything, without what names the session.
fn lines(room: &Room, name: &str) -> Vec<Value> {
    let text = room.walkdown(["export", name]).text();
    let lines = text.lines().map(|line| {
        let mut line: Value = serde_json::from_str(line).unwrap();
        line["session"] = Value::Null;
        line
    });
    lines.collect()
}

/// The session with an own profile, targets, and every kind of answer.
fn whole() -> Room {
    let room = answered();
    for line in [
        &[
            "answer",
            "a",
            "SP.03.03",
            "--not-evaluated",
            "--remarks",
            "later\n\n  in\n- x",
        ][..],
        &[
            "answer",
            "a",
            "SP.03.04",
            "--maturity",
            "0",
            "--rung",
            "1=no",
            "--rung",
            "2=none-yet",
            "--flag",
        ],
        &[
            "answer",
            "a",
            "SP.03.05",
            "--rung",
            "1=yes",
            "--target",
            "4",
            "--declared",
            "2",
            "--sample",
            "laptops",
            "--sample-total",
            "9",
        ],
        &[
            "answer", "a", "SP.03.06", "--action", "do", "--class", "strength", "--seen", "examine",
        ],
        &[
            "answer",
            "a",
            "SP.03.07",
            "--compensating",
            "a guard",
            "--risk",
            "some",
            "--accepted-by",
            "Boss",
            "--accepted-on",
            "2026-03-01",
            "--review-on",
            "2027-03-01",
            "--maturity",
            "2",
        ],
        &[
            "set",
            "a",
            "--area-target",
            "SP.03=2",
            "--from-date",
            "2026-03-01",
            "--conclusion",
            "Fair.\n\nYes.",
            "--interviewee",
            "A. Weber",
        ],
    ] {
        room.walkdown(line.iter().copied()).text();
    }
    room.walkdown(["export", "a", "--format", "oscal-ar", "-o", "r.json"])
        .text();
    room
}

#[test]
fn results_of_ours_give_the_same_answers() {
    let room = whole();
    room.walkdown(["new", "b", "--no-open", "--from", "r.json"])
        .stderr(
            "walkdown: b.walkdown: answers on 11 lines were taken\nwalkdown: b.walkdown: not taken: entries of the log \
             (13); risks (4)\n",
        )
        .stdout("b.walkdown\n")
        .check();
    let (mut before, after) = (lines(&room, "a"), lines(&room, "b"));
    // A control character has become its picture.
    for line in &mut before {
        if let Some(text) = line["statement"].as_str() {
            line["statement"] = text.replace('\u{1b}', "␛").into();
        }
    }
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after);
    }
    let [before, after] = ["a", "b"].map(|name| {
        let mut status = room.json(["status", name, "--json"]);
        status["session"] = Value::Null;
        status["next"] = Value::Null;
        status
    });
    assert_eq!(before, after);
    let about = |name: &str| room.walkdown(["report", name, "--format", "json"]).text();
    let about =
        |name: &str| serde_json::from_str::<Value>(&about(name)).unwrap()["conclusion"].clone();
    assert_eq!(about("a"), about("b"));
}

#[test]
fn it_is_one_change_that_can_be_taken_back() {
    let room = whole();
    room.walkdown(["new", "b", "--no-open", "--from", "r.json"])
        .output();
    room.walkdown(["undo", "b"]).text_of();
    assert_eq!(
        room.json(["status", "b", "--json"])["progress"]["answered"],
        0
    );
}

#[test]
fn a_plan_of_ours_gives_an_empty_session_of_the_same_kind() {
    let room = Room::new();
    room.write(
        "own.json",
        r#"{"id":"own","title":"Own","include":{"ids":["SP.01.01","SP.01.02"]},"targets":{"SP.01.01":2},"notes":{"SP.01.02":"a\nb"}}"#,
    );
    room.walkdown([
        "new",
        "a",
        "--no-open",
        "--profile",
        "own.json",
        "--role",
        "maintenance",
        "--scope",
        "Yard",
    ])
    .text();
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "1"])
        .text();
    room.walkdown(["export", "a", "--format", "oscal", "-o", "out"])
        .text();
    room.walkdown(["new", "b", "--no-open", "--from", "out/assessment-plan.json"])
        .stderr("walkdown: b.walkdown: no answer was taken\nwalkdown: b.walkdown: not taken: activities (4)\n")
        .stdout("b.walkdown\n")
        .check();
    let status = room.json(["status", "b", "--json"]);
    assert_eq!(status["title"], "Yard");
    assert_eq!(status["profile"], "own");
    assert_eq!(status["roles"], json!(["maintenance"]));
    assert_eq!(status["progress"]["total"], 2);
    let again = room
        .walkdown(["export", "b", "--format", "oscal-ar"])
        .text();
    assert!(again.contains("\"value\": \"SP.01.01=2\""));
    assert!(
        room.walkdown(["show", "b", "SP.01.02"])
            .text()
            .contains("a\n")
    );
    // The command line goes before the document.
    room.walkdown([
        "new",
        "c",
        "--no-open",
        "--from",
        "out/assessment-plan.json",
        "--profile",
        "base",
        "--target",
        "4",
        "--scope",
        "Gate",
    ])
    .text_of();
    let status = room.json(["status", "c", "--json"]);
    assert_eq!(
        (&status["profile"], &status["target"], &status["title"]),
        (&json!("base"), &json!(4), &json!("Gate"))
    );
}

const OTHER: &str = r##"{"assessment-results":{"uuid":"x","metadata":{"title":"Scan","version":"1","oscal-version":"1.1.2"},
 "import-ap":{"href":"p"},"results":[{"uuid":"r","title":"R","description":"d","start":"2026-01-01T00:00:00Z",
 "reviewed-controls":{"control-selections":[{"include-controls":[{"control-id":"SP.01.01"},{"control-id":"SP.01.02_RE1"}]}]},
 "observations":[{"uuid":"o1","description":"Seen *it*\n\n1. one\n2. two","methods":["TEST","AUTOMATED"],
   "relevant-evidence":[{"description":"log","href":"https://x.invalid/log"},{"description":"file","href":"#e"}]},
   {"uuid":"o2","description":"unused","methods":["TEST"]}],
 "risks":[{"uuid":"k"}],
 "findings":[
  {"uuid":"f1","title":"F","description":"Found","target":{"type":"statement-id","target-id":"sp.01.01_smt","status":{"state":"satisfied"}},
   "related-observations":[{"observation-uuid":"o1"}]},
  {"uuid":"f2","title":"F","description":"Bad","target":{"type":"objective-id","target-id":"SP.01.01_obj.2","status":{"state":"not-satisfied"}}},
  {"uuid":"f3","title":"F","description":"?","target":{"type":"statement-id","target-id":"AC-1_smt\u001b[2J","status":{"state":"satisfied"}}}]}],
 "back-matter":{"resources":[{"uuid":"e","title":"t","rlinks":[{"href":"../../etc/passwd","hashes":[{"algorithm":"SHA-256",
 "value":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}]}]}]}}}"##;

#[test]
fn results_of_others_give_verdicts_and_what_was_seen() {
    let room = Room::new();
    room.write("o.json", OTHER);
    room.walkdown(["new", "b", "--no-open", "--from", "o.json"])
        .stderr(
            "walkdown: o.json: it does not say by which catalog it was asked\nname it, as in --catalog nist-800-53\n",
        )
        .status(1)
        .check();
    room.walkdown(["new", "b", "--no-open", "--from", "o.json", "--catalog", "iec-62443-2-4"])
        .stderr(
            "walkdown: b.walkdown: answers on 1 line were taken\nwalkdown: b.walkdown: not taken: observations without a \
             finding on a control known here (1); risks (1)\nwalkdown: b.walkdown: 1 not asked here: AC-1_smt␛[2J\n",
        )
        .stdout("b.walkdown\n")
        .check();
    let status = room.json(["status", "b", "--json"]);
    assert_eq!(
        (&status["title"], &status["progress"]["total"]),
        (&json!("Scan"), &json!(2))
    );
    let line = &room.json(["show", "b", "SP.01.01", "--json"])["lines"][0];
    assert_eq!(line["verdict"], "fail");
    assert_eq!(line["maturity"], Value::Null);
    assert_eq!(line["statement"], "Seen it\n\n1. one\n2. two");
    assert_eq!(line["remarks"], "Found\n\nBad");
    assert_eq!(line["seen"], json!({ "test": { "by": "" } }));
    // A path that leads out of the folder is a word, and no file.
    let evidence: Vec<&Value> = line["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| &item["text"])
        .collect();
    assert_eq!(
        evidence,
        ["log (https://x.invalid/log)", "file (../../etc/passwd)"]
    );
}

#[test]
fn what_strangers_changed_is_judged() {
    let room = set();
    let results = room.read("out/assessment-results.json");
    let mut results: Value = serde_json::from_str(&results).unwrap();
    let result = &mut results["assessment-results"]["results"][0];
    let observations = result["observations"].as_array_mut().unwrap();
    let change = |observation: &mut Value, name: &str, to: &str| {
        let props = observation["props"].as_array_mut().unwrap();
        let prop = props.iter_mut().find(|prop| prop["name"] == name);
        prop.unwrap()["value"] = to.into();
    };
    change(&mut observations[0], "maturity", "9");
    change(&mut observations[0], "rung-2", "perhaps");
    change(&mut observations[0], "action-due", "soon");
    change(&mut observations[1], "catalog", "../../../etc");
    change(&mut observations[2], "requirement", "SP.99.99");
    change(&mut observations[3], "catalog", "iec-62443-2-1");
    let metadata = &mut results["assessment-results"]["metadata"];
    change(metadata, "target", "7");
    change(metadata, "profile", "none such");
    let long = "x".repeat(2 << 20);
    change(metadata, "organization", &long);
    room.write("bad.json", results.to_string());
    let output = room
        .walkdown(["new", "b", "--no-open", "--from", "bad.json"])
        .output();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("values that cannot be (5)"), "{said}");
    assert!(said.contains("3 not asked here"), "{said}");
    let line = &room.json(["show", "b", "SP.01.01", "--json"])["lines"][0];
    assert_eq!(
        (&line["maturity"], &line["class"]),
        (&Value::Null, &json!("major"))
    );
}

#[test]
fn what_is_no_plan_and_no_results_is_refused() {
    let room = set();
    room.walkdown(["new", "b", "--no-open", "--from", "out/profile.json"])
        .stderr(
            "walkdown: out/profile.json: it holds no OSCAL assessment plan or results\nname one of these; a catalog goes \
             with: walkdown catalog import FILE, a profile with: --profile FILE\n",
        )
        .status(1)
        .check();
    // Depth is passed over where nothing is read.
    let (open, close) = ("[".repeat(100_000), "]".repeat(100_000));
    let deep = format!("{{\"assessment-results\":{{\"x\":{open}{close}}}}}");
    room.write("deep.json", deep);
    room.walkdown(["new", "b", "--no-open", "--from", "deep.json"])
        .stderr(
            "walkdown: deep.json: it does not say by which catalog it was asked\nname it, as in --catalog nist-800-53\n",
        )
        .status(1)
        .check();
    let results = room.read("out/assessment-results.json");
    room.write(
        "other.json",
        results.replace("\"value\": \"iec-62443-2-1\"", "\"value\": \"/etc\""),
    );
    room.walkdown(["new", "b", "--no-open", "--from", "other.json"])
        .stderr(
            "walkdown: other.json: it was asked by the catalog /etc, which is not here\ntake that in first: walkdown \
             catalog import FILE --as ID\n",
        )
        .status(1)
        .check();
    assert!(!room.path("b.walkdown").exists());
}
