//! The document as Word opens it: sound parts, real headings, lists and tables, and no text that acts.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read},
};

use quick_xml::{Reader, events::Event};
use walkdown::format::document::{
    Block, Chart, ColumnKind, Document, List, ListKind, Purpose, Style, Table, Text, docx,
};
use zip::ZipArchive;

use super::tree;

/// Each part of a packed file by its path.
pub(super) fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut file = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for place in 0..file.len() {
        let mut part = file.by_index(place).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.insert(part.name().unwrap().into_owned(), text);
    }
    parts
}

fn body(document: &Document) -> String {
    parts(&docx(document).unwrap())["word/document.xml"].clone()
}

fn of(blocks: Vec<Block>) -> Document {
    Document {
        language: "en",
        blocks,
        ..Document::default()
    }
}

/// Reads a part to its end: every element is closed, every value quoted.
pub(super) fn is_sound(xml: &str) -> bool {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().enable_all_checks(true);
    let mut depth = 0_i32;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) if start.attributes().all(|value| value.is_ok()) => depth += 1,
            Ok(Event::Empty(start)) if start.attributes().all(|value| value.is_ok()) => {}
            Ok(Event::End(_)) => depth -= 1,
            Ok(Event::Eof) => return depth == 0,
            Ok(Event::Start(_) | Event::Empty(_)) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// The values of an attribute, wherever it stands.
pub(super) fn values<'x>(xml: &'x str, before: &str) -> Vec<&'x str> {
    let pieces = xml.split(before).skip(1);
    pieces.map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn every_part_is_sound_and_named() {
    let parts = parts(&docx(&tree()).unwrap());
    for (path, text) in &parts {
        assert!(is_sound(text), "{path}: {text}");
    }
    for path in values(&parts["[Content_Types].xml"], "PartName=\"/") {
        assert!(parts.contains_key(path), "{path}");
    }
    for path in values(&parts["word/_rels/document.xml.rels"], "Target=\"") {
        assert!(parts.contains_key(&format!("word/{path}")), "{path}");
    }
}

#[test]
fn every_style_that_is_used_is_there() {
    let parts = parts(&docx(&tree()).unwrap());
    let known: BTreeSet<&str> = values(&parts["word/styles.xml"], "w:styleId=\"")
        .into_iter()
        .collect();
    for element in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
        let used = values(&parts["word/document.xml"], &format!("<{element} w:val=\"")).into_iter();
        let unknown: Vec<&str> = used.filter(|id| !known.contains(id)).collect();
        assert_eq!(unknown, Vec::<&str>::new(), "{element}");
    }
}

#[test]
fn headings_tables_and_lists_are_those_of_word() {
    let body = body(&tree());
    for part in [
        "<w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Yard</w:t>",
        "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:bookmarkStart",
        "<w:instrText xml:space=\"preserve\"> TOC \\o &quot;1-1&quot; \\h \\z \\u </w:instrText>",
        "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
        "<w:pStyle w:val=\"ListNumber\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>",
        "<w:pStyle w:val=\"Quote\"/></w:pPr><w:r><w:t xml:space=\"preserve\">two</w:t>",
    ] {
        assert!(body.contains(part), "{part}\n{body}");
    }
}

#[test]
fn every_link_leads_somewhere() {
    let body = body(&tree());
    let marks = values(&body, "w:name=\"");
    let links = values(&body, "w:anchor=\"");
    assert!(!links.is_empty());
    for link in links {
        assert!(marks.contains(&link), "{link}");
    }
}

#[test]
fn what_xml_forbids_stands_by_its_number() {
    let text = "a\u{1b}[2J\u{0}\u{ffff} _x0041_ </w:t> & \u{202e}";
    let body = body(&of(vec![
        Block::Paragraph(Purpose::Body, Text::said(text)),
        Block::Quote(text.into()),
    ]));
    let written = "a_x001B_[2J_x0000__xFFFF_ _x0041_ &lt;/w:t&gt; &amp; \u{fffd}";
    assert_eq!(body.matches(written).count(), 2, "{body}");
    assert!(is_sound(&body));
}

