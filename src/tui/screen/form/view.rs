//! The drawing of the form: a row a field, the chosen one with its cursor or arrows.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    format::clean_line,
    interview::Access,
    tui::{
        keys::{Action, Scope},
        model::Model,
        screen::page::page,
        widget::{body, clip, field as typed, width},
    },
};

use super::{
    Form,
    field::{Field, Kind},
};

/// Draws the form.
pub(in crate::tui) fn view(model: &Model, form: &Form, frame: &mut Frame<'_>) {
    let title = match &form.from {
        Some(from) => format!("Next year's session, from {}", clean_line(&from.name)),
        None if form.is_new => "New session".into(),
        None => "This session".into(),
    };
    let key = model.keys.name(Scope::Form, Action::Start);
    let right = match (form.is_new, reads_only(model, form)) {
        (true, _) => format!("{key} starts"),
        (false, false) => format!("{key} saves"),
        (false, true) => "read-only".into(),
    };
    let page = page(frame, model, &title, &right);
    let body = page.body;
    let label = 16;
    let (step, first) = rows(form, body);
    let spaced = step > 1;
    let rows = usize::from(body.height) / step;
    for (row, (place, field)) in form
        .fields
        .iter()
        .enumerate()
        .skip(first)
        .take(rows)
        .enumerate()
    {
        let offset = u16::try_from(row * step + usize::from(spaced)).unwrap_or(u16::MAX);
        let line = Rect {
            y: body.y.saturating_add(offset),
            height: 1,
            ..body
        };
        if line.y >= body.y + body.height {
            break;
        }
        let chosen = place == form.at;
        let style = if chosen {
            model.theme.strong()
        } else {
            model.theme.plain()
        };
        let mark = Span::styled(if chosen { "▌ " } else { "  " }, model.theme.at_hand());
        let name = Rect {
            width: label.min(line.width),
            ..line
        };
        frame.render_widget(
            Paragraph::new(Line::from(vec![mark, Span::styled(field.name, style)])),
            name,
        );
        let value = Rect {
            x: line.x + label,
            width: line.width.saturating_sub(label),
            ..line
        };
        let can_change = !reads_only(model, form);
        draw_value(model, field, (chosen, can_change), value, frame);
        // What there is to choose from, where a row is free for it.
        let below = Rect {
            y: value.y + 1,
            ..value
        };
        if chosen && spaced && below.y < body.y + body.height {
            frame.render_widget(
                Paragraph::new(offered(model, field, columns_of(below))),
                below,
            );
        }
    }
}

/// Whether it shows a session that cannot be written.
fn reads_only(model: &Model, form: &Form) -> bool {
    let walk = model.walk.as_ref().filter(|_| !form.is_new);
    walk.is_some_and(|walk| walk.access != Access::Writer)
}

/// How many rows a field takes, and the first one in sight.
fn rows(form: &Form, body: Rect) -> (usize, usize) {
    let step = if body.height >= 18 { 2 } else { 1 };
    let rows = usize::from(body.height) / step;
    (step, form.at.saturating_sub(rows.saturating_sub(1)))
}

/// The field that lies there.
pub(in crate::tui) fn row_at(
    model: &Model,
    form: &Form,
    (column, row): (u16, u16),
) -> Option<usize> {
    let body = body(model.size);
    let (step, first) = rows(form, body);
    let within = body.contains(Position::new(column, row));
    let offset = usize::from(row.checked_sub(body.y)?);
    // Where there is room, a blank row stands above each.
    let found = first + offset / step;
    (within && found < form.fields.len()).then_some(found)
}

fn draw_value(
    model: &Model,
    field: &Field,
    (chosen, can_change): (bool, bool),
    area: Rect,
    frame: &mut Frame<'_>,
) {
    let columns = usize::from(area.width);
    match &field.kind {
        Kind::Text(text) if chosen => {
            typed(text, area, frame);
            if text.is_empty() {
                // What is asked for stays in sight, behind the cursor, until something is typed.
                let hint = Rect {
                    x: area.x.saturating_add(2),
                    width: area.width.saturating_sub(2),
                    ..area
                };
                let words = clip(field.note, usize::from(hint.width));
                let words = Line::styled(words, model.theme.quiet());
                frame.render_widget(Paragraph::new(words), hint);
            }
        }
        Kind::Text(text) => {
            let text = crate::format::clean_line(&text.lines().join(" "));
            let line = if text.is_empty() {
                Line::styled(clip(field.note, columns), model.theme.quiet())
            } else {
                Line::raw(clip(&text, columns))
            };
            frame.render_widget(Paragraph::new(line), area);
        }
        Kind::Choice(values, at) => {
            let words = values
                .get(*at)
                .map(|(_, words)| crate::format::clean_line(words))
                .unwrap_or_default();
            let words = if chosen && can_change {
                format!("‹ {words} ›")
            } else {
                words
            };
            let style = if chosen {
                model.theme.chosen()
            } else {
                model.theme.plain()
            };
            let count = match values.len() {
                0 | 1 => String::new(),
                all => format!("  {} of {all}", at + 1),
            };
            let words = clip_middle(&words, columns.saturating_sub(width(&count)));
            frame.render_widget(
                Paragraph::new(Line::from(vec![
                    Span::styled(words, style),
                    Span::styled(count, model.theme.quiet()),
                ])),
                area,
            );
        }
    }
}

/// A text cut in its middle, so that names of standards, which begin alike, are told apart by their ends.
fn clip_middle(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let ends = text.match_indices(' ').filter_map(|(at, _)| text.get(at..));
    let mut ends = ends;
    let end = ends.find(|end| width(end) <= columns / 2);
    let end = end.unwrap_or_default();
    format!("{}{end}", clip(text, columns.saturating_sub(width(end))))
}

fn columns_of(area: Rect) -> usize {
    usize::from(area.width)
}

/// The most columns of a value in the row of all of them.
const VALUE: usize = 28;

/// The values of a choice in one row: the chosen one in brackets, and the others beside it as far as they fit.
fn offered(model: &Model, field: &Field, columns: usize) -> Line<'static> {
    let Kind::Choice(values, at) = &field.kind else {
        return Line::default();
    };
    let words = |place: usize| {
        let (_, words) = values.get(place)?;
        let words = clip_middle(&clean_line(words), VALUE);
        Some(if place == *at {
            format!("[{words}]")
        } else {
            words
        })
    };
    let all: Vec<String> = (0..values.len()).filter_map(words).collect();
    if all.len() < 2 {
        return Line::default();
    }
    // The first in sight is the first one from which all fit up to the chosen one.
    let fits = |first: usize| {
        let shown = all.get(first..=*at).unwrap_or_default();
        let before = if first == 0 { 0 } else { 2 };
        before + width(&shown.join(" · ")) + 2 <= columns
    };
    let first = (0..*at).find(|first| fits(*first)).unwrap_or(*at);
    let lead = if first == 0 { "" } else { "… " };
    let shown = all.get(first..).unwrap_or_default().join(" · ");
    let shown = format!("{lead}{shown}");
    let told = format!("{shown}   {}", field.note);
    let fits = !field.note.is_empty() && width(&told) <= columns;
    let words = if fits { told } else { clip(&shown, columns) };
    Line::styled(words, model.theme.quiet())
}
