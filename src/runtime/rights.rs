//! Rights of a file that is this user's alone, whatever the umask is.

use std::{
    fs::{File, OpenOptions},
    io,
};

/// Options for a file that only this user may read.
pub(super) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Gives a file of ours its rights, whatever the umask took from them.
pub(super) fn make_private(file: &File) -> io::Result<()> {
    #[cfg(unix)]
    match file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600)) {
        // A file system without rights, as on a stick.
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        other => other,
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        Ok(())
    }
}
