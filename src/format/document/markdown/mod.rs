//! A document in Markdown: `CommonMark` with tables, for wikis, tickets, mails and version control.

mod escape;

pub(in crate::format) use escape::inline as escaped_line;

use crate::format::clean_text;

use super::{
    Block, Chart, ColumnKind, Document, Fact, Facts, FactsKind, Heading, List, ListKind, Purpose,
    Style, Table, Text, Title, bars::boxes, text::append,
};
use escape::{inline, lines, quote};

/// Writes a document. Whatever part a text came from, no control character is left in it.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut page = Page::default();
    for block in &document.blocks {
        page.write(block, &document.blocks);
    }
    let mut text = clean_text(page.0.trim_end());
    text.push('\n');
    text
}

/// Markdown being written.
#[derive(Default)]
struct Page(String);

impl Page {
    /// Some lines, with the blank line behind them.
    fn put(&mut self, text: &str) {
        self.0.push_str(text.trim_end_matches('\n'));
        self.0.push_str("\n\n");
    }

    fn write(&mut self, block: &Block, all: &[Block]) {
        match block {
            Block::Title(title) => self.put(&title_line(title)),
            Block::Contents(_) => self.put(&contents(all)),
            Block::Heading(heading) => self.put(&heading_line(heading)),
            Block::Paragraph(purpose, text) => self.put(&paragraph(*purpose, text, "")),
            Block::Quote(text) => self.put(&quote(text)),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => {
                if !table.caption.is_empty() {
                    self.put(&format!("{}:", inline(&table.caption)));
                }
                self.put(&rows(table));
            }
            Block::List(list) => self.put(&items(list, "")),
            Block::Chart(chart) => {
                self.put(&format!("{}:", inline(&chart.title)));
                self.put(&rows(&with_bars(chart)));
            }
            Block::Figures(_) | Block::PageBreak => {}
        }
    }

    fn facts(&mut self, facts: &Facts) {
        match facts.kind {
            FactsKind::Cover(head) => {
                let columns = [(ColumnKind::Text, head), (ColumnKind::Text, "")];
                let cells = facts.facts.iter();
                let cells = cells.map(|fact| vec![fact.name.clone(), first_text(fact).clone()]);
                self.put(&rows(&Table::new(columns).with_rows(cells)));
            }
            FactsKind::Notes => {
                for fact in &facts.facts {
                    let (name, value) = (spans(&fact.name, " "), spans(first_text(fact), " "));
                    self.put(&format!("**{name}.** {value}"));
                }
            }
            FactsKind::Entry => self.entry(facts),
            FactsKind::Imprint => {
                self.put("---");
                self.entry(facts);
            }
        }
    }

    /// Short facts are a list; a text of several lines stands below its name.
    fn entry(&mut self, facts: &Facts) {
        let mut short = String::new();
        for fact in &facts.facts {
            let name = spans(&fact.name, " ");
            let mut value = fact.value.as_slice();
            if let [Block::Paragraph(_, text), more @ ..] = value {
                short.extend(["- ", &name, ": ", &spans(text, "<br>"), "\n"]);
                value = more;
            } else {
                self.put_list(&mut short);
                self.put(&format!("**{name}**"));
            }
            if !value.is_empty() {
                self.put_list(&mut short);
            }
            for block in value {
                self.write(block, &[]);
            }
        }
        self.put_list(&mut short);
    }

    fn put_list(&mut self, list: &mut String) {
        if !list.is_empty() {
            self.put(&std::mem::take(list));
        }
    }
}

fn title_line(title: &Title) -> String {
    let more = match title.more.as_str() {
        "" => String::new(),
        more => format!(" – {}", inline(more)),
    };
    format!("# {}: {}{more}", inline(&title.kind), inline(&title.name))
}

fn heading_line(heading: &Heading) -> String {
    let signs = "#".repeat(usize::from(heading.level));
    let text = spans(&heading.text, " ");
    match spans(&heading.state, " ") {
        state if state.is_empty() => format!("{signs} {text}"),
        state => format!("{signs} {text}: {state}"),
    }
}

