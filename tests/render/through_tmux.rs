//! A second model of a terminal: tmux itself, driven over its control mode. It takes the bytes of every kind of
//! terminal whose sequences it knows, and what it then shows is what was drawn.

use std::{
    fs::File,
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use ratatui::layout::Position;
use tempfile::TempDir;
use walkdown::render::{Abilities, Ability, Renderer};

use super::{
    blank, draw_linked,
    frames::{self, Chance},
    strict::Strict,
};

const KINDS: &[&str] = &[
    "tmux-256color",
    "screen-256color",
    "xterm-256color",
    "linux",
    "vt220",
    "vt100",
];
/// Frames of each kind.
const FRAMES: u32 = 60;
/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn tmux_shows_what_was_drawn() {
    let Some(mut tmux) = Tmux::start(60, 18) else {
        let said = "skipped: tmux is not installed, the second model of a terminal was not asked";
        writeln!(std::io::stderr(), "{said}").unwrap();
        return;
    };
    for (seed, kind) in (101..).zip(KINDS) {
        // What tmux tells of its picture leaves out the ground of what was erased at the end of a row.
        let can = Abilities::new(kind, "").without(Ability::ERASE_IN_COLOUR);
        let mut chance = Chance::new(seed);
        let mut frame = blank(60, 18);
        tmux.resize(60, 18);
        let mut renderer = Renderer::new(can, 60, 18);
        for count in 0..FRAMES {
            if chance.below(30) == 0 {
                let (columns, rows) = (20 + chance.below(80), 5 + chance.below(25));
                tmux.resize(columns, rows);
                frame = blank(columns, rows);
            }
            frame = frames::next(&mut chance, &frame, can, false);
            let cursor = frames::cursor(&mut chance, &frame);
            // A link takes no place, whatever the terminal makes of it.
            let (column, row) = (chance.below(40), chance.below(10));
            let link = [(column, row, 1 + chance.below(20), "https://a.example/b")];
            let bytes = draw_linked(&mut renderer, &frame, &link, cursor);
            tmux.take(&bytes);
            let (text, place) = tmux.shows();
            let mut shown = Strict::new(can, frame.area.width, frame.area.height);
            shown.read(&text);
            let wrong = shown.shows_cells(&frame).err().or_else(|| {
                let wrong = cursor.is_some_and(|cursor| cursor != place);
                wrong.then(|| format!("the cursor is at {place}, not at {cursor:?}"))
            });
            if let Some(wrong) = wrong {
                let bytes = String::from_utf8_lossy(&bytes).into_owned();
                panic!("{kind}, frame {count}: {wrong}\n{bytes:?}");
            }
        }
    }
}

/// A tmux of our own, with one pane that shows what is written into a pipe.
struct Tmux {
    folder: TempDir,
    server: Child,
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
    pipe: File,
    frames: u32,
}

impl Tmux {
    fn start(columns: u16, rows: u16) -> Option<Self> {
        Command::new("tmux").arg("-V").output().ok()?;
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        let made = Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(made.success());
        let shows = format!("stty raw -echo; exec cat '{}'", pipe.display());
        let mut server = Command::new("tmux")
            .arg("-S")
            .arg(folder.path().join("socket"))
            .args(["-f", "/dev/null", "-C", "new-session"])
            .args(["-x", &columns.to_string(), "-y", &rows.to_string()])
            .arg(shows)
            .env("LC_ALL", "C.UTF-8")
            .env_remove("TMUX")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let asks = server.stdin.take().unwrap();
        let answers = BufReader::new(server.stdout.take().unwrap());
        // Opens once the pane reads from it.
        let pipe = File::options().write(true).open(pipe).unwrap();
        let mut tmux = Self {
            folder,
            server,
            asks,
            answers,
            pipe,
            frames: 0,
        };
        tmux.ask("refresh-client -f no-output");
        tmux.ask("set -g status off");
        tmux.ask("set -g escape-time 0");
        tmux.take(b"\x1b[?1049h");
        Some(tmux)
    }

    /// Carries out a command; gives what it prints.
    fn ask(&mut self, command: &str) -> String {
        // The answer stands between two lines of this one's number; those of the start have another flag.
        writeln!(self.asks, "{command}").unwrap();
        let mut answer: Option<Vec<u8>> = None;
        loop {
            let mut line = Vec::new();
            let read = self.answers.read_until(b'\n', &mut line).unwrap();
            assert!(read > 0, "tmux is gone at {command}");
            let ours = line.ends_with(b" 1\n");
            match &mut answer {
                None if line.starts_with(b"%begin ") && ours => answer = Some(Vec::new()),
                None => {}
                Some(text) if line.starts_with(b"%end ") && ours => {
                    return String::from_utf8(std::mem::take(text)).unwrap();
                }
                Some(text) if line.starts_with(b"%error ") && ours => {
                    panic!("{command}: {}", String::from_utf8_lossy(text))
                }
                Some(text) => text.extend_from_slice(&line),
            }
        }
    }

    /// Waits until a question has this answer.
    fn wait(&mut self, question: &str, wanted: &str) {
        let start = Instant::now();
        loop {
            let found = self.ask(&format!("display-message -p '{question}'"));
            if found.trim_end() == wanted {
                return;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "{question} is {found}, not {wanted}"
            );
            thread::sleep(Duration::from_millis(1));
        }
    }

    fn resize(&mut self, columns: u16, rows: u16) {
        self.ask(&format!("refresh-client -C {columns}x{rows}"));
        self.wait("#{pane_width}x#{pane_height}", &format!("{columns}x{rows}"));
    }

    /// Takes bytes in: a title after them says when all are there.
    fn take(&mut self, bytes: &[u8]) {
        self.frames += 1;
        let title = format!("frame {}", self.frames);
        self.pipe.write_all(bytes).unwrap();
        write!(self.pipe, "\x1b]2;{title}\x07").unwrap();
        self.pipe.flush().unwrap();
        self.wait("#{pane_title}", &title);
    }

    /// What it shows, as text with attributes, and where its cursor is.
    fn shows(&mut self) -> (String, Position) {
        let text = self.ask("capture-pane -p -e -N");
        let place = self.ask("display-message -p '#{cursor_x} #{cursor_y}'");
        let mut place = place.split_whitespace().map(|part| part.parse().unwrap());
        let place = Position::new(place.next().unwrap(), place.next().unwrap());
        (text.trim_end_matches('\n').replace('\n', "\r\n"), place)
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        let socket = self.folder.path().join("socket");
        let _ = Command::new("tmux")
            .arg("-S")
            .arg(socket)
            .arg("kill-server")
            .status();
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
