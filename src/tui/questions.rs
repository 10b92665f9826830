//! Short texts that are asked for one after the other: what is missing and who owes it by when, what is to be done, how it was
//! seen, the sample.

/// A short text that is asked for, of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The piece that is missing.
    Missing,
    /// The person who owes it.
    OwedBy,
    /// What is to be done.
    ToDo,
    /// The person who does it.
    Owner,
    /// The day by which it is to be done, or is promised.
    Due,
    /// Whether it is done.
    State,
    /// What is done instead.
    Instead,
    /// The risk that remains.
    Risk,
    /// The person who was asked.
    Interview,
    /// The person who examined it.
    Examine,
    /// The person who tested it.
    Test,
    /// What the sample is of.
    SampleOf,
    /// How many were looked at.
    LookedAt,
    /// How many there are.
    ThereAre,
    /// How they were picked.
    Picked,
}

/// The kind of text that answers a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any.
    Text,
    /// A person: a name, or the number of one who is known.
    Person,
    /// `open` or `done`.
    State,
}

impl Asked {
    /// The questions of parking.
    pub const OF_PARKING: &[Self] = &[Self::Missing, Self::OwedBy, Self::Due];
    /// The questions of an action.
    pub const OF_ACTION: &[Self] = &[Self::ToDo, Self::Owner, Self::Due, Self::State];
    /// The questions of a compensating measure.
    pub const OF_MEASURE: &[Self] = &[Self::Instead, Self::Risk];
    /// The questions of how a thing was seen: one a way, in the order of the table of fields.
    pub const OF_SEEING: &[Self] = &[Self::Interview, Self::Examine, Self::Test];
    /// The questions of a sample, in the order of its parts.
    pub const OF_SAMPLE: &[Self] = &[Self::SampleOf, Self::LookedAt, Self::ThereAre, Self::Picked];

    /// Whether Enter behind it is the end where nothing was said: what may be said besides is reached by Tab.
    #[must_use]
    pub const fn ends(self) -> bool {
        matches!(self, Self::OwedBy)
    }

    /// Whether nothing stands where this is emptied: what is asked behind it says more of it.
    #[must_use]
    pub const fn is_needed(self) -> bool {
        matches!(
            self,
            Self::Missing | Self::ToDo | Self::Instead | Self::SampleOf
        )
    }

    /// The kind of text that answers it.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::OwedBy | Self::Owner | Self::Interview | Self::Examine | Self::Test => {
                Kind::Person
            }
            Self::State => Kind::State,
            _ => Kind::Text,
        }
    }
}
