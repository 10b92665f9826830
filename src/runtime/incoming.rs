//! Reading a file that a person names, so that what is wrong with it is said alike.

use std::path::Path;

use crate::format::licensed::LARGEST;

use super::{error::WorldError, files::read_up_to};

/// Reads a file whole.
///
/// # Errors
/// It is not there, then it is said what may be named, or it cannot be read.
pub fn read_named(path: &Path, accepted: &str) -> Result<Vec<u8>, WorldError> {
    read_up_to(path, LARGEST).map_err(|error| match error {
        WorldError::NotFound { .. } => WorldError::cannot(
            path.display().to_string(),
            "there is no such file",
            accepted,
        ),
        other => other,
    })
}

/// The refusal of an `OpenDocument` sheet, which is not read.
#[must_use]
pub fn open_document(name: &str, then: &str) -> WorldError {
    WorldError::cannot(
        name,
        "it is a sheet of the kind ods, which is not read",
        format!("save it as xlsx, then {then}"),
    )
}

/// The refusal of a Word document.
#[must_use]
pub fn word_document(name: &str, accepted: &str) -> WorldError {
    WorldError::cannot(name, "it is a Word document, no workbook", accepted)
}

/// The refusal of a workbook of the old kind, or of one with a password.
#[must_use]
pub fn old_workbook(name: &str, then: &str) -> WorldError {
    WorldError::cannot(
        name,
        "it is a workbook of the old kind (xls), or one with a password",
        format!("save it as xlsx without a password, then {then}"),
    )
}
