//! What a report says.

use walkdown::session::{AboutEdit, Edit, Level, LineKey, Session, Verdict, field};

use super::{
    Forms,
    walk::{Walk, answer, catalog, full, half, text},
};

#[test]
fn every_answer_is_in_every_form() {
    let catalogs = [catalog()];
    for walk in [half(&catalogs[0]), full(&catalogs[0])] {
        let forms = Forms::of(&catalogs, &walk.session);
        let count = if walk.events.len() < 500 { 72 } else { 123 };
        for (form, report) in forms.each() {
            for (index, asked) in catalogs[0].requirements.iter().enumerate() {
                assert!(
                    report.contains(asked.id.as_str()),
                    "{form} lacks {}",
                    asked.id
                );
                if index < count {
                    let told = if asked.area == "SP.05" {
                        format!("reason {index} end")
                    } else {
                        format!("statement {index} end")
                    };
                    assert!(report.contains(&told), "{form} lacks {told}");
                }
            }
        }
    }
}

#[test]
fn a_half_done_session_reads_as_one() {
    let catalogs = [catalog()];
    let walk = half(&catalogs[0]);
    for (form, report) in Forms::of(&catalogs, &walk.session).each() {
        // SP.03.05 has a line more: the gateway's.
        assert!(
            report.contains("Interim: 51 of 112 applicable requirements unanswered"),
            "{form}"
        );
        assert!(report.contains("judged on 124 lines"), "{form}");
    }
    let walk = full(&catalogs[0]);
    for (form, report) in Forms::of(&catalogs, &walk.session).each() {
        assert!(!report.contains("Interim"), "{form}");
        assert!(
            report.contains("every applicable requirement is answered"),
            "{form}"
        );
    }
}

#[test]
fn the_quick_profile_leaves_the_enhancements_out() {
    let catalogs = [catalog()];
    let mut walk = Walk::of(&catalogs[0]);
    walk.about(&[AboutEdit::Profile(text("base"))]);
    answer(&mut walk, &catalogs[0], 1);
    let Forms { html, markdown, .. } = Forms::of(&catalogs, &walk.session);
    for report in [html, markdown] {
        assert!(report.contains("covers 72 requirements: 1 is answered, 71 unanswered and 0 not applicable. 51 more are left out as not evaluated."));
        assert!(report.contains("Outside the profile (51)"));
        assert!(report.contains("No target is set"));
    }
}

#[test]
fn the_fourteen_groups_have_their_rows() {
    let catalogs = [catalog()];
    let groups = |markdown: &str| -> Vec<String> {
        let table = markdown.split("## Results by group").nth(1).unwrap();
        let rows = table.split("## ").next().unwrap().lines();
        rows.filter(|row| row.starts_with("| "))
            .map(str::to_owned)
            .collect()
    };
    let half = Forms::of(&catalogs, &half(&catalogs[0]).session);
    let rows = groups(&half.markdown);
    assert_eq!(
        rows[0],
        "| Group | Assessed | At target | Not applicable | Unanswered | Total |"
    );
    assert_eq!(rows.len(), 2 + 14 + 1);
    assert!(rows[2].starts_with("| Solution staffing | 11 | "));
    assert!(
        rows[4].starts_with("| Network Security | 9 | "),
        "{}",
        rows[4]
    );
    assert_eq!(rows[8], "| SIS | 0 | 0 | 12 | 0 | 12 |");
    assert_eq!(rows[15], "| Backup/Restore | 0 | 0 | 0 | 9 | 9 |");
    let full = Forms::of(&catalogs, &full(&catalogs[0]).session);
    let rows = groups(&full.markdown);
    assert_eq!(
        rows[0],
        "| Group | Assessed | Passed | Not applicable | Unanswered | Total |"
    );
    assert!(rows[16].ends_with(" | 12 | 0 | 123 |"), "{}", rows[16]);
    for group in &catalogs[0].groups {
        assert!(
            full.html
                .contains(&format!("<th scope=\"row\">{group}</th>")),
            "{group}"
        );
    }
}

#[test]
fn targets_and_what_is_unverified_are_told() {
    let catalogs = [catalog()];
    let forms = Forms::of(&catalogs, &half(&catalogs[0]).session);
    for report in [&forms.html, &forms.markdown] {
        assert!(report.contains("ML3; SP.08 ML2"));
        assert!(report.contains("Solution components†"));
        assert!(report.contains("topic (86 of 123 requirements)"));
        assert!(report.contains("merges its levels 4 and 5"));
    }
}

