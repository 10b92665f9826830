//! Files and folders that are this user's alone: 0600 in 0700, under any umask; a file is replaced whole or
//! not at all.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use super::error::WorldError;

/// Larger files are not read: a session of a hundred thousand answers has a tenth of this.
pub(super) const LARGEST: u64 = 512 << 20;

/// Options for a file that only this user may read.
pub(super) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Gives a file of ours its rights, whatever the umask took from them.
pub(super) fn make_private(file: &File) -> io::Result<()> {
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// Makes a folder of ours, and those above it.
pub(super) fn make_folder(path: &Path) -> Result<(), WorldError> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent() {
        make_folder(above)?;
    }
    let made = fs::create_dir(path);
    if path.is_dir() && made.is_err() {
        return Ok(());
    }
    made.map_err(|error| match error.kind() {
        // A file of that name is in the way.
        io::ErrorKind::AlreadyExists => io::ErrorKind::NotADirectory.into(),
        _ => error,
    })
    .map_err(WorldError::io("making the folder", path))?;
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o700))
        .map_err(WorldError::io("making the folder", path))?;
    Ok(())
}

/// Makes sure that a new name in a folder survives a crash.
pub(super) fn sync_folder_of(path: &Path) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some file systems cannot sync a folder; the name is as safe there as it gets.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        other => other,
    }
}

/// A path beside another: its name with something added.
pub(super) fn beside(path: &Path, added: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(added);
    path.with_file_name(name)
}

/// Writes a file whole or not at all.
///
/// # Errors
/// The folder or the file cannot be written; what stood there before stands there still.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WorldError> {
    let temporary = beside(path, &format!(".{}.tmp", super::clock::run_id()));
    let write = || -> io::Result<()> {
        let mut file = private().write(true).create_new(true).open(&temporary)?;
        make_private(&file)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&temporary, path)?;
        sync_folder_of(path)
    };
    write().map_err(|source| {
        let _ = fs::remove_file(&temporary);
        WorldError::Io {
            doing: "writing",
            path: path.to_owned(),
            source,
        }
    })
}

/// Whether two paths lead to the same file that is there.
#[must_use]
pub fn same_file(a: &Path, b: &Path) -> bool {
    match (fs::canonicalize(a), fs::canonicalize(b)) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

/// Reads a file whole, up to a size that no sound one reaches.
pub(super) fn read_bytes(path: &Path) -> Result<Vec<u8>, WorldError> {
    read_up_to(path, LARGEST)
}

/// Reads a file whole, unless it has more bytes than these: then nothing of it is read.
///
/// # Errors
/// It cannot be read, or it is larger.
pub fn read_up_to(path: &Path, most: u64) -> Result<Vec<u8>, WorldError> {
    let reading = || WorldError::io("reading", path);
    let file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => WorldError::NotFound {
            path: path.to_owned(),
        },
        _ => reading()(error),
    })?;
    let data = file.metadata().map_err(reading())?;
    if data.is_dir() {
        return Err(reading()(io::ErrorKind::IsADirectory.into()));
    }
    if !data.is_file() {
        return Err(reading()(io::Error::other("it is no plain file")));
    }
    let too_large = || io::Error::other(format!("it is larger than {} MiB", most >> 20));
    if data.len() > most {
        return Err(reading()(too_large()));
    }
    let mut bytes = Vec::new();
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(reading())?;
    if bytes.len() as u64 > most {
        return Err(reading()(too_large()));
    }
    Ok(bytes)
}

/// Reads a text file whole.
///
/// # Errors
/// It cannot be read, or it is not UTF-8.
pub fn read_text(path: &Path) -> Result<String, WorldError> {
    String::from_utf8(read_bytes(path)?)
        .map_err(|_| WorldError::io("reading", path)(io::Error::other("it is not UTF-8")))
}
