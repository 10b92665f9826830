//! Texts that want to be more than texts.

use walkdown::session::{AboutEdit, Edit, EvidenceFile, Level, LineKey, about_table, field};

use super::{
    Forms,
    walk::{Walk, catalog},
};

const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "\u{1b}[2J\u{1b}]0;title\u{7}",
    "a | b | c\n| d |",
    "](http://x) [a](http://x) ![i](http://x)",
    "\u{202e}txet\u{2066}",
    "# head\n---\n- item\n1. one\n> quote\n    code\n```\nfence",
    "</style></title><img src=x onerror=alert(1)>",
    "http://bare.example www.bare.example *bold* _it_ `code` ~~gone~~ &amp; \\",
    "=HYPERLINK(\"http://x\")\r\n<!-- --> $x$ \u{9b}31m\u{2028}",
];

fn hostile() -> Walk {
    let catalog = catalog();
    let mut walk = Walk::of(&catalog);
    for (index, text) in HOSTILE.iter().enumerate() {
        let text = (*text).to_owned();
        walk.about(&[
            AboutEdit::Field(&about_table::ORGANIZATION, text.clone()),
            AboutEdit::Field(&about_table::SCOPE, text.clone()),
            AboutEdit::Field(&about_table::ASSESSOR, text.clone()),
            AboutEdit::Field(&about_table::REPORT_NUMBER, text.clone()),
            AboutEdit::Profile(text.clone()),
            AboutEdit::Roles(vec![text.clone()]),
            AboutEdit::Interviewees(HOSTILE.iter().map(|text| (*text).to_owned()).collect()),
        ]);
        let asked = &catalog.requirements[index * 3];
        let line = LineKey {
            component: text.replace('/', "-").into(),
            ..LineKey::shared(&catalog.id, &asked.id)
        };
        let file = EvidenceFile {
            path: text.clone(),
            size: 1,
            sha256: text.clone(),
        };
        let edits = [
            Edit::Level(Some(Level::Maturity(2))),
            Edit::Target(Some(3)),
            Edit::Text(&field::STATEMENT, text.clone()),
            Edit::Text(&field::REMARKS, text.clone()),
            Edit::Text(&field::SAID_BY, text.clone()),
            Edit::AddEvidence(text.clone()),
            Edit::AddEvidenceFile(file),
            Edit::Park(text.clone(), text.clone()),
            Edit::Action {
                text: Some(text.clone()),
                owner: Some(text.clone()),
                due: None,
            },
        ];
        for edit in edits {
            walk.say_as(&text, &line, &edit);
        }
        let shared = LineKey::shared(&catalog.id, &catalog.requirements[index * 3 + 1].id);
        walk.say(
            &shared,
            &Edit::Level(Some(Level::NotApplicable(text.clone()))),
        );
        let said = |suffix: &str| Edit::Text(&field::STATEMENT, format!("{text}{suffix}"));
        walk.dispute(&shared, &said("1"), &said("2"));
        walk.say(
            &LineKey::shared("other", &text.replace('/', "-")),
            &Edit::AddEvidence(text),
        );
    }
    walk
}

#[test]
fn no_control_character_is_left() {
    let catalogs = [catalog()];
    for (form, report) in Forms::of(&catalogs, &hostile().session).each() {
        let bad = report.chars().find(|c| {
            (c.is_control() && *c != '\n')
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}')
        });
        assert_eq!(bad, None, "{form}");
    }
}

#[test]
fn html_has_no_tag_and_no_link_of_theirs() {
    let catalogs = [catalog()];
    let html = Forms::of(&catalogs, &hostile().session).html;
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    for tag in ["<script", "<img", "<!--", "<iframe"] {
        assert!(!html.contains(tag), "{tag}");
    }
    assert_eq!(html.matches("</style>").count(), 1);
    for link in html.split("href=").skip(1) {
        assert!(link.starts_with("\"#"), "{link:.40}");
    }
}

#[test]
fn markdown_has_no_markup_of_theirs() {
    let catalogs = [catalog()];
    let markdown = Forms::of(&catalogs, &hostile().session).markdown;
    for markup in [
        "<script", "<img", "<!--", "](http", " www.", " http://", "> # ", "> - ", "> ---", "> 1. ",
        "> ```", "> =", "*bold*", "`code`",
    ] {
        let near = markdown
            .lines()
            .find(|line| line.replace("\\]", "").contains(markup));
        assert_eq!(near, None, "{markup}");
    }
    assert!(markdown.contains("\\](http\\://x)"));
    // Every row of a table has the cells of its head.
    let mut cells = 0;
    for line in markdown.lines() {
        if line.starts_with("| ") {
            let count = line.replace("\\|", "").matches('|').count();
            cells = if cells == 0 { count } else { cells };
            assert_eq!(count, cells, "{line}");
        } else {
            cells = 0;
        }
    }
}

#[test]
fn json_gives_every_text_back() {
    let catalogs = [catalog()];
    let json = Forms::of(&catalogs, &hostile().session).json;
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let statements: Vec<&str> = value["answers"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|answer| answer["lines"].as_array().unwrap())
        .filter_map(|line| line["statement"].as_str())
        .collect();
    for text in HOSTILE {
        assert!(statements.contains(&text), "{text:?}");
    }
    assert_eq!(value["strays"].as_array().unwrap().len(), HOSTILE.len());
}
