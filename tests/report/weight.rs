//! What weighs most and what is due when stand first; what limits the report stands in a chapter of its own.

use serde_json::json;
use walkdown::{
    assessment::Assessment,
    format::{Report, ReportOptions, document::markdown},
    session::{
        AboutEdit, Edit, Level, LineKey, Session, Verdict, about_table,
        field::{self, PARKED},
    },
};

use super::walk::{Walk, catalog, text};

fn line(id: &str) -> LineKey {
    LineKey::shared("iec-62443-2-4", id)
}

fn level(level: u8) -> Edit {
    Edit::Level(Some(Level::Maturity(level)))
}

/// The Markdown of a chapter, as of a day.
fn chapter(session: &Session, options: &ReportOptions, heading: &str) -> String {
    let catalogs = [catalog()];
    let assessment = Assessment::new(&catalogs, session);
    let report = Report {
        catalogs: &catalogs,
        session,
        assessment: &assessment,
        unread: 0,
        program: "walkdown 0.1.0",
    };
    let page = markdown(&report.document(options));
    let Some((_, rest)) = page.split_once(&format!("\n## {heading}\n")) else {
        return String::new();
    };
    rest.split("\n## ").next().unwrap_or_default().to_owned()
}

/// Six gaps: five stand first, one of them failed.
fn six() -> Walk {
    let mut walk = Walk::of(&catalog());
    walk.about(&[AboutEdit::Target(Some(3))]);
    for id in ["SP.01.01", "SP.01.02", "SP.01.03", "SP.01.04", "SP.01.05"] {
        walk.say(&line(id), &level(1));
    }
    walk.say(&line("SP.12.09"), &level(2));
    walk.say(&line("SP.12.09"), &Edit::Verdict(Some(Verdict::Fail)));
    walk.say(&line("SP.12.09"), &Edit::Flag(true));
    walk
}

#[test]
fn the_gaps_that_weigh_most_say_why_and_are_told_once() {
    let walk = six();
    let of = |is_for_client, heading| {
        let options = ReportOptions {
            is_for_client,
            ..ReportOptions::default()
        };
        chapter(&walk.session, &options, heading)
    };
    let first = of(false, "What weighs most");
    let why: Vec<&str> = first
        .split("Why first: ")
        .skip(1)
        .filter_map(|rest| rest.split(". ").next())
        .collect();
    assert_eq!(why.len(), 5, "{first}");
    assert_eq!(
        why[0],
        "its verdict is fail, 1 level below its target, it is flagged"
    );
    assert_eq!(
        why[1],
        "2 levels below its target, 1 other requirement needs this one first"
    );
    // Whoever reads the client's sees no flag.
    assert!(!of(true, "What weighs most").contains("it is flagged"));
    let gaps = of(false, "Gaps, and what to do");
    assert!(gaps.starts_with("\n6 answers below target."), "{gaps}");
    assert_eq!(
        gaps.matches("Told under What weighs most").count(),
        5,
        "{gaps}"
    );
    for chapter in [&first, &gaps] {
        assert!(chapter.contains("To do:"), "{chapter}");
    }
    assert_eq!(gaps.matches("To do:").count(), 1, "{gaps}");
    let none = Walk::of(&catalog());
    let options = ReportOptions::default();
    assert_eq!(chapter(&none.session, &options, "What weighs most"), "");
}

#[test]
fn the_class_of_a_finding_stands_at_its_gap() {
    let mut walk = six();
    for id in ["SP.01.01", "SP.01.02", "SP.01.03", "SP.01.04", "SP.01.05"] {
        let class = Edit::Field(&field::CLASS, "observation".into());
        walk.say(&line(id), &class);
    }
    walk.say(
        &line("SP.12.09"),
        &Edit::Field(&field::CLASS, "major".into()),
    );
    let of = |heading| chapter(&walk.session, &ReportOptions::default(), heading);
    for (chapter, class, count) in [
        (of("What weighs most"), "major", 1),
        (of("What weighs most"), "observation", 4),
        (of("Gaps, and what to do"), "major", 0),
        (of("Gaps, and what to do"), "observation", 1),
    ] {
        let told = format!("target ML3. ({class})");
        assert_eq!(chapter.matches(&told).count(), count, "{class}: {chapter}");
    }
}

