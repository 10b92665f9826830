//! Where keys come from: the bytes of the terminal, read as they are, and its new sizes.

use std::{io, time::Duration};

use crossterm::event::Event;

use crate::tui::unmarked_paste;

use super::synchrony::Synchrony;

pub(super) use source::Source;

/// How long is looked for keys that wait already.
const GLANCE: Duration = Duration::from_millis(1);
/// How long is looked for the rest of what is half there, such as a paste that the terminal hands over piece by piece.
const REST: Duration = Duration::from_millis(100);
/// The most events of one paste that are taken together; the rest is looked at by itself.
const LONGEST: usize = 1 << 20;

impl Source {
    /// Reads what was typed so far, and forgets it: as long as bytes wait, and as long as that is wanted.
    pub(super) fn forget(
        &mut self,
        synchrony: &Synchrony,
        is_wanted: impl Fn() -> bool,
    ) -> io::Result<()> {
        while is_wanted() {
            let longest = if self.is_halfway() { REST } else { GLANCE };
            match self.swallow(longest, synchrony) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.reset();
        Ok(())
    }

    /// The rest of what came all at once, as a paste does that the terminal does not mark: it may come piece by piece.
    pub(super) fn whole(
        &mut self,
        mut events: Vec<Event>,
        synchrony: &Synchrony,
    ) -> io::Result<Vec<Event>> {
        while unmarked_paste(&events).is_some() && events.len() < LONGEST {
            match self.more(REST, synchrony) {
                Ok(more) if more.is_empty() => break,
                Ok(more) => events.extend(more),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(events)
    }
}

#[cfg(unix)]
mod source {
    use std::{
        io::{self, Read},
        os::unix::net::UnixStream,
        time::Duration,
    };

    use crossterm::event::Event;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};

    use crate::{runtime::window, tui::Keyboard};

    use super::Synchrony;

    /// The longest wait before the input thread looks at its state again.
    const IDLE: Duration = Duration::from_mins(1);
    const CHUNK: usize = 4096;

    /// The terminal's end of the keyboard. The parser of crossterm would wait for ever for the end of an answer that it
    /// does not know, and take all keys for a part of it.
    #[derive(Debug)]
    pub(in crate::runtime) struct Source {
        keyboard: Keyboard,
        /// Has a byte in it once the terminal has a new size.
        resized: UnixStream,
    }

    impl Source {
        /// Hears of new sizes from now on.
        pub(in crate::runtime) fn new() -> io::Result<Self> {
            let (resized, told) = UnixStream::pair()?;
            resized.set_nonblocking(true)?;
            told.set_nonblocking(true)?;
            signal_hook::low_level::pipe::register(signal_hook::consts::SIGWINCH, told)?;
            Ok(Self {
                keyboard: Keyboard::default(),
                resized,
            })
        }

        /// Forgets a half-typed sequence.
        pub(super) fn reset(&mut self) {
            self.keyboard = Keyboard::default();
        }

        /// Whether more belongs to what was typed last.
        pub(super) fn is_halfway(&self) -> bool {
            self.keyboard.wait().is_some()
        }

        /// Reads once of what waits, or comes in so long. Whether there was something.
        pub(super) fn swallow(
            &mut self,
            longest: Duration,
            synchrony: &Synchrony,
        ) -> io::Result<bool> {
            let is_typed = is_typed(longest)?;
            if is_typed {
                self.read(synchrony)?;
            }
            Ok(is_typed)
        }

        /// The events that come in within this time; empty where none do.
        pub(super) fn more(
            &mut self,
            longest: Duration,
            synchrony: &Synchrony,
        ) -> io::Result<Vec<Event>> {
            if is_typed(longest)? {
                return self.read(synchrony);
            }
            Ok(Vec::new())
        }

        /// Waits for what is typed next, or until a torn sequence has waited long enough.
        pub(in crate::runtime) fn wait(&mut self, synchrony: &Synchrony) -> io::Result<Vec<Event>> {
            self.keyboard.expect_answer(synchrony.is_expected());
            let wait = self.keyboard.wait().unwrap_or(IDLE);
            let stdin = io::stdin();
            let mut ends = [
                PollFd::new(&stdin, PollFlags::IN),
                PollFd::new(&self.resized, PollFlags::IN),
            ];
            let [is_typed, is_resized] = is_ready(&mut ends, wait)?;
            let mut events = Vec::new();
            if is_typed {
                events = self.read(synchrony)?;
            } else if !is_resized {
                events.extend(self.keyboard.timeout());
            }
            if is_resized {
                // The number of bytes does not matter: any byte means a new size.
                let _ = self.resized.read(&mut [0; CHUNK]);
                let (columns, rows) = window::size()?;
                events.push(Event::Resize(columns, rows));
            }
            Ok(events)
        }

        /// Reads once, at most a piece, of what waits.
        fn read(&mut self, synchrony: &Synchrony) -> io::Result<Vec<Event>> {
            let mut bytes = [0; CHUNK];
            let count = match rustix::io::read(io::stdin(), &mut bytes) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Err(rustix::io::Errno::AGAIN) => 0,
                other => other?,
            };
            let events = self.keyboard.hear(bytes.get(..count).unwrap_or_default());
            if let Some(has) = self.keyboard.take_answer() {
                synchrony.hear(has);
            }
            Ok(events)
        }
    }

    /// Whether something was typed, or is within so long.
    fn is_typed(longest: Duration) -> io::Result<bool> {
        let stdin = io::stdin();
        Ok(is_ready(&mut [PollFd::new(&stdin, PollFlags::IN)], longest)? == [true])
    }

    /// Waits, at most so long, until one of them has something to read. Which have.
    fn is_ready<const COUNT: usize>(
        ends: &mut [PollFd<'_>; COUNT],
        longest: Duration,
    ) -> io::Result<[bool; COUNT]> {
        let longest = Timespec::try_from(longest).map_err(io::Error::other)?;
        poll(ends, Some(&longest))?;
        Ok(ends.each_ref().map(|end| !end.revents().is_empty()))
    }
}

#[cfg(not(unix))]
mod source {
    use std::{io, time::Duration};

    use crossterm::event::{Event, poll, read};

    use crate::tui::SequenceJoiner;

    use super::Synchrony;

    /// Nothing wakes the input thread here.
    const IDLE: Duration = Duration::from_millis(100);

    /// The keyboard of a console, which has events of its own.
    #[derive(Debug)]
    pub(in crate::runtime) struct Source {
        joiner: SequenceJoiner,
    }

    impl Source {
        pub(in crate::runtime) fn new() -> io::Result<Self> {
            Ok(Self {
                joiner: SequenceJoiner::default(),
            })
        }

        pub(super) fn reset(&mut self) {
            self.joiner = SequenceJoiner::default();
        }

        pub(super) fn is_halfway(&self) -> bool {
            self.joiner.wait().is_some()
        }

        pub(super) fn swallow(&mut self, longest: Duration, _: &Synchrony) -> io::Result<bool> {
            let is_there = poll(longest)?;
            if is_there {
                self.joiner.feed(read()?);
            }
            Ok(is_there)
        }

        pub(super) fn more(&mut self, longest: Duration, _: &Synchrony) -> io::Result<Vec<Event>> {
            Ok(if poll(longest)? {
                self.joiner.feed(read()?)
            } else {
                Vec::new()
            })
        }

        pub(in crate::runtime) fn wait(&mut self, _: &Synchrony) -> io::Result<Vec<Event>> {
            Ok(if poll(self.joiner.wait().unwrap_or(IDLE))? {
                self.joiner.feed(read()?)
            } else {
                self.joiner.timeout().into_iter().collect()
            })
        }
    }
}
