//! The local state of a session, which does not travel with its file: drafts of text being typed, the cursor, and
//! answers that no disk took yet. They lie in the state folder, by session id and file: copies of a session share its
//! id.

mod folders;
mod memory;
mod whose;

use std::{
    cell::LazyCell,
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::session::Draft;

use super::{
    error::WorldError,
    files::{make_folder, read_bytes, write_unsynced, write_whole},
    random_id::run_id,
    temporary::{is_old, sweep},
};

use folders::{DRAFT, UNSAVED, WHOSE, drafts_in, files, folder_of, folders, unsaved_in, whose};
use whose::{Belongs, Whose};

pub use folders::Kept;

/// Where the users of this machine stood, by the keys of lines.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Places {
    /// Where the last of them stood: all that an earlier version keeps and reads.
    line: String,
    /// Where each of them stood, by name.
    #[serde(default)]
    of: BTreeMap<String, String>,
}

/// The local state of one session file.
#[derive(Debug, Clone)]
pub struct LocalState {
    /// The session's folder; in it, one folder a file.
    session: PathBuf,
    /// The file's own folder.
    folder: PathBuf,
    /// The file; none for the form of a new session.
    file: Option<PathBuf>,
    /// The file of lines that no disk took: each start has its own.
    unsaved: String,
}

/// The prefix of folders in which another program edits a text.
const EDITED: &str = "edit-";
/// The file with where the users stood.
const PLACE: &str = "place.json";
/// The file with the name of the person who speaks.
const SPEAKER: &str = "speaker";

impl LocalState {
    /// The local state of the file at this path, of the session with this id.
    #[must_use]
    pub fn new(state: &Path, session: &str, file: &Path) -> Self {
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
        let session = state.join("sessions").join(name);
        Self {
            folder: folder_of(&session, &Whose::from_path(file)),
            session,
            file: Some(file.to_owned()),
            unsaved: format!("{UNSAVED}{}", run_id()),
        }
    }

    /// The local state of a session that is not started yet: of the form of a new one.
    #[must_use]
    pub fn of_new(state: &Path) -> Self {
        Self {
            session: state.join("new"),
            folder: state.join("new"),
            file: None,
            unsaved: format!("{UNSAVED}{}", run_id()),
        }
    }

    /// The file, from the root.
    pub(super) fn whole_path(&self) -> Option<PathBuf> {
        let file = self.file.as_deref()?;
        Some(Whose::from_path(file).path().to_owned())
    }

    /// The states kept for a file that may be this one: for the file that lay here before, for one that is gone, or by
    /// an earlier version, which did not note the file. Only where there is something.
    #[must_use]
    pub fn unsure(&self) -> Vec<Kept> {
        let Some(file) = &self.file else {
            return Vec::new();
        };
        let open = LazyCell::new(|| Whose::from_path(file));
        let folders = folders(&self.session)
            .into_iter()
            .filter(|folder| *folder != self.folder)
            .map(|folder| (whose(&folder), folder));
        let unsure = folders.filter(|(kept, _)| {
            let belongs = kept.as_ref().map(|kept| kept.belongs(&open));
            belongs.is_none_or(|belongs| belongs != Belongs::Elsewhere)
        });
        std::iter::once((None, self.session.clone()))
            .chain(unsure)
            .map(|(kept, folder)| Kept {
                folder,
                path: kept.map(|kept| kept.path().to_owned()),
            })
            .filter(|kept| !kept.waiting().is_empty())
            .collect()
    }

    /// Makes drafts of another folder this file's own; one that it has already stays as it is. Gives how many.
    pub(super) fn take_drafts(&self, kept: &Kept) -> usize {
        let all = files(&kept.folder, DRAFT);
        let moved = all.iter().filter(|path| {
            let own = self.folder.join(path.file_name().unwrap_or_default());
            !own.exists() && self.ready().is_ok() && fs::rename(path, own).is_ok()
        });
        moved.count()
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
        drafts_in(&self.folder)
    }

