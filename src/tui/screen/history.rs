//! The history of a line: each change with its author, its time, and the value before and after. The chosen change is
//! shown in full, and `u` takes it back.

mod state;

use ratatui::{Frame, layout::Position, text::Line, widgets::Paragraph};

use crate::{
    format::{
        because_words, change_from_to, clean_line, counted, field_words, full_words, stood_words,
    },
    interview::{Command, Effect, Verb, line_changes, sign, when},
    session::{Entry, LineKey, SEALED},
    tui::{
        keys::{Action, Scope},
        model::{Model, Notice, Screen},
        screen::page::page,
        theme::Theme,
        widget::{body, clip, wrap},
        words::{says, wording},
    },
};

pub(in crate::tui) use state::History;

use super::{
    key_outcome::KeyOutcome,
    outcome::{cannot_write, run},
};
use state::{Row, span};

/// A key in the history.
pub(in crate::tui) fn update(model: &mut Model, action: Action) -> KeyOutcome {
    let theme = model.theme;
    let body = body(model.size);
    let (columns, height) = (usize::from(body.width), usize::from(body.height).max(1));
    let (Some(walk), Some(Screen::History(shown))) = (&model.walk, model.screens.last_mut()) else {
        return KeyOutcome::NOTHING;
    };
    let line = shown.line.clone();
    let entries = line_changes(walk, &line);
    let count = entries.len();
    let page = isize::try_from(height).unwrap_or(10);
    let rows = |at: usize| rows(&entries, &line, at, theme, columns);
    match action {
        Action::Down => shown.go(1, count, rows, height),
        Action::Up => shown.go(-1, count, rows, height),
        Action::PageDown => shown.go(page, count, rows, height),
        Action::PageUp => shown.go(-page, count, rows, height),
        Action::First => (shown.chosen, shown.top) = (None, 0),
        Action::Last => {
            let last = count.saturating_sub(1);
            let (start, end) = span(&rows(last), last).unwrap_or_default();
            (shown.chosen, shown.top) = (Some(0), start.min(end.saturating_sub(height)));
        }
        Action::Verb(Verb::Undo) => return take_back(model).into(),
        Action::Verb(verb) => return KeyOutcome::Verb(verb),
        Action::Back => model.back(),
        _ => {}
    }
    KeyOutcome::NOTHING
}

/// A click on a change chooses it.
pub(in crate::tui) fn clicked(model: &mut Model, at: (u16, u16)) {
    let theme = model.theme;
    let body = body(model.size);
    let (columns, height) = (usize::from(body.width), usize::from(body.height).max(1));
    let (Some(walk), Some(Screen::History(shown))) = (&model.walk, model.screens.last_mut()) else {
        return;
    };
    let line = shown.line.clone();
    let entries = line_changes(walk, &line);
    let count = entries.len();
    let all = rows(&entries, &line, shown.at(count), theme, columns);
    let top = in_window(&all, shown.at(count), shown.top, height);
    let row = at.1.checked_sub(body.y).map(usize::from);
    let row = row.filter(|_| body.contains(Position::new(at.0, at.1)));
    let Some(entry) = row.and_then(|row| all.get(top + row)).map(|row| row.entry) else {
        return;
    };
    shown.chosen = count.checked_sub(entry + 1);
    let all = rows(&entries, &line, entry, theme, columns);
    let (start, end) = span(&all, entry).unwrap_or_default();
    // It may take more rows now: its first one is in sight.
    shown.top = top.max(end.saturating_sub(height)).min(start);
}

/// Takes back the chosen change.
fn take_back(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let (Some(walk), Some(Screen::History(shown))) = (&model.walk, model.screens.last()) else {
        return Vec::new();
    };
    let chosen = line_changes(walk, &shown.line);
    let redo = model.keys.name(Scope::History, Verb::Redo);
    let word = match chosen.iter().rev().nth(shown.at(chosen.len())) {
        None => says::Listed::NothingToTakeBack,
        Some((_, entry)) if entry.act == SEALED => says::Listed::SealStays,
        Some((_, entry)) if entry.act != "set" => says::Listed::TookBack(&redo),
        Some((_, entry)) if !entry.live => says::Listed::TakenBackAlready(&redo),
        Some((_, entry)) => {
            let sum = entry.sum;
            return run(model, Command::TakeBack(sum));
        }
    };
    model.notice = Notice::Word(wording().listed(word));
    Vec::new()
}

