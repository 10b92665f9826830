//! The kinds of findings, and one finding.

use serde::Serialize;

use crate::session::LineKey;

/// The kinds of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// Two people's values stand and differ.
    Conflict,
    /// The maturity is below the target.
    BelowTarget,
    /// A maturity of 2 or more, and no evidence named.
    NoEvidence,
    /// An enhancement has a higher maturity than its base.
    AboveBase,
    /// A requirement has a higher maturity than one that it leans on.
    AboveLeanedOn,
    /// A requirement is rated, and another that stands or falls with it does not apply.
    AppliesInPart,
    /// The maturity is above what the answered rungs support.
    AboveRungs,
    /// The maturity is below what the answered rungs support.
    BelowRungs,
    /// The provider claims another level than was found.
    DeclaredDiffers,
    /// A compensating measure, and the risk that remains is not said.
    NoRisk,
    /// Rungs are answered, and no level is set: the line counts as unanswered.
    RungsWithoutLevel,
    /// Two things that exclude each other stand on one line.
    ExcludesEachOther,
    /// The day has come on which a compensating measure is looked at again.
    ReviewDue,
    /// Verdict and claim contradict each other.
    VerdictDiffers,
    /// The level was asked with other texts than those of the catalog now.
    ToReconfirm,
    /// A second person has returned it.
    Returned,
    /// Only the person who recorded the level has reviewed it.
    OwnReview,
    /// The catalog has gained the requirement since the session began, and it is not answered yet.
    NewRequirement,
    /// The file has an answer to a requirement that the catalog lacks.
    UnknownRequirement,
}

impl Code {
    /// The word in every output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::BelowTarget => "below-target",
            Self::NoEvidence => "no-evidence",
            Self::AboveBase => "above-base",
            Self::AboveLeanedOn => "above-leaned-on",
            Self::AppliesInPart => "applies-in-part",
            Self::AboveRungs => "above-rungs",
            Self::BelowRungs => "below-rungs",
            Self::DeclaredDiffers => "declared-differs",
            Self::NoRisk => "no-risk",
            Self::RungsWithoutLevel => "rungs-without-level",
            Self::ExcludesEachOther => "excludes-each-other",
            Self::ReviewDue => "review-due",
            Self::VerdictDiffers => "verdict-differs",
            Self::ToReconfirm => "to-reconfirm",
            Self::Returned => "returned",
            Self::OwnReview => "own-review",
            Self::NewRequirement => "new-requirement",
            Self::UnknownRequirement => "unknown-requirement",
        }
    }
}

/// A finding on a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The requirement's id.
    pub requirement: String,
    /// The line's role, or empty.
    pub role: String,
    /// The line's component, or empty.
    pub component: String,
    /// The line's zone, or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub zone: String,
    /// The line's provider, or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub provider: String,
    /// The kind of finding.
    pub code: Code,
    /// The message, in words.
    pub message: String,
    /// The line's name.
    #[serde(skip)]
    pub key: LineKey,
}

impl Finding {
    /// The subject: the requirement with role and component, or the session itself.
    #[must_use]
    pub fn label(&self) -> String {
        match self.key.label() {
            label if label.is_empty() => "the session".into(),
            label => label,
        }
    }
}

/// A finding on this line.
pub(super) fn finding(key: &LineKey, code: Code, message: String) -> Finding {
    Finding {
        requirement: key.requirement.clone(),
        role: key.role.clone(),
        component: key.component.clone(),
        zone: key.zone.clone(),
        provider: key.provider.clone(),
        code,
        message,
        key: key.clone(),
    }
}
