//! A session file on disk: read whole, appended to under the lock, never rewritten. A file that was replaced or
//! shortened under an open session is read again, and gets what it lacks.

use std::{
    collections::HashSet,
    fs::{self, File, Metadata},
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::{
    format::{Read, read_session},
    session::Sum,
};

use super::{
    error::WorldError,
    files::{beside, make_private, private, read_bytes, sync_folder_of},
    lock::{Holder, Lock},
};

/// One session file, and what of it is known to be on disk.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    lock: Option<Lock>,
    seen: Option<Seen>,
    session: String,
    lines: Vec<(Sum, Vec<u8>)>,
    known: HashSet<Sum>,
}

/// What an append did.
#[derive(Debug, Default)]
pub struct Added {
    /// Set where the file had been changed by someone else: everything that it holds now.
    pub reread: Option<Read>,
}

/// What the file looked like when it was last read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    device: u64,
    inode: u64,
    length: u64,
}

impl Seen {
    fn of(data: &Metadata) -> Self {
        #[cfg(unix)]
        let (device, inode) = {
            use std::os::unix::fs::MetadataExt;
            (data.dev(), data.ino())
        };
        #[cfg(not(unix))]
        let (device, inode) = (0, 0);
        Self {
            device,
            inode,
            length: data.len(),
        }
    }
}

impl Store {
    /// Makes a new file with these lines and takes its lock.
    ///
    /// # Errors
    /// The file exists, or it cannot be made; nothing is left of it then.
    pub fn create(
        path: &Path,
        holder: &Holder,
        lines: &[(Sum, String)],
        session: &str,
    ) -> Result<Self, WorldError> {
        if path.exists() {
            return Err(WorldError::Exists {
                path: path.to_owned(),
            });
        }
        let lock = Lock::take(path, holder)?;
        let write = || -> io::Result<Seen> {
            let mut file = private().append(true).create_new(true).open(path)?;
            let mut text = Vec::new();
            for (_, line) in lines {
                push_line(&mut text, line.as_bytes());
            }
            let written = make_private(&file)
                .and_then(|()| file.write_all(&text))
                .and_then(|()| file.sync_all());
            if let Err(error) = written.and_then(|()| sync_folder_of(path)) {
                let _ = fs::remove_file(path);
                return Err(error);
            }
            Ok(Seen::of(&file.metadata()?))
        };
        let seen = write().map_err(|source| match source.kind() {
            io::ErrorKind::AlreadyExists => WorldError::Exists {
                path: path.to_owned(),
            },
            _ => WorldError::Io {
                doing: "writing",
                path: path.to_owned(),
                source,
            },
        })?;
        let lines: Vec<(Sum, Vec<u8>)> = lines
            .iter()
            .map(|(sum, line)| (*sum, line.clone().into_bytes()))
            .collect();
        let known = lines.iter().map(|(sum, _)| *sum).collect();
        Ok(Self {
            path: path.to_owned(),
            lock: Some(lock),
            seen: Some(seen),
            session: session.to_owned(),
            lines,
            known,
        })
    }

    /// Reads a session file, without a lock.
    ///
    /// # Errors
    /// It cannot be read, or nothing in it is a session's.
    pub fn read(path: &Path) -> Result<(Self, Read), WorldError> {
        let mut store = Self {
            path: path.to_owned(),
            lock: None,
            seen: None,
            session: String::new(),
            lines: Vec::new(),
            known: HashSet::new(),
        };
        let read = store.read_again()?;
        if read.lines.is_empty() {
            let why = match (fs::metadata(path).map(|data| data.len()), read.newer_format) {
                (Ok(0), _) => "the file is empty".into(),
                _ => "it has no line that walkdown wrote".into(),
            };
            return Err(WorldError::NotASession {
                path: path.to_owned(),
                why,
            });
        }
        store.session = read
            .session
            .header()
            .map(|header| header.session.clone())
            .unwrap_or_default();
        Ok((store, read))
    }

    /// Takes the lock, so that this program may write.
    ///
    /// # Errors
    /// Someone else has it, or locks do not work here.
    pub fn lock(&mut self, holder: &Holder) -> Result<(), WorldError> {
        if self.lock.is_none() {
            let lock = Lock::take(&self.path, holder)?;
            // Said now, not after the first answer.
            private()
                .append(true)
                .open(&self.path)
                .map_err(WorldError::io("writing", &self.path))?;
            self.lock = Some(lock);
        }
        Ok(())
    }

