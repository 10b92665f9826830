//! Why an edit is not made, as data; in words it says what to do too. And what is refused of any text: that it is too
//! long.

use std::{error::Error, fmt};

use super::{
    day_form::is_written_as_day,
    field::{Field, Kind},
    objection::Objection,
};

/// Why an edit is not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Not a level.
    Maturity(u8),
    /// Not a level that can be claimed or aimed at.
    OneToFour {
        /// `target`, `declared level` or `rung`.
        what: &'static str,
        /// The level given.
        level: u8,
    },
    /// A claim needs its reason.
    NoReason,
    /// Too long.
    TooLong(usize),
    /// No such piece of evidence.
    NoSuchEvidence {
        /// The number asked for.
        number: usize,
        /// How many there are.
        have: usize,
    },
    /// Not a date.
    Date(String),
    /// Not a date, where one that is counted from today is taken too.
    DateFromToday(String),
    /// Parts without the one that carries them, such as an action without its text: why, and what to do.
    PartMissing(&'static str, &'static str),
    /// Not a number of things.
    Count(Box<str>),
    /// Not one of the words that a field takes.
    Word {
        /// The text typed.
        typed: Box<str>,
        /// The field.
        label: &'static str,
        /// The words.
        words: Box<str>,
    },
    /// A review of nothing.
    NothingJudged,
    /// Not of the kind of the field.
    NoValue(&'static str),
}

impl Refusal {
    /// The refusal of parts of a field without the one that carries them.
    #[must_use]
    pub fn part_missing(field: &Field) -> Self {
        match field.kind {
            Kind::Parts { without, .. } => Self::PartMissing(without.0, without.1),
            _ => Self::NoValue(field.label),
        }
    }

    /// Whether a day is refused.
    #[must_use]
    pub fn is_of_day(&self) -> bool {
        matches!(self, Self::Date(_) | Self::DateFromToday(_))
    }

    /// Why, and what to do.
    #[must_use]
    pub fn objection(&self) -> Objection {
        match self {
            Self::Maturity(level) => Objection::new(
                format!("maturity {level} does not exist"),
                "use 0 (not performed) or 1 to 4",
            ),
            Self::OneToFour { what, level } => {
                Objection::new(format!("{what} {level} does not exist"), "use 1 to 4")
            }
            Self::NoReason => Objection::new(
                "not applicable needs a reason",
                "say why the requirement cannot apply",
            ),
            Self::TooLong(bytes) => Objection::new(
                format!("the text has {bytes} bytes"),
                format!("a field takes at most {TEXT_LIMIT}"),
            ),
            Self::NoSuchEvidence { number, have } => Objection::new(
                format!("there is no evidence number {number}"),
                format!("the line has {have}"),
            ),
            Self::Date(typed) | Self::DateFromToday(typed) if is_written_as_day(typed) => {
                Objection::new(
                    format!("there is no day {typed:?}"),
                    "name one that there is, as in 2026-03-14",
                )
            }
            Self::Date(typed) => {
                Objection::new(format!("{typed:?} is no date"), "use 2026-03-14 or 14.3.26")
            }
            Self::DateFromToday(typed) => Objection::new(
                format!("{typed:?} is no date"),
                "use 2026-03-14, 14.3.26, tomorrow, Friday, +14 or +2w",
            ),
            Self::PartMissing(why, mend) => Objection::new(*why, *mend),
            Self::Count(typed) => {
                Objection::new(format!("{typed:?} is no number"), "write it in digits")
            }
            Self::Word {
                typed,
                label,
                words,
            } => Objection::new(format!("{typed:?} is no {label}"), format!("use {words}")),
            Self::NothingJudged => Objection::new(
                "nothing is judged here yet",
                "a second person reviews a level, or what is not applicable",
            ),
            Self::NoValue(label) => {
                Objection::new(format!("that is no value for {label}"), "see its help")
            }
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.objection().fmt(f)
    }
}

impl Error for Refusal {}

/// The longest text that a field takes, in bytes: some 300 pages.
pub const TEXT_LIMIT: usize = 1 << 20;

/// A text that is not too long.
pub(super) fn limited(text: &str) -> Result<&str, Refusal> {
    if text.len() > TEXT_LIMIT {
        Err(Refusal::TooLong(text.len()))
    } else {
        Ok(text)
    }
}
