//! What is sent out: the report and the lists of what is owed.

use serde_json::Value;

use super::{book::Book, front::Front};

/// The report has each answer, each parked line with who owes it, the people and the actions.
pub(super) fn the_report_agrees(front: &Front, book: &Book) {
    let json = front.json(&["report", "a", "--format", "json"]);
    let answers = json["answers"].as_array().unwrap();
    for id in book.touched() {
        let answer = answers.iter().find(|answer| answer["id"] == id).unwrap();
        let mut wanted = Value::from(book.show(&id));
        for line in wanted.as_array_mut().unwrap() {
            line.as_object_mut().unwrap().remove("history");
        }
        assert_eq!(answer["lines"], wanted, "{id}");
    }
    let page = front.run(&["report", "a", "--format", "md"]);
    assert!(
        page.contains("| Interviewed | A. Weber, B. Klein, C. Ito |\n"),
        "{page}"
    );
    let titles = |id: &str| {
        let shown = front.json(&["catalog", "show", "iec-62443-2-4", "--json"]);
        let areas = shown["areas"].as_array().unwrap().clone();
        let topics = areas
            .iter()
            .flat_map(|area| area["topics"].as_array().unwrap());
        let mut asked = topics.flat_map(|topic| topic["requirements"].as_array().unwrap());
        let asked = asked.find(|asked| asked["id"] == id).unwrap();
        asked["title"].as_str().unwrap().to_owned()
    };
    let once = |row: &str| assert_eq!(page.matches(row).count(), 1, "{row}\n{page}");
    for (id, missing, owes) in book.parked() {
        once(&format!("| {id} {} | {missing} | {owes} |\n", titles(&id)));
    }
    once("| SP.05.01 | buy a lock | C. Ito | 2026-12-24 | open |\n");
    for text in [
        "> typed in an editor: the alarm list",
        "> each account has an owner",
        "a guard at the gate",
        "at night",
        "no wireless here",
        "port scan.txt",
        "the list of alarms",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    let html = front.run(&["report", "a"]);
    for text in [
        "typed in an editor: the alarm list",
        "buy a lock",
        "the permit log",
    ] {
        assert!(html.contains(text), "{text}");
    }
}

/// The whole report, but for what names the session and its times.
pub(super) fn report(front: &Front) -> Value {
    let mut report = front.json(&["report", "a", "--format", "json"]);
    report["status"]["session"] = Value::Null;
    report["about"]["created"] = Value::Null;
    report["as_of"] = Value::Null;
    report
}
