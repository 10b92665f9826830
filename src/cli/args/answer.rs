//! The options of `answer`: every field of a line. All of one call is one change, which one undo takes back.

use std::path::PathBuf;

use crate::session::Verdict;

use super::value::{self, Clearable, Rung};

/// What to record. A text of - is read from standard input; an empty text clears its field.
#[derive(Debug, clap::Args)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub(crate) struct AnswerArgs {
    /// The session's file or name
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    /// The requirement's id, in any spelling; CATALOG:ID where two catalogs share one
    #[arg(value_name = "REQ")]
    pub(crate) requirement: String,
    /// For this role alone, where the answers of two roles differ
    #[arg(long, value_name = "R")]
    pub(crate) role: Option<String>,
    /// For this component alone, where the answers of components differ
    #[arg(long, value_name = "TEXT")]
    pub(crate) component: Option<String>,
    /// What was found: 1 to 4, or 0 for not performed
    #[arg(long, value_name = "0-4", value_parser = value::maturity, group = "judgement")]
    pub(crate) maturity: Option<Clearable<u8>>,
    /// The level that the provider, or the owner of the plant, claims
    #[arg(long, value_name = "1-4", value_parser = value::one_to_four)]
    pub(crate) declared: Option<Clearable<u8>>,
    /// Answer a step of the ladder, as in 2=yes
    #[arg(long, value_name = "N=yes|no", value_parser = value::rung)]
    pub(crate) rung: Vec<Rung>,
    /// How the requirement is met, in the words of those interviewed
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) statement: Option<String>,
    /// Add a piece of evidence
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) evidence: Vec<String>,
    /// Add a file as evidence, with its size and SHA-256; the file stays where it is
    #[arg(long, value_name = "FILE")]
    pub(crate) evidence_file: Vec<PathBuf>,
    /// Remove the piece of evidence with this number
    #[arg(long, value_name = "N", value_parser = value::number)]
    pub(crate) remove_evidence: Option<usize>,
    /// The assessor's findings
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) remarks: Option<String>,
    /// The assessor's verdict: pass, fail, n/a or n/e
    #[arg(long, value_name = "V", value_parser = value::verdict)]
    pub(crate) verdict: Option<Clearable<Verdict>>,
    /// The requirement cannot apply, and why
    #[arg(
        long,
        value_name = "REASON",
        allow_hyphen_values = true,
        group = "judgement"
    )]
    pub(crate) not_applicable: Option<String>,
    /// Leave it out of this assessment
    #[arg(long, group = "judgement")]
    pub(crate) not_evaluated: bool,
    /// A compensating measure: what is done instead of what is asked
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) compensating: Option<String>,
    /// The risk that remains with the compensating measure
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) risk: Option<String>,
    /// Park it: what is missing
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) park: Option<String>,
    /// Who owes what is missing
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) owes: Option<String>,
    /// What is to be done
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) action: Option<String>,
    /// Who does it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) owner: Option<String>,
    /// By when, as in 2026-03-14 or 14.03.2026
    #[arg(long, value_name = "DATE")]
    pub(crate) due: Option<String>,
    /// The maturity aimed at here, where it differs
    #[arg(long, value_name = "N", value_parser = value::one_to_four)]
    pub(crate) target: Option<Clearable<u8>>,
    /// Mark it for attention
    #[arg(long, conflicts_with = "unflag")]
    pub(crate) flag: bool,
    /// Take the mark away
    #[arg(long)]
    pub(crate) unflag: bool,
    /// Who said it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) said_by: Option<String>,
    /// Clear the line; goes with no other option but --role and --component
    #[arg(
        long,
        conflicts_with_all = [
            "maturity", "declared", "rung", "statement", "evidence", "evidence_file", "remove_evidence", "remarks",
            "verdict", "not_applicable", "not_evaluated", "park", "owes", "action", "owner", "due", "target", "flag",
            "unflag", "said_by", "compensating", "risk"
        ]
    )]
    pub(crate) clear: bool,
}
