//! Every key of a screen, from the same table that dispatches them.

use ratatui::{
    Frame,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::tui::{
    keys::{Action, Scope, bindings},
    message::Effect,
    model::{Model, Screen},
    widget::{Cursor, pad, page, wrap},
};

/// The keys of which screen, and how far it is scrolled.
#[derive(Debug, Clone, Copy)]
pub struct Help {
    scope: Scope,
    cursor: Cursor,
}

impl Help {
    /// The keys of this screen.
    #[must_use]
    pub fn of(scope: Scope) -> Self {
        Self {
            scope,
            cursor: Cursor::default(),
        }
    }
}

/// A key in the help.
pub(super) fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    let columns = usize::from(model.size.0.saturating_sub(2));
    let rows = usize::from(model.size.1.saturating_sub(3));
    let page = isize::try_from(rows).unwrap_or(20);
    let Some(Screen::Help(help)) = model.screens.last_mut() else {
        return Vec::new();
    };
    let count = texts(help.scope, columns).len().saturating_sub(rows) + 1;
    match action {
        Action::Down => help.cursor.step(1, count),
        Action::Up => help.cursor.step(-1, count),
        Action::NextArea => help.cursor.step(page, count),
        Action::PreviousArea => help.cursor.step(-page, count),
        Action::First => help.cursor.at = 0,
        Action::Last => help.cursor.at = count - 1,
        Action::Back => model.back(),
        _ => {}
    }
    Vec::new()
}

/// Draws the help.
pub(super) fn view(model: &Model, help: Help, frame: &mut Frame<'_>) {
    let all = texts(
        help.scope,
        usize::from(frame.area().width.saturating_sub(2)),
    );
    let rows = usize::from(frame.area().height.saturating_sub(3));
    let first = help.cursor.at.min(all.len().saturating_sub(rows));
    let right = format!(
        "{} to {} of {}",
        first + 1,
        (first + rows).min(all.len()),
        all.len()
    );
    let page = page(
        frame,
        model,
        &format!("Keys · {}", help.scope.name()),
        &right,
    );
    let lines: Vec<Line<'_>> = all
        .into_iter()
        .skip(first)
        .take(rows)
        .map(|(keys, text)| {
            Line::from(vec![
                Span::styled(keys, model.theme.strong()),
                Span::raw(text),
            ])
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), page.body);
}

fn texts(scope: Scope, columns: usize) -> Vec<(String, String)> {
    let keys = 12;
    let mut lines = Vec::new();
    for binding in bindings(scope) {
        for (row, text) in wrap(binding.help, columns.saturating_sub(keys))
            .into_iter()
            .enumerate()
        {
            let names = if row == 0 {
                binding.names()
            } else {
                String::new()
            };
            lines.push((pad(&names, keys), text));
        }
    }
    lines
}
