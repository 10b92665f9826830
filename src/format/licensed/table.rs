//! The CSV attached to IEC 62443-2-4, as spreadsheet programs of any country save it.

use super::{
    columns::{Column, Columns},
    decode::decode,
    record::{Flaw, Record, breaks, next_line, record},
    refusal::Refusal,
    rows::{Licensed, is_id},
};

/// The header is looked for in this many lines.
const LINES_BEFORE: usize = 200;

const DELIMITERS: [(u8, &str); 3] = [(b',', "comma"), (b';', "semicolon"), (b'\t', "tab")];

/// Where the rows begin, and how they are parted.
struct Head {
    columns: Columns,
    delimiter: u8,
    name: &'static str,
    rows: usize,
}

/// Reads a text table.
///
/// # Errors
/// It is another table, or too little of it can be read.
pub fn read_table(bytes: &[u8]) -> Result<Licensed, Refusal> {
    let (text, encoding) = decode(bytes);
    let head = head(&text).ok_or(Refusal::AnotherTable)?;
    let mut licensed = Licensed {
        form: format!("{}, {encoding}", head.name),
        unit: "line",
        without: head.columns.missing(),
        ..Licensed::default()
    };
    let mut line = 1 + breaks(text.get(..head.rows).unwrap_or_default());
    let mut at = head.rows;
    while at < text.len() {
        let record = record(&text, at, head.delimiter);
        let end = match flaw(&text, &head, &record) {
            _ if record.is_blank() => record.end,
            None => {
                licensed.take(&head.columns, line, &record.cells)?;
                record.end
            }
            Some(why) => {
                let next = resume(&text, &head, at, &record);
                let id = head.columns.cell(&record.cells, Column::Id);
                let why = match record.flaw {
                    Some(Flaw::NeverClosed) if next < text.len() => {
                        "a quotation mark in it is never closed".to_owned()
                    }
                    _ => why,
                };
                licensed.leave(line, id, why)?;
                next
            }
        };
        line += breaks(text.get(at..end).unwrap_or_default());
        at = end;
    }
    Ok(licensed)
}

/// Finds the header row: the first line that has the columns needed, parted so that most of them are known.
fn head(text: &str) -> Option<Head> {
    let mut at = 0;
    for _ in 0..LINES_BEFORE {
        let heads = DELIMITERS.into_iter().filter_map(|(delimiter, name)| {
            let record = record(text, at, delimiter);
            let columns = Columns::of(&record.cells).filter(|_| record.flaw.is_none())?;
            Some(Head {
                columns,
                delimiter,
                name,
                rows: record.end,
            })
        });
        if let Some(head) = heads.max_by_key(|head| head.columns.known()) {
            return Some(head);
        }
        at = next_line(text, at);
    }
    None
}

/// Why a record cannot be read; none if it can.
fn flaw(text: &str, head: &Head, record: &Record) -> Option<String> {
    let cells = record.cells.len();
    let wanted = head.columns.count;
    let count = || Some(format!("it has {cells} cells, the header has {wanted}"));
    let needed = head.columns.place(Column::Text).unwrap_or_default();
    match record.flaw {
        Some(Flaw::NeverClosed) => Some(
            "the file ends inside a quoted cell: it is cut off, or a quotation mark is not closed"
                .into(),
        ),
        Some(Flaw::AfterQuote) => Some("text stands after a closing quotation mark".into()),
        Some(Flaw::TooLong) => Some("it is longer than any row of such a table".into()),
        None if cells < wanted && record.end >= text.len() && !ends_with_break(text) => {
            Some("the file ends inside it: it is cut off".into())
        }
        None if cells <= needed => count(),
        None if record
            .cells
            .iter()
            .skip(wanted)
            .any(|cell| !cell.is_empty()) =>
        {
            count()
        }
        None => None,
    }
}

fn ends_with_break(text: &str) -> bool {
    text.ends_with(['\n', '\r'])
}

/// Where reading goes on after a record with a flaw: at the next line that begins a row, as far as can be told.
fn resume(text: &str, head: &Head, start: usize, record: &Record) -> usize {
    let most = match record.flaw {
        None => record.end,
        Some(_) => text.len(),
    };
    let mut at = next_line(text, start);
    while at < most {
        let next = next_line(text, at);
        if begins_row(text.get(at..next).unwrap_or_default(), head) {
            return at;
        }
        at = next;
    }
    most
}

/// Whether one line, taken by itself, has an id where the ids stand.
fn begins_row(line: &str, head: &Head) -> bool {
    let Some(place) = head.columns.place(Column::Id) else {
        return false;
    };
    let mut cells = line.split(char::from(head.delimiter));
    cells
        .nth(place)
        .is_some_and(|cell| is_id(cell.trim().trim_matches('"')))
}
