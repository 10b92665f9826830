//! A file named as evidence: its size and digest; the file stays where it is.

use std::{
    fs::{self, Metadata},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::mpsc::Sender,
    thread,
};

use sha2::{Digest, Sha256};

use crate::{
    interview::{FileChange, Happened},
    session::{EvidenceFile, LineKey, Session, evidence_files},
};

use super::{error::WorldError, files::open_plain, input::LoopEvent};

/// After so many bytes is looked whether the file changed: of a large one it is not said at the end only.
const LOOK: u64 = 8 << 20;

/// Takes size and SHA-256 of a file.
///
/// # Errors
/// The file cannot be read, or it changes meanwhile.
pub fn evidence_file(path: &Path) -> Result<EvidenceFile, WorldError> {
    read_evidence(path, &mut |_, _| true)?.ok_or_else(|| changed(path))
}

/// The same for a caller that shows progress: the callback is told the bytes read and the bytes in all, and stops the
/// reading by returning `false`; the result is then `None`.
pub(super) fn read_evidence(
    path: &Path,
    watch: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Option<EvidenceFile>, WorldError> {
    let reading = || WorldError::io("reading", path);
    let file = open_plain(path).map_err(reading())?;
    let before = file.metadata().map_err(reading())?;
    let length = before.len();
    // No more than it has now: it may grow while it is read, or have no end.
    let mut part_of = (&file).take(length);
    let mut hash = Sha256::new();
    let mut size = 0;
    let mut part = vec![0; 1 << 16];
    loop {
        if !watch(size, length) {
            return Ok(None);
        }
        let count = part_of.read(&mut part).map_err(reading())?;
        if count == 0 {
            break;
        }
        size += count as u64;
        hash.update(part.get(..count).unwrap_or_default());
        if size / LOOK != (size - count as u64) / LOOK
            && differ(&before, &file.metadata().map_err(reading())?)
        {
            return Err(changed(path));
        }
    }
    let after = file.metadata().map_err(reading())?;
    let there = fs::metadata(path).map_err(reading())?;
    if size != length || differ(&before, &after) || differ(&before, &there) {
        return Err(changed(path));
    }
    Ok(Some(EvidenceFile {
        path: path.to_string_lossy().into_owned(),
        size,
        sha256: crate::hex(&hash.finalize()),
    }))
}

fn changed(path: &Path) -> WorldError {
    let why = "it changed while it was read: take it once it is whole";
    WorldError::io("reading", path)(io::Error::other(why))
}

fn differ(before: &Metadata, after: &Metadata) -> bool {
    before.len() != after.len() || before.modified().ok() != after.modified().ok()
}

/// Where a file named as evidence is looked for: a path that does not begin at the root begins at the session's
/// folder, or where the program was started.
#[must_use]
pub fn evidence_path(session: &Path, named: &EvidenceFile) -> PathBuf {
    let beside = session.parent().unwrap_or(Path::new("")).join(&named.path);
    if beside.exists() {
        beside
    } else {
        PathBuf::from(&named.path)
    }
}

/// A digest is taken again of files up to this size, and of so many bytes in all: no more is read unasked.
const CHEAP: u64 = 16 << 20;
const CHEAP_IN_ALL: u64 = 128 << 20;

/// Looks after every file named as evidence, beside the loop: first whether it is there with its size, then, where
/// that costs little, whether its digest is the same.
pub(super) fn look_after(path: &Path, session: &Session, queue: Sender<LoopEvent>) {
    let id = session.header().map(|header| header.session.clone());
    let id = id.unwrap_or_default();
    let named = evidence_files(session);
    if named.is_empty() {
        return;
    }
    let path = path.to_owned();
    let looking = move || {
        let mut found: Vec<(LineKey, FileChange)> = Vec::new();
        let mut same: Vec<(LineKey, EvidenceFile, PathBuf)> = Vec::new();
        for (line, file) in named {
            let at = evidence_path(&path, &file);
            match fs::metadata(&at) {
                Ok(data) if data.is_file() && data.len() == file.size => {
                    same.push((line, file, at));
                }
                Ok(data) if data.is_file() => found.push((line, change(file, "has another size"))),
                _ => found.push((line, change(file, "is gone"))),
            }
        }
        let told = |changes: &[(LineKey, FileChange)]| {
            let message = Happened::Evidence(id.clone(), changes.to_vec());
            // Without a listener the result is dropped.
            let _ = queue.send(LoopEvent::World(message));
        };
        told(&found);
        let (mut read, before) = (0, found.len());
        for (line, file, at) in same {
            if file.size > CHEAP || read + file.size > CHEAP_IN_ALL {
                continue;
            }
            read += file.size;
            if evidence_file(&at).is_ok_and(|now| now.sha256 != file.sha256) {
                found.push((line, change(file, "has changed")));
            }
        }
        if found.len() > before {
            told(&found);
        }
    };
    // Without a thread nothing is looked after; verify does it all the same.
    let _ = thread::Builder::new()
        .name("evidence".into())
        .spawn(looking);
}

fn change(file: EvidenceFile, words: &'static str) -> FileChange {
    FileChange {
        path: file.path,
        words,
    }
}
