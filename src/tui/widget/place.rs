//! The places of the parts of every screen: a bar, the body, a notice, and the keys; and the title of a box.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
};

/// Writes a title into the upper border of a box; a block would measure some characters otherwise than it draws them.
pub(in crate::tui) fn headline(title: &str, style: Style, place: Rect, frame: &mut Frame<'_>) {
    let columns = usize::from(place.width.saturating_sub(2));
    if place.height > 0 {
        let buffer = frame.buffer_mut();
        buffer.set_stringn(place.x + 1, place.y, format!(" {title} "), columns, style);
    }
}

/// The place of the body on a terminal of this size.
pub(in crate::tui) fn body((width, height): (u16, u16)) -> Rect {
    let [_, body, ..] = rows(Rect::new(0, 0, width, height));
    Rect {
        x: body.x + 1,
        width: body.width.saturating_sub(2),
        ..body
    }
}

/// The rows of bar, body, word and keys.
pub(in crate::tui) fn rows(whole: Rect) -> [Rect; 4] {
    Layout::vertical([
        Constraint::Length(1),
        Constraint::Min(0),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(whole)
}
