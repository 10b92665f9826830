//! The whole answer in the documents: properties, texts, what is left out, what matches what, and both versions.

use std::{collections::BTreeSet, fs};

use serde_json::Value;

use super::{FILES, answered, document, set};
use crate::support::room::Room;

#[test]
fn properties_say_the_whole_answer_and_the_page_names_each() {
    let room = set();
    let page = room.read("out/properties.md");
    let mut named = BTreeSet::new();
    for name in FILES.iter().filter(|name| name.ends_with("json")) {
        let document = document(&room, name);
        for prop in props(&document) {
            if prop["ns"] == "http://walkdown.invalid/ns/oscal" {
                let name = prop["name"].as_str().unwrap().to_owned();
                assert!(page.contains(&format!("| `{name}` | ")), "{name}");
                named.insert(name);
            }
        }
    }
    for name in [
        "rung-2",
        "said-by",
        "action-owner",
        "compensating",
        "not-applicable",
        "parked-owes",
        "seen-test-by",
        "organization",
        "size",
    ] {
        assert!(named.contains(name), "{name}");
    }
    let results = document(&room, "assessment-results.json");
    let organization = props(&results)
        .into_iter()
        .find(|prop| prop["name"] == "organization");
    assert_eq!(organization.unwrap()["value"], "Nord<b>werk</b>");
}

/// Every property of a document.
fn props(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().flat_map(props).collect(),
        Value::Object(fields) => {
            let own = fields
                .get("props")
                .and_then(Value::as_array)
                .into_iter()
                .flatten();
            own.chain(fields.values().flat_map(props)).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn what_is_left_out_is_excluded_and_kept() {
    let room = set();
    room.walkdown([
        "answer",
        "a",
        "SP.03.03",
        "--statement",
        "none",
        "--not-evaluated",
    ])
    .text();
    let results = room.json(["export", "a", "--format", "oscal-ar"]);
    let result = &results["assessment-results"]["results"][0];
    let selection = &result["reviewed-controls"]["control-selections"][0];
    assert_eq!(
        selection["exclude-controls"],
        serde_json::json!([{ "control-id": "SP.03.03" }])
    );
    assert_eq!(selection["include-controls"].as_array().unwrap().len(), 210);
    let mut seen = result["observations"].as_array().unwrap().iter();
    let seen = seen.find(|seen| seen["title"].as_str().unwrap().starts_with("SP.03.03 "));
    assert_eq!(seen.unwrap()["remarks"], "Left out of this assessment.");
    let mut findings = result["findings"].as_array().unwrap().iter();
    assert!(!findings.any(|finding| finding["target"]["target-id"] == "SP.03.03_smt"));
}

#[test]
fn texts_stay_as_they_are_written() {
    let room = Room::with_session();
    let text = "in\n  two\n\n\n# three\n- a *b* <i>\n1. &amp; www.x.y [l](u)";
    room.walkdown(["answer", "a", "SP.01.01", "--statement", text])
        .text();
    let results = room.json(["export", "a", "--format", "oscal-ar"]);
    assert_eq!(
        results["assessment-results"]["results"][0]["observations"][0]["description"],
        "in\\\n\u{a0}\u{a0}two\n\n\u{a0}\\\n\\# three\\\n\\- a \\*b\\* &lt;i&gt;\\\n1\\. &amp;amp; www\\.x.y [l\\](u)"
    );
}

#[test]
fn each_version_is_written_and_the_older_has_no_mapping() {
    let room = answered();
    for (version, options) in [("1.2.3", &[][..]), ("1.1.2", &["--oscal-version", "1.1.2"])] {
        let export = ["export", "a", "--format", "oscal", "-o", version];
        room.walkdown(export.iter().chain(options).copied()).check();
        for name in FILES.iter().filter(|name| name.ends_with("json")) {
            let path = room.path(&format!("{version}/{name}"));
            assert_eq!(
                path.exists(),
                version != "1.1.2" || *name != "mapping.json",
                "{name}"
            );
            let Ok(text) = fs::read_to_string(path) else {
                continue;
            };
            assert!(
                text.contains(&format!("\"oscal-version\": \"{version}\"")),
                "{name}"
            );
        }
    }
    room.walkdown(["export", "a", "--format", "csv", "--oscal-version", "1.1.2"])
        .stderr(
            "walkdown: --oscal-version: that choice belongs to oscal\nadd --format oscal, or leave it out\n",
        )
        .status(2)
        .check();
}

#[test]
fn a_mapping_says_what_matches_what() {
    let room = set();
    let mapping = document(&room, "mapping.json");
    let mapping = &mapping["mapping-collection"]["mappings"][0];
    assert_eq!(
        mapping["source-resource"]["href"],
        "catalog-iec-62443-2-4.json"
    );
    let mut maps = mapping["maps"].as_array().unwrap().iter();
    let map = maps
        .find(|map| map["sources"][0]["id-ref"] == "SP.01.06")
        .unwrap();
    assert_eq!(
        map["targets"],
        serde_json::json!([
            { "type": "control", "id-ref": "ORG_1.3" },
            { "type": "control", "id-ref": "ORG_1.5" },
        ])
    );
}

/// Two catalogs whose controls are called alike stay apart in every document.
#[test]
fn controls_of_one_name_have_two_identifiers() {
    let room = Room::new();
    let catalog = r#"{"catalog":{"uuid":"9b0c2a34-8d1f-4a53-9b1c-1d8a6b1f0001","metadata":{"title":"T","version":"1"},
        "groups":[{"id":"a","title":"A","controls":[{"id":"a-1","title":"One","parts":[{"name":"statement","prose":"Do."}]}]}]}}"#;
    room.write("c.json", catalog);
    for id in ["one", "two"] {
        room.walkdown(["catalog", "import", "c.json", "--as", id])
            .text();
    }
    room.walkdown([
        "new",
        "a",
        "--no-open",
        "--catalog",
        "one",
        "--catalog",
        "two",
    ])
    .text();
    room.walkdown(["answer", "a", "two:a-1", "--maturity", "1"])
        .text();
    room.walkdown(["export", "a", "--format", "oscal", "-o", "out"])
        .text();
    let results = document(&room, "assessment-results.json");
    let told = &results["assessment-results"]["results"][0]["findings"][0]["target"]["target-id"];
    assert_eq!(told, "a-1_2_smt");
    assert!(room.read("out/catalog-two.json").contains("\"a-1_2_smt\""));
    assert!(room.read("out/catalog-one.json").contains("\"a-1_smt\""));
}

/// With the stub each import leads to a document of the set, down to the catalogs.
#[test]
fn with_the_stub_every_import_is_in_the_set() {
    let room = answered();
    room.walkdown(["export", "a", "--format", "oscal", "--ssp", "-o", "out"])
        .check();
    let href = |name: &str, place: &str| document(&room, name).pointer(place).cloned().unwrap();
    assert_eq!(
        href("assessment-plan.json", "/assessment-plan/import-ssp/href"),
        "system-security-plan.json"
    );
    let stub = document(&room, "system-security-plan.json");
    let stub = &stub["system-security-plan"];
    assert_eq!(stub["import-profile"]["href"], "profile.json");
    let controls = &stub["control-implementation"]["implemented-requirements"];
    assert_eq!(controls.as_array().unwrap().len(), 210);
    room.walkdown(["export", "a", "--format", "oscal-ar", "--ssp"])
        .stderr(
            "walkdown: --ssp: that choice belongs to oscal\nadd --format oscal, or leave it out\n",
        )
        .status(2)
        .check();
}
