//! The sessions known here: those in the data folder, and those opened elsewhere.

use std::{
    collections::BTreeSet,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use super::{
    entries::entries,
    error::WorldError,
    files::{make_folder, read_bytes, sync_folder_of, write_new, write_whole},
    lock::Lock,
    places::{Places, free_path, is_session_file, with_ending},
    store::Store,
    temporary::sweep,
};
use crate::{format::Read, session::about};

/// So many of the sessions that merely lie in a folder are looked at.
const LYING: usize = 20;
/// The most bytes of such a session.
const LYING_BYTES: u64 = 4 << 20;

/// The sessions known here.
#[derive(Debug, Clone)]
pub struct KnownSessions {
    places: Places,
}

/// A session file known here.
#[derive(Debug)]
pub struct Listed {
    /// Where it lies.
    pub path: PathBuf,
    /// The content, or why it cannot be read.
    pub read: Result<Read, WorldError>,
}

impl KnownSessions {
    /// The sessions of this user.
    #[must_use]
    pub fn new(places: &Places) -> Self {
        Self {
            places: places.clone(),
        }
    }

    /// Every session that is known and still there, in the order of their paths; each is read when it is asked for.
    pub fn list(&self) -> impl Iterator<Item = Listed> + use<> {
        self.paths().into_iter().map(|path| Listed {
            read: Store::look(&path).map(|(_, read)| read),
            path,
        })
    }

    /// The sessions that merely lie in this folder, in the order of their paths: no more than a look at it takes little
    /// time, and none that cannot be read, as nobody said that it is theirs.
    pub(super) fn lying_in(&self, folder: &Path) -> Vec<Listed> {
        let whole = |path: PathBuf| fs::canonicalize(&path).unwrap_or(path);
        let known: BTreeSet<PathBuf> = self.paths().into_iter().map(whole).collect();
        let lying = entries(folder).into_iter().flatten().flatten();
        let lying = lying.filter(|path| is_session_file(path)).map(whole);
        let unknown: BTreeSet<PathBuf> = lying.filter(|path| !known.contains(path)).collect();
        let small = unknown.into_iter().filter(|path| {
            fs::metadata(path).is_ok_and(|data| data.is_file() && data.len() <= LYING_BYTES)
        });
        let read = small.take(LYING).filter_map(|path| {
            let (_, read) = Store::look(&path).ok()?;
            Some(Listed {
                path,
                read: Ok(read),
            })
        });
        read.collect()
    }

    /// Where every session lies that is known and still there.
    pub(super) fn paths(&self) -> BTreeSet<PathBuf> {
        let all = self.inside().into_iter().chain(self.elsewhere());
        all.filter(|path| path.exists()).collect()
    }

    /// The session that a person means by a word, where no file has that name: the one so called but for case, else
    /// the one whose file name begins so or whose organization is that; none where nothing fits.
    ///
    /// # Errors
    /// Several fit.
    pub fn find(&self, word: &str) -> Result<Option<PathBuf>, WorldError> {
        let wanted = word.trim().to_lowercase();
        if wanted.is_empty() {
            return Ok(None);
        }
        let (mut called, mut fitting) = (Vec::new(), Vec::new());
        for Listed { path, read } in self.list() {
            let part = |part: Option<&OsStr>| {
                part.map_or_else(String::new, |part| part.to_string_lossy().to_lowercase())
            };
            let (name, stem) = (part(path.file_name()), part(path.file_stem()));
            let organization = read.map(|read| about(&read.session).organization);
            if name == wanted || stem == wanted {
                called.push(path);
            } else if name.starts_with(&wanted)
                || organization.is_ok_and(|name| name.trim().to_lowercase() == wanted)
            {
                fitting.push(path);
            }
        }
        let mut found = if called.is_empty() { fitting } else { called };
        match found.len() {
            0 | 1 => Ok(found.pop()),
            _ => {
                let mut names: Vec<String> = found.iter().map(|path| self.name(path)).collect();
                names.sort();
                Err(WorldError::Several {
                    word: word.to_owned(),
                    names,
                })
            }
        }
    }

    /// The name to type for a session: its name in the data folder, elsewhere its path.
    #[must_use]
    pub fn name(&self, path: &Path) -> String {
        let stem = path.file_stem().filter(|_| self.is_inside(path));
        stem.map_or_else(
            || path.display().to_string(),
            |stem| stem.to_string_lossy().into_owned(),
        )
    }

    /// Whether a session is named without its folder: it lies in the data folder.
    #[must_use]
    pub fn is_inside(&self, path: &Path) -> bool {
        path.parent() == Some(&self.places.sessions)
            && path.extension().is_some_and(|ending| ending == "walkdown")
    }

    /// Remembers a session that lies outside the data folder.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub fn remember(&self, path: &Path) -> Result<(), WorldError> {
        let path = fs::canonicalize(path).map_err(WorldError::io("reading", path))?;
        let inside = fs::canonicalize(&self.places.sessions)
            .is_ok_and(|folder| path.parent() == Some(&folder));
        if inside || self.elsewhere().contains(&path) {
            return Ok(());
        }
        make_folder(&self.places.state)?;
        // Read, changed and written under a lock: several starts at once forget nothing of each other.
        let _lock = Lock::take_patiently(&self.file())?;
        sweep(&self.places.state);
        let mut paths: BTreeSet<PathBuf> = self
            .elsewhere()
            .into_iter()
            .filter(|path| path.exists())
            .collect();
        if !paths.insert(path) {
            return Ok(());
        }
        let names: Vec<String> = paths
            .iter()
            .filter_map(|path| path.to_str().map(str::to_owned))
            .collect();
        write_whole(
            &self.file(),
            &serde_json::to_vec_pretty(&names).unwrap_or_default(),
        )
    }

    /// Gives a session another name in its folder.
    ///
    /// # Errors
    /// It is open somewhere, the name is taken, or the file cannot be moved.
    pub fn rename(&self, path: &Path, name: &str) -> Result<PathBuf, WorldError> {
        must_be_closed(path)?;
        let to = free_beside(path, name)?;
        fs::rename(path, &to)
            .and_then(|()| sync_folder_of(&to))
            .map_err(WorldError::io("renaming", path))?;
        let _ = self.remember(&to);
        Ok(to)
    }

    /// Copies a session beside itself under another name.
    ///
    /// # Errors
    /// The name is taken, or the copy cannot be written.
    pub fn copy(&self, path: &Path, name: &str) -> Result<PathBuf, WorldError> {
        let to = free_beside(path, name)?;
        write_new(&to, &read_bytes(path)?)?;
        let _ = self.remember(&to);
        Ok(to)
    }

    /// Moves a session to the trash folder, where it can be fetched back.
    ///
    /// # Errors
    /// It is open somewhere, or cannot be moved.
    pub fn trash(&self, path: &Path) -> Result<PathBuf, WorldError> {
        must_be_closed(path)?;
        make_folder(&self.places.trash)?;
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let to = free_path(&self.places.trash, &name);
        if fs::rename(path, &to).is_ok() {
            sync_folder_of(&to)
                .and_then(|()| sync_folder_of(path))
                .map_err(WorldError::io("moving", path))?;
        } else {
            // Another disk: the copy is whole before the original goes.
            write_new(&to, &read_bytes(path)?)?;
            fs::remove_file(path)
                .and_then(|()| sync_folder_of(path))
                .map_err(WorldError::io("removing", path))?;
        }
        Ok(to)
    }

    fn inside(&self) -> Vec<PathBuf> {
        let entries = entries(&self.places.sessions).into_iter();
        let entries = entries.flatten().flatten();
        entries.filter(|path| is_session_file(path)).collect()
    }

    fn elsewhere(&self) -> Vec<PathBuf> {
        let names: Vec<String> = read_bytes(&self.file())
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        names.into_iter().map(PathBuf::from).collect()
    }

    fn file(&self) -> PathBuf {
        self.places.state.join("elsewhere.json")
    }
}

/// The path of a new name in the same folder.
fn free_beside(path: &Path, name: &str) -> Result<PathBuf, WorldError> {
    let name = name.trim();
    let to = with_ending(&path.with_file_name(name));
    let plain = !name.is_empty()
        && !name.starts_with('.')
        && !name.contains(['/', '\\'])
        && !name.chars().any(char::is_control);
    if !plain {
        return Err(WorldError::io("naming", &to)(std::io::Error::other(
            "a name has no / and does not begin with a dot",
        )));
    }
    if to.exists() {
        Err(WorldError::Exists { path: to })
    } else {
        Ok(to)
    }
}

/// Whoever has a session open would write it anew under its old name.
fn must_be_closed(path: &Path) -> Result<(), WorldError> {
    match Lock::holder(path) {
        Some(holder) => Err(WorldError::InUse {
            path: path.to_owned(),
            holder,
        }),
        None => Ok(()),
    }
}
