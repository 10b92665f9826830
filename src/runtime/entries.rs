//! The entries of a folder.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::limits::survive;

/// The paths of what is in a folder. The standard library gives up where a folder cannot be closed: what was read of it
/// until then is all of it.
///
/// # Errors
/// The folder cannot be opened; where one of its entries cannot be read, that stands in its place.
pub(super) fn entries(folder: &Path) -> io::Result<Vec<io::Result<PathBuf>>> {
    let mut found = Vec::new();
    let mut opened = Ok(());
    survive(|| match fs::read_dir(folder) {
        Ok(entries) => found.extend(entries.map(|entry| entry.map(|entry| entry.path()))),
        Err(error) => opened = Err(error),
    });
    opened.map(|()| found)
}
