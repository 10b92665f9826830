//! The lock beside a session file, held by whoever writes. Two programs never append to one file unlocked.

use std::{
    fs::{self, File, Metadata, TryLockError},
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use super::{
    error::WorldError,
    files::{behind_links, make_private, must_be_plain, open_plain, private, sibling},
    holder::Holder,
};

/// A lock that is held; given back when dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: File,
    holder: Holder,
    /// The session file itself, locked too: it may have other names, beside which the lock is another.
    session: Option<File>,
}

/// How often a lock that someone has is tried: who only looks at it has it for a moment, and who just took it has
/// not written a name yet.
const TRIES: u32 = 12;
const WAIT: Duration = Duration::from_millis(5);
/// How often the lock of a file that is held for a moment only is waited for so long.
const PATIENCE: u32 = 50;

impl Lock {
    /// Takes the lock of a session file.
    pub(super) fn take(session: &Path, holder: &Holder) -> Result<Self, WorldError> {
        let path = lock_of(session);
        let no_lock = no_lock(session);
        let mut found = Holder::default();
        // The holder removes the file when it leaves: whoever opened it just before has locked a name that
        // is gone, and tries again.
        for _ in 0..TRIES {
            must_be_plain(&path).map_err(&no_lock)?;
            let mut file = private()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
                .map_err(|source| match source.kind() {
                    io::ErrorKind::PermissionDenied
                    | io::ErrorKind::NotFound
                    | io::ErrorKind::NotADirectory
                    | io::ErrorKind::InvalidFilename
                    | io::ErrorKind::ReadOnlyFilesystem
                    | io::ErrorKind::StorageFull => WorldError::Io {
                        doing: "locking",
                        path: session.to_owned(),
                        source,
                    },
                    _ => no_lock(source),
                })?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let now = read_holder(&mut file);
                    if !now.who.is_empty() {
                        found = now;
                    }
                    thread::sleep(WAIT);
                    continue;
                }
                Err(TryLockError::Error(source)) => return Err(no_lock(source)),
            }
            if !same_file(&file, &path).map_err(&no_lock)? {
                continue;
            }
            let name = serde_json::to_vec(holder).unwrap_or_default();
            // The lock holds without a name in it; the name only tells others whom to ask.
            let _ = make_private(&file)
                .and_then(|()| empty(&file))
                .and_then(|()| file.write_all(&name));
            return Ok(Self {
                path,
                file,
                holder: holder.clone(),
                session: None,
            });
        }
        Err(WorldError::InUse {
            path: session.to_owned(),
            holder: found,
        })
    }

    /// Locks the session file too, once it was opened: whoever came to it by another name of the same file has it.
    pub(super) fn hold(&mut self, session: &Path, file: &File) -> Result<(), WorldError> {
        if cfg!(not(unix)) {
            // There it could not be read any more.
            return Ok(());
        }
        let held = self.session.as_ref();
        let held = held.map(|held| io::Result::Ok(is_same(&held.metadata()?, &file.metadata()?)));
        // A file that cannot be examined is no sign that another program holds it.
        if held.transpose().map_err(no_lock(session))? == Some(true) {
            return Ok(());
        }
        for _ in 0..TRIES {
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => thread::sleep(WAIT),
                Err(TryLockError::Error(_)) => return Ok(()),
                Ok(()) => {
                    self.session = file.try_clone().ok();
                    return Ok(());
                }
            }
        }
        Err(WorldError::InUse {
            path: session.to_owned(),
            holder: Holder::default(),
        })
    }

    /// Takes the lock of a file of ours that is held for a moment only, and waits for it.
    pub(super) fn take_patiently(path: &Path) -> Result<Self, WorldError> {
        let mut tries = 0;
        loop {
            match Self::take(path, &Holder::default()) {
                Err(WorldError::InUse { .. }) if tries < PATIENCE => tries += 1,
                taken => return taken,
            }
        }
    }

    /// Takes the lock anew where its file was removed or replaced: others may have taken the new one.
    pub(super) fn keep(&mut self, session: &Path) -> Result<(), WorldError> {
        if !same_file(&self.file, &self.path).map_err(no_lock(session))? {
            *self = Self::take(session, &self.holder)?;
        }
        Ok(())
    }

    /// The holder of the session, if it is held. The holder is nameless where it opened the file by another of its
    /// names.
    pub(super) fn holder(session: &Path) -> Option<Holder> {
        let path = lock_of(session);
        let file = must_be_plain(&path).and_then(|()| open_plain(&path));
        if let Some(mut file) = file.ok().filter(is_locked) {
            return Some(read_holder(&mut file));
        }
        let file = open_plain(session).ok().filter(|_| cfg!(unix))?;
        is_locked(&file).then(Holder::default)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Where it is another's by now, it stays.
        if same_file(&self.file, &self.path).is_ok_and(|same| same) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Leaves nothing in a file. One that was just made has nothing: to cut it costs more than to look.
fn empty(file: &File) -> io::Result<()> {
    match file.metadata()?.len() {
        0 => Ok(()),
        _ => file.set_len(0),
    }
}

/// The lock lies beside the file itself, not beside a link to it: all who write to one file meet there.
fn lock_of(session: &Path) -> PathBuf {
    sibling(&behind_links(session), ".lock")
}

fn is_locked(file: &File) -> bool {
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}

fn read_holder(file: &mut File) -> Holder {
    let mut text = String::new();
    let read = file
        .rewind()
        .and_then(|()| file.take(4096).read_to_string(&mut text));
    read.ok()
        .and_then(|_| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

fn no_lock(session: &Path) -> impl Fn(io::Error) -> WorldError {
    |source| WorldError::NoLock {
        path: session.to_owned(),
        source,
    }
}

/// Whether a path still leads to an open file.
fn same_file(file: &File, path: &Path) -> io::Result<bool> {
    let there = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        there => there?,
    };
    Ok(is_same(&file.metadata()?, &there))
}

#[cfg(unix)]
fn is_same(a: &Metadata, b: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    a.dev() == b.dev() && a.ino() == b.ino()
}

#[cfg(not(unix))]
fn is_same(_: &Metadata, _: &Metadata) -> bool {
    true
}
