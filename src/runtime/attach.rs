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
    let whole = whole_path(path).filter(|_| !leads_there);
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let folder = whole_path(folder).filter(|folder| !folder.as_os_str().is_empty());
    let inside = |whole: &Path| Some(whole.strip_prefix(folder.as_ref()?).ok()?.to_owned());
    let kept = whole.map(|whole| inside(&whole).unwrap_or(whole));
    file.path = in_utf8(kept.as_deref().unwrap_or(path))?;
    Ok(file)
}

/// A path as the session's file can hold it: with other letters it would lead nowhere.
fn in_utf8(path: &Path) -> Result<String, WorldError> {
    let named = path.to_str().map(str::to_owned);
    named.ok_or_else(|| {
        let path = path.display().to_string();
        WorldError::cannot(path, "it is not named in UTF-8", "give it another name")
    })
}
