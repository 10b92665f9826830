//! A file named as evidence of a session: how its path is kept.

use std::path::Path;

use crate::session::EvidenceFile;

use super::{
    error::WorldError,
    evidence::evidence_file,
    files::{same_file, whole_path},
};

/// Takes size and SHA-256 of a file that is evidence in a session. Its path is kept as it was given where it leads to
/// the file from the session's folder, so that both can move together; else from the root.
///
/// # Errors
/// The file cannot be read.
pub fn attach(path: &Path, session: &Path) -> Result<EvidenceFile, WorldError> {
    let mut file = evidence_file(path)?;
    let folder = session.parent().unwrap_or(Path::new(""));
    let same = same_file(path, &folder.join(path));
    if !same && let Some(whole) = whole_path(path) {
        file.path = whole.to_string_lossy().into_owned();
    }
    Ok(file)
}
