//! Opens the screens: the home screen, or a session where it was left.

use std::{
    io::{self, IsTerminal},
    path::Path,
};

use crate::runtime::{Desk, Known, Opened, Start, walk};

use super::{Done, failure::Failure, usage};

/// `walkdown`.
pub(super) fn home(desk: &Desk) -> Result<Done, Failure> {
    needs_terminal()?;
    walk(desk, Start::Home)?;
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
    needs_terminal()?;
    show(desk, opened)
}

/// Opens the screen on a session that is there, and remembers it.
pub(super) fn resume(desk: &Desk, path: &Path) -> Result<Done, Failure> {
    // What cannot be opened is said where it was asked for, not on a screen that closes.
    show(desk, desk.open(path)?)
}

fn show(desk: &Desk, opened: Opened) -> Result<Done, Failure> {
    // Only the list of sessions lacks it then; the walk goes on.
    let _ = Known::new(&desk.places).remember(opened.store.path());
    walk(desk, Start::Session(Box::new(opened)))?;
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
