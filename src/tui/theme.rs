//! The styles, few and chosen in one place. Colour never carries a meaning alone, and only the sixteen colours of
//! the terminal's own palette are used, so that dark and light backgrounds both read well.

use ratatui::style::{Color, Modifier, Style};

/// Which styles the terminal takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Whether colours may be used (`NO_COLOR` is not set).
    pub colour: bool,
}

impl Theme {
    /// Ordinary text.
    #[must_use]
    pub fn plain(self) -> Style {
        Style::new()
    }

    /// What is to be read first.
    #[must_use]
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What may be passed over.
    #[must_use]
    pub fn quiet(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// The bar at the top, and the row that is chosen.
    #[must_use]
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A heading within a screen.
    #[must_use]
    pub fn heading(self) -> Style {
        self.tinted(Color::Blue).add_modifier(Modifier::BOLD)
    }

    /// At the target, met, saved.
    #[must_use]
    pub fn good(self) -> Style {
        self.tinted(Color::Green)
    }

    /// Below the target, not met, not saved.
    #[must_use]
    pub fn bad(self) -> Style {
        self.tinted(Color::Red).add_modifier(Modifier::BOLD)
    }

    fn tinted(self, colour: Color) -> Style {
        if self.colour {
            Style::new().fg(colour)
        } else {
            Style::new()
        }
    }
}
