//! The gate before the keyboard: while it is shut the input thread reads nothing, and what is typed is another
//! program's.

use std::{
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// The input thread is told again after this time, and no longer waited for after that.
const AGAIN: Duration = Duration::from_millis(20);
const PATIENCE: Duration = Duration::from_secs(2);

/// Where the gate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    /// Keys are read.
    #[default]
    Open,
    /// The input thread is to stop reading.
    Closing,
    /// The input thread reads nothing.
    Shut,
}

/// The gate, shared by the loop and the input thread.
#[derive(Debug, Default)]
pub(super) struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

impl Gate {
    /// The input thread asks whether it is to stop reading.
    pub(super) fn is_closing(&self) -> bool {
        *self.state() == State::Closing
    }

    /// The input thread stops reading, until the gate opens.
    pub(super) fn stand(&self) {
        let mut state = self.state();
        if *state == State::Closing {
            *state = State::Shut;
            self.changed.notify_all();
        }
        while *state == State::Shut {
            state = self
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Shuts the gate. False if the input thread does not come to it; the gate is open then as before.
    pub(super) fn shut(&self) -> bool {
        let since = Instant::now();
        let mut state = self.state();
        *state = State::Closing;
        while *state != State::Shut {
            if since.elapsed() > PATIENCE {
                *state = State::Open;
                return false;
            }
            wake();
            state = self
                .changed
                .wait_timeout(state, AGAIN)
                .map_or_else(|poisoned| poisoned.into_inner().0, |(state, _)| state);
        }
        true
    }

    /// Opens it.
    pub(super) fn open(&self) {
        *self.state() = State::Open;
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Wakes the input thread out of its waiting: it looks up when the terminal is said to have a new size.
#[cfg(unix)]
fn wake() {
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGWINCH);
}

/// Elsewhere the input thread looks up by itself.
#[cfg(not(unix))]
fn wake() {}

#[cfg(test)]
mod tests {
    use std::{sync::Arc, thread};

    use super::Gate;

    #[test]
    fn nobody_passes_a_gate_that_is_shut() {
        let gate = Arc::new(Gate::default());
        let other = Arc::clone(&gate);
        let reader = thread::spawn(move || {
            while !other.is_closing() {
                thread::yield_now();
            }
            other.stand();
            other.is_closing()
        });
        assert!(gate.shut());
        assert!(!reader.is_finished());
        gate.open();
        assert!(reader.join().is_ok_and(|closing| !closing));
    }

    #[test]
    fn a_reader_that_does_not_come_is_not_waited_for_for_ever() {
        let gate = Gate::default();
        assert!(!gate.shut());
        assert!(!gate.is_closing());
        gate.stand();
    }
}
