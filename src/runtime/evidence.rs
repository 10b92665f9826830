//! A file named as evidence: its size and digest; the file stays where it is.

use std::{
    fs::{self, Metadata},
    io::{self, Read},
    path::Path,
};

use sha2::{Digest, Sha256};

use crate::session::EvidenceFile;

use super::{error::WorldError, files::open_plain};

/// After so many bytes is looked whether the file changed: of a large one it is not said at the end only.
const LOOK: u64 = 8 << 20;

/// Takes size and SHA-256 of a file.
///
/// # Errors
/// The file cannot be read, or it changes meanwhile.
pub fn evidence_file(path: &Path) -> Result<EvidenceFile, WorldError> {
    read_evidence(path, &mut |_, _| true)?.ok_or_else(|| changed(path))
}

/// The same while someone watches, who is told how many bytes of how many are read, and may say no: then there is
/// none.
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
