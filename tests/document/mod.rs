//! One tree, every writer: what a document says stands in each form, and what a person wrote acts in none.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod oscal;
mod paths;
mod template;
mod word;

use walkdown::format::document::{
    Block, ColumnKind, Document, Fact, Facts, FactsKind, Heading, Link, List, ListKind, Purpose,
    Style, Table, Text, Title, columns, html, markdown, spoken,
};

const HOSTILE: &str = "<b>|*x*\u{1b}[2J";

fn tree() -> Document {
    let named = Text::default()
        .linked(Style::Name, "A.1", Link::To("a-1".into()))
        .and(": ")
        .with(Style::Said, HOSTILE);
    let columns = [(ColumnKind::Text, "Area"), (ColumnKind::Number, "Open")];
    let rows = [vec![Text::said("Gate"), "2".into()]];
    Document {
        language: "en",
        name: "Yard".into(),
        blocks: vec![
            Block::Title(Title {
                kind: "Report".into(),
                name: "Yard".into(),
                ..Title::default()
            }),
            Block::Contents("Contents"),
            Block::Heading(Heading {
                level: 2,
                text: "Gate".into(),
                anchor: "a-1".into(),
                ..Heading::default()
            }),
            Block::Table(Table::new(columns).with_rows(rows)),
            Block::List(List::new(ListKind::Numbers, [named])),
            Block::Facts(Facts {
                kind: FactsKind::Entry,
                facts: vec![
                    Fact::new("State", "open"),
                    Fact::quote("Statement", "one\ntwo"),
                ],
            }),
            Block::Paragraph(Purpose::Body, "The end.".into()),
        ],
        ..Document::default()
    }
}

#[test]
fn markdown_has_the_tree() {
    assert_eq!(
        markdown(&tree()),
        "# Report: Yard\n\n- [Gate](#gate)\n\n## Gate\n\n| Area | Open |\n| --- | ---: |\n| Gate | 2 |\n\n1. A.1: \
         &lt;b&gt;\\|\\*x\\*␛[2J\n\n- State: open\n\n**Statement**\n\n> one\\\n> two\n\nThe end.\n"
    );
}

#[test]
fn the_page_has_the_tree() {
    let page = html(&tree());
    for part in [
        "<html lang=\"en\">",
        "<li><a href=\"#a-1\">Gate</a></li>",
        "<section id=\"a-1\"><h2 dir=\"auto\"><span class=\"no\">1</span> Gate</h2>",
        "<th scope=\"col\">Area</th><th class=\"n\" scope=\"col\">Open</th>",
        // A name at the head of printed pages is its letters by their numbers: nothing of it is style or markup.
        "@page { @top-left { content: \"\\000059\\000061\\000072\\000064\"; } }",
        "<a class=\"id\" href=\"#a-1\" dir=\"auto\">A.1</a>: <span class=\"said\" dir=\"auto\">&lt;b&gt;|*x*␛[2J</span>",
        "<dt>Statement</dt><dd dir=\"auto\"><div class=\"said\" dir=\"auto\">one\ntwo</div></dd>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn columns_line_up() {
    assert_eq!(
        columns(&tree()),
        "Yard\n\nGate\n\nArea  Open\nGate     2\n\n1. A.1: <b>|*x*␛[2J\n\nState      open\nStatement\n  one\n  two\n\nThe \
         end.\n"
    );
}

#[test]
fn it_is_read_a_line_each() {
    assert_eq!(
        spoken(&tree()),
        [
            "Report: Yard",
            "Gate",
            "Gate: Open 2",
            "1. A.1: <b>|*x*␛[2J",
            "State: open",
            "Statement:",
            "one",
            "two",
            "The end."
        ]
    );
}

#[test]
fn every_text_can_be_changed() {
    let changed = markdown(&tree().map_texts(&|text| text.replace("Gate", "Door")));
    assert!(
        !changed.contains("Gate |") && changed.contains("## Door"),
        "{changed}"
    );
}

/// The writers know blocks and texts alone.
#[test]
fn no_writer_knows_of_assessments() {
    let mut folders = vec![std::path::PathBuf::from("src/format/document")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                for room in ["assessment::", "session::", "catalog::", "wording"] {
                    assert!(!text.contains(room), "{}: {room}", path.display());
                }
            }
        }
    }
}
