//! The tree of areas, topics and requirements with their state.

use ratatui::{
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    assessment::{State, area, requirement},
    format::clean_line,
    session::LineKey,
    tui::{
        model::Model,
        walk::Walk,
        widget::{Cursor, clip, pad, width},
    },
};

use super::{Pane, view::mark};

/// The rows of the tree that fit, the line on screen among them. Keys in the tree move that line, so that a level
/// never goes to another line than the one that is marked.
pub(super) fn lines(model: &Model, walk: &Walk, columns: usize, rows: usize) -> Vec<Line<'static>> {
    let in_sight = in_sight(model, walk, columns, rows).into_iter();
    in_sight.map(|(line, _)| line).collect()
}

/// The requirement whose row lies there, where the tree is drawn at this place.
pub(super) fn line_at(model: &Model, place: Rect, (column, row): (u16, u16)) -> Option<LineKey> {
    if !place.contains(Position::new(column, row)) {
        return None;
    }
    let (columns, rows) = (usize::from(place.width), usize::from(place.height));
    let in_sight = in_sight(model, model.walk.as_ref()?, columns, rows);
    in_sight
        .into_iter()
        .nth(usize::from(row - place.y))
        .and_then(|(_, key)| key)
}

/// The rows that fit, each with the line that it is of; headings are of none.
fn in_sight(
    model: &Model,
    walk: &Walk,
    columns: usize,
    rows: usize,
) -> Vec<(Line<'static>, Option<LineKey>)> {
    let theme = model.theme;
    let mut all: Vec<(Line<'static>, Option<LineKey>)> = Vec::new();
    let mut at = 0;
    let mut heading = ("", "");
    for line in walk.walked() {
        let (Some(asked), Some(area)) = (
            requirement(&walk.catalogs, line),
            area(&walk.catalogs, line),
        ) else {
            continue;
        };
        if heading.0 != area.id {
            let inside = walk
                .walked()
                .filter(|other| self::area(&walk.catalogs, other).is_some_and(|a| a.id == area.id));
            let (done, total) = inside.fold((0, 0), |(done, total), other| match other.state() {
                State::Unanswered => (done, total + 1),
                State::NotEvaluated | State::NotApplicable => (done, total),
                State::Answered(_) => (done + 1, total + 1),
            });
            let counts = format!(" {done}/{total}");
            let name = pad(
                &format!("{} {}", area.id, area.title),
                columns.saturating_sub(width(&counts)),
            );
            all.push((Line::styled(name + &counts, theme.heading()), None));
        }
        if heading != (area.id.as_str(), asked.topic.as_str()) {
            heading = (&area.id, &asked.topic);
            let topic = clip(&format!(" {}", asked.topic), columns);
            all.push((Line::styled(topic, theme.quiet()), None));
        }
        let here = line.key == walk.at;
        if here {
            at = all.len();
        }
        let flag = if line.answer.flagged { "⚑" } else { " " };
        let text = format!(
            "{flag}{} {} {}",
            pad(mark(line), 3),
            clean_line(&line.label()),
            asked.title
        );
        let style = match (here, model.interview.pane) {
            (true, Pane::Tree) => theme.chosen(),
            (true, _) => theme.strong(),
            _ => theme.plain(),
        };
        let row = Line::from(Span::styled(pad(&text, columns), style));
        all.push((row, Some(line.key.clone())));
    }
    let first = Cursor { at }.first(rows, all.len());
    all.into_iter().skip(first).take(rows).collect()
}
