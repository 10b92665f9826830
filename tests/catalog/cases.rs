//! What published catalogs bring along: limits of parameters, groups within groups, labels that say little, Markdown.

use serde_json::{Value, json};
use walkdown::{catalog::Catalog, format::read_oscal_catalog};

use crate::support::room::Room;

fn control(id: &str, title: &str, prose: &str) -> Value {
    json!({ "id": id, "title": title, "parts": [{ "name": "statement", "prose": prose }] })
}

fn labelled(id: &str, labels: &[(&str, Option<&str>)]) -> Value {
    let mut control = control(id, "Held", "It is held.");
    let props = labels.iter().map(|(value, class)| {
        json!({ "name": "label", "value": value, "class": class.unwrap_or_default() })
    });
    control["props"] = props.collect();
    control
}

fn file(groups: &Value) -> String {
    let metadata = json!({ "title": "The *case*", "version": "1" });
    json!({ "catalog": { "metadata": metadata, "groups": groups } }).to_string()
}

fn taken_in(groups: &Value) -> (Catalog, Vec<String>) {
    read_oscal_catalog(&file(groups), "case").unwrap()
}

fn ids(catalog: &Catalog) -> Vec<&str> {
    catalog
        .requirements
        .iter()
        .map(|asked| asked.id.as_str())
        .collect()
}

fn areas(catalog: &Catalog) -> Vec<(&str, &str)> {
    let areas = catalog.areas.iter();
    areas
        .map(|area| (area.id.as_str(), area.title.as_str()))
        .collect()
}

fn topics(catalog: &Catalog) -> Vec<&str> {
    catalog
        .requirements
        .iter()
        .map(|asked| asked.topic.as_str())
        .collect()
}

#[test]
fn a_limit_is_shown_where_its_parameter_is() {
    let mut first = control("a-1", "Leavers", "Lock it within {{ insert: param, p }}.");
    first["params"] = json!([{ "id": "p", "label": "time", "constraints": [
        { "description": "eight (8) hours", "tests": [{ "expression": "." }] }] }]);
    let mut second = control("a-2", "Keys", "Count the keys.");
    second["params"] = json!([{ "id": "q", "label": "how often", "constraints": [{ "description": "*weekly*" }] }]);
    second["props"] =
        json!([{ "name": "core", "value": "yes" }, { "name": "sort-id", "value": "2" }]);
    let groups = json!([{ "id": "g", "title": "Accounts", "parts": [{ "name": "overview", "prose": "All of them." }],
        "controls": [first, second] }]);
    let (catalog, remarks) = taken_in(&groups);
    assert_eq!(
        catalog.requirements[0].question,
        "Lock it within [Assignment: time; limit: eight (8) hours]."
    );
    // One that stands in no text is told with the guidance.
    assert_eq!(
        catalog.requirements[1].guidance,
        "To be defined:\n  how often; limit: weekly"
    );
    assert_eq!(
        remarks,
        [
            "In the file and not shown: texts of groups (1), tests of limits (1), properties core (1)"
        ]
    );
    let room = Room::new();
    room.write("c.json", file(&groups));
    room.walkdown(["catalog", "import", "c.json"]).output();
    room.walkdown(["new", "a", "--no-open", "--catalog", "c"])
        .output();
    let shown = room.walkdown(["show", "a", "a-1"]).text();
    assert!(
        shown.contains("[Assignment: time; limit: eight (8) hours]."),
        "{shown}"
    );
}

#[test]
fn groups_within_groups_are_topics_of_the_one_at_the_top() {
    let inner = |of: &str, number: usize| {
        json!({ "title": of, "groups": [
            { "title": "Who decides", "controls": [control(&format!("x-{number}"), &format!("Control: x-{number}"), "Somebody says so.")] },
            { "title": "What is *written*", "controls": [control(&format!("x-{}", number + 1), &format!("X-{}", number + 1), "It is written.")] }] })
    };
    let groups = json!([
        { "title": "Cranes", "groups": [inner("Planning", 1), inner("Running", 3)] },
        { "title": "Pumps", "groups": [inner(&"Planning ".repeat(8), 5)] },
        { "title": "Nothing", "groups": [{ "title": "At all" }] }]);
    let wanted = [("1", "Cranes"), ("2", "Pumps")];
    let (catalog, _) = taken_in(&groups);
    assert_eq!(areas(&catalog), wanted);
    assert_eq!(
        topics(&catalog),
        [
            "Planning › Who decides",
            "Planning › What is written",
            "Running › Who decides",
            "Running › What is written",
            "… › Who decides",
            "… › What is written",
        ]
    );
    let titles = catalog
        .requirements
        .iter()
        .take(2)
        .map(|asked| asked.title.as_str());
    assert_eq!(
        titles.collect::<Vec<_>>(),
        ["Somebody says so.", "It is written."]
    );
    // A group that only holds the others is none.
    let (catalog, _) = taken_in(&json!([{ "title": "All", "groups": groups }]));
    assert_eq!(areas(&catalog), wanted);
}

