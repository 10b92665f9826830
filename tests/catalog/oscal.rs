//! OSCAL catalogs: nothing dropped, everything legible, and what cannot be walked is refused in a word.

use std::{fs, path::Path};

use serde_json::{Value, json};
use walkdown::{
    catalog::{Catalog, Requirement, Source, read, write_texts},
    format::OscalError,
};

use super::catalog_of;
use crate::support::{
    room::Room,
    screens::{World, about, text_of},
};

/// Where the published files are, if they are here; they are no part of the project.
const PUBLISHED: &str = "WALKDOWN_OSCAL";

fn label(label: &str) -> Value {
    json!([{ "name": "label", "value": label }])
}

fn small() -> Value {
    json!({ "catalog": {
        "uuid": "7eca4589-7ed9-4552-9da6-738126660be3",
        "metadata": { "title": "Small", "version": "1.0" },
        "groups": [
            { "id": "ac", "title": "Access", "controls": [
                { "id": "ac-1", "title": "Accounts", "props": label("AC-1"),
                  "params": [
                    { "id": "p1", "label": "time period" },
                    { "id": "p2", "select": { "how-many": "one-or-more",
                        "choice": ["lock for {{ insert: param, p1 }}", "notify"] } },
                    { "id": "p3", "values": ["every week"] }
                  ],
                  "links": [{ "href": "#ac-1.1", "rel": "related" }, { "href": "#r", "rel": "reference" }],
                  "parts": [
                    { "id": "ac-1_smt", "name": "statement", "prose": "The owner:", "parts": [
                        { "id": "ac-1_smt.a", "name": "item", "props": label("a."), "prose": "{{ insert: param, p2 }};",
                          "parts": [{ "id": "ac-1_smt.a.1", "name": "item", "props": label("1."), "prose": "and so on" }] },
                        { "id": "ac-1_smt.b", "name": "item", "props": label("b."), "prose": "look {{ insert: param, p3 }}." }
                    ] },
                    { "name": "guidance", "prose": "See [the other](#ac-1.1)." },
                    { "name": "example", "prose": "An account." },
                    { "name": "assessment-objective", "parts": [
                        { "name": "assessment-objective", "props": label("AC-01a."), "prose": "accounts are locked;" }] },
                    { "name": "assessment-method", "props": [{ "name": "method", "value": "EXAMINE" }],
                      "parts": [{ "name": "assessment-objects", "prose": "Account policy\n\nlist of accounts; new ones" }] },
                    { "name": "assessment-method", "props": [{ "name": "method", "value": "INTERVIEW" }],
                      "parts": [{ "name": "assessment-objects", "prose": "Administrators" }] }
                  ],
                  "controls": [
                    { "id": "ac-1.1", "title": "By machine",
                      "props": [{ "name": "label", "class": "zero-padded", "value": "AC-01(01)" }, { "name": "label", "value": "AC-1(1)" }],
                      "parts": [{ "name": "statement", "prose": "By machine." }] },
                    { "id": "ac-1.2", "title": "By hand",
                      "props": [{ "name": "label", "value": "AC-1(2)" }, { "name": "status", "value": "withdrawn" }],
                      "links": [{ "href": "#ac-1_smt.b", "rel": "incorporated-into" }] }
                  ] } ],
              "groups": [
                { "id": "X_in", "title": "Inner", "props": label("Inner (IN)"), "controls": [
                    { "id": "X_in.01", "title": "Deeper", "props": label("Deeper (IN.01)"), "parts": [
                        { "name": "statement", "parts": [
                            { "name": "item", "props": label("SR-IN.01.a"), "prose": "Dig." }] }] },
                    { "id": "X_in.02", "title": "IN.02", "props": label("IN.02"),
                      "parts": [{ "name": "statement", "prose": "Keep on digging until it is deep enough for everybody who looks into it." }] }
                ] } ] }
        ],
        "back-matter": { "resources": [{ "uuid": "r", "title": "The book" }] }
    } })
}

fn taken_in(value: &Value) -> Result<Catalog, OscalError> {
    catalog_of(&value.to_string(), "small")
}