#[test]
fn open_actions_stand_by_the_days_recorded_for_them() {
    let mut walk = six();
    let options = ReportOptions::default();
    let due =
        |session: &Session, options: &ReportOptions| chapter(session, options, "What is due when");
    let action = |day: &str| Edit::Action {
        text: Some(text("Brief the crew")),
        owner: None,
        due: Some(text(day)),
    };
    walk.say(&line("SP.01.05"), &action(""));
    assert_eq!(due(&walk.session, &options), "", "no day is recorded");
    for (id, day) in [
        ("SP.01.01", "2027-02-17"),
        ("SP.01.02", "2027-02-18"),
        ("SP.01.03", "2027-11-18"),
        ("SP.01.04", "2026-11-16"),
        ("SP.12.09", "2026-11-17"),
    ] {
        walk.say(&line(id), &action(day));
    }
    let told = due(&walk.session, &options);
    let rows: Vec<&str> = told.lines().filter(|row| row.contains("SP.")).collect();
    assert_eq!(
        rows,
        [
            "| overdue | 1 | SP.01.04\u{a0}2026-11-16 |",
            "| within 2 weeks | 1 | SP.12.09\u{a0}2026-11-17 |",
            "| within 3 months | 1 | SP.01.01\u{a0}2027-02-17 |",
            "| 3 to 12 months | 1 | SP.01.02\u{a0}2027-02-18 |",
            "| later | 1 | SP.01.03\u{a0}2027-11-18 |",
            "| no day is set | 1 | SP.01.05 |",
        ],
        "{told}"
    );
    assert!(
        told.contains("Open actions by the day recorded for each, counted from 2026-11-17."),
        "{told}"
    );
    // What is promised for a day stands among them.
    let promise = json!({ "missing": "the list", "due": "2026-11-20" });
    walk.say(&line("SP.01.04"), &Edit::Field(&PARKED, promise));
    let told = due(&walk.session, &options);
    assert!(
        told.contains(
            "| within 2 weeks | 2 | SP.12.09\u{a0}2026-11-17, SP.01.04\u{a0}2026-11-20\u{a0}(promised) |"
        ),
        "{told}"
    );
    let open = chapter(&walk.session, &options, "Still open");
    assert!(open.contains("| the list | – | 2026-11-20 |"), "{open}");
}

