//! Official forms: those that come with the program, and maps of the user's own in the config folder, one file each.

use std::path::PathBuf;

use crate::format::Form;

use super::{error::WorldError, files::read_text, library::Library, profiles::json_files};

impl Library {
    /// The official forms, and the user's own maps.
    ///
    /// # Errors
    /// A map cannot be read.
    pub fn all_forms(&self) -> Result<Vec<Form>, WorldError> {
        let mut forms = Form::built_in();
        for (path, text) in self.own_forms()? {
            let form = Form::read(&text).map_err(|why| {
                WorldError::cannot(
                    path.display().to_string(),
                    why,
                    "mend the map of this form, or take the file away",
                )
            })?;
            forms.retain(|own| own.id != form.id);
            forms.push(form);
        }
        Ok(forms)
    }

    /// The maps kept here, each with its path, in the order of their names.
    fn own_forms(&self) -> Result<Vec<(PathBuf, String)>, WorldError> {
        let kept = json_files(&self.form_folder()).into_iter();
        kept.map(|(_, path)| Ok((path.clone(), read_text(&path)?)))
            .collect()
    }
}
