//! The session files that paths name: a file itself, a folder by what lies in it and below.

use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    entries::entries, error::WorldError, files::whole_path, places::is_session_file,
    workspace::Workspace,
};

/// Every session file that these name, each once: those of a folder in the order of their names. What cannot be found
/// or looked into stands in its place.
#[must_use]
pub fn session_files(
    workspace: &Workspace,
    named: &[PathBuf],
) -> Vec<(PathBuf, Result<(), WorldError>)> {
    let mut seen: HashSet<PathBuf> = HashSet::new();
    let mut found = Vec::new();
    for path in named {
        if path.is_dir() {
            let before = found.len();
            look_into(path, &mut found);
            if found.len() == before {
                let why = io::Error::other("no session (.walkdown) lies in it or below");
                found.push((path.clone(), Err(WorldError::io("reading", path)(why))));
            }
        } else {
            let file = workspace.find(path);
            let place = file.as_ref().unwrap_or(path).clone();
            found.push((place, file.map(drop)));
        }
    }
    found.retain(|(path, _)| {
        let whole = whole_path(path).unwrap_or_else(|| path.clone());
        seen.insert(whole)
    });
    found
}

/// The session files of a folder and of those below it. A link to a folder is not followed: it may lead back.
fn look_into(folder: &Path, found: &mut Vec<(PathBuf, Result<(), WorldError>)>) {
    let begin = found.len();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let entries = match entries(&folder) {
            Ok(entries) => entries,
            Err(error) => {
                let error = WorldError::io("reading", &folder)(error);
                found.push((folder, Err(error)));
                continue;
            }
        };
        for path in entries.into_iter().flatten() {
            if fs::symlink_metadata(&path).is_ok_and(|data| data.is_dir()) {
                open.push(path);
            } else if is_session_file(&path) {
                found.push((path, Ok(())));
            }
        }
    }
    if let Some(own) = found.get_mut(begin..) {
        own.sort_by(|(one, _), (other, _)| one.cmp(other));
    }
}
