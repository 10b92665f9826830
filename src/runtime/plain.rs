//! The loop of plain mode: lines in, text out, and the same runner of effects as the screens have. The next line is
//! read once what the one before it recorded is on disk.

use std::{
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    time::Duration,
};

use crate::{
    format::clean_line,
    interview::{Bring, Bringing, Deliverable, Effect, ToWrite},
    plain::{Plain, PlainEffect, PlainInput, asks_name},
    session::person_named,
};

use super::{
    attach::attach,
    deliverable::{free_file, from_home, write_deliverable},
    effect_runner::EffectRunner,
    error::WorldError,
    input::LoopEvent,
    line_input::listen_to_lines,
    terminal::{is_there, writes_to_terminal},
    walk::Start,
    workspace::Workspace,
};

/// How often is looked whether a draft is due.
const TICK: Duration = Duration::from_millis(400);

/// Whether to go line by line: where it is asked for, where the terminal can do no more, or where there is none.
#[must_use]
pub fn is_plain(asked: bool) -> bool {
    asked || std::env::var_os("TERM").is_some_and(|term| term == "dumb") || !is_there()
}

/// Goes line by line, and comes back when the user leaves or the input ends. True if something that was typed is not
/// in the session.
///
/// # Errors
/// Nothing can be printed.
pub fn walk_plain(workspace: &Workspace, start: Start) -> Result<bool, WorldError> {
    let world = |source| WorldError::Io {
        doing: "using",
        path: "standard input and output".into(),
        source,
    };
    let (queue, arrivals) = channel();
    let wanted = listen_to_lines(&queue).map_err(world)?;
    let mut workspace = workspace.clone();
    if workspace.is_unnamed && is_there() {
        match ask_name(&workspace, &wanted, &arrivals) {
            Some(name) if name.is_empty() => {}
            Some(name) => workspace.name_user(&name),
            None => return Ok(false),
        }
    }
    let mut runner = EffectRunner::new(workspace.clone(), queue);
    runner.one_by_one = true;
    let mut plain_loop = PlainLoop {
        runner,
        plain: Plain::new(
            workspace.who.clone(),
            writes_to_terminal(),
            matches!(start, Start::Session(_) | Start::Placed(_)),
        ),
        workspace,
        printing: Ok(()),
    };
    let is_placed = matches!(start, Start::Placed(_));
    let first = match start {
        Start::Session(opened) | Start::Placed(opened) => Some(plain_loop.runner.take_up(*opened)),
        Start::Home => plain_loop.runner.list(),
    };
    if let Some(first) = first {
        plain_loop.hear(PlainInput::World(Box::new(first)));
    }
    if is_placed {
        plain_loop.runner.tell_place();
    }
    plain_loop.run(&wanted, &arrivals);
    plain_loop.runner.close();
    match plain_loop.printing {
        // A reader that went away is no failure.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(world(error)),
        // A person was told so and could say it again; piped input cannot.
        _ => Ok(plain_loop.plain.is_unsaved() || plain_loop.plain.was_refused() && is_piped()),
    }
}

/// The name of the person at an account that names nobody, empty where they give none; none where they leave.
fn ask_name(
    workspace: &Workspace,
    wanted: &Sender<()>,
    arrivals: &Receiver<LoopEvent>,
) -> Option<String> {
    put(&asks_name(&workspace.who)).ok()?;
    wanted.send(()).ok()?;
    loop {
        match arrivals.recv().ok()? {
            LoopEvent::Heard(PlainInput::Line(name)) => {
                return Some(clean_line(person_named(&name)));
            }
            LoopEvent::Heard(PlainInput::End) | LoopEvent::Stop | LoopEvent::Interrupt => {
                let _ = put("\n");
                return None;
            }
            LoopEvent::Heard(_) => return Some(String::new()),
            // No session is open, and no key is read.
            _ => {}
        }
    }
}

fn put(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush())
}

struct PlainLoop {
    runner: EffectRunner,
    workspace: Workspace,
    plain: Plain,
    /// The first error of printing; once there is one, nothing more is printed.
    printing: io::Result<()>,
}