#[test]
fn a_label_that_is_not_unique_gives_way_to_the_id() {
    let group = |id: &str, label: &str, controls: Value, groups: Value| json!({ "id": id, "title": id, "props": [{ "name": "label", "value": label }], "controls": controls, "groups": groups });
    let held = |id: &str, label: &str| json!([labelled(id, &[(label, None)])]);
    let (catalog, remarks) = taken_in(&json!([
        group(
            "ASS",
            "1",
            json!([]),
            json!([
                group("ASS.1", "1", held("ASS.1.1", "1"), json!([])),
                group("ASS.2", "2", held("ASS.2.1", "1"), json!([]))
            ])
        ),
        group("DEV", "1", held("DEV.1", "D 1"), json!([]))
    ]));
    assert_eq!(ids(&catalog), ["ASS.1.1", "ASS.2.1", "D 1"]);
    assert_eq!(areas(&catalog), [("ASS", "ASS"), ("DEV", "DEV")]);
    assert_eq!(
        remarks,
        ["Labels that are not unique, so that the OSCAL id stands in their place: 1 (2 controls)"]
    );
}

#[test]
fn every_label_is_a_spelling() {
    let groups = json!([{ "id": "g", "title": "Access", "controls": [
        labelled("ga-2", &[("GA-02", Some("zero-padded")), ("GA-2", None), ("Nr. 7", Some("other")), ("same", Some("other"))]),
        labelled("ga-3", &[("GA-03", Some("zero-padded")), ("GA-3", None), ("same", Some("other"))])] }]);
    let (catalog, _) = taken_in(&groups);
    assert_eq!(ids(&catalog), ["GA-2", "GA-3"]);
    assert_eq!(catalog.requirements[0].spellings, ["GA-02", "Nr. 7"]);
    let room = Room::new();
    room.write("c.json", file(&groups));
    room.walkdown(["catalog", "import", "c.json"]).output();
    room.walkdown(["new", "a", "--no-open", "--catalog", "c"])
        .output();
    for spelling in ["GA-2", "ga-02", "GA 02", "nr-7", "ga2"] {
        let shown = room.walkdown(["show", "a", spelling]).text();
        assert!(shown.starts_with("GA-2  Held\n"), "{spelling}: {shown}");
    }
    // A profile may name it so too.
    room.write(
        "p.json",
        r#"{"id":"p","title":"P","catalog":"c","include":{"ids":["GA-02"]}}"#,
    );
    room.walkdown([
        "new",
        "b",
        "--no-open",
        "--catalog",
        "c",
        "--profile",
        "p.json",
    ])
    .stdout("b.walkdown\n")
    .check();
    assert_eq!(room.json(["status", "b", "--json"])["progress"]["total"], 1);
}

#[test]
fn markdown_is_text_that_reads_well() {
    let prose = "Keep:\n\n1. the list\n1. the map\n\n| Kind | Days |\n| --- | --- |\n| pump | 14 |\n| valve | 7 |\n\n\
                 See [the page](https://example.org/x) and 5 \\* 3, \\[so\\], H~2~O.";
    let (catalog, _) = taken_in(&json!([{ "id": "g", "title": "A *group*", "controls": [
        control("m-1", "With **strong** and `code`", prose)] }]));
    let asked = &catalog.requirements[0];
    assert_eq!(
        asked.question,
        "Keep:\n1. the list\n2. the map\nKind   Days\npump     14\nvalve     7\nSee the page and 5 * 3, [so], H2O."
    );
    assert_eq!(asked.title, "With strong and code");
    assert_eq!(
        (catalog.title.as_str(), asked.topic.as_str()),
        ("The case", "A group")
    );
}

