//! Workbooks: one that is taken back in, one that is filled in, and a licensed worksheet. An input that begins with a
//! NUL is the parts of one, which are packed here, `NUL name line-break content` each; they replace or join those of
//! [`FRAME`]. Any other input is the file itself.

use std::{
    io::{Cursor, Write},
    sync::OnceLock,
};

use walkdown::{
    assessment::Assessment,
    catalog::{Catalog, built_in},
    format::{
        Export, Form, Import, Tables,
        licensed::{Kind, compare, read_worksheet},
    },
    runtime::survive,
    session::Session,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::support::screens::World;

/// The parts that a workbook cannot be without; its sheets are those of the forms.
const FRAME: [(&str, &str); 8] = [
    ("[Content_Types].xml", "<Types/>"),
    (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    ),
    (
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"TRF Worksheet\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Assessment\" sheetId=\"2\" r:id=\"r2\"/><sheet name=\"GOVERN\" sheetId=\"3\" r:id=\"r3\"/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet3.xml\"/><Relationship Id=\"r4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
    ),
    ("xl/sharedStrings.xml", "<sst/>"),
    ("xl/worksheets/sheet1.xml", EMPTY),
    ("xl/worksheets/sheet2.xml", EMPTY),
    ("xl/worksheets/sheet3.xml", EMPTY),
];

const EMPTY: &str = "<worksheet><sheetData/></worksheet>";

/// What the workbooks are of: catalogs, a session with some answers, and the forms.
struct Known {
    catalogs: Vec<Catalog>,
    session: Session,
    forms: Vec<Form>,
}

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut world = World::of("all");
        world.press("3 e 'a statement' Esc j v 'the list' Enter Esc 1 j - 'no SIS' Enter");
        let forms = [Form::own()].into_iter().chain(Form::built_in());
        Known {
            session: world.session(),
            forms: forms.collect(),
            catalogs: world.catalogs,
        }
    })
}

fn packed(input: &[u8]) -> Vec<u8> {
    let mut parts: Vec<(String, &[u8])> = FRAME
        .map(|(name, text)| (name.to_owned(), text.as_bytes()))
        .into();
    for part in input.split(|byte| *byte == 0).skip(1) {
        let end = part.iter().position(|byte| *byte == b'\n');
        let (name, content) = part.split_at(end.unwrap_or(part.len()));
        let name = String::from_utf8_lossy(name).into_owned();
        parts.retain(|(other, _)| *other != name);
        parts.push((name, content.get(1..).unwrap_or_default()));
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let started = zip.start_file(name, SimpleFileOptions::default());
        if started.and_then(|()| Ok(zip.write_all(content)?)).is_err() {
            return Vec::new();
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

pub(super) fn run(input: &[u8]) {
    let bytes = if input.starts_with(&[0]) {
        packed(input)
    } else {
        input.to_vec()
    };
    let _ = Kind::from_bytes(&bytes);
    take_in(&bytes);
    fill_in(&bytes);
    if let Some(Ok(licensed)) = survive(|| read_worksheet(&bytes)) {
        let catalog = built_in("iec-62443-2-4").expect("the catalog is sound");
        if let Ok((_, account)) = compare(licensed, &catalog) {
            super::must_be_harmless(&account.text());
        }
    }
}

fn take_in(bytes: &[u8]) {
    let known = known();
    let tables = survive(|| Tables::from_workbook(bytes, &known.forms));
    let tables = match tables {
        None => return,
        Some(Err(why)) => return super::must_be_harmless(&why.to_string()),
        Some(Ok(tables)) => tables,
    };
    for overwrite in [false, true] {
        let import = Import {
            catalogs: &known.catalogs,
            worded: &known.catalogs,
            session: &known.session,
            overwrite,
        };
        super::must_be_told(&import.incoming(&tables));
    }
}

fn fill_in(bytes: &[u8]) {
    let known = known();
    let assessment = Assessment::new(&known.catalogs, &known.session);
    let export = Export {
        catalogs: &known.catalogs,
        session: &known.session,
        assessment: &assessment,
        official_text: false,
        filter: None,
        is_for_client: false,
        is_to_fill_in: false,
    };
    match survive(|| export.fill(bytes, &known.forms)) {
        Some(Ok(filled)) => {
            let again = survive(|| export.fill(&filled.bytes, &known.forms));
            assert!(
                matches!(again, Some(Ok(_))),
                "filled in, and cannot be again: {again:?}"
            );
            let told = [
                filled.sheets,
                filled.replaced,
                filled.left,
                filled.without_row,
            ];
            super::must_all_be_harmless(told.iter().flatten());
        }
        Some(Err(why)) => {
            super::must_be_harmless(&why.to_string());
            super::must_be_harmless(&why.mend());
        }
        None => {}
    }
}
