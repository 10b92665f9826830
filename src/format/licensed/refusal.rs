//! Why a file is not taken in, and what to do.

use thiserror::Error;

/// A file that cannot be taken in at all.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// No header row was found.
    #[error(
        "it is another table: no row near its beginning has the headers looked for, at least Req ID (or ID) and \
         Requirement description (or Requirement)"
    )]
    AnotherTable,
    /// The sheet that people fill in, not a copy of the standard.
    #[error("it is a sheet that walkdown export wrote, not a copy of the standard")]
    OurSheet,
    /// A header was found, no row of it is ours.
    #[error("it is another table: none of its {rows} rows has an id of {catalogs}")]
    NoneKnown {
        /// How many rows there are under the header.
        rows: usize,
        /// The catalogs that were searched.
        catalogs: String,
    },
    /// More rows than any edition has.
    #[error("it is another table: it has more than {0} rows")]
    TooManyRows(usize),
    /// Most of it cannot be read.
    #[error("more than {0} of its rows cannot be read")]
    TooManyUnread(usize),
    /// A workbook that is none.
    #[error("the workbook is damaged: {0}")]
    Damaged(String),
    /// A workbook that unpacks to more than is sound.
    #[error("the workbook unpacks to more than {} MiB", .0 >> 20)]
    TooLarge(u64),
    /// A workbook without the sheet.
    #[error("it has no sheet \u{201c}{wanted}\u{201d}; its sheets are {}", .there.join(", "))]
    NoSheet {
        /// The sheet's name.
        wanted: &'static str,
        /// The names that there are.
        there: Vec<String>,
    },
}

impl Refusal {
    /// The remedy.
    #[must_use]
    pub fn mend(&self) -> &'static str {
        match self {
            Self::TooManyUnread(_) => {
                "save it anew as CSV from the program that opens it, then take in that file"
            }
            Self::Damaged(_) | Self::TooLarge(_) => {
                "open it in a spreadsheet program, save it anew as xlsx, then take in that file"
            }
            Self::OurSheet => "take its answers in with: walkdown import NAME FILE",
            _ => ACCEPTED,
        }
    }
}

/// The files that can be taken in.
pub const ACCEPTED: &str = "name the CSV attached to IEC 62443-2-4, the IECEE worksheet (xlsx), or an OSCAL catalog (JSON)";
