//! Failures of the world, in words that say what, why and what to do next.

use std::{
    io,
    path::{Path, PathBuf},
};

use thiserror::Error;

use crate::format::SavedOtherwise;

use super::holder::Holder;

/// A failure of a file, folder or terminal.
#[derive(Debug, Error)]
pub enum WorldError {
    /// The system refused.
    #[error("{doing} {path}: {}", plain(.source))]
    Io {
        /// The attempted operation: `reading`, `writing` …
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The error of the system.
        source: io::Error,
    },
    /// The file is no session.
    #[error("{path}: it is no session: {why}")]
    NotASession {
        /// The file.
        path: PathBuf,
        /// A sentence that says what it is instead.
        why: String,
    },
    /// A session file that another program saved in a form of its own.
    #[error("{path}: it is no session any more: {}", .how.what())]
    SavedOtherwise {
        /// The file.
        path: PathBuf,
        /// The way in which it was changed.
        how: SavedOtherwise,
    },
    /// The file may be read, not written.
    #[error("{path}: it opens read-only: {why}")]
    ReadOnly {
        /// The file.
        path: PathBuf,
        /// The reason.
        why: String,
    },
    /// The session file has damaged lines, or lacks some.
    #[error("{path}: it is not sound, and so not sealed")]
    NotSound {
        /// The file.
        path: PathBuf,
    },
    /// The session was signed off.
    #[error("{path}: it is {how}")]
    Sealed {
        /// The file.
        path: PathBuf,
        /// When and by whom it was signed off, and what was changed since.
        how: String,
    },
    /// Another program writes to the session.
    #[error("{path}: {holder} has it open")]
    InUse {
        /// The file.
        path: PathBuf,
        /// The holder of the lock.
        holder: Holder,
    },
    /// The file system cannot lock.
    #[error("{path}: it cannot be locked here: {}", plain(.source))]
    NoLock {
        /// The file.
        path: PathBuf,
        /// The error of the system.
        source: io::Error,
    },
    /// A new file would replace one.
    #[error("{path}: it exists already")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file does not exist.
    #[error("{path}: there is no such file")]
    NotFound {
        /// The file.
        path: PathBuf,
    },
    /// A word that fits several sessions.
    #[error("{word}: several sessions fit: {}", .names.join(", "))]
    Several {
        /// The word as typed.
        word: String,
        /// The names of the sessions that fit.
        names: Vec<String>,
    },
    /// Another session was put in the place of the open one.
    #[error("{path}: another session was put in its place")]
    OtherSession {
        /// The file.
        path: PathBuf,
    },
    /// The session was asked by a catalog that is not here.
    #[error("{path}: its catalog {catalog} is not known here")]
    NoCatalog {
        /// The file.
        path: PathBuf,
        /// The id of the catalog.
        catalog: String,
    },
    /// No catalog of this name.
    #[error("{catalog:?}: there is no such catalog")]
    UnknownCatalog {
        /// The name that was given.
        catalog: String,
        /// The ids of the catalogs that are known.
        known: Vec<String>,
    },
    /// A catalog that cannot be walked.
    #[error("{path}: the catalog cannot be read: {why}")]
    BrokenCatalog {
        /// The folder of the catalog.
        path: PathBuf,
        /// The first problem.
        why: String,
    },
    /// A licensed text that was taken in and cannot be read any more.
    #[error("{path}: the licensed text cannot be read: {why}")]
    BrokenOverlay {
        /// The file of the licensed text.
        path: PathBuf,
        /// The reason.
        why: String,
    },
    /// It could not be done with a file, for a reason of what is in it.
    #[error("{what}: {why}")]
    Cannot {
        /// What.
        what: String,
        /// Why.
        why: String,
        /// The remedy.
        mend: String,
    },
    /// The config file holds a value that is not allowed.
    #[error("{path}: {place}: {why}")]
    BrokenConfig {
        /// The file.
        path: PathBuf,
        /// The place within the file.
        place: String,
        /// The reason.
        why: String,
        /// The remedy.
        mend: String,
    },
}

/// A path as a shell takes it, and a program not for an option.
#[must_use]
pub fn quoted(path: &Path) -> String {
    let shown = path.display().to_string();
    let here = if shown.starts_with('-') { "./" } else { "" };
    shell_words::quote(&format!("{here}{shown}")).into_owned()
}

