//! The findings: what the program noticed; Enter goes there.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    assessment::Finding,
    format::clean_line,
    tui::{
        keys::Action,
        message::Effect,
        model::{Model, Screen},
        widget::{Cursor, body, clip, pad, page, width, wrap},
    },
};

use super::{interview, overview::Overview};

/// Which finding is chosen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Findings {
    /// The chosen finding.
    pub cursor: Cursor,
}

/// A key on the findings.
pub(super) fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = model.size.1.saturating_sub(4);
    let (Some(walk), Some(Screen::Findings(findings))) =
        (&mut model.walk, model.screens.last_mut())
    else {
        return Vec::new();
    };
    let count = walk.judged.findings.len();
    if findings.cursor.go(action, page, count) {
        return Vec::new();
    }
    match action {
        Action::Enter => {
            let key = walk
                .judged
                .findings
                .get(findings.cursor.at)
                .map(|finding| finding.key.clone());
            if let Some(key) = key.filter(|key| walk.judged.place(key).is_some()) {
                walk.at = key;
                model.back_to_interview();
                return interview::arrived(model);
            }
            Vec::new()
        }
        Action::Overview => {
            model.back_to_interview();
            model.screens.push(Screen::Overview(Overview::default()));
            Vec::new()
        }
        Action::Back => {
            model.back();
            Vec::new()
        }
        action => interview::common(model, action),
    }
}

/// The finding that lies there.
pub(super) fn row_at(model: &Model, findings: Findings, at: (u16, u16)) -> Option<usize> {
    let all = &model.walk.as_ref()?.judged.findings;
    let body = body(model.size);
    let size = (usize::from(body.width), usize::from(body.height));
    let below = in_full(model, all, findings.cursor, size).len();
    let below = u16::try_from(below).unwrap_or(u16::MAX);
    let list = Rect {
        height: body.height.saturating_sub(below),
        ..body
    };
    findings.cursor.row_at(list, 1, all.len(), at)
}

fn label(finding: &Finding) -> String {
    clean_line(&finding.label())
}

fn message(finding: &Finding) -> String {
    clean_line(&finding.message)
}

/// How wide the columns are: as the findings near the chosen one need, where there are many.
struct Columns {
    labels: usize,
    codes: usize,
    /// For the message.
    room: usize,
}

impl Columns {
    fn of(all: &[Finding], cursor: Cursor, (columns, rows): (usize, usize)) -> Self {
        let near = || all.iter().skip(cursor.first(rows, all.len())).take(rows);
        let labels = near().map(|finding| width(&label(finding))).max();
        let labels = labels.unwrap_or(0) + 2;
        let labels = labels.clamp(16, 16.max(columns / 3));
        let codes = near().map(|finding| width(finding.code.word())).max();
        let codes = codes.unwrap_or(0) + 2;
        Self {
            labels,
            codes,
            room: columns.saturating_sub(labels + codes + 1),
        }
    }
}

/// What is cut in the row of the chosen one stands in full below the others.
fn in_full(
    model: &Model,
    all: &[Finding],
    cursor: Cursor,
    (columns, rows): (usize, usize),
) -> Vec<Line<'static>> {
    let widths = Columns::of(all, cursor, (columns, rows));
    let is_cut = |finding: &&Finding| {
        width(&message(finding)) > widths.room || width(&label(finding)) + 1 > widths.labels
    };
    let Some(finding) = all.get(cursor.at).filter(is_cut) else {
        return Vec::new();
    };
    let text = format!("{}: {}", label(finding), message(finding));
    let mut below = vec![Line::default()];
    let wrapped = wrap(&text, columns.saturating_sub(1)).into_iter();
    below.extend(wrapped.map(|row| Line::styled(format!(" {row}"), model.theme.strong())));
    below.truncate((rows / 2).max(2));
    below
}

/// Draws the findings.
pub(super) fn view(model: &Model, findings: Findings, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let all = &walk.judged.findings;
    let page = page(
        frame,
        model,
        &format!("Findings · {}", interview::title(walk)),
        &match all.len() {
            1 => "1 finding".into(),
            count => format!("{count} findings"),
        },
    );
    let (columns, rows) = (usize::from(page.body.width), usize::from(page.body.height));
    if all.is_empty() {
        let text =
            "The program has noticed nothing: no gap, no missing evidence, no contradiction.";
        frame.render_widget(
            Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true }),
            page.body,
        );
        return;
    }
    let Columns {
        labels,
        codes,
        room,
    } = Columns::of(all, findings.cursor, (columns, rows));
    let below = in_full(model, all, findings.cursor, (columns, rows));
    let rows = rows.saturating_sub(below.len());
    let first = findings.cursor.first(rows, all.len());
    let shown = all.iter().enumerate().skip(first).take(rows);
    let mut lines: Vec<Line<'_>> = shown
        .map(|(place, finding)| {
            let id = pad(&label(finding), labels);
            let code = pad(finding.code.word(), codes);
            let message = clip(&message(finding), room);
            if place == findings.cursor.at {
                return Line::styled(
                    pad(&format!(" {id}{code}{message}"), columns),
                    model.theme.chosen(),
                );
            }
            Line::from(vec![
                Span::styled(format!(" {id}"), model.theme.strong()),
                Span::raw(code),
                Span::raw(message),
            ])
        })
        .collect();
    lines.extend(below);
    frame.render_widget(Paragraph::new(lines), page.body);
}
