//! Ornament: rules and frames, pictures of shares, and quieter text. Over a thin line it is left out, and all else
//! stays where it is.

use ratatui::{
    style::Style,
    symbols::border::EMPTY,
    text::Span,
    widgets::{Block, Borders},
};

use super::{theme::Theme, widget};

impl Theme {
    /// A rule with words in it that names what stands below; the words alone where ornament is left out.
    pub(super) fn rule(self, words: &str, columns: usize) -> String {
        let sign = if self.lean { " " } else { "─" };
        let words = widget::clip(words, columns.saturating_sub(2));
        let rest = columns.saturating_sub(2 + widget::width(&words));
        format!("{}{words}{}", sign.repeat(2), sign.repeat(rest))
    }

    /// A picture of a share, which is told in numbers too; blank where ornament is left out.
    pub(super) fn bar(self, part: usize, whole: usize, width: usize) -> String {
        if self.lean {
            " ".repeat(width)
        } else {
            widget::bar(part, whole, width)
        }
    }

    /// A text as what is chosen. The pictures of shares in it are not turned: a full one would look empty there. Nor are
    /// the blanks around one, as a full one and what is turned have one colour: so it is seen where it ends.
    pub(super) fn chosen_text(self, text: &str) -> Vec<Span<'static>> {
        let is_picture = |letter: char| widget::BAR.contains(&letter);
        let mut runs: Vec<(bool, String)> = Vec::new();
        let mut before = None;
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let is_beside =
                before.is_some_and(is_picture) || letters.peek().copied().is_some_and(is_picture);
            let is_own = is_picture(letter) || letter == ' ' && is_beside;
            match runs.last_mut() {
                Some((own, run)) if *own == is_own => run.push(letter),
                _ => runs.push((is_own, letter.into())),
            }
            before = Some(letter);
        }
        let spans = runs.into_iter().map(|(is_picture, run)| {
            let look = if is_picture {
                self.plain()
            } else {
                self.chosen()
            };
            Span::styled(run, look)
        });
        spans.collect()
    }

    /// The frame around what lies over the screen; blank where ornament is left out.
    pub(super) fn frame(self) -> Block<'static> {
        let frame = Block::new().borders(Borders::ALL);
        if self.lean {
            frame.border_set(EMPTY)
        } else {
            frame
        }
    }

    /// The style of text that may be passed over.
    #[must_use]
    pub fn quiet(self) -> Style {
        if self.lean {
            self.plain()
        } else {
            self.faint()
        }
    }
}
