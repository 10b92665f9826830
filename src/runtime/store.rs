//! A session file on disk: read whole, appended to under the lock, never rewritten. A file that was replaced or
//! shortened under an open session is read again, and gets what it lacks.

mod append;

use std::{
    collections::HashSet,
    fs::{self, Metadata},
    io::{BufReader, Read as _},
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    format::{Raw, Read, read_session, read_session_from, read_session_whole, sealed_words},
    session::{EventId, sealed},
};

use super::{
    error::WorldError,
    files::{LARGEST, open_to_read, private, read_bytes, write_new},
    holder::Holder,
    lock::Lock,
    temporary::sweep_beside,
};

/// How much of a file is read at once that is not kept.
const BUFFER: usize = 1 << 16;

/// A session file, with the part of it that is known to be on disk.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    lock: Option<Lock>,
    seen: Option<FileStamp>,
    /// Whether the first append has to read again: the last line was torn or unended, or lines were lacking.
    unmended: bool,
    session: String,
    header: Option<EventId>,
    lines: Vec<(EventId, Raw)>,
    known: HashSet<EventId>,
    /// Lines in the file that no sync vouches for.
    doubtful: HashSet<EventId>,
    /// Whether lines were read that no sync of ours covers: whoever wrote them may have been killed before its own.
    unsynced: bool,
    /// Why nothing may be written to the file, if so.
    barred: Option<String>,
}

/// The result of an append.
#[derive(Debug, Default)]
pub struct Added {
    /// Set where the file had been changed by someone else: everything that it holds now.
    pub reread: Option<Read>,
}

/// The state of the file when it was last read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FileStamp {
    device: u64,
    inode: u64,
    length: u64,
    /// Tells a change that left the length as it was.
    modified: Option<SystemTime>,
    /// Tells a change whose time was put back: seconds and nanoseconds of the last change of the file or its data.
    changed: (i64, i64),
}

impl FileStamp {
    fn from_metadata(data: &Metadata) -> Self {
        #[cfg(unix)]
        let (device, inode, changed) = {
            use std::os::unix::fs::MetadataExt;
            let changed = (data.ctime(), data.ctime_nsec());
            (data.dev(), data.ino(), changed)
        };
        #[cfg(not(unix))]
        let (device, inode, changed) = (0, 0, (0, 0));
        Self {
            device,
            inode,
            length: data.len(),
            modified: data.modified().ok(),
            changed,
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
        lines: &[(EventId, String)],
        session: &str,
    ) -> Result<Self, WorldError> {
        if path.exists() {
            return Err(WorldError::Exists {
                path: path.to_owned(),
            });
        }
        let mut lock = Lock::take(path, holder)?;
        let mut text = Vec::new();
        for (_, line) in lines {
            push_line(&mut text, line.as_bytes());
        }
        write_new(path, &text)?;
        if let Ok(file) = private().append(true).open(path) {
            lock.hold(path, &file)?;
        }
        let seen = fs::metadata(path)
            .ok()
            .map(|data| FileStamp::from_metadata(&data));
        let lines: Vec<(EventId, Raw)> = lines
            .iter()
            .map(|(sum, line)| (*sum, line.clone().into_bytes().into()))
            .collect();
        let known = lines.iter().map(|(sum, _)| *sum).collect();
        Ok(Self {
            path: path.to_owned(),
            lock: Some(lock),
            seen,
            unmended: false,
            session: session.to_owned(),
            header: lines.first().map(|(sum, _)| *sum),
            lines,
            known,
            doubtful: HashSet::new(),
            unsynced: false,
            barred: None,
        })
    }

    /// Reads a session file, without a lock.
    ///
    /// # Errors
    /// It cannot be read, or nothing in it is a session's.
    pub fn read(path: &Path) -> Result<(Self, Read), WorldError> {
        let mut store = Self::unread(path);
        let read = store.read_again()?;
        store.must_be_a_session(&read)?;
        store.header = read.session.header().map(|header| header.sum);
        store.session = read
            .session
            .header()
            .map(|header| header.session.clone())
            .unwrap_or_default();
        Ok((store, read))
    }

    /// Reads a session file for what stands in it: its lines are not kept. Where it is locked later it is read anew.
    ///
    /// # Errors
    /// It cannot be read, or nothing in it is a session's.
    pub fn look(path: &Path) -> Result<(Self, Read), WorldError> {
        let input = BufReader::with_capacity(BUFFER, open_to_read(path)?.take(LARGEST + 1));
        let read = read_session_from(input).map_err(WorldError::io("reading", path))?;
        let store = Self::unread(path);
        store.must_be_a_session(&read)?;
        Ok((store, read))
    }

    fn unread(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            lock: None,
            seen: None,
            unmended: false,
            session: String::new(),
            header: None,
            lines: Vec::new(),
            known: HashSet::new(),
            doubtful: HashSet::new(),
            unsynced: false,
            barred: None,
        }
    }

