//! The arguments of `agenda`.

use std::path::PathBuf;

use clap::ValueEnum;

/// An agenda to write.
#[derive(Debug, clap::Args)]
pub(crate) struct AgendaArgs {
    /// The session's file or name
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    /// What each person still owes, as text for a mail, and what is still to be talked about
    #[arg(long)]
    pub(crate) open: bool,
    /// Only what concerns this person, by name or its beginning; with --open one mail with what is still owed
    #[arg(long = "for", value_name = "NAME")]
    pub(crate) person: Option<String>,
    /// How it is written: as the file's ending says, else md
    #[arg(long, value_enum)]
    pub(crate) format: Option<AgendaFormat>,
    /// Write to this file, whole or not at all, instead of standard output, which - is too
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// How an agenda is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AgendaFormat {
    /// A page that needs nothing else, to be printed
    #[value(alias = "htm")]
    Html,
    /// Markdown
    #[value(alias = "markdown")]
    Md,
    /// A Word document
    Docx,
}
