//! Opens the screens, or plain mode: the sessions known here, or a session where it was left.

use std::path::Path;

use crate::runtime::{Opened, Start, Workspace, is_plain, is_taken, walk, walk_plain};

use super::{done::Done, failure::Failure, usage};

/// `walkdown`.
pub(super) fn home(workspace: &Workspace, plain: bool) -> Result<Done, Failure> {
    begin(workspace, Start::Home, plain)
}

/// `walkdown PATH`: a word that names no session may be a command that was misspelled.
pub(super) fn path(workspace: &Workspace, path: &Path, plain: bool) -> Result<Done, Failure> {
    if usage::is_word(path) && !is_taken(&workspace.find(path)?)? {
        return Err(usage::no_command(&path.to_string_lossy()));
    }
    open(workspace, path, plain)
}

/// `open PATH`.
pub(super) fn open(workspace: &Workspace, path: &Path, plain: bool) -> Result<Done, Failure> {
    let opened = workspace.open(path)?;
    show(workspace, opened, plain)
}

/// Opens a session that was just made; where the program chose its place, that is said.
pub(super) fn made(
    workspace: &Workspace,
    path: &Path,
    is_placed: bool,
    plain: bool,
) -> Result<Done, Failure> {
    // A failure to open is reported where it was asked for, not on a screen that closes.
    let opened = Box::new(workspace.open(path)?);
    let start = if is_placed {
        Start::Placed(opened)
    } else {
        Start::Session(opened)
    };
    begin(workspace, start, plain)
}

fn show(workspace: &Workspace, opened: Opened, plain: bool) -> Result<Done, Failure> {
    begin(workspace, Start::Session(Box::new(opened)), plain)
}

/// Screens are for people at a terminal that can do more than lines.
fn begin(workspace: &Workspace, start: Start, plain: bool) -> Result<Done, Failure> {
    let found = if is_plain(plain) {
        walk_plain(workspace, start)?
    } else {
        walk(workspace, start)?;
        false
    };
    Ok(Done {
        found,
        ..Done::default()
    })
}
