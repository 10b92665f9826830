//! The parts of a plain document besides its body: styles, lists, running head and foot, and what binds them.

use super::{super::Document, list::Lists, styles::Styles, xml::Xml};

/// The name that every part has for Word's own elements.
pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(super) const RELATIONS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
/// A4 with its margins, in twentieths of a point.
const PAGE: &str = r#"<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1134" w:bottom="1134" w:left="1134" w:header="624" w:footer="567" w:gutter="0"/><w:titlePg/>"#;
/// How wide a line of it is.
pub(super) const WIDTH: u32 = 9638;

/// Each part that another one names: its id, its kind, its file.
const NAMED: [(&str, &str, &str); 6] = [
    ("rId1", "styles", "styles.xml"),
    ("rId2", "numbering", "numbering.xml"),
    ("rId3", "settings", "settings.xml"),
    ("rId4", "header", "header1.xml"),
    ("rId5", "footer", "footer1.xml"),
    ("rId6", "header", "header2.xml"),
];

/// The language as Word names it: it wants a country.
pub(super) fn language(document: &Document) -> &'static str {
    match document.language {
        "en" => "en-GB",
        other => other,
    }
}

/// A part with one element, which knows Word's own names.
pub(super) fn part(name: &str, write: impl FnOnce(&mut Xml)) -> String {
    let mut xml = Xml::new_part();
    xml.open(name, &[("xmlns:w", WORD), ("xmlns:r", RELATIONS)]);
    write(&mut xml);
    xml.close(name);
    xml.into_text()
}

/// All parts of a plain document whose body this is, each with its path.
pub(super) fn parts(
    document: &Document,
    styles: &Styles,
    lists: Lists,
    body: &str,
) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", core(document)),
        ("docProps/app.xml", app(document)),
        ("word/document.xml", whole(body)),
        ("word/_rels/document.xml.rels", relations()),
        ("word/styles.xml", style_sheet(styles, language(document))),
        (
            "word/numbering.xml",
            part("w:numbering", |xml| {
                xml.raw(&lists.kinds());
                xml.raw(&lists.numbers());
            }),
        ),
        ("word/settings.xml", settings(language(document))),
        ("word/header1.xml", header(&document.name, styles)),
        // The first page has its title large: it needs no running head.
        ("word/header2.xml", header("", styles)),
        ("word/footer1.xml", footer(&document.program, styles)),
    ]
}

fn whole(body: &str) -> String {
    part("w:document", |xml| {
        xml.open("w:body", &[]);
        xml.raw(body);
        xml.open("w:sectPr", &[]);
        for (kind, name, id) in [
            ("default", "w:headerReference", "rId4"),
            ("first", "w:headerReference", "rId6"),
            ("default", "w:footerReference", "rId5"),
            ("first", "w:footerReference", "rId5"),
        ] {
            xml.empty(name, &[("w:type", kind), ("r:id", id)]);
        }
        xml.raw(PAGE);
        xml.close("w:sectPr");
        xml.close("w:body");
    })
}

fn style_sheet(styles: &Styles, language: &str) -> String {
    part("w:styles", |xml| {
        xml.raw(r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="19"/><w:szCs w:val="19"/>"#);
        let all = [
            ("w:val", language),
            ("w:eastAsia", language),
            ("w:bidi", "ar-SA"),
        ];
        xml.empty("w:lang", &all);
        xml.raw(r#"</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#);
        xml.raw(r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#);
        xml.raw(r#"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>"#);
        xml.raw(r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>"#);
        xml.raw(&styles.added);
    })
}

fn settings(language: &str) -> String {
    part("w:settings", |xml| {
        xml.raw(r#"<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#);
        xml.value("w:themeFontLang", language);
    })
}

/// A paragraph of a running head or foot.
fn line(xml: &mut Xml, style: Option<&str>, text: &str) {
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    if let Some(id) = style {
        xml.value("w:pStyle", id);
    }
    xml.close("w:pPr");
    if !text.is_empty() {
        xml.open("w:r", &[]);
        xml.element("w:t", &[("xml:space", "preserve")], text);
        xml.close("w:r");
    }
}

fn header(name: &str, styles: &Styles) -> String {
    part("w:hdr", |xml| {
        line(xml, styles.id(super::style::Role::Header), name);
        xml.close("w:p");
    })
}

/// The program at the left, the page of all at the right.
fn footer(program: &str, styles: &Styles) -> String {
    part("w:ftr", |xml| {
        line(xml, styles.id(super::style::Role::Footer), program);
        xml.raw("<w:r><w:tab/></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
        xml.raw("<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>");
        xml.raw("<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
        xml.close("w:p");
    })
}

fn relations() -> String {
    let mut xml = Xml::new_part();
    xml.open(
        "Relationships",
        &[("xmlns", &format!("{PACKAGE}/relationships"))],
    );
    for (id, kind, target) in NAMED {
        relation(&mut xml, id, &format!("{RELATIONS}/{kind}"), target);
    }
    xml.close("Relationships");
    xml.into_text()
}

fn relation(xml: &mut Xml, id: &str, kind: &str, target: &str) {
    xml.empty(
        "Relationship",
        &[("Id", id), ("Type", kind), ("Target", target)],
    );
}

fn package_relations() -> String {
    let mut xml = Xml::new_part();
    xml.open(
        "Relationships",
        &[("xmlns", &format!("{PACKAGE}/relationships"))],
    );
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    let (main, app) = (
        format!("{RELATIONS}/officeDocument"),
        format!("{RELATIONS}/extended-properties"),
    );
    relation(&mut xml, "rId1", &main, "word/document.xml");
    relation(&mut xml, "rId2", &core, "docProps/core.xml");
    relation(&mut xml, "rId3", &app, "docProps/app.xml");
    xml.close("Relationships");
    xml.into_text()
}

fn content_types() -> String {
    let mut xml = Xml::new_part();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    for (ending, kind) in [
        (
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ),
        ("xml", "application/xml"),
    ] {
        xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
    }
    let office = "application/vnd.openxmlformats-officedocument";
    let word = |kind: &str| format!("{office}.wordprocessingml.{kind}+xml");
    let mut all = vec![
        ("/word/document.xml".to_owned(), word("document.main")),
        (
            "/docProps/app.xml".to_owned(),
            format!("{office}.extended-properties+xml"),
        ),
        (
            "/docProps/core.xml".to_owned(),
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
    ];
    all.extend(NAMED.map(|(_, kind, file)| (format!("/word/{file}"), word(kind))));
    for (part, kind) in &all {
        xml.empty("Override", &[("PartName", part), ("ContentType", kind)]);
    }
    xml.close("Types");
    xml.into_text()
}

/// The properties of the document: its name and language. No time stands in them.
fn core(document: &Document) -> String {
    let mut xml = Xml::new_part();
    let names = [
        ("xmlns:cp", format!("{PACKAGE}/metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/".to_owned()),
    ];
    let names = names.each_ref().map(|(key, value)| (*key, value.as_str()));
    xml.open("cp:coreProperties", &names);
    xml.element("dc:title", &[], &document.name);
    xml.element("dc:language", &[], language(document));
    xml.close("cp:coreProperties");
    xml.into_text()
}

fn app(document: &Document) -> String {
    let mut xml = Xml::new_part();
    let name = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", name)]);
    xml.element("Application", &[], &document.program);
    xml.close("Properties");
    xml.into_text()
}