#[test]
fn what_is_written_from_right_to_left_says_so() {
    let body = body(&of(vec![
        Block::Quote("\u{5e9}\u{5dc}\u{5d5}\u{5dd}, SP.01\nthen".into()),
        Block::Paragraph(Purpose::Body, "left \u{5e9} right".into()),
    ]));
    assert_eq!(body.matches("<w:bidi/>").count(), 1, "{body}");
    for part in [
        "<w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">\u{5e9}\u{5dc}\u{5d5}\u{5dd}, </w:t></w:r>",
        "<w:t xml:space=\"preserve\">SP.01</w:t>",
        "<w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">\u{5e9} </w:t>",
    ] {
        assert!(body.contains(part), "{part}\n{body}");
    }
}

#[test]
fn a_chart_is_told_to_whoever_does_not_see_it() {
    let chart = Chart {
        title: "Maturity \"by\" area".into(),
        bars: vec![walkdown::format::document::Bar {
            told: "Gate: 2 of 4.".into(),
            length: Some((2.0, 1.0)),
            ..Default::default()
        }],
        scale: ["0", "1", "2", "3", "4"].map(str::to_owned).into(),
        heads: vec!["Area"],
        bar_head: "Mean",
        ..Chart::default()
    };
    let body = body(&of(vec![Block::Chart(Box::new(chart))]));
    for part in [
        "<w:tblCaption w:val=\"Maturity &quot;by&quot; area\"/><w:tblDescription w:val=\"Gate: 2 of 4.\"/>",
        "\u{25a0}\u{25a0}\u{25a0}\u{25a0}\u{25a1}\u{25a1}\u{25a1}\u{25a1}",
    ] {
        assert!(body.contains(part), "{part}\n{body}");
    }
}

#[test]
fn numbered_lists_begin_anew_and_a_day_stays_whole() {
    let numbers = || Block::List(List::new(ListKind::Numbers, ["due 2027-05-15"]));
    let parts = parts(&docx(&of(vec![numbers(), numbers()])).unwrap());
    let body = &parts["word/document.xml"];
    assert_eq!(values(body, "<w:numId w:val=\""), ["2", "3"]);
    assert_eq!(
        parts["word/numbering.xml"]
            .matches("<w:startOverride w:val=\"1\"/>")
            .count(),
        2
    );
    let day = "2027</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">05</w:t><w:noBreakHyphen/>";
    assert!(body.contains(day), "{body}");
}

#[test]
fn a_table_fills_the_line_and_keeps_its_words() {
    let columns = [
        (ColumnKind::Text, "Requirement"),
        (ColumnKind::Number, "Unanswered"),
    ];
    let rows = [vec![
        Text::default().with(Style::Name, "A.1"),
        Text::said(&"long ".repeat(400)),
    ]];
    let body = body(&of(vec![Block::Table(Table::new(columns).with_rows(rows))]));
    let widths: Vec<u32> = values(&body, "<w:gridCol w:w=\"")
        .iter()
        .map(|width| width.parse().unwrap())
        .collect();
    let all: u32 = widths.iter().sum();
    assert!((9630..=9638).contains(&all), "{widths:?}");
    assert!(widths[0] > 1100 && widths[1] > widths[0], "{widths:?}");
}

/// A template's letters may be wider than ours.
#[test]
fn where_there_is_room_a_word_has_more_than_its_letters_need() {
    let columns = [
        (ColumnKind::Number, "Unanswered"),
        (ColumnKind::Text, "What"),
    ];
    let rows = [vec![Text::from("1"), Text::said(&"long ".repeat(400))]];
    let body = body(&of(vec![Block::Table(Table::new(columns).with_rows(rows))]));
    let first: u32 = values(&body, "<w:gridCol w:w=\"")[0].parse().unwrap();
    assert!(first > 1700, "{first}");
}

#[test]
fn the_same_document_has_the_same_bytes_and_no_moment_in_time() {
    let bytes = docx(&tree()).unwrap();
    assert_eq!(bytes, docx(&tree()).unwrap());
    let mut file = ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
    for place in 0..file.len() {
        let part = file.by_index(place).unwrap();
        assert_eq!(part.last_modified().unwrap().year(), 1980);
    }
}
