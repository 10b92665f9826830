//! What is sent out: the report and the lists of what is owed.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{book::Book, by_words::said_in_words, front::Front};

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
    let asked = book.asked();
    let title = |id: &str| asked.iter().find(|asked| asked.0 == id).unwrap().1.clone();
    let once = |row: &str| assert_eq!(page.matches(row).count(), 1, "{row}\n{page}");
    for (id, missing, owes) in book.parked() {
        let owes = if owes.is_empty() { "–" } else { &owes };
        once(&format!("| {id} {} | {missing} | {owes} |\n", title(&id)));
    }
    once("Agreed: buy a lock (open, C. Ito, due 2026-12-24)");
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
    // Weber brought the file; Klein gave a level of each role's line, once they were apart.
    for role in ["integration", "maintenance"] {
        let own = page
            .split_once(&format!("#### SP.03.05 [{role}] "))
            .unwrap()
            .1;
        let own = own.split("\n#### ").next().unwrap();
        assert!(
            own.contains("- Said by: B. Klein; A. Weber (evidence)\n"),
            "{own}"
        );
        assert!(own.contains("- Evidence: E1 (A. Weber)\n"), "{own}");
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

/// How many subjects each area still has to be talked about.
fn to_talk_about(text: &str) -> BTreeMap<String, usize> {
    let rows = text.lines().filter(|row| row.contains(" subject"));
    let rows = rows.filter_map(|row| row.strip_prefix("- "));
    rows.map(|row| {
        let (area, count) = row.rsplit_once(": ").unwrap();
        let count = count.split(' ').next().unwrap();
        (area[..5].to_owned(), count.parse().unwrap())
    })
    .collect()
}

/// Before the visit everything is asked about once; after it, each thing owed stands once, with whoever owes it, and
/// nothing that is settled.
#[test]
fn the_agenda_before_and_after() {
    let front = Front::new();
    let before = front.run(&["agenda", "a"]);
    let nothing = front.run(&["agenda", "a", "--open"]);
    let book = said_in_words(&front);
    let open = front.run(&["agenda", "a", "--open"]);
    for (id, title) in book.asked() {
        assert_eq!(
            before.matches(&format!("- [ ] **{id} {title}**: ")).count(),
            1,
            "{id}"
        );
    }
    let all: usize = to_talk_about(&nothing).values().sum();
    assert_eq!(all, book.asked().len());
    let part = |heading: &str| {
        let rest = open.split_once(&format!("\n## {heading}\n"));
        let rest = rest.unwrap_or_else(|| panic!("{heading}\n{open}")).1;
        rest.split("\n## ").next().unwrap().to_owned()
    };
    let mut wanted = vec![(
        "C. Ito".to_owned(),
        "SP.05.01".to_owned(),
        "buy a lock".to_owned(),
    )];
    for (id, missing, owes) in book.parked() {
        let owes = if owes.is_empty() {
            "Nobody is named yet".into()
        } else {
            owes
        };
        wanted.push((owes, id, missing));
    }
    for (owes, id, text) in &wanted {
        assert_eq!(
            open.matches(&format!(": {text}")).count(),
            1,
            "{text}\n{open}"
        );
        let own = part(owes);
        let row = own.lines().find(|row| row.contains(&format!(": {text}")));
        assert!(
            row.is_some_and(|row| row.starts_with(&format!("- {id} "))),
            "{own}"
        );
    }
    let mut to_talk: BTreeMap<String, usize> = BTreeMap::new();
    // Evidence is asked for where a level needs it and none is named, of whoever said so.
    for (id, title) in book.asked() {
        for line in book.show(&id) {
            let level = line["maturity"].as_u64().unwrap_or(0);
            let is_owed = level >= 2 && line["evidence"].as_array().unwrap().is_empty();
            let role = line["role"].as_str().unwrap();
            let label = if role.is_empty() {
                format!("- {id} {title}")
            } else {
                format!("- {id} [{role}] {title}")
            };
            let by = line["said_by"].as_str().unwrap();
            let rows = |text: &str| {
                let own = text.lines().filter(|row| row.starts_with(&label));
                own.filter(|row| row.contains(": what shows maturity ML"))
                    .count()
            };
            assert_eq!(rows(&open), usize::from(is_owed), "{label}\n{open}");
            if is_owed {
                assert_eq!(rows(&part(by)), 1, "{label} {by}");
            }
            // Answered, parked or not applicable: it was talked about.
            let is_settled = !line["maturity"].is_null()
                || !line["not_applicable"].is_null()
                || !line["parked"].is_null();
            if !is_settled {
                *to_talk.entry(id[..5].to_owned()).or_default() += 1;
            }
        }
    }
    assert_eq!(to_talk_about(&part("Still to be talked about")), to_talk);
    let headings: Vec<&str> = open.lines().filter(|row| row.starts_with("## ")).collect();
    assert_eq!(
        headings,
        [
            "## A. Weber",
            "## B. Klein",
            "## C. Ito",
            "## Nobody is named yet",
            "## Still to be talked about"
        ]
    );
    let html = front.run(&["agenda", "a", "--open", "--format", "html"]);
    for (_, _, text) in &wanted {
        assert_eq!(
            html.matches(&format!(">{text}")).count(),
            1,
            "{text}\n{html}"
        );
    }
}
