//! Opens the screens: the home screen, or a session where it was left.

use std::{
    io::{self, IsTerminal},
    path::Path,
};

use crate::runtime::{Desk, Known, Start, walk};

use super::{Done, failure::Failure, usage};

/// `walkdown`.
pub(super) fn home(desk: &Desk) -> Result<Done, Failure> {
    needs_terminal()?;
    walk(desk, &Start::Home)?;
    Ok(Done::default())
}

/// `walkdown PATH`: a word that names no session may be a command that was misspelled.
pub(super) fn path(desk: &Desk, path: &Path) -> Result<Done, Failure> {
    if usage::is_word(path) && !desk.places.resolve(path).exists() {
        return Err(usage::no_command(&path.to_string_lossy()));
    }
    open(desk, path)
}

/// `open PATH`.
pub(super) fn open(desk: &Desk, path: &Path) -> Result<Done, Failure> {
    let opened = desk.open(path)?;
    let path = opened.store.path().to_owned();
    drop(opened);
    needs_terminal()?;
    resume(desk, &path)
}

/// Opens the screen on a session that is there, and remembers it.
pub(super) fn resume(desk: &Desk, path: &Path) -> Result<Done, Failure> {
    // Only the list of sessions lacks it then; the walk goes on.
    let _ = Known::new(&desk.places).remember(path);
    walk(desk, &Start::Session(path.to_owned()))?;
    Ok(Done::default())
}

/// Screens are for people at a terminal.
pub(super) fn needs_terminal() -> Result<(), Failure> {
    let what = if !io::stdin().is_terminal() {
        "standard input"
    } else if !io::stdout().is_terminal() {
        "standard output"
    } else {
        return Ok(());
    };
    Err(Failure::cannot(
        "the screen",
        format!("{what} is no terminal"),
        "use the commands instead: new --no-open, answer, status, report; see: walkdown --help",
    ))
}
