//! The rows above a text that is being typed: the question, and as many rungs as fit, so that the assessor writes with
//! the question in sight.

use ratatui::{Frame, text::Line, widgets::Paragraph};

use crate::{
    assessment::Line as Judged,
    catalog::Requirement,
    tui::{
        model::Model,
        widget::{clip, wrap},
    },
};

use super::{guidance, hint::rule_text, ladder, places::Columns, question::question, short};

/// Draws the question and the ladder, and the answer below them where there is room for all of it and it does not stand
/// beside them.
pub(super) fn view(
    model: &Model,
    line: &Judged,
    asked: &Requirement,
    places: Columns,
    frame: &mut Frame<'_>,
) {
    let body = places.middle;
    let (columns, rows) = (usize::from(body.width), usize::from(body.height));
    let mut shown = question(model, line, asked, (columns, u16::MAX));
    let rungs = ladder::rungs(model, asked, &line.answer, columns, usize::MAX).len();
    if shown.len() + rungs > rows {
        // The notes on it give way.
        shown.truncate(1 + wrap(&asked.question, columns).len());
    }
    if shown.len() >= rows {
        frame.render_widget(Paragraph::new(cut(shown, columns, rows)), body);
        return;
    }
    if shown.len() + 1 + rungs <= rows {
        shown.push(Line::default());
    }
    let most = short::needed(model, line, columns).min((rows / 3).max(4));
    let mut below = short::short(model, line, columns, most).rows;
    if places.answer.is_none() && shown.len() + rungs + 1 + below.len() <= rows {
        let rule = Line::styled(rule_text(model, false, false, columns), model.theme.quiet());
        below.insert(0, rule);
    } else {
        below.clear();
    }
    let room = rows - shown.len() - below.len();
    if rungs <= room {
        let mut middle = ladder::rungs(model, asked, &line.answer, columns, rungs);
        middle.extend(guidance::beside(
            model,
            asked,
            &line.answer,
            columns,
            room - rungs,
        ));
        // The answer stands at the bottom, as ever.
        middle.resize(room, Line::default());
        shown.extend(middle);
    } else {
        shown.extend(ladder::around(model, asked, &line.answer, columns, room));
    }
    shown.extend(below);
    frame.render_widget(Paragraph::new(shown), body);
}

/// The rows that fit; the last one ends with a sign.
fn cut(mut lines: Vec<Line<'static>>, columns: usize, rows: usize) -> Vec<Line<'static>> {
    let more = lines.len() > rows;
    lines.truncate(rows);
    if let Some(last) = lines.last_mut().filter(|_| more) {
        let text: String = last
            .spans
            .iter()
            .map(|span| span.content.as_ref())
            .collect();
        // A row that is cut has its sign already, and the title's right side stays.
        let text = match text.trim_end() {
            text if text.ends_with('…') || rows == 1 => text.to_owned(),
            text => format!(
                "{} …",
                clip(text, columns.saturating_sub(2)).trim_end_matches('…')
            ),
        };
        let style = last.style;
        *last = Line::styled(text, style);
    }
    lines
}
