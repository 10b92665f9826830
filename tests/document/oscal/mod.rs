//! `export --format oscal`: every identifier once, every reference resolved, the same bytes anywhere; and the schemas
//! where they are at hand.

mod answer;
mod back;
mod zones;

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use serde_json::Value;

use crate::support::room::Room;

const FILES: [&str; 8] = [
    "assessment-plan.json",
    "assessment-results.json",
    "catalog-iec-62443-2-1.json",
    "catalog-iec-62443-2-4.json",
    "mapping.json",
    "plan-of-action-and-milestones.json",
    "profile.json",
    "properties.md",
];

/// A room with a session on two standards in which lines are answered, with texts that would be markup.
fn answered() -> Room {
    let room = Room::new();
    let new = "new a --no-open --catalog iec-62443-2-4 --catalog iec-62443-2-1 --role integration --role maintenance \
               --target 3";
    let new = new.split_whitespace();
    let about = [
        "--organization",
        " Nord<b>werk</b>\n",
        "--assessor",
        "M. Roth",
    ];
    room.walkdown(new.chain(about)).text();
    room.write("list #1.pdf", "x");
    for line in [
        &[
            "SP.01.01",
            "--maturity",
            "1",
            "--rung",
            "2=no",
            "--statement",
            "<script>x</script>\n\n [a](javascript:x) \u{1b}[31m",
            "--said-by",
            "A. Weber",
            "--evidence",
            "plan",
            "--evidence-file",
            "list #1.pdf",
            "--class",
            "major",
            "--action",
            "write it",
            "--owner",
            "B. Klein",
            "--due",
            "14.03.2026",
            "--seen",
            "test=M. Roth",
        ][..],
        &["SP.01.02", "--role", "maintenance", "--maturity", "3"],
        &[
            "SP.01.02",
            "--component",
            "Gate/2",
            "--maturity",
            "2",
            "--compensating",
            "guard",
        ],
        &["SP.05.01", "--not-applicable", "no SIS"],
        &["SP.02.01", "--park", "list", "--owes", "D. Ito"],
        &["ORG 1.1", "--maturity", "3", "--verdict", "fail"],
    ] {
        let line = ["answer", "a"].into_iter().chain(line.iter().copied());
        room.walkdown(line).text();
    }
    room
}

fn set() -> Room {
    let room = answered();
    room.walkdown(["export", "a", "--format", "oscal", "-o", "out"])
        .check();
    room
}

fn document(room: &Room, name: &str) -> Value {
    serde_json::from_str(&room.read(&format!("out/{name}"))).unwrap()
}

/// Every field anywhere in a value, with its name.
fn each<'a>(name: &'a str, value: &'a Value, found: &mut Vec<(&'a str, &'a Value)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| each(name, item, found)),
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, value)| each(name, value, found)),
        _ => found.push((name, value)),
    }
}

/// What refers to nothing in a document, or is there twice. Controls and their parts are looked up in the catalogs.
fn faults(document: &Value, parts: &BTreeSet<String>, files: &[&str]) -> Vec<String> {
    let mut fields = Vec::new();
    each("", document, &mut fields);
    let fields: Vec<(&str, &str)> = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.as_str()?)))
        .collect();
    let (mut ids, mut faults) = (BTreeSet::new(), Vec::new());
    for (_, id) in fields.iter().filter(|(name, _)| *name == "uuid") {
        let is_five = uuid::Uuid::parse_str(id).is_ok_and(|id| id.get_version_num() == 5);
        if !is_five || !ids.insert(*id) {
            faults.push(format!("uuid {id}"));
        }
    }
    for (name, text) in fields {
        let is_known = match name {
            "href" => match text.strip_prefix('#') {
                Some(id) => ids.contains(id) || parts.contains(id),
                None => files.contains(&text) || text == "list%20%231.pdf",
            },
            "control-id" | "target-id" | "with-ids" | "id-ref" => parts.contains(text),
            name if name.ends_with("-uuid") || name.ends_with("-uuids") => ids.contains(text),
            // A file of Base64 has its value too.
            "value" => text.trim() == text && !text.is_empty() && !text.contains('\n'),
            _ => true,
        };
        if !is_known {
            faults.push(format!("{name} {text}"));
        }
    }
    faults
}

/// The ids of controls and parts of both catalogs.
fn parts(room: &Room) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for name in FILES.iter().filter(|name| name.starts_with("catalog")) {
        let catalog = document(room, name);
        let mut fields = Vec::new();
        each("", &catalog, &mut fields);
        for (_, id) in fields.iter().filter(|(name, _)| *name == "id") {
            let id = id.as_str().unwrap().to_owned();
            assert!(ids.insert(id.clone()), "{id} twice");
        }
    }
    ids
}

