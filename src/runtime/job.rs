//! The shell below: whether one waits that wakes the program up again where it stops itself. Run as the command of an
//! `ssh`, a terminal or a service there is none, and it would lie there stopped for good.

/// The message where no shell would bring the stopped program back.
pub(super) const NO_SHELL: &str =
    "Ctrl-z does nothing here: no shell waits below that could bring the program back";

/// Whether a shell waits below: the program has a job of its own there, and whoever started it is in the same session.
#[cfg(unix)]
pub(super) fn is_below_shell() -> bool {
    use rustix::process::{getpgrp, getppid, getsid};
    let Ok(session) = getsid(None) else {
        return false;
    };
    let same = |parent| getsid(Some(parent)).is_ok_and(|of_parent| of_parent == session);
    // What runs in the group of the session's first process is that process, or a script that it is.
    getpgrp() != session && getppid().is_some_and(same)
}

/// Whether a shell waits below.
#[cfg(not(unix))]
pub(super) fn is_below_shell() -> bool {
    false
}

/// Stops the whole job, as a terminal does: a script that the program runs in stops with it, or its shell would wait on.
#[cfg(unix)]
pub(super) fn stop() {
    use rustix::process::{Signal, kill_current_process_group};
    let _ = kill_current_process_group(Signal::STOP);
}

/// Stops the whole job.
#[cfg(not(unix))]
pub(super) fn stop() {}
