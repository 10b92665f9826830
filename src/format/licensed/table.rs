//! The CSV attached to IEC 62443-2-4, as spreadsheet programs of any country save it. A wording is taken whole or not
//! at all: where a quotation mark is lost or the file is cut off, the row that it happened to is named.

use crate::format::{
    export::{CellContent, columns},
    grid::{DELIMITERS, Flaw, Record, breaks, decode, next_line, record},
};

use super::{
    columns::{Column, Columns},
    ending::Ending,
    refusal::Refusal,
    rows::{Licensed, MOST_UNREAD, is_id, join},
};

/// The header is looked for in this many lines.
const LINES_BEFORE: usize = 200;

/// The cells of a line that are looked at to tell whose it is.
const MOST_CELLS: usize = 64;

/// As many lines as a torn cell may have, on average of all unread rows that there may be.
const PIECE: usize = 50;

const CUT: &str = "the file ends inside it: it is cut off";

/// Where the rows begin, and how they are parted.
struct Head {
    columns: Columns,
    delimiter: u8,
    name: &'static str,
    rows: usize,
    /// Whether it is the sheet that we export: its requirements are titles of our own.
    is_ours: bool,
}

/// Reads a text table.
///
/// # Errors
/// It is another table, or too little of it can be read.
pub fn read_table(bytes: &[u8]) -> Result<Licensed, Refusal> {
    let (text, encoding) = decode(bytes);
    let head = head(&text).ok_or(Refusal::AnotherTable)?;
    if head.is_ours {
        return Err(Refusal::OurSheet);
    }
    let mut rows = Rows {
        text: &text,
        pairs: quotes(text.get(head.rows..).unwrap_or_default()).is_multiple_of(2),
        licensed: Licensed {
            form: format!("{}, {encoding}", head.name),
            unit: "line",
            without: head.columns.missing(),
            ..Licensed::default()
        },
        before: Before::Nothing,
        pieces: 0,
        ending: Ending::default(),
        unsure: false,
        head: &head,
    };
    let mut line = 1 + breaks(text.get(..head.rows).unwrap_or_default());
    let mut at = head.rows;
    while at < text.len() {
        let end = rows.read(at, line)?;
        line += breaks(text.get(at..end).unwrap_or_default());
        at = end;
    }
    if rows.unsure {
        let taken =
            "; no line end after the last row: if the file was cut off, that row is not whole";
        rows.licensed.form.push_str(taken);
    }
    Ok(rows.licensed)
}

/// Finds the header row: the first line that has the columns needed, parted so that most of them are known.
fn head(text: &str) -> Option<Head> {
    let mut at = 0;
    for _ in 0..LINES_BEFORE {
        let heads = DELIMITERS.into_iter().filter_map(|(delimiter, name)| {
            let record = record(text, at, delimiter, true);
            let columns =
                Columns::from_headings(&record.cells).filter(|_| record.flaw.is_none())?;
            Some(Head {
                columns,
                delimiter,
                name,
                rows: record.end,
                is_ours: is_ours(&record.cells),
            })
        });
        if let Some(head) = heads.max_by_key(|head| head.columns.count()) {
            return Some(head);
        }
        at = next_line(text, at);
    }
    None
}

/// Whether the header is that of the sheet that we export, which alone has these two columns.
fn is_ours(header: &[String]) -> bool {
    let mut only_ours = columns()
        .into_iter()
        .filter(|own| matches!(own.what, CellContent::Catalog | CellContent::Revision));
    only_ours.all(|own| header.iter().any(|cell| cell.trim() == own.column.heading))
}

fn quotes(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'"').count()
}

/// The record before one that is no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Nothing that could go on in it.
    Nothing,
    /// A row that was read: the last one.
    Row,
    /// A row that could not be read, or was taken back since a piece of it follows.
    Torn,
}

/// The rows as they are read.
struct Rows<'a> {
    text: &'a str,
    head: &'a Head,
    /// Whether the quotation marks come in pairs: in a sound file they do.
    pairs: bool,
    licensed: Licensed,
    before: Before,
    /// The values of the last column, which tell whether the last row is whole.
    ending: Ending,
    /// Whether the last row was taken without certainty that it is whole.
    unsure: bool,
    /// How many pieces of rows there were; those with a quotation mark amiss count as many.
    pieces: usize,
}

