//! OSCAL as NIST writes it besides SP 800-53: categories with subcategories (CSF), requirements with parameters that
//! say what they are for (SP 800-171), practices that refer to other documents (SP 800-218). Same structure, own words.

use serde_json::{Value, json};
use walkdown::format::read_oscal_catalog;

use super::catalog_of;
use crate::support::{
    room::Room,
    screens::{World, about, text_of},
};

fn label(label: &str) -> Value {
    json!([{ "name": "sort-id", "value": "00001" }, { "name": "label", "value": label }])
}

fn gone(label: Option<&str>) -> Value {
    let mut props = vec![json!({ "name": "status", "value": "withdrawn" })];
    props.extend(label.map(|label| json!({ "name": "label", "value": label })));
    json!(props)
}

/// A function with a category in force and one that is withdrawn.
fn categories() -> Value {
    json!({ "catalog": { "metadata": { "title": "Outcomes", "version": "2" }, "groups": [
        { "id": "PR", "class": "function", "title": "PROTECT", "props": label("PROTECT (PR)"),
          "parts": [{ "name": "overview", "prose": "Safeguards." }],
          "controls": [
            { "id": "PR.AA", "class": "category", "title": "Who may enter", "props": label("Who may enter (PR.AA)"),
              "parts": [{ "name": "statement", "prose": "Only those who may get in." }],
              "controls": [
                { "id": "PR.AA-01", "class": "subcategory", "title": "PR.AA-01", "props": label("PR.AA-01"),
                  "parts": [
                    { "name": "statement", "prose": "Keys are counted" },
                    { "name": "example", "prose": "Number each key" },
                    { "name": "example", "prose": "Ask for lost ones" }] },
                { "id": "PR.AA-02", "class": "subcategory", "title": "PR.AA-02", "props": label("PR.AA-02"),
                  "parts": [{ "name": "statement", "prose": "Doors are locked" }] }] },
            { "id": "PR.AC", "class": "category", "title": "Old ways in", "props": gone(Some("Old ways in (PR.AC)")),
              "links": [{ "href": "PR.AA", "rel": "moved_to" }],
              "parts": [{ "name": "statement" }],
              "controls": [
                { "id": "PR.AC-01", "class": "subcategory", "title": "PR.AC-01", "props": gone(Some("PR.AC-01")),
                  "links": [{ "href": "PR.AA-01", "rel": "incorporated_into" }, { "href": "PR.AA-02", "rel": "incorporated_into" }],
                  "parts": [{ "name": "statement", "prose": "Keys are given out" }] }] }
          ] } ] } })
}

/// A family with a requirement and one that is withdrawn, as SP 800-171 has them.
fn requirements() -> Value {
    json!({ "catalog": { "metadata": { "title": "Rules", "version": "3" }, "groups": [
        { "id": "R_03.01", "class": "family", "title": "Access", "props": label("Access (03.01)"), "controls": [
            { "id": "R_03.01.01", "class": "requirement", "title": "Keys", "props": label("Keys (03.01.01)"),
              "params": [
                { "id": "A.03.01.01.ODP.01", "props": label("A.03.01.01.ODP[01]"), "label": "time period",
                  "usage": "organization-defined time period", "guidelines": [{ "prose": "how long a key lies unused is defined." }] },
                { "id": "A.03.01.01.ODP.02", "select": { "how-many": "one-or-more", "choice": ["at night", "{{ insert: param, A.03.01.01.ODP.01 }}"] } }],
              "links": [{ "href": "#r", "rel": "reference" }],
              "parts": [
                { "id": "statement_03.01.01", "name": "statement", "parts": [
                    { "id": "SR-03.01.01.a", "name": "item", "props": label("SR-03.01.01.a"), "prose": "Take keys back after {{ insert: param, A.03.01.01.ODP.01 }}:",
                      "parts": [{ "id": "SR-03.01.01.a.01", "name": "item", "props": label("SR-03.01.01.a.01"), "prose": "all of them." }] },
                    { "id": "SR-03.01.01.b", "name": "item", "props": label("SR-03.01.01.b"), "prose": "Count {{ insert: param, A.03.01.01.ODP.02 }}." }] },
                { "name": "guidance", "prose": "See [](#/cprt/x)03.01.02." },
                { "name": "assessment-objective", "prose": "keys are taken back.", "links": [{ "href": "#SR-03.01.01.a", "rel": "assessment-for" }] },
                { "name": "assessment-method", "props": [{ "name": "method", "value": "TEST" }],
                  "parts": [{ "name": "assessment-objects", "prose": "the key box" }] }] },
            { "id": "R_03.01.02", "class": "requirement", "title": "03.01.02", "props": gone(None),
              "links": [{ "href": "03.01.01", "rel": "addressed_by" }] }
        ] } ], "back-matter": { "resources": [{ "uuid": "r", "title": "AC-02" }] } } })
}

