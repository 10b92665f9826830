//! A catalog that changed under a half-done session: what was asked with other texts is named and confirmed, what is
//! new is unanswered, what is gone is kept, and nothing else is asked again.

use std::fs;

use serde_json::json;
use walkdown::{catalog::built_in_source, session::Level};

use crate::support::{
    room::Room,
    screens::{World, about, frozen_catalog},
};

/// A room with a catalog `plant` of the user's own, a copy of ours, and a session `half` on it with 40 answers.
fn half() -> Room {
    let room = Room::new();
    put(&room, |rows| rows);
    room.walkdown(["new", "half", "--no-open", "--catalog", "plant"])
        .stdout("half.walkdown\n")
        .check();
    for id in ids(&room).iter().take(40) {
        let all = ["answer", "half", id, "--maturity", "3", "--evidence", "x"];
        assert!(room.walkdown(all).output().status.success(), "{id}");
    }
    room
}

/// Writes the catalog, its rows changed.
fn put(room: &Room, change: impl FnOnce(Vec<csv::StringRecord>) -> Vec<csv::StringRecord>) {
    let source = built_in_source("iec-62443-2-4").unwrap();
    let folder = room.path("home/config/walkdown/catalogs/plant");
    fs::create_dir_all(&folder).unwrap();
    let frame = source
        .catalog
        .replace("\"id\": \"iec-62443-2-4\"", "\"id\": \"plant\"");
    fs::write(folder.join("catalog.json"), frame).unwrap();
    let mut reader = csv::Reader::from_reader(source.requirements.as_bytes());
    let header = reader.headers().unwrap().clone();
    let rows = reader.records().map(Result::unwrap).collect();
    let mut writer = csv::Writer::from_path(folder.join("requirements.csv")).unwrap();
    writer.write_record(&header).unwrap();
    for row in change(rows) {
        writer.write_record(&row).unwrap();
    }
    writer.flush().unwrap();
}

/// The ids of the catalog that ships.
fn ids(_: &Room) -> Vec<String> {
    let source = built_in_source("iec-62443-2-4").unwrap();
    let mut reader = csv::Reader::from_reader(source.requirements.as_bytes());
    let id = |row: csv::StringRecord| row[0].to_owned();
    reader.records().map(|row| id(row.unwrap())).collect()
}

fn with(row: &csv::StringRecord, column: usize, cell: &str) -> csv::StringRecord {
    let cells = row.iter().enumerate();
    cells
        .map(|(place, own)| if place == column { cell } else { own })
        .collect()
}

/// Another edition: question, rung and evidence of three answered rows changed, one row new, an answered one dropped.
fn change(rows: &[csv::StringRecord]) -> Vec<csv::StringRecord> {
    let mut changed: Vec<csv::StringRecord> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        match place {
            2 => changed.push(with(row, 7, "Asked in another way?")),
            5 => changed.push(with(row, 10, "Another rung?")),
            9 => changed.push(with(row, 15, "another record")),
            12 => {}
            // What no question hangs on asks nothing again.
            14 => changed.push(with(row, 20, "ISO/IEC 27002:2022: 5.1")),
            // Changed, but not answered yet.
            60 => changed.push(with(row, 7, "Nobody was asked this yet?")),
            _ => changed.push(row.clone()),
        }
    }
    changed.push(with(rows.last().unwrap(), 0, "SP.12.10"));
    changed
}

/// The findings that a changed catalog brings, as `ID code`.
fn named(room: &Room) -> Vec<String> {
    let findings = room.json(["lint", "half", "--json"]);
    let findings = findings.as_array().unwrap().iter();
    let word = |finding: &serde_json::Value, name: &str| finding[name].as_str().unwrap().to_owned();
    findings
        .map(|finding| (word(finding, "requirement"), word(finding, "code")))
        .filter(|(_, code)| {
            ["to-reconfirm", "new-requirement", "unknown-requirement"].contains(&code.as_str())
        })
        .map(|(id, code)| format!("{id} {code}"))
        .collect()
}

