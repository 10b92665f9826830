//! The loop itself: what arrives changes the model, the effects that come of it are carried out, and a frame is drawn
//! once the queue is empty.

use std::{
    io,
    mem::{ManuallyDrop, take},
    ops::ControlFlow::{self, Break, Continue},
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::{Duration, Instant},
};

use crate::{
    interview::Happened,
    runtime::{
        effect_runner::EffectRunner,
        external,
        gate::Gate,
        input::LoopEvent,
        job, screen,
        synchrony::Synchrony,
        terminal::{self, Drawn},
    },
    session::Draft,
    tui::{Message, Model, acts_as_keys, update, view},
};

use super::Start;

/// The loop looks up at least this often: whether the terminal is still there, whether a draft is due.
const TICK: Duration = Duration::from_millis(400);
/// The pause between two frames of something that goes on without keys: more of them would be of no use, and each takes
/// bytes.
const PAUSE: Duration = Duration::from_millis(100);
/// The time after another program had the terminal in which the keyboard's signal to stop may still be meant for that
/// program.
const ECHO: Duration = Duration::from_millis(500);

/// Whether the loop goes on: it breaks off where the program is to end.
type Going = io::Result<ControlFlow<()>>;

/// The ways in which the loop hears of things.
pub(super) struct Listening<'a> {
    pub(super) arrivals: &'a Receiver<LoopEvent>,
    pub(super) gate: &'a Gate,
    /// Whether the program was told to stop, though that may still wait in the queue.
    pub(super) stop: &'a AtomicBool,
    pub(super) synchrony: &'a Synchrony,
}

/// The loop, and how far it is.
pub(super) struct Rounds<'a> {
    drawn: &'a mut Drawn,
    runner: &'a mut EffectRunner,
    listening: Listening<'a>,
    /// A large session takes seconds to be put away piece by piece, and whoever stops the program does not wait: the
    /// system takes it back in one.
    model: ManuallyDrop<Model>,
    /// Whether the model has something that is not on screen.
    dirty: bool,
    /// When a frame was drawn last.
    shown: Instant,
    /// When the user's own editor gave the terminal back.
    back: Option<Instant>,
    /// The program goes on after it stopped itself: that is heard, too.
    goes_on: bool,
}

impl<'a> Rounds<'a> {
    /// The screens as they begin.
    pub(super) fn new(
        drawn: &'a mut Drawn,
        runner: &'a mut EffectRunner,
        listening: Listening<'a>,
        start: Start,
    ) -> io::Result<Self> {
        let size = drawn.size()?;
        let model = runner.model((size.width, size.height));
        let mut rounds = Self {
            drawn,
            runner,
            listening,
            model: ManuallyDrop::new(model),
            dirty: true,
            shown: Instant::now(),
            back: None,
            goes_on: false,
        };
        let is_placed = matches!(start, Start::Placed(_));
        if let Start::Session(opened) | Start::Placed(opened) = start {
            rounds.model.is_for_one_session = true;
            let opened = rounds.runner.take_up(*opened);
            rounds.take_in(opened.into());
        }
        if is_placed {
            rounds.runner.tell_place();
        }
        if rounds.model.walk.is_none() {
            // It comes by the queue.
            let _ = rounds.runner.list();
        }
        Ok(rounds)
    }

    /// Goes round until the user leaves, the program is told to stop or the terminal is gone. Keys are listened to once
    /// the first frame is drawn.
    pub(super) fn run(mut self, listen: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        let mut listen = Some(listen);
        while self.serve()?.is_continue() {
            if take(&mut self.dirty) {
                self.draw()?;
                if let Some(listen) = listen.take() {
                    listen()?;
                }
            }
            if self.runner.quit || self.hear()?.is_break() {
                break;
            }
            // Looked at after every arrival: keys that come without a pause hide nothing.
            if self.until_slow().is_some_and(|left| left.is_zero()) {
                self.take_in(Happened::Slow.into());
                self.dirty = true;
            }
            self.runner.keep_due();
        }
        Ok(())
    }

    /// Does what effects left to be done with the terminal.
    fn serve(&mut self) -> Going {
        if take(&mut self.runner.redraw) {
            self.drawn.wipe();
            self.dirty = true;
        }
        if take(&mut self.runner.suspend) {
            self.suspend()?;
        }
        if let Some(clip) = self.runner.clip.take() {
            screen::copy(&clip.text)?;
        }
        match self.runner.edit.take() {
            Some(draft) => self.edit(draft),
            None => Ok(Continue(())),
        }
    }

    /// Stops for the shell, and comes back when that lets the program go on.
    fn suspend(&mut self) -> io::Result<()> {
        self.listening.synchrony.settle();
        terminal::give_back();
        job::stop();
        terminal::enter(self.runner.takes_mouse())?;
        self.goes_on = true;
        self.come_back()
    }

    /// The text in the user's own editor.
    fn edit(&mut self, mut draft: Draft) -> Going {
        self.listening.synchrony.settle();
        self.runner.keep();
        if let Some(local_state) = self.runner.local_state.clone() {
            let edited = external::edit(
                &draft,
                &local_state,
                self.listening.gate,
                &self.runner.queue,
                self.listening.arrivals,
                self.runner.takes_mouse(),
            )?;
            if edited.stop {
                if let Ok(text) = edited.text {
                    draft.text = text;
                    self.runner.keep_draft(draft);
                }
                return Ok(Break(()));
            }
            self.come_back()?;
            self.take_in(Happened::Edited(edited.text).into());
            for message in edited.waiting {
                self.take_in(message);
            }
        }
        self.back = Some(Instant::now());
        self.dirty = true;
        Ok(Continue(()))
    }