#[test]
fn a_gap_names_what_the_next_level_asks() {
    let catalogs = [catalog()];
    let markdown = Forms::of(&catalogs, &half(&catalogs[0]).session).markdown;
    let asked = catalogs[0].requirement("SP.03.05").unwrap();
    let rung = asked.rung(1).unwrap();
    let title = &asked.title;
    for gap in [
        format!("**SP.03.05 [Gateway]** {title}: ML0, target ML3. Why first: "),
        format!(". Next: {rung} (ML1)"),
    ] {
        assert!(markdown.contains(&gap), "{gap}");
    }
}

/// The level was given against its rungs, which the program notices: nobody is asked again what was answered.
#[test]
fn a_gap_asks_for_no_rung_that_was_answered_yes() {
    let catalogs = [catalog()];
    let mut walk = Walk::of(&catalogs[0]);
    super::walk::introduce(&mut walk);
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    walk.say(&line, &Edit::Level(Some(Level::Maturity(2))));
    let asks = "Next: ";
    assert!(Forms::of(&catalogs, &walk.session).markdown.contains(asks));
    for rung in 1..=3 {
        walk.say(&line, &Edit::Rung(rung, Some(true.into())));
    }
    let markdown = Forms::of(&catalogs, &walk.session).markdown;
    assert!(!markdown.contains(asks), "{markdown}");
    assert!(
        markdown.contains("rungs answered support ML3"),
        "{markdown}"
    );
}

#[test]
fn the_rung_answered_no_says_why_not_more() {
    let catalogs = [catalog()];
    let mut walk = Walk::of(&catalogs[0]);
    super::walk::introduce(&mut walk);
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    for (rung, yes) in [(1, true), (2, false)] {
        walk.say(&line, &Edit::Rung(rung, Some(yes.into())));
    }
    walk.say(&line, &Edit::Level(Some(Level::Maturity(1))));
    let rung = catalogs[0]
        .requirement("SP.01.01")
        .unwrap()
        .rung(2)
        .unwrap();
    let forms = Forms::of(&catalogs, &walk.session);
    let why = format!(
        "ML1, target ML3. Why first: 2 levels below its target, 1 other requirement needs this one first. Why not ML2? Answered no: \
         {rung}"
    );
    assert!(forms.markdown.contains(&why), "{}", forms.markdown);
    assert!(forms.html.contains("<b>Why not ML2?</b> Answered no: "));
    let json: serde_json::Value = serde_json::from_str(&forms.json).unwrap();
    let gap = &json["gaps"][0];
    assert_eq!(
        (&gap["next_level"], &gap["next_answered_no"]),
        (&2.into(), &true.into())
    );
    // A rung below the level that was set is no reason why it is not more.
    walk.say(&line, &Edit::Level(Some(Level::Maturity(2))));
    let forms = Forms::of(&catalogs, &walk.session);
    assert!(!forms.markdown.contains("Why not"));
    assert!(
        forms
            .markdown
            .contains("Noticed: ML2, but the rungs answered support ML1")
    );
    assert!(forms.html.contains("Above what the answered rungs support"));
}

#[test]
fn a_parked_answer_stands_among_the_parked_too() {
    let catalogs = [catalog()];
    let mut walk = Walk::of(&catalogs[0]);
    for (id, level) in [("SP.01.01", Some(2)), ("SP.01.02", None)] {
        let line = LineKey::shared("iec-62443-2-4", id);
        walk.say(&line, &Edit::Level(level.map(Level::Maturity)));
        walk.say(
            &line,
            &Edit::Park(format!("sheet of {id}"), "B. Klein".into()),
        );
    }
    let forms = Forms::of(&catalogs, &walk.session);
    assert!(
        forms
            .markdown
            .contains("### Parked: 2 lines to come back to")
    );
    for id in ["SP.01.01", "SP.01.02"] {
        let title = &catalogs[0].requirement(id).unwrap().title;
        let row = format!("| {id} {title} | sheet of {id} | B. Klein |");
        assert!(forms.markdown.contains(&row), "{row}");
    }
    let json: serde_json::Value = serde_json::from_str(&forms.json).unwrap();
    let progress = &json["status"]["progress"];
    let counts = ["answered", "unanswered", "parked"].map(|name| progress[name].as_u64());
    assert_eq!(counts, [Some(1), Some(122), Some(2)]);
}