    /// Whether this program may write.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.lock.is_some()
    }

    /// Who else has the session open for writing.
    #[must_use]
    pub fn holder(&self) -> Option<Holder> {
        if self.lock.is_some() {
            None
        } else {
            Lock::holder(&self.path)
        }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the file again if it is not what was last seen.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn refresh(&mut self) -> Result<Option<Read>, WorldError> {
        let now = fs::metadata(&self.path)
            .map(|data| Seen::of(&data))
            .map_err(WorldError::io("reading", &self.path))?;
        if self.seen == Some(now) {
            return Ok(None);
        }
        let before = self.known.len();
        let read = self.read_again()?;
        Ok((self.known.len() > before).then_some(read))
    }

    /// Appends lines and syncs. On failure nothing of them counts as written; writing them again is harmless.
    ///
    /// # Errors
    /// The lines are not safe on disk.
    pub fn append(&mut self, lines: &[(Sum, Vec<u8>)]) -> Result<Added, WorldError> {
        let path = self.path.clone();
        let writing = || WorldError::io("writing", &path);
        let mut added = Added::default();
        let found = match fs::metadata(&path) {
            Ok(data) => Some(Seen::of(&data)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(writing()(error)),
        };
        if lines.is_empty() && found.is_some() && found == self.seen {
            return Ok(added);
        }
        let mut text: Vec<u8> = Vec::new();
        let mut length = found.map_or(0, |seen| seen.length);
        if found.is_none() {
            // Deleted under us: everything we know is written anew.
            for (_, line) in &self.lines {
                push_line(&mut text, line);
            }
        } else if found != self.seen {
            let read = read_session(&read_bytes(&path)?);
            self.must_be_ours(&read)?;
            if let Some(torn) = &read.torn {
                length = self.set_aside(torn.start)?;
            } else if read.unended {
                text.push(b'\n');
            }
            let there: HashSet<Sum> = read.lines.iter().map(|(sum, _)| *sum).collect();
            for (_, line) in self.lines.iter().filter(|(sum, _)| !there.contains(sum)) {
                push_line(&mut text, line);
            }
            self.take_in(&read);
            added.reread = Some(read);
        }
        for (_, line) in lines {
            push_line(&mut text, line);
        }
        let mut file = private()
            .append(true)
            .create(found.is_none())
            .open(&path)
            .map_err(writing())?;
        if let Err(error) = file.write_all(&text) {
            // Half a line of our own: it goes again, we still have the whole.
            let _ = file.set_len(length);
            self.seen = file
                .metadata()
                .ok()
                .map(|data| Seen::of(&data))
                .filter(|seen| seen.length == length);
            return Err(writing()(error));
        }
        let synced = file.sync_data().and_then(|()| {
            if found.is_none() {
                new_name(&file, &path)
            } else {
                Ok(())
            }
        });
        self.seen = file.metadata().ok().map(|data| Seen::of(&data));
        synced.map_err(writing())?;
        for (sum, line) in lines {
            if self.known.insert(*sum) {
                self.lines.push((*sum, line.clone()));
            }
        }
        Ok(added)
    }

    /// The file's own session still, and nothing that forbids writing.
    fn must_be_ours(&self, read: &Read) -> Result<(), WorldError> {
        let header = read.session.header();
        if header.is_some_and(|header| header.session != self.session) {
            return Err(WorldError::OtherSession {
                path: self.path.clone(),
            });
        }
        match read.read_only() {
            // Without its header the file is still ours to complete: the header is among our lines.
            Some(why) if header.is_some() => Err(WorldError::ReadOnly {
                path: self.path.clone(),
                why,
            }),
            _ => Ok(()),
        }
    }

    /// Copies a torn last line beside the file and cuts it off: the only cut ever made. Gives the length left.
    fn set_aside(&self, start: usize) -> Result<u64, WorldError> {
        let path = &self.path;
        let bytes = read_bytes(path)?;
        let torn = beside(path, ".torn");
        let mut copy = private()
            .append(true)
            .create(true)
            .open(&torn)
            .map_err(WorldError::io("writing", &torn))?;
        let rest = bytes.get(start..).unwrap_or_default();
        let copied = make_private(&copy)
            .and_then(|()| copy.write_all(rest))
            .and_then(|()| copy.write_all(b"\n"));
        copied
            .and_then(|()| copy.sync_all())
            .map_err(WorldError::io("writing", &torn))?;
        let file = private()
            .write(true)
            .open(path)
            .map_err(WorldError::io("writing", path))?;
        file.set_len(start as u64)
            .and_then(|()| file.sync_all())
            .map_err(WorldError::io("writing", path))?;
        Ok(start as u64)
    }

    fn read_again(&mut self) -> Result<Read, WorldError> {
        // Looked at before it is read: what is appended meanwhile shows as a change at the next look.
        let data = fs::metadata(&self.path).ok();
        let bytes = read_bytes(&self.path)?;
        let read = read_session(&bytes);
        // A torn or unended line is mended by the first append, which reads again for that.
        self.seen = if read.torn.is_some() || read.unended {
            None
        } else {
            data.map(|data| Seen::of(&data))
        };
        self.take_in(&read);
        Ok(read)
    }

    fn take_in(&mut self, read: &Read) {
        for (sum, line) in &read.lines {
            if self.known.insert(*sum) {
                self.lines.push((*sum, line.clone()));
            }
        }
    }
}

fn push_line(text: &mut Vec<u8>, line: &[u8]) {
    text.extend_from_slice(line);
    text.push(b'\n');
}

fn new_name(file: &File, path: &Path) -> io::Result<()> {
    make_private(file)?;
    sync_folder_of(path)
}
