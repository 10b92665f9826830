//! A user's own document that takes the report: what is theirs stays, byte for byte, and what is hostile is refused.

use std::io::{Cursor, Write};

use walkdown::format::document::{Document, TemplateFault, fill};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    tree,
    word::{is_sound, parts, values},
};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>";
const SECTION: &str = "<w:sectPr><w:pgSz w:w=\"10000\" w:h=\"16838\"/><w:pgMar w:left=\"1000\" w:right=\"2000\"/></w:sectPr>";

fn relations(all: &[(&str, &str)]) -> String {
    let all = all.iter().enumerate().map(|(place, (kind, target))| {
        let kind =
            format!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}");
        format!("<Relationship Id=\"r{place}\" Type=\"{kind}\" Target=\"{target}\"/>")
    });
    format!("<Relationships>{}</Relationships>", all.collect::<String>())
}

fn part(name: &str, inner: &str) -> String {
    format!("<w:{name} xmlns:w=\"{WORD}\">{inner}</w:{name}>")
}

fn packed(parts: &[(&str, String)]) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        file.start_file(*path, SimpleFileOptions::default())
            .unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    file.finish().unwrap().into_inner()
}

/// A template with this body, a style of its own for headings, a header and a part of no kind that is known.
fn template(body: &str) -> Vec<u8> {
    let heading = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/></w:style><w:style \
                   w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>";
    let header = "<w:p><w:r><w:t>{{report_number}} of {{date}}</w:t></w:r></w:p>";
    let lists = "<w:abstractNum w:abstractNumId=\"4\"></w:abstractNum><w:num w:numId=\"9\"><w:abstractNumId w:val=\"4\"/></w:num>";
    packed(&[
        ("[Content_Types].xml", TYPES.into()),
        (
            "_rels/.rels",
            relations(&[("officeDocument", "word/document.xml")]),
        ),
        (
            "word/_rels/document.xml.rels",
            relations(&[
                ("styles", "styles.xml"),
                ("header", "/word/header1.xml"),
                ("header", "header2.xml"),
                ("numbering", "numbering.xml"),
            ]),
        ),
        (
            "word/document.xml",
            part("document", &format!("<w:body>{body}{SECTION}</w:body>")),
        ),
        ("word/styles.xml", part("styles", heading)),
        ("word/header1.xml", part("hdr", header)),
        (
            "word/header2.xml",
            part("hdr", "<w:p><w:r><w:t>Ours alone</w:t></w:r></w:p>"),
        ),
        ("word/numbering.xml", part("numbering", lists)),
        ("custom/item1.xml", "<any/>".into()),
    ])
}

fn document() -> Document {
    Document {
        places: vec![
            ("organization", "Brückner & <Söhne>".into()),
            ("date", "2026-11-20".into()),
            ("report_number", String::new()),
        ],
        ..tree()
    }
}

const PLACE: &str = "<w:p><w:r><w:t>{{re</w:t></w:r><w:r><w:t>port}}</w:t></w:r></w:p>";

#[test]
fn the_body_takes_the_place_of_its_paragraph() {
    let body = format!(
        "<w:p><w:r><w:t>Before</w:t></w:r></w:p>{PLACE}<w:p><w:r><w:t>Behind</w:t></w:r></w:p>"
    );
    let filled = fill(&document(), &template(&body)).unwrap();
    assert!(filled.has_place && filled.unknown.is_empty());
    let parts = parts(&filled.bytes);
    let text = &parts["word/document.xml"];
    let before = text.find("Before</w:t></w:r></w:p><w:p><w:pPr>").unwrap();
    let report = text.find("The end.").unwrap();
    let behind = text.find("<w:p><w:r><w:t>Behind").unwrap();
    assert!(before < report && report < behind, "{text}");
    assert!(!text.contains("port}}"));
    // The lines of this section are 7000 wide.
    assert!(
        values(text, "<w:tblW w:w=\"")
            .iter()
            .all(|width| width.parse::<u32>().unwrap() <= 7000)
    );
    for (path, text) in &parts {
        assert!(is_sound(text), "{path}: {text}");
    }
}

#[test]
fn what_is_theirs_stays_byte_for_byte() {
    let before = template(PLACE);
    let after = fill(&document(), &before).unwrap().bytes;
    let changed: Vec<String> = {
        let (old, new) = (parts(&before), parts(&after));
        assert_eq!(
            old.keys().collect::<Vec<_>>(),
            new.keys().collect::<Vec<_>>()
        );
        new.into_iter()
            .filter(|(path, text)| old[path] != *text)
            .map(|(path, _)| path)
            .collect()
    };
    assert_eq!(
        changed,
        [
            "word/document.xml",
            "word/header1.xml",
            "word/numbering.xml",
            "word/styles.xml"
        ]
    );
    let packed = |bytes: &[u8], path: &str| {
        let mut file = ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
        let part = file.by_name(path).unwrap();
        let (from, length) = (part.data_start().unwrap(), part.compressed_size());
        let from = usize::try_from(from).unwrap();
        bytes[from..from + usize::try_from(length).unwrap()].to_vec()
    };
    for path in [
        "custom/item1.xml",
        "word/header2.xml",
        "[Content_Types].xml",
    ] {
        assert_eq!(packed(&before, path), packed(&after, path), "{path}");
    }
}

