//! A session file made new from bytes, under its lock.

use std::path::Path;

use super::{error::WorldError, files::write_new, holder::Holder, lock::Lock};

/// Makes a session file that must not be there yet: whole or not at all.
///
/// # Errors
/// It is there, somebody has its lock, or it cannot be written; nothing is left of it then.
pub(super) fn write_new_session(
    path: &Path,
    holder: &Holder,
    bytes: &[u8],
) -> Result<(), WorldError> {
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(WorldError::Exists {
            path: path.to_owned(),
        });
    }
    let _lock = Lock::take(path, holder)?;
    write_new(path, bytes)
}