/// A practice with a task that refers to other documents.
fn practices() -> Value {
    json!({ "catalog": { "metadata": { "title": "Practices", "version": "1" }, "groups": [
        { "id": "PO", "title": "Prepare", "controls": [
            { "id": "PO.1", "class": "practice", "title": "Rules for the shop", "props": label("PO.1"),
              "parts": [{ "name": "statement", "prose": "Know the rules." }],
              "controls": [
                { "id": "PO.1.1", "class": "task", "title": "PO.1.1", "props": label("PO.1.1"),
                  "links": [{ "href": "#b", "rel": "external_reference", "text": "SM.3, DE.1" }],
                  "parts": [
                    { "name": "statement", "prose": "Write them down." },
                    { "name": "example", "title": "Example 1:", "prose": "A board." }] }] }] }
        ], "back-matter": { "resources": [{ "uuid": "b", "title": "BOOK" }] } } })
}

/// Every requirement: id, what it enhances, question, guidance, what became of it.
fn told(value: &Value) -> Vec<[String; 5]> {
    let catalog = catalog_of(&value.to_string(), "n").unwrap();
    let all = catalog.requirements.into_iter();
    all.map(|asked| {
        let base = asked.base.unwrap_or_default();
        [
            asked.id,
            base,
            asked.question,
            asked.guidance,
            asked.withdrawn,
        ]
        .map(String::from)
    })
    .collect()
}

#[test]
fn categories_and_subcategories_arrive_whole() {
    assert_eq!(
        told(&categories()),
        [
            ["PR.AA", "", "Only those who may get in.", "", ""],
            [
                "PR.AA-01",
                "PR.AA",
                "Keys are counted",
                "Example: Number each key\nExample: Ask for lost ones",
                ""
            ],
            ["PR.AA-02", "PR.AA", "Doors are locked", "", ""],
            [
                "PR.AC",
                "",
                "Withdrawn: moved to PR.AA.",
                "",
                "moved to PR.AA"
            ],
            [
                "PR.AC-01",
                "PR.AC",
                "Keys are given out",
                "",
                "incorporated into PR.AA-01, PR.AA-02"
            ],
        ]
    );
}

#[test]
fn requirements_arrive_with_what_their_parameters_are_for() {
    assert_eq!(
        told(&requirements()),
        [
            [
                "03.01.01",
                "",
                "a. Take keys back after [Assignment: time period]:\n  a.01. all of them.\n\
                 b. Count [Selection (one or more): at night; [Assignment: time period]].",
                "See 03.01.02.\nTo be defined:\n  time period: how long a key lies unused is defined.\n\
                 To determine:\n  keys are taken back.\nSources: AC-02.",
                "",
            ],
            [
                "03.01.02",
                "",
                "Withdrawn: addressed by 03.01.01.",
                "",
                "addressed by 03.01.01"
            ],
        ]
    );
    let catalog = catalog_of(&requirements().to_string(), "n").unwrap();
    assert_eq!(catalog.requirements[0].evidence[&3], ["Test: the key box"]);
}

#[test]
fn practices_arrive_with_the_places_they_refer_to() {
    assert_eq!(
        told(&practices())[1],
        [
            "PO.1.1",
            "PO.1",
            "Write them down.",
            "Example 1: A board.",
            ""
        ]
    );
    let catalog = catalog_of(&practices().to_string(), "n").unwrap();
    assert_eq!(catalog.requirements[1].see_also, ["BOOK: SM.3, DE.1"]);
}

