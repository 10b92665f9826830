//! A short list to choose from: verdict, target, who speaks, how far a reason reaches, and whether to move a session
//! to the trash.

mod joining;
mod judging;
mod named;
mod state;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame,
    layout::{Margin, Position, Rect},
    text::Line,
    widgets::{Clear, Paragraph},
};

use crate::{
    format::clean_line,
    tui::{
        keys::{Action, Key},
        model::{Model, Notice},
        widget::{clip, headline, pad, width, wrap},
        words::{says, wording},
    },
};

pub(in crate::tui) use state::{Choice, Item, NO_KEY, Taken, Words};

use super::key_outcome::KeyOutcome;

/// A key in the list.
pub(in crate::tui) fn update(
    model: &mut Model,
    action: Option<Action>,
    key: KeyEvent,
) -> KeyOutcome {
    let Some(choice) = &mut model.choice else {
        return KeyOutcome::NOTHING;
    };
    if choice.types(key) {
        return KeyOutcome::NOTHING;
    }
    let count = choice.items.len();
    let held = key
        .modifiers
        .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    let pressed = match key.code {
        // ESC and a letter in one breath is no letter.
        KeyCode::Char(character) if !held && character != NO_KEY => {
            choice.items.iter().position(|(own, ..)| *own == character)
        }
        _ => None,
    };
    let place = match (pressed, action) {
        (Some(place), _) => place,
        // Nobody is called what is typed: it can be mended.
        (None, Some(Action::Enter)) if count == 0 => return KeyOutcome::NOTHING,
        (None, Some(Action::Enter)) => choice.cursor.at,
        (None, Some(action)) if choice.cursor.go(action, 1, count) => return KeyOutcome::NOTHING,
        (None, Some(Action::Back)) => {
            model.choice = None;
            return KeyOutcome::NOTHING;
        }
        _ if !held && choice.takes_name() => return KeyOutcome::Typed,
        _ => {
            if let (KeyCode::Char(_), Some(typed)) = (key.code, Key::from_event(&key)) {
                let keys = choice.items.iter().map(|(own, ..)| *own);
                let keys = keys.filter(|own| *own != NO_KEY).map(String::from);
                let keys = keys.collect::<Vec<_>>().join(" ");
                let typed = clean_line(&typed.name());
                let words = wording().choice(says::Choice::DoesNothing(&typed, &keys));
                model.notice = Notice::Word(words);
            }
            return KeyOutcome::NOTHING;
        }
    };
    let taken = choice.items.get(place);
    let taken = taken.map(|(_, words, taken)| (taken.clone(), words.within(usize::MAX)));
    model.choice = None;
    taken.map_or(KeyOutcome::NOTHING, |(taken, words)| {
        KeyOutcome::Taken(taken, words)
    })
}

/// Draws the list in the middle.
pub(in crate::tui) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(choice) = &model.choice else { return };
    let (area, lines, first) = place(choice, frame.area());
    let inner = usize::from(area.width).saturating_sub(2);
    let items = choice.items.iter().enumerate().skip(first);
    let items = items.map(|(place, (key, words, _))| {
        let style = if place == choice.cursor.at {
            model.theme.chosen()
        } else {
            model.theme.plain()
        };
        let words = words.within(inner.saturating_sub(4));
        Line::styled(pad(&format!(" {key}  {words}"), inner), style)
    });
    let rows = usize::from(area.height).saturating_sub(2);
    let said_rows = lines.len();
    let lines = lines.into_iter().map(Line::raw).chain(items).take(rows);
    frame.render_widget(Clear, area);
    let lines: Vec<Line<'_>> = lines.collect();
    let mut block = model.theme.frame();
    // Which of them are in sight, where that is not all.
    let count = choice.items.len();
    let shown = rows.saturating_sub(said_rows);
    if shown < count {
        let place = says::Count::InSight(first + 1, first + shown, count);
        let place = Line::from(format!(" {} ", wording().count(place)));
        block = block.title_bottom(place.right_aligned());
    }
    frame.render_widget(Paragraph::new(lines).block(block), area);
    let title = clip(&choice.title, inner.saturating_sub(2));
    headline(&title, model.theme.strong(), area, frame);
}

/// The row that lies there.
pub(in crate::tui) fn row_at(model: &Model, (column, row): (u16, u16)) -> Option<usize> {
    let choice = model.choice.as_ref()?;
    let (width, height) = model.size;
    let (area, said, first) = place(choice, Rect::new(0, 0, width, height));
    let inside = area.inner(Margin::new(1, 1));
    let within = inside.contains(Position::new(column, row));
    let above = usize::from(row.checked_sub(inside.y)?);
    let found = above.checked_sub(said.len())? + first;
    (within && found < choice.items.len()).then_some(found)
}

/// Of fewer columns beside a list nothing could be read.
const SLIVER: u16 = 8;

/// The place of the list on a screen, what is to be read above its items, and the first item in sight. The bar and
/// the keys stay in sight.
fn place(choice: &Choice, whole: Rect) -> (Rect, Vec<String>, usize) {
    let told = choice.told();
    let widest = choice
        .items
        .iter()
        .map(|(_, words, _)| words.width() + 6)
        .chain([width(&choice.title) + 4])
        .chain((!told.is_empty()).then_some(60))
        .chain(told.iter().map(|text| (width(text) + 4).min(78)))
        .max();
    let columns = u16::try_from(widest.unwrap_or(20))
        .unwrap_or(u16::MAX)
        .saturating_add(2);
    // Beside a list that is nearly as wide as the screen no word is left over.
    let columns = match whole.width.saturating_sub(columns) {
        ..SLIVER => whole.width,
        _ => columns,
    };
    let most = usize::from(whole.height).saturating_sub(4);
    let mut said = said(
        &told,
        usize::from(columns).saturating_sub(2),
        most.saturating_sub(choice.items.len()),
    );
    // What is read and what is chosen stand apart, where there is room.
    if !said.is_empty() && said.len() + choice.items.len() < most {
        said.push(String::new());
    }
    let room = most.saturating_sub(said.len());
    let first = choice.cursor.first(room, choice.items.len());
    let rows = u16::try_from(said.len() + choice.items.len().min(room) + 2).unwrap_or(u16::MAX);
    let area = Rect {
        x: whole.x + (whole.width - columns) / 2,
        y: whole.y + whole.height.saturating_sub(rows) / 2,
        width: columns,
        height: rows.min(whole.height),
    };
    (area, said, first)
}

/// The texts to be read before choosing, in so many rows, with a sign where there is more.
fn said(told: &[String], columns: usize, rows: usize) -> Vec<String> {
    let room = columns.saturating_sub(2);
    let told = told.iter();
    let mut lines: Vec<String> = told.flat_map(|text| wrap(text, room)).collect();
    if lines.len() > rows && rows > 0 {
        let more = lines.len() - (rows - 1);
        lines.truncate(rows - 1);
        lines.push(wording().count(says::Count::MoreRows(more)));
    }
    lines.truncate(rows);
    lines.into_iter().map(|line| format!(" {line}")).collect()
}
