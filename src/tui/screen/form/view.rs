//! The drawing of the form: a row a field, the chosen one with its cursor or arrows.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    format::clean_line,
    interview::{Access, sign},
    tui::{
        model::Model,
        screen::page::page,
        widget::{body, clip, field as typed, middle_cut, width, wrap},
        words::{says, wording},
    },
};

use super::{
    Form,
    field::{Field, Kind},
};

/// Draws the form.
pub(in crate::tui) fn view(model: &Model, form: &Form, frame: &mut Frame<'_>) {
    let title = match &form.from {
        Some(from) => wording().text(says::Text::NextYear(&clean_line(&from.name))),
        None if form.is_new => wording().text(says::Text::NewSession),
        None => wording().text(says::Text::ThisSession),
    };
    let place = place(form, body(model.size));
    let is_cut = place.shown < form.fields.len();
    let row = is_cut.then(|| wording().count(says::Count::Row(form.at + 1, form.fields.len())));
    let only_read = !form.is_new && reads_only(model, form);
    let only_read = only_read.then(|| wording().saving(says::Saving::ReadOnly));
    let right: Vec<String> = row.into_iter().chain(only_read).collect();
    let body = page(frame, model, &title, &right.join(" · ")).body;
    let label = 16;
    let can_change = !reads_only(model, form);
    say_place(model, form, &place, body, frame);
    let all = form.fields.iter().enumerate();
    for (row, (at, field)) in all.skip(place.first).take(place.shown).enumerate() {
        let line = place.row(row, body);
        let chosen = at == form.at;
        let style = if chosen {
            model.theme.strong()
        } else {
            model.theme.plain()
        };
        let last = row + 1 == place.shown && at + 1 < form.fields.len();
        let mark = match (chosen, row == 0 && at > 0, last) {
            (true, ..) => Span::styled(sign::AT_HAND.shown.to_owned() + " ", model.theme.at_hand()),
            (_, true, _) => Span::styled(sign::UP.shown.to_owned() + " ", model.theme.quiet()),
            (_, _, true) => Span::styled(sign::DOWN.shown.to_owned() + " ", model.theme.quiet()),
            _ => Span::raw("  "),
        };
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
        // A long value goes on in the row below it. There stands what there is to choose from, where one chooses.
        let below = place.below(row, body);
        let goes_on = place.step > 1 && below.is_some() && !chosen;
        let value = Rect {
            height: 1 + u16::from(goes_on),
            ..value
        };
        draw_value(model, field, (chosen, can_change), value, frame);
        let value = Rect { height: 1, ..value };
        let below = below.filter(|_| chosen);
        if let Some(below) = below.map(|y| Rect { y, ..value }) {
            frame.render_widget(
                Paragraph::new(offered(model, field, columns_of(below))),
                below,
            );
        }
    }
}

/// Says where the file of a new session will lie, where a row is free for it.
fn say_place(model: &Model, form: &Form, place: &Place, body: Rect, frame: &mut Frame<'_>) {
    let folder = form
        .from
        .as_ref()
        .map_or(&model.folder_for_new, |from| &from.folder);
    let Some(y) = place.foot(body).filter(|_| form.is_new) else {
        return;
    };
    let row = Rect {
        x: body.x.saturating_add(2),
        y,
        width: body.width.saturating_sub(2),
        height: 1,
    };
    let said = |folder: &str| wording().text(says::Text::FileGoesTo(folder));
    let room = usize::from(row.width).saturating_sub(width(&said("")));
    let folder = middle_cut(&clean_line(&folder.to_string_lossy()), room);
    let said = Line::styled(said(&folder), model.theme.quiet());
    frame.render_widget(Paragraph::new(said), row);
}

/// Whether it shows a session that cannot be written.
fn reads_only(model: &Model, form: &Form) -> bool {
    let walk = model.walk.as_ref().filter(|_| !form.is_new);
    walk.is_some_and(|walk| walk.access != Access::Writer)
}

/// Where the fields stand.
struct Place {
    /// The rows that each takes: a blank one above it, where all fit so.
    step: usize,
    /// The first field in sight.
    first: usize,
    /// How many are in sight.
    shown: usize,
}

impl Place {
    /// The row of a field in sight, counted from the first one.
    fn row(&self, at: usize, body: Rect) -> Rect {
        let offset = at * self.step + self.step - 1;
        let offset = u16::try_from(offset).unwrap_or(u16::MAX);
        Rect {
            y: body.y.saturating_add(offset),
            height: 1,
            ..body
        }
    }

    /// The free row for the values of a choice: below it, else the last one of all.
    fn below(&self, at: usize, body: Rect) -> Option<u16> {
        let end = body.y + body.height;
        let below = if self.step > 1 {
            self.row(at, body).y + 1
        } else {
            end.saturating_sub(1)
        };
        let taken = self.row(self.shown.saturating_sub(1), body).y;
        (below < end && (self.step > 1 || below > taken)).then_some(below)
    }

