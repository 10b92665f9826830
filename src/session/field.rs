//! Names of the fields of a line, as they stand in the session file.

/// What evidence fields begin with; the rest is the item's id.
pub const EVIDENCE: &str = "evidence/";

/// The fields of a line that have a fixed name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The judgement.
    Level,
    /// What the provider claims.
    Declared,
    /// Conformity statement.
    Statement,
    /// The assessor's findings.
    Remarks,
    /// The assessor's verdict.
    Verdict,
    /// Asked, and to come back to.
    Parked,
    /// What is to be done.
    Action,
    /// Marked for attention.
    Flag,
    /// Maturity aimed at, where it differs.
    Target,
    /// Who said it.
    SaidBy,
    /// What is done instead, and the risk that remains.
    Compensating,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Level,
        Self::Declared,
        Self::Statement,
        Self::Remarks,
        Self::Verdict,
        Self::Parked,
        Self::Action,
        Self::Flag,
        Self::Target,
        Self::SaidBy,
        Self::Compensating,
    ];

    /// The name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Declared => "declared",
            Self::Statement => "statement",
            Self::Remarks => "remarks",
            Self::Verdict => "verdict",
            Self::Parked => "parked",
            Self::Action => "action",
            Self::Flag => "flag",
            Self::Target => "target",
            Self::SaidBy => "said_by",
            Self::Compensating => "compensating",
        }
    }
}
