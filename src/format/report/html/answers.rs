//! Every answer, in the order of the standard: by area, each line with all that was recorded.

use maud::{Markup, html};

use crate::{
    assessment::{AreaResult, Line, State},
    format::{answer_rows::further_rows, beside_words, official_words, part_words, said_by_words},
    session::Speakers,
};

use super::{
    super::{
        conflict::field_words,
        content::Content,
        line_words::{
            about_line, area_counts, or_not_said, reason, rung_words, see_also, verdict_words,
        },
    },
    badge, evidence, open, said,
};

/// All areas, then answers that stand in no catalog.
pub(super) fn answers(content: &Content<'_>) -> Markup {
    html! {
        @for result in &content.areas { (area(content, result)) }
        @if !content.strays.is_empty() {
            h3 id="strays" { "Answers to what is in no catalog" }
            p.lead { "Kept as they were recorded, and counted nowhere." }
            @for line in content.strays { (article(content, line)) }
        }
    }
}

fn area(content: &Content<'_>, result: &AreaResult<'_>) -> Markup {
    let lines = content.lines_of(result);
    let told: Vec<&&Line> = lines
        .iter()
        .filter(|line| !line.answer.is_empty())
        .collect();
    let progress = &result.progress;
    html! {
        h3.area { (Content::area_name(result.area)) }
        p.lead { (area_counts(progress)) }
        @for line in &told { (article(content, line)) }
        @if progress.unanswered > 0 {
            p.none {
                "Unanswered: " (silent(content, lines))
            }
        }
    }
}

/// Lines on which nothing at all was recorded: here is where links to them lead.
fn silent(content: &Content<'_>, lines: &[&Line]) -> Markup {
    let silent: Vec<&&Line> = lines
        .iter()
        .filter(|line| line.state() == State::Unanswered)
        .collect();
    html! {
        @for (index, line) in silent.iter().enumerate() {
            @if index > 0 { ", " }
            @if line.answer.is_empty() { span id=(content.anchor(line)) { (line.label()) } }
            @else { (line.label()) }
        }
    }
}

fn article(content: &Content<'_>, line: &Line) -> Markup {
    let asked = content.asked(line);
    let answer = &line.answer;
    let given = content.given(line);
    let said_by = said_by_words(answer, &given);
    html! {
        article id=[asked.map(|_| content.anchor(line))] {
            h4 {
                span.id { (line.label()) } " " (content.title(line)) " "
                (badge(line))
            }
            p.about dir="auto" { (about_line(content, line)) }
            @if let Some(asked) = asked { p.question { (asked.question) } }
            dl {
                @for (heading, wording) in asked.map(official_words).unwrap_or_default() { dt { (heading) } dd { (said(&wording)) } }
                @if let Some(reason) = reason(line) { dt { (part_words("Reason", &given.level)) } dd { (said(reason)) } }
                @if !answer.statement.is_empty() { dt { (part_words("Statement", &given.statement)) } dd { (said(&answer.statement)) } }
                @if let Some(stands) = &answer.compensating {
                    dt { (part_words("Compensating measure", &given.compensating)) } dd { (said(&stands.measure)) }
                    dt { "Risk that remains" } dd { (said(or_not_said(&stands.risk))) }
                }
                @if !said_by.is_empty() { dt { "Said by" } dd { (said(&said_by)) } }
                @if !answer.evidence.is_empty() { dt { "Evidence" } dd { (pieces(content, line, &given)) } }
                @if let Some(words) = rung_words(line) { dt { "Steps" } dd { (words) } }
                @if !answer.remarks.is_empty() { dt { "Remarks" } dd { (said(&answer.remarks)) } }
                @if answer.verdict.is_some() { dt { "Verdict" } dd { (verdict_words(line)) } }
                @for (heading, text) in further_rows(answer, &given) { dt { (heading) } dd { (said(&text)) } }
                (to_do(line))
                @for conflict in &answer.conflicts {
                    dt { "Conflict" } dd { (field_words(&conflict.field)) ": " (open::values(conflict)) }
                }
                @let beside = content.beside(line);
                @if !beside.is_empty() { dt { "Related" } dd { (beside_words(&beside)) } }
                @if let Some(words) = see_also(content, line) { dt { "See also" } dd { (words) } }
                (noticed(content, line))
                @if let Some((at, who)) = content.last_change(line) { dt { "Recorded" } dd.by { (at) ", " (who) } }
            }
        }
    }
}

fn pieces(content: &Content<'_>, line: &Line, given: &Speakers) -> Markup {
    html! {
        ul.pieces {
            @for item in &line.answer.evidence {
                li {
                    @if let Some(number) = content.evidence.number(item) { a href={ "#e" (number) } { "E" (number) } " " }
                    (evidence::piece(item, false))
                    @let by = given.evidence(item);
                    @if !by.is_empty() { " " span.by dir="auto" { "(" (by) ")" } }
                }
            }
        }
    }
}

/// What is parked and what is to be done.
fn to_do(line: &Line) -> Markup {
    html! {
        @if let Some(parked) = &line.answer.parked {
            dt { "Parked" }
            dd { (said(&parked.missing)) @if !parked.owes.is_empty() { span.by dir="auto" { "owed by " (parked.owes) } } }
        }
        @if let Some(action) = &line.answer.action {
            dt { "Action" }
            dd {
                (said(&action.text))
                span.by dir="auto" {
                    (action.state)
                    @if !action.owner.is_empty() { ", " (action.owner) }
                    @if !action.due.is_empty() { ", due " (action.due) }
                }
            }
        }
    }
}

fn noticed(content: &Content<'_>, line: &Line) -> Markup {
    let messages: Vec<&str> = content
        .findings_on(line)
        .iter()
        .map(|finding| finding.message.as_str())
        .collect();
    html! {
        @if !messages.is_empty() {
            dt { "Noticed" }
            dd { @for message in &messages { div { "▲ " (message) } } }
        }
    }
}
