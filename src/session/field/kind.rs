//! The kinds of values that a field can have, and the columns of its row.

/// The kind of a field's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The judgement: a maturity, not applicable with its reason, or not evaluated.
    Level,
    /// A level that can be claimed or aimed at: 1 to 4.
    OneToFour,
    /// The rungs of the ladder, one field a rung: `true`, `false` or `"none-yet"`.
    Rungs,
    /// A text.
    Text,
    /// Pieces of evidence, one field a piece.
    Evidence,
    /// A mark that is there or not.
    Flag,
    /// A word of these.
    Word(&'static [&'static str]),
    /// A day, `2026-03-14`.
    Date,
    /// Several of these words, one field a word, each with the people it was done by.
    Ways(&'static [&'static str]),
    /// Named parts in one value; the first carries the others.
    Parts {
        /// The parts, in their order.
        parts: &'static [Part],
        /// Why parts are refused without the first, and what to do.
        without: (&'static str, &'static str),
    },
}

impl Kind {
    /// Whether each item has a field of its own.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Self::Rungs | Self::Evidence | Self::Ways(_))
    }

    /// The parts; none for what has no parts.
    #[must_use]
    pub fn parts(self) -> &'static [Part] {
        match self {
            Self::Parts { parts, .. } => parts,
            _ => &[],
        }
    }
}

/// A named part of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The name in the file and in JSON.
    pub name: &'static str,
    /// The words before it, where the value is written on one line.
    pub lead: &'static str,
    /// The kind of its value.
    pub kind: PartKind,
    /// Whether it is written though it is empty.
    pub always: bool,
}

/// The kind of a part's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// A text.
    Text,
    /// A person, by name.
    Person,
    /// A day, `2026-03-14`.
    Date,
    /// A number of things.
    Count,
    /// A word of these; the first where none is given.
    Word(&'static [&'static str]),
}

/// Whether those interviewed tell what stands in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribution {
    /// The assessor alone decides it.
    No,
    /// The field comes with what a person said, and its author is not asked for.
    Noted,
    /// The field is a person's own, and that person is named beside it.
    Named,
}

/// A column of the worksheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The name by which the map of a form calls what stands in it: the key of a field, `KEY.PART`, or a name of its own.
    pub name: &'static str,
    /// The heading of the column.
    pub heading: &'static str,
    /// The width on screen, in letters.
    pub width: u8,
}

/// A column by its name, its heading and its width.
#[must_use]
pub const fn column(name: &'static str, heading: &'static str, width: u8) -> Column {
    Column {
        name,
        heading,
        width,
    }
}

/// An option of `answer`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// The name of the option, without its two dashes.
    pub long: &'static str,
    /// The name of its value; a switch has none.
    pub value: &'static str,
    /// The help for it.
    pub help: &'static str,
    /// The part of the field that it sets.
    pub sets: Sets,
    /// Other names that people type for it; the help does not show them.
    pub also: &'static [&'static str],
}

impl Setting {
    /// The same option with other names that it takes too.
    pub(super) const fn also(self, names: &'static [&'static str]) -> Self {
        Self {
            also: names,
            ..self
        }
    }
}

/// The part of a field that an option sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sets {
    /// All of it; of a list the item that is named.
    Whole,
    /// Not applicable, for this reason.
    Reason,
    /// Not evaluated.
    NotEvaluated,
    /// The part of this name.
    Part(&'static str),
    /// Adds a piece of evidence.
    Item,
    /// Adds a file as evidence.
    File,
    /// Removes a piece of evidence.
    Remove,
    /// The mark is set.
    On,
    /// The mark is taken away.
    Off,
}

pub(super) const fn setting(
    long: &'static str,
    value: &'static str,
    help: &'static str,
    sets: Sets,
) -> Setting {
    Setting {
        long,
        value,
        help,
        sets,
        also: &[],
    }
}

pub(super) const fn part(
    name: &'static str,
    lead: &'static str,
    kind: PartKind,
    always: bool,
) -> Part {
    Part {
        name,
        lead,
        kind,
        always,
    }
}
