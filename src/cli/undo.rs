//! `undo` and `redo`: as the keys; they say what was taken back, or put back.

use std::{fmt::Write, path::Path};

use crate::{
    format::{Encoded, change_words},
    runtime::{Desk, Opened, quoted},
    session::{Session, is_set_up, standing_values, touched},
};

use super::{done::Done, failure::Failure, session};

/// How many fields are named one by one.
const NAMED: usize = 10;

pub(super) fn undo(desk: &Desk, path: &Path) -> Result<Done, Failure> {
    let opened = session::open_to_write(desk, path)?;
    match desk.undo(&opened.session) {
        Some(event) => take_back(opened, event, "undone"),
        None => Err(nothing_left(desk, path, &opened.session)),
    }
}

/// Why nothing is undone, and what is left to do: what set the session up stays.
fn nothing_left(desk: &Desk, path: &Path, session: &Session) -> Failure {
    let set_up = session.events().find(|event| is_set_up(event));
    if set_up.is_none_or(|event| event.who != desk.who) {
        return nothing(desk, "undo", "change");
    }
    Failure::cannot(
        "undo",
        format!(
            "{} has no change here to take back but the set-up",
            desk.who
        ),
        format!(
            "each person takes back their own, name another with --as; the set-up is changed with: walkdown set {}",
            quoted(path)
        ),
    )
}

pub(super) fn redo(desk: &Desk, path: &Path) -> Result<Done, Failure> {
    let opened = session::open_to_write(desk, path)?;
    match desk.redo(&opened.session) {
        Some(event) => take_back(opened, event, "redone"),
        None => Err(nothing(desk, "redo", "undo")),
    }
}

fn nothing(desk: &Desk, what: &str, of: &str) -> Failure {
    Failure::cannot(
        what,
        format!("{} has no {of} here to take back", desk.who),
        "each person takes back their own; name another with --as",
    )
}

fn take_back(mut opened: Opened, event: Encoded, word: &str) -> Result<Done, Failure> {
    let fields = touched(&opened.session, &event.event.act);
    let before = standing_values(&opened.session, &fields);
    opened.record(event)?;
    let after = standing_values(&opened.session, &fields);
    let mut text = fields
        .iter()
        .zip(before.iter().zip(&after))
        .take(NAMED)
        .map(|(field, (from, to))| {
            format!(
                "{word}: {}\n",
                change_words(&field.line, &field.field, from, to)
            )
        })
        .collect::<Vec<_>>()
        .concat();
    if fields.len() > NAMED {
        let _ = writeln!(text, "and {} more", fields.len() - NAMED);
    }
    Ok(Done::text(text))
}
