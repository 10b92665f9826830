//! The tree of areas, topics and requirements with their state.

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

/// The rows of the tree that fit, the line on screen among them. Keys in the tree move that line, so that a level
/// never goes to another line than the one that is marked.
pub(super) fn lines(model: &Model, walk: &Walk, columns: usize, rows: usize) -> Vec<Line<'static>> {
    let theme = model.theme;
    let mut all: Vec<Line<'static>> = Vec::new();
    let mut at = 0;
    let mut heading = ("", "");
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
            all.push(Line::styled(name + &counts, theme.heading()));
        }
        if heading != (area.id.as_str(), asked.topic.as_str()) {
            heading = (&area.id, &asked.topic);
            all.push(Line::styled(
                clip(&format!(" {}", asked.topic), columns),
                theme.quiet(),
            ));
        }
        let here = line.key == walk.at;
        if here {
            at = all.len();
        }
        let flag = if line.answer.flagged { "⚑" } else { " " };
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
        all.push(Line::from(Span::styled(pad(&text, columns), style)));
    }
    let first = Cursor { at }.first(rows, all.len());
    all.into_iter().skip(first).take(rows).collect()
}
