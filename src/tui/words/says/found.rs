//! What find and the choice of a file say.

/// Files as evidence, and what is found.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Find<'a> {
    EvidenceFor(&'a str),
    Reading,
    Empty,
    OnlyHidden(&'a str),
    LineOfEvidence,
    NoneFits,
    NoFile,
    NoPlainFile(&'a str),
    NotTaken(&'a str),
    Session,
    Line,
    /// Lines among those found that the profile leaves out.
    LeftOut(&'a str),
    NoSession,
    LookingOn,
    NoLine,
    /// So many hits stand further down.
    MoreBelow(usize),
    /// The keys that do what was typed, each with what it does.
    Keys(&'a str),
    /// The requirement, and what became of it where that is known.
    IsWithdrawn(&'a str, &'a str),
    Withdrawn(&'a str, &'a str),
}
