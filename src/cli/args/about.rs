//! The options that say what a session is about.

use std::path::PathBuf;

use crate::session::AboutEdit;

use super::{
    about_texts::AboutTexts,
    value::{self, AreaTarget, Clearable},
};

/// The options that `new` and `set` share.
#[derive(Debug, clap::Args)]
pub(crate) struct AboutArgs {
    /// Subset of the catalog: all, base, or a profile of your own: its file, or its id once it was used here
    #[arg(long, value_name = "P")]
    pub(crate) profile: Option<String>,
    /// Whom the session assesses: integration or maintenance, twice for both; owner, where the catalog is IEC 62443-2-1
    #[arg(long, value_name = "R")]
    pub(crate) role: Vec<String>,
    #[command(flatten)]
    pub(crate) texts: AboutTexts<true>,
    /// Who is interviewed; give it once a person
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) interviewee: Vec<String>,
    /// The maturity aimed at, 1 to 4
    #[arg(long, value_name = "N", value_parser = value::one_to_four)]
    pub(crate) target: Option<Clearable<u8>>,
    /// One key an answer
    #[arg(long)]
    pub(crate) quick: bool,
}

impl AboutArgs {
    /// The edits that are texts or people, which `new` and `set` both take.
    pub(crate) fn edits(&self) -> Vec<AboutEdit> {
        let mut edits: Vec<AboutEdit> = self.texts.edits().collect();
        if !self.interviewee.is_empty() {
            let people = self
                .interviewee
                .iter()
                .filter(|name| !name.trim().is_empty());
            edits.push(AboutEdit::Interviewees(people.cloned().collect()));
        }
        edits
    }
}

/// A session to start.
#[derive(Debug, clap::Args)]
pub(crate) struct NewArgs {
    /// Where its file goes; .walkdown is added. Without it: the user's data folder
    #[arg(value_name = "PATH")]
    pub(crate) path: Option<PathBuf>,
    /// What is asked, iec-62443-2-4 if none is named
    #[arg(long, value_name = "ID")]
    pub(crate) catalog: Vec<String>,
    #[command(flatten)]
    pub(crate) about: AboutArgs,
    /// Carry over what an earlier session is about and its answers, each to be reconfirmed; OLD is not changed. An
    /// assessment plan or results in OSCAL (a file that ends in .json) is taken as it is
    #[arg(long, value_name = "OLD")]
    pub(crate) from: Option<PathBuf>,
    /// Only write the file and print its path
    #[arg(long)]
    pub(crate) no_open: bool,
}

/// What to change about a session. An empty text clears what stood.
#[derive(Debug, clap::Args)]
pub(crate) struct SetArgs {
    /// The session's file or name
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    #[command(flatten)]
    pub(crate) about: AboutArgs,
    /// Back from quick to the guided interview
    #[arg(long, conflicts_with = "quick")]
    pub(crate) guided: bool,
    /// The target of one area, as in SP.03=2; nothing after the = clears it
    #[arg(long, value_name = "AREA=N", value_parser = value::area_target)]
    pub(crate) area_target: Vec<AreaTarget>,
    #[command(flatten)]
    pub(crate) texts: AboutTexts<false>,
    /// Why a sealed session is changed; it is kept with the change
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = value::reason)]
    pub(crate) reason: Option<String>,
}
