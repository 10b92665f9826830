//! The first page: who, what, when, what it comes to; then the picture.

use maud::{Markup, html};

use crate::{
    assessment::{AreaResult, State},
    catalog::Catalog,
};

use super::{
    super::{
        carried::CarriedCounts,
        content::{Content, Passed},
        line_words::passed_counts,
        words::{facts, level_or_dash, mean_words, standing, summary, target_words},
    },
    chart::chart,
};

/// Title, facts, summary and the figures.
pub(super) fn header(content: &Content<'_>) -> Markup {
    let about = &content.report.assessment.about;
    let (interim, words) = standing(content);
    // The name stands large, what was looked at below it; either alone where the other was not stated.
    let (name, scope) = match (about.organization.trim(), about.scope.trim()) {
        ("", _) | (_, "") => (about.title(), ""),
        (name, scope) => (name.to_owned(), scope),
    };
    let standards: Vec<&str> = content
        .report
        .catalogs
        .iter()
        .map(|catalog| catalog.title.as_str())
        .collect();
    html! {
        header {
            p.kind { "Assessment report" @for standard in &standards { " · " (standard) } }
            h1 dir="auto" { (name) }
            @if !scope.is_empty() { p.scope dir="auto" { (scope) } }
            p.standing.interim[interim] {
                span aria-hidden="true" { @if interim { "◐ " } @else { "● " } }
                (words)
            }
            dl.facts {
                @for (label, value) in facts(content) { div { dt { (label) } dd dir="auto" { (value) } } }
            }
            p.summary { @for sentence in summary(content) { (sentence) " " } }
            (figures(content))
        }
    }
}

fn figures(content: &Content<'_>) -> Markup {
    let (progress, maturity) = (&content.progress, &content.maturity);
    let mut figures = vec![
        (
            progress.answered.to_string(),
            format!("answered of {} applicable", progress.applicable),
        ),
        (mean_words(maturity.mean), "mean maturity, of 4".into()),
        (level_or_dash(maturity.lowest), "lowest maturity".into()),
        (maturity.at_target.to_string(), "at target".into()),
        (maturity.below_target.to_string(), "below target".into()),
        (progress.not_applicable.to_string(), "not applicable".into()),
    ];
    let carried = CarriedCounts::of(&content.report.assessment.lines);
    if carried.any() {
        figures.push((
            carried.confirmed.to_string(),
            "carried over and confirmed".into(),
        ));
        figures.push((
            carried.open.to_string(),
            "carried over, not confirmed".into(),
        ));
    }
    html! {
        ul.figures {
            @for (figure, label) in figures { li { strong { (figure) } " " span { (label) } } }
        }
    }
}

/// The chart of each catalog, its numbers as a table, and the scale.
pub(super) fn areas(content: &Content<'_>) -> Markup {
    let several = content.report.catalogs.len() > 1;
    html! {
        @for (place, catalog) in content.report.catalogs.iter().enumerate() {
            @let areas: Vec<&AreaResult<'_>> = content.areas.iter().filter(|area| area.catalog == place).collect();
            @if several { h3 { (catalog.title) } }
            figure { (chart(place, &areas)) }
            (numbers(&areas))
            (scale(content, place, catalog))
        }
    }
}

/// A count that is nothing steps back, so that the others stand out.
fn count(count: usize) -> Markup {
    html! { @if count == 0 { span.zero { "0" } } @else { (count) } }
}

fn numbers(areas: &[&AreaResult<'_>]) -> Markup {
    html! {
        table.numbers {
            caption { "The same in numbers" }
            thead { tr {
                th scope="col" { "Area" }
                @for label in ["Lowest", "Mean", "Target", "At target", "Below", "Answered", "Unanswered", "Not applicable", "Not evaluated"] {
                    th.n scope="col" { (label) }
                }
            } }
            tbody {
                @for AreaResult { area, progress, maturity, targets, .. } in areas {
                    tr {
                        th scope="row" { span.id { (area.id) } " " (area.title) }
                        td.n { (level_or_dash(maturity.lowest)) }
                        td.n { (mean_words(maturity.mean)) }
                        td.n { (target_words(*targets)) }
                        td.n { (count(maturity.at_target)) }
                        td.n { strong { (count(maturity.below_target)) } }
                        td.n { (count(progress.answered)) }
                        td.n { strong { (count(progress.unanswered)) } }
                        td.n { (count(progress.not_applicable)) }
                        td.n { (count(progress.not_evaluated)) }
                    }
                }
            }
        }
    }
}

fn scale(content: &Content<'_>, place: usize, catalog: &Catalog) -> Markup {
    let found = |level: u8| {
        let lines = content.lines_in(State::Answered(level));
        lines.iter().filter(|line| line.catalog == place).count()
    };
    html! {
        table.scale {
            caption { "The scale, and how often each level was found" }
            thead { tr { th scope="col" { "Level" } th scope="col" { "Means" } th.n scope="col" { "Found" } } }
            tbody {
                @for step in &catalog.maturity {
                    tr {
                        th scope="row" { (step.label) " " (step.name) }
                        td { (step.means) }
                        td.n { (count(found(step.level))) }
                    }
                }
            }
        }
    }
}

/// The table that certificates print.
pub(super) fn groups(content: &Content<'_>) -> Markup {
    let passed = match content.passed {
        Passed::Verdict => "Passed",
        Passed::AtTarget | Passed::Nothing => "At target",
    };
    let shown = |count: usize| match content.passed {
        Passed::Nothing => "–".to_owned(),
        _ => count.to_string(),
    };
    let sum = |count: fn(&crate::assessment::GroupCount<'_>) -> usize| -> usize {
        content.groups.iter().map(count).sum()
    };
    html! {
        p.lead { (passed_counts(content)) }
        table.numbers {
            thead { tr {
                th scope="col" { "Group" }
                @for label in ["Assessed", passed, "Not applicable", "Unanswered", "Total"] { th.n scope="col" { (label) } }
            } }
            tbody {
                @for group in &content.groups {
                    tr {
                        th scope="row" { (group.name) }
                        td.n { (count(group.assessed)) }
                        td.n { (shown(group.passed)) }
                        td.n { (count(group.not_applicable)) }
                        td.n { (count(group.total - group.assessed - group.not_applicable)) }
                        td.n { (group.total) }
                    }
                }
            }
            tfoot { tr {
                th scope="row" { "All groups" }
                td.n { (sum(|group| group.assessed)) }
                td.n { (shown(sum(|group| group.passed))) }
                td.n { (sum(|group| group.not_applicable)) }
                td.n { (sum(|group| group.total - group.assessed - group.not_applicable)) }
                td.n { (sum(|group| group.total)) }
            } }
        }
    }
}
