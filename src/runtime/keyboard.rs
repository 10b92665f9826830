//! Where keys come from: the bytes of the terminal, read as they are, and its new sizes.

use std::{io, time::Duration};

use super::synchrony::Synchrony;

pub(super) use source::Source;

/// How long is looked for keys that wait already.
const GLANCE: Duration = Duration::from_millis(1);

impl Source {
    /// Reads what was typed so far, and forgets it.
    pub(super) fn forget(&mut self, synchrony: &Synchrony) -> io::Result<()> {
        while !self.wait(Some(GLANCE), synchrony)?.is_empty() {}
        self.reset();
        Ok(())
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

        /// What is half typed is nothing any more.
        pub(super) fn reset(&mut self) {
            self.keyboard = Keyboard::default();
        }

        /// Waits, at most so long, for what is typed next, or until a torn sequence has waited long enough.
        pub(in crate::runtime) fn wait(
            &mut self,
            longest: Option<Duration>,
            synchrony: &Synchrony,
        ) -> io::Result<Vec<Event>> {
            self.keyboard.expect_answer(synchrony.is_expected());
            let wait = longest.or(self.keyboard.wait()).unwrap_or(IDLE);
            let (is_typed, is_resized) = self.poll(wait)?;
            let mut events = Vec::new();
            if is_typed {
                let mut bytes = [0; CHUNK];
                let count = match rustix::io::read(io::stdin(), &mut bytes) {
                    Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                    Err(rustix::io::Errno::AGAIN) => 0,
                    other => other?,
                };
                events = self.keyboard.hear(bytes.get(..count).unwrap_or_default());
                if let Some(has) = self.keyboard.take_answer() {
                    synchrony.hear(has);
                }
            } else if longest.is_none() && !is_resized {
                events.extend(self.keyboard.timeout());
            }
            if is_resized {
                // Full or empty, it has said what it had to say.
                let _ = self.resized.read(&mut [0; CHUNK]);
                let (columns, rows) = window::size()?;
                events.push(Event::Resize(columns, rows));
            }
            Ok(events)
        }

        /// Whether something is typed, and whether the terminal has a new size.
        fn poll(&self, wait: Duration) -> io::Result<(bool, bool)> {
            let stdin = io::stdin();
            let mut ends = [
                PollFd::new(&stdin, PollFlags::IN),
                PollFd::new(&self.resized, PollFlags::IN),
            ];
            let wait = Timespec::try_from(wait).map_err(io::Error::other)?;
            poll(&mut ends, Some(&wait))?;
            let [typed, resized] = ends.map(|end| !end.revents().is_empty());
            Ok((typed, resized))
        }
    }
}

#[cfg(not(unix))]
mod source {
    use std::{io, time::Duration};

    use crossterm::event::{Event, poll, read};

    use crate::tui::Joiner;

    use super::Synchrony;

    /// Nothing wakes the input thread here.
    const IDLE: Duration = Duration::from_millis(100);

    /// The keyboard of a console, which has events of its own.
    #[derive(Debug)]
    pub(in crate::runtime) struct Source {
        joiner: Joiner,
    }

    impl Source {
        pub(in crate::runtime) fn new() -> io::Result<Self> {
            Ok(Self {
                joiner: Joiner::default(),
            })
        }

        pub(super) fn reset(&mut self) {
            self.joiner = Joiner::default();
        }

        pub(in crate::runtime) fn wait(
            &mut self,
            longest: Option<Duration>,
            _: &Synchrony,
        ) -> io::Result<Vec<Event>> {
            let wait = longest.or(self.joiner.wait()).unwrap_or(IDLE);
            Ok(if poll(wait)? {
                self.joiner.feed(read()?)
            } else if longest.is_none() {
                self.joiner.timeout().into_iter().collect()
            } else {
                Vec::new()
            })
        }
    }
}