    /// The terminal was another program's: nothing of ours is on it, and its size may be another one.
    fn come_back(&mut self) -> io::Result<()> {
        self.drawn.wipe();
        let size = self.drawn.size()?;
        self.take_in(Message::Resize(size.width, size.height));
        self.dirty = true;
        Ok(())
    }

    /// Draws a frame.
    fn draw(&mut self) -> io::Result<()> {
        let is_synchronous = self.listening.synchrony.is_there();
        self.drawn.synchronize(is_synchronous);
        self.drawn.draw(|frame| {
            view(&self.model, frame);
            self.runner.links(&self.model, frame.buffer_mut())
        })?;
        self.shown = Instant::now();
        Ok(())
    }

    /// Waits for what arrives; where nothing does, goes on with what is under way, or looks after what is due.
    fn hear(&mut self) -> Going {
        match self.listening.arrivals.recv_timeout(self.until_next()) {
            Ok(arrival) => return self.take_in_waiting(arrival),
            Err(RecvTimeoutError::Timeout) if self.model.is_under_way() => {
                self.take_in(Message::GoOn);
                self.dirty = self.shown.elapsed() >= PAUSE || !self.model.is_under_way();
            }
            Err(RecvTimeoutError::Timeout) => {
                self.runner.tick();
                if !terminal::is_there() {
                    return Ok(Break(()));
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(Break(())),
        }
        Ok(Continue(()))
    }

    /// Takes in what arrived and all that waits behind it. A held key draws once: waiting events are taken in first, and
    /// so is the word that an answer is saved.
    fn take_in_waiting(&mut self, first: LoopEvent) -> Going {
        let mut next = Some(first);
        while let Some(arrival) = next {
            // Events that wait before the order to stop are not worked off first.
            let is_stopped = self.listening.stop.load(Ordering::Relaxed);
            if is_stopped || self.arrived(arrival)?.is_break() {
                return Ok(Break(()));
            }
            let runner = &self.runner;
            next = if runner.quit || runner.suspend || runner.edit.is_some() {
                None
            } else {
                let soon = runner.under_way.until_drawn(Instant::now());
                self.listening.arrivals.recv_timeout(soon).ok()
            };
        }
        self.dirty = true;
        Ok(Continue(()))
    }

    /// Takes in one thing that arrived.
    fn arrived(&mut self, arrival: LoopEvent) -> Going {
        match arrival {
            LoopEvent::Interrupt if self.back.is_some_and(|at| at.elapsed() < ECHO) => {}
            LoopEvent::Stop | LoopEvent::Interrupt => return Ok(Break(())),
            LoopEvent::Message(message) => self.take_in(message),
            LoopEvent::World(happened) => self.take_in(happened.into()),
            LoopEvent::Suspend if !job::is_below_shell() => {
                let why = Happened::Failed(job::NO_SHELL.into());
                self.take_in(why.into());
            }
            LoopEvent::Suspend => {
                self.runner.keep();
                self.runner.suspend = true;
            }
            // Stopped by others, the terminal was the shell's, and is as that left it.
            LoopEvent::Continued if take(&mut self.goes_on) => {}
            LoopEvent::Continued => {
                terminal::enter(self.runner.takes_mouse())?;
                self.runner.redraw = true;
            }
            // The loop of the screens reads no lines, and no editor is open.
            LoopEvent::Ended(_) | LoopEvent::Heard(_) => {}
        }
        Ok(Continue(()))
    }

    /// How long the loop waits for what arrives; not at all while something is under way.
    fn until_next(&self) -> Duration {
        if self.model.is_under_way() {
            return Duration::ZERO;
        }
        self.until_slow().unwrap_or(TICK)
    }

    /// How long until the oldest change that is on its way to the disk has to be shown as such; none where it is already.
    fn until_slow(&self) -> Option<Duration> {
        let is_said = self.model.walk.as_ref().is_none_or(|walk| walk.slow);
        let left = self.runner.under_way.until_noticed(Instant::now());
        left.filter(|_| !is_said)
    }

    /// Changes the model and carries out what comes of it.
    fn take_in(&mut self, message: Message) {
        if let Message::AtOnce(keys) = &message
            && acts_as_keys(&self.model, keys)
        {
            for key in keys {
                self.take_in(Message::Key(*key));
            }
            return;
        }
        let mut waiting = vec![message];
        while let Some(message) = waiting.pop() {
            for effect in update(&mut self.model, message) {
                let walk = self.model.walk.as_ref();
                let happened = self.runner.carry_out_on_screen(effect, walk);
                waiting.extend(happened.map(Message::World));
            }
        }
        let pending = self.model.walk.as_ref().map(|walk| &walk.pending);
        self.runner.under_way.keep_only(|sum| {
            pending.is_some_and(|pending| pending.iter().any(|pending| pending.sum == *sum))
        });
    }
}
