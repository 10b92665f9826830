//! Profiles that import profiles, and what is not applied of them.

use serde_json::{Value, json};

use crate::support::room::Room;

/// Eight controls, the first of which has a parameter whose id does not tell its control.
fn base() -> Value {
    let controls = (1..=8).map(|n| {
        json!({ "id": format!("p-{n}"), "title": format!("Pump {n}"),
                "params": [{ "id": format!("wait{n}"), "label": "time" }],
                "parts": [{ "name": "statement", "prose": format!("Look after pump {n}.") }] })
    });
    let controls: Vec<Value> = controls.collect();
    json!({ "catalog": { "metadata": { "title": "Pumps" }, "groups": [{ "id": "p", "title": "Pumps", "controls": controls }] } })
}

fn profile(imports: &Value) -> Value {
    json!({ "profile": { "metadata": { "title": "Two *pumps*" }, "imports": imports } })
}

fn two(href: &str) -> Value {
    profile(&json!([{ "href": href, "include-controls": [{ "with-ids": ["p-1", "p-2"] }] }]))
}

/// A room where the catalog is known.
fn room() -> Room {
    let room = Room::new();
    room.write("base.json", base().to_string());
    room.walkdown(["catalog", "import", "base.json", "--as", "pumps"])
        .output();
    room
}

fn total(room: &Room) -> u64 {
    room.json(["status", "a", "--json"])["progress"]["total"]
        .as_u64()
        .unwrap()
}

#[test]
fn a_profile_takes_no_more_than_the_one_that_it_imports() {
    let all = |href: &str| profile(&json!([{ "href": href, "include-all": {} }]));
    let wider =
        json!([{ "href": "inner.json", "include-controls": [{ "with-ids": ["p-2", "p-3"] }] }]);
    let but_one = json!([{ "href": "inner.json", "include-all": {}, "exclude-controls": [{ "with-ids": ["p-2"] }] }]);
    let pattern = json!([{ "href": "inner.json", "include-controls": [{ "matching": [{ "pattern": "*" }] }] }]);
    for (outer, total_of) in [
        (all("inner.json"), 2),
        (profile(&wider), 1),
        (profile(&but_one), 1),
        (profile(&pattern), 2),
    ] {
        // Whether the catalog lies beside the profiles or not: what is taken is named.
        for href in ["base.json", "nowhere.json"] {
            let room = room();
            room.write("inner.json", two(href).to_string());
            room.write("outer.json", outer.to_string());
            let output = room
                .walkdown(["new", "a", "--no-open", "--profile", "outer.json"])
                .output();
            assert!(output.status.success(), "{output:?}");
            assert_eq!(total(&room), total_of, "{outer} {href}");
        }
    }
    // Through a folder and a resource, to all of a catalog that is there.
    let room = room();
    std::fs::create_dir(room.path("deep")).unwrap();
    let mut inner = all("#r");
    inner["profile"]["back-matter"] = json!({ "resources": [{ "uuid": "r", "rlinks": [
        { "href": "../base.xml" }, { "href": "../base.json" }] }] });
    room.write("deep/inner.json", inner.to_string());
    room.write("outer.json", all("deep/inner.json").to_string());
    room.walkdown(["new", "a", "--no-open", "--profile", "outer.json"])
        .stdout("a.walkdown\n")
        .check();
    assert_eq!(total(&room), 8);
}

#[test]
fn what_cannot_be_followed_is_refused_by_its_name() {
    let all = |href: &str| profile(&json!([{ "href": href, "include-all": {} }])).to_string();
    let other = json!({ "catalog": { "metadata": { "title": "Valves" }, "controls": [{ "id": "v-1", "title": "Valve" }] } });
    let both = json!([{ "href": "base.json", "include-all": {} }, { "href": "other.json", "include-all": {} }]);
    for (inner, stderr) in [
        (
            all("gone.json"),
            "walkdown: outer.json: it takes all of gone.json, which is not there\nput that file there, in JSON, or name \
             the controls that are taken\n",
        ),
        (
            all("https://example.org/all.json"),
            "walkdown: outer.json: it takes all of https://example.org/all.json, which is not there\nput that file \
             there, in JSON, or name the controls that are taken\n",
        ),
        (
            all("outer.json"),
            "walkdown: outer.json: outer.json imports itself, or by too many others\nmend that file, or take its import \
             out\n",
        ),
        (
            r#"{"other":1}"#.into(),
            "walkdown: outer.json: it imports inner.json, and it holds no OSCAL profile\nmend that file, or take its \
             import out\n",
        ),
        (
            profile(&both).to_string(),
            "walkdown: outer.json: it takes from several catalogs: base.json and other.json\ntake it in as one \
             catalog: walkdown catalog import FILE --as ID\n",
        ),
    ] {
        let room = room();
        room.write("other.json", other.to_string());
        room.write("inner.json", inner);
        room.write("outer.json", all("inner.json"));
        room.walkdown(["new", "a", "--no-open", "--profile", "outer.json"])
            .stderr(stderr)
            .status(1)
            .check();
        assert!(!room.path("a.walkdown").exists());
    }
}

#[test]
fn limits_become_notes_and_what_is_not_applied_is_counted() {
    let room = room();
    let mut inner = two("base.json");
    inner["profile"]["modify"] = json!({
        "set-parameters": [{ "param-id": "wait1", "values": ["a day"] }, { "param-id": "wait2", "label": "other" }],
        "alters": [{ "control-id": "p-1", "adds": [{ "parts": [{}, {}], "props": [{}] }] }] });
    let mut outer = profile(&json!([{ "href": "inner.json", "include-all": {} }]));
    outer["profile"]["merge"] = json!({ "custom": {} });
    outer["profile"]["modify"] = json!({
        "set-parameters": [{ "param-id": "wait1", "values": ["a week"], "constraints": [{ "description": "at *most* a month" }] }],
        "alters": [{ "control-id": "p-2", "removes": [{}] }] });
    room.write("inner.json", inner.to_string());
    room.write("outer.json", outer.to_string());
    room.walkdown(["new", "a", "--no-open", "--profile", "outer.json"])
        .stdout("a.walkdown\n")
        .stderr(
            "walkdown: outer.json: not applied: controls altered (2), groupings of its own (1), labels and choices of \
             parameters (1), properties added (1), removals (1), texts added (2)\nwhat it takes is asked as the catalog \
             has it\n",
        )
        .check();
    assert_eq!(
        room.json(["show", "a", "p-1", "--json"])["note"],
        "The profile sets wait1: a week, limit: at most a month"
    );
}
