//! Every JSON that leaves the program is what its published schema says, and has its number.

use serde_json::{Value, json};

use crate::support::room::Room;

/// What in a value is not as a schema says: the places.
fn faults(value: &Value, schema: &Value, root: &Value, place: &str) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let there = root.pointer(name.trim_start_matches('#'));
        return faults(
            value,
            there.expect("the reference leads somewhere"),
            root,
            place,
        );
    }
    if let Some(ways) = schema["oneOf"].as_array() {
        let all: Vec<Vec<String>> = ways
            .iter()
            .map(|way| faults(value, way, root, place))
            .collect();
        return if all.iter().any(Vec::is_empty) {
            Vec::new()
        } else {
            all.concat()
        };
    }
    let is = |word: &Value| match word.as_str().unwrap() {
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        other => panic!("{other}"),
    };
    let is_of_kind = match &schema["type"] {
        Value::Array(words) => words.iter().any(is),
        Value::Null => true,
        word => is(word),
    };
    let mut found = Vec::new();
    if !is_of_kind || schema.get("const").is_some_and(|only| only != value) {
        found.push(format!("{place}: {value}"));
    }
    if let Some(fields) = value.as_object() {
        for name in schema["required"].as_array().into_iter().flatten() {
            if !fields.contains_key(name.as_str().unwrap()) {
                found.push(format!("{place}: no {name}"));
            }
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            if let Some(own) = fields.get(name) {
                found.extend(faults(own, property, root, &format!("{place}.{name}")));
            }
        }
    }
    for item in value.as_array().into_iter().flatten() {
        if schema.get("items").is_some() {
            found.extend(faults(item, &schema["items"], root, &format!("{place}[]")));
        }
    }
    found
}

/// A session with something in every place, a copy that differs, next year's, and one on both standards.
fn room() -> Room {
    let room = Room::with_session();
    room.write("minutes.txt", "abc");
    let run = |line: &str| {
        let output = room.walkdown(line.split('|')).output();
        assert!(output.status.success(), "{line}: {output:?}");
    };
    run(
        "answer|a|SP.01.01|--maturity|1|--declared|3|--rung|1=yes|--rung|2=none-yet|--statement|We do.|--evidence|list|--evidence-file|minutes.txt|--remarks|seen|--verdict|fail|--park|signature|--owes|Roth|--action|sign|--owner|Meyer|--due|2026-12-01|--flag|--said-by|Kim|--seen|test=M. Roth|--compensating|guard|--risk|theft",
    );
    run("answer|a|SP.04.01|--not-applicable|no radio");
    run("answer|a|SP.03.05|--maturity|0");
    std::fs::copy(room.path("a.walkdown"), room.path("copy.walkdown")).unwrap();
    run("--as|Ben|answer|copy|SP.01.01|--maturity|3");
    run("--as|Ana|answer|a|SP.01.01|--maturity|2");
    run("new|next|--no-open|--from|a");
    run("answer|next|SP.03.05|--maturity|2");
    run("seal|next");
    run("new|both|--no-open|--catalog|iec-62443-2-4|--catalog|iec-62443-2-1");
    run("answer|both|SP.01.06|--maturity|2");
    let merged = room.walkdown(["merge", "joined", "a", "copy"]).output();
    assert_eq!(merged.status.code(), Some(1), "{merged:?}");
    room
}

#[test]
fn each_document_is_what_its_schema_says() {
    let room = room();
    let cases: &[(&str, &[&str])] = &[
        (
            "status",
            &[
                "status|a|--json",
                "status|next|--json",
                "status|both|--json",
                "status|joined|--json",
            ],
        ),
        (
            "show",
            &[
                "show|a|SP.01.01|--json|--history",
                "show|next|SP.01.01|--json",
                "show|next|SP.03.05|--json",
                "show|joined|SP.01.01|--json",
                "show|both|ORG 1.3|--json",
                "show|a|SP.04.01|--json",
            ],
        ),
        ("diff", &["diff|a|copy|--json", "diff|a|next|--json"]),
        ("lint", &["lint|a|--json", "lint|joined|--json"]),
        ("list", &["list|--json"]),
        ("portfolio", &["portfolio|a|next|both|gone|--format|json"]),
        (
            "plan",
            &[
                "report|a|--plan|3|--format|json",
                "report|both|--plan|4|--format|json",
            ],
        ),
        (
            "report",
            &[
                "report|a|--format|json",
                "report|next|--format|json",
                "report|joined|--format|json",
                "report|both|--format|json",
            ],
        ),
        (
            "catalog",
            &[
                "catalog|show|iec-62443-2-4|--json",
                "catalog|show|iec-62443-2-1|--json",
            ],
        ),
    ];
    for (name, lines) in cases {
        let schema = room.json(["export", &format!("--schema={name}")]);
        assert_eq!(schema["$id"], format!("urn:walkdown:schema:{name}:1"));
        for line in *lines {
            let told = room.json(line.split('|'));
            assert_eq!(
                faults(&told, &schema, &schema, name),
                [] as [String; 0],
                "{line}"
            );
            if let Some(fields) = told.as_object() {
                let number = fields.get(&format!("walkdown_{name}"));
                assert_eq!(number.or(fields.get(*name)), Some(&json!(1)), "{line}");
            }
        }
    }
    // The check finds what is wrong.
    let schema = room.json(["export", "--schema=diff"]);
    let mut told = room.json(["diff", "a", "copy", "--json"]);
    told["copies"] = json!("yes");
    told["differences"][0]
        .as_object_mut()
        .unwrap()
        .remove("catalog");
    assert_eq!(
        faults(&told, &schema, &schema, "diff"),
        ["diff.copies: \"yes\"", "diff.differences[]: no \"catalog\""]
    );
}
