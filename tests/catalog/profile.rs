//! Profiles of the user's own: what they select, and that nothing is lost when they change.

use serde_json::json;

use crate::support::room::Room;

const SITE: &str = r#"{"id":"site","title":"Our site","catalog":"iec-62443-2-4",
"include":{"areas":["SP.01"],"ids":["sp.03.01br","SP.99.01"],"patterns":["SP.05.*"]},"exclude":{"patterns":["*RE(?)"]},
"target":2,"targets":{"SP.05":4,"sp.03.01":1},"notes":{"SP.01.01":"Only for the crane."}}"#;

const LACKS: &str =
    "walkdown: site.json: iec-62443-2-4 lacks SP.99.01\nthe session goes without them\n";

fn room() -> Room {
    let room = Room::new();
    room.write("site.json", SITE);
    room.walkdown(["new", "a", "--no-open", "--profile", "site.json"])
        .stdout("a.walkdown\n")
        .stderr(LACKS)
        .check();
    room
}

fn counts(room: &Room) -> (u64, u64, u64) {
    let progress = &room.json(["status", "a", "--json"])["progress"];
    let count = |name: &str| progress[name].as_u64().unwrap();
    (count("total"), count("answered"), count("not_evaluated"))
}

#[test]
fn it_selects_aims_and_notes() {
    let room = room();
    // Seven of SP.01, nine of SP.05, and one more.
    assert_eq!(counts(&room), (17, 0, 106));
    let aims = |id: &str, target: &str| {
        let shown = String::from_utf8(room.walkdown(["show", "a", id]).output().stdout).unwrap();
        assert!(shown.contains(&format!("target     {target}\n")), "{shown}");
    };
    aims("SP.01.01", "ML2");
    aims("SP.05.01", "ML4");
    aims("SP.03.01", "ML1");
    assert_eq!(
        room.json(["show", "a", "SP.01.01", "--json"])["note"],
        "Only for the crane."
    );
    let shown =
        String::from_utf8(room.walkdown(["show", "a", "SP.01.01"]).output().stdout).unwrap();
    assert!(
        shown.contains("\nProfile's note: Only for the crane.\n"),
        "{shown}"
    );
    // A target by hand goes before.
    room.walkdown(["set", "a", "--area-target", "SP.05=3"])
        .stdout("target of SP.05: none → ML3\n")
        .check();
    aims("SP.05.01", "ML3");
}

#[test]
fn narrowed_and_widened_no_answer_is_lost() {
    let room = room();
    let text = String::from_utf8(
        room.walkdown(["set", "a", "--profile", "all"])
            .output()
            .stdout,
    )
    .unwrap();
    assert_eq!(text, "profile: site (17 requirements) → all\n");
    assert_eq!(counts(&room), (123, 0, 0));
    for id in ["SP.01.01", "SP.01.01 RE(1)", "SP.02.01", "SP.05.01"] {
        assert!(
            room.walkdown(["answer", "a", id, "--maturity", "3"])
                .output()
                .status
                .success()
        );
    }
    assert_eq!(counts(&room), (123, 4, 0));
    // Once used, its id is enough, and its file may be gone.
    std::fs::remove_file(room.path("site.json")).unwrap();
    let output = room.walkdown(["set", "a", "--profile", "SITE"]).output();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(counts(&room), (17, 2, 106));
    assert!(
        room.walkdown(["set", "a", "--profile", "base"])
            .output()
            .status
            .success()
    );
    assert_eq!(counts(&room), (72, 3, 51));
    assert!(
        room.walkdown(["set", "a", "--profile", "all"])
            .output()
            .status
            .success()
    );
    assert_eq!(counts(&room), (123, 4, 0));
}

#[test]
fn the_session_stands_alone_on_another_machine() {
    let (here, there) = (room(), Room::new());
    there.write("a.walkdown", here.read("a.walkdown"));
    assert_eq!(counts(&there), (17, 0, 106));
    assert_eq!(there.json(["status", "a", "--json"])["profile"], "site");
}

