//! A document read aloud: a sentence a line, nothing that only a pair of eyes can follow.

use crate::format::clean_line;

use super::{Block, Document, Facts, List, ListKind, Purpose, Table, Text};

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
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            lines.push(sentence(&parts.cloned().collect::<Vec<_>>().join(", ")));
        }
        Block::Heading(heading) => {
            let parts = [words(&heading.text), words(&heading.state)];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            lines.push(sentence(&parts.join(": ")));
        }
        Block::Paragraph(Purpose::Lead, text) => lines.push(words(text)),
        Block::Paragraph(_, text) => lines.push(sentence(&words(text))),
        Block::Quote(text) => lines.extend(text.lines().map(|line| clean_line(line.trim()))),
        Block::Facts(the) => facts(the, lines),
        Block::Table(the) => table(the, lines),
        Block::List(the) => list(the, lines),
        Block::Chart(chart) => {
            lines.push(sentence(&clean_line(&chart.title)));
            table(&chart.table, lines);
        }
        Block::Contents(_) | Block::Figures(_) | Block::PageBreak => {}
    }
}

fn facts(facts: &Facts, lines: &mut Vec<String>) {
    for fact in &facts.facts {
        let name = words(&fact.name);
        match fact.value.as_slice() {
            [Block::Paragraph(_, text), more @ ..] => {
                lines.push(sentence(&format!("{name}: {}", words(text))));
                for block in more {
                    say(block, lines);
                }
            }
            value => {
                lines.push(format!("{name}:"));
                for block in value {
                    say(block, lines);
                }
            }
        }
    }
}

/// Each row in a sentence: its name, then each column's head with what stands there.
fn table(table: &Table, lines: &mut Vec<String>) {
    if !table.caption.is_empty() {
        lines.push(format!("{}:", clean_line(&table.caption)));
    }
    for row in table.rows.iter().chain(&table.foot) {
        let mut parts = Vec::new();
        for (cell, column) in row.iter().zip(&table.columns).skip(1) {
            let (head, cell) = (clean_line(&column.head), words(cell));
            match (head.as_str(), cell.as_str()) {
                (_, "") => {}
                ("", cell) => parts.push(cell.to_owned()),
                (head, cell) => parts.push(format!("{head} {cell}")),
            }
        }
        let name = row.first().map(words).unwrap_or_default();
        lines.push(sentence(&if parts.is_empty() {
            name
        } else {
            format!("{name}: {}", parts.join(", "))
        }));
    }
}

fn list(list: &List, lines: &mut Vec<String>) {
    for (number, item) in (1..).zip(&list.items) {
        let from = lines.len();
        for block in item {
            say(block, lines);
        }
        if let Some(first) = lines.get_mut(from)
            && list.kind == ListKind::Numbers
        {
            *first = format!("{number}. {first}");
        }
    }
}

fn words(text: &Text) -> String {
    clean_line(&text.words())
}

/// A full stop where nothing ends a sentence.
fn sentence(words: &str) -> String {
    let end = if words.is_empty() || words.ends_with(['.', '?', '!', ':']) {
        ""
    } else {
        "."
    };
    format!("{words}{end}")
}
