//! The drawing of a conflict: the question, then each value whole, with its author and time.

use ratatui::{
    Frame,
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};
use serde_json::Value;

use crate::{
    assessment::requirement,
    format::{capital, clean_line, clean_text, counted, field_words, full_words, level_named},
    interview::{Beside, Walk, when},
    session::{Clash, Level, field::RUNGS},
    tui::{
        keys::{Action, Scope},
        model::Model,
        screen::{page::page_of, text},
        theme::Theme,
        widget::{body, wrap, wrap_within},
        words::{says, wording},
    },
};

use super::Conflicts;

/// Longer lines are hard to read.
const READABLE: usize = 120;
/// The rows from which there is room for the question itself.
const ROOM: usize = 16;
/// So many rows what stands beside a value takes at most.
const BESIDE: usize = 4;
/// The indent of a value under the name of its author, in columns.
const INDENT: usize = 4;

/// Draws the queue.
pub(in crate::tui) fn view(model: &Model, queue: &Conflicts, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let all = walk.to_settle();
    let place = queue.place(&all);
    // What was settled counts: so the numbers go up.
    let done = queue.done(&all);
    let count = if all.is_empty() { 0 } else { all.len() + done };
    let right = wording().count(says::Count::Conflict(done + place + 1, count));
    let page = page_of(
        frame,
        model,
        walk,
        wording().heading(says::Heading::Conflicts),
        &right,
    );
    let area = text::above(model, frame.area(), page.body);
    let (columns, height) = (usize::from(area.width), usize::from(area.height));
    let lines = match all.get(place) {
        Some(clash) => {
            let rows = rows(
                walk,
                clash,
                model.theme,
                columns,
                usize::from(page.body.height),
            );
            in_sight(rows, queue.top, height, model)
        }
        None => none_left(model, columns),
    };
    frame.render_widget(Paragraph::new(lines), area);
}

/// How many rows the conflict on screen has, and how many are in sight at once.
pub(super) fn measured(model: &Model) -> (usize, usize) {
    let area = body(model.size);
    let (columns, height) = (usize::from(area.width), usize::from(area.height));
    let shown = super::shown::shown(model);
    let clash = shown.as_ref().and_then(|(all, place)| all.get(*place));
    let rows = match (&model.walk, clash) {
        (Some(walk), Some(clash)) => rows(walk, clash, model.theme, columns, height).len(),
        _ => 0,
    };
    (rows, height)
}

/// Says that no conflict is left, and how to go on.
fn none_left(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let back = model.keys.name(Scope::Conflicts, Action::Back);
    let undo = model
        .keys
        .name(Scope::Conflicts, crate::interview::Verb::Undo);
    let words = wording().conflict(says::Conflict::NoneLeft(&back, &undo));
    let rows = wrap(&words, columns.min(READABLE)).into_iter();
    rows.map(Line::raw).collect()
}

/// The rows of a conflict, all of them.
fn rows(
    walk: &Walk,
    clash: &Clash,
    theme: Theme,
    columns: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let columns = columns.min(READABLE);
    let mut rows: Vec<Line<'static>> = Vec::new();
    let mut push = |text: &str, style: Style| rows.extend(set_in(text, 0, style, columns));
    let asked = walk
        .serving(&clash.line)
        .and_then(|key| requirement(&walk.catalogs, walk.judged.line(&key)?));
    let label = match clash.line.label() {
        label if label.is_empty() => wording().conflict(says::Conflict::OfSession),
        label => label,
    };
    let title = asked.map_or("", |asked| asked.title.as_str());
    push(
        clean_line(&format!("{label}  {title}")).trim_end(),
        theme.strong(),
    );
    if let Some(asked) = asked.filter(|_| height >= ROOM) {
        push(&clean_line(&asked.question), theme.plain());
    }
    let conflict = &clash.conflict;
    let field = capital(&field_words(&conflict.field));
    let rung = RUNGS.item_of(&conflict.field);
    let rung = rung.and_then(|level| asked?.rung(level.parse().ok()?));
    if let Some(rung) = rung {
        push(&clean_line(rung), theme.plain());
    }
    let of = if clash.is_said() {
        wording().conflict(says::Conflict::SaidDifferently)
    } else {
        wording().conflict(says::Conflict::WhichHolds(conflict.values.len()))
    };
    push(&format!("{field}: {of}"), theme.heading());
    for (number, said) in (1..).zip(&conflict.values) {
        if height >= ROOM {
            rows.push(Line::default());
        }
        let yours = if said.who == walk.who && !clash.is_said() {
            wording().conflict(says::Conflict::Yours)
        } else {
            String::new()
        };
        let who = format!("{number:>2}  {}", clean_line(&said.who));
        let beside = Beside::new(walk, clash, said);
        // Between two assessors it is another matter than between two whom one of them asked.
        let recorder = clash.is_said().then(|| {
            let by = clean_line(&beside.recorded_by);
            format!(", {}", wording().answer(says::Answer::RecordedBy(&by)))
        });
        let recorder = recorder.unwrap_or_default();
        let head = format!("{who}, {}{yours}{recorder}", when(&said.at));
        rows.extend(head_rows(&head, &who, theme, columns));
        let words = value(walk, clash, &said.value);
        rows.extend(set_in(&words, INDENT, theme.plain(), columns));
        if let Some(words) = walk.taken_with_words(clash, &said.value) {
            rows.extend(set_in(&words, INDENT, theme.label(), columns));
        }
        if height >= ROOM {
            let words = clean_line(&beside.words.join(" · "));
            let words = wrap_within(&words, columns.saturating_sub(INDENT), BESIDE);
            let words = words.iter().filter(|row| !row.is_empty());
            rows.extend(words.flat_map(|row| set_in(row, INDENT, theme.label(), columns)));
        }
    }
    let others = others(walk, clash);
    if !others.is_empty() {
        let words = wording().conflict(says::Conflict::AlsoHere(&others.join(", ")));
        rows.push(Line::default());
        rows.extend(set_in(&words, 0, theme.plain(), columns));
    }
    rows
}

