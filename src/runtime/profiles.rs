//! Profiles of the user's own: in the config folder, one file each.

use std::path::{Path, PathBuf};

use crate::catalog::{Catalog, ProfileFile, Selection};

use super::{
    entries::entries,
    error::WorldError,
    files::{make_folder, read_text, write_whole},
    library::Library,
};

impl Library {
    /// The text of the profile kept under this id, in any case; none if there is none.
    ///
    /// # Errors
    /// It is there, but cannot be read.
    pub fn profile(&self, id: &str) -> Result<Option<String>, WorldError> {
        let kept = self.profiles();
        let found = kept
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(id.trim()));
        found.map(|(_, path)| read_text(path)).transpose()
    }

    /// The ids of the profiles kept here, in order.
    #[must_use]
    pub fn profile_ids(&self) -> Vec<String> {
        self.profiles().into_iter().map(|(id, _)| id).collect()
    }

    /// Keeps a profile under its id.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn keep_profile(&self, id: &str, text: &str) -> Result<(), WorldError> {
        let folder = self.profile_folder();
        make_folder(&folder)?;
        write_whole(&folder.join(format!("{id}.json")), text.as_bytes())
    }

    /// The selections that the profiles kept here make of a catalog, in the order of their ids. Profiles of other
    /// catalogs, and those that cannot be read, are left out.
    #[must_use]
    pub fn selections(&self, catalog: &Catalog) -> Vec<Selection> {
        let kept = self.profiles().into_iter();
        kept.filter_map(|(_, path)| {
            let text = read_text(&path).ok()?;
            let file: ProfileFile =
                serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
            let is_of_it = file.catalog.eq_ignore_ascii_case(&catalog.id)
                || file.catalog.is_empty() && file.fits(catalog) > 0;
            let is_taken = catalog.profiles.iter().any(|own| own.id == file.id);
            let (selection, _) = file
                .select(catalog)
                .ok()
                .filter(|_| is_of_it && !is_taken)?;
            Some(selection)
        })
        .collect()
    }

    fn profiles(&self) -> Vec<(String, PathBuf)> {
        json_files(&self.profile_folder())
    }
}

/// The files of JSON in a folder, by their names.
pub(super) fn json_files(folder: &Path) -> Vec<(String, PathBuf)> {
    let entries = entries(folder).into_iter().flatten().flatten();
    let mut kept: Vec<(String, PathBuf)> = entries
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path)))
        .collect();
    kept.sort();
    kept
}
