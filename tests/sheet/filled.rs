//! An official form, filled in: the intended cells and rows alone differ, and it comes back.

use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Read},
};

use zip::ZipArchive;

use super::{
    edit::packed,
    form::{SHEET, form, parts},
};
use crate::support::room::Room;

const TITLE: &str = "IECEE test report form of IEC 62443-2-4, the worksheet, sheet TRF Worksheet";

/// A room with a form and a session: one line split by role, one with a component of its own.
pub(super) fn room() -> Room {
    let room = Room::new();
    room.start_with_both_roles("a");
    let answers: [&[&str]; 6] = [
        &[
            "SP.01.01",
            "--declared",
            "2",
            "--statement",
            "=We do <it> & more\nsecond",
            "--evidence",
            "plan",
            "--evidence",
            "list",
            "--verdict",
            "pass",
        ],
        &[
            "SP.01.03",
            "--role",
            "integration",
            "--declared",
            "3",
            "--statement",
            "by integration",
        ],
        &[
            "SP.01.03",
            "--role",
            "maintenance",
            "--declared",
            "1",
            "--verdict",
            "fail",
        ],
        &["SP.02.02", "--statement", "for all"],
        &[
            "SP.02.02",
            "--component",
            "Gate 2",
            "--remarks",
            "not at the gate",
        ],
        &["SP.04.01", "--declared", "1"],
    ];
    for answer in answers {
        let line = ["answer", "a"].into_iter().chain(answer.iter().copied());
        room.walkdown(line).text();
    }
    room.write("form.xlsx", form());
    room
}

/// The form of a room, filled in.
pub(super) fn filled(room: &Room) -> Vec<u8> {
    room.walkdown(["export", "a", "--into", "form.xlsx", "-o", "out.xlsx"])
        .stdout(&format!(
            "{TITLE}: 20 cells filled in, 2 rows put in\nanswered, and no row for it: SP.04.01\n"
        ))
        .status(1)
        .check();
    fs::read(room.path("out.xlsx")).unwrap()
}

