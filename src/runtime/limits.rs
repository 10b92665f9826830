//! A limit on the size of files, or a file on which a library gives up, shall be an error that is reported, not the
//! end of the program.

use std::cell::Cell;

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

thread_local! {
    /// Whether this thread does work whose panic is survived.
    static SURVIVES: Cell<bool> = const { Cell::new(false) };
}

/// Does work with a library that gives up on some broken files by a panic; none if it did. Nothing is printed.
pub fn survive<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = SURVIVES.replace(true);
    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
    SURVIVES.set(before);
    done.ok()
}

/// Whether a panic of this thread is survived: then it is no fault to tell, and the terminal stays as it is.
#[must_use]
pub fn is_survived() -> bool {
    SURVIVES.get()
}