impl PlainLoop {
    fn run(&mut self, wanted: &Sender<()>, arrivals: &Receiver<LoopEvent>) {
        let mut is_asked = false;
        loop {
            self.print(is_asked);
            // Piped input is recorded to its end, even where no one reads the output.
            if self.runner.quit || self.printing.is_err() && !is_piped() {
                return;
            }
            if !is_asked && !self.plain.waits() {
                self.prompt();
                if wanted.send(()).is_err() {
                    return;
                }
                is_asked = true;
            }
            match arrivals.recv_timeout(TICK) {
                Ok(LoopEvent::Stop | LoopEvent::Interrupt)
                | Err(RecvTimeoutError::Disconnected) => {
                    self.end_line();
                    return;
                }
                Ok(LoopEvent::Heard(heard)) => {
                    is_asked = false;
                    if matches!(heard, PlainInput::End) {
                        self.end_line();
                    }
                    self.hear(heard);
                }
                Ok(LoopEvent::World(happened)) => self.hear(PlainInput::World(Box::new(happened))),
                // No key is read here, no other program is started, and the terminal is the shell's all along.
                Ok(
                    LoopEvent::Ended(_)
                    | LoopEvent::Message(_)
                    | LoopEvent::Suspend
                    | LoopEvent::Continued,
                ) => {}
                Err(RecvTimeoutError::Timeout) => self.runner.tick(),
            }
            self.runner.keep_due();
        }
    }

    /// Takes in what happened, and carries out what comes of it.
    fn hear(&mut self, heard: PlainInput) {
        // The window may have another size than a line before.
        self.plain.fit(window());
        let mut waiting = vec![heard];
        while let Some(heard) = waiting.pop() {
            for deed in self.plain.hear(heard) {
                waiting.extend(self.carry_out(deed));
            }
        }
    }

    fn carry_out(&mut self, deed: PlainEffect) -> Option<PlainInput> {
        match deed {
            PlainEffect::World(effect) => {
                let done = self.runner.carry_out(effect, self.plain.walk());
                done.map(|message| PlainInput::World(Box::new(message)))
            }
            PlainEffect::Attach(path) => {
                let session = self.runner.path().unwrap_or(Path::new("")).to_owned();
                let file = attach(&from_home(path), &session);
                Some(PlainInput::Attached(
                    file.map_err(|error| error.to_string()),
                ))
            }
            PlainEffect::LookAtBringing(what, file) => {
                let bring = self.bring(what, from_home(file))?;
                let looks = Effect::LookAtBringing(bring);
                let told = self.runner.carry_out(looks, self.plain.walk());
                told.map(|told| PlainInput::World(Box::new(told)))
            }
            PlainEffect::Write(deliverable, path) => {
                let written = self.write(deliverable, &from_home(path));
                Some(PlainInput::Written(deliverable, written))
            }
        }
    }

    /// The file that is meant, for the open session; a copy is named as sessions are.
    fn bring(&self, what: Bringing, typed: PathBuf) -> Option<Bring> {
        let found = match what {
            Bringing::Copy => self.workspace.find(&typed).ok(),
            Bringing::Sheet => None,
        };
        Some(Bring {
            what,
            session: self.runner.path()?.to_owned(),
            file: found.unwrap_or(typed),
            overwrite: false,
        })
    }

    /// Writes a deliverable to a new file; where none is named, where a person finds it.
    fn write(&self, deliverable: Deliverable, path: &Path) -> Result<String, String> {
        let Some(session) = self.runner.path() else {
            return Err("no session is open".into());
        };
        let (_, ending) = deliverable.suffix();
        let wanted = ToWrite::from(deliverable);
        let free = || free_file(&self.workspace, session, &wanted, ending);
        let path = if path.as_os_str().is_empty() {
            free()
        } else {
            path.to_owned()
        };
        write_deliverable(&self.workspace, session, &wanted, &path)
    }

    /// Prints what there is to say. What comes while a person types stands on lines of its own, and what the line will
    /// be read as is said again.
    fn print(&mut self, is_asked: bool) {
        let text = self.plain.take_text();
        if text.is_empty() || !is_asked {
            self.put(&text);
            return;
        }
        self.end_line();
        self.put(&text);
        self.prompt();
    }

    /// Ends the line that a prompt began.
    fn end_line(&mut self) {
        if is_there() {
            self.put("\n");
        }
    }

    /// Where a person types, it is said what the line will be read as.
    fn prompt(&mut self) {
        if is_there() {
            let prompt = self.plain.prompt();
            self.put(&prompt);
        }
    }

    fn put(&mut self, text: &str) {
        if self.printing.is_ok() && !text.is_empty() {
            self.printing = put(text);
        }
    }
}

/// How many columns and rows the terminal has that is printed to; none where it is another program or a file, or where
/// the terminal does not say.
fn window() -> Option<(u16, u16)> {
    let size = writes_to_terminal().then(crossterm::terminal::size)?.ok()?;
    Some(size).filter(|(columns, rows)| *columns > 0 && *rows > 0)
}

/// Whether the words come from a file or another program.
fn is_piped() -> bool {
    !io::stdin().is_terminal()
}
