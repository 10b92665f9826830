//! The arguments of the commands on the record: `merge`, `diff` and `seal`.

use std::path::PathBuf;

use clap::ValueEnum;

/// Copies to join.
#[derive(Debug, clap::Args)]
pub(crate) struct MergeArgs {
    /// Where the joined session goes: the first copy itself, or a new file
    #[arg(value_name = "OUT")]
    pub(crate) out: PathBuf,
    /// The copy whose lines stay in place
    #[arg(value_name = "A")]
    pub(crate) first: PathBuf,
    /// The copies of which what is missing is added
    #[arg(value_name = "B", required = true)]
    pub(crate) others: Vec<PathBuf>,
    /// Say what would come of it, and write nothing
    #[arg(long, alias = "dry-run")]
    pub(crate) preview: bool,
}

/// Two sessions to compare.
#[derive(Debug, clap::Args)]
pub(crate) struct DiffArgs {
    /// Which requirements of the owner lean on the provider, and where the provider is below the owner's target
    #[arg(long, conflicts_with = "json")]
    pub(crate) relate: bool,
    /// How far two who assessed apart agree, by area: Cohen's kappa, plain and weighted; what was answered before the
    /// copies parted is left out
    #[arg(long, conflicts_with_all = ["json", "relate"])]
    pub(crate) agreement: bool,
    /// As JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// How --relate is written: as the file's ending says, else text
    #[arg(long, value_enum, requires = "relate")]
    pub(crate) format: Option<DiffFormat>,
    /// Write what --relate says to this file, whole or not at all, instead of standard output, which - is too
    #[arg(short, long, value_name = "FILE", requires = "relate")]
    pub(crate) output: Option<PathBuf>,
    /// One session; with --relate the provider's, on IEC 62443-2-4
    #[arg(value_name = "A")]
    pub(crate) one: PathBuf,
    /// The other; with --relate the owner's, on IEC 62443-2-1
    #[arg(value_name = "B")]
    pub(crate) other: PathBuf,
}

/// How a provider against an owner is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// Text in columns
    #[value(alias = "txt")]
    Text,
    /// A page that needs nothing else
    #[value(alias = "htm")]
    Html,
    /// Markdown
    #[value(alias = "markdown")]
    Md,
}

/// A session to sign off.
#[derive(Debug, clap::Args)]
pub(crate) struct SealArgs {
    /// The session's file or name
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    /// Sign it with this key, as ssh-keygen has them; it may ask for the key's passphrase
    #[arg(long, value_name = "KEY")]
    pub(crate) sign: Option<PathBuf>,
    /// Only where every line that was evaluated is reviewed by somebody else than who recorded it
    #[arg(long)]
    pub(crate) four_eyes: bool,
    /// Also where conflicts are open, as they stand: without this they are settled first
    #[arg(long)]
    pub(crate) with_conflicts: bool,
}
