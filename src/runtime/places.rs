//! Where things are kept: sessions in the user's data folder, drafts and cursors in the state folder.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use crate::interview::Bringing;

use super::{
    error::WorldError,
    files::{sibling, unless_none},
};

/// Where our folders are without a home.
const NO_HOME: &str = ".walkdown";

/// The folders of this user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// Sessions.
    pub sessions: PathBuf,
    /// Sessions moved out of the way.
    pub trash: PathBuf,
    /// The config file, and catalogs of the user's own.
    pub config: PathBuf,
    /// Drafts, cursors, and the list of sessions that lie elsewhere.
    pub state: PathBuf,
}

impl Places {
    /// The folders of the user who runs the program. A folder is made when something is first put there.
    ///
    /// # Errors
    /// The current folder is gone, and a home is named relative to it, or none is named at all.
    pub fn find() -> Result<Self, WorldError> {
        // A home may be named from the folder that one is in: whatever that is later, the places stay. Where none is
        // named, as in a system that has nothing but this program, they are in that folder.
        let ours = |folder: Option<PathBuf>, part: &str| {
            let ours = folder.map(|folder| folder.join("walkdown"));
            let folder = ours.unwrap_or_else(|| Path::new(NO_HOME).join(part));
            std::path::absolute(&folder).map_err(WorldError::io("finding", &folder))
        };
        let data = ours(dirs::data_dir(), "")?;
        let config = ours(dirs::config_dir(), "")?;
        let state = ours(dirs::state_dir().or_else(dirs::data_local_dir), "state")?;
        Ok(Self {
            sessions: data.join("sessions"),
            trash: data.join("trash"),
            config,
            state,
        })
    }

    /// The user's config file.
    #[must_use]
    pub fn config_file(&self) -> PathBuf {
        self.config.join("config.json")
    }

    /// The folder of a new session for which no path is given: that of the session it goes on from, where a file can be
    /// made there, else the data folder.
    #[must_use]
    pub fn folder_for_new(&self, from: Option<&Path>) -> PathBuf {
        let beside = from.map(folder_of);
        let beside = beside.filter(|folder| may_be_written(folder));
        beside.unwrap_or_else(|| self.sessions.clone())
    }

    /// Finds the file that a person means: a path, with or without `.walkdown`, or a name in the data folder; none where
    /// there is no such file.
    ///
    /// # Errors
    /// It cannot be told whether it is there: then no other of the same name is taken in its place.
    pub fn found(&self, typed: &Path) -> Result<Option<PathBuf>, WorldError> {
        let candidates = [
            typed.to_owned(),
            with_ending(typed),
            self.sessions.join(typed),
            self.sessions.join(with_ending(typed)),
        ];
        for path in candidates {
            match there(&path) {
                Ok(Some(data)) if !data.is_dir() => return Ok(Some(path)),
                Ok(_) => {}
                Err(error) => return Err(WorldError::io("reading", &path)(error)),
            }
        }
        Ok(None)
    }
}

/// A file for a session of this name in a folder that is free: the wanted name, else with a number.
pub(super) fn free_name(folder: &Path, wanted: &str) -> PathBuf {
    free_path(folder, &file_name(wanted))
}

/// The whole path of the folder that a session lies in.
pub(super) fn folder_of(session: &Path) -> PathBuf {
    let whole = std::path::absolute(session).unwrap_or_else(|_| session.to_owned());
    whole.parent().map(PathBuf::from).unwrap_or_default()
}

/// Whether a file can be made in a folder.
#[cfg(unix)]
pub(super) fn may_be_written(folder: &Path) -> bool {
    use rustix::fs::{Access, access};
    access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

/// Whether a file can be made in a folder.
#[cfg(not(unix))]
pub(super) fn may_be_written(folder: &Path) -> bool {
    std::fs::metadata(folder).is_ok_and(|data| !data.permissions().readonly())
}

/// Whether something is there, also where it cannot be looked at: then no other of the same name is taken in its place.
pub(super) fn is_there(path: &Path) -> bool {
    !matches!(there(path), Ok(None))
}

/// The metadata of the path, or `None` where nothing is there.
fn there(path: &Path) -> io::Result<Option<fs::Metadata>> {
    unless_none(fs::metadata(path))
}

/// A path for a session in this folder that is free: the wanted name, else with a number.
pub(super) fn free_path(folder: &Path, name: &str) -> PathBuf {
    let numbered = |number: u32| match number {
        1 => folder.join(format!("{name}.walkdown")),
        number => folder.join(format!("{name}-{number}.walkdown")),
    };
    (1..u32::MAX)
        .map(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| numbered(1))
}

/// Whether a file is a session by its name.
pub(super) fn is_session_file(path: &Path) -> bool {
    Bringing::Copy.suits(path)
}

/// Adds `.walkdown` where it is missing.
#[must_use]
pub fn with_ending(path: &Path) -> PathBuf {
    if is_session_file(path) {
        return path.to_owned();
    }
    sibling(path, ".walkdown")
}

/// The most letters of a file name that is made from a text.
const NAME: usize = 60;

/// Words at which no name that was cut ends: they lead on to what was cut off.
const LEADS_ON: [&str; 14] = [
    "of", "and", "the", "for", "to", "in", "at", "by", "with", "a", "an", "or", "on", "from",
];

/// A text as a plain file name: a long one ends at the end of a word.
fn file_name(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_ascii_lowercase).collect();
    let mut kept: Vec<&str> = Vec::new();
    let mut letters = 0;
    for word in &words {
        letters += word.chars().count() + usize::from(!kept.is_empty());
        if letters > NAME {
            break;
        }
        kept.push(word);
    }
    if kept.len() < words.len() {
        while kept.len() > 1 && kept.last().is_some_and(|word| LEADS_ON.contains(word)) {
            kept.pop();
        }
    }
    match (kept.as_slice(), words.first()) {
        ([], None) => "assessment".into(),
        // One word that alone is too long.
        ([], Some(word)) => word.chars().take(NAME).collect(),
        (kept, _) => kept.join("-"),
    }
}

/// The user's name as the system has it.
pub(super) fn user_name() -> String {
    ["LOGNAME", "USER", "USERNAME"]
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .chain(std::iter::once_with(|| whoami::username().ok()).flatten())
        .find(|name| !name.trim().is_empty())
        .unwrap_or_else(|| "unknown".into())
}

/// The machine's name, empty where it cannot be told.
pub(super) fn host_name() -> String {
    let told = env::var("HOSTNAME").ok().filter(|name| !name.is_empty());
    told.or_else(|| std::fs::read_to_string("/etc/hostname").ok())
        .unwrap_or_default()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_long_name_ends_at_the_end_of_a_word() {
        for (text, name) in [
            ("North Plant – Turbine #2", "north-plant-turbine-2"),
            (" -- ", "assessment"),
            (
                "Kessler Automation – engineering, service and maintenance of drives",
                "kessler-automation-engineering-service-and-maintenance",
            ),
            (
                "Kessler Automation – engineering, service and maintenance by",
                "kessler-automation-engineering-service-and-maintenance-by",
            ),
            (&"a".repeat(70), &"a".repeat(60)),
        ] {
            assert_eq!(file_name(text), name, "{text}");
        }
    }
}
