//! The arguments of `import`.

use std::path::PathBuf;

use crate::format::taken_headings;

use super::value;

/// What is taken of a sheet, by its columns, and how.
fn after_help() -> String {
    format!(
        "\
Taken are the columns that an answer has: {}. Of Evidence each line is a piece. ID, Catalog, Role(s) and Component name \
the line; a row with a role or component of its own splits it off, and the row that is left then names the other roles \
alone. What was edited in any other column of the sheet is named and left. A row that is missing changes nothing, an \
emptied cell clears its field. What the sheet did not change since its Revision stays as the session has it; where both \
changed, the cell is named and left, and the exit code is 1. A form has no revisions: what the session has already is \
left there, and an empty cell clears nothing.
A cell that cannot be taken is named, and then nothing is recorded. All of it is one change: one undo takes it back.",
        taken_headings().join(", ")
    )
}

/// A sheet to take back.
#[derive(Debug, clap::Args)]
#[command(after_help = after_help())]
pub(crate) struct ImportArgs {
    /// The session's file or name
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    /// The sheet: a workbook (xlsx), or a text parted by commas, semicolons or tabs
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Say what would be recorded, and record nothing
    #[arg(long, alias = "preview")]
    pub(crate) dry_run: bool,
    /// Where the session and the sheet both changed, take the sheet's
    #[arg(long)]
    pub(crate) overwrite: bool,
    /// Why a sealed session is changed; it is kept with the change
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = value::reason)]
    pub(crate) reason: Option<String>,
}
