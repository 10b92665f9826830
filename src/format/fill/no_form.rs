//! Why a workbook is not filled in.

use thiserror::Error;

use crate::format::{grid::GridError, packed::PackedFault};

/// Why a workbook is not filled in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoForm {
    /// The workbook cannot be read.
    #[error(transparent)]
    Grid(#[from] GridError),
    /// The workbook cannot be taken apart, or packed anew.
    #[error("{0}")]
    Damaged(String),
    /// No sheet has the name of a form's.
    #[error("none of its sheets ({}) is that of a form known here", .there.join(", "))]
    NoSheet {
        /// The sheets that there are.
        there: Vec<String>,
        /// The sheets that were looked for, each with its form.
        wanted: Vec<String>,
    },
    /// The sheet has other headings.
    #[error("no row near the beginning of its sheet {sheet} has the headings looked for: {}", .wanted.join("; "))]
    NoHeadings {
        /// The sheet.
        sheet: String,
        /// The headings that were looked for.
        wanted: Vec<String>,
    },
    /// None of its rows is asked about.
    #[error("no row of its sheet {sheet} has the id of a requirement that the session asks about")]
    NoRows {
        /// The sheet.
        sheet: String,
    },
}

impl From<PackedFault> for NoForm {
    fn from(fault: PackedFault) -> Self {
        Self::Damaged(fault.to_string())
    }
}

impl NoForm {
    /// The remedy.
    #[must_use]
    pub fn mend(&self) -> String {
        match self {
            Self::Grid(_) | Self::Damaged(_) => {
                let own = match self {
                    Self::Grid(error) => error.mend(),
                    _ => None,
                };
                own.unwrap_or(
                    "name the form as you got it, or save it anew as xlsx from a spreadsheet program",
                )
                .into()
            }
            Self::NoSheet { wanted, .. } => format!(
                "the forms known here have the sheets: {}; a map of your own goes into the folder forms beside config.json",
                wanted.join(", ")
            ),
            Self::NoHeadings { .. } => {
                "name the form as it was published, or write a map of your own with its headings"
                    .into()
            }
            Self::NoRows { .. } => "name a form of the session's own catalogs".into(),
        }
    }
}
