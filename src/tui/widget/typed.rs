//! Fields in which text is typed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame,
    layout::{Position, Rect},
    style::{Modifier, Style},
};
use tui_textarea::{CursorMove, TextArea};
use unicode_segmentation::UnicodeSegmentation;

use super::{letter_at, width};
use crate::format::clean_line;

/// A text area in the styles of this program: no colour of its own, and no cursor either. The terminal's own stands
/// there: it is what an input method, a magnifier and a braille line follow.
pub(in crate::tui) fn text_area(lines: Vec<String>) -> TextArea<'static> {
    let mut area = TextArea::new(lines);
    area.set_cursor_line_style(Style::new());
    area.set_cursor_style(Style::new());
    area.set_selection_style(Style::new().add_modifier(Modifier::REVERSED));
    area
}

/// A key that is typed, as terminals' editors have it; a letter goes with all its marks. Whether the text changed.
pub(in crate::tui) fn press(text: &mut TextArea<'static>, key: KeyEvent) -> bool {
    let held = |wanted| key.modifiers.contains(wanted);
    match (
        key.code,
        held(KeyModifiers::CONTROL),
        held(KeyModifiers::ALT),
    ) {
        (KeyCode::Char('u'), true, _) => text.delete_line_by_head(),
        // Ctrl-_ comes as Ctrl-7.
        (KeyCode::Char('_' | '7'), true, _) => text.undo(),
        (KeyCode::Delete, true, _) => text.delete_next_word(),
        (KeyCode::Backspace, true, _) => text.delete_word(),
        (KeyCode::Char('w'), false, true) => {
            text.copy();
            false
        }
        (KeyCode::Char('<'), false, true) => {
            let changed = text.input(key);
            text.move_cursor(CursorMove::Head);
            changed
        }
        (KeyCode::Delete, false, false) | (KeyCode::Char('d'), true, false)
            if deletes_letter(text) =>
        {
            true
        }
        _ => {
            let before = text.cursor();
            let changed = text.input(key);
            if !changed {
                leave_letter(text, (before.0, before.1));
            }
            changed
        }
    }
}

/// Deletes the letter behind the cursor with all its marks; false where it has none, or where something is chosen.
fn deletes_letter(text: &mut TextArea<'static>) -> bool {
    let at = text.cursor().1;
    let count = letter_at(line(text), at).map_or(0, |letter| letter.end - at);
    count > 1 && !text.is_selecting() && text.delete_str(count)
}

/// A cursor that was moved between a letter and its marks goes on to its end, or to its start where it came from
/// behind.
fn leave_letter(text: &mut TextArea<'static>, before: (usize, usize)) {
    let cursor = text.cursor();
    let (row, at) = (cursor.0, cursor.1);
    let Some(letter) = letter_at(line(text), at).filter(|letter| letter.start < at) else {
        return;
    };
    let (step, count) = if before.0 == row && before.1 < at {
        (CursorMove::Forward, letter.end - at)
    } else {
        (CursorMove::Back, at - letter.start)
    };
    for _ in 0..count {
        text.move_cursor(step);
    }
}

/// The line that the cursor stands in.
fn line<'a>(text: &'a TextArea<'_>) -> &'a str {
    let row = text.cursor().0;
    text.lines().get(row).map_or("", String::as_str)
}

