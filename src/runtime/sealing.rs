//! The bytes that a seal is made over: those of a file that is sound.

use std::path::Path;

use crate::{
    format::{Encoded, encode, read_session_from, seal_over, signed_part, with_signature},
    session::{Prepared, Stamp},
};

use super::{
    error::WorldError,
    files::read_session_bytes,
    signature::{SigningKey, sign},
};

/// A seal over all that is in the file, signed where a key is given.
///
/// # Errors
/// It cannot be read, it is not sound, and so not sealed, or it cannot be signed.
pub fn seal_of(path: &Path, stamp: Stamp, key: Option<&SigningKey>) -> Result<Encoded, WorldError> {
    let prepared = to_seal(path, stamp)?;
    let encoded = encode(prepared.clone());
    let Some(key) = key else {
        return Ok(encoded);
    };
    let signature = sign(key, signed_part(&encoded.line).unwrap_or_default())?;
    Ok(with_signature(prepared, &signature))
}

/// Prepares a seal over all that is in the file, but for a torn last line: recording the seal sets that aside first.
fn to_seal(path: &Path, stamp: Stamp) -> Result<Prepared, WorldError> {
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
