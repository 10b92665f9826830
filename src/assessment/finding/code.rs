//! The table of the kinds of findings, each with its word for other programs; and a finding.

use serde::{Serialize, Serializer};
use serde_json::{Map, json};

use crate::session::LineKey;

/// Makes a kind of each row, and the list of all of them, so that no list lacks a kind.
macro_rules! table {
    ($($(#[$doc:meta])* $code:ident = $word:literal;)*) => {
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
        }
    };
}

// The worst first: values that cannot be relied on, then contradictions, then omissions. The word of a kind is promised
// to other programs.
table! {
    /// Two people's values stand and differ.
    Conflict = "conflict";
    /// A second person has returned it.
    Returned = "returned";
    /// The file has an answer to a requirement that the catalog lacks.
    UnknownRequirement = "unknown-requirement";
    /// The file has an answer for a role that the session does not assess.
    UnknownRole = "unknown-role";
    /// The level was asked with other texts than those of the catalog now.
    ToReconfirm = "to-reconfirm";
    /// The catalog has gained the requirement since the session began, and it is not answered yet.
    NewRequirement = "new-requirement";
    /// Two people said different things, one after the other, and nobody decided between them.
    SaidDifferently = "said-differently";
    /// Verdict and claim contradict each other.
    VerdictDiffers = "verdict-differs";
    /// Two things that exclude each other stand on one line.
    ExcludesEachOther = "excludes-each-other";
    /// Rungs are answered, and no level is set: the line counts as unanswered.
    RungsWithoutLevel = "rungs-without-level";
    /// An enhancement has a higher maturity than its base.
    AboveBase = "above-base";
    /// A requirement has a higher maturity than one that it leans on.
    AboveLeanedOn = "above-leaned-on";
    /// A requirement is rated, and another that stands or falls with it does not apply.
    AppliesInPart = "applies-in-part";
    /// A maturity of 2 or more, and no evidence named.
    NoEvidence = "no-evidence";
    /// The maturity is below the target.
    BelowTarget = "below-target";
    /// The maturity is above what the answered rungs support.
    AboveRungs = "above-rungs";
    /// The maturity is below what the answered rungs support.
    BelowRungs = "below-rungs";
    /// The provider claims another level than was found.
    DeclaredDiffers = "declared-differs";
    /// A compensating measure, and the risk that remains is not said.
    NoRisk = "no-risk";
    /// The day has come on which a compensating measure is looked at again.
    ReviewDue = "review-due";
    /// Only the person who recorded the level has reviewed it.
    OwnReview = "own-review";
}

/// A finding on a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The line's name: told as its requirement, role and places.
    #[serde(flatten, serialize_with = "parts")]
    pub key: LineKey,
    /// The kind of finding.
    pub code: Code,
    /// The message, in words.
    pub message: String,
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
        key: key.clone(),
        code,
        message,
    }
}

fn parts<S: Serializer>(key: &LineKey, to: S) -> Result<S::Ok, S::Error> {
    let mut parts = Map::new();
    parts.insert("requirement".into(), json!(key.requirement));
    parts.extend(key.part_json());
    parts.serialize(to)
}
