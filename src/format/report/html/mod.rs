//! The report as one page: escaped by construction, nothing fetched, nothing run, made to be printed on A4.

mod answers;
mod chart;
mod evidence;
mod open;
mod overview;
mod verdicts;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::{assessment::Line, format::clean_text};

use super::{
    content::Content,
    line_words::state_words,
    notes::{notes, origin},
    section::Section,
};

/// How a page looks, on a screen and on paper.
const STYLE: &str = include_str!("style.css");
/// Nothing but the style that stands in the page itself.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The whole page.
pub(super) fn page(content: &Content<'_>) -> String {
    let sections = Section::all(content);
    let body = html! {
        body {
            (overview::header(content))
            (contents(&sections))
            main {
                @for (number, section) in (1..).zip(&sections) {
                    section id=(section.anchor()) {
                        h2 { span.no { (number) } " " (section.title()) }
                        (body(content, *section))
                    }
                }
            }
            (footer(content))
        }
    };
    let title = format!(
        "{} – assessment report",
        content.report.assessment.about.title()
    );
    frame(content.report.program, &title, "", &body)
}

/// The frame of every page, with what it adds to the style. Whatever part a text came from, no control character is
/// left in it.
pub(in crate::format) fn frame(
    program: &str,
    title: &str,
    own_style: &str,
    body: &Markup,
) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content=(program);
                title { (title) }
                style { (PreEscaped(STYLE)) (PreEscaped(own_style)) }
            }
            (body)
        }
    };
    clean_text(&page.into_string())
}

fn contents(sections: &[Section]) -> Markup {
    html! {
        nav.contents aria-label="Contents" {
            ol {
                @for section in sections {
                    li { a href={ "#" (section.anchor()) } { (section.title()) } }
                }
            }
        }
    }
}

fn body(content: &Content<'_>, section: Section) -> Markup {
    match section {
        Section::Areas => overview::areas(content),
        Section::Groups => overview::groups(content),
        Section::Gaps => verdicts::gaps(content),
        Section::Compensating => open::compensating(content),
        Section::Actions => open::actions(content),
        Section::Open => open::open(content),
        Section::NotApplicable => verdicts::not_applicable(content),
        Section::Conflicts => open::conflicts(content),
        Section::Findings => verdicts::findings(content),
        Section::Evidence => evidence::register(content),
        Section::Answers => answers::answers(content),
        Section::Notes => reading(content),
    }
}

fn reading(content: &Content<'_>) -> Markup {
    html! {
        dl.notes {
            @for (word, text) in notes(content) { dt { (word) } dd { (text) } }
        }
    }
}

fn footer(content: &Content<'_>) -> Markup {
    html! {
        footer {
            dl.origin {
                @for (word, value) in origin(content) { div { dt { (word) } dd { (value) } } }
            }
        }
    }
}

/// A line's label, leading to its answer.
fn link(content: &Content<'_>, line: &Line) -> Markup {
    html! { a.id href={ "#" (content.anchor(line)) } dir="auto" { (line.label()) } }
}

/// Labels in a row, each leading to its answer.
fn links(content: &Content<'_>, lines: &[&Line]) -> Markup {
    html! {
        @for (index, line) in lines.iter().enumerate() {
            @if index > 0 { ", " }
            (link(content, line))
        }
    }
}

/// What a person wrote, line breaks kept.
pub(in crate::format) fn said(text: &str) -> Markup {
    html! { div.said dir="auto" { (text.trim_end()) } }
}

/// Where a line stands, with boxes that say it again for the eye.
fn badge(line: &Line) -> Markup {
    html! {
        span.badge {
            @if let Some(level) = line.maturity() { (boxes(level, line.target)) " " }
            (state_words(line))
        }
    }
}

/// One box a level: filled up to what was found, hollow up to the target, dots above.
fn boxes(level: u8, target: Option<u8>) -> Markup {
    let boxes: String = (1..=4)
        .map(|step| match step {
            step if step <= level => '■',
            step if target.is_some_and(|target| step <= target) => '□',
            _ => '·',
        })
        .collect();
    html! { span.boxes aria-hidden="true" { (boxes) } }
}
