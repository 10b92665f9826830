//! The history of a line: who, when, from what to what.

use ratatui::{Frame, text::Line, widgets::Paragraph};

use crate::{
    format::{clean_line, field_words, value_words},
    session::{Entry, LineKey, history},
    tui::{
        keys::Action,
        message::Effect,
        model::{Model, Screen},
        theme::Theme,
        walk::Walk,
        widget::{Cursor, body, page, wrap},
    },
};

/// The history of one line, the newest first.
#[derive(Debug)]
pub struct History {
    line: LineKey,
    cursor: Cursor,
}

impl History {
    /// The history of this line.
    #[must_use]
    pub fn of(line: LineKey) -> Self {
        Self {
            line,
            cursor: Cursor::default(),
        }
    }
}

/// A key in the history.
pub(super) fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = isize::from(i16::try_from(model.size.1.saturating_sub(4)).unwrap_or(10));
    let (Some(walk), Some(Screen::History(shown))) = (&model.walk, model.screens.last_mut()) else {
        return Vec::new();
    };
    let body = body(model.size);
    let all = lines(walk, &shown.line, model.theme, usize::from(body.width)).len();
    let count = all.saturating_sub(usize::from(body.height)) + 1;
    match action {
        Action::Down => shown.cursor.step(1, count),
        Action::Up => shown.cursor.step(-1, count),
        Action::NextArea => shown.cursor.step(page, count),
        Action::PreviousArea => shown.cursor.step(-page, count),
        Action::First => shown.cursor.at = 0,
        Action::Last => shown.cursor.at = count - 1,
        Action::Back => model.back(),
        _ => {}
    }
    Vec::new()
}

/// Draws the history.
pub(super) fn view(model: &Model, shown: &History, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let right = match history(&walk.shown, &shown.line).len() {
        1 => "1 change".into(),
        count => format!("{count} changes"),
    };
    let page = page(
        frame,
        model,
        &format!("History · {}", clean_line(&shown.line.label())),
        &right,
    );
    let (columns, rows) = (usize::from(page.body.width), usize::from(page.body.height));
    let lines = lines(walk, &shown.line, model.theme, columns);
    let first = shown.cursor.at.min(lines.len().saturating_sub(rows));
    frame.render_widget(
        Paragraph::new(lines.into_iter().skip(first).take(rows).collect::<Vec<_>>()),
        page.body,
    );
}

/// The changes of a line in rows, the newest first; below them those of the lines that it was split off from.
fn lines(walk: &Walk, line: &LineKey, theme: Theme, columns: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for source in line.lineage() {
        let entries = history(&walk.shown, &source);
        if source != *line && !entries.is_empty() {
            let label = clean_line(&source.label());
            let heading = format!("Split off from {label}:");
            lines.push(Line::styled(heading, theme.heading()));
        }
        let rows = entries.iter().rev();
        lines.extend(rows.flat_map(|entry| told(entry, theme, columns)));
    }
    if lines.is_empty() {
        lines.push(Line::raw("Nothing was recorded on this line yet."));
    }
    lines
}

/// One change: when, who and which field; below it from what to what.
fn told(entry: &Entry, theme: Theme, columns: usize) -> Vec<Line<'static>> {
    let at: String = clean_line(&entry.at.replace('T', " "))
        .chars()
        .take(16)
        .collect();
    let gone = if entry.live { "" } else { "  (taken back)" };
    let act = if entry.act == "set" {
        String::new()
    } else {
        format!("{} ", entry.act)
    };
    let head = format!(
        "{at}  {}  {act}{}{gone}",
        clean_line(&entry.who),
        field_words(&entry.field)
    );
    let mut lines = vec![Line::styled(head, theme.strong())];
    let texts = wrap(&change(entry), columns.saturating_sub(2)).into_iter();
    lines.extend(texts.map(|text| Line::raw(format!("  {text}"))));
    lines
}

fn change(entry: &Entry) -> String {
    format!(
        "{} → {}",
        value_words(&entry.field, &entry.from),
        value_words(&entry.field, &entry.to)
    )
}
