//! The styles, few and chosen in one place. Colour never carries a meaning alone. The terminal's own theme uses the
//! sixteen colours of its palette and leaves its background; the others bring foreground and background, so that each
//! reads well on any terminal.

use ratatui::{
    buffer::Buffer,
    style::{Color, Modifier, Style},
};

/// The palettes to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// The terminal's own colours on its own background.
    #[default]
    Terminal,
    /// Light on dark.
    Dark,
    /// Dark on light.
    Light,
    /// White on black, nothing dimmed.
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

const DARK: Shades = Shades {
    text: (252, Color::White),
    ground: (234, Color::Black),
    heading: (75, Color::LightBlue),
    good: (114, Color::LightGreen),
    bad: (210, Color::LightRed),
    quiet: (246, Color::Gray),
};
// The sixteen have no green that can be read on white.
const LIGHT: Shades = Shades {
    text: (234, Color::Black),
    ground: (231, Color::White),
    heading: (25, Color::Blue),
    good: (28, Color::Black),
    bad: (124, Color::Red),
    quiet: (240, Color::DarkGray),
};
const HIGH_CONTRAST: Shades = Shades {
    text: (231, Color::White),
    ground: (16, Color::Black),
    heading: (226, Color::LightYellow),
    good: (120, Color::LightGreen),
    bad: (217, Color::LightRed),
    quiet: (231, Color::White),
};
// Hues of Okabe and Ito: reddish purple, sky blue, orange.
const COLOUR_BLIND: Shades = Shades {
    text: (255, Color::White),
    ground: (16, Color::Black),
    heading: (175, Color::LightMagenta),
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

    /// The style of text quieter than the rest.
    pub(super) fn faint(self) -> Style {
        match self.shades() {
            Some(shades) => Style::new().fg(self.color(shades.quiet)),
            None => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// The bar at the top, and the row that is chosen.
    #[must_use]
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A heading within a screen. Where the terminal has its own colours a line stands under it: bold is what is to be
    /// read first.
    #[must_use]
    pub fn heading(self) -> Style {
        // The palette's own blue can hardly be read on black, its cyan hardly on white.
        match self.shades() {
            Some(shades) => self.strong().fg(self.color(shades.heading)),
            None => Style::new().add_modifier(Modifier::UNDERLINED),
        }
    }

    /// The bar at the margin of what is at hand.
    #[must_use]
    pub fn at_hand(self) -> Style {
        match self.shades() {
            Some(shades) => self.strong().fg(self.color(shades.heading)),
            None => self.strong(),
        }
    }

    /// A name before the text that it is of.
    #[must_use]
    pub fn label(self) -> Style {
        self.quiet()
    }

    /// At the target, met, saved.
    #[must_use]
    pub fn good(self) -> Style {
        self.tinted(Color::Green, |shades| shades.good)
    }

    /// Below the target, not met, not saved.
    #[must_use]
    pub fn bad(self) -> Style {
        self.tinted(Color::Red, |shades| shades.bad)
            .add_modifier(Modifier::BOLD)
    }

    /// Gives a finished frame the theme's own ground, wherever nothing else was chosen.
    pub(super) fn paint(self, frame: &mut Buffer) {
        let Some(shades) = self.shades() else { return };
        let (text, ground) = (self.color(shades.text), self.color(shades.ground));
        for cell in &mut frame.content {
            if cell.fg == Color::Reset {
                cell.fg = text;
            }
            if cell.bg == Color::Reset {
                cell.bg = ground;
            }
        }
    }

    fn tinted(self, own: Color, shade: impl Fn(&Shades) -> Shade) -> Style {
        match self.shades() {
            Some(shades) => Style::new().fg(self.color(shade(shades))),
            None if self.colour => Style::new().fg(own),
            None => Style::new(),
        }
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

#[cfg(test)]
mod tests {
    use super::{COLOUR_BLIND, DARK, HIGH_CONTRAST, LIGHT, Shades};

    /// The light of one of the 256 colours, as the rules for contrast count it.
    fn light(colour: u8) -> f64 {
        let steps = [0, 95, 135, 175, 215, 255];
        let cube = |place: u8| steps[usize::from(place)];
        let [red, green, blue] = match colour {
            16..=231 => {
                let place = colour - 16;
                [place / 36, place / 6 % 6, place % 6].map(cube)
            }
            // The sixteen are the terminal's own: none of them is among these.
            _ => [8 + 10 * (i32::from(colour) - 232); 3],
        };
        let line = |part: i32| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * line(red) + 0.7152 * line(green) + 0.0722 * line(blue)
    }

    fn least_contrast(shades: &Shades) -> f64 {
        let ground = light(shades.ground.0);
        [
            shades.text,
            shades.heading,
            shades.good,
            shades.bad,
            shades.quiet,
        ]
        .iter()
        .map(|(colour, _)| {
            let own = light(*colour);
            (own.max(ground) + 0.05) / (own.min(ground) + 0.05)
        })
        .fold(f64::MAX, f64::min)
    }

    #[test]
    fn every_text_can_be_read_on_its_ground() {
        for (shades, least) in [
            (&DARK, 4.5),
            (&LIGHT, 4.5),
            (&COLOUR_BLIND, 4.5),
            (&HIGH_CONTRAST, 7.0),
        ] {
            let found = least_contrast(shades);
            assert!(found >= least, "{found} at {:?}", shades.ground);
        }
    }
}
