//! The single parts of a page.

use maud::{Markup, html as markup};

use super::super::{
    Block, ColumnKind, Fact, Facts, FactsKind, Heading, Link, List, ListKind, Purpose, Span, Style,
    Table, Text, Title, facts::in_rows,
};
use super::several;

pub(super) fn title(title: &Title) -> Markup {
    markup! {
        p.kind { (title.kind) @for standard in &title.standards { " · " (standard) } }
        h1 dir="auto" { (title.name) }
        @if !title.more.is_empty() { p.scope dir="auto" { (title.more) } }
    }
}

/// A heading within a part.
pub(super) fn heading(heading: &Heading) -> Markup {
    let anchor = super::anchor(heading);
    markup! { h3 id=[anchor] dir="auto" { (spans(&heading.text)) } }
}

pub(super) fn paragraph(purpose: Purpose, text: &Text) -> Markup {
    let words = spans(text);
    match purpose {
        Purpose::Body => markup! { p dir="auto" { (words) } },
        Purpose::Standing(is_interim) => markup! {
            p class=(if is_interim { "standing interim" } else { "standing" }) {
                span aria-hidden="true" { @if is_interim { "◐ " } @else { "● " } }
                (words)
            }
        },
        Purpose::Summary => markup! { p.summary { (words) } },
        Purpose::Lead => markup! { p.lead { (words) } },
        Purpose::Aside => markup! { p.aside dir="auto" { (words) } },
        Purpose::Nothing => markup! { p.none { (words) } },
        Purpose::Particulars => markup! { p.about dir="auto" { (words) } },
        Purpose::Question => markup! { p.question dir="auto" { (words) } },
    }
}

pub(super) fn facts(facts: &Facts) -> Markup {
    let (class, is_apart) = match facts.kind {
        FactsKind::Cover(_) => ("facts", true),
        FactsKind::Entry => ("entry", true),
        FactsKind::Notes => ("notes", false),
        FactsKind::Imprint => ("imprint", true),
    };
    markup! {
        dl class=(class) {
            @for row in in_rows(facts) {
                @for fact in row {
                    @if row.len() > 1 { div.brief { (pair(fact)) } }
                    @else if is_apart { div { (pair(fact)) } }
                    @else { (pair(fact)) }
                }
            }
        }
    }
}

fn pair(fact: &Fact) -> Markup {
    markup! {
        dt { (spans(&fact.name)) }
        dd dir="auto" {
            @match fact.value.as_slice() {
                [Block::Paragraph(_, text), more @ ..] => { (spans(text)) (several(more)) }
                value => (several(value)),
            }
        }
    }
}

/// The pieces of a text.
pub(super) fn spans(text: &Text) -> Markup {
    markup! { @for span in &text.0 { (piece(span)) } }
}

fn piece(span: &Span) -> Markup {
    let text = span.text.as_str();
    let class = match span.style {
        Style::Plain if span.link.is_none() => return markup! { (text) },
        Style::Break => return markup! { br; },
        Style::Sign => return markup! { span.sign aria-hidden="true" { (text) } },
        Style::Strong if span.link.is_none() => return markup! { strong { (text) } },
        Style::Lead => {
            let here = match &span.link {
                Some(Link::Here(anchor)) => Some(anchor),
                _ => None,
            };
            return markup! { b id=[here] { (text) } };
        }
        Style::Grade(grade) => {
            let class = grade.map_or("grade".to_owned(), |grade| format!("grade g{grade}"));
            return markup! { span class=(class) { (text) } };
        }
        Style::Code => return markup! { code { (text) } },
        Style::Plain => None,
        Style::Name => Some("id"),
        Style::Strong => Some("id strong"),
        Style::Said => Some("said"),
        Style::Soft => Some("by"),
        Style::Mark => Some("mark"),
    };
    match &span.link {
        Some(Link::To(anchor)) => {
            markup! { a class=[class] href={ "#" (anchor) } dir="auto" { (text) } }
        }
        Some(Link::Here(anchor)) => {
            markup! { span class=[class] id=(anchor) dir="auto" { (text) } }
        }
        None => markup! { span class=[class] dir="auto" { (text) } },
    }
}

/// From so many columns on, a narrow screen shows a part of a table at a time: keys reach the rest of it.
const WIDE: usize = 4;

pub(super) fn table(table: &Table) -> Markup {
    if table.columns.len() < WIDE {
        return alone(table);
    }
    markup! { div.wide tabindex="0" { (alone(table)) } }
}

fn alone(table: &Table) -> Markup {
    let has_head = table.columns.iter().any(|column| !column.head.is_empty());
    let kinds = || table.columns.iter().map(|column| column.kind);
    markup! {
        table {
            @if !table.caption.is_empty() { caption { (table.caption) } }
            @if has_head {
                thead { tr {
                    @for column in &table.columns { th class=[class(column.kind)] scope="col" { (column.head) } }
                } }
            }
            tbody { @for row in &table.rows { (cells(row, kinds())) } }
            @if let Some(foot) = &table.foot { tfoot { (cells(foot, kinds())) } }
        }
    }
}

fn cells(row: &[Text], kinds: impl Iterator<Item = ColumnKind>) -> Markup {
    markup! {
        tr {
            @for (place, (cell, kind)) in row.iter().zip(kinds).enumerate() {
                @if place == 0 { th class=[class(kind)] scope="row" { (spans(cell)) } }
                // A count that is nothing steps back, so that the others stand out.
                @else if kind == ColumnKind::Number && cell.words() == "0" { td.n.zero { (spans(cell)) } }
                @else { td class=[class(kind)] { (spans(cell)) } }
            }
        }
    }
}

fn class(kind: ColumnKind) -> Option<&'static str> {
    match kind {
        ColumnKind::Text => None,
        ColumnKind::Short => Some("short"),
        ColumnKind::Number => Some("n"),
        ColumnKind::Names => Some("ids"),
    }
}

pub(super) fn list(list: &List) -> Markup {
    let items = markup! {
        @for item in &list.items {
            @let has_row = item.iter().any(|block| matches!(block, Block::List(list) if list.kind == ListKind::Row));
            li class=[has_row.then_some("pair")] {
                @match item.as_slice() {
                    [Block::Paragraph(Purpose::Body, text)] => (spans(text)),
                    [Block::Paragraph(Purpose::Body, text), more @ ..] => { p dir="auto" { (spans(text)) } (several(more)) }
                    item => (several(item)),
                }
            }
        }
    };
    match list.kind {
        ListKind::Bullets => markup! { ul { (items) } },
        ListKind::Numbers => markup! { ol.numbers { (items) } },
        ListKind::Row => markup! { ul.row { (items) } },
    }
}
