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

use crate::{
    interview::Happened,
    session::Draft,
    tui::{Message, Model, acts_as_keys, update, view},
};

use super::{
    effect_runner::EffectRunner,
    error::WorldError,
    external,
    gate::Gate,
    input::{LoopEvent, listen},
    job, screen,
    synchrony::Synchrony,
    terminal::{self, Drawn},
    workspace::{Opened, Workspace},
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
/// The pause between two frames of something that goes on without keys: more of them would be of no use, and each takes
/// bytes.
const PAUSE: Duration = Duration::from_millis(100);
/// The time after another program had the terminal in which the keyboard's signal to stop may still be meant for that
/// program.
const ECHO: Duration = Duration::from_millis(500);

/// Opens the screens, and comes back when the user leaves or the terminal is gone. Everything is on disk then.
///
/// # Errors
/// The terminal cannot be used.
pub fn walk(workspace: &Workspace, start: Start) -> Result<(), WorldError> {
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
    let (drawn, synchrony) = terminal::take(&workspace.settings).map_err(|source| {
        terminal::give_back();
        screen(source)
    })?;
    // The terminal is given back below; on drop it would complain to a standard error that may be gone.
    let mut drawn = std::mem::ManuallyDrop::new(drawn);
    let (gate, stop) = (Arc::new(Gate::default()), Arc::new(AtomicBool::new(false)));
    let synchrony = Arc::new(synchrony);
    let listening = listen(&queue, &gate, &stop, &synchrony);
    let mut runner = EffectRunner::new(workspace.clone(), queue);
    let result = listening.and_then(|listen| {
        let listening = Listening {
            arrivals: &arrivals,
            gate: &gate,
            stop: &stop,
            synchrony: &synchrony,
        };
        run(&mut drawn, &mut runner, &listening, listen, start)
    });
    // First the disk, then the terminal: it may be dead, the disk is not.
    runner.close();
    if runner.quit {
        synchrony.settle();
    }
    terminal::give_back();
    match result {
        // There is no reader left.
        Err(_) if !terminal::is_there() => Ok(()),
        result => result.map_err(screen),
    }
}

/// The ways in which the loop hears of things.
struct Listening<'a> {
    arrivals: &'a Receiver<LoopEvent>,
    gate: &'a Gate,
    /// Whether the program was told to stop, though that may still wait in the queue.
    stop: &'a AtomicBool,
    synchrony: &'a Synchrony,
}

