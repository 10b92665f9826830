//! A document read aloud: a line each, nothing that only a pair of eyes can follow.

use crate::format::clean_line;

use super::{Block, Document, Facts, List, ListKind, Table, Text, text::append};

/// Writes a document, a line each.
#[must_use]
pub fn spoken(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &document.blocks {
        say(block, &mut lines);
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn say(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Title(title) => {
            let parts = [&title.kind, &title.name, &title.more];
            lines.push(with_colons(parts.map(|part| clean_line(part))));
        }
        Block::Heading(heading) => {
            lines.push(with_colons([words(&heading.text), words(&heading.state)]));
        }
        Block::Paragraph(_, text) => lines.push(words(text)),
        Block::Quote(text) => lines.extend(text.lines().map(|line| clean_line(line.trim()))),
        Block::Facts(the) => facts(the, lines),
        Block::Table(the) => table(the, lines),
        Block::List(the) => list(the, lines),
        Block::Chart(chart) => {
            lines.push(clean_line(&chart.title));
            table(&chart.table, lines);
        }
        Block::Contents(_) | Block::Figures(_) | Block::PageBreak => {}
    }
}

fn facts(facts: &Facts, lines: &mut Vec<String>) {
    for fact in &facts.facts {
        let name = words(&fact.name);
        let more = match fact.value.as_slice() {
            [Block::Paragraph(_, text), more @ ..] => {
                lines.push(with_colons([name, words(text)]));
                more
            }
            more => {
                lines.push(name + ":");
                more
            }
        };
        for block in more {
            say(block, lines);
        }
    }
}

/// Each row in a sentence: its name, then each column's head with what stands there.
fn table(table: &Table, lines: &mut Vec<String>) {
    if !table.caption.is_empty() {
        lines.push(clean_line(&table.caption) + ":");
    }
    for row in table.rows.iter().chain(&table.foot) {
        let mut cells = row.iter().map(words).zip(&table.columns);
        let name = cells.next().map(|(name, _)| name).unwrap_or_default();
        let cells = cells.filter(|(cell, _)| !cell.is_empty());
        let cells: Vec<String> = cells
            .map(|(cell, column)| format!("{} {cell}", clean_line(&column.head)))
            .collect();
        let cells = cells.iter().map(|cell| cell.trim());
        lines.push(with_colons([name, cells.collect::<Vec<_>>().join(", ")]));
    }
}

/// Each item in a line, and what stands below it in further ones.
fn list(list: &List, lines: &mut Vec<String>) {
    for (number, item) in (1..).zip(&list.items) {
        let (mut beside, mut below) = (String::new(), Vec::new());
        for block in item {
            match block {
                Block::Paragraph(_, text) => append(&mut beside, &words(text)),
                Block::List(row) if row.kind == ListKind::Row => {
                    append(&mut beside, &row.in_a_row(words));
                }
                other => say(other, &mut below),
            }
        }
        lines.push(match list.kind {
            ListKind::Numbers => format!("{number}. {beside}"),
            ListKind::Bullets | ListKind::Row => beside,
        });
        lines.append(&mut below);
    }
}

fn words(text: &Text) -> String {
    clean_line(&text.words())
}

/// The parts with a colon between them; empty parts are left out.
fn with_colons<const N: usize>(parts: [String; N]) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(": ")
}
