//! What is still to be done: actions, parked and unanswered lines, conflicts.

use maud::{Markup, html};

use crate::assessment::{AreaResult, State};

use super::{
    super::{
        conflict::{field_words, value_words},
        content::Content,
        line_words::or_not_said,
        words::{counted, level_or_dash},
    },
    link, links, said,
};

/// What is done instead of what is asked, with the risk that remains.
pub(super) fn compensating(content: &Content<'_>) -> Markup {
    html! {
        table {
            thead { tr {
                @for label in ["Requirement", "Maturity", "What is done instead", "Risk that remains"] { th scope="col" { (label) } }
            } }
            tbody {
                @for line in &content.compensating {
                    @if let Some(stands) = &line.answer.compensating {
                        tr {
                            th scope="row" { (link(content, line)) " " span.what { (content.title(line)) } }
                            td { (level_or_dash(line.maturity())) }
                            td { (said(&stands.measure)) }
                            td { (said(or_not_said(&stands.risk))) }
                        }
                    }
                }
            }
        }
    }
}

/// Actions: open ones first, then by due date.
pub(super) fn actions(content: &Content<'_>) -> Markup {
    html! {
        table {
            thead { tr {
                @for label in ["Requirement", "What", "Who", "Due", "State"] { th scope="col" { (label) } }
            } }
            tbody {
                @for line in &content.actions {
                    @if let Some(action) = &line.answer.action {
                        tr {
                            th scope="row" { (link(content, line)) }
                            td { (said(&action.text)) }
                            td dir="auto" { (or_dash(&action.owner)) }
                            td.date { (or_dash(&action.due)) }
                            td { @if action.state == "done" { "✓ done" } @else { (action.state) } }
                        }
                    }
                }
            }
        }
    }
}

/// Parked lines with what is missing, then everything unanswered, by area.
pub(super) fn open(content: &Content<'_>) -> Markup {
    html! {
        @if !content.parked.is_empty() {
            h3 { "Parked: " (counted(content.parked.len(), "line")) " to come back to" }
            table {
                thead { tr { @for label in ["Requirement", "What is missing", "Who owes it"] { th scope="col" { (label) } } } }
                tbody {
                    @for line in &content.parked {
                        @if let Some(parked) = &line.answer.parked {
                            tr {
                                th scope="row" { (link(content, line)) " " span.what { (content.title(line)) } }
                                td { (said(&parked.missing)) }
                                td dir="auto" { (or_dash(&parked.owes)) }
                            }
                        }
                    }
                }
            }
        }
        @if content.progress.unanswered > 0 {
            h3 { "Unanswered: " (content.progress.unanswered) " of " (content.progress.total) }
            table.open {
                thead { tr { th scope="col" { "Area" } th.n scope="col" { "Open" } th scope="col" { "Requirements" } } }
                tbody {
                    @for area in content.areas.iter().filter(|area| area.progress.unanswered > 0) {
                        tr {
                            th scope="row" { (Content::area_name(area.area)) }
                            td.n { (area.progress.unanswered) }
                            td.ids { (unanswered(content, area)) }
                        }
                    }
                }
            }
        }
    }
}

/// The unanswered lines of an area, in a row.
pub(super) fn unanswered(content: &Content<'_>, area: &AreaResult<'_>) -> Markup {
    let lines = content.lines_of(area).iter().copied();
    let open: Vec<_> = lines
        .filter(|line| line.state() == State::Unanswered)
        .collect();
    links(content, &open)
}

/// Every value that stands beside another.
pub(super) fn conflicts(content: &Content<'_>) -> Markup {
    html! {
        p.lead { "Two or more people recorded different values and none of them has replaced the other. Until one is set, a maturity counts as the lowest." }
        table {
            thead { tr { @for label in ["Requirement", "Field", "Values that stand"] { th scope="col" { (label) } } } }
            tbody {
                @for (line, conflict) in &content.conflicts {
                    tr {
                        th scope="row" { @match line { Some(line) => (link(content, line)), None => "The session itself" } }
                        td { (field_words(&conflict.field)) }
                        td { (values(conflict)) }
                    }
                }
            }
        }
    }
}

/// The values of a conflict with who set them and when.
pub(super) fn values(conflict: &crate::session::Conflict) -> Markup {
    html! {
        ul.values {
            @for value in &conflict.values {
                li {
                    (said(&value_words(&conflict.field, &value.value)))
                    span.by { (value.who) ", " (value.at) }
                }
            }
        }
    }
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}
