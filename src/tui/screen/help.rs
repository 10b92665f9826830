//! Every key of a screen, from the same table that dispatches them.

use ratatui::{
    Frame,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    interview::Effect,
    tui::{
        keys::{Action, Group, Row, Scope},
        model::{Model, Screen},
        widget::{Cursor, pad, page, wrap},
    },
};

use super::review::MARKS;

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
    let lines: Vec<Line<'_>> = all.into_iter().skip(first).take(rows).collect();
    frame.render_widget(Paragraph::new(lines), page.body);
}

/// What a window of 24 rows shows at once: a longer list has headings, but for the keys of a text, which are of one kind.
const LONG: usize = 21;

/// The rows of the help: the keys and what they do, a long list by what one wants to do.
fn texts(model: &Model, scope: Scope, columns: usize) -> Vec<Line<'static>> {
    let has_keys = |row: &&Row| !row.keys.is_empty();
    let all = || model.keys.rows(scope).filter(has_keys);
    if all().count() <= LONG || scope.types() {
        return all()
            .flat_map(|row| texts_of(model, row, columns))
            .collect();
    }
    let mut lines = Vec::new();
    for group in Group::ALL {
        let of_group = |row: &&Row| Group::of(scope, row.action()) == group;
        let rows: Vec<&Row> = all().filter(of_group).collect();
        if rows.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(group.words(), model.theme.heading()));
        lines.extend(
            rows.into_iter()
                .flat_map(|row| texts_of(model, row, columns)),
        );
    }
    if scope == Scope::Review {
        lines.extend(signs(model, columns));
    }
    lines
}

/// What the signs in the review's table say.
fn signs(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let mut lines = vec![
        Line::default(),
        Line::styled("Signs in the table", model.theme.heading()),
    ];
    let marks = MARKS.map(|(sign, words)| (sign.to_string(), words));
    let others = [
        ("!".to_owned(), "overdue on the day of the last change"),
        ("2→3".to_owned(), "the maturity found, and the target"),
    ];
    let all = marks.into_iter().chain(others);
    lines.extend(all.flat_map(|(sign, words)| beside(model, &sign, words, columns)));
    lines
}

/// The keys of a row and what they do.
fn texts_of(model: &Model, row: &Row, columns: usize) -> Vec<Line<'static>> {
    let names = row.keys.iter().map(|key| {
        // An arrow drawn in ASCII would be a letter.
        if model.ascii { key.word() } else { key.name() }
    });
    beside(
        model,
        &names.collect::<Vec<_>>().join(" "),
        row.help(),
        columns,
    )
}

/// Columns of the keys.
const KEYS: usize = 12;

/// Names beside words, each in as many rows as it needs.
fn beside(model: &Model, names: &str, words: &str, columns: usize) -> Vec<Line<'static>> {
    let mut names = wrap(names, KEYS - 1).into_iter();
    let mut words = wrap(words, columns.saturating_sub(KEYS)).into_iter();
    let mut lines = Vec::new();
    loop {
        let (names, words) = (names.next(), words.next());
        if names.is_none() && words.is_none() {
            return lines;
        }
        let names = pad(&names.unwrap_or_default(), KEYS);
        lines.push(Line::from(vec![
            Span::styled(names, model.theme.strong()),
            Span::raw(words.unwrap_or_default()),
        ]));
    }
}