#[test]
fn another_catalog_under_a_taken_id_is_refused_and_a_newer_one_tells_what_changed() {
    let room = Room::new();
    let text = |title: &str, version: &str, controls: &[(&str, &str)]| {
        let controls: Vec<Value> = controls
            .iter()
            .map(|(id, prose)| control(id, "Kept", prose))
            .collect();
        json!({ "catalog": { "metadata": { "title": title, "version": version },
                "groups": [{ "id": "g", "title": "G", "controls": controls }] } })
        .to_string()
    };
    for folder in ["a", "b"] {
        std::fs::create_dir(room.path(folder)).unwrap();
    }
    room.write(
        "a/catalog.json",
        text(
            "Pumps",
            "1",
            &[("p-1", "One."), ("p-2", "Two."), ("p-3", "Three.")],
        ),
    );
    room.write("b/catalog.json", text("Valves", "1", &[("v-1", "One.")]));
    assert!(
        room.walkdown(["catalog", "import", "a/catalog.json"])
            .output()
            .status
            .success()
    );
    for args in [
        &["catalog", "import", "b/catalog.json"][..],
        &["catalog", "import", "b/catalog.json", "--as", "Catalog"],
    ] {
        let id = args.get(4).unwrap_or(&"catalog");
        room.walkdown(args.iter().copied())
            .stderr(&format!(
                "walkdown: b/catalog.json: the id {id} is taken by \u{201c}Pumps\u{201d}, 1\ngive it another with --as ID\n"
            ))
            .status(1)
            .check();
    }
    let shown = room.walkdown(["catalog", "show", "catalog"]).text();
    assert!(
        shown.starts_with("Pumps, edition 1\n3 requirements"),
        "{shown}"
    );
    room.walkdown(["catalog", "import", "b/catalog.json", "--as", "valves"])
        .output();
    room.write(
        "a/catalog.json",
        text(
            "Pumps",
            "2",
            &[("p-1", "One."), ("p-2", "Both."), ("p-4", "Four.")],
        ),
    );
    let told = room
        .walkdown(["catalog", "import", "a/catalog.json"])
        .text();
    assert!(
        told.contains("\nIn place of its edition 1: 1 new (p-4), 1 gone (p-3), 1 changed (p-2).\n"),
        "{told}"
    );
    let told = room
        .walkdown(["catalog", "import", "a/catalog.json"])
        .text();
    assert!(
        told.contains("\nIn place of its edition 2: nothing changed.\n"),
        "{told}"
    );
}

#[test]
fn other_forms_of_oscal_are_named() {
    let room = Room::new();
    let wide: Vec<u8> = file(&json!([]))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide.clone()).collect();
    let convert = "take the JSON that is published beside it, or convert it with oscal-cli\n";
    for (text, why, mend) in [
        (
            wide,
            "it is JSON in UTF-16",
            "save it as UTF-8, then take in that file\n",
        ),
        (
            marked,
            "it is JSON in UTF-16",
            "save it as UTF-8, then take in that file\n",
        ),
        (
            b"# made by hand\n---\ncatalog:\n  uuid: x\n".to_vec(),
            "it is OSCAL in YAML, and JSON is read here",
            convert,
        ),
        (
            b"\xef\xbb\xbf<?xml version=\"1.0\"?>\n<catalog/>".to_vec(),
            "it is XML, and JSON is read here",
            convert,
        ),
    ] {
        room.write("c", text);
        let stderr = format!("walkdown: c: {why}\n{mend}");
        for args in [
            &["catalog", "import", "c"][..],
            &["new", "a", "--no-open", "--profile", "c"],
        ] {
            room.walkdown(args.iter().copied())
                .stderr(&stderr)
                .status(1)
                .check();
        }
    }
}

#[test]
fn the_report_of_a_catalog_that_was_taken_in_claims_no_words_of_it() {
    let room = Room::new();
    let groups =
        json!([{ "id": "g", "title": "G", "controls": [control("a-1", "Leavers", "Lock it.")] }]);
    room.write("c.json", file(&groups));
    room.walkdown(["catalog", "import", "c.json"]).output();
    room.walkdown(["new", "a", "--no-open", "--catalog", "c"])
        .output();
    let words = "Titles and questions are as published; rungs are this program's general ones, made of the maturity scale.";
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(
        report.contains(words) && !report.contains("own words"),
        "{report}"
    );
    // Nor does one that was kept before a catalog said so of itself.
    let place = "home/config/walkdown/catalogs/c/catalog.json";
    let mut frame: Value = serde_json::from_str(&room.read(place)).unwrap();
    assert_eq!(frame["texts"]["question"], "published");
    frame.as_object_mut().unwrap().remove("texts");
    room.write(place, frame.to_string());
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(report.contains(words), "{report}");
    // With ours beside it each is told by its id.
    room.walkdown([
        "new",
        "b",
        "--no-open",
        "--catalog",
        "c",
        "--catalog",
        "iec-62443-2-4",
    ])
    .output();
    let report = room.walkdown(["report", "b", "--format", "md"]).text();
    assert!(report.contains(&format!("c: {words}")), "{report}");
    assert!(
        report.contains("iec-62443-2-4: Titles, questions, guidance, rungs, evidence and steps are this program's own words, not text of the standard. What"),
        "{report}"
    );
}
