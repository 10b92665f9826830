//! The table of fields: what a row says is what `answer`, `show`, JSON, history, report and next year's session do.

use serde_json::{Value, json};
use walkdown::session::{
    ABOUT, AboutKind, FIELDS, Field,
    field::{Kind, PartKind, Sets, Setting},
};

use crate::support::room::Room;

/// A value for each option that sets something, and a word of it that every output has.
fn value(field: &Field, setting: &Setting) -> Option<(&'static str, &'static str)> {
    Some(match (setting.sets, field.kind) {
        (Sets::Whole, Kind::Level) => ("2", "ML2"),
        (Sets::Whole, Kind::OneToFour) => ("4", "ML4"),
        (Sets::Whole, Kind::Rungs) => ("2=none-yet", "no case yet"),
        (Sets::Whole, Kind::Text) | (Sets::Item, _) => ("walnut", "walnut"),
        (Sets::Whole, Kind::Date) => ("14.03.2025", "2025-03-14"),
        (Sets::Whole, Kind::Word([first, ..]) | Kind::Ways([first, ..])) => (first, first),
        (Sets::Part(name), kind) => {
            let mut parts = kind.parts().iter();
            match parts.find(|part| part.name == name)?.kind {
                PartKind::Text | PartKind::Person => ("hazel", "hazel"),
                PartKind::Date => ("14.03.2025", "2025-03-14"),
                PartKind::Count => ("40", "40"),
                PartKind::Word(_) => return None,
            }
        }
        (Sets::On, Kind::Flag) => ("", "yes"),
        _ => return None,
    })
}

#[test]
fn every_row_is_settable_shown_printed_exported_and_carried_as_it_says() {
    for field in FIELDS {
        let room = Room::with_session();
        let mut args = vec!["answer".to_owned(), "a".into(), "SP.01.02".into()];
        let mut words = Vec::new();
        for setting in field.settings {
            let Some((value, word)) = value(field, setting) else {
                continue;
            };
            args.push(format!("--{}", setting.long));
            args.extend((!value.is_empty()).then(|| value.to_owned()));
            words.push(word);
        }
        assert!(!words.is_empty(), "{}: no option sets it", field.name);
        if field.name == "review" {
            // A second person reviews what is judged.
            room.walkdown(["answer", "a", "SP.01.02", "--maturity", "2"])
                .text();
        }
        let before = room.json(["show", "a", "SP.01.02", "--json"])["lines"][0].clone();
        room.walkdown(args.iter().map(String::as_str)).text();
        let line = room.json(["show", "a", "SP.01.02", "--json"])["lines"][0].clone();
        assert_ne!(line[field.key], before[field.key], "{}: JSON", field.name);
        let shown = room.walkdown(["show", "a", "SP.01.02"]).text();
        let history = room.walkdown(["show", "a", "SP.01.02", "--history"]).text();
        let markdown = room.walkdown(["report", "a", "--format", "md"]).text();
        let page = room.walkdown(["report", "a", "--format", "html"]).text();
        for word in words {
            assert!(shown.contains(word), "{}: show: {shown}", field.name);
            // An action's state and the like are told where they are not as at first.
            assert!(
                history.matches(word).count() > shown.matches(word).count(),
                "{}: {history}",
                field.name
            );
            let printed = if field.kind == Kind::Flag {
                "flagged"
            } else {
                word
            };
            assert!(
                markdown.replace('\\', "").contains(printed),
                "{}: md",
                field.name
            );
            assert!(page.contains(printed), "{}: html", field.name);
        }
        room.walkdown(["new", "next", "--from", "a", "--no-open"])
            .text();
        let next = room.json(["show", "next", "SP.01.02", "--json"])["lines"][0].clone();
        let carried = next[field.key] == line[field.key];
        assert_eq!(carried, field.carried, "{}: carried over", field.name);
        room.walkdown(["undo", "a"]).text();
        let line = room.json(["show", "a", "SP.01.02", "--json"])["lines"][0].clone();
        assert_eq!(line, before, "{}: undone", field.name);
    }
}

