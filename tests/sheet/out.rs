//! What goes out beside the rows: the areas in charts, only some of the lines, and answers to what no catalog has any more.

use std::fs;

use walkdown::{catalog::built_in_source, format::taken_headings, session::FIELDS};

use super::{
    back::{exported, rows},
    edit::parts,
};
use crate::support::room::Room;

fn part(book: &[u8], name: &str) -> String {
    let found = parts(book).into_iter().find(|(own, _)| own == name);
    String::from_utf8(found.unwrap().1).unwrap()
}

#[test]
fn the_areas_stand_in_charts_over_their_numbers() {
    let room = exported();
    let book = fs::read(room.path("a.xlsx")).unwrap();
    let names: Vec<String> = parts(&book).into_iter().map(|(name, _)| name).collect();
    let charts = names
        .iter()
        .filter(|name| name.starts_with("xl/charts/chart"));
    assert_eq!(charts.count(), 2);
    let levels = part(&book, "xl/charts/chart1.xml");
    assert_eq!(levels.matches("<c:ser>").count(), 6);
    assert!(
        levels.contains("<c:f>Overview!$B$2:$B$13</c:f>"),
        "{levels}"
    );
    assert!(
        levels.contains("<c:f>Overview!$F$2:$F$13</c:f>"),
        "{levels}"
    );
    let aims = part(&book, "xl/charts/chart2.xml");
    assert!(aims.contains("<c:radarChart>") && aims.contains("<c:f>Overview!$L$2:$L$13</c:f>"));
    let drawing = part(&book, "xl/drawings/drawing1.xml");
    assert_eq!(drawing.matches("descr=\"").count(), 2);
    // One line of the first area at ML1, one at ML2, nine without a level; the numbers are numbers.
    let sheet = part(&book, "xl/worksheets/sheet2.xml");
    for cell in [
        "<c r=\"D2\"><v>0</v></c>",
        "<c r=\"E2\"><v>1</v></c>",
        "<c r=\"F2\"><v>1</v></c>",
        "<c r=\"I2\"><v>10</v></c>",
        "<c r=\"L2\"><v>1</v></c>",
        "<c r=\"M2\"><v>3</v></c>",
    ] {
        assert!(sheet.contains(cell), "{cell}\n{sheet}");
    }
    assert!(!sheet.contains("<f>"));
    // On paper each row has room for its texts.
    let first = part(&book, "xl/worksheets/sheet1.xml");
    let row = first.split("<row r=\"2\"").nth(1).unwrap();
    let row = row.split('>').next().unwrap();
    assert!(row.contains(" ht=\""), "{row}");
    assert!(first.contains("fitToHeight=\"0\"") && first.contains("orientation=\"landscape\""));
}

#[test]
fn only_the_lines_asked_for_are_written() {
    let room = exported();
    let ids = |filter: &str| -> Vec<String> {
        let text = room
            .walkdown(["export", "a", "--format", "csv", "--filter", filter])
            .text();
        let rows = rows(&text).into_iter().skip(1);
        rows.map(|row| row[1].clone()).collect()
    };
    assert_eq!(ids("below-target"), ["SP.01.01", "SP.01.03"]);
    assert_eq!(ids("open-for=B. Klein"), ["SP.01.01"]);
    assert_eq!(ids("recorded-by=Nobody"), Vec::<String>::new());
    assert_eq!(ids("recorded-by=tester").len(), 3);
    assert_eq!(ids("to-review-by=B. Klein").len(), 3);
    assert_eq!(ids("open-for=klein"), ["SP.01.01"]);
    assert_eq!(ids("Unanswered").len(), 121);
    assert!(ids("parked").is_empty());
    let text = room
        .walkdown(["export", "a", "--filter", "below-target"])
        .text();
    assert_eq!(text.lines().count(), 2);
    // Part of a sheet comes back as the whole does.
    room.walkdown(["export", "a", "--filter", "below-target", "-o", "part.xlsx"])
        .check();
    room.walkdown(["import", "a", "part.xlsx"])
        .stdout("2 rows read: nothing to record\n")
        .check();
    let before = ids("with-remarks").len();
    room.walkdown(["answer", "a", "SP.03.01", "--remarks", "ask again"])
        .text();
    let with_remarks = ids("with-remarks");
    assert_eq!(with_remarks.len(), before + 1);
    assert!(with_remarks.contains(&"SP.03.01".to_owned()));
    room.walkdown(["export", "a", "--filter", "late"])
        .stderr(
            "walkdown: --filter late: there is no such state of a line\nuse unanswered, parked, flagged, below-target, \
             without-evidence, with-remarks, to-reconfirm, in-conflict, said-differently, to-review, changed-since-the-review, returned, \
             to-review-by=NAME, recorded-by=NAME or open-for=NAME\n",
        )
        .status(2)
        .check();
}

#[test]
fn what_no_catalog_has_any_more_is_written_and_left_when_it_comes_back() {
    let room = Room::new();
    let folder = room.path("home/config/walkdown/catalogs/plant");
    fs::create_dir_all(&folder).unwrap();
    let source = built_in_source("iec-62443-2-4").unwrap();
    let frame = source
        .catalog
        .replace("\"id\": \"iec-62443-2-4\"", "\"id\": \"plant\"");
    fs::write(folder.join("catalog.json"), frame).unwrap();
    fs::write(folder.join("requirements.csv"), source.requirements).unwrap();
    room.walkdown(["new", "a", "--no-open", "--catalog", "plant"])
        .text();
    room.walkdown([
        "answer",
        "a",
        "SP.12.09",
        "--maturity",
        "2",
        "--statement",
        "kept",
        "--evidence",
        "log",
    ])
    .text();
    let mut all = rows(source.requirements);
    all.retain(|row| row[0] != "SP.12.09");
    fs::write(
        folder.join("requirements.csv"),
        super::back::written(&all, b','),
    )
    .unwrap();
    room.walkdown(["export", "a", "-o", "a.xlsx"]).check();
    let text = room.walkdown(["export", "a", "--format", "csv"]).text();
    let written = rows(&text);
    assert_eq!(written.len(), 1 + 122 + 1);
    let last = written.last().unwrap();
    assert_eq!(
        (last[1].as_str(), last[5].as_str(), last[27].as_str()),
        ("SP.12.09", "kept", "plant")
    );
    room.walkdown(["import", "a", "a.xlsx"])
        .stdout("123 rows read: nothing to record\n")
        .check();
    super::back::edit(&room, &[("F124", "changed")]);
    room.walkdown(["import", "a", "b.xlsx", "--overwrite"])
        .stdout(
            "Assessment!F124: SP.12.09 Statement: left: no catalog of the session has the requirement any more\n123 rows read: \
             nothing to record\n1 cell left as the session has it\n",
        )
        .status(1)
        .check();
    let book = fs::read(room.path("a.xlsx")).unwrap();
    let applies = part(&book, "xl/sharedStrings.xml");
    assert!(applies.contains("no catalog of the session has the requirement any more"));
}

#[test]
fn every_column_of_the_table_of_fields_stands_in_the_sheet() {
    let room = exported();
    let csv = room.walkdown(["export", "a", "--format", "csv"]).text();
    let heads = &rows(&csv)[0];
    for column in FIELDS.iter().flat_map(|field| field.columns) {
        let heading = column.heading;
        assert!(heads.iter().any(|head| head == heading), "{heading}");
        assert!(taken_headings().contains(&heading), "{heading}");
    }
}
