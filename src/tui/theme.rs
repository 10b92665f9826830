//! The styles, few and chosen in one place. Colour never carries a meaning alone. The terminal's own theme leaves its
//! ground and the colour of its text, whatever they are: what matters is bold there, and only signs are coloured. The
//! others bring foreground and background, so that each reads well on any terminal.

use ratatui::{
    buffer::Buffer,
    style::{Color, Modifier, Style},
};

/// The palettes to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// The terminal's own text on its own ground; only signs have a colour.
    #[default]
    Terminal,
    /// Light on dark.
    Dark,
    /// Dark on light.
    Light,
    /// White on black, and what is quieter hardly less bright.
    HighContrast,
    /// Blue for good and orange for bad, told apart with any kind of colour vision.
    ColourBlind,
}

impl Palette {
    /// Every palette, in the order of the key that changes them.
    pub const ALL: [Self; 5] = [
        Self::Terminal,
        Self::Dark,
        Self::Light,
        Self::HighContrast,
        Self::ColourBlind,
    ];

    /// The name in the settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::ColourBlind => "colour-blind",
        }
    }

    /// The palette of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|own| own.name() == name)
    }

    /// The next one; the first after the last.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|own| *own == self).unwrap_or(0);
        let next = Self::ALL.get((place + 1) % Self::ALL.len());
        next.copied().unwrap_or_default()
    }
}

/// The styles of the screens, as far as the terminal takes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// Whether colours may be used (`NO_COLOR` is not set).
    pub colour: bool,
    /// The palette.
    pub palette: Palette,
    /// Whether the terminal has 256 colours; else the nearest of sixteen are used.
    pub many: bool,
    /// Whether what only pleases the eye is left out, as over a thin line.
    pub lean: bool,
}

/// A colour of the 256, and the nearest of the sixteen.
type Shade = (u8, Color);

/// The colours of one of our own palettes.
struct Shades {
    text: Shade,
    ground: Shade,
    heading: Shade,
    good: Shade,
    bad: Shade,
    quiet: Shade,
}

// The sixteen look different on each terminal: those are taken that can be read on xterm, Windows and the old console.
const DARK: Shades = Shades {
    text: (252, Color::White),
    ground: (234, Color::Black),
    heading: (75, Color::LightCyan),
    good: (114, Color::LightGreen),
    bad: (210, Color::LightRed),
    quiet: (246, Color::Gray),
};
// The sixteen have no green and no grey that can be read on white.
const LIGHT: Shades = Shades {
    text: (234, Color::Black),
    ground: (231, Color::White),
    heading: (25, Color::Blue),
    good: (28, Color::Black),
    bad: (124, Color::Red),
    quiet: (240, Color::Black),
};
const HIGH_CONTRAST: Shades = Shades {
    text: (231, Color::White),
    ground: (16, Color::Black),
    heading: (226, Color::LightCyan),
    good: (120, Color::LightGreen),
    bad: (217, Color::LightYellow),
    quiet: (250, Color::Gray),
};
// Hues of Okabe and Ito: blue, made light enough for black, sky blue, orange. No purple: many see grey there. The sixteen
// have no second blue that can be read on black.
const COLOUR_BLIND: Shades = Shades {
    text: (255, Color::White),
    ground: (16, Color::Black),
    heading: (111, Color::White),
    good: (74, Color::LightCyan),
    bad: (214, Color::LightYellow),
    quiet: (248, Color::Gray),
};

impl Theme {
    /// Ordinary text.
    #[must_use]
    pub fn plain(self) -> Style {
        Style::new()
    }

    /// The style of text to be read first.
    #[must_use]
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The style of text quieter than the rest; of what is dimmed nobody knows how dim a terminal makes it.
    pub(super) fn faint(self) -> Style {
        self.shaded(|shades| shades.quiet)
    }

    /// The bar at the top, and the row that is chosen.
    #[must_use]
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A heading within a screen. Where the terminal has its own colours, or few, a line stands under it: bold is what
    /// is to be read first.
    #[must_use]
    pub fn heading(self) -> Style {
        match self.shades() {
            Some(_) if self.many => self.at_hand(),
            Some(_) => self.at_hand().add_modifier(Modifier::UNDERLINED),
            None => Style::new().add_modifier(Modifier::UNDERLINED),
        }
    }

    /// A heading below another one: quiet where the palette has a colour for that, else with a line under its words.
    #[must_use]
    pub fn subheading(self) -> Style {
        match self.shades() {
            Some(_) if self.many => self.faint(),
            _ => Style::new().add_modifier(Modifier::UNDERLINED),
        }
    }

    /// The bar at the margin of what is at hand.
    #[must_use]
    pub fn at_hand(self) -> Style {
        self.strong().patch(self.shaded(|shades| shades.heading))
    }

    /// A name before the text that it is of.
    #[must_use]
    pub fn label(self) -> Style {
        self.quiet()
    }

    /// At the target, met, saved.
    #[must_use]
    pub fn good(self) -> Style {
        self.shaded(|shades| shades.good)
    }

    /// Below the target, not met, not saved.
    #[must_use]
    pub fn bad(self) -> Style {
        self.strong().patch(self.shaded(|shades| shades.bad))
    }

    /// The same for a sign without words. No green of a terminal's own reads on each ground: there it is bold.
    #[must_use]
    pub fn good_sign(self) -> Style {
        self.strong().patch(self.good())
    }

    /// The same for a sign without words: its shape tells it on any ground, and the terminal's own red may colour it.
    #[must_use]
    pub fn bad_sign(self) -> Style {
        match self.palette {
            Palette::Terminal if self.colour => self.bad().fg(Color::LightRed),
            _ => self.bad(),
        }
    }

    /// Gives a finished frame the theme's own ground, wherever nothing else was chosen.
    pub(super) fn paint(self, frame: &mut Buffer) {
        let Some(shades) = self.shades() else { return };
        let (text, ground) = (self.color(shades.text), self.color(shades.ground));
        let heading = self.color(shades.heading);
        for cell in &mut frame.content {
            // What is bold many terminals draw in the bright one of two colours, which cannot be read on white.
            let is_bold = ground == Color::White && cell.modifier.contains(Modifier::BOLD);
            if is_bold {
                cell.modifier.remove(Modifier::BOLD);
            }
            if cell.fg == Color::Reset {
                cell.fg = if is_bold { heading } else { text };
            }
            if cell.bg == Color::Reset {
                cell.bg = ground;
            }
        }
    }

    fn shaded(self, shade: impl Fn(&Shades) -> Shade) -> Style {
        self.shades().map_or(Style::new(), |shades| {
            Style::new().fg(self.color(shade(shades)))
        })
    }

    /// The palette's own colours; none for the terminal's, or where colours may not be used.
    fn shades(self) -> Option<&'static Shades> {
        match self.palette {
            Palette::Terminal => None,
            _ if !self.colour => None,
            Palette::Dark => Some(&DARK),
            Palette::Light => Some(&LIGHT),
            Palette::HighContrast => Some(&HIGH_CONTRAST),
            Palette::ColourBlind => Some(&COLOUR_BLIND),
        }
    }

    fn color(self, (one_of_many, one_of_few): Shade) -> Color {
        if self.many {
            Color::Indexed(one_of_many)
        } else {
            one_of_few
        }
    }
}
