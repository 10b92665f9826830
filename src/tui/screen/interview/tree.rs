//! The tree of areas, topics and requirements with their state.

use ratatui::{
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    assessment::{Line as Judged, State, area, requirement},
    format::clean_line,
    session::LineKey,
    tui::{
        model::Model,
        walk::Walk,
        widget::{Cursor, pad, width},
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
    let (mut headings, mut topics) = (Vec::new(), Vec::new());
    // What is to be confirmed has a sign behind its mark; all marks are as wide then.
    let wide = 3 + usize::from(walk.walked().any(Judged::is_to_reconfirm));
    for line in walk.walked() {
        let (Some(asked), Some(area)) = (
            requirement(&walk.catalogs, line),
            area(&walk.catalogs, line),
        ) else {
            continue;
        };
        if heading.0 != area.id {
            headings.push((all.len(), Count::default()));
            let name = clean_line(&format!("{} {}", area.id, area.title));
            all.push((Line::styled(name, theme.heading()), None));
        }
        if heading != (area.id.as_str(), asked.topic.as_str()) {
            heading = (&area.id, &asked.topic);
            topics.push((all.len(), Count::default()));
            let name = format!(" {}", clean_line(&asked.topic));
            all.push((Line::styled(name, theme.quiet()), None));
        }
        for (_, count) in [headings.last_mut(), topics.last_mut()]
            .into_iter()
            .flatten()
        {
            count.take(line.state());
        }
        let here = line.key == walk.at;
        if here {
            at = all.len();
        }
        // A parked line without a level has the mark of its own.
        let parked = line.answer.parked.is_some() && line.answer.level.is_some();
        let flag = match (line.answer.flagged, parked) {
            (true, _) => "⚑",
            (false, true) => "…",
            _ => " ",
        };
        let text = format!(
            "{flag}{} {} {}",
            pad(
                &format!(
                    "{}{}",
                    mark(line),
                    if line.is_to_reconfirm() { "?" } else { "" }
                ),
                wide
            ),
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
    for (row, count) in headings.into_iter().chain(topics) {
        if let Some((line, _)) = all.get_mut(row) {
            let counts = format!(" {}/{}", count.done, count.total);
            let name = pad(&line.to_string(), columns.saturating_sub(width(&counts)));
            *line = Line::styled(name + &counts, line.style);
        }
    }
    let first = Cursor { at }.first(rows, all.len());
    all.into_iter().skip(first).take(rows).collect()
}

/// How many lines under a heading have a maturity, of those that apply.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    done: usize,
    total: usize,
}

impl Count {
    fn take(&mut self, state: State) {
        match state {
            State::Unanswered => self.total += 1,
            State::Answered(_) => {
                self.done += 1;
                self.total += 1;
            }
            State::NotEvaluated | State::NotApplicable => {}
        }
    }
}