#[test]
fn exactly_what_changed_is_named_and_confirmed() {
    let room = half();
    assert_eq!(named(&room), [""; 0]);
    put(&room, |rows| change(&rows));
    let ids = ids(&room);
    let progress = |field: &str| room.json(["status", "half", "--json"])["progress"][field].clone();
    assert_eq!(
        named(&room),
        [
            format!("{} to-reconfirm", ids[2]),
            format!("{} to-reconfirm", ids[5]),
            format!("{} to-reconfirm", ids[9]),
            "SP.12.10 new-requirement".into(),
            format!("{} unknown-requirement", ids[12]),
        ]
    );
    assert_eq!(progress("to_reconfirm"), 3);
    assert_eq!(progress("answered"), 39);
    // The same level again confirms; a line that is asked as ever takes nothing.
    let answer = |id: &str, said: &str| {
        room.walkdown(["answer", "half", id, "--maturity", "3"])
            .stdout(&format!("{id}: {said}\n"))
            .check();
    };
    answer(&ids[3], "nothing changed: this stands already");
    answer(&ids[2], "maturity reconfirmed");
    answer(&ids[2], "nothing changed: this stands already");
    assert_eq!(progress("to_reconfirm"), 2);
    // Reconfirming is a change as any other: told in the history, and taken back.
    let undone = room.walkdown(["undo", "half"]).text();
    assert!(
        undone.starts_with(&format!("undone: {} reconfirmed: texts ", ids[2])),
        "{undone}"
    );
    assert_eq!(progress("to_reconfirm"), 3);
    assert!(room.walkdown(["redo", "half"]).output().status.success());
    let shown = room.walkdown(["show", "half", &ids[2], "--history"]).text();
    assert!(shown.contains("reconfirmed: texts "), "{shown}");
    assert_eq!(progress("to_reconfirm"), 2);
    // Another level is an answer to the new question.
    room.walkdown(["answer", "half", &ids[5], "--maturity", "2"])
        .stdout(&format!("{}: ML2 saved\n", ids[5]))
        .check();
    answer("SP.12.10", "ML3 saved");
    assert_eq!(
        named(&room),
        [
            format!("{} to-reconfirm", ids[9]),
            format!("{} unknown-requirement", ids[12]),
        ]
    );
    // The answer that is gone is still in the report.
    assert_eq!(progress("conflicts"), 0);
    let report = room.json(["report", "half", "--format", "json"]);
    assert_eq!(report["strays"][0]["id"], json!(ids[12]));
    assert_eq!(report["strays"][0]["maturity"], 3);
    // Back at the old texts all that was asked with them stands as it was.
    put(&room, |rows| rows);
    let mut changed = vec![
        format!("{} to-reconfirm", ids[2]),
        format!("{} to-reconfirm", ids[5]),
    ];
    changed.push("SP.12.10 unknown-requirement".into());
    assert_eq!(named(&room), changed);
}

#[test]
fn what_is_kept_of_a_requirement_that_is_gone_can_be_looked_at() {
    let room = half();
    put(&room, |rows| change(&rows));
    let gone = ids(&room)[12].clone();
    let shown = room.walkdown(["show", "half", &gone.to_lowercase()]).text();
    assert_eq!(
        shown,
        format!(
            "{gone}\nthe catalog plant has no such requirement any more; what was answered is kept,\n\
             and counts nowhere\n\n{gone}\n  maturity   ML3\n  target     none\n  evidence   1. x\n"
        )
    );
    let shown = room.json(["show", "half", &gone, "--json", "--history"]);
    assert_eq!(shown["gone"], true);
    assert_eq!(shown["lines"][0]["maturity"], 3);
    assert_eq!(shown["lines"][0]["history"].as_array().unwrap().len(), 2);
    room.walkdown(["show", "half", "SP.77.77"])
        .stderr(
            "walkdown: SP.77.77: there is no such requirement\nsee: walkdown catalog show plant\n",
        )
        .status(1)
        .check();
}

