//! A session file made new from bytes: written aside, then linked into place under its lock, so that it is there
//! whole or not at all, and replaces nothing.

use std::{fs, io, io::Write, path::Path};

use super::{
    error::WorldError,
    files::{TEMPORARY, make_private, private, sync_folder_of},
    lock::{Holder, Lock},
};

/// Makes a file that must not be there yet.
///
/// # Errors
/// It is there, somebody has its lock, or it cannot be written; nothing is left of it then.
pub fn write_new(path: &Path, holder: &Holder, bytes: &[u8]) -> Result<(), WorldError> {
    let exists = || WorldError::Exists {
        path: path.to_owned(),
    };
    if fs::symlink_metadata(path).is_ok() {
        return Err(exists());
    }
    let _lock = Lock::take(path, holder)?;
    let name = format!("{TEMPORARY}{}.tmp", super::clock::run_id());
    let aside = path.with_file_name(name);
    let write = || -> io::Result<()> {
        let mut file = private().write(true).create_new(true).open(&aside)?;
        make_private(&file)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        into_place(&aside, path)?;
        sync_folder_of(path)
    };
    let written = write();
    // The other name of what is in place now, or what was not taken.
    let _ = fs::remove_file(&aside);
    written.map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => exists(),
        _ => WorldError::io("writing", path)(source),
    })
}

/// Gives a whole file its name. A link replaces nothing; where the file system has none, the lock and a last look
/// stand for it.
fn into_place(aside: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(aside, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) if fs::symlink_metadata(path).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(aside, path),
        Ok(()) => Ok(()),
    }
}