/// A text in as many rows as it takes, set inwards by so many columns.
fn set_in(text: &str, indent: usize, style: Style, columns: usize) -> Vec<Line<'static>> {
    let wrapped = wrap(text, columns.saturating_sub(indent)).into_iter();
    let row = |row: String| Line::styled(format!("{}{row}", " ".repeat(indent)), style);
    wrapped.map(row).collect()
}

/// The author and time of a value; the number to press and the name stand out.
fn head_rows(head: &str, who: &str, theme: Theme, columns: usize) -> Vec<Line<'static>> {
    let wrapped = wrap(head, columns).into_iter();
    let row = |row: String| match row.strip_prefix(who) {
        Some(rest) => Line::from(vec![
            Span::styled(who.to_owned(), theme.strong()),
            Span::styled(rest.to_owned(), theme.label()),
        ]),
        None => Line::styled(row, theme.label()),
    };
    wrapped.map(row).collect()
}

/// The other fields that are to be settled on the same line.
fn others(walk: &Walk, clash: &Clash) -> Vec<String> {
    let all = walk.to_settle().into_iter();
    let others =
        all.filter(|own| own.line == clash.line && own.conflict.field != clash.conflict.field);
    let named = |own: Clash| {
        let values = counted(own.conflict.values.len(), "value");
        format!("{} ({values})", field_words(&own.conflict.field))
    };
    others.map(named).collect()
}

/// A value whole; a level with its name in the line's catalog.
fn value(walk: &Walk, clash: &Clash, value: &Value) -> String {
    let field = clash.conflict.field.as_str();
    let words = match value {
        Value::String(text) => clean_text(text.trim()),
        value => full_words(field, value),
    };
    let is_level = matches!(field, "level" | "declared" | "target");
    match Level::from_value(value).filter(|level| is_level && level.maturity().is_some()) {
        Some(level) => level_named(&walk.catalogs, &clash.line, &level),
        None => words,
    }
}

/// The rows in sight, with a row that says so where there are more above or below them.
fn in_sight(
    rows: Vec<Line<'static>>,
    top: usize,
    height: usize,
    model: &Model,
) -> Vec<Line<'static>> {
    let count = rows.len();
    let top = top.min(count.saturating_sub(height));
    let bottom = (top + height).min(count);
    let key = |action| model.keys.name(Scope::Conflicts, action);
    let more =
        |said: says::Conflict<'_>| Line::styled(wording().conflict(said), model.theme.quiet());
    let mut lines: Vec<Line<'static>> = rows.into_iter().skip(top).take(height).collect();
    if bottom < count
        && let Some(last) = lines.last_mut()
    {
        let rows = count - bottom + 1;
        *last = more(says::Conflict::MoreBelow(rows, &key(Action::PageDown)));
    }
    if top > 0
        && let Some(first) = lines.first_mut()
    {
        *first = more(says::Conflict::MoreAbove(top + 1, &key(Action::PageUp)));
    }
    lines
}

/// The name of a conflict in a few words: `SP.01.01 maturity`.
pub(super) fn heading(clash: &Clash) -> String {
    let words = format!(
        "{} {}",
        clash.line.label(),
        field_words(&clash.conflict.field)
    );
    clean_line(words.trim_start())
}
