//! Which line an answer goes to: roles, components, and what the profile leaves out.

use serde_json::json;

use crate::support::room::Room;

#[test]
fn a_role_that_is_not_assessed_is_refused() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--role", "maintenance", "--maturity", "2"])
        .stderr(
            "walkdown: maintenance: this session assesses integration only\nleave --role out, or add the role: \
             walkdown set a.walkdown --role integration --role maintenance\n",
        )
        .status(1)
        .check();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--role",
        "owner",
        "--maturity",
        "2",
    ])
    .stderr("walkdown: \"owner\": there is no such role\nthe roles are integration, maintenance\n")
    .status(1)
    .check();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--role",
        "integration",
        "--maturity",
        "2",
    ])
    .stdout("SP.01.01: ML2 saved\n")
    .check();
}

#[test]
fn roles_and_components_have_lines_of_their_own_where_they_differ() {
    let room = Room::new();
    room.start_with_both_roles("a");
    let answer = |args: &[&str], stdout: &str| {
        let all = ["answer", "a", "SP.01.01"].iter().chain(args).copied();
        room.walkdown(all).stdout(stdout).check();
    };
    answer(&["--maturity", "2"], "SP.01.01: ML2 saved\n");
    answer(
        &["--role", "maintenance", "--maturity", "1"],
        "SP.01.01 [maintenance]: ML1 saved\n",
    );
    answer(
        &["--component", "gateway", "--maturity", "4"],
        "SP.01.01 [gateway]: ML4 saved\n",
    );
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    let levels: Vec<_> = shown["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            (
                line["role"].as_str().unwrap(),
                line["component"].as_str().unwrap(),
                &line["maturity"],
            )
        })
        .collect();
    assert_eq!(
        levels,
        [
            ("", "", &json!(2)),
            ("maintenance", "", &json!(1)),
            ("", "gateway", &json!(4))
        ]
    );
    answer(
        &["--role", "integration", "--maturity", "3"],
        "SP.01.01 [integration]: ML3 saved\n",
    );
    room.walkdown(["answer", "a", "SP.01.01", "--maturity", "2"])
        .stderr(
            "walkdown: SP.01.01: it is answered apart for each role\n\
             name one with --role: integration or maintenance\n",
        )
        .status(1)
        .check();
}

#[test]
fn zones_and_providers_have_lines_of_their_own_in_every_output() {
    let room = Room::with_session();
    let answer = |args: &[&str]| {
        let all = ["answer", "a", "SP.01.01"].iter().chain(args).copied();
        room.walkdown(all).text()
    };
    answer(&["--maturity", "2"]);
    assert_eq!(
        answer(&["--zone", "North", "--provider", "Acme", "--maturity", "1"]),
        "SP.01.01 [zone North, provider Acme]: ML1 saved\n"
    );
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    let apart = &shown["lines"][1];
    assert_eq!(apart["zone"], "North");
    assert_eq!(apart["provider"], "Acme");
    assert_eq!(apart["component"], "");
    assert_eq!(shown["lines"][0].get("zone"), None);
    let label = "SP.01.01 [zone North, provider Acme]";
    for args in [
        vec!["show", "a", "SP.01.01"],
        vec!["report", "a", "--format", "md"],
        vec!["export", "a", "--format", "oscal-ar"],
    ] {
        let text = room.walkdown(args.clone()).text();
        assert!(text.contains(label), "{args:?}: {text}");
    }
    for format in ["jsonl", "csv"] {
        let text = room.walkdown(["export", "a", "--format", format]).text();
        assert!(text.contains("North") && text.contains("Acme"), "{text}");
    }
    let status = room.json(["status", "a", "--json"]);
    let findings = status["findings"].as_array().unwrap();
    let of_zone = |one: &&serde_json::Value| one["zone"] == "North" && one["provider"] == "Acme";
    assert!(findings.iter().any(|one| of_zone(&one)), "{status}");
    // A worksheet that comes back finds its lines.
    room.walkdown(["export", "a", "--format", "xlsx", "-o", "a.xlsx"])
        .text();
    let taken = room.walkdown(["import", "a", "a.xlsx"]).text();
    assert_eq!(taken, "124 rows read: nothing to record\n");
    // In words too.
    let words = "go SP.01.01 [zone North, provider Acme]\njoin component\njoin component\nsplit zone South\nfilter zone South\n";
    let said = room.walkdown(["--plain", "a"]).stdin(words).text();
    assert!(said.contains("SP.01.01 [zone South]"), "{said}");
    assert!(said.contains("for zone South"), "{said}");
}

