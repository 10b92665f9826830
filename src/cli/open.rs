//! Opens the screens, or plain mode: the sessions known here, or a session where it was left.

use std::path::Path;

use crate::runtime::{Desk, Known, Opened, Start, is_plain, walk, walk_plain};

use super::{done::Done, failure::Failure, usage};

/// `walkdown`.
pub(super) fn home(desk: &Desk, plain: bool) -> Result<Done, Failure> {
    begin(desk, Start::Home, plain)
}

/// `walkdown PATH`: a word that names no session may be a command that was misspelled.
pub(super) fn path(desk: &Desk, path: &Path, plain: bool) -> Result<Done, Failure> {
    if usage::is_word(path) && !desk.find(path)?.exists() {
        return Err(usage::no_command(&path.to_string_lossy()));
    }
    open(desk, path, plain)
}

/// `open PATH`.
pub(super) fn open(desk: &Desk, path: &Path, plain: bool) -> Result<Done, Failure> {
    let opened = desk.open(path)?;
    show(desk, opened, plain)
}

/// Opens a session that is there, and remembers it.
pub(super) fn resume(desk: &Desk, path: &Path, plain: bool) -> Result<Done, Failure> {
    // What cannot be opened is said where it was asked for, not on a screen that closes.
    show(desk, desk.open(path)?, plain)
}

fn show(desk: &Desk, opened: Opened, plain: bool) -> Result<Done, Failure> {
    // Only the list of sessions lacks it then; the walk goes on.
    let _ = Known::new(&desk.places).remember(opened.store.path());
    begin(desk, Start::Session(Box::new(opened)), plain)
}

/// Screens are for people at a terminal that can do more than lines.
fn begin(desk: &Desk, start: Start, plain: bool) -> Result<Done, Failure> {
    let found = if is_plain(plain) {
        walk_plain(desk, start)?
    } else {
        walk(desk, start)?;
        false
    };
    Ok(Done {
        found,
        ..Done::default()
    })
}
