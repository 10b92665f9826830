//! What the queue of conflicts says besides the outcome of a command.

/// The queue of conflicts.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Conflict<'a> {
    None,
    /// The keys that go back and take back.
    NoneLeft(&'a str, &'a str),
    SaidDifferently,
    /// How many values stand against each other.
    WhichHolds(usize),
    OfSession,
    Yours,
    AlsoHere(&'a str),
    MoreBelow(usize, &'a str),
    MoreAbove(usize, &'a str),
    /// The keys that take a value by its number, and a new one.
    WhoseIsUncertain(&'a str, &'a str),
    AskedNoMore,
    /// The key that leads back from a line to its conflict.
    LeadsBack(&'a str),
    TakesStanding,
    /// So many texts stand in one box.
    MakeOne(usize),
    OpenAgain(&'a str),
    /// The name of the conflict, and who says the value, an empty name for nobody; none where nobody says such a value.
    NewValue(&'a str, Option<&'a str>),
    NotApplicable,
    Unchanged,
    /// What stands in the box is the value of this person: nothing is decided by it.
    IsOneOfThem(&'a str),
    /// Why it is refused, and the key that leaves it.
    Leaves(&'a str, &'a str),
}
