//! A file named as evidence of a session: how its path is kept.

use std::path::Path;

use crate::session::EvidenceFile;

use super::{
    error::WorldError,
    evidence::evidence_file,
    files::{same_file, whole_path},
};

/// Takes size and SHA-256 of a file named as evidence in a session. The path is kept relative to the session's folder
/// for a file within it, so that both can move together and a reader learns nothing of the machine. For any other file
/// it is kept from the root, unless the given path is relative to the session's folder.
///
/// # Errors
/// The file cannot be read.
pub fn attach(path: &Path, session: &Path) -> Result<EvidenceFile, WorldError> {
    let mut file = evidence_file(path)?;
    let folder = session.parent().unwrap_or(Path::new(""));
    let leads_there = path.is_relative() && same_file(path, &folder.join(path))?;
    if !leads_there && let Some(whole) = whole_path(path) {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        let folder = whole_path(folder).unwrap_or_default();
        let inside = whole.strip_prefix(&folder).ok();
        let inside = inside.filter(|_| !folder.as_os_str().is_empty());
        file.path = inside.unwrap_or(&whole).to_string_lossy().into_owned();
    }
    Ok(file)
}
