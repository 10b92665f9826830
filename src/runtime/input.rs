//! The threads that listen: to keys, and to signals. They speak to the loop by its queue only.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::Sender,
    },
    thread,
    time::Duration,
};

use crossterm::event::{Event, poll, read};

use crate::tui::{Joiner, Message};

/// What arrives in the loop's queue.
#[derive(Debug)]
pub(super) enum Arrival {
    /// For the screens.
    Message(Message),
    /// The program is to stop: a signal, or the terminal is gone.
    Stop,
}

/// How long the input thread waits at most before it looks at its state again.
const IDLE: Duration = Duration::from_mins(1);

/// Starts both threads. A signal to stop is noted at once, and then waits in the queue like all else.
pub(super) fn listen(queue: &Sender<Arrival>, stop: &Arc<AtomicBool>) -> io::Result<()> {
    let keys = Ending(queue.clone());
    thread::Builder::new()
        .name("input".into())
        .spawn(move || read_keys(&keys.0))?;
    #[cfg(unix)]
    {
        use signal_hook::{consts::TERM_SIGNALS, iterator::Signals};
        // A file larger than allowed is an error of the write, not the end of the program.
        signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default())?;
        let mut signals = Signals::new(TERM_SIGNALS.iter().chain(&[signal_hook::consts::SIGHUP]))?;
        let (stops, stop) = (queue.clone(), Arc::clone(stop));
        thread::Builder::new()
            .name("signals".into())
            .spawn(move || {
                for _ in signals.forever() {
                    stop.store(true, Ordering::Relaxed);
                    if stops.send(Arrival::Stop).is_err() {
                        return;
                    }
                }
            })?;
    }
    Ok(())
}

/// Says so when a thread ends that the program cannot go on without, however it ends.
struct Ending(Sender<Arrival>);

impl Drop for Ending {
    fn drop(&mut self) {
        let _ = self.0.send(Arrival::Stop);
    }
}

fn read_keys(queue: &Sender<Arrival>) -> io::Result<()> {
    let mut joiner = Joiner::default();
    loop {
        let event = match next(&mut joiner) {
            // The program was stopped and goes on.
            Err(error) if error.kind() == io::ErrorKind::Interrupted => None,
            other => other?,
        };
        let message = match event {
            Some(Event::Key(key)) => Message::Key(key),
            Some(Event::Paste(text)) => Message::Paste(text),
            Some(Event::Resize(columns, rows)) => Message::Resize(columns, rows),
            _ => continue,
        };
        if queue.send(Arrival::Message(message)).is_err() {
            return Ok(());
        }
    }
}

/// Waits for the next event, or until a torn sequence has waited long enough.
fn next(joiner: &mut Joiner) -> io::Result<Option<Event>> {
    Ok(if poll(joiner.wait().unwrap_or(IDLE))? {
        joiner.feed(read()?)
    } else {
        joiner.timeout()
    })
}
