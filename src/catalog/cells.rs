//! A text as rows of cells. The usual form is parted at once, without a copy; everything else by the csv reader: both
//! give the same.

use std::borrow::Cow;

/// The cells of a row.
pub(super) type Cells<'a> = Vec<Cow<'a, str>>;

/// The rows of a text whose cells this parts; the names of the columns are the first one.
pub(super) fn cells(text: &str, separator: u8) -> Vec<Result<Cells<'_>, csv::Error>> {
    match usual(text, separator) {
        Some(rows) => rows.into_iter().map(Ok).collect(),
        None => whatever(text, separator),
    }
}

/// The rows, whatever form they have.
fn whatever(text: &str, separator: u8) -> Vec<Result<Cells<'_>, csv::Error>> {
    let reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let owned = |record: csv::StringRecord| {
        let cells = record.iter();
        cells.map(|cell| Cow::Owned(cell.to_owned())).collect()
    };
    let records = reader.into_records();
    records.map(|record| record.map(owned)).collect()
}

/// The rows of the usual form. None where there is anything else: an empty row, a mark of quotation that neither opens
/// nor closes a cell, a line that ends in another way.
fn usual(text: &str, separator: u8) -> Option<Vec<Cells<'_>>> {
    let (mut rows, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        if rest.starts_with(['\n', '\r']) {
            return None;
        }
        let mut row = Vec::new();
        loop {
            let (cell, behind) = match rest.strip_prefix('"') {
                Some(quoted) => in_quotes(quoted)?,
                None => bare(rest, separator)?,
            };
            row.push(cell);
            rest = behind;
            match rest.strip_prefix(char::from(separator)) {
                Some(next) => rest = next,
                None => break,
            }
        }
        rows.push(row);
        if !rest.is_empty() {
            rest = rest
                .strip_prefix('\n')
                .or_else(|| rest.strip_prefix("\r\n"))?;
        }
    }
    Some(rows)
}

/// A cell without quotation, and what stands behind it.
fn bare(text: &str, separator: u8) -> Option<(Cow<'_, str>, &str)> {
    let ends = |byte: u8| byte == separator || matches!(byte, b'\n' | b'\r' | b'"');
    let end = text.bytes().position(ends).unwrap_or(text.len());
    let (cell, behind) = text.split_at_checked(end)?;
    Some((cell.into(), behind))
}

/// A cell behind the mark that opens it, and what stands behind the mark that closes it.
fn in_quotes(mut text: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut cell = Cow::Borrowed("");
    loop {
        let (part, behind) = text.split_once('"')?;
        cell += part;
        match behind.strip_prefix('"') {
            Some(next) => {
                cell += "\"";
                text = next;
            }
            None => return Some((cell, behind)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Cells, usual, whatever};
    use crate::catalog::{BUILT_IN, built_in_source};

    fn read(text: &str, separator: u8) -> Option<Vec<Cells<'_>>> {
        let rows = whatever(text, separator).into_iter();
        rows.collect::<Result<_, _>>().ok()
    }

    proptest! {
        /// The fast parting gives the same cells as the csv reader.
        #[test]
        fn both_ways_of_parting_give_the_same(parts in prop::collection::vec(0..12_usize, 0..24)) {
            let all = ["a", "ä", " ", ",", ",", ";", "\"", "\"\"", "\"b,c\"", "\n", "\n", "\r\n"];
            let text: String = parts.iter().filter_map(|part| all.get(*part)).copied().collect();
            for separator in [b',', b';'] {
                if let Some(rows) = usual(&text, separator) {
                    prop_assert_eq!(Some(rows), read(&text, separator), "{:?}", text);
                }
            }
        }
    }

    #[test]
    fn the_catalogs_that_are_compiled_in_have_the_usual_form() {
        for source in BUILT_IN.iter().filter_map(|id| built_in_source(id)) {
            let rows = usual(source.requirements, b',');
            assert!(rows.is_some());
            assert_eq!(rows, read(source.requirements, b','));
        }
    }
}