#[test]
fn their_styles_are_taken_by_name_and_the_others_added_under_our_own() {
    let parts = parts(&fill(&document(), &template(PLACE)).unwrap().bytes);
    let (text, styles) = (&parts["word/document.xml"], &parts["word/styles.xml"]);
    assert!(text.contains("<w:pStyle w:val=\"berschrift1\"/>"));
    assert!(
        styles.contains("<w:name w:val=\"Walkdown Quote\"/><w:basedOn w:val=\"Standard\"/>"),
        "{styles}"
    );
    assert!(!styles.contains("Walkdown heading 1"));
    let known = values(styles, "w:styleId=\"");
    for element in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
        for id in values(text, &format!("<{element} w:val=\"")) {
            assert!(known.contains(&id), "{id}");
        }
    }
    let lists = &parts["word/numbering.xml"];
    assert_eq!(
        values(lists, "<w:abstractNum w:abstractNumId=\""),
        ["4", "5", "6"]
    );
    assert_eq!(values(lists, "<w:num w:numId=\""), ["9", "10", "11"]);
    assert!(lists.find("w:abstractNumId=\"6\"") < lists.find("<w:num w:numId=\"9\""));
}

#[test]
fn facts_are_filled_in_wherever_word_has_split_them() {
    let body = format!(
        "<w:p><w:r><w:t>For {{</w:t></w:r><w:r><w:t>{{organi</w:t></w:r><w:r><w:t xml:space=\"preserve\">zation}}}}, \
         {{{{ Date }}}} &amp; {{{{planet}}}}</w:t></w:r></w:p>{PLACE}"
    );
    let filled = fill(&document(), &template(&body)).unwrap();
    assert_eq!(filled.unknown, ["planet"]);
    let parts = parts(&filled.bytes);
    let text = &parts["word/document.xml"];
    let written = "<w:p><w:r><w:t xml:space=\"preserve\">For Brückner &amp; &lt;Söhne&gt;</w:t></w:r><w:r><w:t \
                   xml:space=\"preserve\"></w:t></w:r><w:r><w:t xml:space=\"preserve\">, 2026-11-20 &amp; \
                   {{planet}}</w:t></w:r></w:p>";
    assert!(text.contains(written), "{text}");
    assert!(parts["word/header1.xml"].contains("> of 2026-11-20</w:t>"));
    // It has a title page of its own.
    assert!(!text.contains("w:val=\"WalkdownTitle\""));
    assert!(fill_text(PLACE).contains("w:val=\"WalkdownTitle\""));
}

fn fill_text(body: &str) -> String {
    let filled = fill(&document(), &template(body)).unwrap();
    parts(&filled.bytes)["word/document.xml"].clone()
}

#[test]
fn without_a_place_the_report_stands_at_the_end_before_the_last_section() {
    let filled = fill(
        &document(),
        &template("<w:p><w:r><w:t>Own</w:t></w:r></w:p>"),
    )
    .unwrap();
    assert!(!filled.has_place);
    let text = &parts(&filled.bytes)["word/document.xml"];
    let own = text.find("Own").unwrap();
    let report = text.find("The end.").unwrap();
    let section = text.rfind("<w:sectPr>").unwrap();
    assert!(own < report && report < section, "{text}");
}

#[test]
fn a_section_that_ends_with_the_place_is_kept() {
    let section = SECTION.replace("10000", "9000");
    let place = PLACE.replace("<w:p>", &format!("<w:p><w:pPr>{section}</w:pPr>"));
    let text = fill_text(&place);
    let kept = format!("<w:p><w:pPr>{section}</w:pPr></w:p>{SECTION}");
    assert!(text.contains(&kept), "{text}");
}

#[test]
fn text_of_the_report_is_no_place() {
    let mut document = document();
    document.places[0].1 = "{{date}} {{report}}".into();
    let body = format!("<w:p><w:r><w:t>{{{{organization}}}}</w:t></w:r></w:p>{PLACE}");
    let filled = fill(&document, &template(&body)).unwrap();
    let text = &parts(&filled.bytes)["word/document.xml"];
    assert!(text.contains("{{date}} {{report}}</w:t>"), "{text}");
}

#[test]
fn a_hostile_template_is_refused() {
    let with = |text: String| {
        packed(&[
            (
                "_rels/.rels",
                relations(&[("officeDocument", "word/document.xml")]),
            ),
            ("word/document.xml", text),
        ])
    };
    let deep = "<w:p>".repeat(500) + &"</w:p>".repeat(500);
    let bomb = part("document", &" ".repeat(50 << 20));
    let strict =
        "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"></w:document>";
    let entity = format!(
        "<!DOCTYPE a [<!ENTITY b \"c\">]>{}",
        part("document", "<w:body></w:body>")
    );
    let cases = [
        (b"no zip".to_vec(), "it is no Word document (docx)"),
        (
            packed(&[("a.txt", "a".into())]),
            "it is no Word document (docx)",
        ),
        (
            packed(&[(
                "_rels/.rels",
                relations(&[("officeDocument", "word/document.xml")]),
            )]),
            "it is no Word document (docx)",
        ),
        (with(part("document", "")), "it is no Word document (docx)"),
        (
            with(part("document", &deep)),
            "its elements stand in each other more deeply than 400 levels",
        ),
        (
            with(bomb),
            "it unpacks to more than 48 MB of text, or holds more than it says",
        ),
        (
            with(strict.into()),
            "it is not in the usual form of a Word document (it may be “Strict Open XML”)",
        ),
        (with(entity), "its part word/document.xml cannot be read"),
        (
            with("<w:document".into()),
            "its part word/document.xml cannot be read",
        ),
    ];
    for (bytes, why) in cases {
        let fault: TemplateFault = fill(&document(), &bytes).unwrap_err();
        assert_eq!(fault.to_string(), why);
        assert!(!fault.mend().is_empty());
    }
}
