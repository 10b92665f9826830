//! Files and folders that are this user's alone: 0600 in 0700, under any umask; a file is replaced whole or
//! not at all.

use std::{
    fs::{self, File, Metadata, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

pub(super) use super::rights::{make_private, private};
use super::{
    error::WorldError,
    temporary::{by_temporary, sweep_beside},
};

/// Larger files are not read: a session of a hundred thousand answers has a tenth of this.
pub(super) const LARGEST: u64 = 512 << 20;

/// Makes a folder of ours, and those above it.
pub(super) fn make_folder(path: &Path) -> Result<(), WorldError> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent() {
        make_folder(above)?;
    }
    let mut maker = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    let made = maker.create(path);
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
pub(super) fn sibling(path: &Path, added: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(added);
    path.with_file_name(name)
}

/// Where a path leads at last: behind every link, if something is there.
pub(super) fn behind_links(path: &Path) -> PathBuf {
    match fs::symlink_metadata(path) {
        Ok(data) if data.is_symlink() => fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()),
        _ => path.to_owned(),
    }
}

/// Refuses what a stranger may have laid where we keep a file of our own: a link, a pipe, a device.
pub(super) fn must_be_plain(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(data) if !data.is_file() => Err(no_plain_file(&format!("{} is", path.display()))),
        _ => Ok(()),
    }
}

fn no_plain_file(what: &str) -> io::Error {
    io::Error::other(format!("{what} no plain file"))
}

/// Writes a file whole or not at all. A link stays, and the file behind it is replaced; a pipe or a device takes
/// the bytes as they come.
///
/// # Errors
/// The folder or the file cannot be written; what stood there before stands there still.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WorldError> {
    let write = || match fs::metadata(path) {
        Ok(data) if data.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(data) if !data.is_file() => OpenOptions::new().write(true).open(path)?.write_all(bytes),
        _ => {
            let place = behind_links(path);
            by_temporary(&place, bytes, |file, temporary| {
                file.sync_all()?;
                fs::rename(temporary, &place)?;
                sync_folder_of(&place)
            })
        }
    };
    write().map_err(|source| WorldError::Io {
        doing: "writing",
        path: path.to_owned(),
        source,
    })
}

/// Replaces a file whole, without waiting for the disk: for what may be lost in a crash.
pub(super) fn write_unsynced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    by_temporary(path, bytes, |_, temporary| fs::rename(temporary, path))
}

/// Writes a new file whole or not at all: it has its name only once its bytes are on disk. What stands there already
/// stays as it is.
///
/// # Errors
/// It cannot be written, or something stands there.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), WorldError> {
    let settle = |file: &File, temporary: &Path| {
        file.sync_all()?;
        match fs::hard_link(temporary, path) {
            // The remains are swept later.
            Ok(()) => _ = fs::remove_file(temporary),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
            // A disk without links, as a stick.
            Err(_) if fs::symlink_metadata(path).is_err() => fs::rename(temporary, path)?,
            Err(_) => return Err(io::ErrorKind::AlreadyExists.into()),
        }
        // A failed file may not stand in the way of another try.
        sync_folder_of(path).inspect_err(|_| {
            let _ = fs::remove_file(path);
        })
    };
    sweep_beside(path);
    by_temporary(path, bytes, settle).map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => WorldError::Exists {
            path: path.to_owned(),
        },
        _ => WorldError::Io {
            doing: "writing",
            path: path.to_owned(),
            source,
        },
    })
}

/// Writes what a person asked for to the place they named; a file that stood there keeps its rights.
///
/// # Errors
/// It cannot be written.
pub fn write_output(path: &Path, bytes: &[u8]) -> Result<(), WorldError> {
    let before = fs::metadata(path)
        .ok()
        .filter(fs::Metadata::is_file)
        .map(|data| data.permissions());
    sweep_beside(&behind_links(path));
    write_whole(path, bytes)?;
    match before {
        Some(rights) => fs::set_permissions(path, rights).map_err(WorldError::io("writing", path)),
        None => Ok(()),
    }
}

/// Writes files into a folder, which is made where it is not there; each file whole or not at all.
///
/// # Errors
/// The folder cannot be made, or a file not written.
pub fn write_into(folder: &Path, files: &[(String, String)]) -> Result<(), WorldError> {
    fs::create_dir_all(folder).map_err(WorldError::io("making", folder))?;
    for (name, text) in files {
        write_output(&folder.join(name), text.as_bytes())?;
    }
    Ok(())
}

