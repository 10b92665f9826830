//! Colours: how many a terminal has, and which of them comes nearest to one that it has not.

use ratatui::style::Color;

/// How many colours a terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Colours {
    /// The terminal's own foreground and background alone.
    None,
    /// Eight, and the same brighter.
    Sixteen,
    /// A palette of 256.
    Many,
    /// All of red, green and blue.
    True,
}

/// The sixteen in the order of their numbers, and about how they look.
const SIXTEEN: [(Color, [u8; 3]); 16] = [
    (Color::Black, [0, 0, 0]),
    (Color::Red, [205, 0, 0]),
    (Color::Green, [0, 205, 0]),
    (Color::Yellow, [205, 205, 0]),
    (Color::Blue, [0, 0, 238]),
    (Color::Magenta, [205, 0, 205]),
    (Color::Cyan, [0, 205, 205]),
    (Color::Gray, [229, 229, 229]),
    (Color::DarkGray, [127, 127, 127]),
    (Color::LightRed, [255, 0, 0]),
    (Color::LightGreen, [0, 255, 0]),
    (Color::LightYellow, [255, 255, 0]),
    (Color::LightBlue, [92, 92, 255]),
    (Color::LightMagenta, [255, 0, 255]),
    (Color::LightCyan, [0, 255, 255]),
    (Color::White, [255, 255, 255]),
];
/// The steps of red, green and blue in the palette of 256.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

impl Colours {
    /// The nearest colour that a terminal with so many has.
    pub(super) fn nearest(self, wanted: Color) -> Color {
        match (self, wanted) {
            (_, Color::Reset) | (Self::None, _) => Color::Reset,
            (Self::Sixteen, Color::Indexed(number)) => nearest_of_sixteen(look_of(number)),
            (Self::Sixteen, Color::Rgb(red, green, blue)) => nearest_of_sixteen([red, green, blue]),
            (Self::Many, Color::Rgb(red, green, blue)) => {
                let [red, green, blue] = [red, green, blue].map(nearest_step);
                Color::Indexed(16 + 36 * red + 6 * green + blue)
            }
            (_, wanted) => wanted,
        }
    }
}

/// The number of one of the sixteen.
pub(super) fn number_of(colour: Color) -> Option<u8> {
    let place = SIXTEEN.iter().position(|(known, _)| *known == colour)?;
    u8::try_from(place).ok()
}

fn nearest_of_sixteen(wanted: [u8; 3]) -> Color {
    let apart = |look: &[u8; 3]| -> u32 {
        let parts = look.iter().zip(wanted);
        parts
            .map(|(one, other)| u32::from(one.abs_diff(other)).pow(2))
            .sum()
    };
    let nearest = SIXTEEN.iter().min_by_key(|(_, look)| apart(look));
    nearest.map_or(Color::Reset, |(colour, _)| *colour)
}

fn nearest_step(part: u8) -> u8 {
    let steps = (0_u8..).zip(STEPS);
    let nearest = steps.min_by_key(|(_, step)| step.abs_diff(part));
    nearest.map_or(0, |(place, _)| place)
}

/// How a colour of the palette of 256 looks.
fn look_of(number: u8) -> [u8; 3] {
    match number {
        0..=15 => SIXTEEN
            .get(usize::from(number))
            .map_or([0; 3], |(_, look)| *look),
        16..=231 => {
            let number = number - 16;
            let step = |part: u8| STEPS.get(usize::from(part % 6)).copied().unwrap_or(0);
            [step(number / 36), step(number / 6), step(number)]
        }
        232..=255 => [8 + 10 * (number - 232); 3],
    }
}
