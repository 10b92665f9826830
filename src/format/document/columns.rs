//! A document in plain characters, in columns: for a terminal, and for what reads its output.

use crate::format::{clean_line, table_within, text_within, width};

use super::{Block, Document, Facts, List, ListKind, Table, Text};

/// Writes a document; each part stands apart from the next by an empty line.
#[must_use]
pub fn columns(document: &Document) -> String {
    columns_within(document, None)
}

/// The same with sentences and tables no wider than so many columns.
#[must_use]
pub fn columns_within(document: &Document, room: Option<usize>) -> String {
    let within = |block: &Block| match block {
        Block::Paragraph(_, text) => text_within(&line(&text.words()), room, 0),
        Block::Table(the) => table(the, room),
        other => part(other),
    };
    let parts: Vec<String> = document
        .blocks
        .iter()
        .map(within)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("\n")
}

fn part(block: &Block) -> String {
    match block {
        Block::Title(title) => line(&title.name) + &line(&title.more),
        Block::Heading(heading) => line(&heading.text.words()) + &line(&heading.state.words()),
        Block::Paragraph(_, text) => line(&text.words()),
        Block::Quote(text) => text.lines().map(line).collect(),
        Block::Facts(the) => facts(the),
        Block::Table(the) => table(the, None),
        Block::List(the) => list(the),
        Block::Chart(chart) => table(&chart.table, None),
        Block::Contents(_) | Block::Figures(_) | Block::PageBreak => String::new(),
    }
}

fn line(text: &str) -> String {
    match clean_line(text) {
        text if text.is_empty() => text,
        text => text + "\n",
    }
}

/// Names in a column, with what is told of each; what has no place beside its name stands below it.
fn facts(facts: &Facts) -> String {
    let names = facts
        .facts
        .iter()
        .map(|fact| clean_line(&fact.name.words()));
    let wide = names
        .clone()
        .map(|name| width(&name))
        .max()
        .unwrap_or_default();
    let mut written = String::new();
    for (name, fact) in names.zip(&facts.facts) {
        let (beside, below) = match fact.value.as_slice() {
            [Block::Paragraph(_, text), below @ ..] => (clean_line(&text.words()), below),
            below => (String::new(), below),
        };
        let blanks = " ".repeat(wide - width(&name));
        written += format!("{name}{blanks}  {beside}").trim_end();
        written.push('\n');
        for line in below.iter().map(part).collect::<String>().lines() {
            written += format!("  {line}").trim_end();
            written.push('\n');
        }
    }
    written
}

fn table(table: &Table, room: Option<usize>) -> String {
    let head = table.columns.iter().map(|column| clean_line(&column.head));
    let head: Vec<String> = head.collect();
    let has_head = head.iter().any(|head| !head.is_empty());
    let cells = |row: &Vec<Text>| row.iter().map(|cell| clean_line(&cell.words())).collect();
    let rows = has_head.then_some(head).into_iter();
    let rows: Vec<Vec<String>> = rows
        .chain(table.rows.iter().chain(&table.foot).map(cells))
        .collect();
    text_within(&line(&table.caption), room, 0) + &table_within(&rows, room)
}

fn list(list: &List) -> String {
    let mut written = String::new();
    for (number, item) in (1..).zip(&list.items) {
        let sign = match list.kind {
            ListKind::Bullets => "- ".to_owned(),
            ListKind::Numbers => format!("{number}. "),
            ListKind::Row => "[ ] ".to_owned(),
        };
        let inwards = " ".repeat(sign.len());
        let text = item.iter().map(part).collect::<String>();
        for (place, line) in text.lines().enumerate() {
            let begin = if place == 0 { &sign } else { &inwards };
            written.extend([begin, line, "\n"]);
        }
    }
    written
}
