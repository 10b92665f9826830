//! A room of its own for the program: a folder with a home in it, where commands are run and what they print, how
//! they end and what they leave is compared.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

/// A folder to run commands in.
pub(crate) struct Room {
    folder: TempDir,
}

impl Room {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("home")).unwrap();
        Self { folder }
    }

    /// A room with a session `a.walkdown` in it.
    pub(crate) fn with_session() -> Self {
        let room = Self::new();
        room.walkdown(["new", "a", "--no-open", "--organization", "Nordwerk"])
            .stdout("a.walkdown\n")
            .check();
        room
    }

    /// A room with the same in it.
    pub(crate) fn copied(&self) -> Self {
        let folder = TempDir::new().unwrap();
        let copy = Command::new("cp")
            .args(["-a", "."])
            .arg(folder.path())
            .current_dir(self.folder.path())
            .status();
        assert!(copy.unwrap().success());
        Self { folder }
    }

    /// Starts a session that asks both roles.
    pub(crate) fn start_with_both_roles(&self, name: &str) {
        let roles = ["--role", "integration", "--role", "maintenance"];
        let start = ["new", name, "--no-open"].into_iter().chain(roles);
        self.walkdown(start)
            .stdout(&format!("{name}.walkdown\n"))
            .check();
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        String::from_utf8(fs::read(self.path(name)).unwrap()).unwrap()
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(name), text).unwrap();
    }

    /// The program with these arguments.
    pub(crate) fn walkdown<'a>(&'a self, args: impl IntoIterator<Item = &'a str>) -> Run<'a> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_walkdown"));
        command.args(args);
        self.run(command)
    }

    /// A line of the shell, in which `walkdown` is the program.
    pub(crate) fn shell(&self, line: &str) -> Run<'_> {
        let mut command = Command::new("sh");
        let walkdown = format!(
            "walkdown() {{ '{}' \"$@\"; }}\n",
            env!("CARGO_BIN_EXE_walkdown")
        );
        command.args(["-c", &format!("{walkdown}{line}")]);
        self.run(command)
    }

    /// What `COMMAND … --json` prints.
    pub(crate) fn json<'a>(&'a self, args: impl IntoIterator<Item = &'a str>) -> serde_json::Value {
        let output = self.walkdown(args).output();
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn run(&self, mut command: Command) -> Run<'_> {
        let home = self.path("home");
        command
            .current_dir(self.folder.path())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("LOGNAME", "tester")
            .env("TZ", "UTC");
        Run {
            room: self,
            command,
            stdin: Vec::new(),
            stdout: String::new(),
            stderr: String::new(),
            status: 0,
        }
    }
}

/// A command and what is expected of it: no output and success, unless said otherwise.
#[must_use]
pub(crate) struct Run<'a> {
    room: &'a Room,
    command: Command,
    stdin: Vec<u8>,
    stdout: String,
    stderr: String,
    status: i32,
}

impl Run<'_> {
    pub(crate) fn stdin(mut self, text: impl AsRef<[u8]>) -> Self {
        self.stdin = text.as_ref().to_vec();
        self
    }

    pub(crate) fn stdout(mut self, text: &str) -> Self {
        text.clone_into(&mut self.stdout);
        self
    }

    pub(crate) fn stderr(mut self, text: &str) -> Self {
        text.clone_into(&mut self.stderr);
        self
    }

    pub(crate) fn status(mut self, status: i32) -> Self {
        self.status = status;
        self
    }

    /// Runs it and gives all there is.
    pub(crate) fn output(mut self) -> Output {
        let mut child = self
            .command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that reads nothing may be gone already.
        let _ = child.stdin.take().unwrap().write_all(&self.stdin);
        child.wait_with_output().unwrap()
    }

    /// Runs it and gives its standard output; status and standard error are compared.
    pub(crate) fn text(self) -> String {
        let (stderr, status, folder) = (
            self.stderr.clone(),
            self.status,
            self.room.folder.path().to_owned(),
        );
        let output = self.output();
        compare("standard error", &folder, &output.stderr, &stderr);
        assert_eq!(output.status.code(), Some(status));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs it and gives its standard output, however it ends.
    pub(crate) fn text_of(self) -> String {
        String::from_utf8(self.output().stdout).unwrap()
    }

    /// Runs it and compares everything.
    pub(crate) fn check(self) {
        let (stdout, folder) = (self.stdout.clone(), self.room.folder.path().to_owned());
        compare("standard output", &folder, self.text().as_bytes(), &stdout);
    }
}

/// Compares, with the room's own folder written as `ROOM`.
fn compare(what: &str, folder: &Path, found: &[u8], wanted: &str) {
    let found = String::from_utf8(found.to_vec()).unwrap();
    let found = found.replace(folder.to_str().unwrap(), "ROOM");
    assert_eq!(found, wanted, "{what}");
}
