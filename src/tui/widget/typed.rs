//! Where text is typed.

use ratatui::style::{Modifier, Style};
use tui_textarea::TextArea;

/// A text area in the styles of this program: no colour of its own.
pub(in crate::tui) fn text_area(lines: Vec<String>) -> TextArea<'static> {
    let mut area = TextArea::new(lines);
    area.set_cursor_line_style(Style::new());
    area.set_selection_style(Style::new().add_modifier(Modifier::REVERSED));
    area
}
