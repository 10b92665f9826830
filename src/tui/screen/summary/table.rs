//! The areas of the summary: maturity found, target, and number of gaps.

use ratatui::text::{Line, Span};

use crate::{
    assessment::{AreaResult, Gap},
    format::clean_line,
    interview::Walk,
    tui::{
        model::Model,
        widget::{pad, width},
        words::{says, wording},
    },
};

/// The lowest maturity and the target, and the gaps, at the right of an area's title.
const LEVELS: usize = 8;
const GAPS: usize = 5;
/// The fewest columns of an area.
const LEAST: usize = 38;
/// The blanks between two areas of one row.
const BETWEEN: usize = 2;

/// A table of the areas in at most so many rows where it can be: then several stand beside each other.
pub(super) fn lines(
    model: &Model,
    walk: &Walk,
    gaps: &[Gap<'_>],
    (columns, rows): (usize, usize),
) -> Vec<Line<'static>> {
    let areas = walk.counted.areas(&walk.catalogs);
    let most = ((columns + BETWEEN) / (LEAST + BETWEEN)).max(1);
    let across = areas.len().div_ceil(rows.max(1)).clamp(1, most);
    let down = areas.len().div_ceil(across).max(1);
    let each = (columns + BETWEEN) / across - BETWEEN;
    let each = each.min(60);
    // The sign of the heading stands above those of the areas.
    let titles = [
        says::Heading::Area,
        says::Heading::LowestAndTarget,
        says::Heading::Gaps,
    ];
    let [area, found, gaps_column] = titles.map(|title| wording().heading(title));
    let over = width(found) + 1 + GAPS;
    let heading = pad(area, each.saturating_sub(over));
    let heading = format!("{heading}{found} {}", pad(gaps_column, GAPS));
    let heading = vec![heading; across].join(&" ".repeat(BETWEEN));
    let mut lines = vec![Line::styled(heading, model.theme.heading())];
    for row in 0..down {
        let mut spans = Vec::new();
        for area in areas.iter().skip(row).step_by(down) {
            if !spans.is_empty() {
                spans.push(Span::raw(" ".repeat(BETWEEN)));
            }
            spans.extend(cells(model, area, count(gaps, area), each));
        }
        lines.push(Line::from(spans));
    }
    lines
}

/// The gaps of an area.
fn count(gaps: &[Gap<'_>], area: &AreaResult<'_>) -> usize {
    let inside = |gap: &&Gap<'_>| {
        let line = gap.line;
        line.catalog == area.catalog && line.area == Some(area.place)
    };
    gaps.iter().filter(inside).count()
}

/// An area: its title, the lowest maturity found and the target, and the number of gaps.
fn cells(model: &Model, area: &AreaResult<'_>, gaps: usize, columns: usize) -> Vec<Span<'static>> {
    let theme = model.theme;
    let (progress, maturity) = (area.progress, area.maturity);
    let title = format!("{} {}", area.area.id, clean_line(&area.area.title));
    let room = columns.saturating_sub(LEVELS + GAPS);
    let title = pad(&title, room.saturating_sub(1)) + " ";
    let target = match area.targets {
        None => String::new(),
        Some((low, high)) if low == high => format!("▸{low}"),
        Some((low, high)) => format!("▸{low}-{high}"),
    };
    let levels = match maturity.lowest {
        _ if progress.total == 0 => "n/e".to_owned(),
        _ if progress.not_applicable == progress.total => "n/a".to_owned(),
        None => format!("–{target}"),
        Some(lowest) => format!("{lowest}{target}"),
    };
    let (words, style) = match gaps {
        0 if maturity.lowest.is_some() && progress.unanswered == 0 => {
            ("✓".to_owned(), theme.good_sign())
        }
        0 => (String::new(), theme.plain()),
        many => (many.to_string(), theme.bad()),
    };
    let blank = (GAPS - 1).saturating_sub(width(&words));
    vec![
        Span::raw(title),
        Span::raw(pad(&levels, LEVELS)),
        Span::raw(" ".repeat(blank)),
        Span::styled(words, style),
        Span::raw(" "),
    ]
}
