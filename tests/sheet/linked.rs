//! What a form has over its cells and in them that names rows: controls, boxes that show a cell, lines drawn in cells,
//! formulas that fill a list, tables of other sheets. A row put in moves it, and a copy of a row has its own.

use std::io::Cursor;

use zip::{ZipArchive, ZipWriter};

use super::{
    edit::{packed, parts as unpacked},
    filled::{filled, room},
    form::{SHEET, form as whole, parts},
};

const CONTROL: &str = "xl/ctrlProps/ctrlProp1.xml";
const OTHER_TABLE: &str = "xl/tables/table9.xml";
const OTHER_DRAWING: &str = "xl/drawings/drawing9.xml";

/// In each part what is put in before what.
const ADDED: &[(&str, &str, &str)] = &[
    (
        SHEET,
        "<tableParts ",
        "<controls><control shapeId=\"7\" r:id=\"rId5\"><controlPr linkedCell=\"$G$8\"><anchor moveWithCells=\"1\" \
         sizeWithCells=\"1\"><from><col>6</col><row>7</row></from><to><col>7</col><row>8</row></to></anchor></controlPr></control><control \
         shapeId=\"8\"><controlPr><anchor><from><row>7</row></from><to><row>8</row></to></anchor></controlPr></control></controls>",
    ),
    (
        SHEET,
        "</extLst></worksheet>",
        "<ext uri=\"x\"><x14:sparklines><x14:sparkline><xm:f>'TRF Worksheet'!K6:L6</xm:f><xm:sqref>O6</xm:sqref></x14:sparkline><x14:sparkline><xm:f>'TRF \
         Worksheet'!K7:L7</xm:f><xm:sqref>O7</xm:sqref></x14:sparkline></x14:sparklines></ext>",
    ),
    (
        "xl/worksheets/_rels/sheet2.xml.rels",
        "</Relationships>",
        "<Relationship Id=\"rId5\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/ctrlProp\" \
         Target=\"../ctrlProps/ctrlProp1.xml\"/>",
    ),
    (
        "xl/drawings/vmlDrawing1.vml",
        "</xml>",
        "<x:ClientData ObjectType=\"Checkbox\"><x:FmlaLink>$G$8</x:FmlaLink></x:ClientData>",
    ),
    (
        "xl/drawings/drawing1.xml",
        "</xdr:wsDr>",
        "<xdr:sp macro=\"\" textlink=\"$J$11\"/><xdr:sp textlink=\"'TRF Worksheet'!$J$11\"/><xdr:sp textlink=\"Cover!$J$11\"/>",
    ),
];

/// The form with these, a row that has formulas of lists, and parts of another sheet.
fn form() -> Vec<u8> {
    let mut all = parts();
    for (part, before, more) in ADDED {
        let (_, bytes) = all.iter_mut().find(|(name, _)| name == part).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(before), "{part}: {before}");
        *bytes = text
            .replacen(before, &format!("{more}{before}"), 1)
            .into_bytes();
    }
    let (_, sheet) = all.iter_mut().find(|(name, _)| *name == SHEET).unwrap();
    let text = String::from_utf8(sheet.clone()).unwrap();
    // Cells behind the last one of row 6, of which a copy is put in.
    let row = text.find("<row r=\"6\"").unwrap();
    let end = row + text[row..].find("</row>").unwrap();
    let more = "<c r=\"L6\" cm=\"1\"><f t=\"array\" ref=\"L6\">SUM(LEN(F6:H6))</f><v>0</v></c><c r=\"O6\" s=\"2\"><f \
                t=\"array\" ref=\"O6:O9\">F6:F9</f><v>0</v></c>";
    *sheet = format!("{}{more}{}", &text[..end], &text[end..]).into_bytes();
    let control = "<formControlPr objectType=\"CheckBox\" fmlaLink=\"$G$8\"/>";
    let table = "<table><calculatedColumnFormula>'TRF Worksheet'!$J$11+J11</calculatedColumnFormula></table>";
    let drawing = "<xdr:wsDr><xdr:row>8</xdr:row><xdr:sp textlink=\"'TRF Worksheet'!$J$11\"/><xdr:sp textlink=\"$J$11\"/></xdr:wsDr>";
    for (name, text) in [
        (CONTROL, control),
        (OTHER_TABLE, table),
        (OTHER_DRAWING, drawing),
    ] {
        all.push((name, text.as_bytes().to_vec()));
    }
    packed(all.iter().map(|(name, bytes)| (*name, bytes.as_slice())))
}

#[test]
fn what_stands_over_the_cells_moves_with_them_and_a_copy_has_formulas_of_its_own() {
    let room = room();
    room.write("form.xlsx", form());
    let out = unpacked(&filled(&room));
    // A row is put in after row 6, and one after row 8.
    for (part, wanted) in [
        (SHEET, "linkedCell=\"$G$9\""),
        (
            SHEET,
            "<from><col>6</col><row>8</row></from><to><col>7</col><row>10</row></to>",
        ),
        (SHEET, "<from><row>7</row></from><to><row>8</row></to>"),
        (SHEET, "'TRF Worksheet'!K6:L6</xm:f><xm:sqref>O6</xm:sqref>"),
        (SHEET, "'TRF Worksheet'!K8:L8</xm:f><xm:sqref>O8</xm:sqref>"),
        (
            SHEET,
            "<c r=\"L6\" cm=\"1\"><f t=\"array\" ref=\"L6\">SUM(LEN(F6:H6))</f>",
        ),
        (
            SHEET,
            "<c r=\"L7\" cm=\"1\"><f t=\"array\" ref=\"L7\">SUM(LEN(F7:H7))</f>",
        ),
        (
            SHEET,
            "<c r=\"O6\" s=\"2\"><f t=\"array\" ref=\"O6:O11\">F6:F11</f>",
        ),
        (SHEET, "<c r=\"O7\" s=\"2\"/>"),
        (CONTROL, "fmlaLink=\"$G$9\""),
        (
            "xl/drawings/vmlDrawing1.vml",
            "<x:FmlaLink>$G$9</x:FmlaLink>",
        ),
        (
            "xl/drawings/drawing1.xml",
            "textlink=\"$J$13\"/><xdr:sp textlink=\"'TRF Worksheet'!$J$13\"/><xdr:sp textlink=\"Cover!$J$11\"/>",
        ),
        (OTHER_TABLE, ">'TRF Worksheet'!$J$13+J11<"),
        (
            OTHER_DRAWING,
            "<xdr:row>8</xdr:row><xdr:sp textlink=\"'TRF Worksheet'!$J$13\"/><xdr:sp textlink=\"$J$11\"/>",
        ),
    ] {
        let (_, found) = out.iter().find(|(name, _)| name == part).unwrap();
        let found = String::from_utf8_lossy(found);
        assert!(found.contains(wanted), "{part}: {wanted}\n{found}");
    }
}

#[test]
fn what_the_archive_says_of_itself_is_kept() {
    let room = room();
    let mut zip = ZipWriter::new_append(Cursor::new(whole())).unwrap();
    zip.set_comment("version 7 of the form").unwrap();
    room.write("form.xlsx", zip.finish().unwrap().into_inner());
    let out = ZipArchive::new(Cursor::new(filled(&room))).unwrap();
    assert_eq!(out.comment(), b"version 7 of the form");
}
