//! Maps of forms of the user's own: in the config folder, one file each.

use std::path::PathBuf;

use super::{error::WorldError, files::read_text, library::Library, profiles::json_files};

impl Library {
    /// The maps kept here, each with its path, in the order of their names.
    ///
    /// # Errors
    /// One of them cannot be read.
    pub fn forms(&self) -> Result<Vec<(PathBuf, String)>, WorldError> {
        let kept = json_files(&self.form_folder()).into_iter();
        kept.map(|(_, path)| Ok((path.clone(), read_text(&path)?)))
            .collect()
    }
}
