//! The report in Markdown: `CommonMark` with tables, for wikis, tickets and version control.

mod answers;
mod escape;
mod lists;
mod overview;

use crate::{assessment::Line, format::clean_text};

use super::{
    content::Content,
    notes::{notes, origin},
    section::Section,
    words::{facts, standing, summary},
};

use escape::quote;
pub(in crate::format) use escape::{cell, inline};

/// A column of a table: its head, and whether it holds numbers.
type Column<'a> = (&'a str, bool);

/// Markdown being written.
#[derive(Debug, Default)]
pub(in crate::format) struct Page(String);

impl Page {
    /// A paragraph or any other block, with the blank line after it.
    pub(in crate::format) fn block(&mut self, text: &str) {
        self.0.push_str(text.trim_end_matches('\n'));
        self.0.push_str("\n\n");
    }

    /// A person's text of several lines.
    fn quote(&mut self, text: &str) {
        self.block(&quote(text));
    }

    /// A table; the cells are escaped already.
    pub(in crate::format) fn table(
        &mut self,
        columns: &[Column<'_>],
        rows: impl IntoIterator<Item = Vec<String>>,
    ) {
        let heads: Vec<&str> = columns.iter().map(|(head, _)| *head).collect();
        let rules: Vec<&str> = columns
            .iter()
            .map(|(_, number)| if *number { "---:" } else { "---" })
            .collect();
        let mut table = format!("| {} |\n| {} |\n", heads.join(" | "), rules.join(" | "));
        for row in rows {
            table.push_str("| ");
            table.push_str(&row.join(" | "));
            table.push_str(" |\n");
        }
        self.block(&table);
    }

    /// A list; the items are escaped already.
    pub(in crate::format) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
        self.block(&items.join("\n"));
    }

    /// What was written. Whatever part a text came from, no control character is left in it.
    pub(in crate::format) fn done(self) -> String {
        let mut text = clean_text(self.0.trim_end());
        text.push('\n');
        text
    }
}

/// The whole report.
pub(super) fn page(content: &Content<'_>) -> String {
    let mut page = Page::default();
    header(&mut page, content);
    let sections = Section::all(content);
    page.list(
        sections
            .iter()
            .map(|section| format!("[{}](#{})", section.title(), slug(section.title()))),
    );
    for section in sections {
        page.block(&format!("## {}", section.title()));
        body(&mut page, content, section);
    }
    page.block("---");
    page.list(
        origin(content)
            .into_iter()
            .map(|(word, value)| format!("{word}: {}", inline(&value))),
    );
    page.done()
}

fn header(page: &mut Page, content: &Content<'_>) {
    let title = content.report.assessment.about.title();
    page.block(&format!("# Assessment report: {}", inline(&title)));
    page.block(&format!("**{}**", standing(content).1));
    page.table(
        &[("Who, what, when", false), ("", false)],
        facts(content)
            .into_iter()
            .map(|(label, value)| vec![label.into(), cell(&value)]),
    );
    page.block(&summary(content).join(" "));
}

/// The anchor that common readers give a heading.
fn slug(title: &str) -> String {
    title
        .chars()
        .filter_map(|character| match character {
            ' ' => Some('-'),
            letter if letter.is_alphanumeric() => Some(letter.to_ascii_lowercase()),
            _ => None,
        })
        .collect()
}

fn body(page: &mut Page, content: &Content<'_>, section: Section) {
    match section {
        Section::Areas => overview::areas(page, content),
        Section::Groups => overview::groups(page, content),
        Section::Gaps => overview::gaps(page, content),
        Section::Compensating => lists::compensating(page, content),
        Section::Actions => lists::actions(page, content),
        Section::Open => lists::open(page, content),
        Section::NotApplicable => lists::not_applicable(page, content),
        Section::Conflicts => lists::conflicts(page, content),
        Section::Findings => lists::findings(page, content),
        Section::Evidence => lists::evidence(page, content),
        Section::Answers => answers::answers(page, content),
        Section::Notes => {
            for (word, text) in notes(content) {
                page.block(&format!("**{word}.** {text}"));
            }
        }
    }
}

/// A line with its title.
fn name(content: &Content<'_>, line: &Line) -> String {
    format!("{} {}", label(line), inline(content.title(line)))
        .trim_end()
        .to_owned()
}

fn label(line: &Line) -> String {
    inline(&line.label())
}

/// Labels in a row.
fn labels(lines: &[&Line]) -> String {
    let labels: Vec<String> = lines.iter().map(|line| label(line)).collect();
    labels.join(", ")
}