fn run(
    drawn: &mut Drawn,
    runner: &mut EffectRunner,
    Listening {
        arrivals,
        gate,
        stop,
        synchrony,
    }: &Listening<'_>,
    listen: impl FnOnce() -> io::Result<()>,
    start: Start,
) -> io::Result<()> {
    let size = drawn.size()?;
    let model = begun((size.width, size.height), runner, start);
    // A large session takes seconds to be put away piece by piece, and whoever stops the program does not wait: the
    // system takes it back in one.
    let mut model = std::mem::ManuallyDrop::new(model);
    let mut listen = Some(listen);
    let (mut dirty, mut shown) = (true, Instant::now());
    let mut back: Option<Instant> = None;
    // The program goes on after it stopped itself: that is heard, too.
    let mut goes_on = false;
    loop {
        if std::mem::take(&mut runner.redraw) {
            drawn.wipe();
            dirty = true;
        }
        if std::mem::take(&mut runner.suspend) {
            synchrony.settle();
            suspend(drawn, runner.takes_mouse())?;
            goes_on = true;
            let size = drawn.size()?;
            take_in(&mut model, runner, Message::Resize(size.width, size.height));
            dirty = true;
        }
        if let Some(clip) = runner.clip.take() {
            screen::copy(&clip.text)?;
        }
        if let Some(draft) = runner.edit.take() {
            synchrony.settle();
            if !edit(drawn, &mut model, runner, arrivals, gate, draft)? {
                return Ok(());
            }
            back = Some(Instant::now());
            dirty = true;
        }
        if dirty {
            drawn.synchronize(synchrony.is_there());
            drawn.draw(|frame| {
                view(&model, frame);
                runner.links(&model, frame.buffer_mut())
            })?;
            shown = Instant::now();
            dirty = false;
            if let Some(listen) = listen.take() {
                listen()?;
            }
        }
        if runner.quit {
            return Ok(());
        }
        match arrivals.recv_timeout(until_next(&model, runner)) {
            Ok(arrival) => {
                let mut next = Some(arrival);
                // A held key draws once: waiting events are taken in first, and so is the word that an answer is saved.
                while let Some(arrival) = next {
                    // Events that wait before the order to stop are not worked off first.
                    if stop.load(Ordering::Relaxed) {
                        return Ok(());
                    }
                    match arrival {
                        LoopEvent::Interrupt if back.is_some_and(|at| at.elapsed() < ECHO) => {}
                        LoopEvent::Stop | LoopEvent::Interrupt => return Ok(()),
                        LoopEvent::Message(message) => take_in(&mut model, runner, message),
                        LoopEvent::World(happened) => take_in(&mut model, runner, happened.into()),
                        LoopEvent::Suspend if !job::is_below_shell() => {
                            let why = Happened::Failed(job::NO_SHELL.into());
                            take_in(&mut model, runner, why.into());
                        }
                        LoopEvent::Suspend => {
                            runner.keep();
                            runner.suspend = true;
                        }
                        // Stopped by others, the terminal was the shell's, and is as that left it.
                        LoopEvent::Continued if std::mem::take(&mut goes_on) => {}
                        LoopEvent::Continued => {
                            terminal::enter(runner.takes_mouse())?;
                            runner.redraw = true;
                        }
                        // The loop of the screens reads no lines, and no editor is open.
                        LoopEvent::Ended(_) | LoopEvent::Heard(_) => {}
                    }
                    next = if runner.quit || runner.suspend || runner.edit.is_some() {
                        None
                    } else {
                        let soon = runner.under_way.until_drawn(Instant::now());
                        arrivals.recv_timeout(soon).ok()
                    };
                }
                dirty = true;
            }
            Err(RecvTimeoutError::Timeout) if model.is_under_way() => {
                take_in(&mut model, runner, Message::GoOn);
                dirty = shown.elapsed() >= PAUSE || !model.is_under_way();
            }
            Err(RecvTimeoutError::Timeout) => {
                runner.tick();
                if !terminal::is_there() {
                    return Ok(());
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        // Looked at after every arrival: keys that come without a pause hide nothing.
        if until_slow(&model, runner).is_some_and(|left| left.is_zero()) {
            take_in(&mut model, runner, Happened::Slow.into());
            dirty = true;
        }
        runner.keep_due();
    }
}

/// The screens as they begin.
fn begun(size: (u16, u16), runner: &mut EffectRunner, start: Start) -> Model {
    let mut model = runner.model(size);
    if let Start::Session(opened) = start {
        model.is_for_one_session = true;
        let opened = runner.take_up(*opened);
        take_in(&mut model, runner, opened.into());
    }
    if model.walk.is_none() {
        // It comes by the queue.
        let _ = runner.list();
    }
    model
}

/// How long the loop waits for what arrives; not at all while something is under way.
fn until_next(model: &Model, runner: &EffectRunner) -> Duration {
    if model.is_under_way() {
        return Duration::ZERO;
    }
    until_slow(model, runner).unwrap_or(TICK)
}

/// How long until the oldest change that is on its way to the disk has to be shown as such; none where it is already.
fn until_slow(model: &Model, runner: &EffectRunner) -> Option<Duration> {
    let is_said = model.walk.as_ref().is_none_or(|walk| walk.slow);
    let left = runner.under_way.until_noticed(Instant::now());
    left.filter(|_| !is_said)
}

/// Changes the model and carries out what comes of it.
fn take_in(model: &mut Model, runner: &mut EffectRunner, message: Message) {
    if let Message::AtOnce(keys) = &message
        && acts_as_keys(model, keys)
    {
        for key in keys {
            take_in(model, runner, Message::Key(*key));
        }
        return;
    }
    let mut waiting = vec![message];
    while let Some(message) = waiting.pop() {
        for effect in update(model, message) {
            let happened = runner.carry_out_on_screen(effect, model.walk.as_ref());
            waiting.extend(happened.map(Message::World));
        }
    }
    let pending = model.walk.as_ref().map(|walk| &walk.pending);
    runner.under_way.keep_only(|sum| {
        pending.is_some_and(|pending| pending.iter().any(|pending| pending.sum == *sum))
    });
}

/// The text in the user's own editor. False if the program is to stop.
fn edit(
    drawn: &mut Drawn,
    model: &mut Model,
    runner: &mut EffectRunner,
    arrivals: &Receiver<LoopEvent>,
    gate: &Gate,
    mut draft: Draft,
) -> io::Result<bool> {
    runner.keep();
    let Some(local_state) = runner.local_state.clone() else {
        return Ok(true);
    };
    let edited = external::edit(
        &draft,
        &local_state,
        gate,
        &runner.queue,
        arrivals,
        runner.takes_mouse(),
    )?;
    if edited.stop {
        if let Ok(text) = edited.text {
            draft.text = text;
            runner.keep_draft(draft);
        }
        return Ok(false);
    }
    drawn.wipe();
    let size = drawn.size()?;
    take_in(model, runner, Message::Resize(size.width, size.height));
    take_in(model, runner, Happened::Edited(edited.text).into());
    for message in edited.waiting {
        take_in(model, runner, message);
    }
    Ok(true)
}

fn suspend(drawn: &mut Drawn, mouse: bool) -> io::Result<()> {
    terminal::give_back();
    job::stop();
    terminal::enter(mouse)?;
    drawn.wipe();
    Ok(())
}