    fn must_be_a_session(&self, read: &Read) -> Result<(), WorldError> {
        if read.sound > 0 {
            return Ok(());
        }
        let path = self.path.clone();
        if let Some(how) = read.otherwise {
            return Err(WorldError::SavedOtherwise { path, how });
        }
        let why = match fs::metadata(&path).map(|data| data.len()) {
            Ok(0) => "the file is empty".into(),
            _ => "it has no line that walkdown wrote".into(),
        };
        Err(WorldError::NotASession { path, why })
    }

    /// Takes the lock, so that this program may write. Gives what the file holds now where others wrote to it
    /// between the reading and the lock.
    ///
    /// # Errors
    /// Someone else has it, locks do not work here, or nothing may be written to the file.
    pub fn lock(&mut self, holder: &Holder) -> Result<Option<Read>, WorldError> {
        if self.lock.is_some() {
            return Ok(None);
        }
        let mut lock = Lock::take(&self.path, holder)?;
        sweep_beside(&self.path);
        let read = self.refresh()?;
        self.must_not_be_barred()?;
        // Said now, not after the first answer.
        let file = private()
            .append(true)
            .open(&self.path)
            .map_err(WorldError::io("writing", &self.path))?;
        lock.hold(&self.path, &file)?;
        self.lock = Some(lock);
        Ok(read)
    }

    /// Gives the lock back.
    pub(super) fn unlock(&mut self) {
        self.lock = None;
    }

    /// The seal that forbids a change without a reason, in words; none where the session is not sealed.
    pub(super) fn seal(&self) -> Option<String> {
        let lines = self.lines.iter().map(|(_, line)| &**line);
        let text = lines.collect::<Vec<&[u8]>>().join(&b'\n');
        sealed(&read_session(&text).session).map(|sealed| sealed_words(&sealed))
    }

    /// Whether this program may write.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.lock.is_some()
    }

    /// The other program that has the session open for writing, if there is one.
    #[must_use]
    pub fn holder(&self) -> Option<Holder> {
        if self.lock.is_some() {
            None
        } else {
            Lock::holder(&self.path)
        }
    }

    /// Whether a line is known: it is in the file, or was.
    pub(super) fn knows(&self, sum: &EventId) -> bool {
        self.known.contains(sum)
    }

    /// The session's header.
    pub(super) fn header(&self) -> Option<EventId> {
        self.header
    }

    /// The session's header line, by which its lines are known elsewhere, and these.
    #[must_use]
    pub fn with_header(&self, lines: &[(EventId, Raw)]) -> Vec<Vec<u8>> {
        let header = |(sum, _): &&(EventId, Raw)| self.header == Some(*sum);
        self.lines
            .iter()
            .filter(header)
            .chain(lines)
            .map(|(_, line)| line.to_vec())
            .collect()
    }

    /// Every line known, each once: what is in the file, and what was.
    #[must_use]
    pub fn lines(&self) -> &[(EventId, Raw)] {
        &self.lines
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the file again if it is not what was last seen.
    ///
    /// # Errors
    /// It cannot be read, or it is another session's now.
    pub fn refresh(&mut self) -> Result<Option<Read>, WorldError> {
        let now = fs::metadata(&self.path)
            .map(|data| FileStamp::from_metadata(&data))
            .map_err(WorldError::io("reading", &self.path))?;
        if self.seen == Some(now) {
            return Ok(None);
        }
        let before = self.known.len();
        let read = self.read_again()?;
        Ok((self.known.len() > before).then_some(read))
    }

    fn read_again(&mut self) -> Result<Read, WorldError> {
        // Looked at before it is read: what is appended meanwhile shows as a change at the next look.
        let data = fs::metadata(&self.path).ok();
        let read = read_session_whole(read_bytes(&self.path)?);
        self.must_be_ours(&read)?;
        self.seen = data.map(|data| FileStamp::from_metadata(&data));
        self.take_in(&read);
        self.unmended |= self.lines.len() > read.lines.len();
        Ok(read)
    }

    /// The file's own session still.
    fn must_be_ours(&self, read: &Read) -> Result<(), WorldError> {
        if self.session.is_empty() {
            return Ok(());
        }
        let ours = match read.session.header() {
            Some(header) => header.session == self.session,
            // Without its header the file is still ours to complete: the header is among our lines.
            None => read.is_blank || read.lines.iter().any(|(sum, _)| self.known.contains(sum)),
        };
        if ours {
            Ok(())
        } else {
            Err(WorldError::OtherSession {
                path: self.path.clone(),
            })
        }
    }

    fn take_in(&mut self, read: &Read) {
        self.unsynced = true;
        self.unmended = read.torn.is_some() || read.unended;
        let completed = self.session.is_empty() || read.session.header().is_some();
        self.barred = read.read_only().filter(|_| completed);
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
