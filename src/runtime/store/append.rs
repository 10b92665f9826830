//! Appending: under the lock, then synced. A file that was replaced, shortened or deleted meanwhile gets what it
//! lacks of this session.

use std::{
    collections::HashSet,
    fs::{self, File, Metadata},
    io::{self, Read as _, Seek, SeekFrom, Write},
    path::Path,
};

use crate::{
    format::{Raw, Read, read_session_whole},
    session::EventId,
};

use super::{Added, FileStamp, Store, push_line};
use crate::runtime::{
    error::WorldError,
    files::{look_at, make_private, must_be_plain, private, read_open, sibling, sync_folder_of},
};

/// How often a file is written again that is replaced in that very moment, or whose sync of what is written fails.
const TRIES: u32 = 2;

/// The result of a single try to append.
enum Tried {
    /// The lines are on disk.
    Done,
    /// The path leads to another file by now.
    Replaced,
    /// The lines are written, but a failed sync leaves open whether they are on disk.
    Unsynced(io::Error),
}

impl Store {
    /// Appends lines and syncs, also what others wrote and was read. On failure nothing of them counts as written;
    /// writing them again is harmless.
    ///
    /// # Errors
    /// The lines are not safe on disk.
    pub fn append(&mut self, lines: &[(EventId, Raw)]) -> Result<Added, WorldError> {
        let mut added = Added::default();
        let mut why = io::Error::other("it is replaced again and again");
        for _ in 0..TRIES {
            match self.append_once(lines, &mut added)? {
                Tried::Done => {
                    for (sum, line) in lines {
                        if self.known.insert(*sum) {
                            self.lines.push((*sum, line.clone()));
                        }
                    }
                    return Ok(added);
                }
                Tried::Replaced => {}
                Tried::Unsynced(error) => why = error,
            }
        }
        Err(WorldError::io("writing", &self.path)(why))
    }

    /// Tries to append once.
    fn append_once(
        &mut self,
        lines: &[(EventId, Raw)],
        added: &mut Added,
    ) -> Result<Tried, WorldError> {
        let path = self.path.clone();
        let writing = || WorldError::io("writing", &path);
        self.keep_lock()?;
        let found = found(&path).map_err(writing())?;
        let is_safe = self.doubtful.is_empty() && !self.unsynced;
        if lines.is_empty() && found.is_some() && found == self.seen && is_safe {
            return Ok(Tried::Done);
        }
        let mut file = private()
            .read(true)
            .append(true)
            .create(found.is_none())
            .open(&path)
            .map_err(writing())?;
        if let Some(lock) = &mut self.lock {
            lock.hold(&path, &file)?;
        }
        // Looked at before it is read: what others append meanwhile shows as a change at the next look.
        let mut expected = FileStamp::from_metadata(&file.metadata().map_err(writing())?);
        let changed = found.is_none() || Some(expected) != self.seen;
        let rereads = changed || self.unmended || !self.doubtful.is_empty();
        let read = rereads.then(|| self.reread(&file)).transpose()?;
        self.must_not_be_barred()?;
        let (mut text, sums) = self.lacking(lines, read.as_ref());
        // A tail that is torn or unended may be a copy still under way: it stays until we write.
        if let Some(read) = read.as_ref().filter(|_| !text.is_empty()) {
            self.mend_tail(&mut file, read, &mut text, &mut expected)?;
        }
        if read.is_some() {
            added.reread = read;
        }
        self.seen = None;
        if !text.is_empty() || self.unsynced {
            let unsynced = write(&mut file, &text)
                .map(|()| sync(&file, found.is_none().then_some(path.as_path())).err())
                .map_err(writing())?;
            if let Some(error) = unsynced {
                // A system tells of a failed write once: a second sync that goes well says nothing of the bytes
                // before it, unless they are written again.
                if text.is_empty() && error.kind() != io::ErrorKind::Interrupted {
                    return Err(writing()(error));
                }
                self.doubtful.extend(sums);
                return Ok(Tried::Unsynced(error));
            }
            expected.length += text.len() as u64;
        }
        self.doubtful.clear();
        self.unsynced = false;
        let now = file.metadata().map_err(writing())?;
        if !leads_to(&path, &now) {
            return Ok(Tried::Replaced);
        }
        let now = FileStamp::from_metadata(&now);
        self.seen = if text.is_empty() {
            Some(expected)
        } else {
            // Where it grew by more than ours it is read again at the next look.
            Some(now).filter(|now| now.length == expected.length)
        };
        Ok(Tried::Done)
    }

