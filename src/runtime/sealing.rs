//! The bytes that a seal is made over: those of a file that is sound.

use std::path::Path;

use crate::{
    format::{read_session_from, seal_over},
    session::{Prepared, Stamp},
};

use super::{error::WorldError, files::read_session_bytes};

/// Prepares a seal over all that is in the file, but for a torn last line: recording the seal sets that aside first.
///
/// # Errors
/// It cannot be read, or it is not sound, and so not sealed.
pub fn to_seal(path: &Path, stamp: Stamp) -> Result<Prepared, WorldError> {
    let mut bytes = read_session_bytes(path)?;
    let read = read_session_from(bytes.as_slice()).map_err(WorldError::io("reading", path))?;
    if !read.damage.is_empty() || !read.missing.is_empty() {
        return Err(WorldError::NotSound {
            path: path.to_owned(),
        });
    }
    if let Some(torn) = &read.torn {
        bytes.truncate(torn.start);
    }
    if bytes.last().is_some_and(|byte| *byte != b'\n') {
        bytes.push(b'\n');
    }
    Ok(seal_over(&read.session, &bytes, stamp))
}