#[test]
fn counts_and_reports_are_of_lines() {
    let room = Room::new();
    room.start_with_both_roles("a");
    let answer = |args: &[&str]| {
        let all = ["answer", "a", "SP.01.01"].iter().chain(args).copied();
        room.walkdown(all).text();
    };
    let counts = || {
        let progress = &room.json(["status", "a", "--json"])["progress"];
        [
            &progress["total"],
            &progress["answered"],
            &progress["unanswered"],
        ]
        .map(|count| count.as_u64().unwrap())
    };
    assert_eq!(counts(), [123, 0, 123], "one line serves both roles");
    answer(&["--maturity", "3", "--statement", "the same for all"]);
    assert_eq!(counts(), [123, 1, 122]);
    answer(&["--role", "maintenance", "--flag"]);
    answer(&["--component", "gateway", "--maturity", "2"]);
    answer(&["--role", "integration", "--maturity", "1"]);
    // The component's line serves both roles still.
    answer(&["--component", "gateway", "--maturity", "0"]);
    assert_eq!(counts(), [125, 3, 122]);
    for (format, labels) in [
        (
            "md",
            [
                "SP.01.01 [integration] Own staff briefed on this standard: ML1",
                "SP.01.01 [maintenance] Own staff briefed on this standard: ML3",
                "SP.01.01 [gateway] Own staff briefed on this standard: ML0",
            ],
        ),
        (
            "html",
            [
                "<span class=\"id\" dir=\"auto\">SP.01.01 [integration]</span>",
                "<span class=\"id\" dir=\"auto\">SP.01.01 [maintenance]</span>",
                "<span class=\"id\" dir=\"auto\">SP.01.01 [gateway]</span>",
            ],
        ),
    ] {
        let report = room.walkdown(["report", "a", "--format", format]).text();
        for label in labels {
            assert!(report.contains(label), "{format}: {label}");
        }
        // The line that says nothing of it has inherited it, as both others have.
        assert_eq!(report.matches("the same for all").count(), 3, "{format}");
    }
    let report = room.json(["report", "a", "--format", "json"]);
    let text = report.to_string();
    for part in ["\"role\":\"maintenance\"", "\"component\":\"gateway\""] {
        assert!(text.contains(part), "{part}");
    }
    // Cleared, a line is one with the rest again.
    answer(&["--role", "integration", "--clear"]);
    answer(&["--component", "gateway", "--clear"]);
    assert_eq!(counts(), [124, 2, 122]);
    answer(&["--role", "maintenance", "--clear"]);
    assert_eq!(counts(), [123, 1, 122]);
    // And split off again, it begins with what stands, whatever was cleared on it.
    answer(&["--role", "integration", "--flag"]);
    let shown = room.json(["show", "a", "SP.01.01", "--json"]);
    let line = shown["lines"].as_array().unwrap().iter();
    let line = line.clone().find(|line| line["role"] == "integration");
    assert_eq!(line.unwrap()["maturity"], json!(3));
}

#[test]
fn an_answer_outside_the_profile_is_kept_and_said_not_to_count() {
    let room = Room::new();
    room.walkdown(["new", "a", "--no-open", "--profile", "base"])
        .stdout("a.walkdown\n")
        .check();
    room.walkdown(["answer", "a", "SP.01.01 RE(1)", "--maturity", "2"])
        .stdout("SP.01.01 RE(1): ML2 saved (the profile base leaves it out: it does not count)\n")
        .check();
    assert_eq!(
        room.json(["status", "a", "--json"])["progress"]["answered"],
        0
    );
}