#[test]
fn no_two_rows_share_a_name_a_key_or_an_option() {
    for of in [
        FIELDS.iter().map(|field| field.name).collect::<Vec<_>>(),
        FIELDS.iter().map(|field| field.key).collect(),
        FIELDS
            .iter()
            .flat_map(|field| field.settings)
            .map(|setting| setting.long)
            .collect(),
    ] {
        let mut once = of.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), of.len(), "{of:?}");
    }
}

#[test]
fn a_rung_without_a_case_breaks_nothing_and_ends_at_ml2() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--rung", "1=yes", "--rung", "2=yes", "--rung", "3=none-yet"])
        .stdout(
            "SP.01.01: rung ML1 yes, rung ML2 yes, rung ML3 no case yet saved (the rungs support ML2; no level is set: \
             --maturity 2 sets it)\n",
        )
        .check();
    assert!(
        room.read("a.walkdown")
            .contains(r#""field":"rung/3","to":"none-yet""#)
    );
    let line = room.json(["show", "a", "SP.01.01", "--json"])["lines"][0].clone();
    assert_eq!(
        line["rungs"],
        json!({"1": true, "2": true, "3": "none-yet", "4": null})
    );
    room.walkdown(["lint", "a"])
        .status(1)
        .stdout("SP.01.01  rungs-without-level  the rungs support ML2, but no level is set\n")
        .check();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--rung",
        "4=yes",
        "--maturity",
        "3",
        "--evidence",
        "x",
    ])
    .stdout("SP.01.01: ML3, rung ML4 yes, evidence saved\n")
    .check();
    room.walkdown(["lint", "a"])
        .status(1)
        .stdout("SP.01.01  above-rungs  ML3, but the rungs answered support ML2\n")
        .check();
}

#[test]
fn what_excludes_each_other_is_found() {
    let room = Room::with_session();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--not-applicable",
        "no SIS",
        "--compensating",
        "a fence",
        "--risk",
        "low",
        "--class",
        "minor",
    ])
    .text();
    room.walkdown([
        "answer",
        "a",
        "SP.01.02",
        "--maturity",
        "3",
        "--evidence",
        "x",
        "--class",
        "Major",
        "--verdict",
        "pass",
    ])
    .text();
    room.walkdown(["lint", "a"])
        .status(1)
        .stdout(
            "SP.01.01  excludes-each-other  not applicable, but a compensating measure stands beside it\n\
             SP.01.01  excludes-each-other  not applicable, but a class stands beside it\n\
             SP.01.02  excludes-each-other  class major, but the verdict is pass\n",
        )
        .check();
}

#[test]
fn a_measure_is_due_to_be_looked_at_again_on_its_day() {
    let room = Room::with_session();
    let answer = |review: &str| {
        room.walkdown([
            "answer",
            "a",
            "SP.01.01",
            "--maturity",
            "3",
            "--evidence",
            "x",
            "--compensating",
            "a fence",
            "--risk",
            "low",
            "--accepted-by",
            "Roth",
            "--accepted-on",
            "1 May 2025",
            "--review-on",
            review,
        ])
        .text();
    };
    answer("2025-06-01");
    let line = room.json(["show", "a", "SP.01.01", "--json"])["lines"][0].clone();
    assert_eq!(
        line["compensating"],
        json!({"measure": "a fence", "risk": "low", "accepted_by": "Roth", "accepted_on": "2025-05-01", "review_on": "2025-06-01"})
    );
    room.walkdown(["lint", "a"])
        .status(1)
        .stdout("SP.01.01  review-due  the compensating measure is to be looked at again since 2025-06-01\n")
        .check();
    answer("9999-06-01");
    room.walkdown(["lint", "a"]).stdout("no findings\n").check();
}

