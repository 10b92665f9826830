//! The pen: colours and attributes of what is written, and the shortest way from one pen to another.

use std::fmt::Write;

use compact_str::{CompactString, ToCompactString, format_compact};
use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};

use super::{
    ability::{Abilities, Ability},
    colour::number_of,
    link::Link,
};

/// Attributes that are seen on a blank too.
const SEEN_ON_BLANK: Modifier = Modifier::REVERSED
    .union(Modifier::UNDERLINED)
    .union(Modifier::CROSSED_OUT);

/// Attributes, the number that sets each and the one that takes it back.
const MARKS: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// How a cell is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Pen {
    ink: Color,
    pub(super) ground: Color,
    line: Color,
    pub(super) marks: Modifier,
    /// The link of the text; none for most of it.
    pub(super) link: Option<Link>,
}

impl Pen {
    /// The pen of a cell, as far as the terminal can show it.
    pub(super) fn from_cell(cell: &Cell, can: Abilities) -> Self {
        let marks = cell.modifier & can.marks;
        let has_line = can.has(Ability::LINE_COLOUR) && marks.contains(Modifier::UNDERLINED);
        Self {
            ink: can.colours.nearest(cell.fg),
            ground: can.colours.nearest(cell.bg),
            line: if has_line {
                can.colours.nearest(cell.underline_color)
            } else {
                Color::Reset
            },
            marks,
            link: None,
        }
    }

    /// The plain pen on this ground.
    pub(super) fn on(ground: Color) -> Self {
        Self {
            ground,
            ..Self::default()
        }
    }

    /// Whether it is seen on a blank too, or felt by a click.
    pub(super) fn shows_on_blank(self) -> bool {
        self.marks.intersects(SEEN_ON_BLANK) || self.link.is_some()
    }

    /// The same pen as far as it is seen on a blank.
    pub(super) fn on_blank(self) -> Self {
        if self.shows_on_blank() {
            self
        } else {
            Self::on(self.ground)
        }
    }

    /// Whether a blank written with it looks like a plain one on this ground.
    pub(super) fn leaves_blank(self, ground: Color) -> bool {
        self.ground == ground && !self.shows_on_blank()
    }

    /// The same pen, but so that a blank written with it is plain on this ground.
    pub(super) fn blanked(self, ground: Color) -> Self {
        Self {
            ground,
            marks: self.marks - SEEN_ON_BLANK,
            line: Color::Reset,
            link: None,
            ..self
        }
    }

    /// The same pen, but so that what it writes leads somewhere.
    pub(super) fn linked(self, link: Link) -> Self {
        Self {
            link: Some(link),
            ..self
        }
    }

    /// The same pen, but so that what it writes leads nowhere.
    pub(super) fn unlinked(self) -> Self {
        Self { link: None, ..self }
    }

    /// The shortest sequence from the pen before, if it is known, to this one, but for what it leads to; empty where they
    /// are the same.
    pub(super) fn after(self, before: Option<Self>, can: Abilities) -> CompactString {
        if before.map(Self::unlinked) == Some(self.unlinked()) {
            return CompactString::default();
        }
        let zero = if can.has(Ability::SINGLE_OFF) {
            ""
        } else {
            "0"
        };
        let mut anew = Steps::default();
        Self::default().steps(self, &mut anew);
        let anew = anew.after(zero).sequence();
        let Some(before) = before else { return anew };
        let drops = !(before.marks - self.marks).is_empty() || before.returns_to_own(self);
        if drops && !can.has(Ability::SINGLE_OFF) {
            return anew;
        }
        let mut steps = Steps::default();
        before.steps(self, &mut steps);
        let steps = steps.sequence();
        if steps.len() <= anew.len() {
            steps
        } else {
            anew
        }
    }

    /// Whether the other pen goes back to one of the terminal's own colours where this one has another.
    fn returns_to_own(self, other: Self) -> bool {
        let pairs = [
            (self.ink, other.ink),
            (self.ground, other.ground),
            (self.line, other.line),
        ];
        pairs
            .iter()
            .any(|(one, other)| one != other && *other == Color::Reset)
    }

    /// The numbers that lead from this pen to another.
    fn steps(self, to: Self, steps: &mut Steps) {
        let (mut dropped, mut set) = (self.marks - to.marks, to.marks - self.marks);
        // A single number resets both.
        for pair in [
            Modifier::BOLD | Modifier::DIM,
            Modifier::SLOW_BLINK | Modifier::RAPID_BLINK,
        ] {
            if dropped.intersects(pair) {
                set |= to.marks & pair;
            }
        }
        for (mark, _, off) in MARKS {
            if dropped.contains(mark) {
                steps.push(&off.to_compact_string());
                // The other one of a pair goes with it.
                for (other, _, same) in MARKS {
                    if same == off {
                        dropped.remove(other);
                    }
                }
            }
        }
        for (_, on, _) in MARKS.iter().filter(|(mark, ..)| set.contains(*mark)) {
            steps.push(&on.to_compact_string());
        }
        if self.ink != to.ink {
            steps.push(&colour_words(to.ink, 30));
        }
        if self.ground != to.ground {
            steps.push(&colour_words(to.ground, 40));
        }
        if self.line != to.line {
            steps.push(&match to.line {
                Color::Reset => CompactString::const_new("59"),
                line => number_of(line).map_or_else(
                    || colour_words(line, 50),
                    |number| format_compact!("58;5;{number}"),
                ),
            });
        }
    }
}

/// The numbers of a sequence, one after the other.
#[derive(Debug, Default)]
struct Steps(CompactString);

impl Steps {
    fn push(&mut self, number: &str) {
        if !self.0.is_empty() {
            self.0.push(';');
        }
        self.0.push_str(number);
    }

    /// The same after a first number, where there are any.
    fn after(self, first: &str) -> Self {
        if self.0.is_empty() {
            return self;
        }
        Self(format_compact!("{first};{}", self.0))
    }

    fn sequence(self) -> CompactString {
        format_compact!("\u{1b}[{}m", self.0)
    }
}

/// The numbers of a colour: of the ink from 30, of the ground from 40, of the line from 50.
fn colour_words(colour: Color, base: u8) -> CompactString {
    let mut words = CompactString::default();
    // Writing to a String cannot fail.
    let _ = match (colour, number_of(colour)) {
        (_, Some(number @ 0..=7)) => write!(words, "{}", base + number),
        (_, Some(number)) => write!(words, "{}", base + 60 + number - 8),
        (Color::Indexed(number), _) => write!(words, "{};5;{number}", base + 8),
        (Color::Rgb(red, green, blue), _) => {
            write!(words, "{};2;{red};{green};{blue}", base + 8)
        }
        _ => write!(words, "{}", base + 9),
    };
    words
}
