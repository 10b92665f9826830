//! `undo` and `redo`: as the keys; they say what was taken back, or put back.

use std::{fmt::Write, path::Path};

use crate::{
    interview::{After, Command, Effect, Nothing, Outcome},
    runtime::{Workspace, quoted},
    session::{LineKey, Session, is_set_up},
    tui::taken_back,
};

use super::{done::Done, failure::Failure, outcome::refused, session};

/// How many fields are named one by one.
const NAMED: usize = 10;

pub(super) fn undo(workspace: &Workspace, path: &Path) -> Result<Done, Failure> {
    take_back(workspace, path, Command::Undo, "undone")
}

pub(super) fn redo(workspace: &Workspace, path: &Path) -> Result<Done, Failure> {
    take_back(workspace, path, Command::Redo, "redone")
}

fn take_back(
    workspace: &Workspace,
    path: &Path,
    command: Command,
    word: &str,
) -> Result<Done, Failure> {
    let mut opened = session::open_to_write(workspace, path)?;
    let mut walk = session::walk_at(workspace, &opened, LineKey::default());
    let (sum, told) = match walk.run(command, None) {
        Outcome::World(Effect::TakeBack(sum, told)) => (sum, told),
        Outcome::Refused(why) => return Err(refused(word, why)),
        Outcome::Nothing(Nothing::NothingToRedo { past: false }) => {
            return Err(nothing(workspace, "redo", "undo"));
        }
        Outcome::Nothing(Nothing::NothingToRedo { past: true }) => {
            return Err(Failure::cannot(
                "redo",
                format!(
                    "{} changed something after the undo, which ends that",
                    workspace.who
                ),
                "what stood before is in: walkdown show PATH REQ --history",
            ));
        }
        // Another person's change is theirs to take back.
        Outcome::Asks(_)
        | Outcome::Nothing(_)
        | Outcome::Record(_)
        | Outcome::Stands(_)
        | Outcome::Moved(_)
        | Outcome::Speaks(_)
        | Outcome::World(_) => {
            return Err(nothing_left(workspace, path, &opened.session));
        }
    };
    let event = workspace.take_back(&opened.session, sum);
    let taken_in = event.event.clone();
    opened.record(event)?;
    walk.take_in(taken_in, told, After::Stay, None);
    let lines = walk.pending.last().map(|change| taken_back(&change.told));
    let lines = lines.unwrap_or_default();
    let mut text = String::new();
    for line in lines.iter().take(NAMED) {
        let _ = writeln!(text, "{line}");
    }
    if lines.len() > NAMED {
        let _ = writeln!(text, "and {} more", lines.len() - NAMED);
    }
    Ok(Done::text(text))
}

/// Why nothing is undone, and what is left to do: what set the session up stays.
fn nothing_left(workspace: &Workspace, path: &Path, session: &Session) -> Failure {
    let set_up = session.events().find(|event| is_set_up(event));
    if set_up.is_none_or(|event| event.who != workspace.who) {
        return nothing(workspace, "undo", "change");
    }
    Failure::cannot(
        "undo",
        format!(
            "{} has no change here to take back but the set-up",
            workspace.who
        ),
        format!(
            "each person takes back their own, name another with --as; the set-up is changed with: walkdown set {}",
            quoted(path)
        ),
    )
}

fn nothing(workspace: &Workspace, what: &str, of: &str) -> Failure {
    Failure::cannot(
        what,
        format!("{} has no {of} here to take back", workspace.who),
        "each person takes back their own; name another with --as",
    )
}