    /// Reads the file anew, and takes in what it has more, if it is still this session.
    fn reread(&mut self, file: &File) -> Result<Read, WorldError> {
        let bytes = read_open(file).map_err(WorldError::io("reading", &self.path))?;
        let read = read_session_whole(bytes);
        self.must_be_ours(&read)?;
        self.take_in(&read);
        Ok(read)
    }

    /// Makes the end of the file one that lines can be appended to: half a line is set aside, a whole one gets its end.
    fn mend_tail(
        &mut self,
        file: &mut File,
        read: &Read,
        text: &mut Vec<u8>,
        expected: &mut FileStamp,
    ) -> Result<(), WorldError> {
        if let Some(torn) = &read.torn {
            expected.length = torn.start as u64;
            self.set_aside(file, expected.length)?;
        } else if read.unended {
            text.insert(0, b'\n');
        }
        self.unmended = false;
        Ok(())
    }

    fn keep_lock(&mut self) -> Result<(), WorldError> {
        match &mut self.lock {
            Some(lock) => lock.keep(&self.path),
            None => Err(self.read_only("this program does not hold its lock".into())),
        }
    }

    pub(super) fn must_not_be_barred(&self) -> Result<(), WorldError> {
        match &self.barred {
            Some(why) => Err(self.read_only(why.clone())),
            None => Ok(()),
        }
    }

    fn read_only(&self, why: String) -> WorldError {
        WorldError::ReadOnly {
            path: self.path.clone(),
            why,
        }
    }

    /// The lines that the file lacks: of those given, and of all that are known where the file was read again.
    fn lacking(
        &self,
        lines: &[(EventId, Raw)],
        read: Option<&Read>,
    ) -> (Vec<u8>, HashSet<EventId>) {
        let found: HashSet<EventId> = read
            .into_iter()
            .flat_map(|read| read.lines.iter().map(|(sum, _)| *sum))
            .collect();
        let (there, known) = match read {
            Some(_) => (&found, self.lines.as_slice()),
            None => (&self.known, Default::default()),
        };
        let (mut text, mut sums) = (Vec::new(), HashSet::new());
        for (sum, line) in known.iter().chain(lines) {
            let safe = there.contains(sum) && !self.doubtful.contains(sum);
            if !safe && sums.insert(*sum) {
                push_line(&mut text, line);
            }
        }
        (text, sums)
    }

    /// Copies a torn last line beside the file and cuts it off: the only cut ever made in what others wrote.
    fn set_aside(&self, file: &mut File, start: u64) -> Result<(), WorldError> {
        let torn = sibling(&self.path, ".torn");
        let mut rest = Vec::new();
        file.seek(SeekFrom::Start(start))
            .and_then(|_| file.read_to_end(&mut rest))
            .map_err(WorldError::io("reading", &self.path))?;
        rest.push(b'\n');
        must_be_plain(&torn)
            .and_then(|()| private().append(true).create(true).open(&torn))
            .and_then(|mut copy| {
                make_private(&copy)?;
                copy.write_all(&rest)?;
                copy.sync_all()?;
                sync_folder_of(&torn)
            })
            .map_err(WorldError::io("writing", &torn))?;
        file.set_len(start)
            .and_then(|()| file.sync_all())
            .map_err(WorldError::io("writing", &self.path))
    }
}

/// The file as it lies there now; none where it is gone.
fn found(path: &Path) -> io::Result<Option<FileStamp>> {
    match look_at(path) {
        Ok(data) => Ok(Some(FileStamp::from_metadata(&data))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes at the end, or takes back what of it was written: half a line of our own goes again.
fn write(file: &mut File, text: &[u8]) -> io::Result<()> {
    let before = file.metadata()?.len();
    let written = file.write_all(text);
    if written.is_err() {
        let now = file.metadata()?.len();
        if now <= before + text.len() as u64 {
            let _ = file.set_len(before);
        }
    }
    written
}

/// Syncs; a new file gets its rights, and its name is synced too.
fn sync(file: &File, new: Option<&Path>) -> io::Result<()> {
    match new {
        Some(path) => {
            make_private(file)?;
            file.sync_all()?;
            sync_folder_of(path)
        }
        None => file.sync_data(),
    }
}

#[cfg(unix)]
fn leads_to(path: &Path, data: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).is_ok_and(|now| now.dev() == data.dev() && now.ino() == data.ino())
}

#[cfg(not(unix))]
fn leads_to(path: &Path, _: &Metadata) -> bool {
    path.exists()
}
