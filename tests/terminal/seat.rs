//! A seat before a real pseudo-terminal: the program runs in it, keys go in as bytes, and what it draws is looked at
//! until the sight that is waited for comes up.

use std::{
    fs,
    io::{Read, Write},
    num::NonZero,
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;
use walkdown::{
    format::{Read as Session, read_session},
    session::{Level, answer},
};

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(5);

/// A user with an empty home.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// Writes the config file.
    pub(crate) fn configure(&self, text: &str) {
        let folder = self.folder.path().join("config/walkdown");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("config.json"), text).unwrap();
    }

    /// Starts the program.
    pub(crate) fn sit(&self) -> Seat {
        self.run(CommandBuilder::new(env!("CARGO_BIN_EXE_walkdown")))
    }

    /// Starts the program from a shell that does something before; `$0` is the program.
    pub(crate) fn sit_after(&self, script: &str) -> Seat {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_walkdown")]);
        self.run(command)
    }

    /// Starts the program as a job of a shell, that goes on with it at each Enter once it is stopped; `before` is put before
    /// it.
    pub(crate) fn sit_in_shell(&self, before: &str) -> Seat {
        let goes_on = "while [ $? -gt 128 ]; do read -r _; fg > /dev/null; done";
        let mut seat = self.sit_after(&format!("set -m; {before} \"$0\"; {goes_on}"));
        seat.is_in_shell = true;
        seat
    }

    fn run(&self, mut command: CommandBuilder) -> Seat {
        let home = self.folder.path();
        command.env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", home);
        command.env("XDG_DATA_HOME", home.join("data"));
        command.env("XDG_STATE_HOME", home.join("state"));
        command.env("XDG_CONFIG_HOME", home.join("config"));
        command.env("LOGNAME", "tester");
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.cwd(home);
        Seat::new(command)
    }

    /// The only session file.
    pub(crate) fn file(&self) -> PathBuf {
        let folder = self.folder.path().join("data/walkdown/sessions");
        let mut found: Vec<PathBuf> = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "walkdown"))
            .collect();
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    }

    /// A text in the user's home.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    /// Where the user is at home, and the program is started.
    pub(crate) fn folder(&self) -> PathBuf {
        fs::canonicalize(self.folder.path()).unwrap()
    }

    /// Writes a text into the user's home.
    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).unwrap();
    }

    /// Waits until nobody has the session open.
    pub(crate) fn wait_unlocked(&self) {
        let lock = self.file().with_extension("walkdown.lock");
        until("the lock given back", || !lock.exists());
    }

    /// Waits until a file in the user's home has something in it.
    pub(crate) fn wait_for_file(&self, name: &str) {
        let path = self.folder.path().join(name);
        until(name, || {
            fs::read(&path).is_ok_and(|bytes| bytes.ends_with(b"\n"))
        });
    }

    /// The session on disk, which has to be whole.
    pub(crate) fn session(&self) -> Session {
        let read = read_session(&fs::read(self.file()).unwrap());
        assert_eq!(read.damage, []);
        assert_eq!(read.torn, None);
        read
    }

    /// How many lines have a level.
    pub(crate) fn levels(&self) -> usize {
        let session = self.session().session;
        session
            .lines()
            .filter(|line| matches!(answer(&session, line).level, Some(Level::Maturity(_))))
            .count()
    }

    /// Waits until so many lines have a level on disk.
    pub(crate) fn wait_for_levels(&self, wanted: usize) {
        until(&format!("{wanted} levels on disk"), || {
            self.levels() == wanted
        });
    }

    /// The statement of a requirement on disk.
    pub(crate) fn statement(&self, requirement: &str) -> String {
        let session = self.session().session;
        let line = walkdown::session::LineKey::shared("iec-62443-2-4", requirement);
        answer(&session, &line).statement
    }
}

/// Waits until something is so.
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        thread::sleep(GLANCE);
    }
}

/// A running program with its terminal.
pub(crate) struct Seat {
    child: Box<dyn Child + Send + Sync>,
    terminal: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
    /// Every byte that the program sent.
    sent: Arc<Mutex<Vec<u8>>>,
    /// Whether a shell waits below.
    is_in_shell: bool,
}

