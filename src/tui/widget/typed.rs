//! Where text is typed.

use ratatui::{
    Frame,
    layout::Rect,
    style::{Modifier, Style},
};
use tui_textarea::{CursorMove, TextArea};

use super::width;

/// A text area in the styles of this program: no colour of its own.
pub(in crate::tui) fn text_area(lines: Vec<String>) -> TextArea<'static> {
    let mut area = TextArea::new(lines);
    area.set_cursor_line_style(Style::new());
    area.set_selection_style(Style::new().add_modifier(Modifier::REVERSED));
    area
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

/// Draws a field of one line. Where its text is longer, a sign stands at each side that has more.
pub(in crate::tui) fn field(text: &TextArea<'static>, place: Rect, frame: &mut Frame<'_>) {
    let whole: usize = text.lines().iter().map(|line| width(line)).sum();
    let columns = usize::from(place.width);
    if whole < columns || columns < 4 {
        frame.render_widget(text, place);
        return;
    }
    let inner = Rect {
        x: place.x + 1,
        width: place.width - 2,
        ..place
    };
    frame.render_widget(text, inner);
    let before = usize::from(text.scroll_offset().1);
    let buffer = frame.buffer_mut();
    if before > 0 {
        buffer.set_string(place.x, place.y, "…", Style::new());
    }
    if whole > before + columns - 2 {
        buffer.set_string(place.right() - 1, place.y, "…", Style::new());
    }
}
