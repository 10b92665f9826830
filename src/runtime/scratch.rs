//! What does not travel: drafts of text being typed, the cursor, and answers that no disk took yet. They lie in the
//! state folder, by session id.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};

use crate::session::Draft;

use super::{
    clock::run_id,
    error::WorldError,
    files::{is_temporary, make_folder, read_bytes, write_whole},
};

/// Where the user stood.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// The line's key.
    pub line: String,
}

/// The folder of one session's scratch.
#[derive(Debug, Clone)]
pub struct Scratch {
    folder: PathBuf,
    /// The file of lines that no disk took: copies of one session share the folder, so each has its own.
    unsaved: String,
}

/// What such files begin with.
const UNSAVED: &str = "unsaved-";
/// What folders begin with in which another program edits a text.
const EDITED: &str = "edit-";
/// The file with the name of the person who speaks.
const SPEAKER: &str = "speaker";
/// What nobody is writing any more.
const OLD: Duration = Duration::from_hours(24);

impl Scratch {
    /// The scratch of the session with this id.
    #[must_use]
    pub fn of(state: &Path, session: &str) -> Self {
        // An id from a stranger's file never leaves the folder, and meets no other's.
        let plain = (1..=64).contains(&session.len())
            && session
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-');
        let name = if plain {
            session.to_owned()
        } else {
            format!("id-{}", named(session).simple())
        };
        Self {
            folder: state.join("sessions").join(name),
            unsaved: format!("{UNSAVED}{}", run_id()),
        }
    }

    /// The scratch of a session that is not started yet: of the form of a new one.
    #[must_use]
    pub fn of_new(state: &Path) -> Self {
        Self {
            folder: state.join("new"),
            unsaved: format!("{UNSAVED}{}", run_id()),
        }
    }

    /// Keeps a draft, replaced whole.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub fn keep_draft(&self, draft: &Draft) -> Result<(), WorldError> {
        self.keep(
            &draft_name(&draft.line, &draft.field),
            &serde_json::to_vec(draft).unwrap_or_default(),
        )
    }

    /// Drops the draft of a field.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub fn drop_draft(&self, line: &str, field: &str) -> Result<(), WorldError> {
        self.remove(&draft_name(line, field))
    }

    /// Every draft of this session, the newest last.
    #[must_use]
    pub fn drafts(&self) -> Vec<Draft> {
        self.sweep();
        let mut found: Vec<(SystemTime, Draft)> = fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().starts_with("draft-"))
            .filter_map(|entry| {
                let time = entry.metadata().and_then(|data| data.modified()).ok()?;
                Some((
                    time,
                    serde_json::from_slice(&read_bytes(&entry.path()).ok()?).ok()?,
                ))
            })
            .collect();
        found.sort_by_key(|(time, _)| *time);
        found.into_iter().map(|(_, draft)| draft).collect()
    }

    /// A folder for one text that another program edits.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub(super) fn edit_folder(&self) -> Result<PathBuf, WorldError> {
        let folder = self.folder.join(format!("{EDITED}{}", run_id()));
        make_folder(&folder)?;
        Ok(folder)
    }

    /// Keeps where the user stands.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub fn keep_place(&self, place: &Place) -> Result<(), WorldError> {
        self.keep("place.json", &serde_json::to_vec(place).unwrap_or_default())
    }

    /// Where the user stood.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        serde_json::from_slice(&read_bytes(&self.folder.join("place.json")).ok()?).ok()
    }

    /// Keeps who speaks; empty for nobody.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub fn keep_speaker(&self, name: &str) -> Result<(), WorldError> {
        self.keep(SPEAKER, name.as_bytes())
    }

    /// Who spoke last; empty for nobody.
    #[must_use]
    pub fn speaker(&self) -> String {
        let kept = read_bytes(&self.folder.join(SPEAKER));
        kept.ok()
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .unwrap_or_default()
    }

    /// Keeps lines that the session's own disk did not take, one a line, the header first.
    ///
    /// # Errors
    /// The state folder cannot be written either.
    pub fn keep_unsaved(&self, lines: &[Vec<u8>]) -> Result<(), WorldError> {
        self.keep(&self.unsaved, &lines.join(&b'\n'))
    }

    /// Drops them, once they are in the session file.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub fn drop_unsaved(&self) -> Result<(), WorldError> {
        self.remove(&self.unsaved)
    }

    /// Lines that any start kept by [`Self::keep_unsaved`], by file.
    #[must_use]
    pub fn unsaved(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut paths: Vec<PathBuf> = fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().starts_with(UNSAVED))
            .map(|entry| entry.path())
            .collect();
        paths.sort();
        paths
            .into_iter()
            .filter_map(|path| read_bytes(&path).ok().map(|bytes| (path, bytes)))
            .collect()
    }

    /// Removes what a start that was killed left half written, days ago.
    fn sweep(&self) {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        for entry in entries {
            let name = entry.file_name();
            let edited = name.to_string_lossy().starts_with(EDITED);
            let age = entry.metadata().and_then(|data| data.modified());
            if !(edited || is_temporary(&name))
                || !age.is_ok_and(|age| age.elapsed().is_ok_and(|age| age > OLD))
            {
                continue;
            }
            let _ = if edited {
                fs::remove_dir_all(entry.path())
            } else {
                fs::remove_file(entry.path())
            };
        }
    }

    fn keep(&self, name: &str, bytes: &[u8]) -> Result<(), WorldError> {
        make_folder(&self.folder)?;
        write_whole(&self.folder.join(name), bytes)
    }

    fn remove(&self, name: &str) -> Result<(), WorldError> {
        let path = self.folder.join(name);
        match fs::remove_file(&path) {
            // Where there is no folder there is no draft either.
            Err(error)
                if !matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                Err(WorldError::io("removing", &path)(error))
            }
            _ => Ok(()),
        }
    }
}

/// One file a field: the name is the same each time, and free of what a file name cannot hold.
fn draft_name(line: &str, field: &str) -> String {
    format!("draft-{}", named(&format!("{line}\0{field}")).simple())
}

fn named(text: &str) -> uuid::Uuid {
    uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, text.as_bytes())
}