#[test]
fn conflicts_show_both_values_and_parked_who_owes() {
    let catalogs = [catalog()];
    for (form, report) in Forms::of(&catalogs, &half(&catalogs[0]).session).each() {
        for said in ["J. Okafor", "Owner's plant IT", "SP.03.05", "Gateway"] {
            assert!(report.contains(said), "{form} lacks {said}");
        }
    }
    let markdown = Forms::of(&catalogs, &half(&catalogs[0]).session).markdown;
    let row = markdown
        .lines()
        .find(|row| row.starts_with("| SP.01.02 | Maturity |"))
        .unwrap();
    assert!(
        row.contains("ML1 (M. Roth, ") && row.contains("ML2 (J. Okafor, "),
        "{row}"
    );
}

#[test]
fn the_same_events_give_the_same_bytes_in_any_order() {
    let catalogs = [catalog()];
    let walk = half(&catalogs[0]);
    let expected = Forms::of(&catalogs, &walk.session);
    let mut events = walk.events.clone();
    for turn in [7, 131, 60] {
        events.rotate_left(turn % walk.events.len());
        events.reverse();
        let repeated = events.iter().chain(&events).cloned();
        let session = Session::fold(Some(walk.header.clone()), repeated, Vec::new());
        let forms = Forms::of(&catalogs, &session);
        assert!(forms.html == expected.html);
        assert!(forms.markdown == expected.markdown);
        assert!(forms.json == expected.json);
    }
}

#[test]
fn the_json_has_the_fields_of_show_and_status() {
    let catalogs = [catalog()];
    let json = Forms::of(&catalogs, &half(&catalogs[0]).session).json;
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let progress = &value["status"]["progress"];
    assert_eq!(progress["total"], 124);
    assert_eq!(progress["unanswered"], 51);
    assert_eq!(value["as_of"], "2026-11-17");
    let answers = value["answers"].as_array().unwrap();
    assert_eq!(answers.len(), 123);
    let fields: Vec<&String> = answers[0]["lines"][0].as_object().unwrap().keys().collect();
    assert_eq!(
        fields,
        [
            "role",
            "component",
            "maturity",
            "declared",
            "rungs",
            "statement",
            "evidence",
            "remarks",
            "verdict",
            "not_applicable",
            "not_evaluated",
            "parked",
            "action",
            "flagged",
            "target",
            "said_by",
            "compensating",
            "carried",
            "conflicts"
        ]
    );
}

#[test]
fn an_empty_session_makes_a_report_too() {
    let catalogs = [catalog()];
    for walk in [Session::default(), Walk::of(&catalogs[0]).session] {
        for (form, report) in Forms::of(&catalogs, &walk).each() {
            assert!(
                report.contains("Interim: 123 of 123 applicable requirements unanswered"),
                "{form}"
            );
        }
    }
}

#[test]
fn a_line_that_failed_at_its_target_says_what_failed() {
    let catalogs = [catalog()];
    let mut walk = Walk::of(&catalogs[0]);
    super::walk::introduce(&mut walk);
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    walk.say(&line, &Edit::Level(Some(Level::Maturity(3))));
    walk.say(&line, &Edit::Verdict(Some(Verdict::Fail)));
    let gap = |walk: &Walk| {
        let forms = Forms::of(&catalogs, &walk.session);
        let json: serde_json::Value = serde_json::from_str(&forms.json).unwrap();
        (forms.markdown, json["gaps"][0].clone())
    };
    let (markdown, json) = gap(&walk);
    let words = "ML3, target ML3. Why first: its verdict is fail, 1 other requirement needs this one first. What failed: the verdict \
                 is fail at ML3, and no remark says why";
    assert!(markdown.contains(words), "{markdown}");
    assert!(!markdown.contains("(ML4)"), "{markdown}");
    assert_eq!(
        (&json["next_level"], &json["next"]),
        (&().into(), &().into())
    );
    walk.say(
        &line,
        &Edit::Text(&field::REMARKS, "The list is forged.".into()),
    );
    let (markdown, _) = gap(&walk);
    let words = "What failed: the verdict is fail at ML3; the remarks say why";
    assert!(markdown.contains(words), "{markdown}");
    // A rung that was answered no is what failed; the one above the target is not.
    for (rung, yes) in [(1, true), (2, true), (3, true), (4, false)] {
        walk.say(&line, &Edit::Rung(rung, Some(yes.into())));
    }
    assert!(gap(&walk).0.contains(words));
    walk.say(&line, &Edit::Rung(2, Some(false.into())));
    let rung = catalogs[0]
        .requirement("SP.01.01")
        .unwrap()
        .rung(2)
        .unwrap();
    let (markdown, json) = gap(&walk);
    let words = format!("What failed: answered no: {rung} (ML2)");
    assert!(markdown.contains(&words), "{markdown}");
    assert_eq!(json["next_level"], 2);
}

