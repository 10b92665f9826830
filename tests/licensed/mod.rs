//! The licensed text: copies in every form that is met, what is wrong with them, and where the wording appears.
//!
//! Nothing in the copies is a sentence of the standard: their wording is made up here.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod broken;
mod owner;
mod shown;
mod torn;
mod variants;
mod workbook;

use walkdown::catalog::built_in;

use crate::support::room::Room;

/// The header of the table, in its order.
const HEADER: [&str; 8] = [
    "Req ID",
    "BR/RE",
    "Functional area",
    "Topic",
    "Subtopic",
    "Doc?",
    "Requirement description",
    "Rationale",
];

const KEPT: &str = "kept for you alone in ROOM/home/config/walkdown/overlays/iec-62443-2-4.json\n";

/// A row: the cells under [`HEADER`].
type Row = [String; 8];

/// A made-up copy whose headings are those of our table. Cells hold line breaks, quotation marks and umlauts.
fn copy() -> Vec<Row> {
    let catalog = built_in("iec-62443-2-4").unwrap();
    let requirements = catalog.requirements.iter().enumerate();
    let row = |(number, asked): (usize, &walkdown::catalog::Requirement)| {
        let (id, kind) = asked.id.split_once(' ').unwrap_or((&asked.id, "BR"));
        let area = catalog.area(&asked.area).unwrap();
        [
            id.to_owned(),
            kind.to_owned(),
            area.title.clone(),
            asked.topic.to_string(),
            asked.subtopic.to_string(),
            asked.documentation.to_string(),
            wording(number),
            format!("Quia \u{201c}{number}\u{201d} grün est."),
        ]
    };
    requirements.map(row).collect()
}

/// The made-up wording of the requirement with this number, from 0.
fn wording(number: usize) -> String {
    format!(
        "Lorem zarvox {number}, \"velit\" per quondam; dolorum:\n- sit murex,\n- amet ü – blorp."
    )
}

/// The table as text; every cell is quoted that has to be.
fn csv(header: &[&str], rows: &[Row], delimiter: char, line_break: &str) -> String {
    let quoted = |cell: &str| {
        if cell.contains([delimiter, '"', '\n']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    };
    let line = |cells: Vec<String>| cells.join(&delimiter.to_string()) + line_break;
    let rows = rows
        .iter()
        .map(|row| line(row.iter().map(|cell| quoted(cell)).collect()));
    line(header.iter().map(|cell| quoted(cell)).collect()) + &rows.collect::<String>()
}

/// The account of a copy that has everything as we have it.
fn all_confirmed(form: &str) -> String {
    format!(
        "iec-62443-2-4: 123 of 123 requirements read ({form})\nconfirmed: topic 123, subtopic 123, documentation \
         123\ncorrected: 0\nmissing in the file: 0\nnew in the file, not taken in: 0\nnot read: 0\n{KEPT}"
    )
}

/// The overlay that was kept.
fn kept(room: &Room) -> serde_json::Value {
    let text = room.read("home/config/walkdown/overlays/iec-62443-2-4.json");
    serde_json::from_str(&text).unwrap()
}
