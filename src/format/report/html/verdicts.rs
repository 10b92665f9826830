//! What it comes to on single lines: the gaps, claims that do not apply, and what the program noticed.

use maud::{Markup, html};

use crate::assessment::{Finding, Line};

use super::{
    super::{
        content::Content,
        line_words::{
            code_words, gap_marks, gap_sentence, gaps_counted, no_gaps, reason, verdict_words,
        },
    },
    boxes, link, links, said,
};

/// The gaps in order, each with what the next level asks.
pub(super) fn gaps(content: &Content<'_>) -> Markup {
    if content.gaps.is_empty() {
        return html! { p.none { (no_gaps(content)) } };
    }
    html! {
        p.lead {
            (gaps_counted(content)) " Boxes: ■ reached, □ missing to the target."
        }
        ol.gaps {
            @for gap in &content.gaps {
                li {
                    p.gap {
                        (boxes(gap.maturity, Some(gap.target))) " "
                        (link(content, gap.line)) " "
                        span.what { (content.title(gap.line)) } ": "
                        strong { "ML" (gap.maturity) } ", target ML" (gap.target) "."
                        @for mark in gap_marks(gap) { " " span.mark { (mark) } }
                    }
                    @if let Some((begin, rung)) = gap_sentence(gap) { p.next { b { (begin) } " " (rung) } }
                }
            }
        }
    }
}

/// Claims with their reasons, then what was left out: two lists, counted apart.
pub(super) fn not_applicable(content: &Content<'_>) -> Markup {
    let claims = content.claims();
    let (by_hand, outside) = content.left_out();
    html! {
        h3 { "Not applicable: " (content.progress.not_applicable) }
        @if claims.is_empty() { p.none { "Nothing is claimed to be not applicable." } }
        @else {
            table.claims {
                thead { tr { th scope="col" { "Requirement" } th scope="col" { "Reason" } th scope="col" { "Verdict" } } }
                tbody {
                    @for lines in claims {
                        tr {
                            th scope="row" { @for line in &lines {
                                span.claim { (link(content, line)) " " span.what { (content.title(line)) } }
                            } }
                            @if let Some(line) = lines.first() {
                                td { (said(reason(line).unwrap_or_default())) }
                                td { (verdict_words(line)) }
                            }
                        }
                    }
                }
            }
        }
        h3 { "Not evaluated: " (content.progress.not_evaluated) }
        @if by_hand.is_empty() && outside.is_empty() { p.none { "Nothing was left out." } }
        @if !by_hand.is_empty() {
            p { "Left out by hand (" (by_hand.len()) "): " (links(content, &by_hand)) }
        }
        @if !outside.is_empty() {
            p { "Outside the profile (" (outside.len()) "): " (plain(&outside)) }
        }
    }
}

/// Labels in a row, leading nowhere.
fn plain(lines: &[&Line]) -> Markup {
    let labels: Vec<String> = lines.iter().map(|line| line.label()).collect();
    html! { span.ids { (labels.join(", ")) } }
}

/// The findings in short: each kind once, with the lines it was noticed on.
pub(super) fn findings(content: &Content<'_>) -> Markup {
    html! {
        p.lead { "Found by comparing the answers with each other; the details stand with each answer." }
        table.found {
            thead { tr { th scope="col" { "What" } th.n scope="col" { "Times" } th scope="col" { "Where" } } }
            tbody {
                @for (code, found) in content.findings_by_code() {
                    tr {
                        th scope="row" { (code_words(code)) }
                        td.n { (found.len()) }
                        td.ids { (wheres(content, &found)) }
                    }
                }
            }
        }
    }
}

fn wheres(content: &Content<'_>, findings: &[&Finding]) -> Markup {
    html! {
        @for (index, finding) in findings.iter().enumerate() {
            @if index > 0 { ", " }
            @match content.line_of(finding) {
                Some(line) => (link(content, line)),
                None => (finding.label()),
            }
        }
    }
}
