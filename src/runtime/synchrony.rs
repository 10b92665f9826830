//! Whether the terminal shows a frame at once where that is marked (mode 2026). It is asked before the first frame, and
//! nothing waits for the answer: frames are marked once it has come.

use std::{
    io::{self, Write},
    sync::atomic::{AtomicU8, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::render::{Abilities, Ability};

/// The longest that a question and its answer take on any line; an ESC after that is a key.
const LONGEST: Duration = Duration::from_secs(3);
/// The time that an answer of the terminal is waited for before the terminal is handed to another program.
const PATIENCE: Duration = Duration::from_secs(1);
const GLANCE: Duration = Duration::from_millis(5);

const UNASKED: u8 = 0;
const ASKED: u8 = 1;
const HAS: u8 = 2;
const HAS_NOT: u8 = 3;

/// Whether the terminal shows marked frames at once, shared by the loop and the input thread.
#[derive(Debug)]
pub(super) struct Synchrony {
    known: AtomicU8,
    asked: Instant,
}

impl Synchrony {
    /// Asks the terminal, where it is of a kind that answers.
    pub(super) fn ask(can: Abilities) -> io::Result<Self> {
        let answers = can.has(Ability::MODES);
        if answers {
            let mut out = io::stdout();
            out.write_all(b"\x1b[?2026$p")?;
            out.flush()?;
        }
        Ok(Self {
            known: AtomicU8::new(if answers { ASKED } else { UNASKED }),
            asked: Instant::now(),
        })
    }

    /// The terminal answered. Of one that was not asked that is no answer.
    pub(super) fn hear(&self, has: bool) {
        let known = if has { HAS } else { HAS_NOT };
        let (now, order) = (ASKED, Ordering::Relaxed);
        let _ = self.known.compare_exchange(now, known, order, order);
    }

    /// Whether frames may be marked.
    pub(super) fn is_there(&self) -> bool {
        self.known.load(Ordering::Relaxed) == HAS
    }

    /// Whether the answer may come now.
    pub(super) fn is_expected(&self) -> bool {
        self.waits() && self.asked.elapsed() < LONGEST
    }

    /// Waits for an answer that is under way, before what is typed is another program's.
    pub(super) fn settle(&self) {
        while self.waits() && self.asked.elapsed() < PATIENCE {
            thread::sleep(GLANCE);
        }
    }

    fn waits(&self) -> bool {
        self.known.load(Ordering::Relaxed) == ASKED
    }
}