fn asked<'a>(catalog: &'a Catalog, id: &str) -> &'a Requirement {
    let ids: Vec<&str> = catalog
        .requirements
        .iter()
        .map(|asked| asked.id.as_str())
        .collect();
    catalog
        .requirement(id)
        .unwrap_or_else(|| panic!("{id} in {ids:?}"))
}

#[test]
fn a_control_is_asked_with_its_items_and_parameters() {
    let catalog = taken_in(&small()).unwrap();
    let accounts = asked(&catalog, "AC-1");
    assert_eq!(
        accounts.question,
        "The owner:\na. [Selection (one or more): lock for [Assignment: time period]; notify];\n  1. and so on\n\
         b. look every week."
    );
    assert_eq!(
        accounts.guidance,
        "See the other.\nExample: An account.\nTo determine:\n    AC-01a. accounts are locked;\nSources: The book."
    );
    assert_eq!(
        accounts.evidence[&2],
        [
            "Examine: Account policy",
            "Examine: list of accounts, new ones"
        ]
    );
    assert_eq!(accounts.evidence[&3], ["Interview: Administrators"]);
    assert_eq!(accounts.see_also, ["AC-1(1)"]);
    assert_eq!(accounts.token, "ac-1");
    assert_eq!(asked(&catalog, "AC-1(1)").base.as_deref(), Some("AC-1"));
    assert_eq!(
        asked(&catalog, "AC-1(2)").withdrawn,
        "incorporated into AC-1b"
    );
    assert_eq!(asked(&catalog, "IN.01").question, "a. Dig.");
    assert!(
        asked(&catalog, "IN.02")
            .title
            .starts_with("Keep on digging")
    );
    let areas: Vec<&str> = catalog.areas.iter().map(|area| area.id.as_str()).collect();
    assert_eq!(areas, ["AC"]);
    assert_eq!(asked(&catalog, "IN.01").topic, "Inner");
}

#[test]
fn what_is_kept_reads_back_the_same_with_the_general_ladder() {
    let catalog = taken_in(&small()).unwrap();
    let texts = write_texts(&catalog);
    let (mut back, _) = read(&Source {
        catalog: &texts.catalog,
        requirements: &texts.requirements,
    })
    .unwrap();
    for asked in &mut back.requirements {
        // One control has objectives, of which a ladder of its own is made.
        let is_general = asked.in_force() && asked.id != "AC-1";
        assert_eq!(asked.general_ladder, is_general, "{}", asked.id);
        assert_eq!(asked.ladder.len(), if asked.in_force() { 4 } else { 0 });
        if is_general {
            asked.ladder.clear();
            asked.general_ladder = false;
        }
    }
    assert_eq!(back, catalog);
}

#[test]
fn a_session_asks_what_is_in_force_and_counts_the_rest_apart() {
    let room = Room::new();
    room.write("small.json", small().to_string());
    room.walkdown(["catalog", "import", "small.json", "--as", "mine"])
        .stdout(
            "mine: Small, 1.0\n5 requirements: 3 base, 2 enhancements, 1 of them withdrawn: shown, not asked in 1 area\n\
             It has no ladder of its own: one is made of the objectives, methods and documents that it names, else the \
             general one of the maturity scale stands in.\nStart with: walkdown new --catalog mine\n",
        )
        .check();
    room.walkdown(["new", "a", "--no-open", "--catalog", "mine"])
        .stdout("a.walkdown\n")
        .check();
    let status = room.json(["status", "a", "--json"]);
    assert_eq!(status["progress"]["total"], 4);
    assert_eq!(status["withdrawn"], 1);
    room.walkdown(["answer", "a", "ac-1.1", "--maturity", "2"])
        .stdout("AC-1(1): ML2 saved\n")
        .check();
    room.walkdown(["answer", "a", "AC-1(2)", "--maturity", "2"])
        .stderr("walkdown: AC-1(2): it is withdrawn, and so not asked: incorporated into AC-1b\nanswer what took its place\n")
        .status(1)
        .check();
    let shown = String::from_utf8(room.walkdown(["show", "a", "ac-1.1"]).output().stdout).unwrap();
    assert!(
        shown.contains("the general one of the maturity scale stands\nin"),
        "{shown}"
    );
    let listed =
        String::from_utf8(room.walkdown(["catalog", "show", "mine"]).output().stdout).unwrap();
    assert!(
        listed.contains("AC-1(2)  By hand (withdrawn: incorporated into AC-1b)"),
        "{listed}"
    );
    let whole = room.json(["catalog", "show", "mine", "--json"]);
    assert_eq!(
        whole["areas"][0]["topics"][0]["requirements"][2]["withdrawn"],
        "incorporated into AC-1b"
    );
}

