//! Every key of a screen, from the same table that dispatches them.

use ratatui::{
    Frame,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::tui::{
    keys::{Action, Scope},
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
    let Some(Screen::Help(help)) = model.screens.last() else {
        return Vec::new();
    };
    let all = texts(model, help.scope, columns).len();
    let count = all.saturating_sub(rows) + 1;
    let Some(Screen::Help(help)) = model.screens.last_mut() else {
        return Vec::new();
    };
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
        model,
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

/// The rows of the help: keys and what they do, each in as many rows as it needs.
fn texts(model: &Model, scope: Scope, columns: usize) -> Vec<(String, String)> {
    let keys = 12;
    let mut lines = Vec::new();
    for row in model.keys.rows(scope).filter(|row| !row.keys.is_empty()) {
        let names = row.keys.iter().map(|key| {
            // An arrow drawn in ASCII would be a letter.
            if model.ascii { key.word() } else { key.name() }
        });
        let mut names = wrap(&names.collect::<Vec<_>>().join(" "), keys - 1).into_iter();
        let mut helps = wrap(row.help(), columns.saturating_sub(keys)).into_iter();
        loop {
            let (names, help) = (names.next(), helps.next());
            if names.is_none() && help.is_none() {
                break;
            }
            lines.push((
                pad(&names.unwrap_or_default(), keys),
                help.unwrap_or_default(),
            ));
        }
    }
    lines
}
