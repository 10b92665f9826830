//! The folders in which things are kept for the files of one session, and what lies in them.

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    runtime::{entries::entries, files::read_bytes},
    session::Draft,
};

use super::{
    named,
    whose::{Belongs, Whose},
};

/// The prefix of files with lines that no disk took.
pub(super) const UNSAVED: &str = "unsaved-";
/// The prefix of draft files.
pub(super) const DRAFT: &str = "draft-";
/// The prefix of the folder that belongs to a session file.
const AT: &str = "at-";
/// The file with the name of the file that a folder belongs to.
pub(super) const WHOSE: &str = "file.json";

/// The state kept for a file that may be this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The folder that it lies in.
    pub(super) folder: PathBuf,
    /// Where the file lay that it was kept for, if that was noted.
    pub path: Option<PathBuf>,
}

impl Kept {
    /// Every draft.
    #[must_use]
    pub fn drafts(&self) -> Vec<Draft> {
        drafts_in(&self.folder)
    }

    /// Lines that no disk took, by file.
    #[must_use]
    pub fn unsaved(&self) -> Vec<(PathBuf, Vec<u8>)> {
        unsaved_in(&self.folder)
    }

    /// The files of drafts and lines.
    pub(super) fn waiting(&self) -> Vec<PathBuf> {
        let all = files(&self.folder, "").into_iter();
        let waits = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(DRAFT) || name.starts_with(UNSAVED)
        };
        all.filter(waits).collect()
    }
}

/// The folder of a file: the one that belongs to it, else a new one.
pub(super) fn folder_of(session: &Path, open: &Whose) -> PathBuf {
    let mine =
        |folder: &PathBuf| whose(folder).is_some_and(|kept| kept.belongs(open) == Belongs::Here);
    let mark = named(&open.mark()).simple().to_string();
    let all = folders(session);
    all.iter()
        .find(|folder| mine(folder))
        .cloned()
        .unwrap_or_else(|| {
            let names = (1..).map(|number: u32| match number {
                1 => session.join(format!("{AT}{mark}")),
                number => session.join(format!("{AT}{mark}-{number}")),
            });
            let mut free = names.filter(|folder| !all.contains(folder));
            free.next().unwrap_or_else(|| session.join(AT))
        })
}

/// The folders of the files of a session.
pub(super) fn folders(session: &Path) -> Vec<PathBuf> {
    let all = files(session, AT).into_iter();
    all.filter(|path| path.is_dir()).collect()
}

/// The session file that a folder belongs to, if the note in it can be read.
pub(super) fn whose(folder: &Path) -> Option<Whose> {
    serde_json::from_slice(&read_bytes(&folder.join(WHOSE)).ok()?).ok()
}

/// The entries of a folder whose names have this prefix, in the order of the names.
pub(super) fn files(folder: &Path, begins: &str) -> Vec<PathBuf> {
    let begins = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default();
        name.to_string_lossy().starts_with(begins)
    };
    let entries = entries(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.filter(begins).collect();
    paths.sort();
    paths
}

/// The drafts in a folder, the newest last.
pub(super) fn drafts_in(folder: &Path) -> Vec<Draft> {
    let mut found: Vec<(SystemTime, Draft)> = files(folder, DRAFT)
        .into_iter()
        .filter_map(|path| {
            let time = fs::metadata(&path).and_then(|data| data.modified()).ok()?;
            Some((time, serde_json::from_slice(&read_bytes(&path).ok()?).ok()?))
        })
        .collect();
    found.sort_by_key(|(time, _)| *time);
    found.into_iter().map(|(_, draft)| draft).collect()
}

/// The lines in a folder that no disk took, by file.
pub(super) fn unsaved_in(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let paths = files(folder, UNSAVED).into_iter();
    paths
        .filter_map(|path| read_bytes(&path).ok().map(|bytes| (path, bytes)))
        .collect()
}
