//! The arguments of `export`.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::assessment::Filter;

use super::{Reader, value};

/// Data to write.
#[derive(Debug, clap::Args)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub(crate) struct ExportArgs {
    /// The session's file or name
    #[arg(value_name = "PATH", required_unless_present = "schema")]
    pub(crate) path: Option<PathBuf>,
    /// How it is written: as the file's ending says, else jsonl
    #[arg(long, value_enum)]
    pub(crate) format: Option<ExportFormat>,
    /// One line a change instead of one an answer (jsonl)
    #[arg(long, conflicts_with = "no_history")]
    pub(crate) history: bool,
    /// A fresh session with the standing answers only, without how they came to be (walkdown)
    #[arg(long)]
    pub(crate) no_history: bool,
    /// With the standard's wording from your licensed copy as the requirement (csv, xlsx)
    #[arg(long)]
    pub(crate) official_text: bool,
    /// The version of OSCAL: 1.2.3 (else), held by NIST's schemas, compliance-trestle 5.2 and oscal-validate 0.5, or
    /// 1.1.2, held by NIST's schemas; a mapping between two standards is in 1.2.3 alone
    #[arg(long, value_name = "V", value_enum, hide_possible_values = true)]
    pub(crate) oscal_version: Option<OscalVersion>,
    /// Only the lines that are unanswered, parked, flagged, below-target, without-evidence, with-remarks, to-reconfirm,
    /// in-conflict, said-differently, to-review, returned, or to-review-by=NAME, recorded-by=NAME or open-for=NAME (jsonl,
    /// csv, xlsx)
    #[arg(long, value_name = "WHICH", value_parser = value::filter, conflicts_with_all = ["into", "history"])]
    pub(crate) filter: Option<Filter>,
    /// Who reads it: the client's has neither the assessor's remarks and flags nor the reviews (jsonl, csv, xlsx,
    /// oscal)
    #[arg(long = "for", value_enum, value_name = "READER", default_value_t = Reader::Internal, conflicts_with = "history")]
    pub(crate) reader: Reader,
    /// As a worksheet for the client to fill in: with what is asked and what was said, without what was found: level,
    /// verdict, class, action (csv, xlsx)
    #[arg(long, conflicts_with_all = ["into", "history", "official_text"])]
    pub(crate) to_fill_in: bool,
    /// Fill in this workbook, your copy of an official form, and write that (xlsx); all else in it stays as it is
    #[arg(long, value_name = "FORM")]
    pub(crate) into: Option<PathBuf>,
    /// With a stub of the system security plan, so that what each document imports is in the set (oscal)
    #[arg(long)]
    pub(crate) ssp: bool,
    /// Print the JSON Schema of a line of jsonl (with --history that of a change), or of what another command writes as
    /// JSON
    #[arg(
        long,
        value_name = "NAME",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "answers",
        value_parser = clap::builder::PossibleValuesParser::new(crate::format::schema_names()),
        conflicts_with_all = ["path", "format", "no_history", "official_text", "into", "oscal_version"]
    )]
    pub(crate) schema: Option<String>,
    /// Write to this file, whole or not at all, instead of standard output, which - is too
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// How data is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// A line of JSON an answer
    #[value(alias = "ndjson")]
    Jsonl,
    /// A table with the columns of the worksheet
    Csv,
    /// The same as a workbook, with lists to choose from and sheets of gaps, evidence and what applies
    Xlsx,
    /// The session itself, in a file of its own
    Walkdown,
    /// OSCAL, all of it in a folder: catalog, profile, mapping, plan, results, and plan of action and
    /// milestones
    Oscal,
    /// OSCAL: the assessment results alone
    OscalAr,
    /// OSCAL: the plan of action and milestones alone
    OscalPoam,
}

/// The versions of OSCAL that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum OscalVersion {
    /// The last one before mappings
    #[value(name = "1.1.2")]
    V1_1_2,
    /// The newest that validators at hand hold
    #[default]
    #[value(name = "1.2.3")]
    V1_2_3,
}

impl From<OscalVersion> for crate::format::oscal_out::OscalVersion {
    fn from(version: OscalVersion) -> Self {
        match version {
            OscalVersion::V1_1_2 => Self::V1_1_2,
            OscalVersion::V1_2_3 => Self::V1_2_3,
        }
    }
}
