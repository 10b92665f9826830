//! A profile of several catalogs as one catalog: all it takes, in order; what two of them call alike is refused by name.

use serde_json::{Value, json};

use crate::support::room::Room;

/// A catalog with a control for each of these ids, the first of which has one within it, and a parameter.
fn catalog(title: &str, ids: &[&str]) -> Value {
    let controls = ids.iter().map(|id| {
        json!({ "id": id, "title": format!("{title} {id}"),
                "params": [{ "id": format!("{id}_prm"), "label": "time" }],
                "parts": [{ "name": "statement", "prose": format!("Do {id} within {{{{ insert: param, {id}_prm }}}}.") }],
                "controls": [{ "id": format!("{id}.1"), "title": format!("More {id}"),
                    "parts": [{ "name": "statement", "prose": "More." }] }] })
    });
    let controls: Vec<Value> = controls.collect();
    json!({ "catalog": { "metadata": { "title": title, "version": "1" },
            "groups": [{ "id": title, "title": title, "controls": controls }] } })
}

fn profile(imports: &Value, more: &Value) -> Value {
    let mut profile =
        json!({ "metadata": { "title": "Both", "version": "7" }, "imports": imports });
    for (key, value) in more.as_object().unwrap() {
        profile[key] = value.clone();
    }
    json!({ "profile": profile })
}

fn room() -> Room {
    let room = Room::new();
    room.write(
        "red.json",
        catalog("red", &["r-1", "r-2", "r-3"]).to_string(),
    );
    room.write("blue.json", catalog("blue", &["b-1", "b-2"]).to_string());
    room
}

fn ids(room: &Room, catalog: &str) -> Vec<String> {
    let catalog = room.json(["catalog", "show", catalog, "--json"]);
    let mut ids = Vec::new();
    for area in catalog["areas"].as_array().unwrap() {
        for topic in area["topics"].as_array().unwrap() {
            for asked in topic["requirements"].as_array().unwrap() {
                ids.push(asked["id"].as_str().unwrap().to_owned());
            }
        }
    }
    ids
}

#[test]
fn all_that_it_takes_stands_in_order() {
    let room = room();
    let inner = json!([{ "href": "red.json", "include-controls": [
        { "with-ids": ["r-3", "R-9"] }, { "with-ids": ["r-1"], "with-child-controls": "yes" }] }]);
    room.write("inner.json", profile(&inner, &json!({})).to_string());
    let outer = json!([
        { "href": "blue.json", "include-controls": [{ "matching": [{ "pattern": "b-*" }] }], "exclude-controls": [{ "with-ids": ["b-1"] }] },
        { "href": "inner.json", "include-all": {} },
        { "href": "red.json", "include-controls": [{ "with-ids": ["r-1", "r-2.1"] }] },
    ]);
    let set = json!({ "modify": { "set-parameters": [{ "param-id": "b-2_prm", "values": ["9 days"] }],
        "alters": [{ "control-id": "b-2", "adds": [{ "parts": [{ "name": "x" }] }] }] } });
    room.write("outer.json", profile(&outer, &set).to_string());
    room.walkdown(["catalog", "import", "outer.json", "--as", "both"])
        .stdout(
            "both: Both, 7\n7 requirements: 5 base, 2 enhancements in 2 areas\nNamed, and in no catalog that it imports: \
             r-9.\nNot applied: controls altered (1), texts added (1).\nIt has no ladder of its own: the general one of \
             the maturity scale stands in.\nStart with: walkdown new --catalog both\n",
        )
        .check();
    assert_eq!(
        ids(&room, "both"),
        ["b-1.1", "b-2", "b-2.1", "r-1", "r-1.1", "r-3", "r-2.1"]
    );
    room.walkdown(["new", "a", "--no-open", "--catalog", "both"])
        .text();
    let shown = room.walkdown(["show", "a", "b-2"]).text();
    assert!(shown.contains("Do b-2 within 9 days."), "{shown}");
}

#[test]
fn what_two_catalogs_call_alike_is_refused_by_name() {
    let room = room();
    room.write("other.json", catalog("other", &["o-1", "r-2"]).to_string());
    let imports = json!([{ "href": "red.json", "include-all": {} }, { "href": "other.json", "include-all": {} }]);
    room.write("both.json", profile(&imports, &json!({})).to_string());
    room.walkdown(["catalog", "import", "both.json"])
        .stderr(
            "walkdown: both.json: the control r-2 is in red.json and in other.json\ntake it from one of them alone, or say \
             combine: use-first\n",
        )
        .status(1)
        .check();
    let first = json!({ "merge": { "combine": { "method": "use-first" }, "as-is": true } });
    room.write("both.json", profile(&imports, &first).to_string());
    room.walkdown(["catalog", "import", "both.json"]).text();
    assert_eq!(
        ids(&room, "both"),
        [
            "r-1", "r-1.1", "r-2", "r-2.1", "r-3", "r-3.1", "o-1", "o-1.1"
        ]
    );
}

#[test]
fn a_session_is_told_to_take_it_in_as_one_catalog() {
    let room = room();
    let imports = json!([{ "href": "red.json", "include-all": {} }, { "href": "blue.json", "include-all": {} }]);
    room.write("both.json", profile(&imports, &json!({})).to_string());
    room.walkdown(["new", "a", "--no-open", "--profile", "both.json"])
        .stderr(
            "walkdown: both.json: it takes from several catalogs: blue.json and red.json\ntake it in as one catalog: \
             walkdown catalog import FILE --as ID\n",
        )
        .status(1)
        .check();
}

#[test]
fn reading_ends() {
    let room = room();
    // Each names the next one twice: two to the power of the depth, were there no end.
    for n in 0..12 {
        let next = format!("p{}.json", n + 1);
        let imports =
            json!([{ "href": next, "include-all": {} }, { "href": next, "include-all": {} }]);
        room.write(
            &format!("p{n}.json"),
            profile(&imports, &json!({})).to_string(),
        );
    }
    room.write("p12.json", catalog("red", &["r-1"]).to_string());
    for command in [
        &["catalog", "import", "p0.json"][..],
        &["new", "a", "--no-open", "--profile", "p0.json"],
    ] {
        room.walkdown(command.iter().copied())
            .stderr(
                "walkdown: p0.json: it imports more than 256 files\nname fewer files in it, or resolve it with oscal-cli\n",
            )
            .status(1)
            .check();
    }
    let lost = json!([{ "href": "gone.json", "include-controls": [{ "with-ids": ["r-1"] }] }]);
    room.write("lost.json", profile(&lost, &json!({})).to_string());
    room.walkdown(["catalog", "import", "lost.json"])
        .stderr(
            "walkdown: lost.json: it imports gone.json, which is not there\nput that file there, in JSON; a profile of a \
             catalog taken in already goes with: walkdown new --profile FILE\n",
        )
        .status(1)
        .check();
    let own = json!([{ "href": "own.json", "include-all": {} }]);
    room.write("own.json", profile(&own, &json!({})).to_string());
    room.walkdown(["catalog", "import", "own.json"])
        .stderr(
            "walkdown: own.json: own.json imports itself, or by too many others\nmend that file, or take its import out\n",
        )
        .status(1)
        .check();
}