#[test]
fn every_reference_of_the_set_is_resolved() {
    let room = set();
    let mut names: Vec<String> = fs::read_dir(room.path("out"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, FILES);
    let parts = parts(&room);
    for name in FILES
        .iter()
        .filter(|name| std::path::Path::new(name).extension() == Some("json".as_ref()))
    {
        let document = document(&room, name);
        assert_eq!(faults(&document, &parts, &FILES), [""; 0], "{name}");
    }
}

#[test]
fn a_document_alone_refers_to_nothing_outside() {
    let room = set();
    let parts = parts(&room);
    for format in ["oscal-ar", "oscal-poam"] {
        let document = room.json(["export", "a", "--format", format]);
        assert_eq!(faults(&document, &parts, &[]), [""; 0], "{format}");
    }
}

#[test]
fn what_is_broken_is_found() {
    let room = set();
    let parts = parts(&room);
    let sound = document(&room, "assessment-results.json");
    for place in [
        "/assessment-results/results/0/findings/0/target/target-id",
        "/assessment-results/results/0/findings/0/related-observations/0/observation-uuid",
        "/assessment-results/results/0/observations/0/relevant-evidence/1/href",
        "/assessment-results/results/0/observations/0/origins/0/actors/0/actor-uuid",
        "/assessment-results/results/0/reviewed-controls/control-selections/0/include-controls/0/control-id",
        "/assessment-results/import-ap/href",
        "/assessment-results/uuid",
    ] {
        let mut broken = sound.clone();
        *broken.pointer_mut(place).unwrap() = "#00000000-0000-4000-8000-000000000000".into();
        assert_eq!(faults(&broken, &parts, &FILES).len(), 1, "{place}");
    }
}

#[test]
fn findings_say_whether_the_target_is_met() {
    let room = set();
    let results = document(&room, "assessment-results.json");
    let result = &results["assessment-results"]["results"][0];
    let findings = result["findings"].as_array().unwrap();
    let told: Vec<(&str, &str, &str)> = findings
        .iter()
        .map(|finding| {
            let target = &finding["target"];
            let text = |value: &'static str| target["status"][value].as_str().unwrap();
            (
                target["target-id"].as_str().unwrap(),
                text("state"),
                text("reason"),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("SP.01.01_smt", "not-satisfied", "fail"),
            ("SP.01.02_smt", "satisfied", "pass"),
            ("SP.01.02_smt", "not-satisfied", "fail"),
            ("SP.05.01_smt", "satisfied", "other"),
            ("ORG_1.1_smt", "not-satisfied", "fail"),
        ]
    );
    assert_eq!(result["risks"].as_array().unwrap().len(), 3);
    let first = &result["observations"][0];
    assert_eq!(first["methods"], serde_json::json!(["TEST"]));
    assert_eq!(
        first["description"],
        "&lt;script&gt;x&lt;/script&gt;\n\n\u{a0}\\[a\\](javascript:x) ␛[31m"
    );
    let file = &results["assessment-results"]["back-matter"]["resources"][0]["rlinks"][0];
    assert_eq!(
        file["hashes"][0]["value"],
        "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    );
    let poam = document(&room, "plan-of-action-and-milestones.json");
    let poam = &poam["plan-of-action-and-milestones"];
    assert_eq!(poam["poam-items"].as_array().unwrap().len(), 3);
    let first = poam["risks"].as_array().unwrap().iter();
    let deadlines: Vec<&str> = first.filter_map(|risk| risk["deadline"].as_str()).collect();
    assert_eq!(deadlines, ["2026-03-14T00:00:00Z"]);
}

#[test]
fn a_catalog_alone_is_the_one_of_the_set() {
    let room = set();
    for id in ["iec-62443-2-1", "iec-62443-2-4"] {
        let text = room
            .walkdown(["catalog", "show", id, "--format", "oscal"])
            .text();
        assert_eq!(text, room.read(&format!("out/catalog-{id}.json")), "{id}");
    }
}

#[test]
fn zone_and_language_do_not_enter() {
    let room = answered();
    for (folder, world) in [
        ("one", "TZ=Pacific/Auckland LC_ALL=tr_TR.UTF-8"),
        ("two", "TZ=America/New_York LC_ALL=C"),
    ] {
        room.shell(&format!(
            "export {world}; walkdown export a --format oscal -o {folder}"
        ))
        .check();
    }
    for name in FILES {
        assert_eq!(
            room.read(&format!("one/{name}")),
            room.read(&format!("two/{name}")),
            "{name}"
        );
    }
}

#[test]
fn what_cannot_be_written_is_said() {
    let room = Room::with_session();
    room.walkdown(["export", "a", "--format", "oscal"])
        .stderr(
            "walkdown: --format oscal: the documents are several files\nname a folder for them, as in -o FOLDER; one \
             document alone: --format oscal-ar\n",
        )
        .status(2)
        .check();
    room.walkdown(["export", "a", "--format", "oscal-poam"])
        .stderr(
            "walkdown: a.walkdown: there is no gap, and OSCAL has no empty plan of action and milestones\nset targets or \
             judge more lines; the results alone: --format oscal-ar\n",
        )
        .status(1)
        .check();
    room.walkdown(["export", "a", "--format", "oscal", "-o", "out"])
        .stdout(
            "There is no gap, so plan-of-action-and-milestones.json is not written: OSCAL has no empty one.\n",
        )
        .check();
}

/// NIST's schemas, in the folder that `OSCAL_SCHEMAS` names; skipped, and said so, where they are not at hand.
#[test]
fn the_set_fits_the_schemas() {
    let Some(schemas) = std::env::var_os("OSCAL_SCHEMAS") else {
        crate::support::left_out(
            "OSCAL_SCHEMAS names no folder with NIST's schemas (and check-jsonschema is to be on PATH)",
        );
        return;
    };
    let room = set();
    for (name, schema) in FILES.iter().zip([
        "assessment-plan",
        "assessment-results",
        "catalog",
        "catalog",
        "mapping",
        "poam",
        "profile",
        "",
    ]) {
        if schema.is_empty() {
            continue;
        }
        let schema = Path::new(&schemas).join(format!("oscal_{schema}_schema.json"));
        let checked = |file: &str| {
            let mut check = Command::new("check-jsonschema");
            check.arg("--schemafile").arg(&schema).arg(room.path(file));
            check.output().unwrap()
        };
        let output = checked(&format!("out/{name}"));
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{name}: {said}");
        let broken = room.read(&format!("out/{name}"));
        room.write(
            "broken.json",
            broken.replacen("\"uuid\": \"", "\"uuid\": \"x", 1),
        );
        assert!(!checked("broken.json").status.success(), "{name}");
    }
}