/// The same text with its cursor, scrolled from its start again: what a smaller window scrolled away is in sight in a
/// larger one.
pub(in crate::tui) fn scrolled_anew(text: &TextArea<'static>) -> TextArea<'static> {
    let cursor = text.cursor();
    let place = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let mut again = text_area(text.lines().to_vec());
    again.move_cursor(CursorMove::Jump(place(cursor.0), place(cursor.1)));
    again
}

/// Draws a field of one line. Where its text is longer, a sign stands at each side that has more. It is measured as it
/// is drawn, letter by letter: the text area counts each part of a joined character.
pub(in crate::tui) fn field(text: &TextArea<'static>, place: Rect, frame: &mut Frame<'_>) {
    let columns = usize::from(place.width);
    if columns < 4 || text.lines().len() > 1 {
        harmless(text, place, frame);
        frame.set_cursor_position(place.as_position());
        return;
    }
    let line = clean_line(&text.lines().concat());
    let whole = width(&line);
    let (inner, room) = if whole < columns {
        (place, columns)
    } else {
        let inner = Rect {
            x: place.x + 1,
            width: place.width - 2,
            ..place
        };
        (inner, columns - 2)
    };
    let cursor = text.cursor().1;
    let selected = text.selection_range();
    let is_selected = |at: usize| selected.is_some_and(|(from, to)| (from.1..to.1).contains(&at));
    // Each letter with the column that it begins at, and the characters that it is made of.
    let mut letters = Vec::new();
    let (mut column, mut at) = (0, 0);
    let mut here = whole;
    for letter in line.graphemes(true) {
        let (wide, count) = (width(letter), letter.chars().count());
        if (at..at + count).contains(&cursor) {
            here = column;
        }
        letters.push((column, wide, letter, is_selected(at)));
        (column, at) = (column + wide, at + count);
    }
    // The character after the cursor is in sight too.
    let last = (whole + 1).saturating_sub(room);
    let first = here.saturating_sub(room * 2 / 3).min(last);
    let buffer = frame.buffer_mut();
    let turned = Style::new().add_modifier(Modifier::REVERSED);
    let x = |column: usize| inner.x + u16::try_from(column - first).unwrap_or(u16::MAX);
    for (column, wide, letter, is_turned) in letters {
        if column >= first && column + wide <= first + room && wide > 0 {
            let style = if is_turned { turned } else { Style::new() };
            buffer.set_string(x(column), inner.y, letter, style);
        }
    }
    if first > 0 {
        buffer.set_string(place.x, place.y, "…", Style::new());
    }
    if whole > first + room {
        buffer.set_string(place.right() - 1, place.y, "…", Style::new());
    }
    frame.set_cursor_position((x(here), inner.y));
}

/// Draws a text in several rows, with the cursor; behind a row that is full it stands on the frame. The letter that the
/// cursor stands on or within is drawn whole: the text area draws it in parts, which take other columns.
pub(in crate::tui) fn rows(text: &TextArea<'static>, place: Rect, frame: &mut Frame<'_>) {
    harmless(text, place, frame);
    let on = text.screen_cursor();
    let row = on.row.saturating_sub(usize::from(text.scroll_offset().0));
    let at = |from: u16, by: usize| from.saturating_add(u16::try_from(by).unwrap_or(u16::MAX));
    let row = at(place.y, row);
    if row >= place.bottom() {
        return;
    }
    let (line, at_character) = (line(text), text.cursor().1);
    let letter = letter_at(line, at_character);
    let start = text.screen_to_data(on.row, 0);
    let part = |from: usize, to: usize| -> String {
        let count = to.saturating_sub(from);
        line.chars().skip(from).take(count).collect()
    };
    let before = part(
        start.1,
        letter.clone().map_or(at_character, |letter| letter.start),
    );
    // A tab has no width of its own.
    let column = if before.contains(char::is_control) {
        on.col
    } else {
        width(&before)
    };
    if letter.is_some_and(|letter| letter.len() > 1) {
        let next = text.screen_to_data(on.row + 1, 0);
        let is_last = (next.0, next.1) <= (start.0, start.1);
        let end = if is_last || next.0 != start.0 {
            usize::MAX
        } else {
            next.1
        };
        let is_selecting = text.selection_range().is_some();
        let buffer = frame.buffer_mut();
        for column in place.left()..place.right() {
            if let Some(cell) = buffer.cell_mut(Position::new(column, row)) {
                cell.set_symbol(" ");
                if !is_selecting {
                    cell.modifier.remove(Modifier::REVERSED);
                }
            }
        }
        let drawn = clean_line(&part(start.1, end));
        buffer.set_stringn(place.x, row, drawn, usize::from(place.width), Style::new());
    }
    frame.set_cursor_position((at(place.x, column).min(place.right()), row));
}

/// Draws a text as the text area does, and what of it a terminal might obey as its picture: a line separator has a column
/// of its own there.
fn harmless(text: &TextArea<'static>, place: Rect, frame: &mut Frame<'_>) {
    frame.render_widget(text, place);
    let buffer = frame.buffer_mut();
    for position in place.intersection(buffer.area).positions() {
        let Some(cell) = buffer.cell_mut(position) else {
            continue;
        };
        if !cell.symbol().is_ascii() {
            let drawn = clean_line(cell.symbol());
            cell.set_symbol(&drawn);
        }
    }
}