/// Draws the history.
pub(in crate::tui) fn view(model: &Model, shown: &History, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let entries = line_changes(walk, &shown.line);
    let count = entries.len();
    let changes = entries.iter().filter(|(_, entry)| entry.act != SEALED);
    let right = counted(changes.count(), "change");
    let page = page(
        frame,
        model,
        &format!("History · {}", clean_line(&shown.line.label())),
        &right,
    );
    let (columns, height) = (usize::from(page.body.width), usize::from(page.body.height));
    let rows = rows(&entries, &shown.line, shown.at(count), model.theme, columns);
    let top = in_window(&rows, shown.at(count), shown.top, height);
    frame.render_widget(Paragraph::new(in_sight(rows, top, height)), page.body);
}

/// The first row in sight: with another size of the window the chosen change stays in it.
fn in_window(rows: &[Row], chosen: usize, top: usize, height: usize) -> usize {
    let (start, end) = span(rows, chosen).unwrap_or_default();
    let last = end.saturating_sub(height);
    let top = top.clamp(start.min(last), start.max(last));
    top.min(rows.len().saturating_sub(height))
}

/// The rows in sight, with signs where a change goes on above or below them.
fn in_sight(rows: Vec<Row>, top: usize, height: usize) -> Vec<Line<'static>> {
    let entry = |place: Option<usize>| rows.get(place?).map(|row| row.entry);
    let cut_above = top > 0 && entry(Some(top)) == entry(top.checked_sub(1));
    let bottom = top + height;
    let cut_below = rows.len() > bottom && entry(bottom.checked_sub(1)) == entry(Some(bottom));
    let lines = rows.into_iter().skip(top).take(height);
    let mut lines: Vec<Line<'static>> = lines.map(|row| row.line).collect();
    if cut_above && let Some(text) = lines.first_mut().and_then(|line| line.spans.first_mut()) {
        let own = text.content.trim_start();
        text.content = format!("  … {own}").into();
    }
    if cut_below && let Some(line) = lines.last_mut() {
        line.push_span(" …");
    }
    lines
}

/// The sign that a change goes on below, with the blank before it: every row leaves so much room.
const SIGN: usize = 2;

/// The changes of a line in rows, the newest first; the chosen one in full.
fn rows(
    entries: &[(LineKey, Entry)],
    line: &LineKey,
    at: usize,
    theme: Theme,
    columns: usize,
) -> Vec<Row> {
    let mut rows = Vec::new();
    let at = at.min(entries.len().saturating_sub(1));
    let mut heading = line;
    for (place, (source, entry)) in entries.iter().rev().enumerate() {
        if source != heading {
            heading = source;
            let label = clean_line(&source.label());
            let words = if source == line {
                format!("{label}:")
            } else {
                wording().listed(says::Listed::SplitOff(&label))
            };
            let columns = columns.saturating_sub(SIGN);
            let line = Line::styled(clip(&words, columns), theme.heading());
            rows.push(Row { entry: place, line });
        }
        let gone = if entry.live {
            String::new()
        } else {
            format!("  {}", wording().listed(says::Listed::TakenBack))
        };
        let act = if entry.act == "set" {
            String::new()
        } else {
            format!("{} ", entry.act)
        };
        let (mark, style) = if place == at {
            (sign::AT_HAND.shown, theme.at_hand())
        } else {
            (" ", theme.strong())
        };
        let head = format!(
            "{mark} {}  {}  {act}{}{gone}",
            when(&entry.at),
            clean_line(&entry.who),
            field_words(&entry.field)
        );
        let head = head.trim_end();
        let mut push = |line: Line<'static>| rows.push(Row { entry: place, line });
        let columns = columns.saturating_sub(SIGN);
        push(Line::styled(clip(head, columns), style));
        for text in wrap(&change(entry, place == at), columns.saturating_sub(4)) {
            push(Line::raw(format!("    {text}")));
        }
        let settled = stood_words(&entry.field, &entry.settled);
        let beside = settled.into_iter().chain(because_words(&entry.reason));
        let beside: Vec<String> = beside.collect();
        for text in beside
            .iter()
            .flat_map(|words| wrap(words, columns.saturating_sub(4)))
        {
            push(Line::styled(format!("    {text}"), theme.label()));
        }
    }
    if rows.is_empty() {
        rows.push(Row {
            entry: 0,
            line: Line::raw(wording().listed(says::Listed::NoHistory)),
        });
    }
    rows
}

fn change(entry: &Entry, whole: bool) -> String {
    if whole && entry.from != entry.to && (is_long(&entry.from) || is_long(&entry.to)) {
        return format!(
            "{}\n→\n{}",
            full_words(&entry.field, &entry.from),
            full_words(&entry.field, &entry.to)
        );
    }
    change_from_to(entry)
}

/// Whether a value has more to say than fits on a line.
fn is_long(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::String(text) => text.chars().count() > 50 || text.contains('\n'),
        serde_json::Value::Object(parts) => parts.values().any(is_long),
        _ => false,
    }
}
