//! A document as one page: escaped by construction, nothing fetched, nothing run, made to be printed on A4.

mod chart;
mod parts;
mod radar;

use std::fmt::Write;

use maud::{DOCTYPE, Markup, PreEscaped, html as markup};

use crate::format::{clean_line, clean_text};

use super::{Block, Document, FactsKind, Heading};
use parts::{facts, spans, title};

/// How a page looks, on a screen and on paper.
const STYLE: &str = include_str!("style.css");
/// Nothing but the style that stands in the page itself.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Writes a document. Whatever part a text came from, no control character is left in it.
#[must_use]
pub fn html(document: &Document) -> String {
    let blocks = document.blocks.as_slice();
    let starts = |block: &Block| is_heading(block, 2) || matches!(block, Block::PageBreak);
    let (cover, rest) = blocks.split_at(place(blocks, starts));
    let ends = |block: &Block| matches!(block, Block::Facts(facts) if matches!(facts.kind, FactsKind::Imprint));
    let (rest, imprint) = rest.split_at(place(rest, ends));
    let (cover, contents) =
        cover.split_at(place(cover, |block| matches!(block, Block::Contents(_))));
    let is_numbered = !contents.is_empty();
    let page = markup! {
        (DOCTYPE)
        html lang=(document.language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content=(document.program);
                title { (document.name) }
                style { (PreEscaped(STYLE)) (PreEscaped(running_head(&document.name))) }
            }
            body {
                header { (several(cover)) }
                @if let [Block::Contents(label), more @ ..] = contents {
                    (links(label, rest))
                    (several(more))
                }
                main { (sections(rest, is_numbered)) }
                @if !imprint.is_empty() { footer { (several(imprint)) } }
            }
        }
    };
    clean_text(&page.into_string())
}

/// The name at the head of each printed page but the first, which has it large. Every letter stands by its number: it is
/// a text of somebody, and must be nothing but one.
fn running_head(name: &str) -> String {
    let mut letters = String::new();
    for letter in clean_line(name).chars() {
        // Writing to a String cannot fail.
        let _ = write!(letters, "\\{:06x}", u32::from(letter));
    }
    format!(
        "@page {{ @top-left {{ content: \"{letters}\"; }} }}\n@page :first {{ @top-left {{ content: none; }} }}\n"
    )
}

/// The place of the first block that is so; behind the last one where none is.
fn place(blocks: &[Block], is_so: impl Fn(&Block) -> bool) -> usize {
    let first = blocks.iter().position(is_so);
    first.unwrap_or(blocks.len())
}

fn is_heading(block: &Block, level: u8) -> bool {
    matches!(block, Block::Heading(heading) if heading.level == level)
}

/// The contents of what follows.
fn links(label: &str, blocks: &[Block]) -> Markup {
    let headings = blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.level == 2 => Some(heading),
        _ => None,
    });
    markup! {
        nav.contents aria-label=(label) {
            ol {
                @for heading in headings {
                    li { a href={ "#" (heading.anchor) } { (spans(&heading.text)) } }
                }
            }
        }
    }
}

/// Parts that begin with a heading of the second level.
fn sections(blocks: &[Block], is_numbered: bool) -> Markup {
    let mut parts: Vec<(bool, &Heading, &[Block])> = Vec::new();
    let mut rest = blocks;
    let mut is_new_page = false;
    while let [first, more @ ..] = rest {
        let starts = |block: &Block| is_heading(block, 2) || matches!(block, Block::PageBreak);
        let (body, others) = more.split_at(place(more, starts));
        if let Block::Heading(heading) = first {
            parts.push((is_new_page, heading, body));
        }
        is_new_page = matches!(first, Block::PageBreak);
        rest = others;
    }
    markup! {
        @for (number, (is_new_page, heading, body)) in (1..).zip(parts) {
            section class=[class(is_new_page, heading.is_long)] id=[anchor(heading)] {
                h2 dir="auto" {
                    @if is_numbered { span.no { (number) } " " }
                    (spans(&heading.text))
                }
                (entries(body))
            }
        }
    }
}

fn class(is_new_page: bool, is_long: bool) -> Option<&'static str> {
    match (is_new_page, is_long) {
        (true, true) => Some("page long"),
        (true, false) => Some("page"),
        (false, true) => Some("long"),
        (false, false) => None,
    }
}

/// A part's blocks; each entry, from its heading to the next one, by itself.
fn entries(blocks: &[Block]) -> Markup {
    let is_any = |block: &Block| matches!(block, Block::Heading(_));
    let mut groups = Vec::new();
    let mut rest = blocks;
    while let [first, more @ ..] = rest {
        let is_entry = is_heading(first, 4);
        let length = if is_entry {
            let ends = |block: &Block| is_any(block) || is_after_entries(block);
            1 + place(more, ends)
        } else {
            1 + place(more, |block| is_heading(block, 4))
        };
        let (group, others) = rest.split_at(length.min(rest.len()));
        groups.push((is_entry, group));
        rest = others;
    }
    markup! {
        @for (is_entry, group) in groups {
            @match group {
                [Block::Heading(heading), body @ ..] if is_entry => {
                    article id=[anchor(heading)] {
                        h4 dir="auto" {
                            (spans(&heading.text))
                            @if !heading.state.is_empty() { " " span.badge { (spans(&heading.state)) } }
                        }
                        (several(body))
                    }
                }
                group => (several(group)),
            }
        }
    }
}

/// Whether a block says that there are no more entries: it closes those above it.
fn is_after_entries(block: &Block) -> bool {
    matches!(block, Block::Paragraph(super::Purpose::Nothing, _))
}

fn anchor(heading: &Heading) -> Option<&str> {
    Some(heading.anchor.as_str()).filter(|anchor| !anchor.is_empty())
}

/// Blocks in a row.
fn several(blocks: &[Block]) -> Markup {
    markup! { @for block in blocks { (one(block)) } }
}

fn one(block: &Block) -> Markup {
    match block {
        Block::Title(the) => title(the),
        Block::Heading(heading) => parts::heading(heading),
        Block::Paragraph(purpose, text) => parts::paragraph(*purpose, text),
        Block::Quote(text) => markup! { div.said dir="auto" { (text.trim_end()) } },
        Block::Facts(the) => facts(the),
        Block::Figures(figures) => markup! {
            ul.figures {
                @for (figure, label) in figures { li { strong { (figure) } " " span { (label) } } }
            }
        },
        Block::Table(table) => parts::table(table),
        Block::List(list) => parts::list(list),
        Block::Chart(the) => chart::chart(the),
        Block::Contents(_) | Block::PageBreak => markup! {},
    }
}