#[test]
fn what_differs_and_what_was_returned_is_still_open() {
    let mut walk = six();
    walk.told(&line("SP.01.01"), "Ama Osei", &[level(1)]);
    walk.told(&line("SP.01.01"), "Jonas Weber", &[level(3)]);
    walk.dispute(&line("SP.01.06"), &level(1), &level(2));
    walk.say(&line("SP.01.03"), &level(2));
    let back = Edit::returned("say who looked");
    walk.say_as("J. Okafor", &line("SP.01.03"), &back);
    let open = |options: &ReportOptions| chapter(&walk.session, options, "Still open");
    let told = open(&ReportOptions::default());
    for words in [
        "### Said or recorded differently: 2 lines to settle",
        "Ama Osei ML1, Jonas Weber ML3",
        "| maturity: ML",
        "### Returned by a second person: 1 line to mend",
        "| M. Roth | say who looked (J. Okafor) |",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    // A review is for the assessors.
    let client = ReportOptions {
        is_for_client: true,
        ..ReportOptions::default()
    };
    assert!(!open(&client).contains("say who looked"));
}

#[test]
fn the_limits_are_read_from_the_session() {
    let mut walk = Walk::of(&catalog());
    let options = ReportOptions::default();
    let limits = |session: &Session| chapter(session, &options, "Limits of this assessment");
    let none = limits(&walk.session);
    assert!(
        none.contains("123 of 123 that apply have no answer."),
        "{none}"
    );
    assert!(
        !none.contains("How it was seen") && !none.contains("Samples"),
        "{none}"
    );
    for (id, is) in [("SP.01.01", 1), ("SP.01.02", 2), ("SP.01.03", 3)] {
        walk.say(&line(id), &level(is));
    }
    walk.say(&line("SP.01.03"), &Edit::AddEvidence(text("the list")));
    walk.say(&line("SP.01.04"), &Edit::Level(Some(Level::NotEvaluated)));
    let seen = serde_json::json!({ "interview": { "by": "" }, "test": { "by": "M. Roth" } });
    walk.say(&line("SP.01.01"), &Edit::Field(&field::SEEN, seen));
    let sample = serde_json::json!({ "of": "lap|tops", "looked_at": 5, "total": 40 });
    walk.say(&line("SP.01.02"), &Edit::Field(&field::SAMPLE, sample));
    walk.about(&[AboutEdit::Field(
        &about_table::LIMITS,
        text("The night shift *was not* asked."),
    )]);
    let told = limits(&walk.session);
    for words in [
        "> The night shift \\*was not\\* asked.",
        "119 of 122 that apply have no answer. 1 is left out, so nothing is said of them.",
        "Of the answered lines: 1 told in an interview, 1 tried out, 2 not recorded how.",
        "SP.01.02 lap\\|tops, 5 of 40 looked at",
        "1 answer of ML2 or more names no evidence: SP.01.02",
        "It is no certificate",
        "were not opened for this report",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
}

#[test]
fn version_and_classification_stand_on_the_cover_and_on_each_page() {
    let mut walk = Walk::of(&catalog());
    walk.about(&[
        AboutEdit::Field(&about_table::ORGANIZATION, text("Nordwerk")),
        AboutEdit::Field(&about_table::REPORT_VERSION, text("1.0 <b>")),
        AboutEdit::Field(&about_table::CLASSIFICATION, text("Confi\"dential")),
    ]);
    let catalogs = [catalog()];
    let forms = super::Forms::of(&catalogs, &walk.session);
    for words in [
        "| Report version | 1.0 &lt;b&gt; |\n",
        "| Classification | Confi\"dential |\n",
    ] {
        assert!(
            forms.markdown.contains(words),
            "{words}\n{}",
            forms.markdown
        );
    }
    assert!(
        forms
            .html
            .contains("<title>Nordwerk – assessment report – Confi&quot;dential</title>")
    );
    let value: serde_json::Value = serde_json::from_str(&forms.json).unwrap();
    assert_eq!(value["about"]["report_version"], "1.0 <b>");
    assert_eq!(value["about"]["classification"], "Confi\"dential");
}

#[test]
fn who_gets_it_and_what_was_assessed_are_printed_where_they_are_written() {
    let mut walk = Walk::of(&catalog());
    let options = ReportOptions::default();
    let system = |session: &Session| chapter(session, &options, "The system assessed");
    assert_eq!(system(&walk.session), "");
    let catalogs = [catalog()];
    let none = super::Forms::of(&catalogs, &walk.session);
    assert!(!none.markdown.contains("Distribution list"));
    assert!(!none.json.contains("\"distribution\"") && !none.json.contains("\"system\""));
    walk.about(&[
        AboutEdit::Field(&about_table::DISTRIBUTION, text("M. Roth\n<b>B. Klein</b>")),
        AboutEdit::Field(
            &about_table::SYSTEM,
            text("Two halls.\n\n# No heading *here*"),
        ),
    ]);
    let told = system(&walk.session);
    assert!(
        told.contains("> Two halls.") && told.contains("\\# No heading \\*here\\*"),
        "{told}"
    );
    let forms = super::Forms::of(&catalogs, &walk.session);
    assert!(forms.markdown.contains("| Distribution list | M. Roth"));
    assert!(forms.html.contains("&lt;b&gt;B. Klein"));
    let value: serde_json::Value = serde_json::from_str(&forms.json).unwrap();
    assert_eq!(value["about"]["distribution"], "M. Roth\n<b>B. Klein</b>");
}
