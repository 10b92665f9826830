//! The areas of the summary: maturity found, target, and number of gaps.

use ratatui::text::{Line, Span};

use crate::{
    assessment::{AreaResult, Gap},
    format::clean_line,
    interview::{Walk, sign},
    tui::{
        model::Model,
        widget::{pad, width},
        words::{says, wording},
    },
};

/// The columns of the lowest maturity and the target, and those of the gaps, at the right of an area's title.
#[derive(Clone, Copy)]
struct Right {
    levels: usize,
    gaps: usize,
}

/// The sign of the heading stands above those of the areas.
const WIDE: Right = Right { levels: 8, gaps: 5 };
/// Where titles need the room.
const TIGHT: Right = Right { levels: 6, gaps: 4 };
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
    let (right, each) = widths(&areas, columns, (across, down));
    let titles = [
        says::Heading::Area,
        says::Heading::LowestAndTarget,
        says::Heading::Gaps,
    ];
    let [area, found, gaps_column] = titles.map(|title| wording().heading(title));
    let over = width(found) + 1 + right.gaps;
    let headings = each.iter().map(|each| {
        let heading = pad(area, each.saturating_sub(over));
        format!("{heading}{found} {}", pad(gaps_column, right.gaps))
    });
    let heading = headings.collect::<Vec<_>>().join(&" ".repeat(BETWEEN));
    let mut lines = vec![Line::styled(heading, model.theme.heading())];
    for row in 0..down {
        let mut spans = Vec::new();
        let beside = areas.iter().skip(row).step_by(down);
        for (area, each) in beside.zip(&each) {
            if !spans.is_empty() {
                spans.push(Span::raw(" ".repeat(BETWEEN)));
            }
            spans.extend(cells(model, area, count(gaps, area), right, *each));
        }
        lines.push(Line::from(spans));
    }
    lines
}

/// The widths of the areas beside each other: alike; else each as its longest title needs it, where that shows them whole.
fn widths(
    areas: &[AreaResult<'_>],
    columns: usize,
    (across, down): (usize, usize),
) -> (Right, Vec<usize>) {
    let each = (columns + BETWEEN) / across - BETWEEN;
    let each = each.min(60);
    let titles = areas.chunks(down).map(|own| {
        let widest = own.iter().map(|area| width(&title(area))).max();
        widest.unwrap_or(0) + 1
    });
    let titles: Vec<usize> = titles.collect();
    let needed = |right: Right| -> Vec<usize> {
        let titles = titles.iter();
        titles
            .map(|title| title + right.levels + right.gaps)
            .collect()
    };
    if needed(WIDE).iter().all(|needed| *needed <= each) {
        return (WIDE, vec![each; across]);
    }
    for right in [WIDE, TIGHT] {
        let mut widths = needed(right);
        let taken = widths.iter().sum::<usize>() + BETWEEN * widths.len().saturating_sub(1);
        if let (Some(free), Some(last)) = (columns.checked_sub(taken), widths.last_mut()) {
            *last += free.min(60usize.saturating_sub(*last));
            return (right, widths);
        }
    }
    (WIDE, vec![each; across])
}

/// An area as it is named.
fn title(area: &AreaResult<'_>) -> String {
    format!("{} {}", area.area.id, clean_line(&area.area.title))
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
fn cells(
    model: &Model,
    area: &AreaResult<'_>,
    gaps: usize,
    right: Right,
    columns: usize,
) -> Vec<Span<'static>> {
    let theme = model.theme;
    let (progress, maturity) = (area.progress, area.maturity);
    let room = columns.saturating_sub(right.levels + right.gaps);
    let title = pad(&title(area), room.saturating_sub(1)) + " ";
    let target = match area.targets {
        None => String::new(),
        Some((low, high)) if low == high => format!("{}{low}", sign::AIMED.shown),
        Some((low, high)) => format!("{}{low}-{high}", sign::AIMED.shown),
    };
    let levels = match maturity.lowest {
        _ if progress.total == 0 => "n/e".to_owned(),
        _ if progress.not_applicable == progress.total => "n/a".to_owned(),
        None => format!("{}{target}", sign::NONE.shown),
        Some(lowest) => format!("{lowest}{target}"),
    };
    let (words, style) = match gaps {
        0 if maturity.lowest.is_some() && progress.unanswered == 0 => {
            (sign::YES.shown.to_owned(), theme.good_sign())
        }
        0 => (String::new(), theme.plain()),
        many => (many.to_string(), theme.bad()),
    };
    let blank = (right.gaps - 1).saturating_sub(width(&words));
    vec![
        Span::raw(title),
        Span::raw(pad(&levels, right.levels)),
        Span::raw(" ".repeat(blank)),
        Span::styled(words, style),
        Span::raw(" "),
    ]
}