/// A path from the root, without links and dots; none if nothing is there.
#[must_use]
pub fn whole_path(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

/// Whether two paths lead to the same file that is there.
///
/// # Errors
/// It cannot be told where one of them leads.
pub fn same_file(a: &Path, b: &Path) -> Result<bool, WorldError> {
    let whole = |path: &Path| {
        let found = unless_none(fs::canonicalize(path));
        found.map_err(WorldError::io("reading", path))
    };
    let Some(a) = whole(a)? else {
        return Ok(false);
    };
    Ok(whole(b)? == Some(a))
}

/// Whether a name is taken, be it by a link that leads nowhere.
///
/// # Errors
/// It cannot be told.
pub fn is_taken(path: &Path) -> Result<bool, WorldError> {
    let found = unless_none(fs::symlink_metadata(path));
    let found = found.map_err(WorldError::io("reading", path))?;
    Ok(found.is_some())
}

/// The result of a look at the disk, with `None` where the system says that the thing does not exist.
pub(super) fn unless_none<T>(looked: io::Result<T>) -> io::Result<Option<T>> {
    use io::ErrorKind::{InvalidFilename, InvalidInput, NotADirectory, NotFound};
    let none = [NotFound, NotADirectory, InvalidInput, InvalidFilename];
    match looked {
        Err(error) if none.contains(&error.kind()) => Ok(None),
        looked => looked.map(Some),
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
pub(super) fn read_up_to(path: &Path, most: u64) -> Result<Vec<u8>, WorldError> {
    let file = open_to(path)?;
    read_most(&file, most).map_err(WorldError::io("reading", path))
}

/// Opens a file to read it piece by piece; refuses one larger than any sound file is.
pub(super) fn open_to_read(path: &Path) -> Result<File, WorldError> {
    let file = open_to(path)?;
    let reading = || WorldError::io("reading", path);
    if file.metadata().map_err(reading())?.len() > LARGEST {
        return Err(reading()(too_large(LARGEST)));
    }
    Ok(file)
}

fn open_to(path: &Path) -> Result<File, WorldError> {
    open_plain(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => WorldError::NotFound {
            path: path.to_owned(),
        },
        _ => WorldError::io("reading", path)(error),
    })
}

fn too_large(most: u64) -> io::Error {
    io::Error::other(format!("it is larger than {} MiB", most >> 20))
}

/// Reads a session file's bytes, up to the size that no session reaches.
///
/// # Errors
/// It cannot be read, or it is larger.
pub fn read_session_bytes(path: &Path) -> Result<Vec<u8>, WorldError> {
    read_bytes(path)
}

/// How a file begins, as far as it can be read: enough to tell what it is.
#[must_use]
pub fn beginning(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = open_plain(path).and_then(|file| file.take(64).read_to_end(&mut bytes));
    bytes
}

/// The first line of a file, as far as it can be read and is no longer than a header is.
pub(super) fn first_line(path: &Path) -> Vec<u8> {
    let mut line = Vec::new();
    let _ = open_plain(path).and_then(|file| {
        let mut file = io::BufReader::new(file.take(64 << 10));
        io::BufRead::read_until(&mut file, b'\n', &mut line)
    });
    line
}

/// Looks at a plain file.
pub(super) fn look_at(path: &Path) -> io::Result<Metadata> {
    let data = fs::metadata(path)?;
    if data.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !data.is_file() {
        return Err(no_plain_file("it is"));
    }
    Ok(data)
}

/// How many bytes a plain file has; none where it cannot be looked at.
#[must_use]
pub fn plain_size(path: &Path) -> Option<u64> {
    look_at(path).ok().map(|data| data.len())
}

/// Opens a plain file for reading. It is looked at first: opening a pipe would wait for its writer.
pub(super) fn open_plain(path: &Path) -> io::Result<File> {
    look_at(path).and_then(|_| File::open(path))
}

/// The most bytes asked for at once, whatever size a file claims.
const AT_ONCE: usize = 1 << 20;

/// Reads an open file whole, up to the same size.
pub(super) fn read_open(file: &File) -> io::Result<Vec<u8>> {
    read_most(file, LARGEST)
}

fn read_most(file: &File, most: u64) -> io::Result<Vec<u8>> {
    let size = file.metadata()?.len();
    if size > most {
        return Err(too_large(most));
    }
    // One byte more than there are: so the end is seen without another look for room.
    let room = usize::try_from(size).unwrap_or(AT_ONCE).min(AT_ONCE) + 1;
    let mut bytes = Vec::with_capacity(room);
    file.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(too_large(most));
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