#[test]
fn parts_need_their_first_and_numbers_are_digits() {
    let room = Room::with_session();
    room.walkdown(["answer", "a", "SP.01.01", "--sample-total", "40"])
        .status(2)
        .stderr(
            "walkdown: SP.01.01: a sample needs what it is of before its numbers\nsay it with what is counted, as in laptops\n",
        )
        .check();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--sample",
        "laptops",
        "--sample-total",
        "many",
    ])
    .status(2)
    .stderr("walkdown: SP.01.01: \"many\" is no number\nwrite it in digits\n")
    .check();
    room.walkdown([
        "answer",
        "a",
        "SP.01.01",
        "--sample",
        "laptops",
        "--sample-total",
        "40",
        "--sample-looked-at",
        "5",
        "--sample-picked",
        "by lot",
        "--seen",
        "examine",
        "--seen",
        "test=M. Roth",
    ])
    .stdout("SP.01.01: seen by examine, seen by test, sample saved\n")
    .check();
    let line = room.json(["show", "a", "SP.01.01", "--json"])["lines"][0].clone();
    assert_eq!(
        line["sample"],
        json!({"of": "laptops", "looked_at": 5, "total": 40, "picked": "by lot"})
    );
    assert_eq!(
        line["seen"],
        json!({"examine": {"by": ""}, "test": {"by": "M. Roth"}})
    );
    room.walkdown(["answer", "a", "SP.01.01", "--seen", "test=", "--sample", ""])
        .stdout("SP.01.01: seen by test, sample cleared\n")
        .check();
    let line = room.json(["show", "a", "SP.01.01", "--json"])["lines"][0].clone();
    assert_eq!(
        (&line["sample"], &line["seen"]),
        (&Value::Null, &json!({"examine": {"by": ""}}))
    );
}

#[test]
fn every_text_and_day_of_what_a_session_is_about_is_settable_and_carried_as_it_says() {
    for field in ABOUT {
        let value = match field.kind {
            AboutKind::Text => "walnut",
            AboutKind::Day => "2025-03-14",
            _ => continue,
        };
        let room = Room::with_session();
        let option = format!("--{}", field.option[0]);
        let said = room.walkdown(["set", "a", &option, value]).text();
        let told = format!("{}: ", field.label);
        assert!(
            said.starts_with(&told) && said.contains(value),
            "{}: {said}",
            field.name
        );
        let report = |name: &str| {
            room.json(["report", name, "--format", "json"])["about"][field.name].clone()
        };
        assert_eq!(report("a"), json!(value), "{}", field.name);
        for format in ["md", "html"] {
            let page = room.walkdown(["report", "a", "--format", format]).text();
            assert!(
                page.replace('\\', "").contains(value),
                "{}: {format}",
                field.name
            );
        }
        // Who assesses is who starts it, unless it is said.
        let own = [
            "new",
            "next",
            "--from",
            "a",
            "--no-open",
            "--assessor",
            "walnut",
        ];
        let args = if field.name == "assessor" {
            &own[..]
        } else {
            &own[..5]
        };
        room.walkdown(args.iter().copied()).text();
        assert_eq!(
            report("next") == json!(value),
            field.carried,
            "{}",
            field.name
        );
        let status = if field.at_start { 0 } else { 2 };
        let started = room
            .walkdown(["new", "own", "--no-open", &option, value])
            .output();
        assert_eq!(started.status.code(), Some(status), "{}", field.name);
        room.walkdown(["set", "a", &option, ""])
            .stdout(&format!(
                "{}: {} → none\n",
                field.label,
                said.trim_end().rsplit(" → ").next().unwrap()
            ))
            .check();
    }
}

#[test]
fn the_topic_on_next_year_names_every_field_on_its_side() {
    let text = Room::new().walkdown(["help", "next-year"]).text();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let between = |from: &str, to: &str| {
        let rest = text.split_once(from).expect("it is there").1;
        rest.split_once(to).expect("it ends there").0.to_owned()
    };
    let over = between("The answers go over: ", " Each is ");
    let left = between("Not carried, ", " Where several values");
    for field in FIELDS {
        let words = match field.name {
            "said_by" => "who said it",
            "seen" => "how it was seen and by whom",
            _ => field.label,
        };
        let sides = (over.contains(words), left.contains(words));
        // Of actions those that are done stay behind.
        let wanted = (field.carried, !field.carried || field.name == "action");
        assert_eq!(sides, wanted, "{words}: {over} | {left}");
    }
}
