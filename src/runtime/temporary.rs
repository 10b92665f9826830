//! Files that are not whole yet: written beside their place and moved there. What a killed process left of them is swept
//! by the next one that writes in the folder.

use std::{
    ffi::OsStr,
    fs::{self, File, Metadata, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
    time::Duration,
};

use super::{
    entries::entries,
    rights::{make_private, private},
};

/// The prefix of files that are not whole yet.
pub(super) const TEMPORARY: &str = ".walkdown-";

/// The suffix of temporary files that their writer keeps locked: one that is not locked belongs to a process that is
/// gone.
const HELD: &str = "-held.tmp";

/// The age from which a temporary file counts as abandoned.
pub(super) const OLD: Duration = Duration::from_hours(24);

/// How often another name is tried after another process swept the file before it was locked.
const TRIES: usize = 20;

/// Whether a file was left as it is days ago.
pub(super) fn is_old(data: &Metadata) -> bool {
    let age = data.modified().ok().and_then(|time| time.elapsed().ok());
    age.is_some_and(|age| age > OLD)
}

/// Whether a file of this name was not whole yet.
fn is_temporary(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with(TEMPORARY) && name.ends_with(".tmp")
}

/// Removes what a killed process left half written in a folder: at once where its lock says that it is gone, else after
/// days.
pub(super) fn sweep(folder: &Path) {
    for path in entries(folder).into_iter().flatten().flatten() {
        let Some(name) = path.file_name().filter(|name| is_temporary(name)) else {
            continue;
        };
        // Not what is behind a link.
        let data = fs::symlink_metadata(&path).ok();
        let Some(data) = data.filter(Metadata::is_file) else {
            continue;
        };
        let is_held_so = name.to_string_lossy().ends_with(HELD);
        // The lock stays until the file is gone, so that nobody begins to write it in between.
        let abandoned = is_held_so.then(|| unlocked(&path)).flatten();
        if abandoned.is_some() || is_old(&data) {
            let _ = fs::remove_file(&path);
        }
    }
}

/// The same, for the folder that a file is in.
pub(super) fn sweep_beside(path: &Path) {
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    sweep(folder.unwrap_or(Path::new(".")));
}

/// An abandoned file, locked now; none where another process holds it, or where locks do not work.
fn unlocked(path: &Path) -> Option<File> {
    let file = File::open(path).ok()?;
    file.try_lock().ok()?;
    Some(file)
}

/// Writes a temporary file beside the place, which `settle` puts there; where that fails nothing of it is left.
pub(super) fn by_temporary(
    place: &Path,
    bytes: &[u8],
    settle: impl FnOnce(&File, &Path) -> io::Result<()>,
) -> io::Result<()> {
    let (mut file, temporary) = held(place)?;
    let write = || {
        make_private(&file)?;
        file.write_all(bytes)?;
        settle(&file, &temporary)
    };
    write().inspect_err(|_| {
        let _ = fs::remove_file(&temporary);
    })
}

/// A new temporary file, locked for as long as it is open, where locks work.
fn held(place: &Path) -> io::Result<(File, PathBuf)> {
    for _ in 0..TRIES {
        let name = format!("{TEMPORARY}{}{HELD}", super::random_id::run_id());
        let temporary = place.with_file_name(name);
        let file = private().write(true).create_new(true).open(&temporary)?;
        match file.try_lock() {
            // Another process swept it in the moment in which nobody held it.
            Err(TryLockError::WouldBlock) => {}
            Ok(()) if fs::symlink_metadata(&temporary).is_err() => {}
            Ok(()) | Err(TryLockError::Error(_)) => return Ok((file, temporary)),
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}
