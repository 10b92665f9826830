//! What is said of all that is handed over: documents, the seal, the clipboard.

use crate::interview::{Bringing, Brings, Deliverable};

/// Documents to hand over.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum HandOver<'a> {
    Title(&'a str),
    Report,
    ForClient,
    Plan,
    Worksheet,
    Answers,
    AnswersForClient,
    Evidence,
    Agenda,
    OpenItems,
    Seal,
    Verify,
    JoinCopy,
    TakeSheet,
    InFolder(&'a str),
    OtherWays(&'a str),
    /// For one person alone.
    OfOne(Deliverable),
    /// For which person is asked.
    Whose(Deliverable),
    /// There is nobody for whom it can be.
    NobodyThere(Deliverable),
    /// For one person: the key of the list of all that is handed over, and the key in it.
    OneAlone(&'a str, char),
    /// How many lines.
    OfAllLines(&'a str),
    /// A file of the same kind, and when it was changed.
    LiesThere(&'a str, &'a str),
    NoOrganization(&'a str),
    NoConclusion(&'a str),
    NoFileNamed(Deliverable),
    NoneWritten(Deliverable),
    Written(Deliverable, &'a str),
    NotWritten(Deliverable, &'a str),
    NotSavedYet(Deliverable, &'a str),
}

/// The seal.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Seal<'a> {
    DigestOf(&'a str),
    NotSavedYet(&'a str),
    /// How many, and the key that settles them.
    ConflictsOpen(usize, &'a str),
    /// Of which session, and whether it is sealed already.
    Title(&'a str, bool),
    Yes {
        anew: bool,
        disputed: bool,
    },
    OfReports,
    Follows,
    YesByKey,
    Passphrase,
    SealedBy(&'a str, &'a str),
    KeepDigest(&'a str),
    /// What a report that lies there lacks, and the report that has it.
    NotInReport,
    Report,
    GoOn,
    LooksAtFile,
    FileOf(&'a str),
    /// The session, and what came out.
    Verified(&'a str, &'a str),
    Failed(&'a str),
}

/// A file that is brought into a session.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Bring<'a> {
    NotSavedYet(&'a str),
    Which(Bringing, &'a str),
    /// The folder where none lies.
    NoneFound(Bringing, &'a str),
    OtherFile,
    FileFor(Bringing, &'a str),
    /// The file, and the session.
    Title(Bringing, &'a str, &'a str),
    NothingNew(&'a str),
    Yes(&'a Brings),
    Overwrite,
    OpenIt,
    Done(&'a str, &'a Brings),
}

/// The clipboard.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Clip<'a> {
    Title,
    Nothing,
    /// What, and how else it is had.
    Sent(&'a str, &'a str),
    SentToTmux(&'a str, &'a str),
    TakesNone(&'a str),
    /// What, its bytes and the most there may be, and how else it is had.
    TooLong(&'a str, [usize; 2], &'a str),
    /// The session, and the person who owes it.
    PrintsOwed(&'a str, &'a str),
    PrintsStep(&'a str),
}
