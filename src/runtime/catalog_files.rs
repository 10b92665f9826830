//! The texts of a catalog from disk, for `catalog check`.

use std::path::{Path, PathBuf};

use crate::catalog::FILES;

use super::{error::WorldError, files::read_text};

/// The two texts of a catalog's folder.
#[derive(Debug, Clone)]
pub struct CatalogText {
    /// The folder.
    pub folder: PathBuf,
    /// `catalog.json`.
    pub catalog: String,
    /// `requirements.csv`.
    pub requirements: String,
}

/// Reads a catalog's folder; one of its two files may be named instead.
///
/// # Errors
/// One of the files cannot be read.
pub fn read_catalog(path: &Path) -> Result<CatalogText, WorldError> {
    let folder = if path.is_file() {
        path.parent().unwrap_or(Path::new("."))
    } else {
        path
    };
    let [frame, rows] = FILES.map(|name| folder.join(name));
    Ok(CatalogText {
        folder: folder.to_owned(),
        catalog: read_text(&frame)?,
        requirements: read_text(&rows)?,
    })
}