impl Seat {
    fn new(command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut drawn = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(cells(24), cells(80), 0)));
        let shown = Arc::clone(&screen);
        let sent = Arc::new(Mutex::new(Vec::new()));
        let noted = Arc::clone(&sent);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = drawn.read(&mut bytes) {
                noted.lock().unwrap().extend(&bytes[..count]);
                shown.lock().unwrap().process(&bytes[..count]);
            }
        });
        Self {
            child,
            terminal: pair.master,
            keyboard,
            screen,
            sent,
            is_in_shell: false,
        }
    }

    /// The program's process.
    fn process(&self) -> u32 {
        let child = self.child.process_id().unwrap();
        if !self.is_in_shell {
            return child;
        }
        let mut found = None;
        until("the program below the shell", || {
            let told = Command::new("pgrep")
                .args(["-P", &child.to_string()])
                .output();
            let told = String::from_utf8(told.unwrap().stdout).unwrap();
            found = told.trim().parse().ok();
            found.is_some()
        });
        found.unwrap()
    }

    /// Has the shell below go on with the program.
    pub(crate) fn wake(&mut self) -> &mut Self {
        self.type_in("\n")
    }

    /// Types bytes, all at once.
    pub(crate) fn type_in(&mut self, bytes: &str) -> &mut Self {
        self.keyboard.write_all(bytes.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
        self
    }

    /// Types bytes one by one with a pause between them. Gives the longest pause after an ESC, which a busy machine
    /// may have made longer.
    pub(crate) fn type_slowly(&mut self, bytes: &str, pause: Duration) -> Duration {
        let mut longest = Duration::ZERO;
        let mut escape: Option<Instant> = None;
        for byte in bytes.chars() {
            let before = Instant::now();
            self.type_in(&byte.to_string());
            if let Some(since) = escape {
                longest = longest.max(since.elapsed());
            }
            escape = (byte == '\u{1b}').then_some(before);
            thread::sleep(pause);
        }
        longest
    }

    /// Waits for a sight.
    pub(crate) fn wait(&mut self, text: &str) -> &mut Self {
        self.wait_until(text, |screen| screen.contents().contains(text))
    }

    /// Waits until something is in sight no longer.
    pub(crate) fn wait_gone(&mut self, text: &str) -> &mut Self {
        self.wait_until(text, |screen| !screen.contents().contains(text))
    }

    /// Waits until the terminal is ours again, or the program's.
    pub(crate) fn wait_until(
        &mut self,
        what: &str,
        is_so: impl Fn(&vt100::Screen) -> bool,
    ) -> &mut Self {
        let start = Instant::now();
        while !is_so(self.screen.lock().unwrap().screen()) {
            assert!(
                start.elapsed() < PATIENCE,
                "waited in vain for {what:?}:\n{}",
                self.sight()
            );
            thread::sleep(GLANCE);
        }
        self
    }

    /// Whether something is so of the screen now.
    pub(crate) fn is(&self, so: impl Fn(&vt100::Screen) -> bool) -> bool {
        so(self.screen.lock().unwrap().screen())
    }

    /// What is in sight.
    pub(crate) fn sight(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    /// Every byte that the program sent so far.
    pub(crate) fn sent(&self) -> String {
        String::from_utf8_lossy(&self.sent.lock().unwrap()).into_owned()
    }

    /// Waits until the program sent this.
    pub(crate) fn wait_sent(&mut self, bytes: &str) -> &mut Self {
        until(&format!("{bytes:?} sent"), || self.sent().contains(bytes));
        self
    }

    /// From the home screen to the first question of a new session.
    pub(crate) fn begin(&mut self) -> &mut Self {
        self.wait("No session is known here yet")
            .type_in("n")
            .wait("New session")
            .type_in("\u{7}")
            .wait("line 1")
    }

    /// From the home screen back into the only session.
    pub(crate) fn resume(&mut self) -> &mut Self {
        self.wait("1 session").type_in("\r").wait("SP.")
    }

    /// Another size of the terminal.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.screen
            .lock()
            .unwrap()
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        self.terminal.resize(size(columns, rows)).unwrap();
        self
    }

    /// Sends a signal: `HUP`, `TERM`, `KILL`, `CONT`.
    pub(crate) fn signal(&mut self, name: &str) -> &mut Self {
        signal(self.process(), name);
        self
    }

    /// Another program writes over the screen.
    pub(crate) fn spill(&mut self, text: &str) -> &mut Self {
        let text = format!("\u{1b}[2J\u{1b}[H{text}");
        self.screen.lock().unwrap().process(text.as_bytes());
        self
    }

    /// Waits until the program is stopped for the shell.
    pub(crate) fn wait_stopped(&mut self) -> &mut Self {
        let process = self.process().to_string();
        until("the program stopped", || {
            let told = Command::new("ps")
                .args(["-o", "state=", "-p", &process])
                .output();
            told.unwrap().stdout.starts_with(b"T")
        });
        self
    }

    /// Waits for the end of the program. Gives whether it ended well.
    pub(crate) fn end(&mut self) -> bool {
        let mut status = None;
        until("the end", || {
            status = self.child.try_wait().unwrap();
            status.is_some()
        });
        status.is_some_and(|status| status.success())
    }

    /// Whether the terminal is as it was before the program.
    pub(crate) fn is_given_back(screen: &vt100::Screen) -> bool {
        !screen.alternate_screen()
            && !screen.bracketed_paste()
            && !screen.hide_cursor()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a signal to a process.
pub(crate) fn signal(process: u32, name: &str) {
    let sent = Command::new("kill")
        .args([&format!("-{name}"), &process.to_string()])
        .status();
    assert!(sent.unwrap().success());
}

/// Puts a file in the place of another, as git does.
pub(crate) fn replace(path: &Path, bytes: &[u8]) {
    let other = path.with_extension("new");
    fs::write(&other, bytes).unwrap();
    fs::rename(&other, path).unwrap();
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}