#[test]
fn what_is_gone_is_named_though_nobody_answered_it() {
    let room = half();
    put(&room, |mut rows| {
        rows.remove(80);
        rows
    });
    assert_eq!(
        named(&room),
        [format!("{} unknown-requirement", ids(&room)[80])]
    );
}

#[test]
fn what_was_asked_is_no_part_of_the_history() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "sp.01.01", "--maturity", "3"])
        .stdout("SP.01.01: ML3 saved\n")
        .check();
    assert!(room.read("a.walkdown").contains("\"field\":\"asked\""));
    let shown = room.json(["show", "a", "sp.01.01", "--json", "--history"]);
    assert_eq!(shown["lines"][0]["history"].as_array().unwrap().len(), 1);
    room.walkdown(["undo", "a"])
        .stdout("undone: SP.01.01 maturity: ML3 → none\n")
        .check();
}

#[test]
fn two_people_asked_with_other_texts_do_not_conflict() {
    let mut changed = frozen_catalog();
    changed.requirements[0].question = "Asked in another way?".into();
    let mut world = World::on(frozen_catalog(), &about("all"));
    let mut other = World::on(frozen_catalog(), &about("all"));
    other.lines.clone_from(&world.lines);
    other.catalogs = vec![changed.clone()];
    other.open(walkdown::interview::Access::Writer);
    other.press("3");
    world.press("3");
    // Joined line by line, as git does.
    let more: Vec<String> = other.lines[2..].to_vec();
    world.lines.extend(more);
    for catalog in [frozen_catalog(), changed] {
        world.catalogs = vec![catalog];
        world.open(walkdown::interview::Access::Writer);
        let walk = world.model.walk.as_ref().unwrap();
        assert_eq!(walk.judged.progress().conflicts, 0);
        assert_eq!(walk.judged.progress().to_reconfirm, 0);
    }
}

#[test]
fn the_screen_says_what_changed_and_the_same_key_confirms() {
    let mut world = World::on(frozen_catalog(), &about("all"));
    world.press("3 2 - 'no such thing' Enter 1");
    let lines = world.lines.len();
    let mut changed = frozen_catalog();
    for place in [1, 2] {
        changed.requirements[place].question = "Asked in another way?".into();
    }
    changed.requirements.remove(3);
    world.catalogs = vec![changed.clone()];
    world.stood(None);
    world.open(walkdown::interview::Access::Writer);
    let sight = world.sight();
    assert!(
        sight.contains("The catalog changed: 2 changed, 1 gone: l shows them"),
        "{sight}"
    );
    let second = changed.requirements[1].id.clone();
    world.press("l");
    // What is gone comes first; what is cut of the chosen one stands in full below.
    let sight = world.sight();
    let place = |text: &str| sight.find(text).expect(text);
    assert!(
        place("\n - Not in the catalog: 1\n")
            < place("\n - Carried over or asked with other texts, to reconfirm: 2\n"),
        "{sight}"
    );
    assert!(
        sight.contains("no such requirement; the answer") && sight.contains("\n  is kept"),
        "{sight}"
    );
    world.press("Esc g j");
    assert_eq!(world.at(), second);
    assert!(
        world
            .sight()
            .contains("TO RECONFIRM: asked with other texts")
    );
    // One press confirms and goes on to the next one; then it is as ever.
    world.press("2");
    assert_eq!(world.lines.len(), lines + 1);
    assert!(
        world.sight().contains("ML2 reconfirmed"),
        "{}",
        world.sight()
    );
    assert_eq!(world.at(), changed.requirements[2].id);
    world.press("- Esc");
    assert_eq!(world.lines.len(), lines + 2);
    let walk = world.model.walk.as_ref().unwrap();
    assert_eq!(walk.judged.progress().to_reconfirm, 0);
    assert_eq!(
        walk.judged.lines[2].answer.level,
        Some(Level::NotApplicable("no such thing".into()))
    );
    assert_eq!(
        walk.catalog_changes().unwrap(),
        "The catalog changed: 1 gone"
    );
}
