//! The user's licensed texts: kept in the config folder, one file a catalog, and laid over a catalog only where it is
//! shown. What is written into reports and exports comes from catalogs without them.

use std::{fs, path::PathBuf};

use crate::catalog::{Catalog, Overlay};

use super::{
    error::WorldError,
    files::{make_folder, read_up_to, write_whole},
    library::Library,
};

/// Larger ones were not written by this program.
const LARGEST: u64 = 128 << 20;

impl Library {
    /// The licensed text of a catalog, where one was taken in.
    ///
    /// # Errors
    /// It is there and cannot be read.
    pub fn overlay(&self, catalog: &str) -> Result<Option<Overlay>, WorldError> {
        let path = self.overlay_path(catalog);
        if fs::symlink_metadata(&path).is_err() {
            return Ok(None);
        }
        let bytes = read_up_to(&path, LARGEST)?;
        let read = serde_json::from_slice(&bytes).map_err(|error| WorldError::BrokenOverlay {
            path,
            why: error.to_string(),
        });
        read.map(Some)
    }

    /// Lays licensed texts over the catalogs that have one; says whether any has.
    ///
    /// # Errors
    /// One cannot be read; the other catalogs have theirs.
    pub fn lay_over(&self, catalogs: &mut [Catalog]) -> Result<bool, WorldError> {
        let (mut any, mut failed) = (false, Ok(()));
        for catalog in catalogs {
            match self.overlay(&catalog.id) {
                Ok(Some(overlay)) => {
                    overlay.apply(catalog);
                    any = true;
                }
                Ok(None) => {}
                Err(error) => failed = Err(error),
            }
        }
        failed.map(|()| any)
    }

    /// Takes in a licensed text, for this user's eyes alone. What an earlier copy said beyond it stays.
    ///
    /// # Errors
    /// The config folder cannot be written.
    pub fn keep_overlay(&self, newer: Overlay) -> Result<PathBuf, WorldError> {
        let path = self.overlay_path(&newer.catalog);
        // An overlay that cannot be read is of no use: it is replaced.
        let mut kept = self
            .overlay(&newer.catalog)
            .unwrap_or_default()
            .unwrap_or_default();
        kept.take(newer);
        make_folder(&self.overlays)?;
        write_whole(&path, &serde_json::to_vec_pretty(&kept).unwrap_or_default())?;
        Ok(path)
    }

    fn overlay_path(&self, catalog: &str) -> PathBuf {
        let name: String = catalog
            .chars()
            .map(|letter| match letter {
                letter if letter.is_ascii_alphanumeric() || "-_.".contains(letter) => letter,
                _ => '_',
            })
            .collect();
        self.overlays.join(format!("{name}.json"))
    }
}