#[test]
fn what_cannot_be_walked_is_refused() {
    let nested = |depth: usize| {
        let mut control = json!({ "id": "c0", "title": "Deep" });
        for level in 1..depth {
            control = json!({ "id": format!("c{level}"), "title": "Deep", "controls": [control] });
        }
        json!({ "catalog": { "controls": [control] } }).to_string()
    };
    assert_eq!(catalog_of(&nested(40), "x").unwrap().requirements.len(), 40);
    let read = |text: &str| catalog_of(text, "x").unwrap_err();
    assert_eq!(read(&nested(100)), OscalError::TooDeep);
    assert_eq!(read("{\"profile\":{}}"), OscalError::Other("catalog"));
    assert_eq!(read("{\"catalog\":{}}"), OscalError::Empty);
    assert!(matches!(read("id,title"), OscalError::NotRead(_)));
    assert!(matches!(
        read("{\"catalog\":{\"controls\":[{\"id\":7}]}}"),
        OscalError::NotRead(_)
    ));
    assert_eq!(
        read(r#"{"catalog":{"controls":[{"title":"A"}]}}"#),
        OscalError::NoId("A".into())
    );
    assert_eq!(
        read(r#"{"catalog":{"controls":[{"id":"a"},{"id":"b"},{"id":"a"}]}}"#),
        OscalError::Doubled("a".into())
    );
    let room = Room::new();
    room.write("deep.json", nested(100));
    room.walkdown(["catalog", "import", "deep.json"])
        .stderr(
            "walkdown: deep.json: it is nested too deeply: more than 127 levels of JSON\nflatten its groups or parts, \
             then import it again\n",
        )
        .status(1)
        .check();
    room.write("small.json", small().to_string());
    room.walkdown(["catalog", "import", "small.json", "--as", "iec-62443-2-4"])
        .stderr(
            "walkdown: small.json: the id iec-62443-2-4 is taken by a catalog that comes with the program\ngive it \
             another with --as ID\n",
        )
        .status(1)
        .check();
}

#[test]
fn a_hundred_thousand_controls_are_taken_in() {
    let groups: Vec<Value> = (0..1000)
        .map(|group| {
            let controls: Vec<Value> = (0..100)
                .map(|control| {
                    json!({ "id": format!("g{group}-{control}"), "title": "One of many",
                            "parts": [{ "name": "statement", "prose": "It is done." }] })
                })
                .collect();
            json!({ "id": format!("g{group}"), "title": "Many", "controls": controls })
        })
        .collect();
    let catalog = taken_in(&json!({ "catalog": { "groups": groups } })).unwrap();
    assert_eq!(
        (catalog.requirements.len(), catalog.areas.len()),
        (100_000, 1000)
    );
}

/// The controls of a published file, counted without this program.
fn count(value: &Value) -> usize {
    let inner = |name: &str| value[name].as_array().into_iter().flatten();
    let controls: usize = inner("controls").map(|control| 1 + count(control)).sum();
    controls + inner("groups").map(count).sum::<usize>()
}

#[test]
#[allow(clippy::print_stderr, reason = "a test that is skipped says so")]
fn published_catalogs_are_whole() {
    let Some(folder) = std::env::var_os(PUBLISHED).filter(|folder| Path::new(folder).is_dir())
    else {
        eprintln!("skipped: {PUBLISHED} names no folder with published OSCAL catalogs");
        return;
    };
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    for file in files.filter(|file| file.to_string_lossy().ends_with(".json")) {
        let text = fs::read_to_string(&file).unwrap();
        let raw: Value = serde_json::from_str(&text).unwrap();
        if raw["catalog"].is_null() {
            continue;
        }
        let catalog = catalog_of(&text, "published").unwrap();
        assert_eq!(
            catalog.requirements.len(),
            count(&raw["catalog"]),
            "{}",
            file.display()
        );
        if catalog.requirements.len() > 900 {
            walk_twenty(&catalog);
        }
        for asked in &catalog.requirements {
            let text = format!("{} {}", asked.question, asked.guidance);
            assert!(
                !asked.question.is_empty() && !text.contains("{{"),
                "{}: {text}",
                asked.id
            );
        }
    }
}

#[test]
fn a_strangers_texts_never_act() {
    let text = r#"{"catalog":{"metadata":{"title":"T\u001b[2J"},"groups":[{"id":"g\u0007","title":"G\u001b[1m","controls":[
        {"id":"a/b:c\u001b","title":"A\u001b]0;x\u0007","parts":[{"name":"statement","prose":"S\u001b[31m\u202e"},
        {"name":"guidance","prose":"\u0000"},{"name":"assessment-method","prose":"E\u001b"}]}]}]}}"#;
    let room = Room::new();
    room.write("c.json", text);
    let output = |args: &[&str]| {
        let output = room.walkdown(args.iter().copied()).output();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let told = [
        output(&["catalog", "import", "c.json"]),
        output(&["catalog", "show", "c"]),
        output(&["catalog", "show", "c", "--json"]),
        output(&["new", "a", "--no-open", "--catalog", "c"]),
        output(&["status", "a"]),
        output(&["show", "a", "a-b-c-"]),
        output(&["report", "a"]),
    ];
    for text in told {
        let acts = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!text.contains(acts), "{text:?}");
    }
}

