//! The screens on a terminal.

use std::{io, path::PathBuf};

use super::{desk::Desk, error::WorldError};

/// Where the walk begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// On the home screen.
    Home,
    /// In a session, where it was left.
    Session(PathBuf),
}

/// Opens the screens.
///
/// # Errors
/// The terminal cannot be used, or the session cannot be opened.
pub fn walk(_desk: &Desk, _start: Start) -> Result<(), WorldError> {
    Err(WorldError::io(
        "drawing",
        std::path::Path::new("the screen"),
    )(io::ErrorKind::Unsupported.into()))
}
