//! A text in the user's own editor: the terminal is handed over whole, and what the editor wrote comes back.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender},
    thread,
    time::{Duration, Instant},
};

use crate::{
    format::clean_line,
    session::{Draft, LineKey, TEXT_LIMIT},
    tui::Message,
};

use super::{
    error::{WorldError, plain},
    files::{make_private, private, read_up_to},
    gate::Gate,
    input::LoopEvent,
    job,
    local_state::LocalState,
    terminal,
};

/// How often is looked whether the terminal is still there, and whether the editor was stopped.
const TICK: Duration = Duration::from_millis(400);
/// How long an editor that is to end has for it.
const LAST: Duration = Duration::from_secs(2);

/// The result of an edit in the user's own editor.
#[derive(Debug)]
pub(super) struct Edited {
    /// The text that the editor wrote, or why there is none.
    pub(super) text: Result<String, String>,
    /// Messages that arrived meanwhile.
    pub(super) waiting: Vec<Message>,
    /// Whether the program is to stop.
    pub(super) stop: bool,
}

impl Edited {
    fn refused(why: String) -> Self {
        Self {
            text: Err(why),
            waiting: Vec::new(),
            stop: false,
        }
    }
}

/// Hands the text of a draft to the editor and waits for its end. The terminal is as it was before once this returns,
/// unless the program is to stop.
///
/// # Errors
/// The terminal cannot be taken again.
pub(super) fn edit(
    draft: &Draft,
    local_state: &LocalState,
    gate: &Gate,
    queue: &Sender<LoopEvent>,
    arrivals: &Receiver<LoopEvent>,
    mouse: bool,
) -> io::Result<Edited> {
    let words = match editor() {
        Ok(words) => words,
        Err(why) => return Ok(Edited::refused(why)),
    };
    let path = match lay_out(draft, local_state) {
        Ok(path) => path,
        Err(error) => return Ok(Edited::refused(error.to_string())),
    };
    if !gate.shut() {
        drop_folder(&path);
        let why = "the keyboard could not be handed over: press Ctrl-o again";
        return Ok(Edited::refused(why.into()));
    }
    let mut edited = Edited::refused(String::new());
    set_aside(arrivals, &mut edited);
    terminal::give_back();
    let modes = Modes::now();
    let ended = if edited.stop {
        Err(io::ErrorKind::Interrupted.into())
    } else {
        run(&words, &path, queue, arrivals, &mut edited)
    };
    modes.restore();
    edited.text = outcome(&words, &path, ended, edited.stop);
    if edited.stop {
        // A text that the editor saved on its way out stays there for a day.
        return Ok(edited);
    }
    drop_folder(&path);
    let taken = terminal::enter(mouse);
    gate.open();
    taken.map(|()| edited)
}