/// Each part as it is packed.
fn raw(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut part = archive.by_index_raw(place).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn text(bytes: &[u8], part: &str) -> String {
    let parts = super::edit::parts(bytes);
    let found = parts.into_iter().find(|(name, _)| name == part).unwrap();
    String::from_utf8(found.1).unwrap()
}

fn changed(before: &[u8], after: &[u8]) -> Vec<String> {
    let (before, after) = (raw(before), raw(after));
    assert!(before.keys().eq(after.keys()));
    let other = before
        .iter()
        .filter(|(name, bytes)| after[*name] != **bytes);
    other.map(|(name, _)| name.clone()).collect()
}

/// What stands in the parts once a row was put in after row 6, and one after row 8.
const WANTED: &[(&str, &str)] = &[
    (
        SHEET,
        "<mergeCells count=\"4\"><mergeCell ref=\"A1:J1\"/><mergeCell ref=\"A4:A7\"/><mergeCell ref=\"L9:M9\"/><mergeCell ref=\"L10:M10\"/></mergeCells>",
    ),
    (
        SHEET,
        "<conditionalFormatting sqref=\"J4:J11\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>$J4=\"Fail\"</formula>",
    ),
    (
        SHEET,
        "sqref=\"E4:E7 E9:E11\"><formula1>\"1,2,3,4\"</formula1>",
    ),
    (
        SHEET,
        "<xm:f>'List Values'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>D4:D7 D8:D11</xm:sqref>",
    ),
    (SHEET, "<xm:sqref>J4:J5 J6:J7 J8:J11</xm:sqref>"),
    (SHEET, "<f>COUNTIF(J4:J11,\"Pass\")+SUM(K4:K11)+J11*0</f>"),
    (SHEET, "<c r=\"K7\" s=\"5\"><f>IF($J7=\"Pass\",1,0)</f>"),
    (SHEET, "<c r=\"K11\" s=\"5\"><f>IF($J11=\"Pass\",1,0)</f>"),
    (SHEET, "<c r=\"N23\"><f>J13+M23</f>"),
    (SHEET, "<dimension ref=\"A1:N24\"/>"),
    (
        SHEET,
        "<selection pane=\"bottomLeft\" activeCell=\"F9\" sqref=\"F9\"/>",
    ),
    (
        SHEET,
        "<hyperlink ref=\"B9\" location=\"'TRF Worksheet'!A11\" display=\"x\"/>",
    ),
    (SHEET, "<brk id=\"8\" max=\"16383\" man=\"1\"/>"),
    (
        SHEET,
        "<row r=\"7\" spans=\"1:11\" ht=\"30\" customHeight=\"1\"><c r=\"A7\" s=\"2\"/>",
    ),
    (
        SHEET,
        "<c r=\"D7\" s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Maintenance Provider</t></is></c><c r=\"E7\" s=\"3\"><v>1</v></c><c r=\"F7\" s=\"4\"/>",
    ),
    (
        SHEET,
        "<c r=\"F4\" s=\"4\" t=\"inlineStr\"><is><t xml:space=\"preserve\">'=We do &lt;it&gt; &amp; more\nsecond</t></is></c>",
    ),
    (
        SHEET,
        "<c r=\"G10\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Gate 2</t></is></c>",
    ),
    (
        SHEET,
        "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" algorithmName=\"SHA-512\"",
    ),
    ("xl/workbook.xml", "'TRF Worksheet'!$A$1:$K$13<"),
    ("xl/workbook.xml", "'TRF Worksheet'!$E$4:$E$11<"),
    ("xl/workbook.xml", "'List Values'!$A$2:$A$5<"),
    (
        "xl/workbook.xml",
        "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>",
    ),
    (
        "xl/worksheets/sheet3.xml",
        "<f>COUNTA('TRF Worksheet'!F4:F11)+A2</f>",
    ),
    (
        "xl/tables/table1.xml",
        "ref=\"M22:N24\"><autoFilter ref=\"M22:N24\"/>",
    ),
    (
        "xl/charts/chart1.xml",
        "<c:f>'TRF Worksheet'!$K$4:$K$11</c:f>",
    ),
    ("xl/comments1.xml", "<comment ref=\"D8\" "),
    (
        "xl/drawings/vmlDrawing1.vml",
        "<x:Anchor>4, 15, 5, 10, 6, 15, 9, 4</x:Anchor><x:Row>7</x:Row>",
    ),
    (
        "xl/calcChain.xml",
        "<c r=\"A9\" i=\"9\"/><c r=\"J13\" i=\"7\"/><c r=\"K11\"/><c r=\"K9\"/><c r=\"K8\"/><c r=\"K6\"/>",
    ),
];

#[test]
fn what_refers_to_the_rows_moves_and_grows_and_all_else_is_the_same_to_the_byte() {
    let room = room();
    let out = filled(&room);
    assert_eq!(
        changed(&form(), &out),
        [
            "xl/calcChain.xml",
            "xl/charts/chart1.xml",
            "xl/comments1.xml",
            "xl/drawings/drawing1.xml",
            "xl/drawings/vmlDrawing1.vml",
            "xl/tables/table1.xml",
            "xl/workbook.xml",
            SHEET,
            "xl/worksheets/sheet3.xml",
        ]
    );
    assert_eq!(raw(&out).len(), 20);
    for (part, wanted) in WANTED {
        let found = text(&out, part);
        assert!(found.contains(wanted), "{part}: {wanted}\n{found}");
    }
    let drawing = text(&out, "xl/drawings/drawing1.xml");
    let rows: Vec<&str> = drawing
        .split("<xdr:row>")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap())
        .collect();
    // The chart moves down; a box with its own size above the new rows stays as large as it is.
    assert_eq!(rows, ["14", "20", "4", "9"]);
    let before = text(&form(), SHEET);
    for part in [
        "<sheetPr codeName=\"Trf\"/>",
        "<c r=\"A1\" t=\"s\"><v>0</v></c></row>\n<row r=\"3\">",
    ] {
        assert!(
            before.contains(part) && text(&out, SHEET).contains(part),
            "{part}"
        );
    }
}

#[test]
fn what_was_filled_in_comes_back() {
    let room = room();
    room.walkdown(["answer", "a", "SP.04.01", "--clear"]).text();
    room.walkdown(["export", "a", "--into", "form.xlsx", "-o", "out.xlsx"])
        .stdout(&format!("{TITLE}: 20 cells filled in, 2 rows put in\n"))
        .check();
    room.walkdown(["import", "a", "out.xlsx"])
        .stdout("8 rows read: nothing to record\n")
        .check();
    room.start_with_both_roles("b");
    room.walkdown(["import", "b", "out.xlsx"]).text();
    room.walkdown(["import", "b", "out.xlsx"])
        .stdout("8 rows read: nothing to record\n")
        .check();
    for id in super::form::IDS {
        let id = id.trim_end_matches("BR");
        let lines = |session: &str| {
            let mut shown = room.json(["show", session, id, "--json"])["lines"].clone();
            for line in shown.as_array_mut().unwrap() {
                let line = line.as_object_mut().unwrap();
                line.remove("evidence");
                line.remove("target");
            }
            shown
        };
        assert_eq!(lines("a"), lines("b"), "{id}");
    }
    // Filled in once more, every line finds its row: nothing is put in, and nothing differs.
    room.walkdown(["export", "a", "--into", "out.xlsx", "-o", "again.xlsx"])
        .stdout(&format!("{TITLE}: 0 cells filled in, 0 rows put in\n"))
        .check();
    let (once, twice) = (
        fs::read(room.path("out.xlsx")).unwrap(),
        fs::read(room.path("again.xlsx")).unwrap(),
    );
    assert_eq!(text(&once, SHEET), text(&twice, SHEET));
}

