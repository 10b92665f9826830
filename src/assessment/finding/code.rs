//! The table of the kinds of findings, each with its word and its heading; and a finding.

use serde::Serialize;

use crate::session::LineKey;

/// Makes a kind of each row, and the list of all of them, so that no list lacks a kind.
macro_rules! table {
    ($($(#[$doc:meta])* $code:ident = $word:literal, $heading:literal;)*) => {
        /// The kinds of findings.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $word)] $code,)*
        }

        impl Code {
            /// Every kind, in the order of working them off.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$code),*];

            /// The word in every output.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$code => $word,)*
                }
            }

            /// The kind in a few words, for a heading.
            #[must_use]
            pub fn heading(self) -> &'static str {
                match self {
                    $(Self::$code => $heading,)*
                }
            }
        }
    };
}

// The worst first: values that cannot be relied on, then contradictions, then omissions. The word of a kind is promised
// to other programs.
table! {
    /// Two people's values stand and differ.
    Conflict = "conflict", "In conflict, different values stand";
    /// A second person has returned it.
    Returned = "returned", "Returned by a second person";
    /// The file has an answer to a requirement that the catalog lacks.
    UnknownRequirement = "unknown-requirement", "Not in the catalog";
    /// The level was asked with other texts than those of the catalog now.
    ToReconfirm = "to-reconfirm", "To reconfirm";
    /// The catalog has gained the requirement since the session began, and it is not answered yet.
    NewRequirement = "new-requirement", "New in the catalog";
    /// Verdict and claim contradict each other.
    VerdictDiffers = "verdict-differs", "Verdict and claim differ";
    /// Two things that exclude each other stand on one line.
    ExcludesEachOther = "excludes-each-other", "What excludes each other";
    /// Rungs are answered, and no level is set: the line counts as unanswered.
    RungsWithoutLevel = "rungs-without-level", "Rungs without a level";
    /// An enhancement has a higher maturity than its base.
    AboveBase = "above-base", "Enhancement above its base";
    /// A requirement has a higher maturity than one that it leans on.
    AboveLeanedOn = "above-leaned-on", "Above what it leans on";
    /// A requirement is rated, and another that stands or falls with it does not apply.
    AppliesInPart = "applies-in-part", "Rated, and not applicable beside it";
    /// A maturity of 2 or more, and no evidence named.
    NoEvidence = "no-evidence", "Maturity without evidence";
    /// The maturity is below the target.
    BelowTarget = "below-target", "Below the target";
    /// The maturity is above what the answered rungs support.
    AboveRungs = "above-rungs", "Maturity above its rungs";
    /// The maturity is below what the answered rungs support.
    BelowRungs = "below-rungs", "Maturity below its rungs";
    /// The provider claims another level than was found.
    DeclaredDiffers = "declared-differs", "Declared and found differ";
    /// A compensating measure, and the risk that remains is not said.
    NoRisk = "no-risk", "Compensating measure without its risk";
    /// The day has come on which a compensating measure is looked at again.
    ReviewDue = "review-due", "Compensating measure to be looked at again";
    /// Only the person who recorded the level has reviewed it.
    OwnReview = "own-review", "Reviewed by who recorded it alone";
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
