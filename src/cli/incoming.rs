//! Reading a file that a person names, so that what is wrong with it is said alike.

use std::path::Path;

use crate::{
    format::licensed::LARGEST,
    runtime::{WorldError, read_up_to},
};

use super::failure::Failure;

/// Reads a file whole.
///
/// # Errors
/// It is not there, then it is said what may be named, or it cannot be read.
pub(super) fn read(path: &Path, accepted: &str) -> Result<Vec<u8>, Failure> {
    read_up_to(path, LARGEST).map_err(|error| match error {
        WorldError::NotFound { .. } => Failure::cannot(
            path.display().to_string(),
            "there is no such file",
            accepted,
        ),
        other => other.into(),
    })
}

/// The refusal of an `OpenDocument` sheet, which is not read.
pub(super) fn open_document(name: &str, then: &str) -> Failure {
    Failure::cannot(
        name,
        "it is a sheet of the kind ods, which is not read",
        format!("save it as xlsx, then {then}"),
    )
}

/// The refusal of a Word document.
pub(super) fn word_document(name: &str, accepted: &str) -> Failure {
    Failure::cannot(name, "it is a Word document, no workbook", accepted)
}

/// The refusal of a workbook of the old kind, or of one with a password.
pub(super) fn old_workbook(name: &str, then: &str) -> Failure {
    Failure::cannot(
        name,
        "it is a workbook of the old kind (xls), or one with a password",
        format!("save it as xlsx without a password, then {then}"),
    )
}
