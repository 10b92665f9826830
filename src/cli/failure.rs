//! Failures, in the one form there is: `walkdown: what: why`, then what to do; and the exit code. Nothing else writes
//! to standard error, but for the bar of a command that goes through many files.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use thiserror::Error;

use crate::{
    format::clean_line,
    runtime::WorldError,
    session::{Objection, Refusal},
};

/// Why a command ends without having done its work.
#[derive(Debug, Error)]
pub(super) enum Failure {
    /// A file, folder or terminal; or the command line is sound, yet the command could not be carried out.
    #[error(transparent)]
    World(#[from] WorldError),
    /// An edit that cannot be made.
    #[error("{what}: {why}")]
    Refused {
        /// On which line, or about what.
        what: String,
        /// Why.
        why: Refusal,
    },
    /// The command line is wrong.
    #[error("{what}: {why}")]
    Usage {
        /// The part of the command line that is wrong.
        what: String,
        /// Why.
        why: String,
        /// The remedy.
        mend: String,
    },
    /// Standard output does not take it.
    #[error("standard output: {}", crate::runtime::plain(.0))]
    Output(io::Error),
}

impl Failure {
    /// The command line is wrong.
    pub(super) fn usage(
        what: impl Into<String>,
        why: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self::Usage {
            what: what.into(),
            why: why.into(),
            mend: mend.into(),
        }
    }

    /// A failure of a command whose command line is sound.
    pub(super) fn cannot(
        what: impl Into<String>,
        why: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        WorldError::cannot(what, why, mend).into()
    }

    /// A refusal, with what it is about.
    pub(super) fn refused(what: &str) -> impl Fn(Refusal) -> Self + '_ {
        move |why| Self::Refused {
            what: what.to_owned(),
            why,
        }
    }

    /// The two lines of a failure: its cause, and its remedy.
    fn lines(&self) -> (String, String) {
        match self {
            Self::World(error) => (error.to_string(), error.mend()),
            Self::Usage { mend, .. } => (self.to_string(), mend.clone()),
            Self::Refused { what, why } => {
                let Objection { why, mend } = why.objection();
                let mend = match mend.as_ref() {
                    "" => "see: walkdown answer --help",
                    mend => mend,
                };
                (format!("{what}: {why}"), mend.to_owned())
            }
            Self::Output(_) => (
                self.to_string(),
                "send it where there is room; what is saved stays saved".into(),
            ),
        }
    }

    fn code(&self) -> u8 {
        match self {
            Self::Usage { .. } => 2,
            Self::Refused { why, .. } => match why {
                Refusal::NoSuchEvidence { .. } => 1,
                _ => 2,
            },
            Self::World(_) | Self::Output(_) => 1,
        }
    }

    /// The failure as it goes to standard error.
    pub(super) fn text(&self) -> String {
        let (what, mend) = self.lines();
        text(&what, &mend)
    }

    /// Says it and gives the exit code. A reader that went away is no failure.
    pub(super) fn report(&self) -> ExitCode {
        if let Self::Output(error) = self
            && error.kind() == io::ErrorKind::BrokenPipe
        {
            return ExitCode::SUCCESS;
        }
        write(&self.text());
        ExitCode::from(self.code())
    }
}

/// Says the two lines.
pub(super) fn say(what: &str, mend: &str) {
    write(&text(what, mend));
}

/// The two lines; one, where there is nothing to do.
fn text(what: &str, mend: &str) -> String {
    let (what, mend) = (clean_line(what), clean_line(mend));
    if mend.is_empty() {
        format!("walkdown: {what}\n")
    } else {
        format!("walkdown: {what}\n{mend}\n")
    }
}

/// Writes to standard error. An error is ignored: with standard error gone there is no place left to report it.
fn write(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
