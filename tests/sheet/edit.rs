//! Edits a workbook as a spreadsheet program would: cells of one sheet get other values, all else stays.

use std::io::{Cursor, Read, Write};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The parts of a workbook, unpacked, in their order.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut part = archive.by_index(place).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// A workbook of these parts.
pub(crate) fn packed<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The workbook with these cells of its first sheet set; an empty text empties the cell.
pub(crate) fn edited(book: &[u8], cells: &[(&str, &str)]) -> Vec<u8> {
    edited_in(book, "xl/worksheets/sheet1.xml", cells)
}

/// The same in any sheet.
pub(crate) fn edited_in(book: &[u8], sheet: &str, cells: &[(&str, &str)]) -> Vec<u8> {
    let mut parts = parts(book);
    for (name, bytes) in &mut parts {
        if name == sheet {
            let mut text = String::from_utf8(bytes.clone()).unwrap();
            for (cell, value) in cells {
                text = with_cell(&text, cell, value);
            }
            *bytes = text.into_bytes();
        }
    }
    packed(
        parts
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice())),
    )
}

fn with_cell(sheet: &str, cell: &str, value: &str) -> String {
    let start = sheet.find(&format!("<c r=\"{cell}\"")).unwrap();
    let head = start + sheet[start..].find('>').unwrap() + 1;
    let end = if sheet[..head].ends_with("/>") {
        head
    } else {
        head + sheet[head..].find("</c>").unwrap() + 4
    };
    let escaped = value
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let new = match value {
        "" => format!("<c r=\"{cell}\"/>"),
        formula if formula.starts_with("{=") => {
            let formula = formula.trim_matches(['{', '}', '=']);
            format!("<c r=\"{cell}\"><f>{formula}</f></c>")
        }
        number if number.parse::<u32>().is_ok() => {
            format!("<c r=\"{cell}\"><v>{number}</v></c>")
        }
        _ => format!(
            "<c r=\"{cell}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{escaped}</t></is></c>"
        ),
    };
    format!("{}{new}{}", &sheet[..start], &sheet[end..])
}