impl WorldError {
    /// The remedy.
    #[must_use]
    pub fn mend(&self) -> String {
        match self {
            Self::Io { source, doing, .. } => match source.kind() {
                io::ErrorKind::PermissionDenied => {
                    "make it accessible to you, or name another place".into()
                }
                io::ErrorKind::StorageFull
                | io::ErrorKind::QuotaExceeded
                | io::ErrorKind::FileTooLarge => {
                    "make room, then do it again; what is saved stays saved".into()
                }
                io::ErrorKind::ReadOnlyFilesystem => "name a place that can be written".into(),
                io::ErrorKind::NotFound => "check the path".into(),
                io::ErrorKind::InvalidFilename => "give it a shorter name".into(),
                _ if *doing == "reading" => "check the file, then try again".into(),
                _ => "mend that, then do it again; what is saved stays saved".into(),
            },
            Self::NotASession { .. } => {
                "name a file that walkdown made, or start one with: walkdown new".into()
            }
            Self::SavedOtherwise { path, how } => how.mend(&quoted(path)),
            Self::ReadOnly { .. } => {
                "read it with status, show and report, or take a sound copy".into()
            }
            Self::Sealed { .. } => {
                "say why you change it, with answer, set, import, undo or redo and --reason TEXT; the reason is kept"
                    .into()
            }
            Self::NotSound { path } => {
                format!("see what is wrong with: walkdown verify {}", quoted(path))
            }
            Self::InUse { path, .. } => format!(
                "close it there, or follow it read-only with: walkdown open {}",
                quoted(path)
            ),
            Self::NoLock { .. } => "copy it to a local disk and work on the copy".into(),
            Self::Exists { path, .. } => format!(
                "name another, or resume it with: walkdown open {}",
                quoted(path)
            ),
            Self::NotFound { .. } => "see what is known here with: walkdown list".into(),
            Self::Several { .. } => "name one of them as it stands there".into(),
            Self::OtherSession { .. } => {
                "put the right file back, or name a copy to save to".into()
            }
            Self::NoCatalog { .. } => {
                "see the catalogs known here with: walkdown catalog list".into()
            }
            Self::UnknownCatalog { known, .. } => format!("the catalogs are {}", known.join(", ")),
            Self::BrokenCatalog { path, .. } => {
                format!(
                    "see all that is wrong with: walkdown catalog check {}",
                    path.display()
                )
            }
            Self::BrokenOverlay { .. } => {
                "take your copy in anew with: walkdown catalog import FILE".into()
            }
            Self::BrokenConfig { mend, .. } | Self::Cannot { mend, .. } => mend.clone(),
        }
    }

    /// It could not be done.
    pub(crate) fn cannot(
        what: impl Into<String>,
        why: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self::Cannot {
            what: what.into(),
            why: why.into(),
            mend: mend.into(),
        }
    }

    /// The failure and its remedy in one line, for a screen.
    pub(super) fn in_one_line(&self) -> String {
        format!("{self}; {}", self.mend())
    }

    pub(super) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io {
            doing,
            path,
            source,
        }
    }
}

/// An error of the system in plain words.
#[must_use]
pub fn plain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull => "the disk is full".into(),
        io::ErrorKind::QuotaExceeded => "your quota on this disk is used up".into(),
        io::ErrorKind::FileTooLarge => "the file would be larger than the limit for files".into(),
        io::ErrorKind::PermissionDenied => "permission denied".into(),
        io::ErrorKind::NotFound => "no such file or folder".into(),
        io::ErrorKind::ReadOnlyFilesystem => "this disk is read-only".into(),
        io::ErrorKind::IsADirectory => "it is a folder".into(),
        io::ErrorKind::NotADirectory => "a part of the path is no folder".into(),
        io::ErrorKind::AlreadyExists => "it exists already".into(),
        io::ErrorKind::InvalidFilename => "a name in the path is too long".into(),
        _ => {
            let text = error.to_string();
            let end = text.find(" (os error").unwrap_or(text.len());
            let mut text: String = text
                .chars()
                .take(text.get(..end).map_or(0, |kept| kept.chars().count()))
                .collect();
            if text.is_empty() {
                text.push_str("the system gave no reason");
            }
            text
        }
    }
}