/// The catalog as a session has it: kept, and read back.
fn kept(catalog: &Catalog) -> Catalog {
    let texts = write_texts(catalog);
    let source = Source {
        catalog: &texts.catalog,
        requirements: &texts.requirements,
    };
    read(&source).unwrap().0
}

#[test]
fn it_is_walked_on_the_screen() {
    let catalog = kept(&taken_in(&small()).unwrap());
    let mut world = World::on(catalog, &about("all"));
    let sight = text_of(&world.draw((80, 24)));
    for text in [
        "AC-1  Accounts",
        "made ladder",
        "a. [Selection (one or more): lock for [Assignment: time period]; notify];",
        "  1. and so on",
        "Is this so today, in whatever way: accounts are locked?",
    ] {
        assert!(sight.contains(text), "{text}\n{sight}");
    }
    world.press("3 2 1");
    let sight = text_of(&world.draw((80, 24)));
    assert!(
        sight.contains("IN.02  Keep on digging") && sight.contains("line 4"),
        "{sight}"
    );
    world.press("/ 'hand'");
    let sight = text_of(&world.draw((80, 24)));
    assert!(
        sight.contains("AC-1(2)") && sight.contains("By hand (withdrawn: incorporated into AC-1b)"),
        "{sight}"
    );
    world.press("Enter Esc");
}

/// Twenty controls answered by keys, each question in sight.
fn walk_twenty(catalog: &Catalog) {
    let mut world = World::on(kept(catalog), &about("all"));
    let asked: Vec<&Requirement> = catalog
        .requirements
        .iter()
        .filter(|asked| asked.in_force())
        .collect();
    for asked in asked.iter().take(20) {
        let sight = text_of(&world.draw((80, 24)));
        let begin: String = asked.question.chars().take(20).collect();
        assert!(
            sight.contains(asked.id.as_str()) && sight.contains(begin.lines().next().unwrap()),
            "{sight}"
        );
        world.press("3");
    }
    let sight = text_of(&world.draw((80, 24)));
    assert!(sight.contains("21 of "), "{sight}");
}