#[test]
fn what_is_not_applicable_has_its_verdict_and_its_reason_and_comes_back_as_nothing() {
    let room = Room::with_session();
    room.write("form.xlsx", form());
    for answer in [
        ["SP.01.01", "--not-applicable", "=no staff here"].as_slice(),
        &[
            "SP.01.02",
            "--not-applicable",
            "no rules",
            "--remarks",
            "seen",
        ],
        &["SP.01.03", "--not-applicable", "none", "--verdict", "fail"],
        &["SP.02.01", "--not-evaluated"],
    ] {
        room.walkdown(["answer", "a"].into_iter().chain(answer.iter().copied()))
            .text();
    }
    room.walkdown(["export", "a", "--into", "form.xlsx", "-o", "out.xlsx"])
        .text();
    let sheet = text(&fs::read(room.path("out.xlsx")).unwrap(), SHEET);
    let cells = |name: &str| {
        let Some((_, cell)) = sheet.split_once(&format!("<c r=\"{name}\"")) else {
            return "";
        };
        let cell = cell.split("<c r=").next().unwrap();
        let said = cell.split_once("<t xml:space=\"preserve\">");
        said.map_or("", |(_, said)| said.split('<').next().unwrap())
    };
    let said = ["I4", "J4", "I5", "J5", "I6", "J6", "I7", "J7", "I8", "J8"].map(cells);
    assert_eq!(
        said,
        [
            "'=no staff here",
            "N/A",
            "seen",
            "N/A",
            "none",
            "Fail",
            "",
            "N/E",
            "",
            ""
        ]
    );
    room.walkdown(["import", "a", "out.xlsx"])
        .stdout("6 rows read: nothing to record\n")
        .check();
    room.walkdown(["export", "a", "--into", "out.xlsx", "-o", "again.xlsx"])
        .stdout(&format!("{TITLE}: 0 cells filled in, 0 rows put in\n"))
        .check();
}

#[test]
fn without_new_rows_the_sheet_alone_differs_and_what_is_to_be_worked_out_anew_is_said() {
    let room = Room::with_session();
    room.write("form.xlsx", form());
    room.walkdown(["answer", "a", "SP.01.02", "--statement", "once"])
        .text();
    room.walkdown(["export", "a", "--into", "form.xlsx", "-o", "out.xlsx"])
        .stdout(&format!("{TITLE}: 7 cells filled in, 0 rows put in\n"))
        .check();
    let out = fs::read(room.path("out.xlsx")).unwrap();
    assert_eq!(changed(&form(), &out), ["xl/workbook.xml", SHEET]);
    // The cells apart, not a letter differs.
    let strip = |text: &str| {
        let mut rest = text.to_owned();
        for cell in ["D4", "D5", "D6", "D7", "D8", "D9", "F5"] {
            let start = rest.find(&format!("<c r=\"{cell}\"")).unwrap();
            let end = start
                + rest[start..]
                    .find("<c r=\"")
                    .map_or(0, |_| rest[start + 1..].find("<c r=\"").unwrap() + 1);
            rest.replace_range(start..end, "");
        }
        rest
    };
    assert_eq!(strip(&text(&form(), SHEET)), strip(&text(&out, SHEET)));
    // To standard output nothing else is said; the same session gives the same bytes.
    let printed = room
        .walkdown(["export", "a", "--into", "form.xlsx"])
        .output();
    assert_eq!(printed.stdout, out);
}

#[test]
fn what_the_copy_held_before_is_named_and_a_formula_is_left() {
    let room = Room::with_session();
    let mut own = parts();
    for (name, bytes) in &mut own {
        if *name == SHEET {
            let text = String::from_utf8(bytes.clone()).unwrap();
            let text = text
                .replace(
                    "<c r=\"F5\" s=\"4\"/>",
                    "<c r=\"F5\" s=\"4\" t=\"inlineStr\"><is><t>of the applicant</t></is></c>",
                )
                .replace(
                    "<c r=\"J5\" s=\"3\"/>",
                    "<c r=\"J5\" s=\"3\"><f>IF(E5=\"\",\"N/E\",\"\")</f></c>",
                );
            *bytes = text.into_bytes();
        }
    }
    room.write(
        "form.xlsx",
        packed(own.iter().map(|(name, bytes)| (*name, bytes.as_slice()))),
    );
    room.walkdown([
        "answer",
        "a",
        "SP.01.02",
        "--statement",
        "ours",
        "--verdict",
        "pass",
    ])
    .text();
    room.walkdown(["export", "a", "--into", "form.xlsx", "-o", "out.xlsx"])
        .stdout(&format!(
            "{TITLE}: 7 cells filled in, 0 rows put in\nheld something else before: F5\nleft: J5 holds a formula\n"
        ))
        .check();
}
