//! A record of a text table. Unlike a strict reader it comes back from a quotation mark that is never closed: it
//! reports what is wrong with the record, and where the next line begins.

/// No sound record is longer, in bytes.
const LONGEST: usize = 256 << 10;

/// The defects of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::format) enum Flaw {
    /// A quoted cell without an end within what a sound record takes.
    NeverClosed,
    /// Text between the closing quotation mark and the next cell.
    AfterQuote,
    /// A quotation mark in a cell that does not begin with one.
    Stray,
    /// The same without quotation marks.
    TooLong,
}

impl Flaw {
    /// The defect in words.
    pub(in crate::format) fn words(self) -> &'static str {
        match self {
            Self::NeverClosed => "a quotation mark in it is never closed",
            Self::AfterQuote => "text stands after a closing quotation mark",
            Self::Stray => "a quotation mark stands in a cell that does not begin with one",
            Self::TooLong => "it is longer than any row of such a table",
        }
    }
}

/// A record as it was read.
#[derive(Debug)]
pub(in crate::format) struct Record {
    /// Where it begins.
    pub(in crate::format) start: usize,
    /// The cells, without quotation marks and blanks around them.
    pub(in crate::format) cells: Vec<String>,
    /// Where the next record begins.
    pub(in crate::format) end: usize,
    /// The defect, if there is one.
    pub(in crate::format) flaw: Option<Flaw>,
}

impl Record {
    /// Whether all its cells are empty.
    pub(in crate::format) fn is_blank(&self) -> bool {
        self.flaw.is_none() && self.cells.iter().all(String::is_empty)
    }
}

/// Reads the record that begins at `start`. Where `pairs` is set, a cell without quotation marks around it may have
/// pairs of them in it, as some programs leave them.
pub(in crate::format) fn record(text: &str, start: usize, delimiter: u8, pairs: bool) -> Record {
    record_within(text, start, delimiter, pairs, LONGEST)
}

/// The same where a sound record may be so long, in bytes.
pub(in crate::format) fn record_within(
    text: &str,
    start: usize,
    delimiter: u8,
    pairs: bool,
    longest: usize,
) -> Record {
    let bytes = text.as_bytes();
    let most = start.saturating_add(longest);
    let mut cells = Vec::new();
    let mut at = start;
    let done = |cells, end, flaw| Record {
        start,
        cells,
        end,
        flaw,
    };
    loop {
        let (cell, after, flaw) = cell(text, at, delimiter, most);
        let stray = flaw.is_none() && quotes_stray(&cell, text.as_bytes().get(at..after), pairs);
        let flaw = flaw.or(stray.then_some(Flaw::Stray));
        cells.push(cell);
        if flaw.is_some() {
            return done(cells, after, flaw);
        }
        match bytes.get(after) {
            Some(byte) if *byte == delimiter => at = after + 1,
            _ => return done(cells, past_break(bytes, after), None),
        }
    }
}

/// Reads a cell: its text, its end, and its defect if it has one. Nothing past `most` is looked at.
fn cell(text: &str, start: usize, delimiter: u8, most: usize) -> (String, usize, Option<Flaw>) {
    let bytes = text.as_bytes();
    let bytes = bytes.get(..most).unwrap_or(bytes);
    let ends = |byte: &u8| *byte == delimiter || matches!(byte, b'\n' | b'\r');
    let past_blanks = |at: usize| {
        let rest = bytes.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|byte| **byte == b' ').count()
    };
    let at = past_blanks(start);
    if bytes.get(at) != Some(&b'"') {
        let rest = bytes.get(at..).unwrap_or_default();
        let end = at + rest.iter().position(ends).unwrap_or(rest.len());
        let flaw = (end >= most).then_some(Flaw::TooLong);
        let plain = text.get(at..end).unwrap_or_default().trim();
        return (plain.to_owned(), end, flaw);
    }
    let mut plain = String::new();
    let mut from = at + 1;
    loop {
        let rest = bytes.get(from..).unwrap_or_default();
        let Some(quote) = rest.iter().position(|byte| *byte == b'"') else {
            return (String::new(), bytes.len(), Some(Flaw::NeverClosed));
        };
        let quote = from + quote;
        plain.push_str(text.get(from..quote).unwrap_or_default());
        if bytes.get(quote + 1) == Some(&b'"') {
            plain.push('"');
            from = quote + 2;
            continue;
        }
        let after = past_blanks(quote + 1);
        let flaw = bytes.get(after).filter(|byte| !ends(byte));
        let plain = plain.replace("\r\n", "\n").replace('\r', "\n");
        return (
            plain.trim().to_owned(),
            after,
            flaw.map(|_| Flaw::AfterQuote),
        );
    }
}

/// Whether a cell as it stands in the file is not quoted and yet has quotation marks that do not belong there.
fn quotes_stray(plain: &str, raw: Option<&[u8]>, pairs: bool) -> bool {
    let quoted = raw.is_some_and(|raw| raw.iter().find(|byte| **byte != b' ') == Some(&b'"'));
    let marks = plain.matches('"').count();
    !quoted && marks > 0 && (!pairs || marks % 2 == 1 || plain.contains("\"\""))
}

/// Where the line after this place begins.
pub(in crate::format) fn next_line(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
    past_break(text.as_bytes(), at + end.unwrap_or(rest.len()))
}

/// How many line breaks stand in a stretch of text.
pub(in crate::format) fn breaks(text: &str) -> usize {
    text.matches(['\n', '\r']).count() - text.matches("\r\n").count()
}

fn past_break(bytes: &[u8], at: usize) -> usize {
    match (bytes.get(at), bytes.get(at + 1)) {
        (Some(b'\r'), Some(b'\n')) => at + 2,
        (Some(b'\r' | b'\n'), _) => at + 1,
        _ => at,
    }
}
