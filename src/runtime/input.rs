//! The threads that listen: to keys, and to signals. They speak to the loop by its queue only.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::Sender,
    },
    thread,
};

use crossterm::event::Event;

use crate::{
    interview::Happened,
    plain::PlainInput,
    tui::{Message, unmarked_paste},
};

use super::{gate::Gate, keyboard::Source, synchrony::Synchrony, window};

/// An event that arrives in the loop's queue.
#[derive(Debug)]
pub(super) enum LoopEvent {
    /// For the screens.
    Message(Message),
    /// A report of the world.
    World(Happened),
    /// For plain mode.
    Heard(PlainInput),
    /// The program is to stop: a signal, or the terminal is gone.
    Stop,
    /// The keyboard's signal to stop. While another program has the terminal it is meant for that one.
    Interrupt,
    /// Somebody else stops the program for the shell.
    Suspend,
    /// The program goes on after it was stopped.
    Continued,
    /// Another program that had the terminal has ended.
    Ended(io::Result<std::process::ExitStatus>),
}

/// Takes signals from now on, so that none ends the program with the terminal as it is. The function that it gives
/// starts the threads, which pass on what came meanwhile too: it is called after the first frame, so that no thread
/// delays that. The first thread reads keys for as long as the gate is open. A signal to stop is noted at once, and then
/// waits in the queue like all else.
pub(super) fn listen(
    queue: &Sender<LoopEvent>,
    gate: &Arc<Gate>,
    stop: &Arc<AtomicBool>,
    synchrony: &Arc<Synchrony>,
) -> io::Result<impl FnOnce() -> io::Result<()> + use<>> {
    let keys = Ending(queue.clone());
    let (gate, synchrony) = (Arc::clone(gate), Arc::clone(synchrony));
    let source = Source::new()?;
    let stops = listen_to_stops(queue)?;
    let signals = listen_to_signals(queue, stop)?;
    Ok(move || {
        thread::Builder::new()
            .name("input".into())
            .spawn(move || read_keys(source, &keys.0, &gate, &synchrony))?;
        stops()?;
        signals()
    })
}

/// Hears when the program is stopped for the shell, and when it goes on: the terminal is the shell's meanwhile. The
/// function that it gives starts the thread.
fn listen_to_stops(
    queue: &Sender<LoopEvent>,
) -> io::Result<impl FnOnce() -> io::Result<()> + use<>> {
    #[cfg(not(unix))]
    let begin = {
        let _ = queue;
        || Ok(())
    };
    #[cfg(unix)]
    let begin = {
        use signal_hook::{
            consts::{SIGCONT, SIGTSTP},
            iterator::Signals,
        };
        let mut signals = Signals::new([SIGTSTP, SIGCONT])?;
        let queue = queue.clone();
        let pass_on = move || {
            for signal in signals.forever() {
                let arrival = if signal == SIGTSTP {
                    LoopEvent::Suspend
                } else {
                    LoopEvent::Continued
                };
                if queue.send(arrival).is_err() {
                    return;
                }
            }
        };
        move || {
            let named = thread::Builder::new().name("stops".into());
            named.spawn(pass_on).map(drop)
        }
    };
    Ok(begin)
}

/// Takes the signals that end the program. The function that it gives starts the thread that passes them on.
pub(super) fn listen_to_signals(
    queue: &Sender<LoopEvent>,
    stop: &Arc<AtomicBool>,
) -> io::Result<impl FnOnce() -> io::Result<()> + use<>> {
    #[cfg(not(unix))]
    let begin = {
        let _ = (queue, stop);
        || Ok(())
    };
    #[cfg(unix)]
    let begin = {
        use signal_hook::{
            consts::{SIGINT, SIGQUIT, TERM_SIGNALS},
            iterator::Signals,
        };
        // A file larger than allowed is an error of the write, not the end of the program.
        signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default())?;
        let mut signals = Signals::new(TERM_SIGNALS.iter().chain(&[signal_hook::consts::SIGHUP]))?;
        let (stops, stop) = (queue.clone(), Arc::clone(stop));
        let pass_on = move || {
            for signal in signals.forever() {
                let arrival = if [SIGINT, SIGQUIT].contains(&signal) {
                    LoopEvent::Interrupt
                } else {
                    // The keyboard's signal may be meant for another program: that one is not noted.
                    stop.store(true, Ordering::Relaxed);
                    LoopEvent::Stop
                };
                if stops.send(arrival).is_err() {
                    return;
                }
            }
        };
        move || {
            let named = thread::Builder::new().name("signals".into());
            named.spawn(pass_on).map(drop)
        }
    };
    Ok(begin)
}

/// Says so when a thread ends that the program cannot go on without, however it ends.
struct Ending(Sender<LoopEvent>);

impl Drop for Ending {
    fn drop(&mut self) {
        let _ = self.0.send(LoopEvent::Stop);
    }
}

fn read_keys(
    mut source: Source,
    queue: &Sender<LoopEvent>,
    gate: &Gate,
    synchrony: &Synchrony,
) -> io::Result<()> {
    loop {
        if gate.is_closing() {
            // Keys typed before another program takes the terminal act neither there nor here.
            source.forget(synchrony, || gate.is_closing())?;
            gate.stand();
        }
        let events = match source.wait(synchrony) {
            // The program was stopped and goes on.
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        let events = source.whole(events, synchrony)?;
        if let Some(keys) = unmarked_paste(&events) {
            if queue
                .send(LoopEvent::Message(Message::AtOnce(keys)))
                .is_err()
            {
                return Ok(());
            }
            continue;
        }
        for event in events {
            let message = match event {
                Event::Key(key) => Message::Key(key),
                Event::Mouse(mouse) => Message::Mouse(mouse),
                Event::Paste(text) => Message::Paste(text),
                Event::FocusGained => Message::Focus(true),
                Event::FocusLost => Message::Focus(false),
                Event::Resize(columns, rows) => {
                    let (columns, rows) = window::or_usual((columns, rows));
                    Message::Resize(columns, rows)
                }
            };
            if queue.send(LoopEvent::Message(message)).is_err() {
                return Ok(());
            }
        }
    }
}
