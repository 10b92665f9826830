//! Markdown as the text that it shows: line breaks, blank lines and indents as our own documents write them; lists with
//! their signs, tables with their cells in rows.

use std::fmt::Write;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::format::clean_text;

/// A text in Markdown as plain text.
pub(super) fn plain(markdown: &str) -> String {
    let mut page = Page::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        page.take(event);
    }
    // Fixed blanks where a line begins stand for an indent, or for a line with nothing in it.
    let lines = page.text.trim_end().split('\n').map(|line| {
        let start = line.trim_start_matches('\u{a0}');
        let indent = line.chars().count() - start.chars().count();
        let line = format!("{}{start}", " ".repeat(indent));
        line.trim_end().to_owned()
    });
    clean_text(&lines.collect::<Vec<_>>().join("\n"))
}

/// The text written so far.
#[derive(Default)]
struct Page {
    text: String,
    /// The lists that are open, each with the number that is next where it has numbers.
    lists: Vec<Option<u64>>,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            Event::Start(Tag::List(first)) => {
                self.line();
                self.lists.push(first);
            }
            Event::Start(Tag::Item) => {
                self.line();
                let depth = self.lists.len().saturating_sub(1);
                self.text.push_str(&"  ".repeat(depth));
                match self.lists.last_mut() {
                    Some(Some(number)) => {
                        // Writing to a String cannot fail.
                        let _ = write!(self.text, "{number}. ");
                        *number = number.saturating_add(1);
                    }
                    _ => self.text.push_str("- "),
                }
            }
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
                self.paragraph();
            }
            Event::End(TagEnd::Paragraph) if !self.lists.is_empty() => self.line(),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Table,
            ) => self.paragraph(),
            Event::End(TagEnd::TableCell) => self.text.push_str(" | "),
            Event::End(TagEnd::TableRow | TagEnd::TableHead | TagEnd::Item) => self.line(),
            _ => {}
        }
    }

    /// Ends the line, where something stands on it.
    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Ends the paragraph.
    fn paragraph(&mut self) {
        self.line();
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}
