//! Markdown in texts of OSCAL as plain text that reads well: emphasis and links are their words, lists are numbered
//! once, tables stand in columns.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::format::{columns::width, table::table};

/// A table wider than this is told row by row.
const WIDEST: usize = 72;
/// Tags that say how words look; any other is shown as it stands.
const LOOKS: [&str; 12] = [
    "b", "code", "em", "i", "p", "q", "small", "span", "strong", "sub", "sup", "u",
];

/// A title or label, which has no blocks.
pub(super) fn line(text: &str) -> String {
    // Words in front keep a title that begins with a number from being a list.
    let lines = blocks(&format!("x {text}"), &str::to_owned);
    let joined = lines.join(" ");
    let words = joined.split_whitespace().skip(1);
    words.collect::<Vec<_>>().join(" ")
}

/// The lines of a text that say something; `fill` is applied to each of them, and to each cell of a table.
pub(super) fn blocks(text: &str, fill: &dyn Fn(&str) -> String) -> Vec<String> {
    let mut page = Page {
        fill,
        lines: Vec::new(),
        open: String::new(),
        lists: Vec::new(),
        lead: String::new(),
        rows: None,
    };
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        page.take(event);
    }
    page.close();
    page.lines
}

/// The text written so far.
struct Page<'f> {
    fill: &'f dyn Fn(&str) -> String,
    lines: Vec<String>,
    /// The line, or the cell of a table, that is being written.
    open: String,
    /// The lists that are open, each with the number that is next where it has numbers.
    lists: Vec<Option<u64>>,
    /// The lead of the next line: the number of an item.
    lead: String,
    /// The table that is being written.
    rows: Option<Vec<Vec<String>>>,
}

impl Page<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.open.push_str(&level(&text)),
            Event::Code(text) => self.open.push_str(&text),
            Event::Html(text) | Event::InlineHtml(text) => self.tag(&text),
            Event::SoftBreak | Event::HardBreak => self.break_line(),
            Event::Rule => self.close(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::List(first) => {
                self.close();
                self.lists.push(*first);
            }
            Tag::Item => {
                self.close();
                self.lead = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        let lead = format!("{number}. ");
                        *number += 1;
                        lead
                    }
                    _ => "- ".into(),
                };
            }
            Tag::Table(_) => {
                self.close();
                self.rows = Some(Vec::new());
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(rows) = &mut self.rows {
                    rows.push(Vec::new());
                }
            }
            Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) => self.close(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::TableCell => {
                let cell = one_line(&(self.fill)(&std::mem::take(&mut self.open)));
                let row = self.rows.as_mut().and_then(|rows| rows.last_mut());
                if let Some(row) = row {
                    row.push(cell);
                }
            }
            TagEnd::Table => {
                let rows = self.rows.take().unwrap_or_default();
                self.lines.extend(laid_out(&rows));
            }
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Item => {
                self.close();
            }
            _ => {}
        }
    }

    fn tag(&mut self, text: &str) {
        let inner = text.trim().trim_start_matches("</").trim_start_matches('<');
        let name = inner.trim_end_matches('>').trim_end_matches('/').trim();
        let name = name.split_whitespace().next().unwrap_or_default();
        let name = name.to_lowercase();
        if name == "br" {
            self.break_line();
        } else if !LOOKS.contains(&name.as_str()) {
            self.open.push_str(text);
        }
    }

    fn break_line(&mut self) {
        if self.rows.is_some() {
            self.open.push(' ');
        } else {
            self.open.push('\n');
        }
    }

    /// Puts what is open to the lines, set inwards as its list is.
    fn close(&mut self) {
        let text = (self.fill)(&std::mem::take(&mut self.open));
        let indent = "  ".repeat(self.lists.len().saturating_sub(1));
        for line in text.lines().map(one_line).filter(|line| !line.is_empty()) {
            let lead = std::mem::take(&mut self.lead);
            let further = if lead.is_empty() && !self.lists.is_empty() {
                "  "
            } else {
                ""
            };
            self.lines.push(format!("{indent}{further}{lead}{line}"));
        }
    }
}

/// Levels subscripts and superscripts, `H~2~O`, `m^2^`, to plain text. The parser takes such marks at the ends of words
/// only.
fn level(text: &str) -> String {
    let mut done = text.to_owned();
    for mark in ['~', '^'] {
        let mut parts = done.split(mark);
        let mut next = parts.next().unwrap_or_default().to_owned();
        let mut rest: Vec<&str> = parts.collect();
        rest.reverse();
        while let Some(inner) = rest.pop() {
            let is_marked = !inner.is_empty() && !inner.contains(char::is_whitespace);
            if is_marked && let Some(after) = rest.pop() {
                next.push_str(inner);
                next.push_str(after);
            } else {
                next.push(mark);
                next.push_str(inner);
            }
        }
        done = next;
    }
    done
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A table in columns; where it is too wide for that, each row with what its cells are called.
fn laid_out(rows: &[Vec<String>]) -> Vec<String> {
    let text = table(rows);
    if text.lines().all(|line| width(line) <= WIDEST) {
        return text.lines().map(str::to_owned).collect();
    }
    let Some((head, rows)) = rows.split_first() else {
        return Vec::new();
    };
    let told = rows.iter().map(|row| {
        let cells = head.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
        let cells = cells.map(|(name, cell)| match name.as_str() {
            "" => cell.clone(),
            name => format!("{name}: {cell}"),
        });
        format!("- {}", cells.collect::<Vec<_>>().join("; "))
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::{blocks, line};

    fn plain(text: &str) -> Vec<String> {
        blocks(text, &str::to_owned)
    }

    #[test]
    fn marks_are_their_words() {
        for (marked, words) in [
            (
                "see [AC-2](#ac-2), [](#x)03.01 [a] (b)",
                "see AC-2, 03.01 [a] (b)",
            ),
            (
                "5 \\* 3, H~2~O, m^2^ and \\[so\\]",
                "5 * 3, H2O, m2 and [so]",
            ),
            ("**now**, *then* or `never`", "now, then or never"),
            (
                "one_two_three * 4 <b>x</b> <site>",
                "one_two_three * 4 x <site>",
            ),
        ] {
            assert_eq!(plain(marked), [words]);
            assert_eq!(line(marked), words);
        }
        assert_eq!(line("1. of *two*"), "1. of two");
        assert_eq!(line("  "), "");
    }

    #[test]
    fn lists_and_tables_stand_in_lines() {
        assert_eq!(
            plain("Keep:\n\n1. the list\n1. the map\n   - of all\n1. the key\n\nand more\nof it"),
            [
                "Keep:",
                "1. the list",
                "2. the map",
                "  - of all",
                "3. the key",
                "and more",
                "of it"
            ]
        );
        assert_eq!(
            plain("| Kind | Days |\n| --- | --- |\n| pump | 14 |\n| valve | 7 |\n"),
            ["Kind   Days", "pump     14", "valve     7"]
        );
        let wide = format!(
            "| Kind | Days |\n| --- | --- |\n| {} | 14 |\n",
            "x".repeat(80)
        );
        assert_eq!(
            plain(&wide),
            [format!("- Kind: {}; Days: 14", "x".repeat(80))]
        );
    }

    #[test]
    fn what_is_nested_without_end_is_taken() {
        for text in [
            "> ".repeat(50_000),
            "- ".repeat(5_000),
            "[".repeat(50_000),
            "*a ".repeat(50_000),
        ] {
            let _ = plain(&text);
        }
    }
}