    /// The last row, or the last but one where that is for the values of a choice, if no field and none of its values
    /// stands there.
    fn foot(&self, body: Rect) -> Option<u16> {
        let last = self.row(self.shown.saturating_sub(1), body).y;
        let (foot, taken) = if self.step > 1 {
            (1, last + 1)
        } else {
            (2, last)
        };
        let foot = (body.y + body.height).saturating_sub(foot);
        (foot > taken).then_some(foot)
    }
}

fn place(form: &Form, body: Rect) -> Place {
    let (count, height) = (form.fields.len(), usize::from(body.height));
    let step = if 2 * count <= height { 2 } else { 1 };
    let shown = count.min(height);
    // The next one is in sight too, where there is one.
    let first = (form.at + 2).saturating_sub(shown).min(count - shown);
    Place { step, first, shown }
}

/// The field that lies there.
pub(in crate::tui) fn row_at(
    model: &Model,
    form: &Form,
    (column, row): (u16, u16),
) -> Option<usize> {
    let body = body(model.size);
    let place = place(form, body);
    let within = body.contains(Position::new(column, row));
    let offset = usize::from(row.checked_sub(body.y)?) / place.step;
    let found = place.first + offset;
    (within && offset < place.shown).then_some(found)
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
                    x: area.x.saturating_add(1),
                    width: area.width.saturating_sub(1),
                    ..area
                };
                let words = noted(model, field, usize::from(hint.width));
                frame.render_widget(Paragraph::new(words), hint);
            }
        }
        Kind::Text(text) => {
            let text = crate::format::clean_line(&text.lines().join(" "));
            let line = if text.is_empty() {
                noted(model, field, columns)
            } else {
                Line::raw(clip(&text, columns))
            };
            frame.render_widget(Paragraph::new(line), area);
        }
        Kind::Choice(values, at) => draw_choice(
            model,
            field,
            (values, *at),
            (chosen, can_change),
            area,
            frame,
        ),
    }
}

/// Draws the value of a choice, how many there are, and the hint of the field where there is room for it.
fn draw_choice(
    model: &Model,
    field: &Field,
    (values, at): (&[(String, String)], usize),
    (chosen, can_change): (bool, bool),
    area: Rect,
    frame: &mut Frame<'_>,
) {
    let columns = usize::from(area.width);
    let words = values
        .get(at)
        .map(|(_, words)| crate::format::clean_line(words))
        .unwrap_or_default();
    let words = if chosen && can_change {
        format!("{} {words} {}", sign::CHOICE.shown, sign::WITHIN.shown)
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
        all => format!("  {}", wording().count(says::Count::Of(at + 1, all))),
    };
    let room = columns.saturating_sub(width(&count));
    let mut rows = wrap(&words, room);
    if rows.len() > usize::from(area.height) {
        rows = vec![clip_middle(&words, room)];
    }
    let last = rows.pop().unwrap_or_default();
    let taken = width(&last) + width(&count);
    let note = format!("  ({})", field.note);
    let note = Some(note).filter(|note| !field.note.is_empty() && taken + width(note) <= columns);
    let above = rows.into_iter().map(|row| Line::styled(row, style));
    let last = Line::from(vec![
        Span::styled(last, style),
        Span::styled(count, model.theme.quiet()),
        Span::styled(note.unwrap_or_default(), model.theme.quiet()),
    ]);
    let rows: Vec<Line<'_>> = above.chain([last]).collect();
    frame.render_widget(Paragraph::new(rows), area);
}

/// The hint of a field in brackets: where colours tell nothing, it could be taken for what stands there.
fn noted(model: &Model, field: &Field, columns: usize) -> Line<'static> {
    let words = match field.note {
        "" => String::new(),
        note => format!("({note})"),
    };
    Line::styled(clip(&words, columns), model.theme.quiet())
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

/// The fewest columns of a value that is cut in the row of all of them.
const VALUE: usize = 28;

/// The values of a choice in one row: the chosen one in brackets, and the others beside it as far as they fit.
fn offered(model: &Model, field: &Field, columns: usize) -> Line<'static> {
    let Kind::Choice(values, at) = &field.kind else {
        return Line::default();
    };
    let within = |most: usize| -> Vec<String> {
        let words = values.iter().enumerate().map(|(place, (_, words))| {
            let words = clip_middle(&clean_line(words), most);
            if place == *at {
                format!("[{words}]")
            } else {
                words
            }
        });
        words.collect()
    };
    let sized = (VALUE..=columns).rev().map(within);
    let mut fitting = sized.filter(|all| width(&all.join(" · ")) <= columns);
    let all = fitting.next().unwrap_or_else(|| within(VALUE));
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
    let shown = clip(&format!("{lead}{shown}"), columns);
    Line::styled(shown, model.theme.quiet())
}
