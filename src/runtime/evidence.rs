//! A file named as evidence: its size and digest; the file stays where it is.

use std::{io::Read, path::Path};

use sha2::{Digest, Sha256};

use crate::session::EvidenceFile;

use super::{error::WorldError, files::open_plain};

/// Takes size and SHA-256 of a file.
///
/// # Errors
/// The file cannot be read.
pub fn evidence_file(path: &Path) -> Result<EvidenceFile, WorldError> {
    let reading = || WorldError::io("reading", path);
    let file = open_plain(path).map_err(reading())?;
    // No more than it has now: it may grow while it is read, or have no end.
    let length = file.metadata().map_err(reading())?.len();
    let mut file = file.take(length);
    let mut hash = Sha256::new();
    let mut size = 0;
    let mut part = vec![0; 1 << 16];
    loop {
        let count = file.read(&mut part).map_err(reading())?;
        if count == 0 {
            break;
        }
        size += count as u64;
        hash.update(part.get(..count).unwrap_or_default());
    }
    Ok(EvidenceFile {
        path: path.to_string_lossy().into_owned(),
        size,
        sha256: crate::hex(&hash.finalize()),
    })
}