/// The words of the user's editor.
fn editor() -> Result<Vec<String>, String> {
    for name in ["VISUAL", "EDITOR"] {
        let Some(value) = std::env::var_os(name).filter(|value| !value.is_empty()) else {
            continue;
        };
        let value = value.to_string_lossy();
        if value.trim().is_empty() {
            continue;
        }
        return shell_words::split(&value)
            .ok()
            .filter(|words| !words.is_empty())
            .ok_or_else(|| {
                let value = clean_line(&value);
                format!("{name}={value} is no command: a quotation mark is not closed")
            });
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    ["vi", "nano"]
        .into_iter()
        .find(|name| std::env::split_paths(&path).any(|folder| folder.join(name).is_file()))
        .map(|name| vec![name.to_owned()])
        .ok_or_else(|| "no editor is known here: set EDITOR, as in EDITOR=nano walkdown".into())
}

/// Writes the text where the editor finds it, in a folder of its own.
fn lay_out(draft: &Draft, local_state: &LocalState) -> Result<PathBuf, WorldError> {
    let path = local_state.edit_folder()?.join(name_of(draft));
    let mut text = draft.text.clone();
    if !text.is_empty() {
        text.push('\n');
    }
    let write = || {
        let mut file = private().write(true).create_new(true).open(&path)?;
        make_private(&file)?;
        file.write_all(text.as_bytes())
    };
    write().map_err(WorldError::io("writing", &path))?;
    Ok(path)
}

/// A name that says in the editor what is written: `SP.01.02-RE-1-statement.md`.
fn name_of(draft: &Draft) -> String {
    let label = LineKey::parse(&draft.line).map_or_else(String::new, |key| key.requirement.into());
    let mut name = String::new();
    for character in format!("{label}-{}", draft.field).chars().take(60) {
        let fits = character.is_ascii_alphanumeric() || character == '.';
        match (fits, name.ends_with('-') || name.is_empty()) {
            (true, first) if character != '.' || !first => name.push(character),
            (_, false) => name.push('-'),
            _ => {}
        }
    }
    format!("{}.md", name.trim_end_matches(['-', '.']))
}

fn run(
    words: &[String],
    path: &Path,
    queue: &Sender<LoopEvent>,
    arrivals: &Receiver<LoopEvent>,
    edited: &mut Edited,
) -> io::Result<ExitStatus> {
    let (program, options) = words.split_first().ok_or(io::ErrorKind::NotFound)?;
    let mut child = Command::new(program).args(options).arg(path).spawn()?;
    let process = Process::new(&child);
    let ends = queue.clone();
    thread::Builder::new()
        .name("editor".into())
        .spawn(move || {
            let _ = ends.send(LoopEvent::Ended(child.wait()));
        })?;
    let mut last: Option<Instant> = None;
    let mut stopped = false;
    loop {
        let wait = last.map_or(TICK, |since| LAST.saturating_sub(since.elapsed()));
        match arrivals.recv_timeout(wait) {
            Ok(LoopEvent::Ended(status)) => return status,
            Ok(LoopEvent::Message(message)) => keep(message, edited),
            Ok(LoopEvent::World(happened)) => edited.waiting.push(happened.into()),
            Ok(LoopEvent::Stop) if last.is_none() => {
                process.end();
                last = Some(Instant::now());
                edited.stop = true;
            }
            // A signal that stops the editor stops us, too; the terminal is the editor's.
            Ok(LoopEvent::Suspend) if job::is_below_shell() => job::stop(),
            Ok(
                LoopEvent::Interrupt
                | LoopEvent::Stop
                | LoopEvent::Suspend
                | LoopEvent::Continued
                | LoopEvent::Heard(_),
            ) => {}
            Err(RecvTimeoutError::Timeout) if last.is_some() => {
                return Err(io::ErrorKind::Interrupted.into());
            }
            Err(RecvTimeoutError::Timeout) if !terminal::is_there() => {
                process.end();
                last = Some(Instant::now());
                edited.stop = true;
            }
            Err(RecvTimeoutError::Timeout) => {
                // An editor that stops itself alone takes us along, or the shell would not come up.
                let stops = process.is_stopped();
                if stops && stopped {
                    if job::is_below_shell() {
                        job::stop();
                    } else {
                        process.goes_on();
                    }
                }
                stopped = stops && !stopped;
            }
            Err(RecvTimeoutError::Disconnected) => edited.stop = true,
        }
    }
}

/// Takes what waits in the queue: keys that were typed before the editor came up are dropped.
fn set_aside(arrivals: &Receiver<LoopEvent>, edited: &mut Edited) {
    while let Ok(arrival) = arrivals.try_recv() {
        match arrival {
            LoopEvent::Message(message) => keep(message, edited),
            LoopEvent::World(happened) => edited.waiting.push(happened.into()),
            LoopEvent::Stop | LoopEvent::Interrupt => edited.stop = true,
            LoopEvent::Ended(_)
            | LoopEvent::Heard(_)
            | LoopEvent::Suspend
            | LoopEvent::Continued => {}
        }
    }
}

fn keep(message: Message, edited: &mut Edited) {
    if !matches!(
        message,
        Message::Key(_) | Message::Paste(_) | Message::AtOnce(_)
    ) {
        edited.waiting.push(message);
    }
}

/// The text that the editor left, or why there is none.
fn outcome(
    words: &[String],
    path: &Path,
    ended: io::Result<ExitStatus>,
    stop: bool,
) -> Result<String, String> {
    let name = clean_line(words.first().map_or("", String::as_str));
    let stays = "the text is as it was";
    match ended {
        // Cut off, it may have written all the same.
        _ if stop => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(format!(
                "the editor {name} is not there: set EDITOR to one that is"
            ));
        }
        Err(error) => return Err(format!("the editor {name}: {}; {stays}", plain(&error))),
        Ok(status) if !status.success() => {
            return Err(format!("{name} ended with {status}; {stays}"));
        }
        Ok(_) => {}
    }
    let rescued = path.with_extension("md.save");
    let left = if stop && rescued.is_file() {
        &rescued
    } else {
        path
    };
    let limit = TEXT_LIMIT as u64;
    if fs::metadata(left).is_ok_and(|data| data.len() > limit + 1) {
        return Err(format!(
            "what {name} wrote is larger than the {limit} bytes that a field takes; {stays}"
        ));
    }
    let bytes = read_up_to(left, limit + 1).map_err(|error| match error {
        WorldError::NotFound { .. } => format!("{name} left no file behind; {stays}"),
        error => format!("what {name} wrote cannot be read: {error}; {stays}"),
    })?;
    let text = String::from_utf8(bytes)
        .map_err(|_| format!("what {name} wrote is not UTF-8; {stays}"))?
        .replace("\r\n", "\n");
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    // Editors end the last line too.
    let text = text.strip_suffix('\n').unwrap_or(text);
    Ok(text.to_owned())
}