    /// A folder for one text that another program edits.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub(super) fn edit_folder(&self) -> Result<PathBuf, WorldError> {
        self.ready()?;
        let folder = self.folder.join(format!("{EDITED}{}", run_id()));
        make_folder(&folder)?;
        Ok(folder)
    }

    /// Keeps the line at which this user stands. Nobody waits for the disk for that: what a crash takes of it is the way there.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub fn keep_place(&self, line: &str, who: &str) -> Result<(), WorldError> {
        self.ready()?;
        let path = self.folder.join(PLACE);
        let mut places = self.places().unwrap_or_default();
        line.clone_into(&mut places.line);
        places.of.insert(who.to_owned(), line.to_owned());
        let text = serde_json::to_vec(&places).unwrap_or_default();
        write_unsynced(&path, &text).map_err(WorldError::io("writing", &path))
    }

    /// The line at which this user stood; none where only others stood anywhere.
    #[must_use]
    pub fn place(&self, who: &str) -> Option<String> {
        let mut places = self.places()?;
        // An earlier version did not note whose it was.
        let anybodys = places.of.is_empty().then_some(places.line);
        anybodys.or_else(|| places.of.remove(who))
    }

    fn places(&self) -> Option<Places> {
        serde_json::from_slice(&self.own_or_before(PLACE)?).ok()
    }

    /// Keeps the name of the person who speaks, as `who` noted it; empty where nobody is named.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub fn keep_speaker(&self, name: &str, who: &str) -> Result<(), WorldError> {
        let text = serde_json::to_vec(&[name, who]).unwrap_or_default();
        self.keep(SPEAKER, &text)
    }

    /// The name of the person who spoke last while `who` was at the keyboard; empty where nobody was named. Another
    /// user sits before other people.
    #[must_use]
    pub fn speaker(&self, who: &str) -> String {
        let bytes = self.own_or_before(SPEAKER).unwrap_or_default();
        match serde_json::from_slice::<[String; 2]>(&bytes) {
            Ok([name, noted]) if noted == who => name,
            Ok(_) => String::new(),
            // An earlier version kept the name alone.
            Err(_) => String::from_utf8(bytes).unwrap_or_default(),
        }
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
        unsaved_in(&self.folder)
    }

    /// The content of a file of the folder, else of the same file in the folder of the session that lay here before,
    /// else of the one beside the folders, where an earlier version kept it.
    fn own_or_before(&self, name: &str) -> Option<Vec<u8>> {
        let open = self.file.as_deref().map(Whose::from_path);
        let here = |folder: &PathBuf| {
            let kept = whose(folder);
            kept.is_some_and(|kept| open.as_ref().is_some_and(|open| kept.path() == open.path()))
        };
        let before = folders(&self.session).into_iter().filter(here);
        std::iter::once(self.folder.clone())
            .chain(before)
            .chain([self.session.clone()])
            .find_map(|folder| read_bytes(&folder.join(name)).ok())
    }

    /// Removes what a start that was killed left behind, days ago.
    fn sweep(&self) {
        sweep(&self.folder);
        for folder in files(&self.folder, EDITED) {
            if fs::metadata(&folder).is_ok_and(|data| is_old(&data)) {
                let _ = fs::remove_dir_all(folder);
            }
        }
    }

    fn keep(&self, name: &str, bytes: &[u8]) -> Result<(), WorldError> {
        self.ready()?;
        write_whole(&self.folder.join(name), bytes)
    }

    /// Makes the folder, with the file in it that tells whose it is: nothing lies there without it. A file that was
    /// replaced while it is open is the same file still.
    fn ready(&self) -> Result<(), WorldError> {
        make_folder(&self.folder)?;
        let Some(now) = self.file.as_deref().map(Whose::from_path) else {
            return Ok(());
        };
        let noted = whose(&self.folder);
        if noted.as_ref() == Some(&now) || noted.is_some() && !now.is_there() {
            return Ok(());
        }
        let text = serde_json::to_vec(&now).unwrap_or_default();
        write_whole(&self.folder.join(WHOSE), &text)
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

/// The name of a field's draft file: the same each time, and free of characters that a file name cannot hold.
fn draft_name(line: &str, field: &str) -> String {
    format!("{DRAFT}{}", named(&format!("{line}\0{field}")).simple())
}

fn named(text: &str) -> uuid::Uuid {
    uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, text.as_bytes())
}