/// The headings of the second level, each with the anchor that common readers give it.
fn contents(all: &[Block]) -> String {
    let mut list = String::new();
    for block in all {
        if let Block::Heading(heading) = block
            && heading.level == 2
        {
            let words = heading.text.words();
            let text = spans(&heading.text, " ");
            list.extend(["- [", &text, "](#", &slug(&words), ")\n"]);
        }
    }
    list
}

fn slug(title: &str) -> String {
    let letters = title.chars().filter_map(|character| match character {
        ' ' => Some('-'),
        letter if letter.is_alphanumeric() => Some(letter.to_ascii_lowercase()),
        _ => None,
    });
    letters.collect()
}

/// The text beside the name of a fact.
fn first_text(fact: &Fact) -> &Text {
    const NONE: &Text = &Text(Vec::new());
    match fact.value.first() {
        Some(Block::Paragraph(_, text)) => text,
        _ => NONE,
    }
}

fn paragraph(purpose: Purpose, text: &Text, indent: &str) -> String {
    match purpose {
        Purpose::Standing(_) => format!("**{}**", spans(text, " ")),
        Purpose::Question => spans(text, &format!("\\\n{indent}")),
        _ => spans(text, " "),
    }
}

/// The pieces of a text; its line breaks are written so.
fn spans(text: &Text, line_break: &str) -> String {
    let mut written = String::new();
    for span in &text.0 {
        let words = match line_break {
            " " => inline(&span.text),
            line_break => lines(&span.text, line_break),
        };
        match span.style {
            Style::Sign => {}
            Style::Break if line_break == " " => written.push_str("; "),
            Style::Break => written.push_str(line_break),
            Style::Strong => written.extend(["**", &words, "**"]),
            Style::Mark => written.extend(["(", &words, ")"]),
            _ => written.push_str(&words),
        }
    }
    written.trim().to_owned()
}

fn rows(table: &Table) -> String {
    let heads = table.columns.iter().map(|column| inline(&column.head));
    let rules = table.columns.iter().map(|column| match column.kind {
        ColumnKind::Number => "---:".to_owned(),
        _ => "---".to_owned(),
    });
    let mut written = row(heads) + &row(rules);
    for cells in &table.rows {
        written += &row(cells.iter().map(|cell| spans(cell, "<br>")));
    }
    if let Some(foot) = &table.foot {
        let cells = foot.iter().map(|cell| spans(cell, "<br>"));
        written += &row(cells.enumerate().map(|(place, cell)| match place {
            0 => format!("**{cell}**"),
            _ => cell,
        }));
    }
    written
}

fn row(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

/// The table of a chart, with bars in characters behind the names.
fn with_bars(chart: &Chart) -> Table {
    let mut table = chart.table.clone();
    let head = super::Column {
        head: chart.bar_head.to_owned(),
        kind: ColumnKind::Text,
    };
    table.columns.insert(1.min(table.columns.len()), head);
    let steps = chart.scale.len().saturating_sub(1);
    for (row, bar) in table.rows.iter_mut().zip(&chart.bars) {
        row.insert(1.min(row.len()), boxes(bar, steps).into());
    }
    table
}

/// The items of a list, each with what stands below it. What stands in a row to be ticked has one box.
fn items(list: &List, indent: &str) -> String {
    let mut written = String::new();
    for (number, item) in (1..).zip(&list.items) {
        let sign = match list.kind {
            ListKind::Bullets | ListKind::Row => "- ".to_owned(),
            ListKind::Numbers => format!("{number}. "),
        };
        let inwards = format!("{indent}{}", " ".repeat(sign.len()));
        let (mut beside, mut below, mut tick) = (String::new(), String::new(), "");
        for block in item {
            match block {
                Block::Paragraph(purpose, text) => {
                    append(&mut beside, &paragraph(*purpose, text, &inwards));
                }
                Block::List(list) if list.kind == ListKind::Row => {
                    tick = "[ ] ";
                    append(&mut beside, &list.in_a_row(|text| spans(text, " ")));
                }
                Block::List(list) => below += &items(list, &inwards),
                other => {
                    let mut page = Page::default();
                    page.write(other, &[]);
                    for line in page.0.trim_end().lines() {
                        below.extend([&inwards, line, "\n"]);
                    }
                }
            }
        }
        written.extend([indent, &sign, tick, &beside, "\n", &below]);
    }
    written
}