fn drop_folder(path: &Path) {
    if let Some(folder) = path.parent() {
        let _ = fs::remove_dir_all(folder);
    }
}

/// The editor's process.
struct Process(u32);

impl Process {
    fn new(child: &Child) -> Self {
        Self(child.id())
    }

    #[cfg(unix)]
    fn id(&self) -> Option<rustix::process::Pid> {
        i32::try_from(self.0)
            .ok()
            .and_then(rustix::process::Pid::from_raw)
    }

    /// Asks it to end, as a terminal does that is closed.
    #[cfg(unix)]
    fn end(&self) {
        use rustix::process::{Signal, kill_process};
        if let Some(id) = self.id() {
            let _ = kill_process(id, Signal::HUP);
            // A stopped editor hears it only when it continues.
            let _ = kill_process(id, Signal::CONT);
        }
    }

    /// Wakes it up where it stopped itself and no shell would.
    #[cfg(unix)]
    fn goes_on(&self) {
        use rustix::process::{Signal, kill_process};
        if let Some(id) = self.id() {
            let _ = kill_process(id, Signal::CONT);
        }
    }

    #[cfg(not(unix))]
    fn goes_on(&self) {
        let _ = self.0;
    }

    /// Whether it was stopped and does not go on yet.
    #[cfg(unix)]
    fn is_stopped(&self) -> bool {
        use rustix::process::{WaitId, WaitIdOptions, waitid};
        let options = WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT | WaitIdOptions::NOHANG;
        self.id().is_some_and(|id| {
            waitid(WaitId::Pid(id), options)
                .ok()
                .flatten()
                .is_some_and(|status| status.stopped())
        })
    }

    #[cfg(not(unix))]
    fn end(&self) {
        let _ = self.0;
    }

    #[cfg(not(unix))]
    fn is_stopped(&self) -> bool {
        false
    }
}

/// The terminal's modes: an editor that crashes leaves them as they were in it.
struct Modes {
    #[cfg(unix)]
    modes: Option<rustix::termios::Termios>,
}

impl Modes {
    fn now() -> Self {
        Self {
            #[cfg(unix)]
            modes: rustix::termios::tcgetattr(io::stdin()).ok(),
        }
    }

    fn restore(self) {
        #[cfg(unix)]
        if let Some(modes) = self.modes {
            use rustix::termios::{OptionalActions, tcsetattr};
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, &modes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::name_of;
    use crate::session::Draft;

    #[test]
    fn the_file_says_what_is_written_and_leaves_its_folder_never() {
        for (line, field, name) in [
            (
                "c/SP.01.02 RE(1)//",
                "statement",
                "SP.01.02-RE-1-statement.md",
            ),
            ("c/ORG 1.1//", "not applicable", "ORG-1.1-not-applicable.md"),
            ("c/..//", "remarks", "remarks.md"),
            ("c/.hidden//", "remarks", "hidden-remarks.md"),
            ("c/a\u{1b}[2Jb\u{0}/owner/", "evidence", "a-2Jb-evidence.md"),
            ("", "", ".md"),
        ] {
            let draft = Draft {
                line: line.into(),
                field: field.into(),
                text: String::new(),
                row: 0,
                column: 0,
                before: String::new(),
            };
            assert_eq!(name_of(&draft), name);
        }
    }
}
