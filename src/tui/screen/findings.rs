//! The findings: what the program noticed; Enter goes there.

use ratatui::{
    Frame,
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
        widget::{Cursor, clip, pad, page, width, wrap},
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
    let width_of = |text: &dyn Fn(&Finding) -> String| {
        let widths = all.iter().map(|finding| width(&text(finding)));
        widths.max().unwrap_or(0) + 2
    };
    let label = |finding: &Finding| clean_line(&finding.label());
    let labels = width_of(&label).clamp(16, 16.max(columns / 3));
    let codes = width_of(&|finding| finding.code.word().to_owned());
    let room = columns.saturating_sub(labels + codes + 1);
    let message = |finding: &Finding| clean_line(&finding.message);
    // What is cut in the row of the chosen one stands in full below.
    let chosen = all.get(findings.cursor.at);
    let cut = chosen
        .filter(|finding| width(&message(finding)) > room || width(&label(finding)) + 1 > labels);
    let below = cut.map_or_else(Vec::new, |finding| {
        let text = format!("{}: {}", label(finding), message(finding));
        let mut below = vec![Line::default()];
        let wrapped = wrap(&text, columns.saturating_sub(1)).into_iter();
        below.extend(wrapped.map(|row| Line::styled(format!(" {row}"), model.theme.strong())));
        below.truncate((rows / 2).max(2));
        below
    });
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
