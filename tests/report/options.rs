//! What is chosen of a report: who reads it, and whether people are numbers.

use walkdown::{
    assessment::Assessment,
    format::{
        Report, ReportOptions,
        document::{html, markdown},
    },
    session::{AboutEdit, Edit, EvidenceFile, LineKey, Session, Verdict, about_table, field},
};

use super::walk::{Walk, catalog, half, introduce, text};

fn forms(session: &Session, options: &ReportOptions) -> [String; 2] {
    let catalogs = [catalog()];
    let assessment = Assessment::new(&catalogs, session);
    let report = Report {
        catalogs: &catalogs,
        session,
        assessment: &assessment,
        unread: 0,
        program: "walkdown 0.1.0",
    };
    let document = report.document(options);
    [html(&document), markdown(&document)]
}

#[test]
fn the_client_sees_no_remark_no_flag_and_no_finding_of_the_program() {
    let mut walk = Walk::of(&catalog());
    introduce(&mut walk);
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let remarks = "they cannot find the list";
    for edit in [
        Edit::Text(&field::REMARKS, text(remarks)),
        Edit::Text(&field::STATEMENT, text("as drawn")),
        Edit::Level(Some(walkdown::session::Level::Maturity(3))),
        Edit::Verdict(Some(Verdict::Fail)),
        Edit::Flag(true),
    ] {
        walk.say(&line, &edit);
    }
    let internal = forms(&walk.session, &ReportOptions::default());
    let client = ReportOptions {
        is_for_client: true,
        ..ReportOptions::default()
    };
    for (internal, client) in internal.iter().zip(forms(&walk.session, &client)) {
        for words in [
            remarks,
            "⚑ flagged",
            "What the program noticed",
            "Noticed",
            "the remarks say why",
            "what is flagged",
        ] {
            assert!(internal.contains(words), "{words}");
            assert!(!client.contains(words), "{words}");
        }
        assert!(client.contains("as drawn"));
        assert!(client.contains("the verdict is fail at ML3."), "{client}");
    }
}

#[test]
fn who_is_named_on_a_line_without_an_answer_gave_none() {
    let mut walk = Walk::of(&catalog());
    let level = Edit::Level(Some(walkdown::session::Level::Maturity(3)));
    let no_level = Edit::Level(None);
    let line = |id: &str| LineKey::shared("iec-62443-2-4", id);
    for id in ["SP.01.01", "SP.01.02"] {
        walk.told(&line(id), "Karin", std::slice::from_ref(&level));
    }
    walk.say(&line("SP.01.02"), &no_level);
    let statement = Edit::Text(&field::STATEMENT, text("as drawn"));
    walk.told(&line("SP.01.03"), "Karin", &[statement]);
    let [_, markdown] = forms(&walk.session, &ReportOptions::default());
    assert!(markdown.contains("1 answer said by them"), "{markdown}");
    // Where something stands that was said, it is said by whom.
    assert_eq!(
        markdown.matches("- Said by: Karin").count(),
        2,
        "{markdown}"
    );
}

#[test]
fn a_name_that_is_taken_out_stands_nowhere() {
    let catalog = catalog();
    let mut walk = half(&catalog);
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let words = text("As A. Lindqvist and P. Okonkwo said; not P. Okonkwos.");
    walk.say(&line, &Edit::Text(&field::STATEMENT, words));
    walk.say(&line, &Edit::Park(text("the list"), text("P. Okonkwo")));
    let options = ReportOptions {
        has_numbers_for_names: true,
        ..ReportOptions::default()
    };
    for text in forms(&walk.session, &options) {
        for name in ["Lindqvist", "T. Brandt", "Yilmaz", "M. Roth", "Okafor"] {
            assert!(!text.contains(name), "{name}");
        }
        assert!(text.contains("As Person 1 and Person "), "{text}");
        assert!(text.contains("not P. Okonkwos."));
    }
}

#[test]
fn a_name_is_one_number_in_any_letters_and_by_one_of_its_words() {
    let mut walk = Walk::of(&catalog());
    let line = |id: &str| LineKey::shared("iec-62443-2-4", id);
    walk.about(&[AboutEdit::Field(
        &about_table::ASSESSOR,
        text("Petra Muster"),
    )]);
    walk.told(
        &line("SP.01.01"),
        "Max van der Roth (Siemens)",
        &[Edit::Text(
            &field::STATEMENT,
            text(
                "PETRA MUSTER and Max agreed, petra muster's word. Petra; Roth? Van, petra, maxim, Maxim, Siemens. Kim \
                 Maier, kim BERG and Kim.",
            ),
        )],
    );
    walk.say(
        &line("SP.01.02"),
        &Edit::Park(text("it"), text("Kim Maier")),
    );
    walk.say(&line("SP.01.03"), &Edit::Park(text("it"), text("Kim Berg")));
    walk.say(&line("SP.01.04"), &Edit::Park(text("it"), text("Security")));
    let options = ReportOptions {
        has_numbers_for_names: true,
        is_for_client: true,
        ..ReportOptions::default()
    };
    let told = [
        "Assessor | Person 6",
        "> Person 6 and Person 1 agreed, Person 6's word. Person 6; Person 8? Van, petra, maxim, Maxim, Siemens. \
         Person 2, Person 3 and Person 7.",
        "Said by: Person 1",
        "owed by Person 2",
        "owed by Person 3",
        // It is what somebody is called here, and a word of the catalog: in other letters it is the word.
        "owed by Person 4",
        "this owner's own security rules",
        "Recorded 2026-11-17, Person 5",
    ];
    let [page, markdown] = forms(&walk.session, &options);
    for told in told {
        assert!(markdown.contains(told), "{told}: {markdown}");
    }
    for text in [page, markdown] {
        for name in ["muster", "kim maier", "kim berg", "roth"] {
            assert!(!text.to_lowercase().contains(name), "{name}");
        }
    }
}

#[test]
fn a_path_says_nothing_of_the_machine() {
    let mut walk = Walk::of(&catalog());
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    for path in [
        "/home/roth/emden/scans/a.pdf",
        "/home/roth/other/b.pdf",
        "C:\\Users\\roth\\c.pdf",
        "plans/d.pdf",
        "/home/roth/emdenx/e.pdf",
    ] {
        walk.say(
            &line,
            &Edit::AddEvidenceFile(EvidenceFile {
                path: text(path),
                size: 1,
                sha256: "9f86".into(),
            }),
        );
    }
    let options = ReportOptions {
        folder: text("/home/roth/emden"),
        ..ReportOptions::default()
    };
    let [page, markdown] = forms(&walk.session, &options);
    for shown in [
        "scans/a.pdf",
        "…/b.pdf",
        "…/c.pdf",
        "plans/d.pdf",
        "…/e.pdf",
    ] {
        assert!(
            markdown.contains(&format!("| {shown} (1\u{a0}byte")),
            "{shown}"
        );
        assert!(page.contains(&format!("<code>{shown}</code>")), "{shown}");
    }
    assert!(!markdown.contains("roth") && !page.contains("roth"));
}
