//! The links of the screen: where a file's path or a web address is drawn, and what a click there opens. The cells know
//! nothing of it: an address is looked for in a finished frame, also where it is cut or goes on in the next row.

use ratatui::buffer::Buffer;

use crate::format::{clean_line, clean_text, web_addresses};

use super::{model::Model, widget::width};

/// A part of a row that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The first column.
    pub column: u16,
    /// The row.
    pub row: u16,
    /// How many columns.
    pub columns: u16,
    /// Where it leads.
    pub to: Address,
}

/// The target of a link, as it was written: not fit for a terminal yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A file; a path that does not begin at the root begins at the session's folder.
    File(String),
    /// A page of the web.
    Web(String),
}

/// The fewest letters by which the part of an address at the end of a row is recognized.
const LEAST: usize = 6;
/// The sign that something is cut, also in ASCII.
const CUT: [&str; 2] = ["…", "~"];
/// Pieces that may stand before a continued text in its row: blanks and frames.
const MARGIN: &[&str] = &[" ", "│", "┃", "|"];

/// The links of a frame that was drawn of this model.
#[must_use]
pub fn links(model: &Model, drawn: &Buffer) -> Vec<Link> {
    let addresses = addresses(model);
    if addresses.is_empty() {
        return Vec::new();
    }
    let rows: Vec<Row<'_>> = (0..drawn.area.height)
        .map(|row| Row::new(drawn, row))
        .collect();
    let mut links = Vec::new();
    for (shown, to) in &addresses {
        let letters: Vec<char> = shown.chars().collect();
        for row in 0..rows.len() {
            for part in parts(&rows, row, &letters) {
                links.push(Link {
                    to: to.clone(),
                    ..part
                });
            }
        }
    }
    links
}

/// The addresses that may be in sight, each as it is shown; the longest last, so that it covers those that are a part of
/// it.
fn addresses(model: &Model) -> Vec<(String, Address)> {
    let mut all = Vec::new();
    let mut add_web = |text: &str| {
        let text = clean_text(text);
        let found = web_addresses(&text);
        all.extend(found.map(|found| (found.to_owned(), Address::Web(found.to_owned()))));
    };
    let walk = model.walk.as_ref();
    let asked = walk.and_then(|walk| walk.requirement());
    if let Some(asked) = asked {
        add_web(&asked.guidance);
        asked.see_also.iter().for_each(|text| add_web(text));
    }
    let answer = walk.and_then(|walk| walk.line()).map(|line| &line.answer);
    if let Some(answer) = answer {
        add_web(&answer.statement);
        add_web(&answer.remarks);
        answer.evidence.iter().for_each(|item| add_web(&item.text));
        let files = answer.evidence.iter().filter_map(|item| item.file.as_ref());
        all.extend(files.map(|file| (clean_line(&file.path), Address::File(file.path.clone()))));
    }
    let written_file = model.written_file.as_ref();
    all.extend(written_file.map(|path| (path.clone(), Address::File(path.clone()))));
    all.retain(|(shown, _)| shown.chars().count() >= LEAST);
    all.sort_by_key(|(shown, _)| shown.len());
    all.dedup();
    all
}

/// A row as letters, each with its column.
struct Row<'a>(Vec<(&'a str, u16)>);

impl<'a> Row<'a> {
    fn new(drawn: &'a Buffer, row: u16) -> Self {
        let mut letters = Vec::new();
        let mut column = 0;
        while column < drawn.area.width {
            let symbol = drawn.cell((column, row)).map_or(" ", |cell| cell.symbol());
            letters.push((symbol, column));
            column += u16::try_from(width(symbol).max(1)).unwrap_or(1);
        }
        Self(letters)
    }

    /// How many letters of a text stand from here on.
    fn matches(&self, at: usize, text: &[char]) -> usize {
        let here = self.0.iter().skip(at).zip(text);
        let mut letter = [0; 4];
        here.take_while(|((symbol, _), wanted)| **symbol == *wanted.encode_utf8(&mut letter))
            .count()
    }

    /// Whether nothing but blanks and frames comes from here on.
    fn ends(&self, at: usize) -> bool {
        self.0
            .iter()
            .skip(at)
            .all(|(symbol, _)| MARGIN.contains(symbol))
    }

    /// The columns at which a text may begin: the row's first letter, and each letter behind two blanks, as another
    /// pane may stand before.
    fn beginnings(&self) -> Vec<usize> {
        let is_margin = |at: usize| self.0.get(at).is_some_and(|(own, _)| MARGIN.contains(own));
        let mut gap = 2;
        let mut found = Vec::new();
        for at in 0..self.0.len() {
            if is_margin(at) {
                gap += 1;
                continue;
            }
            if gap >= 2 {
                found.push(at);
            }
            gap = 0;
        }
        found
    }

    fn link(&self, row: usize, at: usize, count: usize) -> Option<Link> {
        let (first, last) = (self.0.get(at)?, self.0.get(at + count.checked_sub(1)?)?);
        Some(Link {
            column: first.1,
            row: u16::try_from(row).ok()?,
            columns: last.1 + 1 - first.1,
            to: Address::Web(String::new()),
        })
    }
}

/// The links that begin in a row, with all parts of each: the address may be whole, cut, or continued in the rows
/// below.
fn parts(rows: &[Row<'_>], row: usize, text: &[char]) -> Vec<Link> {
    let mut found = Vec::new();
    let Some(here) = rows.get(row) else {
        return found;
    };
    let mut at = 0;
    while at < here.0.len() {
        let count = here.matches(at, text);
        let is_cut = here
            .0
            .get(at + count)
            .is_some_and(|(next, _)| CUT.contains(next));
        if count == text.len() || count >= LEAST && is_cut {
            found.extend(here.link(row, at, count));
        } else if count >= LEAST && here.ends(at + count) {
            let rest = text.get(count..).unwrap_or_default();
            if let Some(more) = goes_on(rows, row + 1, rest) {
                found.extend(here.link(row, at, count));
                found.extend(more);
            }
        }
        at += count.max(1);
    }
    found
}

/// The rest of an address at the beginning of a row or of a pane, and of those below it; none where something else stands there.
fn goes_on(rows: &[Row<'_>], first: usize, text: &[char]) -> Option<Vec<Link>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    for (row, here) in rows.iter().enumerate().skip(first) {
        let goes_on = |start: &usize| {
            let count = here.matches(*start, rest);
            count > 0 && count == rest.len() || count >= LEAST && here.ends(start + count)
        };
        let start = here.beginnings().into_iter().rev().find(goes_on)?;
        let count = here.matches(start, rest);
        parts.extend(here.link(row, start, count));
        if count == rest.len() {
            return Some(parts);
        }
        rest = rest.get(count..)?;
    }
    None
}
