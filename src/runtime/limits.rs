//! A limit on the size of files shall be an error that is reported, not the end of the program.

use super::error::WorldError;

/// Keeps the signal that comes with the limit on file sizes from ending the program: the write then fails, and is
/// reported as any other failure.
///
/// # Errors
/// The system takes no handler.
pub fn outlive_limits() -> Result<(), WorldError> {
    #[cfg(unix)]
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default())
        .map(|_| ())
        .map_err(WorldError::io("watching", std::path::Path::new("signals")))?;
    Ok(())
}
