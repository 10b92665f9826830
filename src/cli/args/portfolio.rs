//! The arguments of `portfolio`.

use std::path::PathBuf;

use clap::ValueEnum;

/// Sessions to set side by side.
#[derive(Debug, clap::Args)]
pub(crate) struct PortfolioArgs {
    /// Sessions' files or names, and folders: of these every .walkdown file, and those of the folders in them
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// How it is written: as the file's ending says, else table
    #[arg(long, value_enum)]
    pub(crate) format: Option<PortfolioFormat>,
    /// Write to this file, whole or not at all, instead of standard output, which - is too
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// How sessions side by side are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PortfolioFormat {
    /// In columns
    #[value(alias = "txt")]
    Table,
    /// A row a session, for spreadsheets
    Csv,
    /// JSON
    Json,
    /// A page that needs nothing else
    #[value(alias = "htm")]
    Html,
}