#[test]
fn each_part_names_who_gave_it_where_the_line_names_somebody_else() {
    let catalogs = [catalog()];
    let mut walk = Walk::of(&catalogs[0]);
    super::walk::introduce(&mut walk);
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let guards = Edit::Compensating {
        measure: Some(text("guards")),
        risk: Some(text("at night")),
    };
    let words = |words: &str| Edit::Text(&field::STATEMENT, text(words));
    let level = Edit::Level(Some(Level::Maturity(2)));
    let all = [
        level,
        words("as drawn"),
        Edit::Rung(1, Some(true.into())),
        guards,
        Edit::AddEvidence(text("the plan")),
    ];
    walk.told(&line, "A. <Weber> *", &all);
    walk.told(&line, "B. Klein", &[Edit::AddEvidence(text("the scan"))]);
    let none = LineKey::shared("iec-62443-2-4", "SP.01.02");
    let reason = Edit::Level(Some(Level::NotApplicable(text("no wireless"))));
    walk.told(&none, "A. Weber", &[reason]);
    walk.told(&none, "B. Klein", &[words("nowhere")]);
    let forms = Forms::of(&catalogs, &walk.session);
    for words in [
        "**Statement (A. &lt;Weber&gt; \\*)**\n\n> as drawn\n",
        "**Compensating measure (A. &lt;Weber&gt; \\*)**\n\n> guards\n",
        "- Said by: A. &lt;Weber&gt; \\* (maturity, rungs); B. Klein\n",
        "- Evidence: E1 (A. &lt;Weber&gt; \\*), E2\n",
        "**Reason (A. Weber)**\n\n> no wireless\n\n**Statement**\n\n> nowhere\n",
        "- Said by: A. Weber (reason); B. Klein\n",
    ] {
        assert!(
            forms.markdown.contains(words),
            "{words}\n{}",
            forms.markdown
        );
    }
    for words in [
        "<dt>Statement (A. &lt;Weber&gt; *)</dt>",
        "<dt>Compensating measure (A. &lt;Weber&gt; *)</dt>",
        "A. &lt;Weber&gt; * (maturity, rungs); B. Klein<",
        "<dt>Evidence</dt><dd dir=\"auto\"><a class=\"id\" href=\"#e1\" dir=\"auto\">E1</a> (A. &lt;Weber&gt; *), <a \
         class=\"id\" href=\"#e2\" dir=\"auto\">E2</a></dd>",
    ] {
        assert!(forms.html.contains(words), "{words}\n{}", forms.html);
    }
    let report: serde_json::Value = serde_json::from_str(&forms.json).unwrap();
    let by = |place: usize| {
        let line = &report["answers"][place]["lines"][0];
        (line["said_by"].clone(), line["speakers"].clone())
    };
    let weber = "A. <Weber> *";
    let names = serde_json::json!({
        "maturity": weber, "rungs": weber, "statement": weber, "compensating": weber, "evidence": [weber, null],
    });
    let asked = &catalogs[0].requirements;
    let place = |id: &str| asked.iter().position(|asked| asked.id == id).unwrap();
    assert_eq!(by(place("SP.01.01")), ("B. Klein".into(), names));
    let names = serde_json::json!({ "not_applicable": "A. Weber" });
    assert_eq!(by(place("SP.01.02")), ("B. Klein".into(), names));
    // Whom the line names himself is not named again.
    let other = &report["answers"][place("SP.01.03")]["lines"][0];
    assert!(other.get("speakers").is_none(), "{other}");
}
