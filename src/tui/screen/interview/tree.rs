//! The tree of areas, topics and requirements with their state.

use std::collections::HashMap;

use ratatui::text::{Line, Span};

use crate::{
    assessment::{Line as Judged, State, area, requirement},
    format::clean_line,
    tui::{
        model::Model,
        walk::Walk,
        widget::{Cursor, clip, pad, width},
    },
};

use super::{Pane, view::mark};

/// A row of the tree: a heading, or a line by its place.
#[derive(Clone, Copy)]
enum Row {
    Area(usize),
    Topic(usize),
    Line(usize),
}

/// The rows of the tree that fit, the line on screen among them. Keys in the tree move that line, so that a level
/// never goes to another line than the one that is marked.
pub(super) fn lines(model: &Model, walk: &Walk, columns: usize, rows: usize) -> Vec<Line<'static>> {
    let (all, at) = tree(walk);
    let first = Cursor { at }.first(rows, all.len());
    let shown = all.get(first..).unwrap_or_default();
    let shown = shown.get(..rows).unwrap_or(shown);
    let counts = counts(walk, shown);
    shown
        .iter()
        .filter_map(|row| draw(model, walk, columns, *row, &counts))
        .collect()
}

/// Every row, and where the line on screen is among them.
fn tree(walk: &Walk) -> (Vec<Row>, usize) {
    let lines = &walk.judged.lines;
    let here = walk.judged.place(&walk.at);
    let (mut all, mut at) = (Vec::with_capacity(lines.len()), 0);
    let mut heading = None;
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| !line.outside) {
        let (Some(asked), Some(area)) = (requirement(&walk.catalogs, line), line.area) else {
            continue;
        };
        let (area, topic) = ((line.catalog, area), asked.topic.as_str());
        if heading.is_none_or(|(other, _)| other != area) {
            all.push(Row::Area(place));
        }
        if heading != Some((area, topic)) {
            heading = Some((area, topic));
            all.push(Row::Topic(place));
        }
        if here == Some(place) {
            at = all.len();
        }
        all.push(Row::Line(place));
    }
    (all, at)
}

/// How many lines of each area that is shown are answered, and how many apply.
type Counts = HashMap<(usize, usize), (usize, usize)>;

fn counts(walk: &Walk, shown: &[Row]) -> Counts {
    let lines = &walk.judged.lines;
    let area = |line: &Judged| Some((line.catalog, line.area?));
    let headings = shown.iter().filter_map(|row| match row {
        Row::Area(place) => area(lines.get(*place)?),
        _ => None,
    });
    let mut counts: Counts = headings.map(|area| (area, (0, 0))).collect();
    if counts.is_empty() {
        return counts;
    }
    for line in walk.walked() {
        let Some((done, total)) = area(line).and_then(|area| counts.get_mut(&area)) else {
            continue;
        };
        let counted = !matches!(line.state(), State::NotEvaluated | State::NotApplicable);
        *total += usize::from(counted);
        *done += usize::from(matches!(line.state(), State::Answered(_)));
    }
    counts
}

fn draw(
    model: &Model,
    walk: &Walk,
    columns: usize,
    row: Row,
    counts: &Counts,
) -> Option<Line<'static>> {
    let theme = model.theme;
    let (Row::Area(place) | Row::Topic(place) | Row::Line(place)) = row;
    let line = walk.judged.lines.get(place)?;
    let asked = requirement(&walk.catalogs, line)?;
    Some(match row {
        Row::Area(_) => {
            let area = area(&walk.catalogs, line)?;
            let (done, total) = counts.get(&(line.catalog, line.area?))?;
            let counts = format!(" {done}/{total}");
            let name = pad(
                &format!("{} {}", area.id, area.title),
                columns.saturating_sub(width(&counts)),
            );
            Line::styled(name + &counts, theme.heading())
        }
        Row::Topic(_) => {
            let topic = format!(" {}", asked.topic);
            Line::styled(clip(&topic, columns), theme.quiet())
        }
        Row::Line(_) => {
            let flag = if line.answer.flagged { "⚑" } else { " " };
            let text = format!(
                "{flag}{} {} {}",
                pad(mark(line), 3),
                clean_line(&line.label()),
                asked.title
            );
            let style = match (line.key == walk.at, model.interview.pane) {
                (true, Pane::Tree) => theme.chosen(),
                (true, _) => theme.strong(),
                _ => theme.plain(),
            };
            Line::from(Span::styled(pad(&text, columns), style))
        }
    })
}
