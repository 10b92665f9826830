//! The findings: what the program noticed; Enter goes there.

use ratatui::{
    Frame,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::tui::{
    keys::Action,
    message::Effect,
    model::{Model, Screen},
    widget::{Cursor, body, clip, pad, page, width},
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
    let count = model.walk.as_ref()?.judged.findings.len();
    findings.cursor.row_at(body(model.size), 1, count, at)
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
    let first = findings.cursor.first(rows, all.len());
    let near = all.iter().skip(first).take(rows);
    let widest = near.map(|finding| width(&crate::format::clean_line(&finding.label())) + 1);
    let label = widest.max().unwrap_or(16).clamp(16, (columns / 3).max(16));
    let lines: Vec<Line<'_>> = all
        .iter()
        .enumerate()
        .skip(first)
        .take(rows)
        .map(|(place, finding)| {
            let id = pad(&crate::format::clean_line(&finding.label()), label);
            let code = pad(finding.code.word(), 17);
            let message = clip(
                &crate::format::clean_line(&finding.message),
                columns.saturating_sub(label + 18),
            );
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
    frame.render_widget(Paragraph::new(lines), page.body);
}