#[test]
fn links_have_the_labels_of_what_they_lead_to() {
    let value = json!({ "catalog": { "controls": [
        { "id": "ac-1", "title": "One", "props": label("AC-1"), "links": [
            { "href": "#AC-2.1", "rel": "related" }, { "href": "#ac-17.3", "rel": "related" },
            { "href": "#ac-17_smt.a.2", "rel": "related" }, { "href": "https://x.test/ac-1", "rel": "related" }] },
        { "id": "ac-2.1", "title": "Two", "props": label("AC-2(1)") }] } });
    let catalog = catalog_of(&value.to_string(), "n").unwrap();
    assert_eq!(
        catalog.requirements[0].see_also,
        ["AC-2(1)", "AC-17(3)", "AC-17a2", "https://x.test/ac-1"]
    );
    // Where the file prints its ids another way, what it has not stays as it stands.
    let value = json!({ "catalog": { "controls": [
        { "id": "ac-1", "title": "One", "links": [{ "href": "#ac-17.3", "rel": "related" }] }] } });
    let catalog = catalog_of(&value.to_string(), "n").unwrap();
    assert_eq!(catalog.requirements[0].see_also, ["ac-17.3"]);
}

#[test]
fn the_account_says_how_controls_are_called() {
    let value = json!({ "catalog": { "metadata": { "title": "Twins", "version": "1" }, "controls": [
        { "id": "x-1", "title": "One", "props": label("K 1") },
        { "id": "x-2", "title": "Two", "props": label("K 1") },
        { "id": "x-3", "title": "Three", "props": label("k-1") }] } });
    let (catalog, remarks) = read_oscal_catalog(&value.to_string(), "n").unwrap();
    let ids: Vec<&str> = catalog
        .requirements
        .iter()
        .map(|asked| asked.id.as_str())
        .collect();
    assert_eq!(ids, ["x-1", "x-2", "k-1"]);
    assert_eq!(
        remarks,
        [
            "Labels that are not unique, so that the OSCAL id stands in their place: K 1 (2 controls)"
        ]
    );
    let room = Room::new();
    room.write("twins.json", value.to_string());
    room.walkdown(["catalog", "import", "twins.json"])
        .stdout(
            "twins: Twins, 1\n3 requirements: 3 base, 0 enhancements in 1 area\n\
             Labels that are not unique, so that the OSCAL id stands in their place: K 1 (2 controls).\n\
             It has no ladder of its own: the general one of the maturity scale stands in.\n\
             Start with: walkdown new --catalog twins\n",
        )
        .check();
    // What was taken in is checked by its id, as ours is.
    let checked = room.walkdown(["catalog", "check", "TWINS"]).text();
    assert!(checked.contains("3 requirements, no errors"), "{checked}");
    // Its links are its own: no match of ours is spoken of.
    room.write("po.json", practices().to_string());
    room.walkdown(["catalog", "import", "po.json"]).output();
    room.walkdown(["new", "a", "--no-open", "--catalog", "po"])
        .output();
    room.walkdown(["answer", "a", "PO.1.1", "--maturity", "1"])
        .output();
    let report = room.walkdown(["report", "a", "--format", "md"]).text();
    assert!(
        report.contains("BOOK: SM.3, DE.1") && !report.contains("our own match"),
        "{report}"
    );
}

#[test]
fn a_withdrawn_control_says_where_it_went() {
    let mut world = World::on(
        catalog_of(&categories().to_string(), "n").unwrap(),
        &about("all"),
    );
    world.press("/ 'pr.ac-01' Enter");
    let sight = text_of(&world.draw((80, 24)));
    assert!(
        sight.contains("PR.AC-01 Keys are given out is withdrawn: incorporated into PR.AA-01,"),
        "{sight}"
    );
    // One is still there to look for what took its place.
    world.press("Esc / 'pr.aa-01' Enter");
    assert_eq!(world.at(), "PR.AA-01");
}

#[test]
fn guidance_repeats_the_question_only_where_it_is_cut() {
    let mut long = requirements();
    let items: Vec<Value> = (0..30)
        .map(|n| json!({ "name": "item", "prose": format!("Step {n} is done.") }))
        .collect();
    long["catalog"]["groups"][0]["controls"][0]["parts"][0]["parts"] = json!(items);
    for (value, begin, times) in [
        (requirements(), "a. Take keys back", 1),
        (long, "Step 0 is done.", 2),
    ] {
        let catalog = catalog_of(&value.to_string(), "n").unwrap();
        let mut world = World::on(catalog, &about("all"));
        world.press("Tab Tab");
        let sight = text_of(&world.draw((80, 40)));
        assert_eq!(sight.matches(begin).count(), times, "{sight}");
    }
}