#[test]
fn what_cannot_be_a_profile_is_refused() {
    for (text, stderr) in [
        (
            r#"{"id":"x","title":"X","include":{"ids":["AC-1"]}}"#,
            "walkdown: p.json: no catalog known here has what it names\ntake its catalog in with walkdown catalog import \
             FILE, or name one with --catalog\n",
        ),
        (
            r#"{"id":"x","title":"X","catalog":"iec-62443-2-4","include":{"ids":["AC-1"]}}"#,
            "walkdown: p.json: it selects nothing of iec-62443-2-4\ncompare its ids with: walkdown catalog show \
             iec-62443-2-4\n",
        ),
        (
            r#"{"id":"x","title":"X","catalog":"iec-62443-2-4","target":5}"#,
            "walkdown: p.json: the target 5 does not exist\nuse 1 to 4\n",
        ),
        (
            r#"{"id":"x/y","title":"X","catalog":"iec-62443-2-4"}"#,
            "walkdown: p.json: its id \"x/y\" is not usable\nuse letters, digits, - _ and .\n",
        ),
        (
            r#"{"id":"all","title":"X","catalog":"iec-62443-2-4"}"#,
            "walkdown: p.json: iec-62443-2-4 has a profile all of its own\ngive yours another id\n",
        ),
        (
            r#"{"id":"x","title":"X","catalog":"gone"}"#,
            "walkdown: \"gone\": there is no such catalog\nthe catalogs are iec-62443-2-4, iec-62443-2-1\n",
        ),
    ] {
        let room = Room::new();
        room.write("p.json", text);
        room.walkdown(["new", "a", "--no-open", "--profile", "p.json"])
            .stderr(stderr)
            .status(1)
            .check();
        assert!(!room.path("a.walkdown").exists());
    }
}

#[test]
fn an_oscal_profile_finds_its_catalog_by_its_ids() {
    let room = Room::new();
    let control = |n: usize| {
        json!({ "id": format!("zz-{n}"), "title": "Z", "props": [{ "name": "label", "value": format!("ZZ-{n}") }],
                "controls": [{ "id": format!("zz-{n}.1"), "title": "More",
                               "props": [{ "name": "label", "value": format!("ZZ-{n}(1)") }] }] })
    };
    let controls: Vec<_> = (1..=4).map(control).collect();
    room.write(
        "c.json",
        json!({ "catalog": { "groups": [{ "id": "zz", "title": "Z", "controls": controls }] } })
            .to_string(),
    );
    assert!(
        room.walkdown(["catalog", "import", "c.json", "--as", "zz"])
            .output()
            .status
            .success()
    );
    let profile = json!({ "profile": { "metadata": { "title": "Low" }, "imports": [{ "href": "#nowhere",
        "include-controls": [
            { "with-ids": ["zz-1", "zz-9"] },
            { "with-child-controls": "yes", "with-ids": ["zz-2"] },
            { "matching": [{ "pattern": "zz-3*" }] } ],
        "exclude-controls": [{ "with-ids": ["zz-3"] }] }],
        "modify": { "set-parameters": [{ "param-id": "zz-01_odp", "values": ["a week"] }, { "param-id": "q", "values": ["x"] }],
                    "alters": [{ "control-id": "zz-1" }] } } });
    room.write("low.json", profile.to_string());
    room.walkdown(["new", "a", "--no-open", "--profile", "low.json"])
        .stdout("a.walkdown\n")
        .stderr(
            "walkdown: low.json: zz lacks zz-9\nthe session goes without them\nwalkdown: low.json: no control is known \
             for q\nthese parameters are not set\nwalkdown: low.json: not applied: controls altered (1)\nwhat it \
             takes is asked as the catalog has it\n",
        )
        .check();
    // ZZ-1, ZZ-2, ZZ-2(1), ZZ-3(1).
    assert_eq!(counts(&room), (4, 0, 4));
    assert_eq!(
        room.json(["show", "a", "zz-1", "--json"])["note"],
        "The profile sets zz-01_odp: a week"
    );
}
