//! A line to the program: a pseudo-terminal in which it runs, with every byte counted that comes over it.

use std::{
    io::{Read, Write},
    num::NonZero,
    path::Path,
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// The program has said all that it has to say once it was silent for so long.
const SILENCE: Duration = Duration::from_millis(120);
/// A key that changes nothing is waited for no longer than this.
const PATIENCE: Duration = Duration::from_millis(600);

pub(crate) const COLUMNS: u16 = 80;
pub(crate) const ROWS: u16 = 24;

/// The program at the other end of a line.
pub(crate) struct Line {
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    arrivals: Receiver<Vec<u8>>,
    terminal: vt100::Parser,
    _master: Box<dyn MasterPty + Send>,
}

impl Line {
    /// Starts a program in a folder, which is its home too.
    pub(crate) fn start(program: &Path, arguments: &[&str], folder: &Path) -> Self {
        let size = PtySize {
            rows: ROWS,
            cols: COLUMNS,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        for (name, value) in surroundings(folder) {
            command.env(name, value);
        }
        command.cwd(folder);
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, arrivals) = channel();
        thread::spawn(move || {
            let mut bytes = [0; 1 << 14];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let cells = |count| NonZero::new(count).unwrap();
        Self {
            child,
            keyboard: pair.master.take_writer().unwrap(),
            arrivals,
            terminal: vt100::Parser::new(cells(ROWS), cells(COLUMNS), 0),
            _master: pair.master,
        }
    }

    /// Types bytes, all at once.
    pub(crate) fn send(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Types bytes, and takes in what comes of them; gives how many bytes that were.
    pub(crate) fn type_in(&mut self, keys: &str) -> usize {
        self.send(keys);
        self.settle().0
    }

    /// Takes in what comes until it is silent; gives how many bytes that were, and when the last one came.
    pub(crate) fn settle(&mut self) -> (usize, Instant) {
        let (mut count, mut last) = (0, Instant::now());
        let mut wait = PATIENCE;
        loop {
            match self.arrivals.recv_timeout(wait) {
                Ok(bytes) => {
                    last = Instant::now();
                    count += bytes.len();
                    self.terminal.process(&bytes);
                    wait = SILENCE;
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    return (count, last);
                }
            }
        }
    }

    /// Counts what comes unasked for so long.
    pub(crate) fn idle(&mut self, time: Duration) -> usize {
        let end = Instant::now() + time;
        let mut count = 0;
        while let Ok(bytes) = self
            .arrivals
            .recv_timeout(end.saturating_duration_since(Instant::now()))
        {
            count += bytes.len();
            self.terminal.process(&bytes);
        }
        count
    }

    /// What the terminal shows.
    pub(crate) fn screen(&self) -> vt100::Screen {
        self.terminal.screen().clone()
    }

    /// The most memory that the program had so far, in KiB; none where the system does not tell.
    pub(crate) fn peak_memory(&self) -> Option<u64> {
        let process = self.child.process_id()?;
        let told = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().strip_suffix(" kB")?.trim().parse().ok()
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The surroundings in which the program is measured.
pub(crate) fn surroundings(folder: &Path) -> Vec<(&'static str, String)> {
    let home = folder.display();
    vec![
        ("PATH", std::env::var("PATH").unwrap_or_default()),
        ("HOME", home.to_string()),
        ("XDG_DATA_HOME", format!("{home}/data")),
        ("XDG_STATE_HOME", format!("{home}/state")),
        ("XDG_CONFIG_HOME", format!("{home}/config")),
        ("LOGNAME", "tester".into()),
        ("TERM", "xterm-256color".into()),
        ("LANG", "C.UTF-8".into()),
        ("TZ", "UTC".into()),
    ]
}
