//! The loop: one queue of what arrives, the model that it changes, the effects that come of it, and a frame once
//! the queue is empty.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    time::{Duration, Instant},
};

use crate::tui::{Message, Model, Theme, update, view};

use super::{
    desk::{Desk, Opened},
    error::WorldError,
    hands::Hands,
    input::{Arrival, listen},
    terminal::{self, Drawn},
};

/// Where the screens begin.
#[derive(Debug)]
pub enum Start {
    /// With the sessions known here.
    Home,
    /// With this session, where it was left.
    Session(Box<Opened>),
}

/// The loop looks up at least this often: whether the terminal is still there, whether a draft is due.
const TICK: Duration = Duration::from_millis(400);
/// An append that takes longer than this is shown as pending.
const NOTICED: Duration = Duration::from_millis(50);

/// Opens the screens, and comes back when the user leaves or the terminal is gone. Everything is on disk then.
///
/// # Errors
/// The terminal cannot be used.
pub fn walk(desk: &Desk, start: Start) -> Result<(), WorldError> {
    let screen = |source| WorldError::Io {
        doing: "using",
        path: "the terminal".into(),
        source,
    };
    if !terminal::is_there() {
        return Err(screen(io::Error::other(
            "standard input or output is no terminal",
        )));
    }
    let (queue, arrivals) = channel();
    let mut drawn = terminal::take().map_err(|source| {
        terminal::give_back();
        screen(source)
    })?;
    let stop = Arc::new(AtomicBool::new(false));
    let listening = listen(&queue, &stop);
    let mut hands = Hands::new(desk.clone(), queue);
    let result = listening.and_then(|()| run(&mut drawn, &mut hands, &arrivals, &stop, start));
    // First the disk, then the terminal: it may be dead, the disk is not.
    hands.close();
    terminal::give_back();
    match result {
        // Nobody is left to read it.
        Err(_) if !terminal::is_there() => Ok(()),
        result => result.map_err(screen),
    }
}

fn run(
    drawn: &mut Drawn,
    hands: &mut Hands,
    arrivals: &Receiver<Arrival>,
    stop: &AtomicBool,
    start: Start,
) -> io::Result<()> {
    let size = drawn.size()?;
    let theme = Theme {
        colour: std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    };
    let model = Model::new((size.width, size.height), theme, hands.who().to_owned());
    // A large session takes seconds to be put away piece by piece, and whoever stops the program does not wait: the
    // system takes it back in one.
    let mut model = std::mem::ManuallyDrop::new(model);
    if let Start::Session(opened) = start {
        model.is_for_one_session = true;
        let opened = hands.take_up(*opened);
        take_in(&mut model, hands, opened);
    }
    if model.walk.is_none() {
        hands.list();
    }
    let mut dirty = true;
    loop {
        if std::mem::take(&mut hands.redraw) {
            terminal::wipe(drawn)?;
            dirty = true;
        }
        if std::mem::take(&mut hands.suspend) {
            suspend(drawn)?;
            let size = drawn.size()?;
            take_in(&mut model, hands, Message::Resize(size.width, size.height));
            dirty = true;
        }
        if dirty {
            drawn.draw(|frame| view(&model, frame))?;
            dirty = false;
        }
        if hands.quit {
            return Ok(());
        }
        let until = hands.pending_since.map_or(TICK, |since: Instant| {
            NOTICED.saturating_sub(since.elapsed())
        });
        match arrivals.recv_timeout(until) {
            Ok(arrival) => {
                let mut next = Some(arrival);
                // A held key draws once: what waits is taken in first.
                while let Some(arrival) = next {
                    // What waits before the word to stop is not worked off first.
                    if stop.load(Ordering::Relaxed) {
                        return Ok(());
                    }
                    match arrival {
                        Arrival::Stop => return Ok(()),
                        Arrival::Message(message) => take_in(&mut model, hands, message),
                    }
                    next = if hands.quit || hands.suspend {
                        None
                    } else {
                        arrivals.try_recv().ok()
                    };
                }
                dirty = true;
            }
            Err(RecvTimeoutError::Timeout) => {
                if hands.pending_since.take().is_some() {
                    take_in(&mut model, hands, Message::Slow);
                    dirty = true;
                }
                hands.tick();
                if !terminal::is_there() {
                    return Ok(());
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        hands.keep_due();
    }
}

/// Changes the model and carries out what comes of it.
fn take_in(model: &mut Model, hands: &mut Hands, message: Message) {
    let mut waiting = vec![message];
    while let Some(message) = waiting.pop() {
        for effect in update(model, message) {
            waiting.extend(hands.carry_out(effect, model));
        }
    }
}

#[cfg(unix)]
fn suspend(drawn: &mut Drawn) -> io::Result<()> {
    terminal::give_back();
    signal_hook::low_level::raise(signal_hook::consts::SIGSTOP)?;
    terminal::enter()?;
    terminal::wipe(drawn)
}

#[cfg(not(unix))]
fn suspend(_: &mut Drawn) -> io::Result<()> {
    Ok(())
}