impl Rows<'_> {
    /// Reads the record that begins at a place, in a line; where the next one begins.
    fn read(&mut self, at: usize, line: usize) -> Result<usize, Refusal> {
        let record = record(self.text, at, self.head.delimiter, self.pairs);
        if record.is_blank() {
            return Ok(record.end);
        }
        let flaw = self.flaw(&record);
        let end = match flaw {
            None => record.end,
            Some(_) => self.resume(&record),
        };
        if !self.is_row(&record) && self.continues(&record, flaw.is_some()) {
            if self.before == Before::Row {
                self.licensed.take_back(
                    "what follows it is no row: a quotation mark is lost, or a line that does not belong to the \
                     table stands there"
                        .into(),
                )?;
            }
            self.before = Before::Torn;
            // A quotation mark that is amiss may take a long look ahead.
            self.pieces += if record.flaw.is_some() { PIECE } else { 1 };
            if self.pieces > MOST_UNREAD * PIECE {
                return Err(Refusal::TooManyUnread(MOST_UNREAD));
            }
            if self.is_cut(&record) {
                self.licensed.leave(line, "", CUT.into())?;
            }
            return Ok(end);
        }
        let columns = &self.head.columns;
        let read = match flaw {
            None => {
                let read = self.licensed.take(columns, line, &record.cells)?;
                self.unsure = read && self.is_cut(&record) && !self.is_whole(&record);
                if read {
                    self.ending.learn(columns, &record.cells);
                }
                read
            }
            Some(why) => {
                let why = match record.flaw {
                    Some(flaw @ Flaw::NeverClosed) if end < self.text.len() => {
                        flaw.words().to_owned()
                    }
                    _ => why,
                };
                let (id, kind) = self.id(&record);
                let id = join(&id, &kind).unwrap_or(id);
                self.licensed.leave(line, &id, why)?;
                false
            }
        };
        if read {
            self.before = Before::Row;
        } else if self.is_row(&record) {
            self.before = Before::Torn;
        }
        Ok(end)
    }

    /// The id and the kind of requirement that a record is of. Where a quotation mark is amiss, its first line tells
    /// more than its cells.
    fn id(&self, record: &Record) -> (String, String) {
        let cell = |cells: &[String], column| self.head.columns.cell(cells, column).to_owned();
        let of = |cells: &[String]| (cell(cells, Column::Id), cell(cells, Column::Kind));
        if record.flaw.is_none() {
            return of(&record.cells);
        }
        let end = next_line(self.text, record.start);
        of(&self.plain_cells(self.text.get(record.start..end).unwrap_or_default()))
    }

    /// The first cells of a line as they stand there, without quotation marks.
    fn plain_cells(&self, line: &str) -> Vec<String> {
        line.split(char::from(self.head.delimiter))
            .take(MOST_CELLS)
            .map(|cell| cell.trim().trim_matches('"').to_owned())
            .collect()
    }

    /// Whether a record begins as rows do. A line of a wording may begin with an id, hardly with its kind as well.
    fn is_row(&self, record: &Record) -> bool {
        let (id, kind) = self.id(record);
        let no_kinds = self.head.columns.place(Column::Kind).is_none();
        let all = record.flaw.is_none() && record.cells.len() >= self.head.columns.count;
        is_id(&id) && (no_kinds || all || !kind.is_empty())
    }

    /// Whether a record that is no row is a piece of the row above it. A wording whose quotation mark is lost is read
    /// up to its first line break, and the rest of it follows; the mark at its other end makes the marks odd. Where
    /// they come in pairs, a record with all its cells is a heading or a note between the rows. A last one without a
    /// line end is the beginning of a row that was cut off, unless it is no more than a quotation mark.
    fn continues(&self, record: &Record, flawed: bool) -> bool {
        let short = record.cells.len() < self.head.columns.count;
        let marks_alone = self.rest(record).trim().trim_matches('"').is_empty();
        let begun = self.is_cut(record) && !marks_alone;
        self.before != Before::Nothing && !begun && (!self.pairs || flawed || short)
    }

    /// Everything from where a record begins.
    fn rest(&self, record: &Record) -> &str {
        self.text.get(record.start..).unwrap_or_default()
    }

    /// Whether the file ends in a record, without the line end that every row has.
    fn is_cut(&self, record: &Record) -> bool {
        let rest = self.rest(record);
        match record.flaw {
            None => record.end >= self.text.len() && !self.text.ends_with(['\n', '\r']),
            Some(Flaw::NeverClosed) => {
                let in_id = !rest.contains(char::from(self.head.delimiter));
                !rest.contains(['\n', '\r']) && (in_id || is_id(&self.id(record).0))
            }
            Some(_) => false,
        }
    }

    /// Whether the last row, without a line end, is whole as far as it is taken.
    fn is_whole(&self, record: &Record) -> bool {
        self.pairs && self.ending.is_whole(&self.head.columns, &record.cells)
    }

    /// Whether the last row, without a line end, may be taken: some programs write none, and then its last cell is
    /// closed by a quotation mark or ends as sentences do.
    fn looks_whole(&self) -> bool {
        self.pairs && self.text.trim_end_matches(' ').ends_with(['"', '.'])
    }

    /// Why a record cannot be read; none if it can.
    fn flaw(&self, record: &Record) -> Option<String> {
        let columns = &self.head.columns;
        let cells = record.cells.len();
        let wanted = columns.count;
        let needed = columns.place(Column::Text).unwrap_or_default();
        let more = |cell: &String| !cell.is_empty();
        let why = match record.flaw {
            Some(Flaw::NeverClosed) => {
                "the file ends inside a quoted cell: it is cut off, or a quotation mark is not closed"
            }
            Some(flaw) => flaw.words(),
            None if self.is_cut(record) && cells < wanted => CUT,
            None if self.is_cut(record) && !self.is_whole(record) && !self.looks_whole() => {
                "the file ends in it without a line end: it may be cut off; if it is whole, add a line end"
            }
            None if cells <= needed || record.cells.iter().skip(wanted).any(more) => {
                return Some(format!("it has {cells} cells, the header has {wanted}"));
            }
            None => return None,
        };
        Some(why.to_owned())
    }

    /// Where reading goes on after a record with a flaw: at the next line that begins a row, as far as can be told.
    fn resume(&self, record: &Record) -> usize {
        let most = match record.flaw {
            None => record.end,
            Some(_) => self.text.len(),
        };
        let mut at = next_line(self.text, record.start);
        while at < most {
            let next = next_line(self.text, at);
            if self.begins_row(self.text.get(at..next).unwrap_or_default()) {
                return at;
            }
            at = next;
        }
        most
    }

    /// Whether one line, taken by itself, has an id where the ids stand.
    fn begins_row(&self, line: &str) -> bool {
        let place = self.head.columns.place(Column::Id).unwrap_or_default();
        let mut cells = line.split(char::from(self.head.delimiter));
        cells
            .nth(place)
            .is_some_and(|cell| is_id(cell.trim().trim_matches('"')))
    }
}
